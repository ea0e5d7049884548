// SPDX-License-Identifier: Apache-2.0
// Verbs made with a prefix, and guesses by endings.
#include "base/utf8.h"
#include "morph/analysis.h"

namespace depesche {

// ankuendigte, angekuendigt, anzukuendigen: a particle that splits off, and a verb.
bool Analyser::read_prefixed(std::string_view form, Analysis& out) {
  constexpr std::size_t kLongestParticle = 14, kShortestVerb = 3;
  const std::size_t before = out.readings.size();
  for (std::size_t at = std::min(kLongestParticle, form.size()); at >= 2; --at) {
    if (at + kShortestVerb > form.size() || is_continuation(form[at])) continue;
    const std::string_view prefix = form.substr(0, at), rest = form.substr(at);
    bool particle = false;
    lexicon_.each(key_of(prefix), [&](const Reading& r) { particle |= r.pos == Pos::VerbParticle; });
    if (!particle) continue;
    add_prefixed(prefix, rest, true, out);
    if (out.readings.size() > before) return true;
  }
  for (const std::string& prefix : rules_.inseparable) {
    if (!form.starts_with(prefix) || form.size() < prefix.size() + kShortestVerb) continue;
    add_prefixed(prefix, form.substr(prefix.size()), false, out);
    if (out.readings.size() > before) return true;
  }
  return false;
}

void Analyser::add_prefixed(std::string_view prefix, std::string_view rest, bool separable, Analysis& out) {
  const auto add = [&](Reading r, Pos pos) {
    r.pos = pos;
    out.add(with_lemma(r, keep(prefix, r.lemma), kFromCompound));
  };
  lexicon_.each(key_of(rest), [&](const Reading& r) {
    const bool participle = r.pos == Pos::VerbParticiple || (r.flags & kPastParticiple);
    if (!is_verb(r.pos) && !(r.pos == Pos::Adj && (r.flags & (kPastParticiple | kPresentParticiple)))) return;
    if (is_aux(r.pos) || (!separable && participle) || r.moods == kImperative) return;
    add(r, r.pos);
  });
  if (!separable) return;
  for (const std::string& infix : rules_.infixes) {
    if (!rest.starts_with(infix)) continue;
    lexicon_.each(key_of(rest.substr(infix.size())), [&](const Reading& r) {
      if (r.pos == Pos::VerbInfinitive) add(r, Pos::VerbZuInfinitive);
    });
  }
}

// By the longest ending that a rule knows; where none does, a noun or an adjective.
void Analyser::guess(std::string_view form, bool capital, Analysis& out) {
  std::size_t longest = 0;
  for (const EndingRule& rule : rules_.endings) {
    const std::size_t size = rule.ending.size() + rule.start.size();
    if (size < longest) break;
    const bool nominal = rule.reading.pos == Pos::Noun || rule.reading.pos == Pos::ProperNoun;
    if (nominal != capital || !form.ends_with(rule.ending) || !form.starts_with(rule.start) || form.size() < size + rule.stem) continue;
    const std::string_view stem = form.substr(0, form.size() - rule.drop);
    out.add(with_lemma(rule.reading, keep(stem, rule.add), kGuessed));
    longest = size;
  }
  if (longest > 0) return;
  Reading other;
  other.pos = capital ? Pos::Noun : Pos::Adj;
  other.agreement = capital ? kAnyAgreement : Agreement{0};
  out.add(with_lemma(other, keep(form), kGuessed));
  if (capital) return;
  other.pos = Pos::Adv;
  out.add(with_lemma(other, keep(form), kGuessed));
}

}  // namespace depesche
