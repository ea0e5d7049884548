// SPDX-License-Identifier: Apache-2.0
// Weights: tagger.bin and parser.bin, as bytes. Both begin with a magic word and a version and end with a checksum of what is before it.
#pragma once

#include <string>
#include <string_view>

#include "base/key.h"
#include "depesche/result.h"
#include "syntax/net.h"
#include "syntax/parse.h"
#include "syntax/tagger.h"

namespace depesche {

struct SyntaxModel::Weights {
  TaggerWeights tagger;
  ParserNet parser;
  KeyMap<bool> relatives;  // forms of relative pronouns, true for those that stand before their noun; empty where the folder has no clauses.tsv
};

// What the files hold: the vocabularies as fingerprints, in the order of their numbers.
struct TaggerFile {
  std::vector<std::int16_t> weights;
  std::vector<std::uint32_t> forms;
  std::vector<PosSet> sets;
};
// A table's rows as bytes, a power of two for each kind of rows: the value is byte << shift.
struct ByteTable {
  std::vector<std::int8_t> values;
  std::vector<std::uint8_t> shifts;  // one a kind
};
struct ParserFile {
  std::vector<std::uint32_t> forms, lemmas;
  ByteTable parts, moves, labels;
  std::vector<IntMatrix> matrices;  // layer1, layer2, slots, move_out, label_out
};

std::string write_tagger(const TaggerFile& file);
std::string write_parser(const ParserFile& file);
// Errors: Unreadable, with `name`, for a wrong magic word, version, checksum or size.
Result<TaggerWeights> read_tagger(std::string_view bytes, std::string_view name);
Result<ParserNet> read_parser(std::string_view bytes, std::string_view name);

}  // namespace depesche
