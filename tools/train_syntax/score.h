// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>

#include "corpus.h"
#include "syntax/parse.h"

namespace depesche::training {

struct Score {
  std::uint64_t words = 0, tagged = 0, right_tags = 0, right_heads = 0, right_arcs = 0;
  std::uint64_t gold = 0, found = 0, right = 0;  // core arguments
  double seconds = 0;                            // tagging and parsing alone
  std::uint64_t split_words = 0;                 // words as split() counts them, for the speed
  [[nodiscard]] double f1() const { return gold + found == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(gold + found); }
};

// Reads every sentence of the file with the model (with several: as most of them say) and compares. `conllu`, where it is given, gets what was read.
Result<Score> score_treebank(const Reader& reader, const Teachers& models, const std::string& path, std::FILE* conllu);
void print_score(const std::string& name, const Score& score);

}  // namespace depesche::training
