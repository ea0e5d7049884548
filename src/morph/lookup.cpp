// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/utf8.h"
#include "morph/analysis.h"

namespace depesche {
namespace {

constexpr Agreement kNameCells = all_of(Gender::Masculine) | all_of(Gender::Feminine) | all_of(Gender::Neuter);
constexpr Agreement kNeuterUninflected =
    cell(Case::Nominative, Gender::Neuter) | cell(Case::Dative, Gender::Neuter) | cell(Case::Accusative, Gender::Neuter);

bool is_closed(Pos pos) {
  return pos != Pos::Noun && pos != Pos::ProperNoun && pos != Pos::Adj && pos != Pos::VerbFinite && pos != Pos::VerbInfinitive &&
         pos != Pos::VerbParticiple && pos != Pos::VerbZuInfinitive;
}

}  // namespace

void Analysis::add(const Reading& reading) {
  for (Reading& old : readings)
    if (old.pos == reading.pos && old.lemma_key == reading.lemma_key && old.persons == reading.persons && old.moods == reading.moods &&
        ((old.flags ^ reading.flags) & ~kGuessed) == 0 && (old.agreement == 0) == (reading.agreement == 0)) {
      old.agreement |= reading.agreement;
      old.flags &= static_cast<std::uint8_t>(reading.flags | ~kGuessed);
      return;
    }
  if (readings.size() < kMostReadings) readings.push_back(reading);
}

bool Analysis::has(Pos pos) const {
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.pos == pos; });
}

bool Analysis::known() const {
  return std::any_of(readings.begin(), readings.end(), [](const Reading& r) { return (r.flags & kGuessed) == 0; });
}

bool starts_upper(std::string_view form) {
  std::uint32_t size = 0;
  return !form.empty() && is_upper(decode_utf8(form, 0, size));
}

Reading Analyser::with_lemma(Reading reading, std::string_view lemma, std::uint8_t flags) {
  reading.lemma = lemma;
  reading.lemma_key = key_of(lemma);
  reading.flags |= flags;
  return reading;
}

std::string_view Analyser::folded(std::string_view form, std::string& buffer) const {
  buffer.clear();
  append_lower(form, buffer);
  return buffer;
}

void Analyser::read(std::string_view form, Shape shape, bool start, Analysis& out) {
  out.clear();
  if (read_gender_form(form, start, out)) return;
  const bool capital = starts_upper(form);
  look_up(form, shape, start, out);
  if (out.known()) {
    if (capital) {
      split_known(form, out);
      add_names(form, out, start);
    }
    return;
  }
  if (form.ends_with('-')) {  // Ein- und Ausfuhr
    Reading cut;
    cut.pos = capital ? Pos::Noun : Pos::Adj;
    cut.agreement = kAnyAgreement;
    out.add(with_lemma(cut, keep(form), 0));
    return;
  }
  const bool whole = form.size() <= kLongestSplit;
  if (whole && read_hyphenated(form, out)) {
    if (capital) add_names(form, out);
    return;
  }
  if (form.size() > 2 && form[0] == '-') {  // Innenminister und -ministerinnen
    const std::string rest(form.substr(1));
    read(rest, starts_upper(rest) ? Shape::Capital : Shape::Lower, false, out);
    if (!out.known()) read(upper_first(rest), Shape::Capital, false, out);
    return;
  }
  if (read_clitic(form, start, out)) return;
  if (whole) read_degree(form, capital, out);
  if (whole && !out.known()) try_spellings(form, shape, start, false, out);
  if (!out.known() && whole) {
    bool split = split_unknown(form, capital, out);
    if (!split) {  // only what can't be split as it is written: Wasserwerfer is no old spelling
      try_spellings(form, shape, start, true, out);
      split = out.known();
    }
    if (!capital) read_prefixed(form, out);
    else if (start && !split) {
      lower_.assign(folded(form, buffer_));
      const std::string lower = lower_;
      if (!split_unknown(lower, false, out)) read_prefixed(lower, out);
    }
  }
  if (capital && !out.known()) {  // a name before a guessed noun
    const std::size_t nouns = out.readings.size();
    add_names(form, out);
    std::rotate(out.readings.begin(), out.readings.begin() + static_cast<std::ptrdiff_t>(nouns), out.readings.end());
  }
  if (!out.known() && !out.has(Pos::Noun)) guess(form, capital, out);
  if (capital) add_names(form, out);
}

void Analyser::read_abbreviation(std::string_view form, Analysis& out) {
  out.clear();
  add_form(form, out);
  if (out.readings.empty()) add_form(lower_first(form), out);
  if (out.readings.empty()) add_form(folded(form, buffer_), out);
  if (starts_upper(form)) add_names(form, out);
  if (!out.readings.empty()) return;
  Reading other;
  other.pos = Pos::Adv;
  out.add(with_lemma(other, keep(form), kGuessed));
}

void Analyser::add_form(std::string_view form, Analysis& out) {
  lexicon_.each(key_of(form), [&](const Reading& reading) { out.add(reading); });
}

void Analyser::look_up(std::string_view form, Shape shape, bool start, Analysis& out) {
  const bool capital = starts_upper(form);
  if (!capital) {
    add_form(form, out);
    return;
  }
  add_lower(form, start, out);
  if (shape != Shape::Upper || out.known()) return;
  // MOSKAU, NATO: as if it were written with one capital, then in lower case.
  std::string title = upper_first(folded(form, buffer_));
  add_form(title, out);
  if (out.known()) return;
  const std::string lower(folded(form, buffer_));
  if (count_code_points(form) > 3) add_form(lower, out);
}

// The readings of a capitalised form: as written, and of its lower-case twin what can be written so.
void Analyser::add_lower(std::string_view form, bool start, Analysis& out) {
  const std::string lower = lower_first(form);
  bool closed_first = false;
  lexicon_.each(key_of(lower), [&](const Reading& r) { closed_first |= is_closed(r.pos) && r.pos != Pos::Adv && r.pos != Pos::VerbParticle; });
  const auto add_closed = [&] {
    lexicon_.each(key_of(lower), [&](const Reading& r) { if (is_closed(r.pos)) out.add(r); });
  };
  if (start && closed_first) add_closed();
  add_form(form, out);
  const bool noun = out.has(Pos::Noun);
  lexicon_.each(key_of(lower), [&](const Reading& r) {
    if ((r.pos == Pos::Adj && r.agreement != 0) || (r.pos == Pos::VerbInfinitive && !noun)) add_nominalised(form, r, out);
  });
  if (!noun)
    for (const std::string& ending : rules_.genitives) {
      if (!lower.ends_with(ending)) continue;
      lexicon_.each(key_of(std::string_view(lower).substr(0, lower.size() - ending.size())), [&](const Reading& r) {
        if (r.pos == Pos::VerbInfinitive) {
          Reading genitive = with_lemma(r, keep(form.substr(0, form.size() - ending.size())), kNominalised);
          genitive.pos = Pos::Noun;
          genitive.agreement = cell(Case::Genitive, Gender::Neuter);
          out.add(genitive);
        }
      });
      break;
    }
  if (start) {
    lexicon_.each(key_of(lower), [&](const Reading& r) { out.add(r); });
  } else {
    const bool anything = out.known();
    lexicon_.each(key_of(lower), [&](const Reading& r) {
      if (!anything || r.pos == Pos::Adj || r.pos == Pos::Pron || r.pos == Pos::Det || r.pos == Pos::Adp || r.pos == Pos::Num) out.add(r);
    });
  }
}

// A capitalised adjective, participle or infinitive as a noun: der Abgeordnete, das Treffen.
void Analyser::add_nominalised(std::string_view form, const Reading& reading, Analysis& out) {
  Reading noun = reading;
  noun.pos = Pos::Noun;
  if (reading.pos == Pos::VerbInfinitive) {
    noun.agreement = kNeuterUninflected;
    out.add(with_lemma(noun, keep(form), kNominalised));
    return;
  }
  for (const AdjectiveEnding& ending : rules_.nominal_endings) {
    if (!form.ends_with(ending.ending) || form.size() < ending.ending.size() + 2) continue;
    const std::string_view stem = form.substr(0, form.size() - ending.ending.size());
    out.add(with_lemma(noun, keep(stem, rules_.nominal_lemma), kNominalised));
    return;
  }
}

// As a name: in any case of the singular, and in the genitive where the form ends so. Adverbs and the like only where they would be written small
// (Kanzler KURZ); never pronouns, articles and what joins words.
void Analyser::add_names(std::string_view form, Analysis& out, bool start) {
  if (out.has(Pos::ProperNoun)) return;
  const bool closed = !out.readings.empty() && is_closed(out.readings[0].pos) && out.readings[0].pos != Pos::Num;
  if (closed && (start || out.has(Pos::Det) || out.has(Pos::Pron) || out.has(Pos::Cconj) || out.has(Pos::Adp))) return;
  Reading name;
  name.pos = Pos::ProperNoun;
  name.agreement = kNameCells & static_cast<Agreement>(~(cell(Case::Genitive, Gender::Masculine) | cell(Case::Genitive, Gender::Neuter)));
  for (const std::string& ending : rules_.genitives) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 3) continue;
    const std::string_view stem = form.substr(0, form.size() - ending.size());
    if (stem.ends_with(ending) || (out.known() && ending.size() == 1 && is_letter(static_cast<unsigned char>(ending[0])))) break;
    Reading genitive = name;
    genitive.agreement = kNameCells & all_of(Case::Genitive);
    const bool plain = ending.size() == 1 && is_letter(static_cast<unsigned char>(ending[0]));
    // Moskaus is a genitive before it is a name of its own; Paris' and Putin's are nothing else.
    out.add(with_lemma(genitive, keep(stem), kGuessed));
    if (!plain) return;
    break;
  }
  out.add(with_lemma(name, keep(form), kGuessed));
}

void Analyser::try_spellings(std::string_view form, Shape shape, bool start, bool split, Analysis& out) {
  for (const TextSwap& swap : rules_.spellings) {
    const std::size_t at = form.find(swap.from);
    if (at == std::string_view::npos) continue;
    swapped_.assign(form.substr(0, at)).append(swap.to);
    for (std::size_t from = at + swap.from.size();;) {
      const std::size_t next = form.find(swap.from, from);
      swapped_.append(form.substr(from, next == std::string_view::npos ? next : next - from));
      if (next == std::string_view::npos) break;
      swapped_.append(swap.to);
      from = next + swap.from.size();
    }
    const std::string other = swapped_;
    if (!split) {
      look_up(other, shape, start, out);
      if (out.known()) return;
      continue;
    }
    if (is_continuation(swap.to.back()) && is_letter(static_cast<unsigned char>(swap.from.back())) && swap.from.front() != swap.from.back()) continue;  // Baerbock is no bear
    if (split_unknown(other, starts_upper(other), out)) return;
  }
}

// gibt's: the verb.
bool Analyser::read_clitic(std::string_view form, bool start, Analysis& out) {
  for (const std::string& clitic : rules_.clitics) {
    if (!form.ends_with(clitic) || form.size() == clitic.size()) continue;
    const std::string_view verb = form.substr(0, form.size() - clitic.size());
    lexicon_.each(key_of(verb), [&](const Reading& r) { if (r.pos != Pos::Noun) out.add(r); });
    if (out.readings.empty() && start) lexicon_.each(key_of(lower_first(verb)), [&](const Reading& r) { out.add(r); });
    if (out.known() && (out.readings[0].pos == Pos::Noun || out.readings[0].pos == Pos::ProperNoun)) out.clear();
    if (out.known()) return true;
  }
  return false;
}

// Comparatives and superlatives that the lexicon does not list: bekannteste, ansteckender.
void Analyser::read_degree(std::string_view form, bool capital, Analysis& out) {
  const std::string lower = capital ? lower_first(form) : std::string(form);
  const auto try_stem = [&](std::string_view stem, Agreement cells) {
    for (const DegreeEnding& degree : rules_.degrees) {
      if (!stem.ends_with(degree.ending) || stem.size() < degree.ending.size() + 4) continue;
      lexicon_.each(key_of(stem.substr(0, stem.size() - degree.ending.size())), [&](const Reading& r) {
        if (r.pos != Pos::Adj || r.agreement != 0) return;
        Reading more = r;
        more.agreement = cells;
        more.flags |= degree.flag;
        if (capital) add_nominalised(form, more, out);
        else out.add(more);
      });
    }
  };
  for (const AdjectiveEnding& ending : rules_.nominal_endings)
    if (lower.ends_with(ending.ending)) try_stem(std::string_view(lower).substr(0, lower.size() - ending.ending.size()), ending.cells);
  if (!capital) try_stem(lower, 0);
}

// Minister:innen is read as Ministerinnen, in the plural.
bool Analyser::read_gender_form(std::string_view form, bool start, Analysis& out) {
  for (const TextSwap& join : rules_.gender_joins) {
    const std::size_t at = form.find(join.from);
    if (at == std::string_view::npos || at < 3) continue;
    const std::size_t after = at + join.from.size();
    const bool ends = after == form.size() || (static_cast<unsigned char>(form[after]) | 32) >= 'a';
    if (!ends) continue;
    const std::string plain = std::string(form.substr(0, at)).append(join.to).append(form.substr(after));
    if (plain.find(join.from) != std::string::npos) continue;
    read(plain, starts_upper(plain) ? Shape::Capital : Shape::Lower, start, out);
    return true;
  }
  return false;
}

}  // namespace depesche
