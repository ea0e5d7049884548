// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "morph/lexicon.h"

namespace depesche {
namespace {

std::string error_of(std::string_view rows) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "depesche_morph_rules" / "xx";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "morph.tsv") << "kind\tvalue\tpos\tcells\tlemma\tpersons\tmoods\tflags\tstem\n" << rows;
  const auto rules = load_morph_rules(folder.string());
  return rules ? "" : rules.error().message;
}

TEST(MorphRules, OfTheGermanPackLoad) {
  const auto rules = load_morph_rules(DEPESCHE_SOURCE_DIR "/languages/de");
  EXPECT_TRUE(rules) << (rules ? "" : rules.error().message);
}

TEST(MorphRules, NameFileAndLineOfWhatTheyDoNotKnow) {
  EXPECT_EQ(error_of("link\ts|es\n"), "");
  EXPECT_EQ(error_of("links\ts\n"), "xx/morph.tsv:2: unknown kind 'links'");
  EXPECT_EQ(error_of("ending\tung\tNomen\n"), "xx/morph.tsv:2: unknown pos 'Nomen'");
  EXPECT_EQ(error_of("ending\tung\tNoun\tnx\n"), "xx/morph.tsv:2: 'nx' names no cells");
  EXPECT_EQ(error_of("ending\tung\tNoun\tnf\ten/\n"), "xx/morph.tsv:2: the lemma drops what is not at the end of the ending");
  EXPECT_EQ(error_of("ending\tte\tVerbFinite\t\tte/en\t4s\n"), "xx/morph.tsv:2: unknown person, mood or flag");
}

}  // namespace
}  // namespace depesche
