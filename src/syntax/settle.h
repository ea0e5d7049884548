// SPDX-License-Identifier: Apache-2.0
// TreeWork: what the steps of settle_trees share while they mend one sentence.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "syntax/parse.h"

namespace depesche {

inline constexpr Agreement kNominative = all_of(Case::Nominative);
inline constexpr std::uint32_t kMostChildren = 64;  // of a word that are looked at, so that time stays linear

// What a word hung on before it was moved.
struct MovedWord {
  std::uint32_t token, head;
  Relation relation;
};

struct TreeWork {
  const Tokens& tokens;
  Words& words;
  Tree& tree;
  TokenSpan span;
  std::vector<MovedWord>& moved;

  [[nodiscard]] bool can_be(std::uint32_t t, Pos p) const { return reading(t, p) != kNone; }
  [[nodiscard]] std::uint32_t reading(std::uint32_t t, Pos p) const {
    for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r)
      if (words.readings[r].pos == p) return r;
    return kNone;
  }
  [[nodiscard]] std::uint32_t child_count(std::uint32_t t) const {
    return std::min(tree.child_first[t + 1] - tree.child_first[t], kMostChildren);
  }
  [[nodiscard]] std::uint32_t child(std::uint32_t t, std::uint32_t i) const { return tree.children[tree.child_first[t] + i]; }
  void hang(std::uint32_t t, std::uint32_t head, Relation relation) {
    moved.push_back({t, tree.head[t], tree.relation[t]});
    tree.head[t] = head;
    tree.relation[t] = relation;
  }
  void choose(std::uint32_t t, Pos p) {
    const std::uint32_t r = reading(t, p);
    if (r == kNone) return;
    words.pos[t] = p;
    words.reading[t] = r;
    words.agreement[t] = words.readings[r].agreement;
  }
};

// A finite verb, or a word with an auxiliary or a copula.
[[nodiscard]] bool is_predicate(const TreeWork& work, std::uint32_t token);
[[nodiscard]] bool has_child(const TreeWork& work, std::uint32_t token, Relation relation);
// Cells of a noun by its own determiner and form.
[[nodiscard]] Agreement cells_of(const TreeWork& work, std::uint32_t noun);

// A noun that the lexicon has.
[[nodiscard]] bool is_listed_noun(const TreeWork& work, std::uint32_t token);

constexpr bool is_core(Relation r) { return r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj || r == Relation::Iobj; }

// `verb` takes the place of the noun that the tree has for its clause's head, and the noun becomes its `relation`.
void raise_over(TreeWork& work, std::uint32_t verb, std::uint32_t noun, Relation relation);
// A noun behind its copula without a subject is the subject, what lies about it the predicate: Im Dienst war DIESER MITARBEITER.
void raise_copula(TreeWork& work, std::uint32_t copula);
// In Hannover WAR ein Aufgebot im Einsatz, ist DERZEIT im Einsatz: the copula's phrase is the predicate, not its subject or an adverb.
bool raise_place(TreeWork& work, std::uint32_t copula);
// The phrase between the copula and the clause's end is the predicate, not an attribute of the subject before it: Der Plan IST vom Tisch.
bool raise_end(TreeWork& work, std::uint32_t copula);
// Am Bahnhof WAR die Polizei im Einsatz: nor is the copula with all before it the subject of the phrase.
void raise_subject(TreeWork& work, std::uint32_t copula);
// A verb without an infinitive or participle, taken for the auxiliary of its object or subject: Der Minister WILL die Truppen.
void raise_auxiliary(TreeWork& work, std::uint32_t verb);
// A zu-infinitive behind one comma hangs on the finite verb, and is not completed by it: Es SEI an der Zeit, die Grenze zu oeffnen.
void raise_parted(TreeWork& work, std::uint32_t auxiliary);
// A further verb of the same form behind a comma, under one auxiliary, is a conjunct: will die Fabrik bestreiken, Strassen BLOCKIEREN und ...
void join_chain(TreeWork& work, std::uint32_t verb);
// Behind a comma that closes a subordinate clause, what `und` joins is of the verb outside it: hat geprueft, ob sie bleiben, und mit Strafe GEDROHT.
void raise_past_clause(TreeWork& work, std::uint32_t verb);
// The only verb of what is told before the verb of saying, taken for an auxiliary of it: Das Land HABE die Wahl, sagte er. Whether it is.
bool raise_told(TreeWork& work, std::uint32_t verb);
// What opens a clause before its copula, with its complement, is the predicate, the noun behind it the subject: BETROFFEN sind die Laender. Whether it is so.
bool raise_fronted(TreeWork& work, std::uint32_t copula);
// Am Montag war der Minister WUETEND, fuer Rom war der Plan ein FEHLER: the adjective that the subject, or a day or place, hangs on, or the noun that
// the subject hangs on, is the predicate, with the copula below it. Whether it is.
bool raise_adjective(TreeWork& work, std::uint32_t copula);
// A noun without article before its copula is the predicate of what stands behind it: GRUND war der Streit. Whether it is so.
bool raise_bare_noun(TreeWork& work, std::uint32_t copula);
// A finite verb that the tree hangs on the noun before it, which is the sentence's head, and its subject: Die Regierung HAT die Pflicht, ...
void raise_apposed(TreeWork& work, std::uint32_t verb);
// One that the tree joins to the noun before an insertion: Polen, seit Jahren im Bund, BESTELLTE Panzer.
void raise_conjoined(TreeWork& work, std::uint32_t verb);
// A finite verb between its subject and its object, taken for the object's attribute: Die Demonstranten ERRICHTETEN Barrikaden. Whether it is.
bool raise_verb(TreeWork& work, std::uint32_t verb);
// The only verb of a sentence, taken for the attribute of the subject behind it: In Minsk PROTESTIERTEN Studenten. Whether it is.
bool raise_only_verb(TreeWork& work, std::uint32_t verb);

// A bare noun behind the bare subject is no apposition where the verb lacks its object: setzten Soldaten TRAENENGAS ein.
void free_bare_object(TreeWork& work, std::uint32_t noun);
// UEBER 200 MENSCHEN wurden verletzt: a word right before a number counts where a plural verb has neither subject nor object; the phrase is its subject.
void free_counted(TreeWork& work, std::uint32_t preposition);
// Nor is a bare name behind a plural: griffen russische Truppen KIEW an; haben Soldaten GOMA erobert.
void free_named_object(TreeWork& work, std::uint32_t name);
// A phrase whose article can be no genitive is no attribute of the place before it where the verb has no subject: Am Montag wurde in Rom
// DER GENERAL verhaftet.
void free_nominative(TreeWork& work, std::uint32_t noun);
// Nor is a phrase with an article that can be no genitive an attribute of the subject: besetzten Studenten DAS KONSULAT.
void free_phrase_object(TreeWork& work, std::uint32_t noun);
// An article with no noun behind it in its clause is a pronoun: wies DAS zurueck, stimmte DEM zu.
void free_pronoun(TreeWork& work, std::uint32_t article);
// No noun stands by a name in front of it without a comma: brannten in der Nacht zu Freitag REIFEN.
void free_from_name(TreeWork& work, std::uint32_t noun);
// Nor a noun taken for a name between a place and what closes the clause of a verb that has no object yet: setzte in Lyon SCHLAGSTOECKE ein.
void free_from_place(TreeWork& work, std::uint32_t noun);
// Nor does what stands before the adjective that closes the clause of its verb belong to it: stellte in Berlin WAFFEN sicher.
void free_closed_object(TreeWork& work, std::uint32_t adjective);
// Before the article of a noun stands none of its adjectives, but what is joined to an adverb: raeumte heimlich und LEISE den Platz.
void join_manner(TreeWork& work, std::uint32_t adjective);

// DIE AMERIKANISCHE und die britische Regierung: the first article and its adjectives are of the noun behind the second.
void join_elided(TreeWork& work, std::uint32_t conjunction);
// die Grenzen zu Polen, Ungarn und DEN USA: a name that `und` joins to a list of names with commas alone is the last of it, not joined to the noun above it.
void close_list(TreeWork& work, std::uint32_t conjunction);
// BRITISCHE Flugzeuge: the first word of a sentence, taken for a name, that is an attribute of the noun behind it and agrees like one.
void settle_first_adjective(TreeWork& work, std::uint32_t adjective);
// BRITISCHE und franzoesische Flugzeuge: the first word of a sentence, taken for a name to which the noun is joined, is its adjective.
void free_first_adjective(TreeWork& work, std::uint32_t conjunction);

// The noun before an inserted clause that has a subject of its own is the outer clause's: DAS ABKOMMEN, so sagte der Sprecher, wird ...
void free_subject(TreeWork& work, std::uint32_t verb);
// Whoever stands before a colon at the head of the sentence is no subject of what follows, where that has one: MERZ: Das Land muss sparen.
void free_heading(TreeWork& work, std::uint32_t noun);
// A pronoun behind its comma that the tree takes for the article of the name behind it.
void free_relative(TreeWork& work, std::uint32_t pronoun);
// Nicht A, sondern B: B takes the place of A.
void settle_contrast(TreeWork& work, std::uint32_t coordinator);
// A relative clause whose pronoun doesn't agree with the noun that it hangs on.
void settle_antecedent(TreeWork& work, std::uint32_t verb);
// Kanzler A, Norwegens KOENIG B und Praesident C: between a comma and the `und` that joins the last one nobody is an apposition.
void join_list(TreeWork& work, std::uint32_t token);
// Norwegens Koenig A und Polens PRAESIDENT B: a title between two names, whose first can only be a genitive, is joined to whoever stands before `und`.
void join_owned_title(TreeWork& work, std::uint32_t conjunction);
// Den Vorwurf WASHINGTONS: a name that can only be a genitive, right behind a noun, says whose that is.
void own_name(TreeWork& work, std::uint32_t name);
// Verurteilte CHINAS RAKETENTEST: nor is what such a name stands before a part of the name, or a name.
void own_thing(TreeWork& work, std::uint32_t thing);
// dass die USA KUBA drohen: before the verb of a subordinate clause a place is no part of the name of another one, which is the subject.
void part_places(TreeWork& work, std::uint32_t place);
// Putin droht Kiew, with nothing that tells a case: whoever stands first acts. `subject`: the name right behind the verb that was taken for it.
void put_first_name_first(TreeWork& work, std::uint32_t subject);

}  // namespace depesche
