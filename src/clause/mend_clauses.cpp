// SPDX-License-Identifier: Apache-2.0
// Clauses whose words the tagger or the parser took for something else.
#include "clause/phrases.h"
#include "clause/sentence.h"

namespace depesche {
namespace {

// Zwei Soldaten in Mali VERLETZT, Gesetz im Bundestag VERABSCHIEDET: what stands last in a sentence, behind a subject without a determiner, and lacks
// the object that it asks for, is a participle whose auxiliary the headline leaves out. So is what does not agree with its subject.
bool lacks_auxiliary(const SentenceWork& w, const Clause& clause) {
  const VerbRule* rule = w.verb(clause.verb);
  if (w.in.tree.head[clause.verb] != kNone || rule == nullptr || (rule->main_frame & kSlotObject) == 0 || rule->perfect_sein) return false;
  std::uint32_t subject = kNone;
  bool passive = false;
  for (const std::uint32_t child : children_of(w.in.tree, clause.verb)) {
    const Relation r = w.relation(child);
    if (r == Relation::Obj || r == Relation::Iobj || r == Relation::Ccomp || r == Relation::Xcomp || r == Relation::Conj || r == Relation::Parataxis || (w.flags(child) & kReflexive) != 0) return false;
    if (r != Relation::Nsubj && r != Relation::NsubjPass) continue;
    if (subject != kNone || child > clause.verb || !is_nominal(w.pos(child))) return false;
    subject = child;
    passive = r == Relation::NsubjPass;
  }
  if (subject == kNone) return false;
  if ((persons_of(w.rules, w.in, subject, sure_cells(w.in, subject)) & w.in.words.chosen(clause.verb).persons) == 0) return true;
  bool phrase = false;  // between them
  for (const std::uint32_t child : children_of(w.in.tree, subject))
    if (w.relation(child) == Relation::Det) return false;
  for (std::uint32_t t = subject + 1; t < clause.verb; ++t) phrase |= w.pos(t) == Pos::Adp;
  return phrase || passive;
}

}  // namespace

// A verb at the end of its words that can be a participle, with nothing that could be its subject (Von der Krise UEBERRASCHT, ...), or in a headline
void mend_participles(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    const ClauseField& field = w.field(c);
    if (clause.finite != clause.verb || field.left == kNone || (field.right != clause.verb) == (field.left != clause.verb)) continue;
    if (!w.can_be(clause.verb, Pos::VerbParticiple) || (w.flags(field.left) & (kConjunction | kRelative | kQuestion))) continue;
    if (field.right == clause.verb && lacks_auxiliary(w, clause)) {
      clause.finite = kNone;
      continue;
    }
    const std::uint32_t first = field.left == clause.verb ? field.second : field.left;
    if (first == kNone || w.pos(first) != Pos::Adp || field.right + 1 >= w.sentence.end || w.shape(field.right + 1) != Shape::Comma)
      continue;
    bool subject = false;
    for (const std::uint32_t child : children_of(w.in.tree, clause.verb)) {
      const Relation r = w.relation(child);
      if (r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Conj || (w.flags(child) & (kConjunction | kRelative)))
        subject = true;
    }
    if (!subject) clause.finite = kNone;
  }
}

// A clause that begins with its finite verb although words stand before it: they are its first part, wherever the tree has them.
//   sagte ein Sprecher, DAS GESPRAECH sei ernst gewesen
void mend_first_parts(SentenceWork& w) {
  constexpr std::uint32_t kLongest = 12;
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    const std::uint32_t finite = clause.finite;
    if (finite == kNone || w.field(c).left != finite || finite < w.sentence.begin + 2 || !is_nominal(w.pos(finite - 1))) continue;
    std::uint32_t first = finite;
    while (first > w.sentence.begin && finite - first < kLongest && !w.is_mark(first - 1) && w.out.of_predicate[first - 1] == kNone)
      --first;
    if (first == w.sentence.begin || first == finite || w.shape(first - 1) != Shape::Comma) continue;
    std::uint32_t head = kNone;
    for (std::uint32_t t = first; t < finite; ++t) {
      const std::uint32_t above = w.in.tree.head[t];
      if (above != kNone && above >= first && above < finite) continue;
      if (head != kNone || !is_nominal(w.pos(t))) {
        head = kNone;
        break;
      }
      head = t;
    }
    if (head == kNone || w.out.of_token[head] == c || preposition_of(w.in, head) != kNone) continue;
    for (std::uint32_t t = first; t < finite; ++t) w.out.of_token[t] = c;
    w.field(c).left = first;
    w.field(c).second = finite;
    w.out.loose.push_back({head, c, true});
    if (clause.governor == kNone || clause.governor < first || clause.governor >= finite || clause.parent == kNone) continue;
    clause.governor = w.out.clauses[clause.parent].verb;
  }
}

// An infinitive with zu behind the comma that closes a subordinate clause is of that clause where its verb takes one and the verb above it does not:
//   Die Partei lobte den Plan, waehrend die Opposition ihn aufforderte, EINZULENKEN.
void mend_infinitives(SentenceWork& w) {
  for (std::uint32_t c = w.first_clause; c < w.end_clause(); ++c) {
    Clause& clause = w.out.clauses[c];
    std::uint32_t first = w.field(c).left;
    if (clause.finite != kNone || clause.parent == kNone || first == kNone || !w.has_zu(clause.verb)) continue;
    if (clause.governor == kNone || !is_verb(w.pos(clause.governor))) continue;  // the duty to ...
    if (w.shape(first) == Shape::Comma) ++first;
    if (first < w.sentence.begin + 2 || w.shape(first - 1) != Shape::Comma || (w.flags(first) & kConjunction) != 0) continue;
    const std::uint32_t before = w.out.of_predicate[first - 2];
    if (before == kNone || before == c || before == clause.parent || w.out.clauses[before].finite == kNone) continue;
    const VerbRule *nearer = w.verb(w.out.clauses[before].verb), *above = w.verb(w.out.clauses[clause.parent].verb);
    if (nearer == nullptr || !nearer->takes_zu || (above != nullptr && above->takes_zu)) continue;
    if (w.out.clauses[before].parent == c) continue;
    clause.parent = before;
    clause.governor = w.out.clauses[before].verb;
  }
}

}  // namespace depesche
