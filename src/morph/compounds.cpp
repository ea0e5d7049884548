// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "morph/analysis.h"

namespace depesche {
namespace {

constexpr std::size_t kShortestHead = 3, kShortestKnownHead = 4, kShortestModifier = 2, kShortestUnknownModifier = 4, kSafeHead = 5;
constexpr int kDeepestParts = 3;

}  // namespace

// The key of a word in lower case as it is written with a capital.
Key Analyser::capital_key(std::string_view lower) {
  if (lower.empty()) return Key::None;
  const auto first = static_cast<unsigned char>(lower[0]);
  std::array<char, kLongestSplit + 8> bytes;
  const bool latin = first == 0xC3 && lower.size() > 1;
  if (lower.size() > bytes.size() || (first >= 0x80 && !latin)) return key_of(upper_first(lower));
  lower.copy(bytes.data(), lower.size());
  if (first >= 'a' && first <= 'z') bytes[0] = static_cast<char>(first - 32);
  if (latin) {
    const auto second = static_cast<unsigned char>(lower[1]);
    if (second >= 0xA0 && second != 0xB7 && second != 0xBF) bytes[1] = static_cast<char>(second - 32);
  }
  return key_of({bytes.data(), lower.size()});
}

// The lemma of the noun that `lower` is, written with a capital; of two the one with more of the form: Frieden, not Friede.
bool Analyser::noun_lemma(std::string_view lower, std::string_view& lemma) {
  bool found = false;
  lexicon_.each(capital_key(lower), [&](const Reading& r) {
    if (r.pos != Pos::Noun && r.pos != Pos::ProperNoun) return;
    const bool fuller = found && r.lemma.size() > lemma.size() && r.lemma.size() <= lower.size() && r.lemma.starts_with(lemma);
    if (!found || fuller) lemma = r.lemma;
    found = true;
  });
  return found;
}

// A first part without linking letters: a noun, an adjective, a particle, the stem of a verb.
bool Analyser::is_plain_modifier(std::string_view part, Part& out) {
  if (part.size() < kShortestModifier || rules_.no_modifier.contains(key_of(part))) return false;
  std::string_view lemma;
  if (noun_lemma(part, lemma)) {
    out.text = keep(folded(lemma, buffer_));
    out.noun = true;
    return true;
  }
  if (rules_.bound.contains(key_of(part))) {
    out.text = keep(part);
    return true;
  }
  bool word = false;
  lexicon_.each(key_of(part), [&](const Reading& r) { word |= part.size() > 3 && (r.pos == Pos::Adj || r.pos == Pos::Adv || r.pos == Pos::Num || r.pos == Pos::VerbInfinitive); });
  if (word) out.text = keep(part);
  return word;
}

// Whether `part` (lower case) can be all that stands before the head.
bool Analyser::is_modifier(std::string_view part, int depth, Part& out) {
  out.noun = false;
  if (is_plain_modifier(part, out)) return true;
  for (const std::string& link : rules_.links)
    if (part.size() >= link.size() + 3 && part.ends_with(link) && is_plain_modifier(part.substr(0, part.size() - link.size()), out)) return true;
  if (part.size() >= 3)
    for (const std::string& lost : rules_.restores) {
      std::string whole = std::string(part).append(lost);
      std::string_view lemma;
      if (noun_lemma(whole, lemma)) { out = {keep(folded(lemma, buffer_)), true}; return true; }
      bool verb = false;
      lexicon_.each(key_of(whole), [&](const Reading& r) { verb |= r.pos == Pos::VerbInfinitive; });
      if (verb) { out = {keep(part), false}; return true; }
    }
  if (depth == 0) return false;
  // Bundesverteidigungs: its last part is a noun, linked or not, and what stands before it is a first part again.
  for (std::size_t at = kShortestModifier; at + kShortestHead < part.size(); ++at) {
    if (is_continuation(part[at])) continue;
    Part last, before;
    const std::string_view tail = part.substr(at);
    if (rules_.no_head.contains(key_of(tail)) || !is_modifier(tail, 0, last) || !last.noun) continue;
    if (!is_modifier(part.substr(0, at), depth - 1, before)) continue;
    out = {keep(part.substr(0, at), last.text), true};
    return true;
  }
  return false;
}

// `before` with the letters of its lemma where that is spelt with a doubled letter for another one, or the other way about.
// Needs: it is what `lower_` begins with.
std::string_view Analyser::respelt(std::string_view before, std::string_view lemma) {
  const std::string_view lower(lower_);
  if (lemma.size() > before.size()) return before;
  std::size_t at = 0;
  while (at < lemma.size() && lower[at] == lemma[at]) ++at;
  if (at + 2 > lemma.size() || lower.substr(at + 2, lemma.size() - at - 2) != lemma.substr(at + 2)) return before;
  const std::string_view one = lower.substr(at, 2), other = lemma.substr(at, 2);
  const bool doubled = (is_continuation(one[1]) && other[0] == other[1]) || (is_continuation(other[1]) && one[0] == one[1]);
  return doubled ? keep(keep(before.substr(0, at), other), before.substr(at + 2)) : before;
}

// Adds the readings of the head that begins at byte `at` of the form behind `before`, as readings of the form. Needs: head_lemma was asked for it.
void Analyser::add_head(std::string_view before, std::size_t at, Pos pos, Analysis& out) {
  const std::string_view tail(lower_);
  const Key key = pos == Pos::Noun ? capital_key(tail.substr(at)) : key_of(tail.substr(at));
  lexicon_.each(key, [&](const Reading& r) {
    const bool fits = pos == Pos::Noun ? r.pos == Pos::Noun : r.pos == Pos::Adj || r.pos == Pos::Adv || r.pos == Pos::VerbParticiple;
    if (fits) out.add(with_lemma(r, keep(before, pos == Pos::Noun ? folded(r.lemma, buffer_) : r.lemma), kFromCompound));
  });
  if (pos != Pos::Noun || !out.readings.empty()) return;
  for (const Reading& r : nominal_.readings) out.add(with_lemma(r, keep(before, folded(r.lemma, buffer_)), kFromCompound));
}

// What the last part is, with its lemma; empty where it can be no head.
std::string_view Analyser::head_lemma(std::string_view tail, bool capital) {
  const Key lower = key_of(tail);
  return head_lemma(tail, capital, lower, capital ? capital_key(tail) : lower);
}

// The same, with the keys of the part in lower case and as it is looked up.
std::string_view Analyser::head_lemma(std::string_view tail, bool capital, Key lower, Key written) {
  std::string_view head;
  if (!capital && tail.size() < kShortestKnownHead) return head;
  lexicon_.each(written, [&](const Reading& r) {
    const bool fits = capital ? r.pos == Pos::Noun : r.pos == Pos::Adj || (tail.size() > kShortestKnownHead && r.pos == Pos::Adv);
    if (head.empty() && fits) head = r.lemma;
  });
  if (!head.empty()) return rules_.no_head.contains(lower) ? std::string_view{} : head;
  if (!capital || tail.size() < kSafeHead) return head;
  nominal_.clear();  // die Sicherheitsbeauftragten, das Zusammenleben
  lexicon_.each(lower, [&](const Reading& r) {
    if ((r.pos == Pos::Adj && r.agreement != 0) || r.pos == Pos::VerbInfinitive) add_nominalised(upper_first(tail), r, nominal_);
  });
  return nominal_.readings.empty() || rules_.no_head.contains(lower) ? head : nominal_.readings[0].lemma;
}

// Where the head begins when the first part, which ends at `at`, is always linked: gesundheit-s-amt, not gesundheit-samt.
std::size_t Analyser::after_link(std::string_view word, std::size_t at, bool capital) {
  const std::string_view first = word.substr(0, at), rest = word.substr(at);
  const auto ends = [&](const std::string& ending) { return first.ends_with(ending); };
  if (std::none_of(rules_.linking.begin(), rules_.linking.end(), ends)) return at;
  for (const std::string& link : rules_.links)
    if (link.size() == 1 && rest.starts_with(link) && rest.size() >= link.size() + kShortestHead && !head_lemma(rest.substr(link.size()), capital).empty()) return at + link.size();
  return at;
}

void Analyser::split_at(std::string_view form, std::size_t at, bool capital, const Part& modifier, Analysis& out) {
  out.head = head_lemma(std::string_view(lower_).substr(at), capital);
  out.modifier = modifier.text;
  add_head(respelt(form.substr(0, at), modifier.text), at, capital ? Pos::Noun : Pos::Adj, out);
}

// Splits a form that the lexicon has not; the longest head counts whose first part is known. False where none is.
bool Analyser::split_unknown(std::string_view form, bool capital, Analysis& out) {
  lower_.assign(folded(form, buffer_));
  if (lower_.size() != form.size() || lower_.size() > kLongestSplit) return false;
  const std::string_view word(lower_);
  std::size_t guessed = 0;
  std::array<Key, kLongestSplit> lower, written;  // of what begins at each byte; all are fetched before the first is needed
  for (std::size_t at = kShortestModifier; at + kShortestHead <= word.size(); ++at) {
    if (is_continuation(word[at])) continue;
    lower[at] = key_of(word.substr(at));
    written[at] = capital ? capital_key(word.substr(at)) : lower[at];
    lexicon_.prefetch(lower[at]);
    lexicon_.prefetch(written[at]);
  }
  for (std::size_t at = kShortestModifier; at + kShortestHead <= word.size(); ++at) {
    if (is_continuation(word[at])) continue;
    const std::string_view head = head_lemma(word.substr(at), capital, lower[at], written[at]);
    if (head.empty()) continue;
    Part modifier;
    if (!is_modifier(word.substr(0, at), kDeepestParts, modifier)) {
      if (guessed == 0 && capital && at >= kShortestUnknownModifier && word.size() - at >= kSafeHead) guessed = at;
      continue;
    }
    const std::size_t head_at = after_link(word, at, capital);
    split_at(form, head_at, capital, modifier, out);
    if (!capital || !rules_.name_heads.contains(key_of(word.substr(head_at)))) return true;
    for (Reading& r : out.readings) r.flags |= kGuessed;  // Lauterbach is a name before he is a brook
    out.head = out.modifier = {};
    return false;
  }
  if (guessed == 0) return false;
  out.head = head_lemma(word.substr(guessed), capital);
  out.modifier = keep(word.substr(0, guessed));
  add_head(form.substr(0, guessed), guessed, Pos::Noun, out);
  for (Reading& r : out.readings) r.flags |= kGuessed;
  return false;  // a name with such an end is as likely
}

// Head and first part of a noun that the lexicon has as a whole, where both are nouns and it is declined as its head is.
void Analyser::split_known(std::string_view form, Analysis& out) {
  if (form.size() < kShortestUnknownModifier + kShortestKnownHead || form.size() > kLongestSplit || form.find('-') != std::string_view::npos) return;
  const Reading* noun = nullptr;
  for (const Reading& r : out.readings)
    if (r.pos == Pos::Noun && !(r.flags & kNominalised)) { noun = &r; break; }
  if (!noun || rules_.whole.contains(noun->lemma_key)) return;
  lower_.assign(folded(form, buffer_));
  const std::string_view word(lower_);
  if (word.size() != form.size()) return;
  for (std::size_t at = kShortestUnknownModifier; at + kShortestKnownHead <= word.size(); ++at) {
    if (is_continuation(word[at])) continue;
    const std::string_view tail = word.substr(at);
    if (rules_.no_head.contains(key_of(tail))) continue;
    std::string_view head;
    lexicon_.each(capital_key(tail), [&](const Reading& r) {
      if (head.empty() && r.pos == Pos::Noun && r.agreement == noun->agreement && noun->lemma.size() == at + r.lemma.size()) head = r.lemma;
    });
    Part modifier;
    if (head.empty() || !is_modifier(word.substr(0, at), 0, modifier) || !modifier.noun) continue;
    out.head = head;
    out.modifier = modifier.text;
    return;
  }
}

// US-Praesident, Nato-Mitgliedern, deutsch-russisch, 50-minuetig: what the last part is, with the others before it.
bool Analyser::read_hyphenated(std::string_view form, Analysis& out) {
  const std::size_t last = form.rfind('-');
  if (last == std::string_view::npos || last == 0 || last + 2 >= form.size()) return false;
  const std::string_view tail = form.substr(last + 1);
  const bool capital = starts_upper(tail);
  Analysis& tail_read = part_;
  tail_read.clear();
  look_up(tail, capital ? Shape::Capital : Shape::Lower, false, tail_read);
  if (capital) split_known(tail, tail_read);
  if (!tail_read.known()) split_unknown(tail, capital, tail_read);
  const std::string_view before = form.substr(0, last + 1);
  std::string_view head;
  for (const Reading& r : tail_read.readings) {
    if (capital ? r.pos != Pos::Noun : r.pos != Pos::Adj && r.pos != Pos::Adv) continue;
    if (head.empty()) head = r.lemma;
    out.add(with_lemma(r, keep(before, r.lemma), kFromCompound));
  }
  if (out.readings.empty()) return false;
  out.head = tail_read.head.empty() ? head : tail_read.head;
  out.modifier = keep(folded(form.substr(0, form.find('-')), buffer_));
  return true;
}

}  // namespace depesche
