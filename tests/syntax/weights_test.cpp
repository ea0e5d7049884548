// SPDX-License-Identifier: Apache-2.0
#include "syntax/weights.h"

#include <gtest/gtest.h>

namespace depesche {
namespace {

std::string small_tagger() { return write_tagger({.weights = std::vector<std::int16_t>(kTagWeights, 3), .forms = {17, 99}, .sets = {1, 6}}); }

IntMatrix matrix(std::size_t inputs, std::size_t outputs) {
  return {.inputs = static_cast<std::uint32_t>(inputs), .outputs = static_cast<std::uint32_t>(outputs), .weights = std::vector<std::int16_t>(inputs * outputs, -2), .bias = std::vector<std::int32_t>(outputs, 5)};
}

std::string small_parser() {
  ParserFile file;
  file.forms = {1, 2, 3};
  file.lemmas = {4};
  file.parts = {std::vector<std::int8_t>(kPartRows.back() * kEmbed, -7), std::vector<std::uint8_t>(kPartKinds, 2)};
  file.moves = {std::vector<std::int8_t>(kMoveRows.back() * kMoveHidden, 1), std::vector<std::uint8_t>(kMoveKinds, 0)};
  file.labels = {std::vector<std::int8_t>(kLabelRows.back() * kLabelHidden, 1), std::vector<std::uint8_t>(kLabelKinds, 1)};
  file.matrices = {matrix(kEmbed, kGates), matrix(kState, kGates), matrix(kState, kSlots), matrix(kMoveHidden, kMoveScores), matrix(kLabelHidden, kLabels)};
  return write_parser(file);
}

TEST(Weights, WhatIsWrittenIsRead) {
  const std::string tagger_bytes = small_tagger(), parser_bytes = small_parser();
  const auto tagger = read_tagger(tagger_bytes, "tagger.bin");
  ASSERT_TRUE(tagger) << tagger.error().message;
  EXPECT_EQ(tagger->sets, (std::vector<PosSet>{1, 6}));
  EXPECT_EQ(tagger->weights[5], 3);
  const auto parser = read_parser(parser_bytes, "parser.bin");
  ASSERT_TRUE(parser) << parser.error().message;
  EXPECT_EQ(parser->token_table[0], -28);  // byte << shift
  EXPECT_EQ(parser->token_table[std::size_t{kTokenRows[static_cast<std::size_t>(TokenKind::Cases)]} * kEmbed], 3 * -28);  // the sum of three parts
  EXPECT_EQ(parser->label_out.bias[0], 5);
}

TEST(Weights, DamageIsRefused) {
  std::string bytes = small_tagger();
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  const auto read = read_tagger(bytes, "tagger.bin");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "tagger.bin: is damaged, its checksum is wrong");
}

TEST(Weights, AnotherVersionAndAnotherKindAreToldApart) {
  std::string bytes = small_tagger();
  EXPECT_EQ(read_parser(bytes, "parser.bin").error().message, "parser.bin: holds no weights of this kind");
  bytes[7] = '9';
  EXPECT_EQ(read_tagger(bytes, "tagger.bin").error().message, "tagger.bin: is of another version, expected DEPTAG01");
}

TEST(Weights, AFileCutShortIsRefused) {
  const std::string bytes = small_tagger();
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{15}, std::size_t{100}, bytes.size() - 1}) EXPECT_FALSE(read_tagger(std::string_view(bytes).substr(0, size), "t"));
}

TEST(Weights, SizesThatDoNotFitAreRefused) {
  EXPECT_FALSE(read_tagger(write_tagger({.weights = std::vector<std::int16_t>(7), .forms = {}, .sets = {}}), "t"));
  EXPECT_FALSE(read_tagger(write_tagger({.weights = std::vector<std::int16_t>(kTagWeights), .forms = {1}, .sets = {0}}), "t"));
}

TEST(Weights, AMissingFolderIsNotFound) {
  const auto model = SyntaxModel::load("/nowhere");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace depesche
