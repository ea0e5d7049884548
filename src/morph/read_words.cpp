// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/utf8.h"
#include "morph/analysis.h"

namespace depesche {

// Readings of forms that were met before, found by the key of the form and of where it stands. Emptied when it is full.
struct WordMemo {
  struct Entry {
    Key key = Key::None;
    std::uint32_t first = 0, count = 0;  // into readings
    Key form = Key::None, head = Key::None, modifier = Key::None;
    std::string_view head_text, modifier_text;
  };
  static constexpr std::size_t kSlots = 1u << 17, kMostEntries = kSlots / 2, kMostReadings = 1u << 19;
  std::uint64_t identity = 0;  // of the lexicon and the rules
  std::size_t filled = 0;
  std::vector<Entry> entries;
  std::vector<Reading> readings;
  Arena arena;
  Analysis analysis;
  std::string lower;

  void prepare(std::uint64_t now) {
    if (entries.size() == kSlots && identity == now && filled < kMostEntries * 3 / 4) return;
    identity = now;
    filled = 0;
    entries.assign(kSlots, Entry{});
    readings.clear();
    arena.clear();
  }
  Entry& slot(Key key) {
    std::size_t at = static_cast<std::size_t>(key) & (kSlots - 1);
    while (entries[at].key != Key::None && entries[at].key != key) at = (at + 1) & (kSlots - 1);
    return entries[at];
  }
};

void WordMemoDeleter::operator()(WordMemo* memo) const { delete memo; }

namespace {

// Room for `tokens` in all arrays.
void resize(Words& out, std::size_t tokens) {
  out.readings.clear();
  out.arena.clear();
  out.first.clear();
  out.first.reserve(tokens + 1);
  out.form.resize(tokens);
  out.pos.resize(tokens);
  out.reading.resize(tokens);
  out.agreement.resize(tokens);
  out.head.resize(tokens);
  out.head_text.resize(tokens);
  out.modifier.resize(tokens);
  out.modifier_text.resize(tokens);
}

Pos pos_of_mark(Shape shape) {
  return shape == Shape::Symbol ? Pos::Sym : shape == Shape::Url ? Pos::Other : Pos::Punct;
}

bool is_word(Shape shape) { return shape <= Shape::Mixed; }

// The readings of what is no word.
void read_mark(std::string_view form, Shape shape, Arena& arena, Analysis& out) {
  Reading reading;
  reading.lemma = arena.join(form);
  reading.lemma_key = key_of(form);
  if (shape == Shape::Number || shape == Shape::Ordinal) {
    reading.pos = shape == Shape::Number ? Pos::Num : Pos::Adj;
    reading.agreement = kAnyAgreement;
  } else {
    reading.pos = pos_of_mark(shape);
  }
  out.add(reading);
  if (shape == Shape::Ordinal) {
    reading.pos = Pos::Num;
    out.add(reading);
  }
  if (shape == Shape::Url) {
    reading.pos = Pos::ProperNoun;
    reading.agreement = kAnyAgreement;
    out.add(reading);
  }
}

// Whether a word at this token is written with a capital whatever it is.
bool starts_here(const Tokens& tokens, std::uint32_t token) {
  if (tokens.flags[token] & (kSentenceFirst | kParagraphBefore)) return true;
  if (token == 0) return true;
  const Shape before = tokens.shape[token - 1];
  return before == Shape::Colon || before == Shape::OpenQuote || before == Shape::OpenParen || before == Shape::Dash || before == Shape::Stop;
}

class Reader {
 public:
  Reader(const Lexicon& lexicon, const MorphRules& rules, Words& out)
      : out_(out), memo_(*out.memo), long_(lexicon.mapped(), rules, out.arena), short_(lexicon.mapped(), rules, memo_.arena) {}

  void read(std::string_view form, const Tokens& tokens, std::uint32_t token) {
    const Shape shape = tokens.shape[token];
    const bool abbreviation = (tokens.flags[token] & kAbbreviation) != 0;
    const bool start = is_word(shape) && shape != Shape::Lower && starts_here(tokens, token);
    const auto salt = static_cast<std::uint64_t>(shape) * 4 + (start ? 2 : 0) + (abbreviation ? 1 : 0) + 1;
    const Key key = static_cast<Key>((static_cast<std::uint64_t>(key_of(form)) ^ salt * 0x9E3779B97F4A7C15ull) | 1);
    WordMemo::Entry& entry = memo_.slot(key);
    if (entry.key == key) {
      take(entry, memo_.readings.data() + entry.first, token);
      return;
    }
    const bool keep = memo_.filled < WordMemo::kMostEntries && memo_.readings.size() < WordMemo::kMostReadings && form.size() <= 2 * kLongestSplit;
    WordMemo::Entry fresh;
    analyse(form, shape, start, abbreviation, keep, fresh);
    take(fresh, memo_.analysis.readings.data(), token);
    if (!keep) return;
    fresh.key = key;
    fresh.first = static_cast<std::uint32_t>(memo_.readings.size());
    memo_.readings.insert(memo_.readings.end(), memo_.analysis.readings.begin(), memo_.analysis.readings.end());
    ++memo_.filled;
    entry = fresh;
  }

 private:
  void analyse(std::string_view form, Shape shape, bool start, bool abbreviation, bool keep, WordMemo::Entry& fresh) {
    Analysis& analysis = memo_.analysis;
    Arena& arena = keep ? memo_.arena : out_.arena;
    analysis.clear();
    if (!is_word(shape)) {
      read_mark(form, shape, arena, analysis);
    } else if (abbreviation) {
      memo_.lower.clear();  // z. B. as z.B.
      for (std::uint32_t at = 0, size = 0; at < form.size(); at += size)
        if (!is_space(decode_utf8(form, at, size))) memo_.lower.append(form.substr(at, size));
      (keep ? short_ : long_).read_abbreviation(memo_.lower, analysis);
    } else {
      (keep ? short_ : long_).read(form, shape, start, analysis);
    }
    memo_.lower.clear();
    append_lower(form, memo_.lower);
    fresh.form = key_of(memo_.lower);
    fresh.count = static_cast<std::uint32_t>(analysis.readings.size());
    fresh.head_text = analysis.head.empty() ? analysis.readings[0].lemma : analysis.head;
    fresh.head = key_of(fresh.head_text);
    fresh.modifier_text = analysis.modifier;
    fresh.modifier = analysis.modifier.empty() ? Key::None : key_of(analysis.modifier);
  }

  void take(const WordMemo::Entry& entry, const Reading* readings, std::uint32_t token) {
    out_.first.push_back(static_cast<std::uint32_t>(out_.readings.size()));
    out_.reading[token] = out_.first.back();
    out_.readings.insert(out_.readings.end(), readings, readings + entry.count);
    out_.pos[token] = readings[0].pos;
    out_.agreement[token] = readings[0].agreement;
    out_.form[token] = entry.form;
    out_.head[token] = entry.head;
    out_.head_text[token] = entry.head_text;
    out_.modifier[token] = entry.modifier;
    out_.modifier_text[token] = entry.modifier_text;
  }

  Words& out_;
  WordMemo& memo_;
  Analyser long_, short_;  // for forms that are not remembered, and for those that are
};

}  // namespace

void read_words(const Lexicon& lexicon, const MorphRules& rules, std::string_view text, const Tokens& tokens, Words& out) {
  if (!out.memo) out.memo.reset(new WordMemo);
  out.memo->prepare(lexicon.mapped().identity * 31 + rules.identity);
  resize(out, tokens.size());
  Reader reader(lexicon, rules, out);
  for (std::uint32_t token = 0; token < tokens.size(); ++token) reader.read(tokens.text(text, token), tokens, token);
  out.first.push_back(static_cast<std::uint32_t>(out.readings.size()));
}

}  // namespace depesche
