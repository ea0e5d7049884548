// SPDX-License-Identifier: Apache-2.0
// Reading articles: text and JSONL, packed or not, one after another with memory that does not grow with their number.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "depesche/result.h"
#include "formats/article.h"
#include "formats/byte_source.h"

namespace depesche {

enum class InputKind : std::uint8_t { Text, Jsonl };

// The articles of one file. Threads: one per thread.
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;
  // The next article; nothing at the end. An Error tells of one article that could not be read; reading goes on behind it.
  virtual std::optional<Result<Article>> next() = 0;

  // Opens `path` (`-`: standard input). What it is is told by its name (.jsonl .ndjson .json are JSONL), else by its first byte.
  // Errors: NotFound, Io.
  static Result<std::unique_ptr<ArticleReader>> open(const std::string& path);
  // Over any source; `name` is for ids and messages.
  static std::unique_ptr<ArticleReader> over(std::unique_ptr<ByteSource> source, InputKind kind, std::string name);
};

// `paths` with folders replaced by the articles below them (.txt .jsonl .ndjson, also .gz and .zst of these), in order of their names.
// Errors: NotFound.
Result<std::vector<std::string>> expand_paths(const std::vector<std::string>& paths);

// One line of JSONL: `id` and `text` are strings (id may be a number), the rest is optional.
// Errors: Unreadable, naming `where` and the field.
Result<Article> parse_article_json(std::string_view line, std::string where);

// A text file: a leading `date 2021-12` (own line or prefix) is its date of publication; bytes that are no UTF-8 are taken for
// Windows-1252 where they can be. Errors: Unreadable with the byte offset.
Result<Article> parse_article_text(std::string bytes, const std::string& name);

// UTF-8 of bytes in Windows-1252; nothing where they can't be that: undefined bytes, controls, or marks and letters that German or
// any other western text does not have among them.
std::optional<std::string> from_windows_1252(std::string_view bytes);

}  // namespace depesche
