// SPDX-License-Identifier: Apache-2.0
// Lexicon: the word forms of a language, one memory-mapped file that `depesche pack build` writes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "depesche/result.h"
#include "morph/words.h"
#include "text/tokens.h"

namespace depesche {

// Threads: immutable after open. Lifetime: readings point into it.
class Lexicon {
 public:
  // Maps the file. Errors: NotFound; Unreadable where it is no lexicon, of another version, cut short or its header's checksum is wrong.
  // The rest is not read through here (it is 20 MB): each look-up checks what it reads, and intact() checks it all.
  static Result<Lexicon> open(const std::string& path);
  // Over bytes that the caller keeps (tests, fuzzing). Needs: bytes at an address that is a multiple of 8. Errors: as open.
  static Result<Lexicon> view(std::string_view bytes);
  // Whether the checksum over the whole of a lexicon's bytes is right.
  static bool intact(std::string_view bytes);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  // Appends the readings of exactly this form (case as written) to `out`; none where it is not there.
  void find(std::string_view form, std::vector<Reading>& out) const;
  [[nodiscard]] bool has_lemma(std::string_view lemma) const;

  struct Mapped;
  [[nodiscard]] const Mapped& mapped() const { return *mapped_; }

 private:
  explicit Lexicon(std::unique_ptr<Mapped> mapped);
  std::unique_ptr<Mapped> mapped_;
};

// Endings, linking letters, particles and whatever else the language's tables say about making words.
struct MorphRules;
struct MorphRulesDeleter { void operator()(MorphRules* rules) const; };
using MorphRulesPtr = std::unique_ptr<MorphRules, MorphRulesDeleter>;
Result<MorphRulesPtr> load_morph_rules(const std::string& folder);

// Fills `out.first`, `readings`, `form`, `head`, `modifier`: every analysis of each token from the lexicon, from compounds,
// from endings. The chosen arrays get the likeliest reading, for syntax/ to overrule.
void read_words(const Lexicon& lexicon, const MorphRules& rules, std::string_view text, const Tokens& tokens, Words& out);

}  // namespace depesche
