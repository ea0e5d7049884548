// SPDX-License-Identifier: Apache-2.0
#include "clause/relative_pronoun.h"

#include "clause/phrases.h"

namespace depesche {
namespace {

constexpr Agreement genders_of(Agreement cells) {
  unsigned genders = 0;
  for (unsigned c = 0; c < 4; ++c) genders |= (cells >> (4 * c)) & 0xFu;
  return static_cast<Agreement>(genders * 0x1111u);
}

// die Minister, DIE die Opposition kritisiert: behind the noun that it stands for a pronoun has the number of that.
void settle_number(const SentenceWork& w, const Clause& clause, BarePhrase& pronoun) {
  const std::uint32_t noun = clause.governor;
  if (w.pos(noun) != Pos::Noun || noun + 2 != pronoun.head || w.shape(noun + 1) != Shape::Comma) return;
  const Agreement cells = sure_cells(w.in, noun);
  if (cells == kAnyAgreement) return;
  const bool plural = (cells & all_of(Gender::Plural)) != 0;
  if (plural == ((cells & ~all_of(Gender::Plural)) != 0)) return;
  pronoun.persons = plural ? kThirdPlural : kThirdSingular;
  pronoun.sure_person = true;
}

// das Land, DAS ATHEN Verrat vorwirft: of a verb with two objects that has its object, a pronoun that is no dative is the subject, and the bare name that the
// tree has for it the receiver.
void settle_receiver(const SentenceWork& w, const Clause& clause, BarePhrase& pronoun, std::span<BarePhrase> phrases) {
  const VerbRule* verb = w.rules.verbs.find(clause.lemma_key);
  if (clause.voice != Voice::Active || verb == nullptr || (verb->frames & (1u << (kSlotObject | kSlotIndirect))) == 0) return;
  if ((pronoun.cases & case_bit(Case::Dative)) != 0 || (pronoun.cases & case_bit(Case::Nominative)) == 0) return;
  BarePhrase* name = nullptr;
  bool object = false;
  for (BarePhrase& phrase : phrases) {
    if (&phrase == &pronoun) continue;
    const RoleSlot slot = slot_of(phrase.label);
    if (slot == RoleSlot::Object && !phrase.reflexive) object = true;
    if (slot == RoleSlot::Subject && w.pos(phrase.head) == Pos::ProperNoun && w.in.tree.begin[phrase.head] == phrase.head && (phrase.cases & case_bit(Case::Dative)) != 0) name = &phrase;
  }
  if (!object || name == nullptr) return;
  pronoun.label = Relation::Nsubj;
  name->label = Relation::Iobj;
}

}  // namespace

// Die Kanzlerin, DER die Opposition Untaetigkeit vorwirft: a relative pronoun has the gender of its noun, and of a name is no second subject.
void settle_pronoun(const SentenceWork& w, const Clause& clause, std::span<BarePhrase> phrases) {
  if (clause.role != ClauseRole::Relative || clause.marker == kNone || clause.governor == kNone || (w.flags(clause.marker) & kRelative) == 0) return;
  Agreement genders = w.pos(clause.governor) == Pos::Noun ? genders_of(phrase_cells(w.in, clause.governor)) : kAnyAgreement;
  for (const std::uint32_t child : children_of(w.in.tree, clause.governor))
    if (w.relation(child) == Relation::Conj) genders = kAnyAgreement;
  BarePhrase* pronoun = nullptr;
  bool subject = false;
  std::size_t others = 0;
  for (BarePhrase& phrase : phrases) {
    if (phrase.head == clause.marker) {
      pronoun = &phrase;
    } else if (!phrase.attached && !phrase.reflexive) {
      subject |= slot_of(phrase.label) == RoleSlot::Subject;
      others += slot_of(phrase.label) != RoleSlot::None;
    }
  }
  if (pronoun == nullptr) return;
  settle_number(w, clause, *pronoun);
  settle_receiver(w, clause, *pronoun, phrases);
  if (!subject && others < 2) return;  // else the noun may be another
  const Agreement cells = phrase_cells(w.in, clause.marker) & genders;
  if (cells != 0) pronoun->cases &= cases_of(cells), pronoun->sure_cases &= cases_of(cells);
  const bool dative = (pronoun->sure_cases & case_bit(Case::Dative)) != 0;
  if (subject && dative && slot_of(pronoun->label) == RoleSlot::Subject && clause.voice == Voice::Active) pronoun->label = Relation::Iobj;
  if (subject || pronoun->sure_cases != case_bit(Case::Dative) || clause.voice != Voice::Active) return;
  for (BarePhrase& phrase : phrases) {  // the pronoun has the place of whoever the tree has in it: dem ATHEN Verrat vorwirft
    if (&phrase == pronoun || phrase.attached || phrase.reflexive || slot_of(phrase.label) != RoleSlot::Indirect || (phrase.cases & case_bit(Case::Nominative)) == 0) continue;
    phrase.label = Relation::Nsubj;
    pronoun->label = Relation::Iobj;
    return;
  }
}

}  // namespace depesche
