// SPDX-License-Identifier: Apache-2.0
#include "formats/write_json.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace depesche {
namespace {

// RapidJSON's stream over a string that is there already.
struct StringStream {
  using Ch = char;
  std::string& to;
  void Put(char c) { to += c; }
  void Flush() {}
};

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : stream_{out}, json_(stream_) {}

  void record(const Record& r, bool clauses) {
    json_.StartObject();
    text("id", r.id);
    maybe("title", r.title);
    maybe("published", r.published);
    if (!r.published_from.empty()) text("published_from", r.published_from);
    maybe("language", r.language);
    maybe("source", r.source);
    maybe("url", r.url);
    if (!r.text.empty()) text("text", r.text);
    key("engine");
    json_.StartObject();
    text("version", r.engine_version);
    text("pack", r.pack_version);
    text("weights", r.weights_version);
    json_.EndObject();
    list("sentences", r.sentences, [&](const Range& s) { json_.StartObject(); range(s); json_.EndObject(); });
    if (clauses) list("clauses", r.clauses, [&](const Record::Clause& c) { clause(c); });
    list("times", r.times, [&](const Record::Time& t) { time(t); });
    list("names", r.names, [&](const Record::Name& n) { name(n); });
    list("quotes", r.quotes, [&](const Record::Quote& q) { quote(q); });
    list("events", r.events, [&](const Record::Event& e) { event(e); });
    json_.EndObject();
  }

 private:
  void key(std::string_view k) { json_.Key(k.data(), static_cast<rapidjson::SizeType>(k.size())); }
  void value(std::string_view v) { json_.String(v.data(), static_cast<rapidjson::SizeType>(v.size())); }
  void text(std::string_view k, std::string_view v) { key(k); value(v); }
  void maybe(std::string_view k, std::string_view v) {
    key(k);
    if (v.empty()) json_.Null(); else value(v);
  }
  void number(std::string_view k, std::uint32_t v) { key(k); json_.Uint(v); }
  void range(Range r) { number("begin", r.begin); number("end", r.end); }
  void text_range(const TextRange& t) { range(t.at); text("text", t.text); }
  void pair(Range r) { json_.StartArray(); json_.Uint(r.begin); json_.Uint(r.end); json_.EndArray(); }
  template <typename T, typename F>
  void list(std::string_view k, const std::vector<T>& items, F each) {
    key(k);
    json_.StartArray();
    for (const T& item : items) each(item);
    json_.EndArray();
  }
  void strings(std::string_view k, const std::vector<std::string>& items) { list(k, items, [&](const std::string& s) { value(s); }); }
  template <typename T, typename F>
  void optional(std::string_view k, const std::optional<T>& v, F write) {
    key(k);
    if (v) write(*v); else json_.Null();
  }

  void clause(const Record::Clause& c) {
    json_.StartObject();
    range(c.at);
    list("predicate", c.predicate, [&](Range r) { pair(r); });
    text("lemma", c.lemma);
    maybe("tense", c.tense);
    maybe("mood", c.mood);
    text("voice", c.voice);
    maybe("modality", c.modality);
    key("negated"); json_.Bool(c.negated);
    text("role", c.role);
    optional("parent", c.parent, [&](std::uint32_t p) { json_.Uint(p); });
    list("arguments", c.arguments, [&](const Record::Argument& a) {
      json_.StartObject();
      text("role", a.role);
      range(a.at);
      key("head"); pair(a.head);
      maybe("preposition", a.preposition);
      if (a.shared) { key("shared"); json_.Bool(true); }
      json_.EndObject();
    });
    json_.EndObject();
  }
  void time(const Record::Time& t) {
    json_.StartObject();
    text_range(t.at);
    text("type", t.type);
    text("value", t.value);
    maybe("edtf", t.edtf);
    json_.EndObject();
  }
  void name(const Record::Name& n) {
    json_.StartObject();
    text_range(n.at);
    text("kind", n.kind);
    text("form", n.form);
    maybe("entity", n.entity);
    maybe("entity_id", n.entity_id);
    maybe("name_en", n.name_en);
    maybe("code", n.code);
    number("chain", n.chain);
    json_.EndObject();
  }
  void quote(const Record::Quote& q) {
    json_.StartObject();
    text("type", q.type);
    list("quote", q.quote, [&](Range r) { pair(r); });
    optional("speaker", q.speaker, [&](Range r) { pair(r); });
    maybe("speaker_entity", q.speaker_entity);
    maybe("speaker_code", q.speaker_code);
    list("cue", q.cue, [&](Range r) { pair(r); });
    optional("addressee", q.addressee, [&](Range r) { pair(r); });
    json_.EndObject();
  }
  void actor(const Record::Actor& a) {
    json_.StartObject();
    text("code", a.code);
    maybe("name", a.name);
    maybe("entity_id", a.entity_id);
    if (a.at) range(*a.at); else { key("begin"); json_.Null(); key("end"); json_.Null(); }
    json_.EndObject();
  }
  // Coordinates with four digits behind the point: about ten metres.
  void decimal(std::string_view k, double v, const char* format) {
    char digits[32];
    std::snprintf(digits, sizeof digits, format, v);
    key(k);
    json_.RawValue(digits, std::string_view(digits).size(), rapidjson::kNumberType);
  }
  void place(const Record::Place& p) {
    json_.StartObject();
    text("name", p.name);
    maybe("country", p.country);
    if (p.geonames != 0) {
      decimal("latitude", p.latitude, "%.4f");
      decimal("longitude", p.longitude, "%.4f");
      number("geonames", p.geonames);
    } else {
      for (const char* k : {"latitude", "longitude", "geonames"}) { key(k); json_.Null(); }
    }
    range(p.at);
    json_.EndObject();
  }
  void source(const Record::Source& s) {
    json_.StartObject();
    text_range(s.at);
    maybe("name", s.name);
    maybe("code", s.code);
    maybe("medium", s.medium);
    maybe("via", s.via);
    json_.EndObject();
  }
  void content(const Record::Content& c) {
    json_.StartObject();
    text_range(c.at);
    optional("type", c.type, [&](EventType t) { value(kEventTypeNames[static_cast<std::size_t>(t)]); });
    key("negated"); json_.Bool(c.negated);
    strings("actors", c.actors);
    strings("recipients", c.recipients);
    maybe("date", c.date);
    json_.EndObject();
  }
  void size(const Record::Size& s) {
    key("size");
    if (s.empty()) { json_.Null(); return; }
    json_.StartObject();
    const auto one = [&](std::string_view k, std::optional<std::uint32_t> v) { if (v) number(k, *v); };
    one("dead", s.dead);
    one("injured", s.injured);
    one("arrested", s.arrested);
    one("participants", s.participants);
    json_.EndObject();
  }
  void event(const Record::Event& e) {
    json_.StartObject();
    text("id", e.id);
    text("in", e.in_title ? "title" : "text");
    text("type", kEventTypeNames[static_cast<std::size_t>(e.type)]);
    maybe("mode", e.mode);
    strings("contexts", e.contexts);
    maybe("cameo", e.cameo);
    maybe("quad", e.quad);
    decimal("intensity", e.intensity, "%.1f");
    text("status", kStatusNames[static_cast<std::size_t>(e.status)]);
    number("happening", e.happening);
    list("actors", e.actors, [&](const Record::Actor& a) { actor(a); });
    list("recipients", e.recipients, [&](const Record::Actor& a) { actor(a); });
    maybe("date", e.date);
    optional("time", e.time, [&](std::uint32_t t) { json_.Uint(t); });
    optional("place", e.place, [&](const Record::Place& p) { place(p); });
    optional("source", e.source, [&](const Record::Source& s) { source(s); });
    optional("condition", e.condition, [&](const Record::Condition& c) {
      json_.StartObject();
      text_range(c.at);
      text("kind", kConditionKindNames[static_cast<std::size_t>(c.kind)]);
      json_.EndObject();
    });
    optional("content", e.content, [&](const Record::Content& c) { content(c); });
    size(e.size);
    key("trigger");
    json_.StartObject();
    text_range(e.trigger);
    text("lemma", e.lemma);
    json_.EndObject();
    key("sentence");
    json_.StartObject();
    range(e.sentence);
    json_.EndObject();
    strings("answers", e.answers);
    strings("disputes", e.disputes);
    strings("because", e.because);
    decimal("confidence", e.confidence, "%.2f");
    json_.EndObject();
  }

  StringStream stream_;
  rapidjson::Writer<StringStream> json_;
};

}  // namespace

void write_json(const Record& record, bool clauses, std::string& out) {
  JsonWriter(out).record(record, clauses);
  out += '\n';
}

}  // namespace depesche
