// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace depesche {
namespace {

TEST(Utf8, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(find_invalid_utf8("M\xC3\xBCnchen"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("M\xFCnchen"), 1u);
  EXPECT_EQ(find_invalid_utf8("ab\xC0\x80"), 2u) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u) << "surrogate";
  EXPECT_EQ(find_invalid_utf8("a\xE2\x80"), 1u) << "cut short";
}

TEST(Utf8, LowersLettersBeyondAscii) {
  EXPECT_EQ(to_lower("\xC3\x84RGER"), "\xC3\xA4rger");
  EXPECT_EQ(upper_first("\xC3\xB6l"), "\xC3\x96l");
  EXPECT_EQ(lower_first("Haus"), "haus");
}

TEST(CodePointIndex, CountsCodePointsBeforeAnyByte) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80";
  CodePointIndex index;
  index.build(text);
  std::uint32_t n = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    EXPECT_EQ(index.at(at), n);
    std::uint32_t size = 0;
    decode_utf8(text, at, size);
    at += size;
    ++n;
  }
  EXPECT_EQ(index.at(static_cast<std::uint32_t>(text.size())), n);
}

}  // namespace
}  // namespace depesche
