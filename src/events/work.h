// SPDX-License-Identifier: Apache-2.0
// Work: what the steps of coding one dispatch hand on.
//   match     which frame each clause has                 (match.cpp, head_tests.cpp, needs.cpp, slots.cpp)
//   govern    which nouns and clauses are content of what  (govern.cpp)
//   status    how each clause stands                       (status.cpp)
//   code      events from verbs, from speech, from nouns   (code_verbs.cpp, code_speech.cpp, code_told.cpp, code_nouns.cpp)
//   score     what is worth telling                        (score.cpp)
//   carry     who and when, from what was told around      (carry_over.cpp, other_sides.cpp, dates.cpp)
//   link      happenings, answers, disputes                (link.cpp)
#pragma once

#include <cstdint>
#include <vector>

#include "events/events.h"
#include "events/frames.h"

namespace depesche {

// The frame of a clause.
struct Match {
  std::uint32_t frame = kNone;
  std::uint32_t noun = kNone;            // the noun of a phrase
  bool negation_used = false;            // not doing it is the act
  std::uint32_t content = kNone;         // head of the content, where it is a phrase
  std::uint32_t content_clause = kNone;
};

// Events looked back at, at most: keeps every step linear in the length of the dispatch.
inline constexpr std::size_t kEventsBack = 256;

// How an act stands by what is above it.
enum class Above : std::uint8_t { Fact, Planned, Denied, Negated, Hypothetical, Condition, Content };

// What is known of a noun before it is looked at.
struct NounMark {
  std::uint32_t clause = kNone;          // whose content it is
  Standing standing = Standing::Fact;
  bool used = false;                     // told by a phrase of a verb
  bool inside = false;                   // stands within a content that is no event
};

// What was scored, with its features.
struct Candidate {
  EventMention event;
  std::vector<float> features;
};

struct Work {
  const EventRules& rules;
  const EventInput& in;
  const Tokens& tokens;
  const Words& words;
  const Tree& tree;
  const Clauses& clauses;
  const Actors& actors;
  const Speech& speech;
  std::vector<EventMention>& out;

  std::vector<std::uint8_t> loose_times; // TimeInput::loose
  std::vector<std::uint32_t> time_owners; // TimeInput::owners
  std::vector<Match> matches;            // of each clause
  std::vector<std::uint32_t> first_child, next_sibling;  // clauses under a clause
  std::vector<Above> above;              // of each clause
  std::vector<NounMark> nouns;           // of each token
  std::vector<std::uint32_t> entities;   // scratch
  std::vector<Argument> attributes;      // scratch
  std::vector<Candidate>* candidates = nullptr;  // for training: where all that is scored goes
  std::size_t verb_events = 0;           // events of verbs at the front of `out`, sorted; those of nouns follow in the order of the text
  std::string_view home;                 // alpha-3 of the country that the dispatch speaks of most

  Work(const EventRules& r, const EventInput& i, std::vector<EventMention>& o)
      : rules(r), in(i), tokens(i.base.tokens), words(i.base.words), tree(i.base.tree), clauses(i.base.clauses), actors(i.actors), speech(i.speech), out(o) {}

  [[nodiscard]] ClauseInput clause_input() const { return {in.base.text, tokens, words, tree}; }
  [[nodiscard]] TimeInput time_input() const { return {in.base.text, tokens, words, tree, clauses, in.base.published, loose_times, time_owners, in.time_rules}; }
  [[nodiscard]] ClassBits classes(std::uint32_t token) const;
  [[nodiscard]] bool is(std::uint32_t token, WordClass c) const { return has_class(classes(token), c); }
  // Types that an event noun can tell, as bits; 0 where it is none.
  [[nodiscard]] std::uint32_t types(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t source_of(std::uint32_t clause) const {
    return clause < speech.of_clause.size() ? speech.of_clause[clause] : kNone;
  }
  [[nodiscard]] const Frame* frame_of(std::uint32_t clause) const {
    return matches[clause].frame == kNone ? nullptr : &rules.frames[matches[clause].frame];
  }
  [[nodiscard]] std::uint32_t mention_at(std::uint32_t token) const;
  // The country that the news around the token speaks of most.
  [[nodiscard]] std::string_view home_at(std::uint32_t token) const;
  // Whether both are told in the same piece of news, where a dispatch has several.
  [[nodiscard]] bool same_news(const EventMention& a, const EventMention& b) const { return actors.items.empty() || item_at(actors.items, a.trigger) == item_at(actors.items, b.trigger); }
  // A noun, or what was read as a name though a row knows the word and nobody bears it: Raketentest, Hilfszusage.
  [[nodiscard]] bool is_noun(std::uint32_t token) const;
};

// --- work.cpp
// ich, wir. False where there is no word.
bool is_first_person(const Work& w, std::uint32_t head);
// What the clause denies that somebody said, as speech/ has it; null where it denies nothing.
const Denial* denial_of(const Work& w, std::uint32_t clause);
// Whether a preposition of the class governs the noun.
bool stands_behind(const Work& w, std::uint32_t noun, WordClass c);
// Done by saying something to somebody: a promise, a demand, a threat, a reproach, a refusal.
bool is_verbal(EventType t);
// What a clause only says is done by saying it, when it is said and whatever its mood: a row whose actor is the speaker.
bool is_done_by_saying(const Frame& f);

// --- slots.cpp
// Where a slot of a clause is filled: the head of the phrase, or kNone. `noun`: of a phrase, whose attributes count too.
struct Found { std::uint32_t head = kNone; std::uint32_t preposition = kNone; const Argument* argument = nullptr; };
// am Dienstag, vor zwei Tagen: says when something is done. A slot takes it only where no other phrase has its preposition.
bool says_when(const Work& w, std::uint32_t head);
// The word of the clause above that the relative pronoun `head` of the clause stands for, or kNone.
std::uint32_t antecedent(const Work& w, std::uint32_t clause, std::uint32_t head);
Found find_slot(Work& w, std::uint32_t clause, std::uint32_t noun, const Slot& slot);
inline Found find_subject(Work& w, std::uint32_t clause) { return find_slot(w, clause, kNone, {SlotKind::Subject, false, -1, Key::None}); }
// The same among the attributes of a noun.
Found find_attribute(Work& w, std::uint32_t noun, const Slot& slot);
// The clause that is the content of a clause or of a noun: dass ..., zu ..., or kNone.
std::uint32_t content_clause(const Work& w, std::uint32_t clause, std::uint32_t noun);

// Sectors of those who act for a state, and of its people.
inline constexpr std::string_view kGovernment = "GOV", kPeople = "CVL", kArmy = "MIL", kNobody = "UNK";

// --- named_participants.cpp, participants.cpp, owners.cpp, participant.cpp
// Those who are named by the phrase of `head`. Appends, each once. False where nobody is.
bool name_participants(Work& w, std::uint32_t head, std::vector<Participant>& out);
// Or the government, where a word for those in power stands for it: of those who receive an act, not of those who do it.
bool name_asked(Work& w, std::uint32_t head, std::vector<Participant>& out);
// Who made it, by a participle before it: die VON BERN verhaengte Strafe.
bool name_maker(Work& w, std::uint32_t noun, std::string_view sector, std::vector<Participant>& out);
// Those who own it: genitive, possessive, adjective, first part of the compound. `by_place`: or who governs where it is.
bool name_owners(Work& w, std::uint32_t head, std::vector<Participant>& out, int depth = 0, bool by_place = true);
// The country that a noun's adjective or its first part names (russischer, US-), where no mention does.
bool name_country(Work& w, std::uint32_t head, std::string_view sector, std::vector<Participant>& out);
// deutsch-franzoesisch
bool is_of_two_states(const Work& w, std::uint32_t adjective);
// A country that is no actor by itself owns what is done in its name: Chinas Uebungen.
bool name_state(Work& w, std::uint32_t head, std::string_view sector, std::vector<Participant>& out);
// States from `first` on that are named for their army or their people: Chinas Manoever.
void narrow_states(const Work& w, std::string_view sector, std::size_t first, std::vector<Participant>& out);
void add_participant(std::vector<Participant>& out, const Participant& p);
// Takes away those that are told by their country alone beside somebody of the same code.
void drop_doubles(const Work& w, std::vector<Participant>& list);
bool contains(const std::vector<Participant>& list, const Participant& p);
void add_country(std::vector<Participant>& out, std::string_view country, std::string_view sector);
// A city or region stands for nobody; its country may.
std::string_view country_of_place(const Work& w, std::uint32_t mention);
// Whoever told something last in the sentence before, in its paragraph; `or_subject`: or whom that sentence is about, where nobody tells it.
bool name_last_speaker(Work& w, std::uint32_t sentence, bool or_subject, std::vector<Participant>& out);
// The speaker of a clause.
bool name_speaker(Work& w, std::uint32_t clause, std::vector<Participant>& out);
void fill_participants(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e);
bool same_participant(const Work& w, const Participant& a, const Participant& b);
// Whether somebody is among both.
bool share_one(const Work& w, const std::vector<Participant>& a, const std::vector<Participant>& b);
// Whether what the speaker says of the subject is said of his own side: of himself, or, for a government, of its state.
bool speaks_of_itself(const Work& w, const std::vector<Participant>& speaker, const std::vector<Participant>& subject);
std::string_view country_of(const Work& w, const Participant& p);

// Of whom more is known than a name.
bool is_told(const Work& w, const Participant& p);
// A body that the text only supposes: eine Einheitsregierung.
bool is_some(const Work& w, const Mention& m);
// Of the same state and sector, or the same one.
bool same_code(const Work& w, const Participant& a, const Participant& b);
bool acts_in(const Work& w, const EventMention& e, const Participant& p);
std::string_view sector_of(const Work& w, const Participant& p);
// Of a state or of a body of states, not of its people or parties.
bool governs(const Work& w, const Participant& p);
// Whether one of those who act can do what the frame tells: no company arrests.
bool can_do(Work& w, const Frame& frame, const EventMention& e);
// Chef der Partei verhaftet, wurde gefunden und verhaftet: whoever cannot arrest was arrested, where nobody else was. Then he is the recipient of `e`.
bool suffers_it(Work& w, const Frame& frame, EventMention& e);
// Names the country of speakers of whom nothing is told but their name: that which the dispatch speaks of.
void place_strangers(Work& w);
// The Norwegians: described, and by no row of a word for people. They stand for their state.
bool is_people(const Work& w, const Participant& p);
// Of a state, a party, a parliament, a court, an army, armed men or a body of states: not people, companies, experts, nor a name without a code.
bool acts_in_politics(const Work& w, const Participant& p);

// --- unnamed.cpp, other_sides.cpp
// Actors that nobody names: the sector of the frame in the country of the place, or nobody.
void fill_default_actor(Work& w, const Frame& frame, EventMention& e);
// Those whom force met: people whom the clause tells without saying whose.
void find_victims(Work& w);
// Recipients that no phrase names and no event before tells: see the head of other_sides.cpp.
void find_other_sides(Work& w);

// --- head_tests.cpp
// Whether the word at the head of a phrase is what the row asks for, itself or what it counts (Hunderte Demonstranten).
bool test_head(Work& w, const Test& test, std::uint32_t head);
bool in_classes(const Work& w, const Test& test, std::uint32_t token);
// Die Truppe ist abgezogen; SIE wurde verlegt: the noun that last named the armed or the marching for whom a personal pronoun stands, or kNone.
std::uint32_t last_named(const Work& w, std::uint32_t pronoun);

// --- match.cpp, govern.cpp, status.cpp
void match_clauses(Work& w);
// Whether the clause is what the row asks of it: voice, number, mood, negation, who tells it.
bool needs_hold(Work& w, const Frame& f, std::uint32_t clause);
// Of a noun: plural, scene.
bool noun_needs_hold(const Work& w, const Frame& f, std::uint32_t noun);
// hat noch nicht anerkannt: not done, but not refused.
bool is_not_yet(const Work& w, const Clause& c);
// reality.cpp
bool is_doubted(const Work& w, std::uint32_t clause);      // vielleicht, womoeglich: of the act
bool is_unreal(const Work& w, std::uint32_t clause);       // haette er zugestimmt; haette lieber
bool is_ought(const Work& w, std::uint32_t clause);        // haette eingreifen muessen
bool is_supposed(const Work& w, std::uint32_t clause);     // wuerde reisen
bool is_presupposed(const Work& w, const Clause& clause);  // kein Zufall, dass
bool is_asked(const Work& w, const Clause& clause);        // oder soll man ihn absetzen?
bool is_of_nobody(const Work& w, const Clause& clause);    // keiner, der
bool is_dropped(const Work& w, std::uint32_t clause);      // hatte eigentlich geplant
bool has_own(const Work& w, std::uint32_t clause, WordClass of);  // among its own words
bool asks(const Work& w, std::uint32_t from);              // whether the sentence, or what is quoted, ends in a question
bool test_frame(Work& w, const Frame& frame, std::uint32_t clause, std::uint32_t noun);
bool fights_an_ill(const Work& w, std::uint32_t noun);
const Frame* noun_frame(Work& w, std::uint32_t token);
void find_content(Work& w, std::uint32_t clause);
void govern(Work& w);
void find_status(Work& w);
// Status of the clause's own act. `planned_by_time`: its time lies after the day of publication.
Status status_of(const Work& w, std::uint32_t clause, std::uint32_t time);
// Whether the time begins after the day, month or year of publication.
bool is_future(const Work& w, std::uint32_t time);
// On the day of publication.
bool is_today(const Work& w, std::uint32_t time);
Above worst(Above a, Above b);

// --- content.cpp
// The type of what a clause or phrase is about. False where it is none of the 16.
bool content_type(Work& w, std::uint32_t clause, std::uint32_t head, int depth, EventContent& out);
// The type of what a demand or an offer that `noun` names is about. False where it says nothing of it.
bool answered_type(Work& w, std::uint32_t noun, EventContent& out);
// What is blamed without being named.
void name_deeds(Work& w);
void fill_content(Work& w, std::uint32_t clause, std::uint32_t noun, const Frame& frame, EventMention& e);
// Das Gesetz gefaehrde die Freiheit, so der Senator: what does harm is what is blamed. Needs: e.clause.
void fill_blamed(Work& w, EventMention& e);
void fill_condition(Work& w, EventMention& e);
TokenSpan trimmed(const Work& w, TokenSpan span);  // without marks at its ends
void fill_sizes(Work& w, EventMention& e);
void fill_common(Work& w, EventMention& e);
// --- source.cpp: who is cited for the act of e.clause.
void fill_source(Work& w, EventMention& e);
// meldete die Festnahme von zwanzig Schuelern: a noun that a verb of reporting is about, with somebody that it names.
bool is_reported(const Work& w, const EventMention& e);
// For what the clause of saying itself tells: who is cited for that clause.
void pass_on_source(Work& w, EventMention& e);
// Once more, when all actors are known.
void settle_sources(Work& w);
// Whether the teller speaks for whoever acts: himself, one of his own body, an official of what his state does, the police of an arrest
// by nobody named.
bool tells_own_act(Work& w, std::uint32_t source, const EventMention& e);
// When what the clause says was said: the time of the clause of saying, or kNone.
std::uint32_t time_of_saying(const Work& w, std::uint32_t clause);

// --- dates.cpp
// Fills `loose_times`. First of all steps that ask for times.
void loosen_times(Work& w);
// Dates that an account tells once for several acts. Needs: `out` in the order of the text.
void carry_dates(Work& w);

// --- code_*.cpp, link.cpp
void code_verbs(Work& w);
// Die Hilfe reiche nicht aus, kritisierte die Partei: the clause of saying tells the same act already.
bool is_said_above(const Work& w, std::uint32_t clause, EventType type);
// An event that a clause without a frame of its own tells, its trigger at `trigger`.
EventMention told_event(const Work& w, std::uint32_t clause, std::uint32_t trigger, EventType type, std::string_view made_by);
void code_speech(Work& w);
// What somebody goes on to tell of whom he has just blamed. Needs: `out` sorted.
void code_further_blame(Work& w);
// Acts that speech performs without a verb for them: threats of steps of one's own, denials of what was said to be a promise or demand.
void code_told(Work& w);
// Warnings of what the warner would do, told in its complement or in the sentence behind it, are threats.
void warn_of_own_steps(Work& w, EventMention& e);
void settle_warnings(Work& w);
// Whom the condition of a threat speaks of, where it is not the one who threatens.
void name_addressed(Work& w, EventMention& e);
// Material conflict: what is threatened, and promised not to be done.
bool is_hostile(EventType type);
// What is given, and withheld as a punishment: keine Bomben mehr schicken.
bool is_support(EventType type);
void code_nouns(Work& w);
// --- answered.cpp: whoever did or said what an act refers to by a word that points back. False where nobody is found.
bool name_author(Work& w, std::size_t i);
// Armies of which no word says whose they are, in a land that somebody else has just attacked: his.
void settle_attackers(Work& w);
// Recipients and actors that are clear from what was told just before.
void carry_over(Work& w);
void link_events(Work& w);
// Whether both may have happened at one time.
bool times_agree(const Work& w, const EventMention& a, const EventMention& b);
// --- dispute.cpp: links event `i`, if it denies something, with the telling that it denies.
void link_dispute(Work& w, std::size_t i);

}  // namespace depesche
