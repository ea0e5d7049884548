// SPDX-License-Identifier: Apache-2.0
// The time of an act that a noun tells: in its phrase, in the clause about it, or that of the clause which tells it.
#include "time/dating.h"

namespace depesche {
namespace {

constexpr std::uint32_t kBehind = 10;  // tokens between a noun and a time that is still its own

}  // namespace

std::uint32_t Dating::of_noun(std::uint32_t clause, std::uint32_t noun) const {
  const std::uint32_t found = by_phrase(clause, noun);
  return found != kNone || noun >= in_.tree.head.size() ? found : owned(noun);
}

std::uint32_t Dating::owned(std::uint32_t noun) const {
  const TokenSpan phrase = in_.tree.subtree(noun);
  for (std::uint32_t i = first_time(times_, phrase.begin); i < times_.size() && i < in_.owners.size() && times_[i].where.begin < phrase.end; ++i)
    if (in_.owners[i] == noun && is_placed(times_[i])) return i;
  return kNone;
}

std::uint32_t Dating::by_phrase(std::uint32_t clause, std::uint32_t noun) const {
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

std::uint32_t Dating::told_behind(std::uint32_t clause, std::uint32_t noun) const {
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

bool Dating::is_about_phrase(const Clause& below, std::uint32_t noun) const {
  if (in_.rules == nullptr || below.governor == kNone || !in_.rules->is_word(below.lemma_key, in_.rules->takes_place)) return false;
  return below.governor > noun && in_.tree.subtree(noun).contains(below.governor);
}

std::uint32_t Dating::in_phrase(std::uint32_t clause, std::uint32_t noun) const {
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

std::uint32_t Dating::right_behind(std::uint32_t clause, std::uint32_t noun) const {
  const std::uint32_t i = first_time(times_, noun + 1);
  if (i >= times_.size() || times_[i].where.begin > noun + kBehind) return kNone;
  const TimeMention& t = times_[i];
  if (t.idle || !lies_in(t, clause, noun) || t.bound != TimeBound::At || !is_placed(t) || (t.holder != kNone && t.holder != noun && !is_agent_of(noun, t) && !belongs_to(noun, t.holder))) return kNone;
  const TokenSpan phrase = in_.tree.subtree(in_.tree.relation[noun] == Relation::Conj && in_.tree.head[noun] != kNone ? in_.tree.head[noun] : noun);
  for (std::uint32_t k = noun + 1; k < t.where.begin; ++k) {
    const Pos pos = in_.words.pos[k];
    if (pos != Pos::Adp && pos != Pos::Det && !opens_insertion(k, t.where) && (!phrase.contains(k) || !(is_nominal(pos) || pos == Pos::Adj))) return kNone;
  }
  return i;
}

bool Dating::is_agent_of(std::uint32_t noun, const TimeMention& t) const {
  const Pos pos = in_.words.pos[t.holder];
  return t.holder == in_.tree.head[noun] && t.holder > t.where.begin && (pos == Pos::Adj || pos == Pos::VerbParticiple) && in_.tree.relation[noun] != Relation::Nsubj;
}

bool Dating::belongs_to(std::uint32_t noun, std::uint32_t holder) const {
  if (in_.tree.head[noun] != holder || in_.tree.relation[noun] != Relation::Nmod || holder > noun) return false;
  for (const std::uint32_t child : children_of(in_.tree, noun))
    if (in_.tree.relation[child] == Relation::Case) return false;
  return true;
}

bool Dating::lies_in(const TimeMention& t, std::uint32_t clause, std::uint32_t noun) const {
  if (t.clause == clause) return true;
  const Clause* other = at(t.clause);
  return other != nullptr && clauses_[clause].finite < noun && other->sentence == clauses_[clause].sentence && !other->infinitive && other->finite != kNone && other->finite > t.where.end;
}

bool Dating::opens_insertion(std::uint32_t mark, TokenSpan time) const {
  const Shape open = in_.tokens.shape[mark];
  if ((open != Shape::Comma && open != Shape::OpenParen) || time.begin - mark > 2 || (time.begin - mark == 2 && in_.words.pos[mark + 1] != Pos::Adp)) return false;
  if (time.end >= in_.tokens.size() || in_.tokens.sentence[time.end] != in_.tokens.sentence[mark]) return true;
  const Shape close = in_.tokens.shape[time.end];
  return open == Shape::OpenParen ? close == Shape::CloseParen : close == Shape::Comma || close == Shape::Stop;
}

bool Dating::is_just_over(std::uint32_t noun) const {
  bool after = in_.rules == nullptr, new_one = in_.rules == nullptr;
  for (const std::uint32_t child : children_of(in_.tree, noun)) {
    if (in_.tree.relation[child] == Relation::Case) after = after || in_.rules->frame_of(in_.words.form[child]) == TimeFrame::After;
    if (in_.tree.relation[child] == Relation::Det) new_one = new_one || in_.rules->is_word(in_.words.form[child], in_.rules->indefinite);
  }
  return after && new_one;
}

std::uint32_t Dating::aimed_at(std::uint32_t clause, std::uint32_t noun) const {
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

bool Dating::happens_at(std::uint32_t inner, std::uint32_t noun) const {
  for (int up = 0; up < kMaxNouns && inner != kNone; ++up) {
    inner = noun_around(inner);
    if (inner == noun) return true;
  }
  return false;
}

std::uint32_t Dating::noun_around(std::uint32_t noun) const {
  const std::uint32_t head = in_.tree.head[noun];
  if (in_.tree.relation[noun] != Relation::Nmod || head == kNone || in_.words.pos[head] != Pos::Noun) return kNone;
  for (const std::uint32_t child : children_of(in_.tree, noun))
    if (in_.tree.relation[child] == Relation::Case) return joins(child) == Coincidence::Both ? head : kNone;
  return kNone;
}

Coincidence Dating::coincides(std::uint32_t clause, std::uint32_t noun) const {
  const Clause& c = clauses_[clause];
  if (c.verb == noun || hangs_on_time(clause, noun)) return Coincidence::Both;
  for (int up = 0; up < kMaxChain && in_.tree.relation[noun] == Relation::Conj && in_.tree.head[noun] != kNone; ++up) noun = in_.tree.head[noun];
  for (const Argument& arg : in_.clauses.arguments_of(c)) {
    if (arg.head != noun) continue;
    if (arg.role == ArgumentRole::Oblique) {
      if (arg.case_ != Case::Dative && arg.case_ != Case::Genitive) return Coincidence::None;
      return arg.preposition == kNone || joins(arg.preposition) != Coincidence::None ? Coincidence::Both : Coincidence::Noun;
    }
    const bool inside = arg.role == ArgumentRole::Subject || arg.role == ArgumentRole::Object || arg.role == ArgumentRole::Adverbial || arg.role == ArgumentRole::Predicative || (arg.role == ArgumentRole::IndirectObject && is_bare(noun));
    return inside ? Coincidence::Both : Coincidence::None;
  }
  return is_lost(clause, noun) ? Coincidence::Both : at_place(c, noun);
}

bool Dating::hangs_on_time(std::uint32_t clause, std::uint32_t noun) const {
  const std::uint32_t head = in_.tree.head[noun];
  if (head == kNone || in_.tree.relation[noun] != Relation::Nmod || head > noun) return false;
  const std::uint32_t next = first_time(times_, head + 1);
  if (next == 0 || !times_[next - 1].where.contains(head) || !times_[next - 1].governs || times_[next - 1].clause != clause) return false;
  for (const std::uint32_t child : children_of(in_.tree, noun))
    if (in_.tree.relation[child] == Relation::Case) return joins(child) != Coincidence::None;
  return false;
}

bool Dating::is_lost(std::uint32_t clause, std::uint32_t noun) const {
  const Relation r = in_.tree.relation[noun];
  const std::uint32_t head = in_.tree.head[noun];
  if ((r != Relation::Nsubj && r != Relation::NsubjPass && r != Relation::Obj) || head == kNone || in_.clauses.of_token[head] != clause || in_.clauses.of_token[noun] != clause) return false;
  for (const std::uint32_t child : children_of(in_.tree, noun))
    if (in_.tree.relation[child] == Relation::Case) return false;
  return head == clauses_[clause].verb || !names_subject(clauses_[clause]);
}

bool Dating::is_bare(std::uint32_t noun) const {
  for (const std::uint32_t child : children_of(in_.tree, noun)) {
    const Relation r = in_.tree.relation[child];
    if (r == Relation::Det || r == Relation::Amod) return false;
  }
  return true;
}

Coincidence Dating::at_place(const Clause& c, std::uint32_t noun) const {
  const std::uint32_t place = in_.tree.head[noun];
  if (in_.rules == nullptr || in_.tree.relation[noun] != Relation::Nmod || place == kNone || place > noun || in_.words.pos[place] != Pos::ProperNoun) return Coincidence::None;
  const bool argument = std::any_of(in_.clauses.arguments.begin() + c.first_argument, in_.clauses.arguments.begin() + c.end_argument,
                                    [place](const Argument& a) { return a.head == place && a.role == ArgumentRole::Oblique; });
  if (!argument) return Coincidence::None;
  for (const std::uint32_t child : children_of(in_.tree, noun))
    if (in_.tree.relation[child] == Relation::Case) return joins(child) == Coincidence::Noun ? Coincidence::Both : Coincidence::None;
  return Coincidence::None;
}

}  // namespace depesche
