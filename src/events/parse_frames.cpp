// SPDX-License-Identifier: Apache-2.0
#include "events/parse_frames.h"

#include <utility>

#include "base/named.h"

namespace depesche {
namespace {

constexpr std::array<std::pair<std::string_view, SlotKind>, 14> kSlotNames = {{
    {"subj", SlotKind::Subject}, {"obj", SlotKind::Object}, {"dat", SlotKind::Dative}, {"gen", SlotKind::Genitive},
    {"pred", SlotKind::Predicative}, {"clause", SlotKind::Clause}, {"own", SlotKind::Own}, {"adj", SlotKind::Adjective},
    {"mod", SlotKind::Modifier}, {"noun", SlotKind::Noun}, {"speaker", SlotKind::Speaker},
    {"poss", SlotKind::Own}, {"crowd", SlotKind::Crowd}, {"word", SlotKind::Word},
}};

constexpr std::array<std::pair<std::string_view, Standing>, 8> kStandingNames = {{
    {"content", Standing::Content}, {"told", Standing::Told}, {"fact", Standing::Fact}, {"support", Standing::Support},
    {"planned", Standing::Planned}, {"hypothetical", Standing::Hypothetical}, {"negated", Standing::Negated}, {"denied", Standing::Denied},
}};

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 23> kNeedNames = {{
    {"passive", kPassive}, {"active", kActive}, {"plural", kPlural}, {"neg", kNegated}, {"want", kWant}, {"must", kMust}, {"may", kMay}, {"can", kCan}, {"infinitive", kInfinitive}, {"infinite", kInfinite}, {"finite", kFinite}, {"told", kTold}, {"!told", kNotTold}, {"!neg", kNotNegated}, {"violent", kViolent}, {"negative", kNegative}, {"scene", kViolentScene}, {"!positive", kNotPositive}, {"!negative", kNotNegative}, {"!want", kNotWant}, {"!must", kNotMust}, {"!may", kNotMay}, {"!can", kNotCan},
}};

Complaint parse_slot(std::string_view word, Slot& out) {
  out = {};
  if (!word.empty() && word[0] == '~') {
    out.owner = true;
    word.remove_prefix(1);
  }
  const std::size_t plus = word.find('+');
  if (plus != std::string_view::npos) {
    const std::string_view c = word.substr(plus + 1);
    if (c == "acc") out.case_ = static_cast<std::int8_t>(Case::Accusative);
    else if (c == "dat") out.case_ = static_cast<std::int8_t>(Case::Dative);
    else return "unknown case '" + std::string(c) + "'";
    word = word.substr(0, plus);
  }
  if (word.empty()) return "a slot without a name";
  for (const auto& [name, kind] : kSlotNames)
    if (name == word) {
      out.kind = kind;
      return {};
    }
  out.kind = SlotKind::Preposition;
  out.preposition = key_of(word);
  return {};
}

Complaint parse_class(std::string_view name, const ClassNames& classes, Test& test) {
  test.any = false;
  if (name == "actor") {
    test.actor = true;
    return {};
  }
  if (name == "political") {
    test.political = true;
    return {};
  }
  if (name == "quoted") {
    test.quoted = true;
    return {};
  }
  if (name == "event") {
    test.types = kAnyEvent;
    return {};
  }
  if (const std::optional<EventType> type = named<EventType>(kEventTypeNames, name)) {
    test.types |= 1u << static_cast<unsigned>(*type);
    return {};
  }
  const std::uint16_t* number = classes.number.find(key_of(name));
  if (number == nullptr) return "unknown class '" + std::string(name) + "'";
  test.classes[*number / 64] |= std::uint64_t{1} << (*number % 64);
  return {};
}

Complaint parse_test(std::string_view word, const ClassNames& classes, Frame& frame) {
  for (const auto& [name, bit] : kNeedNames)
    if (name == word) {
      frame.needs |= bit;
      return {};
    }
  Test test;
  if (word[0] == '!') {
    test.absent = true;
    word.remove_prefix(1);
  }
  const std::size_t colon = word.find(':');
  if (Complaint c = parse_slot(word.substr(0, colon), test.slot); !c.empty()) return c;
  if (colon != std::string_view::npos)
    for (const std::string_view name : split_values(word.substr(colon + 1), ','))
      if (Complaint c = parse_class(name, classes, test); !c.empty()) return c;
  frame.tests.push_back(test);
  return {};
}

}  // namespace

void name_known_classes(ClassNames& names) {
  for (const NamedClass& c : kWordClasses) names.number[key_of(c.name)] = static_cast<std::uint16_t>(c.of);
  names.next += kWordClasses.size();
}

std::string_view keep(std::string_view value, std::deque<std::string>& text) {
  if (value.empty()) return {};
  text.emplace_back(value);
  return text.back();
}

Complaint parse_slots(std::string_view cell, Slots& out) {
  out.clear();
  for (const std::string_view word : split_values(cell)) {
    Slot slot;
    if (Complaint c = parse_slot(word, slot); !c.empty()) return c;
    out.push_back(slot);
  }
  return {};
}

Complaint parse_needs(std::string_view cell, const ClassNames& classes, Frame& frame) {
  for (const std::string_view word : split_values(cell, ' '))
    if (Complaint c = parse_test(word, classes, frame); !c.empty()) return c;
  return {};
}

Complaint parse_standing(std::string_view cell, Standing& out) {
  if (cell.empty()) return {};
  for (const auto& [name, standing] : kStandingNames)
    if (name == cell) {
      out = standing;
      return {};
    }
  return "unknown complement '" + std::string(cell) + "'";
}

Complaint parse_type(std::string_view cell, Frame& frame) {
  frame.has_type = false;
  if (cell == "none") return {};
  const std::optional<EventType> type = named<EventType>(kEventTypeNames, cell);
  if (!type) return "unknown type '" + std::string(cell) + "'";
  frame.type = *type;
  frame.has_type = true;
  return {};
}

Complaint parse_set(std::string_view cell, std::deque<std::string>& text, Frame& frame) {
  for (const std::string_view part : split_values(cell, ' ')) {
    const std::size_t is = part.find('=');
    if (is == std::string_view::npos) return "expected name=value in '" + std::string(part) + "'";
    const std::string_view name = part.substr(0, is), value = part.substr(is + 1);
    Complaint c;
    if (name == "type") c = parse_type(value, frame);
    else if (name == "mode") frame.mode = keep(value, text);
    else if (name == "actor") c = parse_slots(value, frame.actors);
    else if (name == "recipient") c = parse_slots(value, frame.recipients);
    else if (name == "content") c = parse_slots(value, frame.contents);
    else if (name == "partner") c = parse_slots(value, frame.partners);
    else if (name == "complement") c = parse_standing(value, frame.standing);
    else if (name == "default") frame.sector = keep(value, text);
    else if (name == "by") frame.by = keep(value, text);
    else if (name == "status" && value == "planned") frame.ahead = true;
    else c = "unknown field '" + std::string(name) + "'";
    if (!c.empty()) return c;
  }
  return {};
}

}  // namespace depesche
