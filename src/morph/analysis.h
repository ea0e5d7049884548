// SPDX-License-Identifier: Apache-2.0
// Analyses of one form: what the lexicon, compounds and endings say it can be.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "morph/lexicon_file.h"
#include "morph/morph_rules.h"

namespace depesche {

inline constexpr std::size_t kLongestSplit = 80;  // bytes of a word that is still taken apart

// What one form can be, likeliest first, and its parts where it is a compound.
struct Analysis {
  std::vector<Reading> readings;
  std::string_view head, modifier;  // empty where it is no compound
  void clear() { readings.clear(); head = {}; modifier = {}; }
  // Adds a reading; one that differs only in its cells is joined with the one that is there.
  void add(const Reading& reading);
  [[nodiscard]] bool has(Pos pos) const;
  [[nodiscard]] bool known() const;  // something that is not guessed
};

// Takes forms apart. Its buffers are kept from word to word. Lifetime: analyses point into the lexicon, into `text` where
// a lemma is the form itself copied to the arena, and into the arena.
class Analyser {
 public:
  Analyser(const Lexicon::Mapped& lexicon, const MorphRules& rules, Arena& arena) : lexicon_(lexicon), rules_(rules), arena_(arena) {}
  // Every analysis of a word. `start`: stands where any word is written with a capital.
  void read(std::string_view form, Shape shape, bool start, Analysis& out);
  // Those of an abbreviation with its stops and without blanks: z.B.
  void read_abbreviation(std::string_view form, Analysis& out);

 private:
  struct Part { std::string_view text; bool noun = false; };  // a first part in lower case, its lemma where it is a noun

  // lookup.cpp
  void look_up(std::string_view form, Shape shape, bool start, Analysis& out);
  void add_form(std::string_view form, Analysis& out);
  void add_lower(std::string_view form, bool start, Analysis& out);
  void add_nominalised(std::string_view form, const Reading& reading, Analysis& out);
  void add_names(std::string_view form, Analysis& out, bool start = true);
  void try_spellings(std::string_view form, Shape shape, bool start, bool split, Analysis& out);
  bool read_clitic(std::string_view form, bool start, Analysis& out);
  void read_degree(std::string_view form, bool capital, Analysis& out);
  bool read_gender_form(std::string_view form, bool start, Analysis& out);
  // compounds.cpp
  bool read_hyphenated(std::string_view form, Analysis& out);
  std::string_view head_lemma(std::string_view tail, bool capital);
  std::string_view head_lemma(std::string_view tail, bool capital, Key lower, Key written);
  std::size_t after_link(std::string_view word, std::size_t at, bool capital);
  void split_at(std::string_view form, std::size_t at, bool capital, const Part& modifier, Analysis& out);
  bool split_unknown(std::string_view form, bool capital, Analysis& out);
  void split_known(std::string_view form, Analysis& out);
  bool is_modifier(std::string_view part, int depth, Part& out);
  bool is_plain_modifier(std::string_view part, Part& out);
  bool noun_lemma(std::string_view lower, std::string_view& lemma);
  std::string_view respelt(std::string_view before, std::string_view lemma);
  void add_head(std::string_view before, std::size_t at, Pos pos, Analysis& out);
  // prefixes.cpp
  bool read_prefixed(std::string_view form, Analysis& out);
  void add_prefixed(std::string_view prefix, std::string_view rest, bool separable, Analysis& out);
  void guess(std::string_view form, bool capital, Analysis& out);

  [[nodiscard]] Key capital_key(std::string_view lower);
  std::string_view folded(std::string_view form, std::string& buffer) const;
  std::string_view keep(std::string_view a, std::string_view b = {}) { return arena_.join(a, b); }
  static Reading with_lemma(Reading reading, std::string_view lemma, std::uint8_t flags);

  const Lexicon::Mapped& lexicon_;
  const MorphRules& rules_;
  Arena& arena_;
  std::string lower_, swapped_, buffer_;
  Analysis part_, nominal_;
};

inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool starts_upper(std::string_view form);

}  // namespace depesche
