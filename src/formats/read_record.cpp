// SPDX-License-Identifier: Apache-2.0
#include "formats/read_record.h"

#include <simdjson.h>

#include <array>
#include <limits>

#include "base/named.h"
#include "base/utf8.h"

namespace depesche {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// Reads fields into a record and remembers the first that was wrong.
class RecordReader {
 public:
  bool record(object o, Record& r) {
    texts(o, {{"id", &r.id}, {"title", &r.title}, {"published", &r.published}, {"published_from", &r.published_from}, {"language", &r.language}, {"source", &r.source}, {"url", &r.url}, {"text", &r.text}});
    if (const auto engine = child(o, "engine")) texts(*engine, {{"version", &r.engine_version}, {"pack", &r.pack_version}, {"weights", &r.weights_version}});
    each(o, "sentences", r.sentences, [&](element e, Range& s) { in_object(e, [&](object x) { range(x, s); }); });
    each(o, "clauses", r.clauses, [&](element e, Record::Clause& c) { in_object(e, [&](object x) { clause(x, c); }); });
    each(o, "times", r.times, [&](element e, Record::Time& t) {
      in_object(e, [&](object x) { text_range(x, t.at); texts(x, {{"type", &t.type}, {"value", &t.value}, {"edtf", &t.edtf}}); });
    });
    each(o, "names", r.names, [&](element e, Record::Name& n) {
      in_object(e, [&](object x) {
        text_range(x, n.at);
        texts(x, {{"kind", &n.kind}, {"form", &n.form}, {"entity", &n.entity}, {"entity_id", &n.entity_id}, {"name_en", &n.name_en}, {"code", &n.code}});
        number(x, "chain", n.chain);
      });
    });
    each(o, "quotes", r.quotes, [&](element e, Record::Quote& q) { in_object(e, [&](object x) { quote(x, q); }); });
    each(o, "events", r.events, [&](element e, Record::Event& v) { in_object(e, [&](object x) { event(x, v); }); });
    return wrong_.empty();
  }
  [[nodiscard]] const std::string& wrong() const { return wrong_; }

 private:
  using Texts = std::initializer_list<std::pair<const char*, std::string*>>;

  void fail(std::string_view field, std::string_view what) {
    if (wrong_.empty()) wrong_ = path_ + std::string(field) + ": " + std::string(what);
  }
  // The field's value; nothing where it is absent or null.
  static std::optional<element> value(object o, const char* name) {
    element e;
    if (o[name].get(e) != simdjson::SUCCESS || e.is_null()) return std::nullopt;
    return e;
  }
  std::optional<object> child(object o, const char* name) {
    const std::optional<element> e = value(o, name);
    object inner;
    if (!e) return std::nullopt;
    if (e->get(inner) != simdjson::SUCCESS) { fail(name, "no object"); return std::nullopt; }
    return inner;
  }
  template <typename F>
  void within(const std::string& step, F f) {
    const std::size_t before = path_.size();
    path_ += step;
    f();
    path_.resize(before);
  }
  template <typename F>
  void in_object(element e, F f) {
    object o;
    if (e.get(o) != simdjson::SUCCESS) fail("", "no object");
    else f(o);
  }
  template <typename T, typename F>
  void each(object o, const char* name, std::vector<T>& out, F f) {
    const std::optional<element> e = value(o, name);
    if (!e) return;
    array items;
    if (e->get(items) != simdjson::SUCCESS) { fail(name, "no list"); return; }
    std::size_t i = 0;
    for (const element item : items) {
      T one{};
      within(std::string(name) + "[" + std::to_string(i++) + "].", [&] { f(item, one); });
      out.push_back(std::move(one));
      if (!wrong_.empty()) return;
    }
  }
  void texts(object o, Texts fields) {
    for (const auto& [name, to] : fields) {
      const std::optional<element> e = value(o, name);
      if (!e) continue;
      std::string_view text;
      if (e->get(text) != simdjson::SUCCESS) fail(name, "no string"); else *to = text;
    }
  }
  void strings(object o, const char* name, std::vector<std::string>& out) {
    each(o, name, out, [&](element e, std::string& s) {
      std::string_view text;
      if (e.get(text) != simdjson::SUCCESS) fail("", "no string"); else s = text;
    });
  }
  bool integer(element e, std::string_view name, std::uint32_t& out) {
    std::uint64_t n = 0;
    if (e.get(n) != simdjson::SUCCESS || n > std::numeric_limits<std::uint32_t>::max()) { fail(name, "no number from 0 to 4294967295"); return false; }
    out = static_cast<std::uint32_t>(n);
    return true;
  }
  void number(object o, const char* name, std::uint32_t& out) {
    if (const auto e = value(o, name)) integer(*e, name, out);
  }
  void number(object o, const char* name, std::optional<std::uint32_t>& out) {
    std::uint32_t n = 0;
    if (const auto e = value(o, name); e && integer(*e, name, n)) out = n;
  }
  void decimal(object o, const char* name, double& out) {
    if (const auto e = value(o, name); e && (e->get(out) != simdjson::SUCCESS || !(out >= -1000 && out <= 1000))) fail(name, "no number from -1000 to 1000");
  }
  void flag(object o, const char* name, bool& out) {
    if (const auto e = value(o, name); e && e->get(out) != simdjson::SUCCESS) fail(name, "neither true nor false");
  }
  template <std::size_t N, typename E>
  bool take_named(object o, const char* name, const std::array<std::string_view, N>& names, E& out) {
    std::string text;
    texts(o, {{name, &text}});
    if (text.empty()) return false;
    if (const std::optional<E> found = named<E>(names, text)) {
      out = *found;
      return true;
    }
    fail(name, "no " + std::string(name) + " '" + text.substr(0, 40) + "'");
    return false;
  }
  void range(object o, Range& r) {
    number(o, "begin", r.begin);
    number(o, "end", r.end);
    if (r.begin > r.end) fail("end", "lies before begin");
  }
  void text_range(object o, TextRange& t) {
    range(o, t.at);
    texts(o, {{"text", &t.text}});
  }
  void pair(element e, Range& r) {
    array items;
    if (e.get(items) != simdjson::SUCCESS || items.size() != 2) { fail("", "no [begin, end]"); return; }
    if (integer(items.at(0).value_unsafe(), "", r.begin) && integer(items.at(1).value_unsafe(), "", r.end) && r.begin > r.end) fail("", "ends before it begins");
  }
  void pairs(object o, const char* name, std::vector<Range>& out) { each(o, name, out, [&](element e, Range& r) { pair(e, r); }); }
  void pair(object o, const char* name, std::optional<Range>& out) {
    if (const auto e = value(o, name)) within(name, [&] { pair(*e, out.emplace()); });
  }

  void clause(object o, Record::Clause& c) {
    range(o, c.at);
    pairs(o, "predicate", c.predicate);
    texts(o, {{"lemma", &c.lemma}, {"tense", &c.tense}, {"mood", &c.mood}, {"voice", &c.voice}, {"modality", &c.modality}, {"role", &c.role}});
    flag(o, "negated", c.negated);
    number(o, "parent", c.parent);
    each(o, "arguments", c.arguments, [&](element e, Record::Argument& a) {
      in_object(e, [&](object x) {
        range(x, a.at);
        texts(x, {{"role", &a.role}, {"preposition", &a.preposition}});
        flag(x, "shared", a.shared);
        if (const auto head = value(x, "head")) pair(*head, a.head);
      });
    });
  }
  void quote(object o, Record::Quote& q) {
    texts(o, {{"type", &q.type}, {"speaker_entity", &q.speaker_entity}, {"speaker_code", &q.speaker_code}});
    pairs(o, "quote", q.quote);
    pairs(o, "cue", q.cue);
    pair(o, "speaker", q.speaker);
    pair(o, "addressee", q.addressee);
  }
  void actors(object o, const char* name, std::vector<Record::Actor>& out) {
    each(o, name, out, [&](element e, Record::Actor& a) {
      in_object(e, [&](object x) {
        texts(x, {{"code", &a.code}, {"name", &a.name}, {"entity_id", &a.entity_id}});
        if (value(x, "begin")) range(x, a.at.emplace());
      });
    });
  }
  void told(object o, Record::Event& v) {  // place, source, condition, content
    if (const auto x = child(o, "place")) {
      Record::Place& p = v.place.emplace(Record::Place{});
      texts(*x, {{"name", &p.name}, {"country", &p.country}});
      decimal(*x, "latitude", p.latitude);
      decimal(*x, "longitude", p.longitude);
      number(*x, "geonames", p.geonames);
      range(*x, p.at);
    }
    if (const auto x = child(o, "source")) {
      Record::Source& s = v.source.emplace(Record::Source{});
      text_range(*x, s.at);
      texts(*x, {{"name", &s.name}, {"code", &s.code}, {"medium", &s.medium}, {"via", &s.via}});
    }
    if (const auto x = child(o, "condition")) {
      Record::Condition& c = v.condition.emplace(Record::Condition{});
      text_range(*x, c.at);
      take_named(*x, "kind", kConditionKindNames, c.kind);
    }
    if (const auto x = child(o, "content")) {
      Record::Content& c = v.content.emplace(Record::Content{});
      text_range(*x, c.at);
      EventType type{};
      if (take_named(*x, "type", kEventTypeNames, type)) c.type = type;
      flag(*x, "negated", c.negated);
      strings(*x, "actors", c.actors);
      strings(*x, "recipients", c.recipients);
      texts(*x, {{"date", &c.date}});
    }
  }
  void event(object o, Record::Event& v) {
    std::string in;
    texts(o, {{"id", &v.id}, {"in", &in}, {"mode", &v.mode}, {"cameo", &v.cameo}, {"quad", &v.quad}, {"date", &v.date}});
    v.in_title = in == "title";
    if (!take_named(o, "type", kEventTypeNames, v.type)) fail("type", "missing");
    take_named(o, "status", kStatusNames, v.status);
    strings(o, "contexts", v.contexts);
    decimal(o, "intensity", v.intensity);
    decimal(o, "confidence", v.confidence);
    number(o, "happening", v.happening);
    actors(o, "actors", v.actors);
    actors(o, "recipients", v.recipients);
    number(o, "time", v.time);
    told(o, v);
    if (const auto x = child(o, "size")) {
      number(*x, "dead", v.size.dead);
      number(*x, "injured", v.size.injured);
      number(*x, "arrested", v.size.arrested);
      number(*x, "participants", v.size.participants);
    }
    if (const auto x = child(o, "trigger")) {
      text_range(*x, v.trigger);
      texts(*x, {{"lemma", &v.lemma}});
    }
    if (const auto x = child(o, "sentence")) range(*x, v.sentence);
    strings(o, "answers", v.answers);
    strings(o, "disputes", v.disputes);
    strings(o, "because", v.because);
  }

  std::string path_, wrong_;
};

}  // namespace

Result<Record> read_record(std::string_view json, const std::string& where) {
  const auto wrong = [&](const std::string& what) { return Error{ErrorCode::Unreadable, where + ": " + what}; };
  if (const std::size_t at = find_invalid_utf8(json); at != std::string_view::npos) return wrong("no UTF-8 at byte " + std::to_string(at));
  simdjson::dom::parser parser(json.size() + 64);
  element whole;
  if (const auto error = parser.parse(json.data(), json.size()).get(whole); error != simdjson::SUCCESS) return wrong(std::string("no JSON: ") + simdjson::error_message(error));
  object o;
  if (whole.get(o) != simdjson::SUCCESS) return wrong("no JSON object");
  std::string_view id;
  if (o["id"].get(id) != simdjson::SUCCESS) return wrong("id: missing, or no string");
  Record record;
  RecordReader reader;
  if (!reader.record(o, record)) return wrong(reader.wrong());
  return record;
}

}  // namespace depesche
