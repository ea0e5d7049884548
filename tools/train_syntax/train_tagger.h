// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus.h"
#include "syntax/weights.h"

namespace depesche::training {

struct TaggerOptions {
  std::size_t passes = 3;
  std::size_t gold_times = 4;  // how often gold is seen in each pass
};

// An averaged perceptron over the sentences that `take` says yes to.
TaggerFile train_tagger(const Reader& reader, const Corpus& corpus, const std::vector<std::uint8_t>& take, const TaggerOptions& options);

}  // namespace depesche::training
