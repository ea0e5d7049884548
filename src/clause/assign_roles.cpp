// SPDX-License-Identifier: Apache-2.0
#include "clause/assign_roles.h"

#include <algorithm>
#include <limits>

namespace depesche {
namespace {

constexpr std::size_t kSlots = 5;
constexpr std::size_t kSets = 16;  // of slots taken: subject 1, object 2, indirect 4, genitive 8

// What it costs to take a phrase for something else than the tree does. Rows: the tree's slot; columns: ours.
constexpr int kChange[kSlots][kSlots] = {
    //  none subject object indirect genitive
    {0, 12, 28, 24, 24}, {32, 0, 28, 28, 20}, {16, 8, 0, 12, 36}, {28, 28, 16, 0, 16}, {20, 36, 36, 28, 0},
};
constexpr int kWrongCase = 28, kSurelyWrongCase = 44, kSurelyWrongPerson = 43, kNoSubjectOfNoun = 32, kTwoObjects = 14, kCertain = 10,
              kWrongPerson = 28, kDouble = 22, kNoSubject = 16, kSubjectOfInfinitive = 44, kOutOfFrame = 16, kBelowFrame = 12, kObjectOfPassive = 9,
              kMeasure = 16, kMeasureFree = 12, kReflexiveChange = 4, kAttached = 12, kReflexiveSubject = 80, kImpersonal = 48,
              kPlaceholder = 4, kSharedSubject = 24, kFurtherSubject = 36, kObjectFirst = 6, kImpossibleLabel = 10, kSayingSubject = 24, kBehind = 8, kNameBehind = 14;

constexpr Case kCaseOf[kSlots] = {Case::Nominative, Case::Nominative, Case::Accusative, Case::Dative, Case::Genitive};

bool may_be(unsigned cases, RoleSlot slot) { return (cases & (1u << static_cast<unsigned>(kCaseOf[static_cast<std::size_t>(slot)]))) != 0; }

bool disagrees(const RoleClause& clause, const BarePhrase& phrase) { return clause.finite != 0 && (clause.finite & phrase.persons) == 0; }

bool wants_two_objects(const RoleClause& clause) { return clause.verb && clause.verb->two_objects; }

// From the tree's slot to ours, which is cheaper where something speaks for it.
int change_cost(const RoleClause& clause, const BarePhrase& phrase, RoleSlot label, RoleSlot slot) {
  int cost = kChange[static_cast<std::size_t>(label)][static_cast<std::size_t>(slot)];
  // What its words exclude the tree said for want of better.
  const bool impossible = slot != RoleSlot::None && label != RoleSlot::None && !may_be(phrase.sure_cases, label) && may_be(phrase.sure_cases, slot);
  if (impossible) cost = std::min(cost, kImpossibleLabel);
  if (clause.says && phrase.taken_up) {  // DAS sagte der Sprecher
    if (slot == RoleSlot::Subject) cost += kSayingSubject;
    if (slot == RoleSlot::Object && label == RoleSlot::Subject) cost = std::min(cost, kPlaceholder);
  }
  const bool lacks_object = clause.verb && (clause.verb->main_frame & kSlotObject) != 0 && !clause.clausal_object;
  if (phrase.displaced && slot == RoleSlot::Object) cost = std::min(cost, kImpossibleLabel);
  if ((phrase.second_named && slot == RoleSlot::Object && lacks_object) || (phrase.name_behind && slot == RoleSlot::Indirect && clause.both_objects))
    cost = std::min(cost, kNameBehind);
  return cost;
}

// `change`: what it costs by the tree.
int left_out_cost(const RoleClause& clause, const BarePhrase& phrase, RoleSlot label, int change) {
  if (phrase.reflexive && label != RoleSlot::None) return kReflexiveSubject;
  if (phrase.expletive) return std::min(change, kPlaceholder);
  if (label == RoleSlot::None) return change;
  if (phrase.measure) return change - kMeasureFree;
  // A phrase whose words tell its role for certain is not left out for want of another.
  const bool certain = phrase.sure_cases == (1u << static_cast<unsigned>(Case::Accusative)) || phrase.sure_cases == (1u << static_cast<unsigned>(Case::Dative)) ||
                       phrase.displaces || (label == RoleSlot::Subject && phrase.sure_person && disagrees(clause, phrase));
  return certain && !wants_two_objects(clause) ? change + kCertain : change;
}

// Beside the case, which holds of every slot.
int subject_cost(const ClauseOptions& options, const RoleClause& clause, const BarePhrase& phrase) {
  int cost = 0;
  if (phrase.reflexive) cost += kReflexiveSubject;
  if (clause.shares_subject && !phrase.expletive) cost += clause.further ? kFurtherSubject : kSharedSubject;
  if (clause.infinitive) return cost + kSubjectOfInfinitive;
  if (options.agreement && disagrees(clause, phrase)) cost += phrase.sure_person ? kSurelyWrongPerson : kWrongPerson;
  return cost;
}

int cost_of(const ClauseOptions& options, const RoleClause& clause, const BarePhrase& phrase, RoleSlot slot) {
  const RoleSlot label = slot_of(phrase.label);
  if (phrase.attached && label != RoleSlot::None) {  // behind a neighbour that may hold it: an object where the verb wants one
    if (slot == RoleSlot::None) return 0;
    return slot == label ? kBehind : kReflexiveSubject;
  }
  int cost = change_cost(clause, phrase, label, slot);
  if (slot == RoleSlot::None) return left_out_cost(clause, phrase, label, cost);
  if (phrase.measure && label != slot) cost += kMeasure;
  if (phrase.reflexive && slot != RoleSlot::Subject) cost = std::min(cost, kReflexiveChange);
  if (clause.impersonal && phrase.expletive != (slot == RoleSlot::Subject)) cost += kImpersonal;  // es gibt X
  if (phrase.lone && slot == RoleSlot::Subject) return 0;
  if (phrase.attached) cost += kAttached;
  if (options.case_cells && !may_be(phrase.cases, slot)) cost += may_be(phrase.sure_cases, slot) ? kWrongCase : kSurelyWrongCase;
  if (slot == RoleSlot::Object && clause.passive && !phrase.reflexive && !wants_two_objects(clause)) cost += kObjectOfPassive;
  return slot == RoleSlot::Subject ? cost + subject_cost(options, clause, phrase) : cost;
}

// What the set of slots costs beside the frames of the verb. A passive has moved the object to the subject.
int frame_cost(const RoleClause& clause, unsigned set, bool reflexive) {
  if (!clause.verb || clause.predicative) return 0;
  unsigned slots = (set & 2 ? kSlotObject : 0u) | (set & 4 ? kSlotIndirect : 0u) | (set & 8 ? kSlotGenitive : 0u);
  std::uint8_t frames = clause.verb->frames;
  if (reflexive && clause.verb->reflexive_frames != 0) {
    frames = clause.verb->reflexive_frames;
    // `sich` itself has taken the object's or the indirect object's place.
    if (slots & kSlotObject && !(frames & 0xAAu))
      slots &= ~kSlotObject;
    else if (slots & kSlotIndirect && !(frames & 0xCCu))
      slots &= ~kSlotIndirect;
  }
  if (frames == 0) return 0;
  // A `sich` of which the table says nothing has taken the one place or the other.
  if (reflexive && clause.verb->reflexive_frames == 0) slots &= slots & kSlotIndirect ? ~kSlotIndirect : ~kSlotObject;
  if (clause.passive && set & 1) slots |= kSlotObject;
  if (clause.recipient && set & 1) slots |= kSlotIndirect;
  if (clause.clausal_object) slots |= (frames & 0xAAu) != 0 && !(slots & kSlotObject) ? kSlotObject : 0u;
  if (frames & (1u << slots)) return 0;
  for (unsigned frame = 0; frame < 8; ++frame)
    if ((frames & (1u << frame)) && (frame & slots) == slots) return kBelowFrame;
  return kOutOfFrame;
}

// Gefordert hat den Ruecktritt DIE OPPOSITION: of a clause without a subject that has its object, a phrase hung on a neighbour that is nominative by its words.
void note_lone_subject(const RoleClause& clause, std::array<BarePhrase, kMostPhrases>& phrases, std::size_t count) {
  constexpr unsigned kNominative = 1u << static_cast<unsigned>(Case::Nominative), kAccusative = 1u << static_cast<unsigned>(Case::Accusative);
  BarePhrase* found = nullptr;
  bool object = false;
  for (std::size_t i = 0; i < count; ++i) {
    BarePhrase& p = phrases[i];
    const RoleSlot slot = slot_of(p.label);
    if (slot == RoleSlot::Subject || p.expletive) return;
    object |= slot == RoleSlot::Object && p.sure_cases == kAccusative;
    const bool bare = (p.sure_cases & kNominative) != 0 && (p.sure_cases & ~(kNominative | kAccusative)) == 0;
    if (p.attached && slot == RoleSlot::None && bare && !p.measure && !disagrees(clause, p)) found = &p;
  }
  if (object && found != nullptr) found->lone = true;
}

// Die Entscheidung kritisierte DER PRAESIDENT, Forderungen lehnt DIE REGIERUNG ab: who alone can be the subject, by his case or his number, moves the one
// that the tree has for it.
void displace(const RoleClause& clause, std::array<BarePhrase, kMostPhrases>& phrases, std::size_t count) {
  constexpr std::uint8_t kNominative = 1u << static_cast<unsigned>(Case::Nominative);
  if (clause.passive || clause.predicative || clause.infinitive || !clause.verb || clause.verb->copula) return;
  BarePhrase* subject = nullptr;
  BarePhrase* other = nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    BarePhrase& p = phrases[i];
    const RoleSlot slot = slot_of(p.label);
    if (slot == RoleSlot::Subject && (p.sure_cases & ~kNominative) != 0 && !p.expletive) subject = &p;
    if (slot == RoleSlot::Object || slot == RoleSlot::Indirect)
      if ((p.cases & p.sure_cases & kNominative) != 0 && !p.attached && !p.expletive && !p.reflexive && !p.measure && !disagrees(clause, p)) other = &p;
  }
  if (subject == nullptr && clause.wants_subject) note_lone_subject(clause, phrases, count);
  if (subject == nullptr || other == nullptr) return;
  const bool by_number = subject->only_plural && other->sure_person && clause.finite != 0 && (clause.finite & kThirdPlural) == 0;
  if (other->sure_cases == kNominative || by_number) other->displaces = subject->displaced = true;
}

struct Cell {
  int cost = std::numeric_limits<int>::max() / 2;
  std::uint8_t from = 0;  // set before
  std::uint8_t slot = 0;
};

// What a phrase makes of the row before it.
void weigh(const ClauseOptions& options, const RoleClause& clause, const BarePhrase& phrase, const std::array<Cell, kSets>& row, std::array<Cell, kSets>& next) {
  for (std::size_t slot = 0; slot < kSlots; ++slot) {
    const int cost = cost_of(options, clause, phrase, static_cast<RoleSlot>(slot));
    const unsigned bit = slot == 0 ? 0u : 1u << (slot - 1);
    for (unsigned set = 0; set < kSets; ++set) {
      int all = row[set].cost + cost;
      if ((set & bit) != 0 && options.one_subject) all += kDouble;
      if (slot == static_cast<std::size_t>(RoleSlot::Subject) && (set & 6u) != 0) all += kObjectFirst;
      Cell& to = next[set | bit];
      if (all < to.cost) to = {all, static_cast<std::uint8_t>(set), static_cast<std::uint8_t>(slot)};
    }
  }
}

unsigned cheapest_set(const ClauseOptions& options, const RoleClause& clause, const std::array<Cell, kSets>& row, bool reflexive) {
  unsigned best = 0;
  int least = std::numeric_limits<int>::max();
  for (unsigned set = 0; set < kSets; ++set) {
    int cost = row[set].cost;
    if (clause.wants_subject && !(set & 1)) cost += clause.predicative_noun ? kNoSubjectOfNoun : kNoSubject;
    if (options.valency && clause.one_object && (set & 2) && !reflexive) cost += kTwoObjects;
    if (options.valency) cost += frame_cost(clause, set, reflexive);
    if (cost < least) least = cost, best = set;
  }
  return best;
}

}  // namespace

RoleSlot slot_of(Relation label) {
  switch (label) {
    case Relation::Nsubj:
    case Relation::NsubjPass:
      return RoleSlot::Subject;
    case Relation::Obj:
      return RoleSlot::Object;
    case Relation::Iobj:
      return RoleSlot::Indirect;
    default:
      return RoleSlot::None;
  }
}

void assign_roles(const ClauseOptions& options, const RoleClause& clause, std::array<BarePhrase, kMostPhrases>& phrases,
                  std::size_t count) {
  if (!options.assign) {
    for (std::size_t i = 0; i < count; ++i) phrases[i].slot = phrases[i].attached ? RoleSlot::None : slot_of(phrases[i].label);
    return;
  }
  std::array<std::array<Cell, kSets>, kMostPhrases + 1> table;  // row i: the cheapest way to each set of slots by the first i phrases
  bool reflexive = false;
  table[0][0].cost = 0;
  displace(clause, phrases, count);
  for (std::size_t i = 0; i < count; ++i) {
    reflexive |= phrases[i].reflexive;
    weigh(options, clause, phrases[i], table[i], table[i + 1]);
  }
  unsigned best = cheapest_set(options, clause, table[count], reflexive);
  for (std::size_t i = count; i > 0; --i) {
    phrases[i - 1].slot = static_cast<RoleSlot>(table[i][best].slot);
    best = table[i][best].from;
  }
}

}  // namespace depesche
