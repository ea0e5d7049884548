// SPDX-License-Identifier: Apache-2.0
// Which frame a clause has: phrases before verbs, and the row with most conditions first.
#include <algorithm>

#include "events/work.h"

namespace depesche {
namespace {

// warfen sich gegenseitig vor: each the other, no reflexive verb
bool is_mutual(const Work& w, const Clause& c) {
  for (std::uint32_t t = c.span.begin; t < c.span.end; ++t)
    if (w.words.pos[t] != Pos::Pron && w.is(t, WordClass::Mutual) && w.clauses.of_token[t] == w.clauses.of_token[c.verb]) return true;
  return false;
}

bool has_reflexive(const Work& w, const Clause& c) {
  if (is_mutual(w, c)) return false;
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a)
    if (w.clauses.arguments[a].reflexive && !w.is(w.clauses.arguments[a].head, WordClass::Mutual)) return true;
  return false;
}

bool has_word(const Work& w, const Test& t, std::uint32_t clause, std::uint32_t noun) {
  if (clause == kNone) {
    for (std::uint32_t k = w.tree.child_first[noun]; k < w.tree.child_first[noun + 1]; ++k)
      if (const Relation r = w.tree.relation[w.tree.children[k]]; (r == Relation::Amod || r == Relation::Case) && (in_classes(w, t, w.tree.children[k]) || (r == Relation::Amod && has_class(t.classes, WordClass::Joint) && is_of_two_states(w, w.tree.children[k])))) return true;
    return false;
  }
  const TokenSpan span = w.clauses.clauses[clause].span;
  for (std::uint32_t k = span.begin; k < span.end; ++k)
    if (w.clauses.of_token[k] == clause && in_classes(w, t, k)) return true;
  return false;
}

// Trump behauptete, er habe viel getan: of himself.
bool is_one(Work& w, std::uint32_t a, std::uint32_t b) {
  std::vector<Participant> one, other;
  return a != kNone && name_participants(w, a, one) && name_participants(w, b, other) && speaks_of_itself(w, one, other);
}

// am Dienstag an dem Manoever, in Berlin in die Stadt: of several phrases with one preposition any may be meant.
bool test_further(Work& w, const Test& t, std::uint32_t clause, std::uint32_t first) {
  if (clause == kNone || first == kNone || t.slot.kind != SlotKind::Preposition || t.slot.owner) return false;
  const Clause& c = w.clauses.clauses[clause];
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
    const Argument& arg = w.clauses.arguments[a];
    if (arg.preposition_key != t.slot.preposition || arg.head == kNone || arg.head == first || (t.slot.case_ >= 0 && static_cast<std::int8_t>(arg.case_) != t.slot.case_)) continue;
    if (test_head(w, t, arg.head)) return true;
  }
  return false;
}

// Of the clause's argument at `head`; None where it is none.
Key preposition_of(const Work& w, std::uint32_t clause, std::uint32_t head) {
  for (const Argument& a : w.clauses.arguments_of(w.clauses.clauses[clause]))
    if (a.head == head) return a.preposition_key;
  return Key::None;
}

bool test_holds(Work& w, const Test& t, std::uint32_t clause, std::uint32_t noun) {
  if (t.slot.kind == SlotKind::Clause) {
    const std::uint32_t content = content_clause(w, clause, noun);
    bool holds = content != kNone;
    if (holds && t.slot.owner) {  // ~clause: who does what it tells
      const Found subject = find_subject(w, content);
      holds = subject.head != kNone && test_head(w, t, subject.head) && (clause == kNone || !is_one(w, find_subject(w, clause).head, subject.head));
    } else if (holds && !t.any) {
      // clause:event asks for an act that is coded there; a word that only lends its type to the act above (das Gesetz ändern) is none.
      const Frame* own = w.frame_of(content);
      EventContent told;
      holds = content_type(w, content, kNone, 0, told) && (t.types & type_bit(told.type)) != 0 && (t.types != kAnyEvent || own != nullptr);
    }
    return holds != t.absent;
  }
  if (t.slot.kind == SlotKind::Word) return has_word(w, t, clause, noun) != t.absent;
  const Found found = clause == kNone ? find_attribute(w, noun, t.slot) : find_slot(w, clause, noun, t.slot);
  if (t.absent && t.any && t.slot.kind == SlotKind::Preposition && found.head != kNone && says_when(w, found.head)) return true;
  // das Gesetz, das sie kritisierten; eine Lage, die Geduld verlangt: of the class is what the pronoun stands for
  const std::uint32_t meant = t.any ? kNone : antecedent(w, clause, found.head);
  if (meant != kNone && w.words.pos[meant] == Pos::Noun) return (test_head(w, t, meant) || (t.actor && w.is(meant, WordClass::Person))) != t.absent;
  if (found.head != kNone && test_head(w, t, found.head)) return !t.absent;
  const std::uint32_t named = t.any || t.absent ? kNone : last_named(w, found.head);
  return ((named != kNone && in_classes(w, t, named)) || test_further(w, t, clause, found.head)) != t.absent;
}

// sprach sich GEGEN Sonderrechte FÜR Geimpfte aus: every phrase that the row asks for stands inside another one of the clause.
bool leans_on_inner_phrase(Work& w, const Frame& f, std::uint32_t clause) {
  if (clause == kNone) return false;
  bool leans = false;
  for (const Test& t : f.tests) {
    if (t.absent || t.slot.kind != SlotKind::Preposition) continue;
    const Found found = find_slot(w, clause, kNone, t.slot);
    if (found.head == kNone || found.argument != nullptr || w.tree.relation[found.head] != Relation::Nmod) return false;
    const Key outer = preposition_of(w, clause, w.tree.head[found.head]);
    if (outer == Key::None || outer == t.slot.preposition) return false;
    leans = true;
  }
  return leans;
}

bool asks_phrase(const Frame& f) {
  return std::any_of(f.tests.begin(), f.tests.end(), [](const Test& t) { return !t.absent && t.slot.kind == SlotKind::Preposition; });
}

// The first row that holds; a row that leans on an inner phrase gives way to one of an act that asks for a phrase of the clause's own.
std::uint32_t first_that_holds(Work& w, const FrameList* list, std::uint32_t clause, std::uint32_t noun, bool reflexive) {
  if (list == nullptr) return kNone;
  std::uint32_t leaning = kNone;
  for (const std::uint32_t i : *list) {
    const Frame& f = w.rules.frames[i];
    if (leaning != kNone && (!f.has_type || !asks_phrase(f))) continue;
    if (f.reflexive && !reflexive) continue;
    if (!f.reflexive && reflexive && noun == kNone) continue;
    if (!test_frame(w, f, clause, noun)) continue;
    if (!leans_on_inner_phrase(w, f, clause)) return i;
    if (leaning == kNone) leaning = i;
  }
  return leaning;
}

void take(Work& w, std::uint32_t clause, std::uint32_t frame, std::uint32_t noun) {
  Match& m = w.matches[clause];
  m.frame = frame;
  m.noun = noun;
  const Frame& f = w.rules.frames[frame];
  m.negation_used = (f.needs & kNegated) != 0;
  if (w.clauses.clauses[clause].negated && f.negated != kNone && !is_not_yet(w, w.clauses.clauses[clause])) {
    m.frame = f.negated;
    m.negation_used = true;
  }
}

// `preposition`: its lemma, which resolves contractions (im -> in).
bool try_phrase(Work& w, std::uint32_t clause, std::uint32_t head, Key preposition) {
  const Clause& c = w.clauses.clauses[clause];
  const Key lemma = w.words.lemma(head);
  const FrameList* list = w.rules.phrases.find(phrase_key(c.lemma_key, lemma, preposition));
  if (list == nullptr && w.words.form[head] != lemma) list = w.rules.phrases.find(phrase_key(c.lemma_key, w.words.form[head], preposition));
  if (list == nullptr && is_nominal(w.words.pos[head]) && w.words.head[head] != lemma) list = w.rules.phrases.find(phrase_key(c.lemma_key, w.words.head[head], preposition));
  if (list == nullptr) return false;
  for (const std::uint32_t i : *list)
    if (test_frame(w, w.rules.frames[i], clause, head)) {
      take(w, clause, i, head);
      return true;
    }
  return false;
}

// What joins a predicate of no verb to its subject: the copula, or a modal verb without an infinitive (darf nicht in Hotels).
Key joining_verb(const Work& w, const Clause& c) {
  if (c.copula != Key::None || c.modality == Modality::None || c.finite == kNone || !is_nominal(w.words.pos[c.verb])) return c.copula;
  return w.words.lemma(c.finite);
}

// ist in Haft, waren im Einsatz: the predicate is a noun after a preposition.
bool match_copula(Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  const Key verb = joining_verb(w, c);
  if (!w.rules.phrase_verbs.contains(verb)) return false;
  for (std::uint32_t k = w.tree.child_first[c.verb]; k < w.tree.child_first[c.verb + 1]; ++k) {
    const std::uint32_t p = w.tree.children[k];
    if (w.tree.relation[p] != Relation::Case) continue;
    const FrameList* list = w.rules.phrases.find(phrase_key(verb, w.words.lemma(c.verb), w.words.lemma(p)));
    if (list == nullptr) continue;
    for (const std::uint32_t i : *list)
      if (test_frame(w, w.rules.frames[i], clause, c.verb)) {
        take(w, clause, i, c.verb);
        return true;
      }
  }
  return false;
}

// A prepositional phrase anywhere in the clause: in Gewahrsam, fuer noetig may hang on a noun before it.
bool scan_phrase(Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  for (std::uint32_t t = c.span.begin + 1; t < c.span.end; ++t) {
    if (w.clauses.of_token[t] != clause || (w.words.pos[t] != Pos::Noun && w.words.pos[t] != Pos::ProperNoun && w.words.pos[t] != Pos::Adj && w.words.pos[t] != Pos::Adv && w.words.pos[t] != Pos::Pron)) continue;
    for (std::uint32_t k = w.tree.child_first[t]; k < w.tree.child_first[t + 1]; ++k) {
      const std::uint32_t p = w.tree.children[k];
      if (w.tree.relation[p] == Relation::Case && p < t && try_phrase(w, clause, t, w.words.lemma(p))) return true;
    }
    // zwei Diplomaten des Landes verweisen: a row names the genitive by its form
    if (w.tree.relation[t] == Relation::Nmod && w.words.form[t] != w.words.lemma(t) && w.rules.phrases.find(phrase_key(c.lemma_key, w.words.form[t], Key::None)) != nullptr &&
        try_phrase(w, clause, t, Key::None))
      return true;
  }
  return false;
}

// PRAESIDENT Jelzin setzte den Minister ab: somebody who acts on somebody else is no word of a phrase. The subject, where it is such; else kNone.
std::uint32_t acting_subject(const Work& w, const Clause& c) {
  std::uint32_t subject = kNone;
  bool object = false;
  for (const Argument& arg : w.clauses.arguments_of(c)) {
    if (arg.head == kNone || w.mention_at(arg.head) == kNone) continue;
    if (arg.role == ArgumentRole::Subject && !arg.shared) subject = arg.head;
    object = object || (arg.role == ArgumentRole::Object && !arg.reflexive);
  }
  return object && c.voice == Voice::Active ? subject : kNone;
}

bool match_phrase(Work& w, std::uint32_t clause) {
  const Clause& c = w.clauses.clauses[clause];
  if (joining_verb(w, c) != Key::None) return match_copula(w, clause);
  if (!w.rules.phrase_verbs.contains(c.lemma_key)) return false;
  const std::uint32_t acting = acting_subject(w, c);
  for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
    const Argument& arg = w.clauses.arguments[a];
    if (arg.shared || arg.head == kNone || arg.head == acting) continue;
    if (try_phrase(w, clause, arg.head, arg.preposition_key)) return true;
  }
  // The tree may hang the noun elsewhere: on the verb without a role, or on a neighbouring phrase.
  for (std::uint32_t k = w.tree.child_first[c.verb]; k < w.tree.child_first[c.verb + 1]; ++k) {
    const std::uint32_t t = w.tree.children[k];
    if (w.words.pos[t] == Pos::Punct || t == acting || (is_nominal(w.words.pos[t]) && w.clauses.of_verb[t] != kNone && w.clauses.of_verb[t] != clause)) continue;
    Key preposition = Key::None;
    for (std::uint32_t j = w.tree.child_first[t]; j < w.tree.child_first[t + 1]; ++j)
      if (w.tree.relation[w.tree.children[j]] == Relation::Case) preposition = w.words.lemma(w.tree.children[j]);
    if (try_phrase(w, clause, t, preposition)) return true;
  }
  return scan_phrase(w, clause);
}

void link_children(Work& w) {
  const auto n = static_cast<std::uint32_t>(w.clauses.clauses.size());
  w.first_child.assign(n, kNone);
  w.next_sibling.assign(n, kNone);
  for (std::uint32_t c = n; c-- > 0;) {
    const std::uint32_t p = w.clauses.clauses[c].parent;
    if (p == kNone || p >= n || p == c) continue;
    w.next_sibling[c] = w.first_child[p];
    w.first_child[p] = c;
  }
}

}  // namespace

bool test_frame(Work& w, const Frame& f, std::uint32_t clause, std::uint32_t noun) {
  if (f.needs != 0 && !(clause != kNone ? needs_hold(w, f, clause) : noun_needs_hold(w, f, noun))) return false;
  for (const Test& t : f.tests)
    if (!test_holds(w, t, clause, noun)) return false;
  return true;
}

const Frame* noun_frame(Work& w, std::uint32_t token) {
  const FrameList* list = w.rules.of_noun(w.words.lemma(token), w.words.lemma_text(token), w.words.head[token]);
  if (list == nullptr) return nullptr;
  for (const std::uint32_t i : *list)
    if (test_frame(w, w.rules.frames[i], kNone, token) && !(w.rules.frames[i].has_type && w.rules.frames[i].type == EventType::Assault && fights_an_ill(w, token)))
      return &w.rules.frames[i];
  return nullptr;
}

namespace {

// gegen die Quote sein: the predicate is a phrase with a preposition.
bool is_phrase_with_preposition(const Work& w, std::uint32_t predicate) {
  for (std::uint32_t k = w.tree.child_first[predicate]; k < w.tree.child_first[predicate + 1]; ++k)
    if (w.tree.relation[w.tree.children[k]] == Relation::Case) return true;
  return false;
}

// Die Laeden duerfen wieder oeffnen: told as such, not supposed (duerfte), nor said of somebody besides.
bool tells_permission(const Clause& clause) {
  if (clause.modality != Modality::May || clause.mood == Mood::Subjunctive2) return false;
  return clause.role == ClauseRole::Main || clause.role == ClauseRole::Conjunct || clause.role == ClauseRole::Complement;
}

void match_clause(Work& w, std::uint32_t c) {
  const Clause& clause = w.clauses.clauses[c];
  if (clause.verb == kNone) return;
  const bool reflexive = has_reflexive(w, clause);
  if (match_phrase(w, c)) {
    find_content(w, c);
    return;
  }
  const FrameList* list = w.rules.verbs.find(clause.lemma_key);
  if (list == nullptr && clause.copula != Key::None) list = w.rules.verbs.find(w.words.head[clause.verb]);
  std::uint32_t i = kNone;
  // besorgt, empört: a participle that is an adjective has a row of its own.
  if (clause.voice == Voice::StatePassive || clause.copula != Key::None) i = first_that_holds(w, w.rules.verbs.find(w.words.form[clause.verb]), c, kNone, reflexive);
  if (i == kNone) i = first_that_holds(w, list, c, kNone, reflexive);
  if (i == kNone && clause.copula != Key::None && clause.mood != Mood::Subjunctive2 && w.is(clause.verb, WordClass::Negative)) i = first_that_holds(w, &w.rules.negative, c, kNone, reflexive);
  if (i == kNone && is_phrase_with_preposition(w, clause.verb)) i = first_that_holds(w, w.rules.verbs.find(joining_verb(w, clause)), c, kNone, reflexive);
  if (tells_permission(clause) && (i == kNone || (w.rules.frames[i].needs & kMay) == 0))
    if (const std::uint32_t any = first_that_holds(w, &w.rules.any, c, kNone, false); any != kNone && (i == kNone || w.rules.frames[i].type != w.rules.frames[any].type)) i = any;
  if (i != kNone) take(w, c, i, kNone);
  find_content(w, c);
}

}  // namespace

void match_clauses(Work& w) {
  link_children(w);
  const auto n = static_cast<std::uint32_t>(w.clauses.clauses.size());
  w.matches.assign(n, {});
  // A row may ask what its complement tells: that one first, wherever it stands.
  std::vector<std::uint8_t> seen(n, 0);
  std::vector<std::uint32_t> path;
  for (std::uint32_t root = n; root-- > 0;) {
    path.push_back(root);
    while (!path.empty()) {
      const std::uint32_t c = path.back();
      if (seen[c] == 0) {
        seen[c] = 1;
        for (std::uint32_t k = w.first_child[c]; k != kNone; k = w.next_sibling[k])
          if (seen[k] == 0) path.push_back(k);
      } else {
        path.pop_back();
        if (seen[c] == 1) match_clause(w, c);
        seen[c] = 2;
      }
    }
  }
}

}  // namespace depesche
