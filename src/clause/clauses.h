// SPDX-License-Identifier: Apache-2.0
// Clauses: each predicate of a dispatch with its arguments, and how the clauses hang together.
//   Paris teilte mit, Rom habe Wien versichert, dass die Grenze offen bleibe.
//   0 mitteilen (main)   1 versichern (complement of 0)   2 offen (complement of 1)
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/key.h"
#include "base/span.h"
#include "depesche/result.h"
#include "morph/words.h"
#include "syntax/tree.h"
#include "text/tokens.h"

namespace depesche {

enum class ArgumentRole : std::uint8_t { Subject, Object, IndirectObject, Oblique, Genitive, Predicative, Adverbial };
enum class Tense : std::uint8_t { None, Present, Past, Perfect, Pluperfect, Future, FuturePerfect };
[[nodiscard]] constexpr bool is_over(Tense t) { return t == Tense::Past || t == Tense::Perfect || t == Tense::Pluperfect; }
enum class Mood : std::uint8_t { None, Indicative, Subjunctive1, Subjunctive2, Imperative };
enum class Voice : std::uint8_t { Active, Passive, StatePassive, RecipientPassive };
enum class Modality : std::uint8_t { None, Must, Shall, Can, May, Want, Like, Let, HaveTo, Need };  // what the modal's row says
// What a clause is to the one above it. Complement: what is said, known, wanted (dass, ob, a question word, no marker, zu), of a verb or
// a noun (Clause::governor). Conjunct: beside its parent, which may lend it subject and object. Question: a main clause that asks.
// Condition: wenn, falls, verb first; Unless: es sei denn, ausser wenn; Until: bis. Without: ohne, statt (negated). Participial: no
// finite verb. A conjunct with a marker of its own (dass A und dass B) hangs beside the first, with its role.
enum class ClauseRole : std::uint8_t {
  Main,
  Conjunct,
  Complement,
  Relative,
  Condition,
  Unless,
  Concession,
  Purpose,
  Cause,
  Time,
  Until,
  Manner,
  Consequence,
  Contrast,
  Question,
  Adverbial,
  Participial,
  Parenthesis,
  Without,
};

struct Argument {
  ArgumentRole role = ArgumentRole::Oblique;
  bool shared = false;            // understood here, stands in another clause
  bool agent = false;             // the doer of a passive (von, durch)
  bool reflexive = false;         // sich, einander
  Case case_ = Case::Nominative;  // of an Oblique: the case its preposition governs here
  std::uint32_t head = kNone;     // head word of the phrase
  TokenSpan span;                 // the whole phrase with its preposition, without relative clauses
  std::uint32_t preposition = kNone;
  Key preposition_key = Key::None;  // contractions resolved: im -> in
};

struct Clause {
  std::uint32_t sentence = 0;
  TokenSpan span;                            // its tokens, subordinate clauses included
  std::uint32_t verb = kNone;                // the word that carries the predicate: full verb, or predicative noun or adjective
  std::uint32_t finite = kNone;              // of a conjunct without one: that of the first, which is no part of `predicate`
  std::uint32_t particle = kNone;            // separated: kuendigte ... AN
  std::array<std::uint32_t, 6> predicate{};  // its tokens in the order of the text; none where it leaves out its parent's verb (ellipsis)
  std::uint8_t predicate_size = 0;
  std::string_view lemma;  // with the particle joined: ankuendigen. Of a copula's predicative: that word's lemma
  Key lemma_key = Key::None;
  Key copula = Key::None;  // lemma of sein, werden, bleiben where `verb` is a predicative
  Tense tense = Tense::None;
  Mood mood = Mood::None;
  Voice voice = Voice::Active;
  Modality modality = Modality::None;
  Key modal = Key::None;
  bool negated = false;            // the predicate itself or an argument (keine Waffen): see negation
  bool infinitive = false;         // zu-infinitive or bare infinitive clause
  bool verb_first = false;         // finite verb first and no question: sollte Russland angreifen, ...
  bool quoted = false;             // its verb stands between quotation marks, or in a turn of an interview
  std::uint32_t negation = kNone;  // token
  ClauseRole role = ClauseRole::Main;
  std::uint32_t parent = kNone;                        // clause
  std::uint32_t governor = kNone;                      // word of the parent it hangs on: a verb, or a noun (die Forderung, abzuziehen)
  std::uint32_t marker = kNone;                        // dass, falls, weil, relative pronoun
  std::uint32_t first_argument = 0, end_argument = 0;  // into Clauses::arguments
};

// Of one clause, while its sentence is worked on: its own words are those that no clause under it holds, without marks.
struct ClauseField {
  std::uint32_t top = kNone;     // token of the predicate whose head lies outside
  std::uint32_t left = kNone;    // first own word, coordinators passed over
  std::uint32_t second = kNone;  // the own word after it
  std::uint32_t right = kNone;   // last own word
  bool shared_finite = false;    // the finite verb is that of the conjunct before it
  bool done = false;             // its arguments are found
  bool joined = false;           // its lemma holds its `lassen`: fallenlassen
};

// A phrase that the tree hangs where it can't belong; moved: on another predicate; label: what it would be in its clause; second: the
// verb wants it as much as the phrase before it.
struct LoosePhrase {
  std::uint32_t head = kNone, clause = kNone;
  bool moved = false;
  Relation label = Relation::Dep;
  bool second = false;
};

// An argument that a clause is given when all are found.
struct LateArgument {
  std::uint32_t clause = kNone;
  Argument argument;
};

// Filled anew for each dispatch. clauses are in the order of their verbs' sentences, parents may come later.
struct Clauses {
  std::vector<Clause> clauses;
  std::vector<Argument> arguments;
  std::vector<std::uint32_t> of_token;      // innermost clause a token lies in, kNone in headings without a verb
  std::vector<std::uint32_t> of_verb;       // clause whose `verb` the token is, else kNone
  std::vector<std::uint32_t> of_predicate;  // clause whose predicate the token is part of (verb, auxiliaries, particle), else kNone
  Arena arena;                              // joined lemmas
  std::vector<std::uint32_t> work;          // the stage's own from here on, kept for their capacity
  std::vector<ClauseField> fields;
  std::vector<LoosePhrase> loose;
  std::vector<LateArgument> more;
  std::vector<Argument> old;

  // Lifetime: until an argument is added.
  [[nodiscard]] std::span<const Argument> arguments_of(const Clause& c) const { return {arguments.data() + c.first_argument, arguments.data() + c.end_argument}; }
};

// What the language's tables say: clauses.tsv (conjunctions, modals, auxiliaries, negation), prepositions.tsv, valency.tsv.
// Threads: immutable after load.
struct ClauseRules;
struct ClauseRulesDeleter {
  void operator()(ClauseRules* rules) const;
};
using ClauseRulesPtr = std::unique_ptr<ClauseRules, ClauseRulesDeleter>;
Result<ClauseRulesPtr> load_clause_rules(const std::string& folder);

// What the grammar may do beyond the tree; each can be switched off, so that its gain can be measured.
struct ClauseOptions {
  bool assign = true;       // roles by the exact assignment; off: the tree's own
  bool case_cells = true;   // a phrase takes no role that its case cells exclude
  bool agreement = true;    // the subject agrees with the finite verb
  bool one_subject = true;  // one subject, one object, one indirect object
  bool valency = true;      // the roles make a frame of the verb
  bool brackets = true;     // joins an auxiliary that the tree has elsewhere with the verb it belongs to
  bool particles = true;    // joins verb particles that the tree has elsewhere
  bool attach = true;       // gives a clause the phrases that the tree hangs on a neighbour
  bool speech = true;       // a clause of saying governs the speech around it
  bool gaps = true;         // finds clauses that leave out the verb they share with the one before
};

struct ClauseInput {
  std::string_view text;
  const Tokens& tokens;
  const Words& words;
  const Tree& tree;
};

// What an auxiliary knows about its participle: an adjective that can be the one which `haben` asks for is it (hat sich zu dem Ziel BEKANNT);
// of several verbs whose participle a form can be, the one that goes with the auxiliary and the objects is meant (hat dem Minister GERATEN,
// ist in Not GERATEN). Before find_clauses. Linear. Changes `words.pos`, `words.reading` and the relation of such an adjective.
void settle_participles(const ClauseRules& rules, Tree& tree, Words& words);

// Replaces `out` by the clauses of all sentences.
// Linear in the number of tokens, whatever the trees look like.
void find_clauses(const ClauseRules& rules, const ClauseInput& in, Clauses& out, const ClauseOptions& options = {});

// What stands in `where` is somebody's own words without marks around them: a turn of an interview.
void mark_quoted(TokenSpan where, Clauses& out);

// The attributes of a noun as arguments: genitives and names in -s (Genitive), prepositional attributes (Oblique),
// possessives (Genitive, head = the pronoun), a dass-clause or zu-infinitive is found by Clause::governor.
// Appends to `out`.
void noun_arguments(const ClauseRules& rules, const ClauseInput& in, std::uint32_t noun, std::vector<Argument>& out);

// Heads of the conjuncts of `head`, itself first: Biden und Putin -> Biden, Putin. Appends to `out`.
void conjuncts(const Tree& tree, std::uint32_t head, std::vector<std::uint32_t>& out);

}  // namespace depesche
