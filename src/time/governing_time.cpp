// SPDX-License-Identifier: Apache-2.0
// The time of an act: by clause and phrase, not by nearness.
#include <algorithm>

#include "time/telling.h"
#include "time/time_rules.h"
#include "time/times.h"

namespace depesche {
namespace {

constexpr int kMaxChain = 8;
constexpr std::size_t kDayLength = 10;
constexpr std::uint32_t kAround = 16;  // clauses looked at on each side of one: keeps it linear
constexpr std::uint32_t kBehind = 10;  // tokens between a noun and a time that is still its own
constexpr int kMaxNouns = 3;  // at X at Y: nouns climbed

bool is_past(Tense t) { return t == Tense::Past || t == Tense::Perfect; }

bool is_told_back(Tense t) { return is_past(t) || t == Tense::Pluperfect; }

// A day, month or year, or so long ago: not a stretch that goes on.
bool is_placed(const TimeMention& t) { return !t.edtf.empty() && t.type != TimeType::Set && (t.type != TimeType::Duration || t.edtf.find('/') == std::string::npos); }

bool says_when(const TimeMention& t) { return !t.edtf.empty() && t.type != TimeType::Set; }

// A day says more than a month, a month more than a year; what hangs on the verb more than what hangs on a noun.
int weight(const TimeMention& t) { return (t.holder != kNone ? 0 : 100) + static_cast<int>(t.edtf.size() > 10 ? 10 : t.edtf.size()); }

// Index of the first time that begins at or behind `token`: times are in the order of the text.
std::uint32_t first_time(const std::vector<TimeMention>& times, std::uint32_t token) {
  const auto at = std::lower_bound(times.begin(), times.end(), token, [](const TimeMention& t, std::uint32_t of) { return t.where.begin < of; });
  return static_cast<std::uint32_t>(at - times.begin());
}

class Dating {
 public:
  Dating(const TimeInput& in, const std::vector<TimeMention>& times) : in_(in), times_(times), clauses_(in.clauses.clauses) {}

  std::uint32_t of_predicate(std::uint32_t clause) const {
    const std::uint32_t found = in_clause(clause, kNone);
    if (found != kNone) return found;
    const std::uint32_t shared = before_conjunct(clause);
    if (shared != kNone) return shared;
    const std::uint32_t around = around_relative(clause);
    if (around != kNone) return around;
    const std::uint32_t above = of_main(clause);
    return above != kNone ? above : of_moment(clause);
  }

  std::uint32_t of_noun(std::uint32_t clause, std::uint32_t noun) const {
    for (int up = 0; up < kMaxNouns && noun != kNone && noun < in_.tree.head.size(); ++up) {
      const std::uint32_t own = in_phrase(clause, noun);
      if (own != kNone) return own;
      if (up == 0)
        if (const std::uint32_t behind = told_behind(clause, noun); behind != kNone) return behind;
      const Coincidence joined = coincides(clause, noun);
      if (joined != Coincidence::Both)
        if (const std::uint32_t next = right_behind(clause, noun); next != kNone) return next;
      if (up == 0)
        if (const std::uint32_t aimed = aimed_at(clause, noun); aimed != kNone) return aimed;
      if (joined != Coincidence::None) {
        const std::uint32_t found = of_predicate(clause);
        // Said on Monday after a meeting: on that day, too; what comes after in weeks and months is another thing.
        if (joined == Coincidence::Both && found == kNone) return right_behind(clause, noun);  // speaks of an attack on a hotel in 1997
        if (joined == Coincidence::Both || found == kNone || (times_[found].edtf.size() == kDayLength && is_just_over(noun))) return found;
      }
      noun = noun_around(noun);
    }
    return kNone;
  }

 private:
  [[nodiscard]] const Clause* at(std::uint32_t clause) const { return clause < clauses_.size() ? &clauses_[clause] : nullptr; }

  // Had broken up the protest, let arrest people: the infinitive or participle of another verb is part of its clause.
  bool shares_predicate(std::uint32_t clause) const {
    const Clause& c = clauses_[clause];
    const Clause* parent = at(c.parent);
    if (c.role != ClauseRole::Complement || c.marker != kNone || parent == nullptr || c.verb == kNone || c.verb >= in_.words.pos.size()) return false;
    if (c.finite != kNone) return has_lone_auxiliary(*parent) && parent->verb < c.verb && !names_subject(c);
    for (std::uint8_t i = 0; i < c.predicate_size; ++i) {  // to have sent: a clause of its own
      const std::uint32_t p = c.predicate[i];
      if (in_.words.pos[p] == Pos::VerbZuInfinitive || (p > 0 && in_.words.pos[p - 1] == Pos::InfinitiveMark)) return false;
    }
    return in_.words.pos[c.verb] != Pos::VerbZuInfinitive && (c.verb == 0 || in_.words.pos[c.verb - 1] != Pos::InfinitiveMark);
  }
  // ... has on Friday, too, denied: the participle was taken for a clause of its own.
  bool has_lone_auxiliary(const Clause& c) const {
    return c.predicate_size == 1 && c.verb != kNone && c.verb < in_.words.pos.size() && c.copula == Key::None && is_finite(in_.words.pos[c.verb]) && is_aux(in_.words.pos[c.verb]);
  }
  bool names_subject(const Clause& c) const {
    for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a)
      if (in_.clauses.arguments[a].role == ArgumentRole::Subject && !in_.clauses.arguments[a].shared) return true;
    return false;
  }
  std::uint32_t whole(std::uint32_t clause) const {
    for (int i = 0; i < kMaxChain && shares_predicate(clause); ++i) clause = clauses_[clause].parent;
    return clause;
  }

  bool is_loose(std::uint32_t time) const { return time < in_.loose.size() && in_.loose[time] != 0; }

  std::uint32_t in_clause(std::uint32_t clause, std::uint32_t before) const {
    std::uint32_t best = kNone;
    int best_weight = -1;
    const std::uint32_t root = whole(clause);
    const TokenSpan sentence = in_.tokens.sentence_span(clauses_[clause].sentence);
    for (std::uint32_t i = first_time(times_, sentence.begin); i < times_.size() && times_[i].where.begin < sentence.end; ++i) {
      const TimeMention& t = times_[i];
      if (!(t.governs || is_loose(i)) || !says_when(t) || t.where.begin >= before || at(t.clause) == nullptr) continue;
      if ((t.clause != clause && whole(t.clause) != root) || is_gone(t, clauses_[root])) continue;
      const int w = weight(t);
      if (w > best_weight) { best = i; best_weight = w; }
    }
    return best;
  }

  // He is accused of murders in 2004: what a clause in the present says behind its verb of other years is about them. What was done
  // is not dated by an end that it speaks of: had criticised the closing until May.
  bool is_gone(const TimeMention& t, const Clause& c) const {
    if (t.bound == TimeBound::Until && (c.tense == Tense::Perfect || c.tense == Tense::Pluperfect)) return true;
    if (c.tense != Tense::Present || c.finite == kNone || t.where.begin < c.finite || t.bound == TimeBound::Since || in_.published.year == 0) return false;
    const int digits = in_.published.year;
    const char year[5] = {static_cast<char>('0' + digits / 1000), static_cast<char>('0' + digits / 100 % 10), static_cast<char>('0' + digits / 10 % 10), static_cast<char>('0' + digits % 10), 0};
    return t.edtf[0] >= '0' && t.edtf[0] <= '9' && t.edtf.compare(0, 4, year) < 0;
  }

  // Am Montag traf er X und sprach mit Y: a time in front holds for all conjuncts, and every time under one finite verb.
  std::uint32_t before_conjunct(std::uint32_t clause) const {
    std::uint32_t c = clause;
    for (int i = 0; i < kMaxChain && clauses_[c].role == ClauseRole::Conjunct && at(clauses_[c].parent) != nullptr; ++i) {
      const Clause& parent = clauses_[clauses_[c].parent];
      if (clauses_[clause].tense == Tense::Pluperfect && parent.tense != Tense::Pluperfect) return kNone;
      if (clauses_[c].finite != parent.finite && is_told_back(clauses_[c].tense) && !is_told_back(parent.tense)) return kNone;  // who wants to stand in autumn and has signed
      const bool one_finite = (parent.finite != kNone && clauses_[c].finite == parent.finite) || goes_on(clauses_[c], parent);
      std::uint32_t shared = in_clause(clauses_[c].parent, one_finite ? clauses_[c].verb : parent.finite != kNone ? parent.finite : parent.verb);
      if (shared != kNone && times_[shared].bound == TimeBound::Until) shared = kNone;  // gave them until Sunday and told them to hurry
      if (shared != kNone) return shared;
      c = clauses_[c].parent;
    }
    if (c != clause) return around_relative(c);
    return kNone;
  }

  bool is_told_alike(const Clause& a, const Clause& b) const { return is_past(a.tense) && is_past(b.tense) && a.finite != kNone && b.finite != kNone; }
  Coincidence moment(const Clause& c) const {
    if (in_.rules == nullptr || c.marker == kNone || c.marker >= in_.words.form.size() || c.finite == kNone || c.finite <= c.marker) return Coincidence::None;
    return in_.rules->moment_of(in_.words.form[c.marker]);
  }

  // On Monday they fired, as the crowd drew near; suffered a blow in June after protests were put down.
  std::uint32_t of_main(std::uint32_t clause) const {
    const Clause& c = clauses_[clause];
    const Coincidence how = moment(c);
    if (how == Coincidence::None || at(c.parent) == nullptr || c.role == ClauseRole::Relative || !is_told_alike(c, clauses_[c.parent])) return kNone;
    const std::uint32_t found = in_clause(c.parent, kNone);
    if (found == kNone || times_[found].bound != TimeBound::At) return kNone;
    return how == Coincidence::Both || times_[found].edtf.size() < kDayLength ? found : kNone;
  }

  // Two people died as a bomb went off on Monday.
  std::uint32_t of_moment(std::uint32_t clause) const {
    const Clause& c = clauses_[clause];
    std::uint32_t first = clause;
    while (first > 0 && clause - first < kAround && clauses_[first - 1].sentence == c.sentence) --first;
    for (std::uint32_t s = first; s < clauses_.size() && s < clause + kAround && clauses_[s].sentence == c.sentence; ++s) {
      const Clause& below = clauses_[s];
      if (s == clause || below.parent != clause || below.role != ClauseRole::Time || moment(below) != Coincidence::Both || !is_told_alike(below, c)) continue;
      const std::uint32_t found = in_clause(s, kNone);
      if (found != kNone && times_[found].bound == TimeBound::At) return found;
    }
    return kNone;
  }

  // Traf am Montag den Kanzler und sprach mit der Presse: one who does both, told in one tense.
  bool goes_on(const Clause& c, const Clause& parent) const { return c.tense == parent.tense && (is_past(c.tense) || c.tense == Tense::Pluperfect) && !names_subject(c); }

  // Riots that broke out on Saturday: the noun's act is at the time of the clause about it.
  std::uint32_t told_behind(std::uint32_t clause, std::uint32_t noun) const {
    const std::uint32_t sentence = clauses_[clause].sentence;
    std::uint32_t first = clause;
    while (first > 0 && clause - first < kAround && clauses_[first - 1].sentence == sentence) --first;
    for (std::uint32_t c = first; c < clauses_.size() && c < clause + kAround && clauses_[c].sentence == sentence; ++c) {
      const Clause& below = clauses_[c];
      if (below.role != ClauseRole::Relative || below.marker == kNone || !(below.governor == noun || is_about_phrase(below, noun))) continue;
      const bool subject = std::any_of(in_.clauses.arguments.begin() + below.first_argument, in_.clauses.arguments.begin() + below.end_argument,
                                       [&](const Argument& a) { return a.role == ArgumentRole::Subject && a.head == below.marker; });
      if (subject) return in_clause(c, kNone);
    }
    return kNone;
  }

  // The talks with his colleague, which took place on Wednesday: no colleague takes place.
  bool is_about_phrase(const Clause& below, std::uint32_t noun) const {
    if (in_.rules == nullptr || below.governor == kNone || !in_.rules->is_word(below.lemma_key, in_.rules->takes_place)) return false;
    return below.governor > noun && in_.tree.subtree(noun).contains(below.governor);
  }

  // A march, at which people were beaten: with a bare noun behind it the word of the relative clause passes for an article.
  std::uint32_t noun_before(const Clause& c, std::uint32_t first) const {
    const bool finite_last = c.finite != kNone && c.finite + 1 >= c.span.end && c.finite > first + 1;
    if (c.role != ClauseRole::Complement || c.marker != kNone || !finite_last || first < 2 || in_.words.pos[first] != Pos::Adp || in_.words.pos[first + 1] != Pos::Det) return kNone;
    if (in_.tokens.shape[first - 1] != Shape::Comma || in_.tokens.sentence[first - 2] != c.sentence) return kNone;
    std::uint32_t noun = first - 2;
    for (int up = 0; up < kMaxChain && in_.clauses.of_token[noun] == c.parent; ++up) {
      const std::uint32_t head = in_.tree.head[noun];
      if (in_.words.pos[noun] == Pos::Noun && (head == kNone || !is_nominal(in_.words.pos[head]))) return noun;
      if (head == kNone || head > first) return kNone;
      noun = head;
    }
    return kNone;
  }

  // The talks on Tuesday, at which he demanded ...: what happens at or in something happens when it does.
  std::uint32_t around_relative(std::uint32_t clause) const {
    const Clause& c = clauses_[clause];
    if (at(c.parent) == nullptr || c.span.begin >= in_.words.pos.size()) return kNone;
    std::uint32_t first = c.span.begin;
    if (in_.words.pos[first] == Pos::Punct && first + 1 < c.span.end) ++first;
    const std::uint32_t noun = c.role == ClauseRole::Relative ? c.governor : noun_before(c, first);
    if (noun == kNone || noun >= in_.words.pos.size()) return kNone;
    const Pos pos = in_.words.pos[first];
    const bool at_it = pos == Pos::Adp ? joins(first) == Coincidence::Both : pos == Pos::Adv;
    if (!at_it) return kNone;
    std::uint32_t named = noun;
    for (int up = 0; up < kMaxNouns && named != kNone && is_nominal(in_.words.pos[named]); ++up) {
      const std::uint32_t own = in_phrase(c.parent, named);  // the massacre (of Srebrenica) in July 1995, in which they were killed
      if (own != kNone) return own;
      if (const std::uint32_t next = right_behind(c.parent, named); next != kNone && times_[next].where.end <= first) return next;
      named = in_.tree.relation[named] == Relation::Nmod ? in_.tree.head[named] : kNone;
    }
    const bool one_time = c.tense != Tense::Pluperfect && (c.tense == clauses_[c.parent].tense || (is_past(c.tense) && is_past(clauses_[c.parent].tense)));
    if (!one_time) return kNone;
    return pos == Pos::Adv ? of_predicate(c.parent) : of_noun(c.parent, noun);  // appeared in court on Monday, where he was accused
  }

  // A time inside the noun's own phrase: das Treffen am Montag, die fuer Januar geplanten Gespraeche.
  std::uint32_t in_phrase(std::uint32_t clause, std::uint32_t noun) const {
    const TokenSpan phrase = in_.tree.subtree(noun);
    for (std::uint32_t i = first_time(times_, phrase.begin); i < times_.size() && times_[i].where.begin < phrase.end; ++i) {
      const TimeMention& t = times_[i];
      if (!phrase.contains(t.where.begin) || !says_when(t) || t.clause != clause || t.holder == kNone) continue;
      if (t.holder == noun && (t.type <= TimeType::Time || is_placed(t))) return i;
      if (t.bound == TimeBound::At && !t.participle && happens_at(t.holder, noun)) return i;
      if (t.holder == noun && t.governs) return i;
      const bool open = t.edtf.find("..") != std::string::npos && t.bound != TimeBound::Until;  // going on for days: when it is told of, the clause says
      if (t.participle && !open && in_.tree.head[t.holder] == noun) return i;
    }
    return kNone;
  }

  // Recovered from an attack in August: behind a noun that stands apart the time is the noun's, even if the tree gave it to the verb.
  std::uint32_t right_behind(std::uint32_t clause, std::uint32_t noun) const {
    const std::uint32_t i = first_time(times_, noun + 1);
    if (i >= times_.size() || times_[i].where.begin > noun + kBehind) return kNone;
    const TimeMention& t = times_[i];
    if (!lies_in(t, clause, noun) || t.bound != TimeBound::At || !is_placed(t) || (t.holder != kNone && t.holder != noun)) return kNone;
    const TokenSpan phrase = in_.tree.subtree(in_.tree.relation[noun] == Relation::Conj && in_.tree.head[noun] != kNone ? in_.tree.head[noun] : noun);
    for (std::uint32_t k = noun + 1; k < t.where.begin; ++k) {
      const Pos pos = in_.words.pos[k];
      if (pos != Pos::Adp && pos != Pos::Det && !opens_insertion(k, t.where) && (!phrase.contains(k) || !(is_nominal(pos) || pos == Pos::Adj))) return kNone;
    }
    return i;
  }

  // Of the clause, or of one that the tree began too early: behind the clause's verb and a noun, no other than an infinitive's begins with a time.
  bool lies_in(const TimeMention& t, std::uint32_t clause, std::uint32_t noun) const {
    if (t.clause == clause) return true;
    const Clause* other = at(t.clause);
    return other != nullptr && clauses_[clause].finite < noun && other->sentence == clauses_[clause].sentence && !other->infinitive && other->finite != kNone && other->finite > t.where.end;
  }

  // The attack on the embassy, on 31 December; the talks in Rome (3 May): the mark, no more than a preposition, the time and the end of it.
  bool opens_insertion(std::uint32_t mark, TokenSpan time) const {
    const Shape open = in_.tokens.shape[mark];
    if ((open != Shape::Comma && open != Shape::OpenParen) || time.begin - mark > 2 || (time.begin - mark == 2 && in_.words.pos[mark + 1] != Pos::Adp)) return false;
    if (time.end >= in_.tokens.size() || in_.tokens.sentence[time.end] != in_.tokens.sentence[mark]) return true;
    const Shape close = in_.tokens.shape[time.end];
    return open == Shape::OpenParen ? close == Shape::CloseParen : close == Shape::Comma || close == Shape::Stop;
  }

  // After a meeting: what is new to the reader and just over, unlike the attack that all know of.
  bool is_just_over(std::uint32_t noun) const {
    bool after = in_.rules == nullptr, new_one = in_.rules == nullptr;
    for (std::uint32_t c = in_.tree.child_first[noun]; c < in_.tree.child_first[noun + 1]; ++c) {
      const std::uint32_t child = in_.tree.children[c];
      if (in_.tree.relation[child] == Relation::Case) after = after || in_.rules->frame_of(in_.words.form[child]) == TimeFrame::After;
      if (in_.tree.relation[child] == Relation::Det) new_one = new_one || in_.rules->is_word(in_.words.form[child], in_.rules->indefinite);
    }
    return after && new_one;
  }

  // Plans talks for Friday, has set a meeting for Monday: the object of a clause is at the time it is meant for.
  std::uint32_t aimed_at(std::uint32_t clause, std::uint32_t noun) const {
    const Clause& c = clauses_[clause];
    bool object = false;
    for (std::uint32_t a = c.first_argument; a < c.end_argument && !object; ++a) {
      const Argument& arg = in_.clauses.arguments[a];
      const bool passive = arg.role == ArgumentRole::Subject && c.voice != Voice::Active;
      const bool led = arg.role == ArgumentRole::Oblique && arg.preposition != kNone && in_.rules != nullptr && joins(arg.preposition) == Coincidence::Noun;
      object = arg.head == noun && (arg.role == ArgumentRole::Object || passive || led);
    }
    if (!object) return kNone;
    const TokenSpan sentence = in_.tokens.sentence_span(c.sentence);
    for (std::uint32_t i = first_time(times_, sentence.begin); i < times_.size() && times_[i].where.begin < sentence.end; ++i)
      if (times_[i].bound == TimeBound::About && times_[i].clause == clause && times_[i].holder == kNone && says_when(times_[i]) && times_[i].type <= TimeType::Time) return i;
    return kNone;
  }

  Coincidence joins(std::uint32_t preposition) const {
    return in_.rules == nullptr ? Coincidence::Both : in_.rules->coincidence(in_.words.form[preposition]);
  }

  // The death at an operation in May: whether one noun hangs on the other by what makes them one time.
  bool happens_at(std::uint32_t inner, std::uint32_t noun) const {
    for (int up = 0; up < kMaxNouns && inner != kNone; ++up) {
      inner = noun_around(inner);
      if (inner == noun) return true;
    }
    return false;
  }

  // A noun that this one happens at: her appearance today at a meeting.
  std::uint32_t noun_around(std::uint32_t noun) const {
    const std::uint32_t head = in_.tree.head[noun];
    if (in_.tree.relation[noun] != Relation::Nmod || head == kNone || in_.words.pos[head] != Pos::Noun) return kNone;
    for (std::uint32_t c = in_.tree.child_first[noun]; c < in_.tree.child_first[noun + 1]; ++c)
      if (in_.tree.relation[in_.tree.children[c]] == Relation::Case) return joins(in_.tree.children[c]) == Coincidence::Both ? head : kNone;
    return kNone;
  }

  // Whether the noun's act is told by the clause itself: its subject, or what it happened at.
  Coincidence coincides(std::uint32_t clause, std::uint32_t noun) const {
    const Clause& c = clauses_[clause];
    if (c.verb == noun) return Coincidence::Both;
    for (int up = 0; up < kMaxChain && in_.tree.relation[noun] == Relation::Conj && in_.tree.head[noun] != kNone; ++up) noun = in_.tree.head[noun];
    for (std::uint32_t a = c.first_argument; a < c.end_argument; ++a) {
      const Argument& arg = in_.clauses.arguments[a];
      if (arg.head != noun) continue;
      if (arg.role == ArgumentRole::Oblique) {
        if (arg.case_ != Case::Dative && arg.case_ != Case::Genitive) return Coincidence::None;
        return arg.preposition == kNone || joins(arg.preposition) != Coincidence::None ? Coincidence::Both : Coincidence::Noun;
      }
      const bool inside = arg.role == ArgumentRole::Subject || arg.role == ArgumentRole::Object || arg.role == ArgumentRole::Adverbial || arg.role == ArgumentRole::Predicative || (arg.role == ArgumentRole::IndirectObject && is_bare(noun));
      return inside ? Coincidence::Both : Coincidence::None;
    }
    return at_place(c, noun);
  }

  // Without an article or adjective that would show its case: hat es Proteste gegeben.
  bool is_bare(std::uint32_t noun) const {
    for (std::uint32_t k = in_.tree.child_first[noun]; k < in_.tree.child_first[noun + 1]; ++k) {
      const Relation r = in_.tree.relation[in_.tree.children[k]];
      if (r == Relation::Det || r == Relation::Amod) return false;
    }
    return true;
  }

  // Came in Minsk to clashes: the tree may have hung the noun on the place.
  Coincidence at_place(const Clause& c, std::uint32_t noun) const {
    const std::uint32_t place = in_.tree.head[noun];
    if (in_.rules == nullptr || in_.tree.relation[noun] != Relation::Nmod || place == kNone || place > noun || in_.words.pos[place] != Pos::ProperNoun) return Coincidence::None;
    const bool argument = std::any_of(in_.clauses.arguments.begin() + c.first_argument, in_.clauses.arguments.begin() + c.end_argument,
                                      [place](const Argument& a) { return a.head == place && a.role == ArgumentRole::Oblique; });
    if (!argument) return Coincidence::None;
    for (std::uint32_t k = in_.tree.child_first[noun]; k < in_.tree.child_first[noun + 1]; ++k)
      if (in_.tree.relation[in_.tree.children[k]] == Relation::Case) return joins(in_.tree.children[k]) == Coincidence::Noun ? Coincidence::Both : Coincidence::None;
    return Coincidence::None;
  }

  const TimeInput& in_;
  const std::vector<TimeMention>& times_;
  const std::vector<Clause>& clauses_;
};

}  // namespace

std::uint32_t governing_time(const TimeInput& in, const std::vector<TimeMention>& times, std::uint32_t clause, std::uint32_t trigger) {
  if (clause == kNone || clause >= in.clauses.clauses.size()) return kNone;
  const bool verb = trigger < in.words.pos.size() && is_verb(in.words.pos[trigger]);
  const Dating dating(in, times);
  return in.clauses.clauses[clause].verb == trigger || verb ? dating.of_predicate(clause) : dating.of_noun(clause, trigger);
}

}  // namespace depesche
