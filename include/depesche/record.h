// SPDX-License-Identifier: Apache-2.0
// Record: what was read from one dispatch. All text is owned; offsets are Unicode code points into the dispatch's text, [begin, end).
// docs/formats.md shows it as JSON.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche {

// PLOVER 2.0. Stored as numbers for ever: add at the end, never reorder.
enum class EventType : std::uint8_t {
  Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
};
inline constexpr std::array<std::string_view, 16> kEventTypeNames = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
static_assert(kEventTypeNames.size() == static_cast<std::size_t>(EventType::Assault) + 1);

enum class Status : std::uint8_t { Occurred, Planned, Hypothetical, Negated, Denied };
inline constexpr std::array<std::string_view, 5> kStatusNames = {"occurred", "planned", "hypothetical", "negated", "denied"};
static_assert(kStatusNames.size() == static_cast<std::size_t>(Status::Denied) + 1);

enum class ConditionKind : std::uint8_t { If, Unless, Until, InCase };
inline constexpr std::array<std::string_view, 4> kConditionKindNames = {"if", "unless", "until", "in_case"};
static_assert(kConditionKindNames.size() == static_cast<std::size_t>(ConditionKind::InCase) + 1);

struct Range {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] bool operator==(const Range&) const = default;
};

struct TextRange {
  Range at;
  std::string text;
};

struct Record {
  struct Argument {
    std::string role;         // subject, object, indirect_object, oblique, genitive, predicative
    Range at, head;
    std::string preposition;  // empty where none
    bool shared = false;
  };
  struct Clause {
    Range at;
    std::vector<Range> predicate;
    std::string lemma, tense, mood, voice, modality, role;
    bool negated = false;
    std::optional<std::uint32_t> parent;  // index into clauses
    std::vector<Argument> arguments;
  };
  struct Time {
    TextRange at;
    std::string type, value;
    std::string edtf;  // empty where there is none
  };
  struct Name {
    TextRange at;
    std::string kind, form;             // person organisation place group; name description pronoun
    std::string entity, entity_id, name_en, code;  // empty where not known
    std::uint32_t chain = 0;            // names with one number mean the same one
  };
  struct Quote {
    std::string type;
    std::vector<Range> quote;
    std::optional<Range> speaker;
    std::string speaker_entity, speaker_code;
    std::vector<Range> cue;
    std::optional<Range> addressee;
  };
  struct Actor {
    std::string code, name, entity_id;
    std::optional<Range> at;            // none where it is understood from another sentence
  };
  struct Place {
    std::string name, country;          // alpha-3
    double latitude = 0, longitude = 0;
    std::uint32_t geonames = 0;         // 0 where unknown; then the coordinates are too
    Range at;
  };
  struct Source {
    TextRange at;
    std::string name, code, medium, via;
  };
  struct Condition {
    TextRange at;
    ConditionKind kind = ConditionKind::If;
  };
  struct Content {
    TextRange at;
    std::optional<EventType> type;
    bool negated = false;
    std::vector<std::string> actors, recipients;  // codes
    std::string date;
  };
  struct Size {
    std::optional<std::uint32_t> dead, injured, arrested, participants;
    [[nodiscard]] bool empty() const { return !dead && !injured && !arrested && !participants; }
  };
  struct Event {
    std::string id;                     // of (dispatch id, trigger span, type)
    bool in_title = false;
    EventType type = EventType::Agree;
    std::string mode;
    std::vector<std::string> contexts;
    std::string cameo, quad;
    double intensity = 0;
    Status status = Status::Occurred;
    std::uint32_t happening = 0;
    std::vector<Actor> actors, recipients;
    std::string date;                   // EDTF; empty where the text gives none
    std::optional<std::uint32_t> time;  // index into times
    std::optional<Place> place;
    std::optional<Source> source;
    std::optional<Condition> condition;
    std::optional<Content> content;
    Size size;
    TextRange trigger;
    std::string lemma;
    Range sentence;
    std::vector<std::string> answers, disputes;  // ids of events
    std::vector<std::string> because;            // languages/de/events.tsv:214
    double confidence = 0;
  };

  std::string id, title, published, language, source, url;  // empty where not known
  std::string published_from;           // "dateline" or "stamp" where the dispatch came without `published`, and its head writes it; else empty
  std::string text;                     // only where the reader made it (HTML, feed, re-encoded): offsets point into it
  std::string engine_version, pack_version, weights_version;
  std::vector<Range> sentences;
  std::vector<std::string> lemmas;      // one a sentence, its lemmas split by blanks; only where asked for, and not part of the JSON
  std::string title_lemmas;
  std::vector<Clause> clauses;          // only where asked for
  std::vector<Time> times;
  std::vector<Name> names;
  std::vector<Quote> quotes;
  std::vector<Event> events;
};

}  // namespace depesche
