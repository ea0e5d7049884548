// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/utf8.h"
#include "events/frames.h"
#include "events/parse_frames.h"

namespace depesche {
namespace {

// German "sich" is data: the word before a lemma that asks for a reflexive is whatever stands before a blank.
constexpr std::string_view kAnyNegative = "@negative", kAnyVerb = "@any";

struct Lemma { std::string_view word; bool reflexive = false; };
Lemma read_lemma(std::string_view cell) {
  const std::size_t blank = cell.find(' ');
  if (blank == std::string_view::npos) return {cell, false};
  return {cell.substr(blank + 1), true};
}

class Loader {
 public:
  Loader(const std::string& folder, std::vector<std::string>& files) : folder_(folder), files_(files), rules_(new EventRules) {}

  Result<EventRulesPtr> load() {
    name_known_classes(classes_);
    for (const auto step : {&Loader::words, &Loader::families, &Loader::verbs, &Loader::phrases, &Loader::nouns, &Loader::plover, &Loader::countries, &Loader::capitals, &Loader::owners})
      if (Complaint c = (this->*step)(); !c.empty()) return Error{code_, c};
    for (auto* map : {&rules_->verbs, &rules_->phrases, &rules_->nouns}) sort(*map);
    link_longer();
    return std::move(rules_);
  }

 private:
  // Which nouns end in which others; `nouns` takes no row after this, so that its lists stay where they are.
  void link_longer() {
    for (const auto& [word, lower] : nouns_) {
      const FrameList* rows = rules_->nouns.find(key_of(word));
      for (std::size_t at = 3; at + 3 <= lower.size(); ++at)
        if (const Key* shorter = by_lower_.find(key_of(lower.substr(at)))) {
          auto& list = rules_->longer[*shorter];
          list.push_back({word, lower, rows});
          std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.lower.size() > b.lower.size(); });
        }
    }
  }

  void sort(KeyMap<FrameList>& map) {
    for (const auto& [key, unused] : map) {
      FrameList& list = *map.find(key);
      std::stable_sort(list.begin(), list.end(),
                       [this](std::uint32_t a, std::uint32_t b) { return rank(rules_->frames[a]) > rank(rules_->frames[b]); });
    }
  }

  // The more conditions the earlier; of as many, what must be there of a class goes before what must only be there or must not.
  static std::size_t rank(const Frame& f) {
    const auto narrow = static_cast<std::size_t>(std::count_if(f.tests.begin(), f.tests.end(), [](const Test& t) { return !t.absent && !t.any; }));
    return f.conditions() * 16 + narrow;
  }

  template <std::size_t N>
  Complaint open(std::string_view name, const std::array<std::string_view, N>& columns, std::string_view up = "") {
    Result<Table> table = Table::load(folder_ + std::string(up), name, columns);
    if (!table) {
      code_ = table.error().code;
      return table.error().message;
    }
    tables_.push_back(*std::move(table));
    files_.push_back(tables_.back().file());
    file_ = static_cast<std::uint16_t>(files_.size() - 1);
    return {};
  }
  const Table& table() const { return tables_.back(); }
  Complaint at(std::size_t row, const Complaint& c) const { return c.empty() ? c : table().error_at(row, c).message; }
  RuleRef ref(std::size_t row) const { return {file_, table().line(row)}; }

  Complaint words() {
    static constexpr std::array<std::string_view, 2> kColumns = {"class", "words"};
    if (Complaint c = open("event_words.tsv", kColumns); !c.empty()) return c;
    std::vector<bool> seen(64 * ClassBits{}.size());  // two meanings under one name would be one class
    for (std::size_t r = 0; r < table().rows(); ++r) {
      constexpr std::string_view kContent = "content:";
      if (const std::string_view cell = table().cell(r, 0); cell.starts_with(kContent)) {
        Frame f;
        if (Complaint c = parse_type(cell.substr(kContent.size()), f); !c.empty()) return at(r, c);
        for (const std::string_view word : split_values(table().cell(r, 1))) rules_->content_words[key_of(word)] = f.type;
        continue;
      }
      const Key name = key_of(table().cell(r, 0));
      if (!classes_.number.contains(name)) {
        if (classes_.next >= 64 * ClassBits{}.size()) return at(r, "too many classes");
        classes_.number[name] = static_cast<std::uint16_t>(classes_.next++);
      }
      const std::uint16_t number = *classes_.number.find(name);
      if (seen[number]) return at(r, "class '" + std::string(table().cell(r, 0)) + "' stands twice");
      seen[number] = true;
      if (number < rules_->class_rows.size()) rules_->class_rows[number] = ref(r);
      for (const std::string_view word : split_values(table().cell(r, 1))) rules_->words[key_of(word)][number / 64] |= std::uint64_t{1} << (number % 64);
    }
    return {};
  }

  Complaint families() {
    static constexpr std::array<std::string_view, 11> kColumns = {"family", "type", "mode?", "actor?", "recipient?", "content?", "partner?", "complement?", "default?", "example?", "by?"};
    if (Complaint c = open("event_families.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      Frame f;
      f.row = f.family = ref(r);
      f.mode = keep(t.cell(r, 2), rules_->text);
      f.sector = keep(t.cell(r, 8), rules_->text);
      f.by = keep(t.cell(r, 10), rules_->text);
      Complaint c = parse_type(t.cell(r, 1), f);
      if (c.empty()) c = parse_slots(t.cell(r, 3), f.actors);
      if (c.empty()) c = parse_slots(t.cell(r, 4), f.recipients);
      if (c.empty()) c = parse_slots(t.cell(r, 5), f.contents);
      if (c.empty()) c = parse_slots(t.cell(r, 6), f.partners);
      if (c.empty()) c = parse_standing(t.cell(r, 7), f.standing);
      if (!c.empty()) return at(r, c);
      if (families_.contains(key_of(t.cell(r, 0)))) return at(r, "family '" + std::string(t.cell(r, 0)) + "' stands twice");
      families_[key_of(t.cell(r, 0))] = add(std::move(f));
    }
    return {};
  }

  std::uint32_t add(Frame f) {
    rules_->frames.push_back(std::move(f));
    return static_cast<std::uint32_t>(rules_->frames.size() - 1);
  }

  // A row over its family. Columns of `row`: family, needs, set, negated.
  Complaint frame(std::size_t r, std::string_view family, std::string_view needs, std::string_view set, std::string_view negated, Frame& out) {
    const std::uint32_t* base = families_.find(key_of(family));
    if (base == nullptr) return at(r, "unknown family '" + std::string(family) + "'");
    out = rules_->frames[*base];
    out.row = ref(r);
    Complaint c = parse_needs(needs, classes_, out);
    if (c.empty()) c = parse_set(set, rules_->text, out);
    if (!c.empty()) return at(r, c);
    if (negated.empty()) return {};
    const std::uint32_t* other = families_.find(key_of(negated));
    if (other == nullptr) return at(r, "unknown family '" + std::string(negated) + "'");
    out.negated = *other;
    return {};
  }

  Complaint verbs() {
    static constexpr std::array<std::string_view, 8> kColumns = {"lemma", "family", "form?", "needs?", "set?", "negated?", "example?", "not?"};
    if (Complaint c = open("events.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      Frame f;
      if (Complaint c = frame(r, t.cell(r, 1), t.cell(r, 3), t.cell(r, 4), t.cell(r, 5), f); !c.empty()) return c;
      const std::vector<std::string_view> lemmas = split_values(t.cell(r, 0));
      f.reflexive = !lemmas.empty() && read_lemma(lemmas.front()).reflexive;
      const std::uint32_t index = add(std::move(f));
      for (const std::string_view one : lemmas) {
        const Lemma lemma = read_lemma(one);
        if (lemma.word == kAnyNegative) rules_->negative.push_back(index);
        else if (lemma.word == kAnyVerb) rules_->any.push_back(index);
        else rules_->verbs[key_of(lemma.word)].push_back(index);
      }
    }
    return {};
  }

  Complaint phrases() {
    static constexpr std::array<std::string_view, 8> kColumns = {"verb", "prep", "noun", "family", "needs?", "set?", "example?", "not?"};
    if (Complaint c = open("event_phrases.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      Frame f;
      if (Complaint c = frame(r, t.cell(r, 3), t.cell(r, 4), t.cell(r, 5), {}, f); !c.empty()) return c;
      const std::uint32_t index = add(std::move(f));
      std::vector<std::string_view> prepositions = split_values(t.cell(r, 1));
      if (prepositions.empty()) prepositions.push_back({});
      for (std::string_view p : prepositions) {
        p = p.substr(0, p.find('+'));
        for (const std::string_view verb : split_values(t.cell(r, 0))) {
          rules_->phrase_verbs[key_of(read_lemma(verb).word)] = true;
          for (const std::string_view noun : split_values(t.cell(r, 2))) {
            FrameList& list = rules_->phrases[phrase_key(key_of(read_lemma(verb).word), key_of(noun), p.empty() ? Key::None : key_of(p))];
            if (list.empty() || list.back() != index) list.push_back(index);
          }
        }
      }
    }
    return {};
  }

  Complaint nouns() {
    static constexpr std::array<std::string_view, 6> kColumns = {"noun", "family", "needs?", "set?", "example?", "not?"};
    if (Complaint c = open("event_nouns.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      Frame f;
      if (Complaint c = frame(r, t.cell(r, 1), t.cell(r, 2), t.cell(r, 3), {}, f); !c.empty()) return c;
      const std::string_view word = keep(t.cell(r, 0), rules_->text);
      FrameList& rows = rules_->nouns[key_of(word)];
      if (rows.empty()) {
        nouns_.push_back({word, keep(to_lower(word), rules_->text)});
        by_lower_[key_of(nouns_.back().lower)] = key_of(word);
      }
      rows.push_back(add(std::move(f)));
    }
    return {};
  }

  Complaint plover() {
    static constexpr std::array<std::string_view, 5> kColumns = {"type", "mode", "quad", "intensity", "cameo"};
    if (Complaint c = open("plover.tsv", kColumns, "/../all"); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      Frame f;
      if (Complaint c = parse_type(t.cell(r, 0), f); !c.empty()) return at(r, c);
      EventRules::PloverRow row{f.type, keep(t.cell(r, 1), rules_->text), {keep(t.cell(r, 4), rules_->text), keep(t.cell(r, 2), rules_->text), 0}};
      const std::string number(t.cell(r, 3));
      const bool minus = !number.empty() && number[0] == '-';
      const std::size_t point = number.find('.');
      double value = 0, unit = 1;
      for (std::size_t i = minus ? 1 : 0; i < number.size(); ++i) {
        if (i == point) continue;
        if (number[i] < '0' || number[i] > '9') return at(r, "'" + number + "' is no number");
        if (i > point) unit /= 10;
        value = i > point ? value + unit * (number[i] - '0') : value * 10 + (number[i] - '0');
      }
      row.plover.intensity = minus ? -value : value;
      rules_->plover.push_back(row);
    }
    return {};
  }

  Complaint countries() {
    static constexpr std::array<std::string_view, 5> kColumns = {"code", "names", "adjective", "inhabitants", "note?"};
    if (Complaint c = open("countries.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      const std::string_view code = keep(t.cell(r, 0), rules_->text);
      for (const std::string_view a : split_values(t.cell(r, 2))) rules_->adjectives[key_of(a)] = code;
      for (const std::string_view n : split_values(t.cell(r, 1))) rules_->countries[key_of(to_lower(n))] = code;
    }
    return {};
  }

  // Moskauer, Washingtoner: of the government that sits there.
  Complaint capitals() {
    static constexpr std::array<std::string_view, 3> kEndingColumns = {"kind", "drop", "endings"};
    static constexpr std::array<std::string_view, 5> kColumns = {"name", "code", "entity?", "kind", "note?"};
    if (Complaint c = open("endings.tsv", kEndingColumns); !c.empty()) return c;
    std::vector<std::pair<std::string, std::string>> endings;  // what falls off, what is put there
    for (std::size_t r = 0; r < table().rows(); ++r)
      if (table().cell(r, 0) == "city") endings.emplace_back(table().cell(r, 1), table().cell(r, 2));
    if (Complaint c = open("seats.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      if (t.cell(r, 3) != "capital" || t.cell(r, 1).size() < 3) continue;
      const std::string_view code = keep(t.cell(r, 1).substr(0, 3), rules_->text);
      for (const std::string_view name : split_values(t.cell(r, 0)))
        for (const auto& [drop, ending] : endings)
          if (name.ends_with(drop))  // the state that there is now stands first
            if (std::string_view& of = rules_->adjectives[key_of(std::string(name.substr(0, name.size() - drop.size())) + ending)]; of.empty()) of = code;
    }
    return {};
  }

  Complaint owners() {
    static constexpr std::array<std::string_view, 4> kColumns = {"words", "code?", "sector?", "note?"};
    if (Complaint c = open("event_owners.tsv", kColumns); !c.empty()) return c;
    for (std::size_t r = 0; r < table().rows(); ++r) {
      const Table& t = table();
      const EventRules::Owner owner{keep(t.cell(r, 1), rules_->text), keep(t.cell(r, 2), rules_->text)};
      if (owner.code.empty() && owner.sector.empty()) return at(r, "neither code nor sector");
      for (const std::string_view word : split_values(t.cell(r, 0))) rules_->owners[key_of(word)] = owner;
    }
    return {};
  }

  const std::string& folder_;
  std::vector<std::string>& files_;
  EventRulesPtr rules_;
  ClassNames classes_;
  KeyMap<std::uint32_t> families_;
  struct Noun { std::string_view word, lower; };
  std::vector<Noun> nouns_;   // that have rows
  KeyMap<Key> by_lower_;      // lower-case noun -> noun
  std::deque<Table> tables_;
  std::uint16_t file_ = 0;
  ErrorCode code_ = ErrorCode::Unreadable;
};

}  // namespace

std::size_t Frame::conditions() const {
  std::size_t n = reflexive ? 1 : 0;
  for (std::uint32_t bits = needs; bits != 0; bits &= bits - 1) ++n;
  return n + tests.size();
}

ClassBits EventRules::classes(Key word) const {
  const ClassBits* found = words.find(word);
  return found == nullptr ? ClassBits{} : *found;
}

bool EventRules::is(Key word, WordClass c) const {
  const ClassBits* found = words.find(word);
  return found != nullptr && has_class(*found, c);
}

const FrameList* EventRules::of_noun(Key lemma, std::string_view written, Key head) const {
  if (const FrameList* found = nouns.find(lemma)) return found;
  if (const auto* ends = longer.find(head))
    for (const Longer& end : *ends)
      if (written.ends_with(end.lower) || written.ends_with(end.written)) return end.rows;
  return nouns.find(head);
}

Key phrase_key(Key verb, Key noun, Key preposition) {
  std::uint64_t h = static_cast<std::uint64_t>(verb);
  h = (h ^ (static_cast<std::uint64_t>(noun) + 0x9E3779B97F4A7C15ull)) * 0xD6E8FEB86659FD93ull;
  h ^= h >> 31;
  h = (h ^ static_cast<std::uint64_t>(preposition)) * 0x9E3779B97F4A7C15ull;
  h ^= h >> 29;
  return static_cast<Key>(h == 0 ? 1 : h);
}

void EventRulesDeleter::operator()(EventRules* rules) const { delete rules; }

Result<EventRulesPtr> load_event_rules(const std::string& folder, std::vector<std::string>& files) { return Loader(folder, files).load(); }

Plover plover_of(const EventRules& rules, const EventMention& event) {
  Plover out;
  for (const EventRules::PloverRow& row : rules.plover)
    if (row.type == event.type && (row.mode.empty() || row.mode == event.mode)) out = row.plover;
  return out;
}

}  // namespace depesche
