// SPDX-License-Identifier: Apache-2.0
#include "register/telling.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/key.h"
#include "base/utf8.h"
#include "time/calendar.h"

namespace depesche {
namespace {

static_assert(std::endian::native == std::endian::little, "a packed telling is little-endian");

constexpr std::size_t kMostParties = 8, kMostWords = 24, kStem = 6, kShortest = 4;

Word word_of(std::string_view text) { return text.empty() ? 0 : static_cast<Word>(static_cast<std::uint64_t>(key_of(text)) >> 32) | 1u; }

Party party_of(const Record::Actor& a) {
  const std::string_view code = a.code;
  const std::size_t blank = code.find(' ');
  Party p;
  if (code != "UNK") p.country = word_of(code.substr(0, blank));
  if (blank != std::string_view::npos) p.sector = word_of(code.substr(blank + 1));
  p.entity = word_of(a.entity_id);
  return p;
}

std::vector<Party> parties_of(const std::vector<Record::Actor>& actors) {
  std::vector<Party> out;
  for (const Record::Actor& a : actors)
    if (const Party p = party_of(a); out.size() < kMostParties && std::find(out.begin(), out.end(), p) == out.end()) out.push_back(p);
  return out;
}

// A name of kind place that stands for a town or a region: countries have three letters as their id, governments a sector.
std::vector<Word> sites_in(const Record& record, const Record::Event& event) {
  std::vector<Word> out;
  if (event.place) out.push_back(word_of(to_lower(event.place->name)));
  if (!event.in_title)
    for (const Record::Name& n : record.names)
      if (n.kind == "place" && n.form == "name" && n.entity_id.size() > 3 && n.code.find(' ') == std::string::npos && event.sentence.begin <= n.at.at.begin && n.at.at.end <= event.sentence.end)
        out.push_back(word_of(to_lower(n.entity)));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  if (out.size() > kMostParties) out.resize(kMostParties);
  return out;
}

class Packer {
 public:
  template <typename T>
  void put(const T& value) {
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof(T));
    std::memcpy(bytes_.data() + at, &value, sizeof(T));
  }
  template <typename T>
  void list(const std::vector<T>& items) {
    put(static_cast<std::uint8_t>(items.size()));
    for (const T& item : items) put(item);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  template <typename T>
  void get(T& value) {
    if (bytes_.size() < sizeof(T)) { good_ = false; return; }
    std::memcpy(&value, bytes_.data(), sizeof(T));
    bytes_.remove_prefix(sizeof(T));
  }
  template <typename T>
  void list(std::vector<T>& items) {
    std::uint8_t size = 0;
    get(size);
    if (!good_ || bytes_.size() < size * sizeof(T)) { good_ = false; return; }
    items.resize(size);
    for (T& item : items) get(item);
  }
  [[nodiscard]] bool whole() const { return good_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

constexpr std::uint8_t kPacking = 1;

}  // namespace

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> out;
  std::string word;
  std::size_t letters = 0;
  const auto end_word = [&] {
    if (letters >= kShortest) out.push_back(word_of(word));
    word.clear();
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t size = 0;
    const char32_t c = decode_utf8(text, at, size);
    if (!is_letter(c) && !is_digit(c)) end_word();
    else if (++letters <= kStem) append_lower(text.substr(at, size), word);
    at += size;
  }
  end_word();
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  if (out.size() > kMostWords) out.resize(kMostWords);
  return out;
}

Family family_of(EventType type) {
  switch (type) {
    case EventType::Consult: return Family::Talk;
    case EventType::Agree: case EventType::Support: case EventType::Cooperate: case EventType::Aid: return Family::Deal;
    case EventType::Concede: case EventType::Retreat: return Family::Yield;
    case EventType::Request: return Family::Demand;
    case EventType::Accuse: return Family::Blame;
    case EventType::Reject: return Family::Refusal;
    case EventType::Threaten: return Family::Threat;
    case EventType::Protest: return Family::Protest;
    case EventType::Sanction: return Family::Sanction;
    case EventType::Mobilize: case EventType::Assault: return Family::Force;
    case EventType::Coerce: return Family::Coercion;
  }
  return Family::Deal;
}

std::uint64_t rank_of(std::string_view dispatch_id, std::size_t position) {
  return static_cast<std::uint64_t>(key_of(dispatch_id)) >> 17 << 16 | std::min<std::size_t>(position, 0xFFFF);
}

When when_of(const Record& record, const Record::Event& event) {
  When when;
  const std::optional<Days> published = days_of(record.published);
  if (published) when.published = published->last;
  if (const std::optional<Days> told = days_of(event.date)) {
    when.days = *told;
    when.dated = true;
  } else if (published) {
    when.days = *published;
  } else {
    when.days = {kFarAhead, kFarAhead};
  }
  return when;
}

std::vector<Telling> tellings_of(const Record& record, std::string_view text) {
  std::vector<Telling> out;
  const Sketch sketch = sketch_of(text);
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    const Record::Event& e = record.events[i];
    Telling t;
    t.rank = rank_of(record.id, i);
    const When when = when_of(record, e);
    t.days = when.days;
    t.dated = when.dated;
    t.published = when.published;
    t.type = e.type;
    t.status = e.status;
    t.local = e.happening;
    t.mode = word_of(e.mode);
    t.lemma = word_of(e.lemma);
    if (e.place) {
      t.place = word_of(to_lower(e.place->name));
      t.place_country = word_of(e.place->country);
    }
    t.sites = sites_in(record, e);
    if (e.source) t.source = word_of(e.source->code.empty() ? e.source->name : e.source->code);
    t.actors = parties_of(e.actors);
    t.recipients = parties_of(e.recipients);
    if (e.content) {
      if (e.content->type) t.content_type = static_cast<std::uint8_t>(*e.content->type);
      t.content_negated = e.content->negated;
      t.content = words_in(e.content->at.text);
    }
    const auto sentence = std::find(record.sentences.begin(), record.sentences.end(), e.sentence);
    const auto index = static_cast<std::size_t>(sentence - record.sentences.begin());
    if (e.in_title) t.words = words_in(record.title_lemmas);
    else if (index < record.lemmas.size()) t.words = words_in(record.lemmas[index]);
    t.sketch = sketch;
    out.push_back(std::move(t));
  }
  return out;
}

// A block is family + 16 * months since the year 0: numbers of one family lie apart by 16.
std::int64_t block_of(const Telling& telling) {
  const CivilDay day = civil_day(std::clamp(telling.days.first == kLongAgo ? telling.days.last : telling.days.first, -700000, 2900000));
  return static_cast<std::int64_t>(family_of(telling.type)) + 16 * static_cast<std::int64_t>(month_number(day.year, day.month));
}

std::int64_t block_beside(std::int64_t block, int months) { return block + 16 * static_cast<std::int64_t>(months); }

std::string pack_telling(const Telling& t) {
  Packer p;
  p.put(kPacking);
  p.put(t.rank); p.put(t.published); p.put(t.days); p.put(t.type); p.put(t.status);
  p.put(static_cast<std::uint8_t>((t.dated ? 1 : 0) | (t.content_negated ? 2 : 0)));
  p.put(t.content_type); p.put(t.local);
  p.put(t.mode); p.put(t.place); p.put(t.place_country); p.put(t.source); p.put(t.lemma);
  p.list(t.actors); p.list(t.recipients); p.list(t.sites); p.list(t.content); p.list(t.words);
  p.put(t.sketch);
  return p.take();
}

bool unpack_telling(std::string_view bytes, Telling& t) {
  Unpacker u(bytes);
  std::uint8_t packing = 0, flags = 0;
  u.get(packing);
  if (packing != kPacking) return false;
  u.get(t.rank); u.get(t.published); u.get(t.days); u.get(t.type); u.get(t.status);
  u.get(flags);
  u.get(t.content_type); u.get(t.local);
  u.get(t.mode); u.get(t.place); u.get(t.place_country); u.get(t.source); u.get(t.lemma);
  u.list(t.actors); u.list(t.recipients); u.list(t.sites); u.list(t.content); u.list(t.words);
  u.get(t.sketch);
  t.dated = (flags & 1) != 0;
  t.content_negated = (flags & 2) != 0;
  return u.whole() && t.type <= EventType::Assault && t.status <= Status::Denied;
}

}  // namespace depesche
