// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "syntax/marks.h"
#include "syntax/settle.h"

namespace depesche {
namespace {

bool is_clausal(Relation r) {
  return r == Relation::Root || r == Relation::Ccomp || r == Relation::Xcomp || r == Relation::Csubj || r == Relation::Advcl || r == Relation::Acl ||
         r == Relation::AclRelcl || r == Relation::Parataxis || r == Relation::Conj;
}

// A subordinating conjunction governs no verb: sagte, DASS der Plan "unrealistisch" sei.
void free_conjunction(TreeWork& s, std::uint32_t t) {
  std::uint32_t verb = kNone;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (const std::uint32_t c = s.child(t, i); c > t && is_predicate(s, c)) verb = c;
  if (verb == kNone || s.tree.head[verb] != t) return;
  const Relation r = s.tree.relation[t];
  s.hang(verb, s.tree.head[t], is_clausal(r) ? r : Relation::Advcl);
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (const std::uint32_t c = s.child(t, i); c != verb && s.tree.relation[c] != Relation::Fixed) s.hang(c, verb, s.tree.relation[c]);
  s.hang(t, verb, Relation::Mark);
}

// Whether the clause that begins with `first` has no subject so far: schwerer, ALS die Armee erwartet hatte.
bool wants_subject(const TreeWork& s, std::uint32_t verb, std::uint32_t first) {
  if (s.tree.begin[verb] != first || !is_clausal(s.tree.relation[verb]) || s.tree.relation[verb] == Relation::Root) return false;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i)
    if (const Relation r = s.tree.relation[s.child(verb, i)]; r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Expl) return false;
  return true;
}

// What looks like a preposition, before a noun that it can't govern, is the conjunction of the verb-final clause that the noun is part
// of: WAEHREND der Premier in Rom verhandelte.
void find_conjunction(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (noun == kNone || noun < t || !is_nominal(s.words.pos[noun])) return;
  const std::uint32_t r = s.reading(t, Pos::Adp), verb = s.tree.head[noun];
  if (verb == kNone || verb < noun || !is_predicate(s, verb)) return;
  const Agreement cells = cells_of(s, noun);
  const bool governed = r == kNone || (s.words.readings[r].agreement & cells) != 0;
  const bool subject = s.tree.relation[noun] == Relation::Nsubj || s.tree.relation[noun] == Relation::NsubjPass;
  if (governed && ((cells & kNominative) == 0 || !(subject || wants_subject(s, verb, t)))) return;
  if (verb + 1 < s.span.end && !is_mark(s.tokens.shape[verb + 1]) && !is_finite(s.words.pos[verb + 1])) return;
  s.choose(t, Pos::Sconj);
  s.hang(t, verb, Relation::Mark);
  if ((cells & kNominative) != 0) s.hang(noun, verb, Relation::Nsubj);
}

// A form that looks finite right before the noun it hangs on is its attribute: der von Rebellen BESETZTE Flughafen.
void free_attribute(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = s.tree.head[t];
  if (noun == kNone || noun < t || noun > t + 3 || !is_nominal(s.words.pos[noun]) || raise_verb(s, t) || raise_only_verb(s, t) || !s.can_be(t, Pos::Adj)) return;
  for (std::uint32_t at = t + 1; at < noun; ++at)
    if (s.words.pos[at] != Pos::Adj && s.words.pos[at] != Pos::Num) return;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (const Relation r = s.tree.relation[s.child(t, i)]; r == Relation::Nsubj || r == Relation::Mark || r == Relation::CompoundPrt) return;
  s.choose(t, Pos::Adj);
  s.hang(t, noun, Relation::Amod);
}

// The token of verb `t`'s predicate that is finite, or kNone.
std::uint32_t finite_of(const TreeWork& s, std::uint32_t t) {
  if (is_finite(s.words.pos[t])) return t;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (is_finite(s.words.pos[s.child(t, i)])) return s.child(t, i);
  return kNone;
}

// Behind a semicolon stands a clause of its own, which is no content of the one before: Bern lobte den Plan; der Minister WILL reisen.
void part_at_semicolon(TreeWork& s, std::uint32_t t) {
  const std::uint32_t first = s.tree.begin[t], finite = finite_of(s, t);
  if (finite == kNone || s.tree.head[t] == kNone || s.tree.head[t] > t || first == s.span.begin || first > t || s.tokens.shape[first - 1] != Shape::Semicolon) return;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (s.tree.relation[s.child(t, i)] == Relation::Mark) return;
  s.hang(t, s.tree.head[t], Relation::Parataxis);
}

// A verb with a conjunction is no main clause where another verb follows right behind the comma: Als er sprach, VERLIESSEN ...
void lower_root(TreeWork& s, std::uint32_t root) {
  std::uint32_t mark = kNone, main = kNone;
  for (std::uint32_t i = 0; i < s.child_count(root); ++i) {
    const std::uint32_t c = s.child(root, i);
    if (c < root || main != kNone || !is_predicate(s, c)) continue;
    const Relation r = s.tree.relation[c];
    const std::uint32_t finite = finite_of(s, c);
    if ((r == Relation::Conj || r == Relation::Parataxis || r == Relation::Ccomp || r == Relation::Dep) && finite != kNone && finite > s.span.begin &&
        s.tokens.shape[finite - 1] == Shape::Comma && s.tree.begin[c] + 1 >= finite)
      main = c;
  }
  if (main == kNone) return;
  for (std::uint32_t t = s.span.begin; t < root && mark == kNone; ++t)
    if (s.words.pos[t] == Pos::Sconj && s.tree.head[t] == root && s.tree.relation[t] == Relation::Mark) mark = t;
  if (mark == kNone || s.tree.begin[root] < mark) return;
  s.hang(main, kNone, Relation::Root);
  s.hang(root, main, Relation::Advcl);
}

bool is_only_coordinator(const TreeWork& s, std::uint32_t t) {
  bool found = false;
  for (std::uint32_t r = s.words.first[t]; r < s.words.first[t + 1]; ++r) {
    if (s.words.readings[r].flags & kGuessed) continue;
    if (s.words.readings[r].pos != Pos::Cconj) return false;
    found = true;
  }
  return found;
}

// The nominal whose phrase begins at `t`, within a few words.
std::uint32_t phrase_at(const TreeWork& s, std::uint32_t t, std::uint32_t opener) {
  for (std::uint32_t at = t; at < s.span.end && at < t + 6; ++at)
    if (is_nominal(s.words.pos[at]) && (s.tree.begin[at] == t || s.tree.begin[at] == opener) && s.words.pos[t] != Pos::Adp) return at;
  return kNone;
}

// WEDER der Praesident NOCH sein Sprecher: the first is coordinated with the second, whatever else the tree has.
void join_pair(TreeWork& s, std::uint32_t t) {
  if (!is_only_coordinator(s, t) || (s.tree.relation[t] == Relation::Cc && s.tree.head[t] != kNone && s.tree.relation[s.tree.head[t]] == Relation::Conj)) return;
  const std::uint32_t first = phrase_at(s, t + 1, t);
  if (first == kNone) return;
  const std::uint32_t second_mark = first + 1;
  if (second_mark >= s.span.end || s.words.pos[second_mark] != Pos::Adv || !s.can_be(second_mark, Pos::Cconj)) return;
  const std::uint32_t second = phrase_at(s, second_mark + 1, second_mark);
  if (second == kNone) return;
  const std::uint32_t above = s.tree.head[first] == t || s.tree.head[first] == second ? s.tree.head[s.tree.head[first]] : s.tree.head[first];
  if (above == kNone || above == first || above == second) return;
  const bool core = s.tree.head[second] == above;
  s.hang(first, above, core ? s.tree.relation[second] : s.tree.relation[first]);
  s.hang(second, first, Relation::Conj);
  s.hang(t, first, Relation::Cc);
  s.hang(second_mark, second, Relation::Cc);
  s.choose(t, Pos::Cconj);
  s.choose(second_mark, Pos::Cconj);
}

// What stands before the comma of a relative clause is no part of it: WESTERWELLE, der Gerhardt verdraengt hatte, will ...
void free_antecedent(TreeWork& s, std::uint32_t verb) {
  const std::uint32_t outer = s.tree.head[verb];
  if (outer == kNone || outer < verb || !is_predicate(s, verb) || !is_predicate(s, outer)) return;
  for (std::uint32_t i = 0; i < s.child_count(verb); ++i) {
    const std::uint32_t noun = s.child(verb, i);
    if (noun >= verb || !is_nominal(s.words.pos[noun]) || !is_core(s.tree.relation[noun])) continue;
    std::uint32_t comma = s.tree.end[noun];
    if (comma >= verb || s.tokens.shape[comma] != Shape::Comma) return;
    const std::uint32_t pronoun = comma + 1;
    if (pronoun >= verb || s.words.pos[pronoun] != Pos::Pron || s.tree.head[pronoun] != verb || !s.can_be(pronoun, Pos::Det)) return;
    s.hang(noun, outer, Relation::Nsubj);
    s.hang(verb, noun, Relation::Acl);
    return;
  }
}

// Whether no word hangs on itself, over any number of others.
bool is_tree(const TreeWork& s, std::vector<std::uint8_t>& seen) {
  seen.assign(s.span.size(), 0);
  for (std::uint32_t t = s.span.begin; t < s.span.end; ++t) {
    std::uint32_t at = t;
    while (at != kNone && seen[at - s.span.begin] == 0) {
      seen[at - s.span.begin] = 1;
      at = s.tree.head[at];
    }
    if (at != kNone && seen[at - s.span.begin] == 1) return false;
    for (at = t; at != kNone && seen[at - s.span.begin] == 1; at = s.tree.head[at]) seen[at - s.span.begin] = 2;
  }
  return true;
}

// A name that the lexicon has as a masculine or a feminine.
bool is_first_name(const TreeWork& s, std::uint32_t t) {
  constexpr Agreement kPersons = all_of(Gender::Masculine) | all_of(Gender::Feminine);
  for (std::uint32_t r = s.words.first[t]; r < s.words.first[t + 1]; ++r)
    if (s.words.readings[r].pos == Pos::ProperNoun && (s.words.readings[r].flags & kGuessed) == 0) return (s.words.readings[r].agreement & ~kPersons) == 0;
  return false;
}

// A name that the lexicon has as a neuter: of a town or a state.
bool is_place_name(const TreeWork& s, std::uint32_t t) {
  for (std::uint32_t r = s.words.first[t]; r < s.words.first[t + 1]; ++r)
    if (s.words.readings[r].pos == Pos::ProperNoun && (s.words.readings[r].flags & kGuessed) == 0)
      return s.words.readings[r].agreement != 0 && (s.words.readings[r].agreement & ~all_of(Gender::Neuter)) == 0;
  return false;
}

// A name right behind the bare noun that says what its bearer is is no second subject: AUSSENMINISTER JEREMY HUNT sagte ... Nor is one
// behind its first name.
void join_title(TreeWork& s, std::uint32_t name) {
  if (name == s.span.begin || s.tree.begin[name] != name) return;
  const std::uint32_t title = name - 1, verb = s.tree.head[name];
  if (verb == kNone || s.tree.head[title] != verb || s.tree.relation[title] != s.tree.relation[name] || has_child(s, title, Relation::Case)) return;
  if (is_listed_noun(s, name)) return;
  if (s.words.pos[title] == Pos::Noun && is_listed_noun(s, title)) s.hang(name, title, Relation::Appos);
  if (s.words.pos[title] == Pos::ProperNoun && is_first_name(s, title)) s.hang(name, title, Relation::Flat);
}

// Nor does a first name behind a place belong to its name: der Praesident von Belarus ALEXANDER Lukaschenko.
void free_name(TreeWork& s, std::uint32_t name) {
  const std::uint32_t place = s.tree.head[name];
  if (place == kNone || place + 1 != name || s.words.pos[place] != Pos::ProperNoun || s.tree.relation[place] != Relation::Nmod) return;
  const std::uint32_t title = s.tree.head[place];
  if (title == kNone || title > place || s.words.pos[title] != Pos::Noun || !has_child(s, place, Relation::Case)) return;
  if (!is_first_name(s, name) || is_first_name(s, place)) return;
  for (std::uint32_t i = 0; i < s.child_count(place); ++i)
    if (const std::uint32_t c = s.child(place, i); c > name && s.tree.relation[c] == Relation::Flat) s.hang(c, name, Relation::Flat);
  s.hang(name, title, Relation::Appos);
}

// Behind the finite verb and its subject, a place is no part of the name of another one, nor of one in capitals where the verb still lacks its
// object: drehte Moskau KIEW den Hahn zu, forderte die EU MOSKAU auf.
void free_object(TreeWork& s, std::uint32_t place) {
  const std::uint32_t name = s.tree.head[place];
  if (name == kNone || name + 1 != place || s.tree.end[place] != place + 1 || s.words.pos[name] != Pos::ProperNoun || s.tree.relation[name] != Relation::Nsubj) return;
  const std::uint32_t verb = s.tree.head[name];
  if (verb == kNone || verb == s.span.begin || verb + 1 != s.tree.begin[name] || !is_finite(s.words.pos[verb])) return;
  if (s.reading(place, Pos::ProperNoun) == kNone || is_first_name(s, place)) return;
  if (is_place_name(s, name) && is_place_name(s, place)) {
    s.hang(place, verb, has_child(s, verb, Relation::Obj) ? Relation::Iobj : Relation::Obj);
    return;
  }
  if (s.tokens.shape[name] != Shape::Upper || has_child(s, verb, Relation::Obj) || has_child(s, verb, Relation::Iobj) || !has_child(s, verb, Relation::CompoundPrt)) return;
  s.hang(place, verb, Relation::Obj);
}

// Der REGIERENDE Buergermeister, die VORSITZENDE Richterin: a capital attribute, taken for the noun or for a second subject.
void join_attribute(TreeWork& s, std::uint32_t t) {
  const std::uint32_t noun = t + 1;
  if (noun >= s.span.end || s.words.pos[noun] != Pos::Noun || !is_listed_noun(s, noun) || !s.can_be(t, Pos::Adj) || s.tree.begin[t] == t) return;
  const std::uint32_t above = s.tree.head[noun];
  const bool below = above == t && s.tree.relation[noun] == Relation::Appos;
  const bool in_name = above != kNone && above == noun + 1 && s.tree.head[above] == t && s.words.pos[above] == Pos::ProperNoun;
  // Of two arguments, the second names somebody: sagte der REGIERENDE Buergermeister Michael Mueller; not: erhob der Abgeordnete Einspruch.
  const bool titles = s.tree.relation[noun] == s.tree.relation[t] || (is_core(s.tree.relation[noun]) && has_child(s, noun, Relation::Appos));
  const bool beside = above == s.tree.head[t] && is_core(s.tree.relation[t]) && titles;
  if (!below && !in_name && !beside) return;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (const std::uint32_t c = s.child(t, i); c != noun) s.hang(c, noun, s.tree.relation[c]);
  s.hang(noun, s.tree.head[t], s.tree.relation[t]);
  s.hang(t, noun, Relation::Amod);
  s.choose(t, Pos::Adj);
}

// What stands uninflected between an article and the adjective of its noun describes the adjective: seine PANDEMIEBEDINGT geschlossenen Grenzen.
void join_adverb(TreeWork& s, std::uint32_t t) {
  const std::uint32_t adjective = t + 1;
  if (t == s.span.begin || adjective >= s.span.end || s.words.pos[t - 1] != Pos::Det || s.tree.relation[adjective] != Relation::Amod || is_listed_noun(s, t)) return;
  const std::uint32_t noun = s.tree.head[adjective];
  if (noun == kNone || noun <= adjective || s.words.pos[noun] != Pos::Noun) return;
  Agreement cells = 0;  // of all readings of the article: the chosen one may be the one that fits the wrong word
  for (std::uint32_t r = s.words.first[t - 1]; r < s.words.first[t]; ++r)
    if (s.words.readings[r].pos == Pos::Det) cells |= s.words.readings[r].agreement;
  if (cells != 0 && s.words.agreement[noun] != 0 && (cells & s.words.agreement[noun]) == 0) return;
  for (std::uint32_t i = 0; i < s.child_count(t); ++i)
    if (const std::uint32_t c = s.child(t, i); s.tree.relation[c] == Relation::Det || s.tree.relation[c] == Relation::Case) s.hang(c, noun, s.tree.relation[c]);
  s.hang(t, adjective, Relation::Advmod);
}

// A title and a name right behind a place are no part of its name where the verb has no subject: In Meran trafen sich KANZLERIN MUSTER und ...
void free_title(TreeWork& s, std::uint32_t title) {
  const std::uint32_t place = s.tree.head[title], verb = place == kNone ? kNone : s.tree.head[place];
  if (verb == kNone || verb > place || place + 1 != title || title + 1 >= s.span.end || !is_verb(s.words.pos[verb])) return;
  if (s.words.pos[place] != Pos::ProperNoun || s.words.pos[title + 1] != Pos::ProperNoun || !has_child(s, place, Relation::Case) || !is_listed_noun(s, title)) return;
  if (has_child(s, verb, Relation::Nsubj) || has_child(s, verb, Relation::NsubjPass) || (s.words.agreement[title] & kNominative) == 0) return;
  for (std::uint32_t i = 0; i < s.child_count(place); ++i) {
    const std::uint32_t c = s.child(place, i);
    if (c > title && s.tree.relation[c] == Relation::Flat) s.hang(c, title, Relation::Appos);
    if (c > title && s.tree.relation[c] == Relation::Conj) s.hang(c, title, Relation::Conj);
  }
  s.hang(title, verb, Relation::Nsubj);
}

// One phrase stands before the finite verb of a main clause, whatever the tree makes of its two nouns: US-PRAESIDENT JOE BIDEN forderte;
// KALIFORNIENS GOUVERNEUR forderte.
void join_first_phrase(TreeWork& s, std::uint32_t second) {
  if (second == s.span.begin || s.tree.begin[second] != second) return;
  const std::uint32_t first = second - 1, verb = s.tree.head[second], behind = s.tree.end[second], begin = s.tree.begin[first];
  const auto is_noun = [&s](std::uint32_t t) { return s.words.pos[t] == Pos::Noun || s.words.pos[t] == Pos::ProperNoun; };
  if (verb == kNone || s.tree.head[first] != verb || !is_core(s.tree.relation[first]) || !is_noun(first) || !is_noun(second)) return;
  if (begin != first && (s.words.pos[first] != Pos::Noun || s.words.pos[second] != Pos::ProperNoun)) return;  // NORDKOREAS MACHTHABER KIM traf Trump
  if (behind >= s.span.end || !is_finite(s.words.pos[behind]) || (behind != verb && s.tree.head[behind] != verb)) return;
  if (begin != s.span.begin && (!is_mark(s.tokens.shape[begin - 1]) || s.tokens.shape[begin - 1] == Shape::Comma)) return;
  const Relation role = s.tree.relation[first] == Relation::Nsubj ? Relation::Nsubj : s.tree.relation[second];
  if (!is_listed_noun(s, second)) {
    s.hang(second, first, Relation::Appos);
    if (role != s.tree.relation[first]) s.hang(first, verb, role);
  } else if (const Agreement a = s.words.agreement[first]; s.words.pos[first] == Pos::ProperNoun && (a & all_of(Case::Genitive)) != 0 && (a & kNominative) == 0) {
    s.hang(first, second, Relation::Nmod);
    if (role != s.tree.relation[second]) s.hang(second, verb, role);
  }
}

void settle_sentence(TreeWork& s) {
  std::uint32_t root = kNone;
  for (std::uint32_t t = s.span.begin; t < s.span.end; ++t) {
    const Pos pos = s.words.pos[t];
    const Relation r = s.tree.relation[t];
    if (s.tree.head[t] == kNone) root = t;
    if (pos == Pos::Cconj || r == Relation::Cc || (s.child_count(t) > 0 && (is_nominal(pos) || pos == Pos::Adv) && s.can_be(t, Pos::Cconj))) join_pair(s, t);
    if (pos == Pos::Cconj) {
      join_elided(s, t);
      free_first_adjective(s, t);
      close_list(s, t);
      join_owned_title(s, t);
    }
    if (pos == Pos::Sconj && s.child_count(t) > 0)
      free_conjunction(s, t);
    else if (r == Relation::Case && s.can_be(t, Pos::Sconj))
      find_conjunction(s, t);
    else if (pos == Pos::VerbFinite && s.tree.head[t] != kNone && s.tree.head[t] > t && s.tree.head[t] < t + 4 && is_nominal(s.words.pos[s.tree.head[t]]))
      free_attribute(s, t);
    else if (is_finite(pos) && (r == Relation::Appos || r == Relation::Flat || r == Relation::Nmod))
      raise_apposed(s, t);
    else if (r == Relation::Cop && !raise_adjective(s, t) && !raise_place(s, t) && !raise_end(s, t) && !raise_fronted(s, t) && !raise_bare_noun(s, t))
      raise_copula(s, t);
    else if (r == Relation::Nsubj && is_finite(pos))
      raise_subject(s, t);
    else if (r == Relation::Aux && !raise_told(s, t))
      raise_auxiliary(s, t);
    else if (r == Relation::Det && pos == Pos::Det) {
      free_relative(s, t);
      if (s.tree.relation[t] == r) free_pronoun(s, t);
    }
    else if (r == Relation::Flat && pos == Pos::ProperNoun) {
      free_name(s, t);
      free_object(s, t);
      free_from_place(s, t);
      if (s.tree.relation[t] == r) part_places(s, t);
    } else if (pos == Pos::Noun && s.can_be(t, Pos::Adj))
      join_attribute(s, t);
    else if (r == Relation::Flat && pos == Pos::Noun)
      free_title(s, t);
    else if (pos == Pos::ProperNoun && (r == Relation::Nsubj || r == Relation::NsubjPass))
      join_title(s, t);
    if (pos == Pos::VerbFinite) free_subject(s, t);
    if (r == Relation::Nsubj && is_nominal(pos)) free_heading(s, t);
    if (r == Relation::Nsubj && pos == Pos::ProperNoun && s.tree.relation[t] == r) put_first_name_first(s, t);
    if (r == Relation::Case && s.tree.relation[t] == r && t + 1 < s.span.end && s.tree.relation[t + 1] == Relation::Nummod) free_counted(s, t);
    if (is_core(r) && (pos == Pos::Adj || (pos == Pos::ProperNoun && s.can_be(t, Pos::Adj)))) join_adverb(s, t);
    if (r == Relation::Conj) raise_past_clause(s, t);
    if (r == Relation::Aux && s.tree.relation[t] == r) raise_parted(s, t);
    if (r == Relation::Conj && s.tree.head[t] != kNone && s.tree.head[s.tree.head[t]] == kNone) raise_conjoined(s, t);
    if (is_nominal(pos) && is_core(r) && s.tree.relation[t] == r) join_first_phrase(s, t);
    if (r == Relation::Acl || r == Relation::AclRelcl) settle_antecedent(s, t);
    if (r == Relation::Nmod && is_nominal(pos)) free_nominative(s, t);
    if (r == Relation::Nmod && pos == Pos::Noun && s.tree.relation[t] == r) free_phrase_object(s, t);
    if (r == Relation::Appos && pos == Pos::ProperNoun) own_name(s, t);
    if (pos == Pos::Noun || pos == Pos::ProperNoun) own_thing(s, t);
    if (r == Relation::Appos && pos == Pos::ProperNoun && s.tree.relation[t] == r) part_places(s, t);
    if (r == Relation::Appos && s.tree.relation[t] == r) join_list(s, t);
    if ((r == Relation::Appos || r == Relation::Flat) && pos == Pos::ProperNoun && s.tree.relation[t] == r) free_named_object(s, t);
    if (r == Relation::Appos && pos == Pos::Noun) free_bare_object(s, t);
    if ((r == Relation::Appos || r == Relation::Flat) && pos == Pos::Noun && s.tree.relation[t] == r) free_from_name(s, t);
    if (r == Relation::Amod && pos == Pos::Adj) join_manner(s, t);
    if (r == Relation::Amod && pos == Pos::ProperNoun) settle_first_adjective(s, t);
    if (r == Relation::Xcomp && pos == Pos::Adj) free_closed_object(s, t);
    if (r == Relation::Xcomp || r == Relation::Ccomp || r == Relation::Parataxis) join_chain(s, t);
    if (r == Relation::Xcomp || r == Relation::Ccomp || r == Relation::Advcl) part_at_semicolon(s, t);
    if (r == Relation::Cc && pos == Pos::Cconj && s.tree.relation[t] == r) settle_contrast(s, t);
  }
  for (std::uint32_t t = s.span.begin; t < s.span.end; ++t)
    if (is_verb(s.words.pos[t]) && s.tree.head[t] != kNone && s.tree.head[t] > t && is_clausal(s.tree.relation[t])) free_antecedent(s, t);
  if (root != kNone && is_predicate(s, root)) lower_root(s, root);
}

}  // namespace

void settle_trees(const Tokens& tokens, Words& words, Tree& tree) {
  bool changed = false;
  std::vector<MovedWord> moved;
  std::vector<std::uint8_t> seen;
  for (std::uint32_t i = 0; i < tokens.sentences(); ++i) {
    moved.clear();
    TreeWork s{tokens, words, tree, tokens.sentence_span(i), moved};
    settle_sentence(s);
    if (moved.empty()) continue;
    if (!is_tree(s, seen)) {
      for (; !moved.empty(); moved.pop_back()) {
        tree.head[moved.back().token] = moved.back().head;
        tree.relation[moved.back().token] = moved.back().relation;
      }
      continue;
    }
    hang_marks(tokens, s.span, tree);
    changed = true;
  }
  if (changed) tree.index(tokens);
}

}  // namespace depesche
