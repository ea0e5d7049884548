// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "syntax/weights.h"

#include "corpus.h"
#include "float_net.h"

namespace depesche::training {

// One sentence as the parser sees it, with its gold tree over the words.
struct ParserSample {
  std::vector<PartRowSet> rows;
  SentenceWords words;                 // tokens counted from the beginning of the sentence
  std::vector<std::uint32_t> head;     // of each word; kNone: root
  std::vector<Relation> relation;
  Source source = Source::Silver;
};

struct ParserOptions {
  std::size_t epochs = 8;
  std::size_t gold_times = 5;     // how often a sentence of gold is seen in an epoch
  float fade = 0;                 // which share of the silver sentences the last epoch leaves out; it grows evenly
  float rate = 0.002f;
  float dropout = 0.1f;
  float word_drop = 0.3f;         // a word seen c times is taken for an unknown one with word_drop / (word_drop + c)
  std::size_t batch = 12;         // sentences
  std::size_t threads = 2;
  std::uint64_t seed = 1;
};

// How often each row of the token table occurs.
std::vector<std::uint32_t> count_rows(const std::vector<ParserSample>& samples);

// Trains `net` on the samples; says how far it is on stderr.
void train_parser(const std::vector<ParserSample>& samples, const ParserOptions& options, FloatNet& net);

// The nearest integers.
ParserFile round_net(const FloatNet& net);

}  // namespace depesche::training
