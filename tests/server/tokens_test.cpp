// SPDX-License-Identifier: Apache-2.0
#include "server/tokens.h"

#include <gtest/gtest.h>

namespace depesche {
namespace {

AccessTokens parsed(const std::string& text) {
  Result<AccessTokens> tokens = AccessTokens::parse(text, "tokens");
  EXPECT_TRUE(tokens.has_value());
  return tokens ? *std::move(tokens) : AccessTokens();
}

TEST(Tokens, ATokenForWritingReadsToo) {
  const Result<AccessTokens::New> writer = AccessTokens::make(Scope::Write, "desk"), reader = AccessTokens::make(Scope::Read, "guest");
  ASSERT_TRUE(writer.has_value() && reader.has_value());
  const AccessTokens tokens = parsed("# who may\n" + writer->line + "\n" + reader->line + "\n");
  EXPECT_TRUE(tokens.admits(Scope::Write, "Bearer " + writer->token));
  EXPECT_TRUE(tokens.admits(Scope::Read, "bearer " + writer->token));
  EXPECT_TRUE(tokens.admits(Scope::Read, "Bearer " + reader->token));
  EXPECT_FALSE(tokens.admits(Scope::Write, "Bearer " + reader->token));
}

TEST(Tokens, WithoutATokenForReadingReadingIsOpenAndWritingIsNot) {
  const AccessTokens none = parsed("");
  EXPECT_FALSE(none.guards_reading());
  EXPECT_TRUE(none.admits(Scope::Read, ""));
  EXPECT_FALSE(none.admits(Scope::Write, ""));
  EXPECT_FALSE(none.admits(Scope::Write, "Bearer "));
}

TEST(Tokens, WithATokenForReadingNobodyReadsWithoutOne) {
  const Result<AccessTokens::New> reader = AccessTokens::make(Scope::Read, "guest");
  ASSERT_TRUE(reader.has_value());
  const AccessTokens tokens = parsed(reader->line);
  EXPECT_TRUE(tokens.guards_reading());
  EXPECT_FALSE(tokens.admits(Scope::Read, ""));
  EXPECT_FALSE(tokens.admits(Scope::Read, "Bearer " + reader->token.substr(1)));
  EXPECT_TRUE(tokens.admits(Scope::Open, ""));
}

TEST(Tokens, CalendarProgramsMayGiveTheTokenAsAPassword) {
  // dXNlcjpzZWNyZXQ= is user:secret; 2bb80d53... is the SHA-256 of secret.
  const AccessTokens tokens = parsed("read 2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b calendar");
  EXPECT_TRUE(tokens.admits(Scope::Read, "Basic dXNlcjpzZWNyZXQ="));
  EXPECT_FALSE(tokens.admits(Scope::Read, "Basic dXNlcjpzZWNyZXg="));
  for (const char* broken : {"Basic", "Basic ", "Basic =", "Basic ====", "Basic \xff\xfe\xfd\xfc", "Basic c2VjcmV0", "Negotiate x", "Bearer"}) {
    EXPECT_FALSE(tokens.admits(Scope::Read, broken)) << broken;
  }
}

TEST(Tokens, AWrongLineIsNamed) {
  for (const char* line : {"# fine\nadmin 00", "\nread 2bb80d53", "x\n", "#\nwrite zz"}) {
    const Result<AccessTokens> tokens = AccessTokens::parse(line, "tokens");
    ASSERT_FALSE(tokens.has_value()) << line;
    EXPECT_EQ(tokens.error().message.substr(0, 7), "tokens:") << tokens.error().message;
  }
}

}  // namespace
}  // namespace depesche
