// SPDX-License-Identifier: Apache-2.0
#include "actors/name_model.h"

namespace depesche {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a ^ (b + 0x9E3779B97F4A7C15ull)) * 0xBF58476D1CE4E5B9ull;
  return h ^ (h >> 29);
}

struct Features {
  NameFeatures& out;
  std::size_t n = 0;
  void add_as(std::uint64_t value, std::uint64_t kind) {
    const std::uint64_t h = mixed(value, kind * 0x632BE59BD9B4E019ull) * 0x94D049BB133111EBull;
    out[n++] = h ^ (h >> 31);
  }
  void add(std::uint64_t value) { add_as(value, n); }
};

bool capital(Shape shape) { return shape == Shape::Capital || shape == Shape::Upper || shape == Shape::Mixed; }
bool number(Shape shape) { return shape == Shape::Number || shape == Shape::Ordinal; }

// Of a closed class.
bool small_word(Pos pos) {
  return pos == Pos::Adp || pos == Pos::Det || pos == Pos::Pron || pos == Pos::Cconj || pos == Pos::Sconj || pos == Pos::AuxFinite || pos == Pos::Adv || pos == Pos::Particle || pos == Pos::Negation;
}

std::string_view last_bytes(std::string_view word, std::size_t n) { return word.size() <= n ? word : word.substr(word.size() - n); }
std::uint64_t hash(std::string_view word) { return static_cast<std::uint64_t>(key_of(word)); }

constexpr std::int64_t kAround = 4, kLongestRun = 6;
constexpr std::size_t kWindow = 2 * kAround + 1;

// The words around one, in its sentence.
struct Window {
  const NameInput& in;
  std::uint32_t t;

  [[nodiscard]] std::int64_t at(std::int64_t by) const {
    const std::int64_t i = static_cast<std::int64_t>(t) + by;
    return i < 0 || i >= in.tokens.size() || in.tokens.sentence[static_cast<std::size_t>(i)] != in.tokens.sentence[t] ? -1 : i;
  }
  template <typename T>
  [[nodiscard]] std::uint64_t value(const T& of, std::int64_t by) const {
    const std::int64_t i = at(by);
    return i < 0 ? 255 : static_cast<std::uint64_t>(of[static_cast<std::size_t>(i)]);
  }
  [[nodiscard]] std::string_view word(std::int64_t by) const {
    const std::int64_t i = at(by);
    return i < 0 ? std::string_view{} : in.tokens.text(in.text, static_cast<std::uint32_t>(i));
  }
  // Steps to the first and the last of the capital words that it stands among.
  [[nodiscard]] std::int64_t first() const {
    std::int64_t by = 0;
    while (by > -kLongestRun && at(by - 1) >= 0 && capital(in.tokens.shape[static_cast<std::size_t>(at(by - 1))])) --by;
    return by;
  }
  [[nodiscard]] std::int64_t last() const {
    std::int64_t by = 0;
    while (by < kLongestRun && at(by + 1) >= 0 && capital(in.tokens.shape[static_cast<std::size_t>(at(by + 1))])) ++by;
    return by;
  }
};

// Letters of a word's kind: capital inside, digits, signs.
std::uint64_t build_of(std::string_view word) {
  std::uint64_t out = word.size() > 12 ? 3 : word.size() > 6 ? 2 : word.size() > 3 ? 1 : 0;
  bool small = false;
  for (const char c : word) {
    if (c == '-') out |= 4;
    else if (c == '.') out |= 8;
    else if (c >= '0' && c <= '9') out |= 16;
    else if (c == '/' || c == '&' || c == '\'' || c == '@') out |= 32;
    else if (c >= 'A' && c <= 'Z' && small) out |= 64;
    small = c >= 'a' && c <= 'z';
  }
  return out;
}

// The hints as one of few kinds, the strongest first.
std::uint64_t coarse(std::uint64_t hints) {
  if (hints == 255) return 255;
  const std::uint64_t kind = (hints & kHintWholePlace) != 0 ? 1 : (hints & kHintWholeBody) != 0 ? 2 : (hints & kHintWholePerson) != 0 ? 3 : (hints & kHintGoesOn) != 0 ? 4 : (hints & kHintGiven) != 0 ? 5 : (hints & kHintBigTown) != 0 ? 6
                             : (hints & kHintTown) != 0 ? 7 : (hints & (kHintPerson | kHintPlace | kHintBody)) != 0 ? 8 : 0;
  return kind * 8 + ((hints & kHintNoun) != 0 ? 4 : 0) + ((hints & kHintOther) != 0 ? 2 : 0) + ((hints & kHintWord) != 0 ? 1 : 0);
}

// Whether the lexicon knows the word, and the tables a name: endings and neighbours tell other things of an unknown word than of a noun.
std::uint64_t gate_of(std::uint64_t hints) {
  const std::uint64_t word = (hints & kHintNoun) != 0 ? ((hints & kHintCompound) != 0 ? 2 : 1) : (hints & kHintOther) != 0 ? 3 : 0;
  const std::uint64_t named = (hints & (kHintWholePlace | kHintWholeBody | kHintWholePerson | kHintGoesOn | kHintGiven | kHintBigTown)) != 0 ? 2 : (hints & (kHintTown | kHintPerson | kHintPlace | kHintBody)) != 0 ? 1 : 0;
  return word * 3 + named;
}

void add_words(const Window& w, const std::array<std::uint64_t, kWindow>& form, std::uint64_t gate, Features& f) {
  const auto key = [&](std::int64_t by) { return form[static_cast<std::size_t>(by + kAround)]; };
  f.add(key(0));
  f.add(key(-1));
  f.add(key(1));
  f.add(key(-2));
  f.add(key(2));
  f.add(mixed(key(-1), key(0)));
  f.add(mixed(key(0), key(1)));
  f.add(mixed(key(-1), key(1)));
  f.add(mixed(key(-2), key(-1)));
  f.add(mixed(key(1), key(2)));
  for (const std::int64_t by : {-2, -3, -4}) f.add_as(key(by), 100);
  for (const std::int64_t by : {2, 3, 4}) f.add_as(key(by), 101);
  const std::string_view word = w.word(0);
  for (const std::size_t size : {1u, 2u, 3u, 4u, 5u, 6u}) f.add(mixed(hash(last_bytes(word, size)), gate * 2 + (word.size() <= size ? 1 : 0)));
  for (const std::size_t size : {2u, 3u, 4u, 5u}) f.add(mixed(hash(word.substr(0, size)), gate * 2 + (word.size() <= size ? 1 : 0)));
  f.add(w.value(w.in.words.head, 0));
  f.add(w.value(w.in.words.modifier, 0));
  f.add(w.value(w.in.words.head, -1));
  f.add(w.value(w.in.words.head, -2));
}

void add_kinds(const Window& w, const std::array<std::uint64_t, kWindow>& form, std::uint64_t gate, Features& f) {
  const auto& in = w.in;
  const std::uint64_t first = (in.tokens.flags[w.t] & kSentenceFirst) != 0 ? 1 : 0, before = form[kAround - 1], after = form[kAround + 1];
  const std::uint64_t s0 = w.value(in.tokens.shape, 0), s1 = w.value(in.tokens.shape, 1), sm1 = w.value(in.tokens.shape, -1);
  const std::uint64_t p0 = w.value(in.words.pos, 0), p1 = w.value(in.words.pos, 1), pm1 = w.value(in.words.pos, -1);
  const std::uint64_t hints = in.hints[w.t], h0 = coarse(hints), h1 = coarse(w.value(in.hints, 1)), hm1 = coarse(w.value(in.hints, -1));
  const std::uint64_t build = build_of(w.word(0)), ending = mixed(hash(last_bytes(w.word(0), 3)), gate);
  f.add(((build * 2 + first) * 32 + s0) * 16 + gate);
  f.add((((sm1 * 256 + s0) * 256 + s1) * 2 + first) * 16 + gate);
  f.add((((w.value(in.tokens.shape, -2) * 256 + sm1) * 256 + s0) * 256 + s1) * 256 + w.value(in.tokens.shape, 2));
  f.add(((pm1 * 256 + p0) * 256 + p1) * 16 + gate);
  f.add((p0 * 64 + s0 * 2 + first) * 16 + gate);
  f.add(mixed(mixed(before, after), gate));
  f.add((hints * 256 + p0) * 2 + first);
  f.add(h0 * 2 + first);
  f.add(mixed(h0, h1));
  f.add(mixed(h0, hm1 + 3));
  f.add(mixed(mixed(hm1, h0), h1));
  f.add(mixed(before, h0));
  f.add(mixed(after, h0));
  f.add(mixed(before, s0 * 64 + p0));
  f.add(mixed(after, s0 * 64 + p0));
  f.add(mixed(ending, sm1 * 64 + s1));
  f.add(mixed(ending, hash(last_bytes(w.word(-1), 3))));
  f.add(mixed(ending, hash(last_bytes(w.word(1), 3))));
}

// The words about the whole row of capital words, and those at its ends.
void add_run(const Window& w, std::uint64_t gate, Features& f) {
  const std::int64_t first = w.first(), last = w.last();
  const std::uint64_t left = w.value(w.in.words.form, first - 1), right = w.value(w.in.words.form, last + 1);
  const std::uint64_t place = static_cast<std::uint64_t>(-first) * 8 + static_cast<std::uint64_t>(last);
  f.add(mixed(left, (first == 0 ? 0 : 1) + gate * 2));
  f.add(mixed(right, (last == 0 ? 0 : 1) + gate * 2));
  f.add(mixed(left, right));
  f.add(mixed(w.value(w.in.words.form, last), static_cast<std::uint64_t>(first == 0)));
  f.add(mixed(w.value(w.in.words.form, first), static_cast<std::uint64_t>(-first)));
  f.add(place * 16 + gate);
}

}  // namespace

NamePlace name_place(const NameInput& in, std::uint32_t t) {
  const auto& shape = in.tokens.shape;
  const auto same = [&](std::uint32_t a) { return a < in.tokens.size() && in.tokens.sentence[a] == in.tokens.sentence[t]; };
  if (capital(shape[t])) {
    // A small word at the head of the sentence begins a name only before a capital one: Indem er, but Die Zeit.
    const bool first = (in.tokens.flags[t] & kSentenceFirst) != 0 && small_word(in.words.pos[t]);
    return first && !(same(t + 1) && capital(shape[t + 1])) ? NamePlace::Never : NamePlace::Anywhere;
  }
  if (number(shape[t])) return (t > 0 && same(t - 1) && capital(shape[t - 1])) || (same(t + 1) && capital(shape[t + 1])) ? NamePlace::Anywhere : NamePlace::Never;
  const Pos pos = in.words.pos[t];
  if (is_verb(pos) || pos == Pos::Pron || pos == Pos::Adv || pos == Pos::Sconj || shape[t] == Shape::Comma || shape[t] == Shape::Colon || shape[t] == Shape::Semicolon) return NamePlace::Never;
  bool before = false, after = false;
  for (std::uint32_t by = 1; by <= 3; ++by) {
    before = before || (t >= by && same(t - by) && capital(shape[t - by]));
    after = after || (same(t + by) && capital(shape[t + by]));
  }
  return before && after ? NamePlace::Inside : NamePlace::Never;
}

bool lone_noun(const NameInput& in, std::uint32_t t) {
  constexpr int kTables = kHintGiven | kHintPerson | kHintPlace | kHintBody | kHintTown | kHintGoesOn;
  if (in.tokens.shape[t] != Shape::Capital || in.words.pos[t] != Pos::Noun || (in.hints[t] & (kHintNoun | kHintCompound | kTables)) != kHintNoun) return false;
  const auto beside = [&](std::uint32_t a) { return a < in.tokens.size() && in.tokens.sentence[a] == in.tokens.sentence[t] && capital(in.tokens.shape[a]); };
  return !beside(t + 1) && !(t > 0 && beside(t - 1));
}

std::size_t name_class(const NameInput& in, std::uint32_t t) {
  const Shape shape = in.tokens.shape[t];
  const std::size_t form = shape == Shape::Capital ? 1 : shape == Shape::Upper ? 2 : shape == Shape::Mixed ? 3 : number(shape) ? 4 : shape == Shape::Lower ? 0 : 5;
  const Pos pos = in.words.pos[t];
  return form * 4 + (pos == Pos::Noun ? 0u : pos == Pos::ProperNoun ? 1u : pos == Pos::Adj ? 2u : 3u);
}

void name_features(const NameInput& in, std::uint32_t t, NameFeatures& out) {
  const Window w{in, t};
  std::array<std::uint64_t, kWindow> form{};
  for (std::int64_t by = -kAround; by <= kAround; ++by) form[static_cast<std::size_t>(by + kAround)] = w.at(by) < 0 ? static_cast<std::uint64_t>(by + 17) : w.value(in.words.form, by);
  Features f{out};
  const std::uint64_t gate = gate_of(in.hints[t]);
  add_words(w, form, gate, f);
  add_kinds(w, form, gate, f);
  add_run(w, gate, f);
}

}  // namespace depesche
