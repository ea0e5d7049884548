// SPDX-License-Identifier: Apache-2.0
// Pronouns: the nearest that agrees and stands out; we and I inside quotations: who speaks.
#include <algorithm>
#include <bit>

#include "actors/resolve.h"
#include "actors/salient.h"

namespace depesche {

// What agreement inside the phrase leaves of the genders.
Genders Resolver::narrowed(const FoundName& f, Genders genders) const {
  const Agreement cells = in_.words.agreement[f.token];
  if (cells == 0 || cells == kAnyAgreement) return genders;
  Genders out = 0;
  if ((cells & all_of(Gender::Masculine)) != 0) out |= kMale;
  if ((cells & all_of(Gender::Feminine)) != 0) out |= kFemale;
  if ((cells & all_of(Gender::Neuter)) != 0) out |= kNeuter;
  if ((cells & all_of(Gender::Plural)) != 0) out |= kMany;
  const auto both = static_cast<Genders>(out & genders);
  return both == 0 ? genders : both;
}

// I: who has the turn in an interview, else the subject of the clause around the quotation, in its sentence or one beside it. We: the body or state
// he speaks for.
void Resolver::resolve_speakers() {
  std::size_t low = 0, turn = 0;
  const std::size_t spoken = out_.mentions.size();
  for (std::uint32_t index = 0; index < s_.found.size(); ++index) {
    const FoundName& f = s_.found[index];
    if (f.type != FoundType::Pronoun || f.mention != kNone) continue;
    const Pronoun& pronoun = *w_.pronouns.find(in_.words.form[f.token]);
    if (pronoun.kind != PronounKind::Speaker && pronoun.kind != PronounKind::SpeakerPossessive) continue;
    const bool one = pronoun.genders == kSpeaker;
    const std::uint32_t sentence = in_.tokens.sentence[f.token];
    while (low < spoken && in_.tokens.sentence[out_.mentions[low].where.begin] + 3 < sentence) ++low;
    while (turn < out_.turns.size() && out_.turns[turn].where.end <= f.token) ++turn;
    const bool in_turn = turn < out_.turns.size() && out_.turns[turn].where.contains(f.token);
    std::uint32_t best = in_turn ? out_.turns[turn].entity : kNone;
    int most = -100;
    for (std::size_t i = low; i < spoken && i < low + 2 * kWindow && !in_turn; ++i) {
      const Mention& m = out_.mentions[i];
      const std::uint32_t at = in_.tokens.sentence[m.where.begin];
      if (at > sentence + 1) break;
      if (m.entity == kNone || (m.form == MentionForm::Pronoun && s_.states[m.entity].kind != EntityKind::Person)) continue;
      const State& state = s_.states[m.entity];
      if (state.plural || !state.acts || (state.kind == EntityKind::Place && !state.is_state) || (one && state.kind != EntityKind::Person)) continue;
      const std::uint32_t clause = in_.clauses.of_token.size() > m.head ? in_.clauses.of_token[m.head] : kNone;
      if (clause != kNone && in_.clauses.clauses[clause].quoted) continue;
      const int distance = at > sentence ? 2 : static_cast<int>(sentence - at);
      const int score = weight_of(m.head) * 2 + (state.kind == EntityKind::Person ? 3 : 0) - distance * 3;
      if (score > most) {
        most = score;
        best = m.entity;
      }
    }
    if (best == kNone) continue;
    if (!one && s_.states[best].kind == EntityKind::Person) {
      const Code code = s_.states[best].code;
      const std::uint32_t body = code.sector == Sector::Gov || code.pool != kNone ? entity_of_code(code) : kNone;
      if (body != kNone) best = body;
    }
    add_mention(index, f.where, MentionForm::Pronoun, s_.states[best].kind, best);
  }
}

// Among the first words of the clause.
bool Resolver::opens(std::uint32_t clause, std::uint32_t token) const {
  const TokenSpan span = in_.clauses.clauses[clause].span;
  return token >= span.begin && token - span.begin < 3;
}

// Der Fonds, dessen Leitung ...: of what the clause hangs on.
void Resolver::resolve_relative(std::uint32_t index, std::uint32_t clause) {
  const std::uint32_t governor = in_.clauses.clauses[clause].governor;
  if (governor == kNone || governor >= s_.found_at.size() || s_.found_at[governor] == kNone || s_.found_at[governor] == index) return;
  resolve(s_.found_at[governor]);
  const std::uint32_t entity = s_.found[s_.found_at[governor]].entity;
  if (entity != kNone) add_mention(index, s_.found[index].where, MentionForm::Pronoun, s_.states[entity].kind, entity);
}

// The top of what the mention is joined in: of Praesident Macron, the office; of the second of two, the first.
std::uint32_t Resolver::top_of(std::uint32_t head) const {
  const auto named = [this](std::uint32_t t) { return (in_.tree.relation[t] == Relation::Appos || in_.tree.relation[t] == Relation::Flat) && in_.words.pos[t] == Pos::ProperNoun && !(t > 0 && in_.tokens.shape[t - 1] == Shape::OpenParen); };
  for (int i = 0; i < 6 && head != kNone && (in_.tree.relation[head] == Relation::Conj || named(head)) && in_.tree.head[head] != kNone; ++i) head = in_.tree.head[head];
  return head;
}

// One of several that are joined, each of whom acts.
bool Resolver::is_joined(const Mention& m) const {
  if (in_.tree.head.size() != in_.tokens.size() || m.head == kNone || m.form == MentionForm::Pronoun || m.entity == kNone) return false;
  const State& state = s_.states[m.entity];
  if ((state.kind != EntityKind::Person && !state.acts) || state.plural) return false;
  if (state.kind != EntityKind::Person && weight_of(m.head) < 2) return false;  // in Norwegen und Island: where something was
  const auto joins = [this](std::uint32_t t) {
    for (const std::uint32_t child : children_of(in_.tree, t))
      if (in_.tree.relation[child] == Relation::Conj) return true;
    return false;
  };
  const std::uint32_t top = top_of(m.head);
  return top != kNone && (joins(m.head) || joins(top));
}

// Polen und Ungarn blockierten es. Sie wollen ...: those joined with `entity` where it was last named before `token`; none where it stood alone.
std::size_t Resolver::joined_with(std::uint32_t entity, std::uint32_t token, std::uint32_t (&all)[kJoined]) const {
  if (in_.tree.head.size() != in_.tokens.size()) return 0;
  std::size_t i = out_.mentions.size(), looked = 0;
  while (i > 0 && looked < kWindow && (out_.mentions[i - 1].entity != entity || out_.mentions[i - 1].where.begin >= token)) --i, ++looked;
  if (i == 0 || looked == kWindow) return 0;
  const Mention& last = out_.mentions[i - 1];
  const std::uint32_t top = last.form == MentionForm::Pronoun ? kNone : top_of(last.head);
  if (top == kNone) return 0;
  std::size_t n = 0;
  const std::size_t low = i > kWindow ? i - kWindow : 0;
  for (std::size_t k = low; k < out_.mentions.size() && n < kJoined; ++k) {
    const Mention& m = out_.mentions[k];
    if (m.entity == kNone || m.where.begin >= token || in_.tokens.sentence[m.where.begin] != in_.tokens.sentence[last.where.begin] || top_of(m.head) != top) continue;
    const State& state = s_.states[m.entity];
    if (state.kind != EntityKind::Person && !state.acts) continue;
    const std::uint32_t one = acting_one(m.entity, false);
    if (std::find(all, all + n, one) == all + n) all[n++] = one;
  }
  return n > 1 ? n : 0;
}

// Whom the clause's subject means, told here or shared with the clause before: he who asks HIM is another. None where that is open.
std::uint32_t Resolver::subject_meant(std::uint32_t clause) const {
  if (clause == kNone) return kNone;
  for (const Argument& argument : in_.clauses.arguments_of(in_.clauses.clauses[clause])) {
    if (argument.role != ArgumentRole::Subject || argument.head == kNone || argument.head >= s_.found_at.size()) continue;
    const std::uint32_t index = s_.found_at[argument.head];
    if (index == kNone) return kNone;
    const FoundName& f = s_.found[index];
    return f.entity == kNone && f.partner != kNone ? s_.found[f.partner].entity : f.entity;
  }
  return kNone;
}

constexpr int kLastNamed = 6;  // against the subject, where a word means who was named behind it

void Resolver::resolve_pronoun(std::uint32_t index) {
  FoundName& f = s_.found[index];
  const Pronoun& pronoun = *w_.pronouns.find(in_.words.form[f.token]);
  if (pronoun.kind == PronounKind::Speaker || pronoun.kind == PronounKind::SpeakerPossessive) return;  // once all others are: see resolve_speakers
  if (pronoun.kind == PronounKind::Both) return resolve_both_alone(index);
  const std::uint32_t t = f.token;
  const std::uint32_t clause = in_.clauses.of_token.size() > t ? in_.clauses.of_token[t] : kNone;
  if (clause != kNone && in_.clauses.clauses[clause].role == ClauseRole::Relative && pronoun.genitive && opens(clause, t)) return resolve_relative(index, clause);
  if (clause != kNone && in_.clauses.clauses[clause].marker == t) return;  // a relative pronoun
  const bool possessive = pronoun.kind == PronounKind::Possessive;
  const bool has_tree = in_.tree.head.size() == in_.tokens.size();
  Genders want = pronoun.genders;
  bool known = false;
  const ArgumentRole role = role_of(t, known);
  const bool subject = known && role == ArgumentRole::Subject;
  if (!possessive && want == (kFemale | kMany) && subject && clause != kNone && in_.clauses.clauses[clause].finite != kNone) {
    const Persons persons = in_.words.chosen(in_.clauses.clauses[clause].finite).persons;
    if ((persons & kThirdPlural) == 0 && (persons & kThirdSingular) != 0) want = kFemale;
    if ((persons & kThirdSingular) == 0 && (persons & kThirdPlural) != 0) want = kMany;
  }
  if (want == kNeuter && (!subject || (has_tree && in_.tree.relation[t] == Relation::Expl))) return;
  if (want == kNeuter && clause != kNone) {
    const ClauseRole here = in_.clauses.clauses[clause].role;
    if (here != ClauseRole::Main && here != ClauseRole::Conjunct && here != ClauseRole::Cause) return;
  }
  const bool many = want == kMany && !possessive;
  const bool last = pronoun.kind == PronounKind::Demonstrative && !pronoun.genitive;  // dieser: not the subject of before, but who was named behind it
  const std::uint32_t beside = possessive || subject ? kNone : subject_meant(clause);
  const std::uint32_t entity = salient(t, 2, [&](const Mention& m, const State& state) {
    if (m.entity == beside) return kRefused;
    const bool joined = many && is_joined(m);
    if ((state.genders & want) == 0 && !joined) return kRefused;
    if (want == kNeuter && (state.genders != kNeuter || weight_of(m.head) != 4)) return kRefused;
    if (state.kind == EntityKind::Place && !state.acts) return want == kNeuter ? 0 : kRefused;
    const std::uint32_t other = in_.clauses.of_token.size() > m.head ? in_.clauses.of_token[m.head] : kNone;
    // He saw him: two people, unless one of them belongs to the other's phrase.
    const bool same_clause = clause != kNone && other == clause && in_.tokens.sentence[m.head] == in_.tokens.sentence[t];
    bool argument = false;
    (void)role_of(above_conjuncts(m.head), argument);
    if (!possessive && same_clause && argument && m.form != MentionForm::Pronoun && (role != ArgumentRole::Oblique || !known)) return kRefused;
    int bonus = state.kind == EntityKind::Person ? 4 : 0;
    // A body of which the text has told no gender.
    if (state.kind != EntityKind::Person && want != kMany && std::popcount(state.genders) > 2) bonus -= 6;
    if (want == kNeuter) bonus = state.kind == EntityKind::Person ? -1 : 0;
    if (possessive && same_clause && weight_of(m.head) == 4) bonus += 3;
    if (subject && weight_of(m.head) == 4) bonus += 2;
    if (last) bonus -= 2 * weight_of(m.head) + (weight_of(m.head) == 4 ? 2 + kLastNamed : 0);
    const auto sex = static_cast<Genders>(state.genders & (kMale | kFemale | kNeuter | kMany));
    if ((sex & want) == sex || joined) bonus += 2;  // nothing else agrees with it
    return bonus;
  });
  if (entity == kNone) return;
  std::uint32_t all[kJoined];
  const std::size_t n = many && !s_.states[entity].plural ? joined_with(entity, t, all) : 0;
  if (n == 0 && (s_.states[entity].genders & want) == 0) return;
  if (n != 0) return add_members(index, f.where, EntityKind::Group, all, static_cast<std::uint32_t>(n));
  add_mention(index, f.where, MentionForm::Pronoun, s_.states[entity].kind, entity);
}

}  // namespace depesche
