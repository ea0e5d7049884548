// SPDX-License-Identifier: Apache-2.0
#include "formats/read_articles.h"

#include <algorithm>
#include <filesystem>

#include "base/utf8.h"
#include "formats/feed.h"
#include "formats/file_names.h"
#include "formats/page.h"

namespace depesche {
namespace {

constexpr std::size_t kChunk = std::size_t{256} * 1024;
constexpr std::size_t kLongestLine = 512u << 20;  // a dispatch of 100 MB must pass; a file without line breaks must not fill the memory

class JsonlReader final : public ArticleReader {
 public:
  JsonlReader(std::unique_ptr<ByteSource> source, std::string name) : source_(std::move(source)), name_(std::move(name)) {}

  std::optional<Result<Article>> next() override {
    std::string_view line;
    for (;;) {
      const Result<bool> more = next_line(line);
      if (!more) return Result<Article>(Error{more.error().code, name_ + ": " + more.error().message});
      if (!*more) return std::nullopt;
      ++number_;
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) break;
    }
    return parse_article_json(line, name_ + ":" + std::to_string(number_));
  }

 private:
  Result<bool> next_line(std::string_view& line) {
    if (broken_) return false;
    std::size_t searched = at_;
    for (;;) {
      const std::size_t end = buffer_.find('\n', searched);
      if (end != std::string::npos) {
        line = std::string_view(buffer_).substr(at_, end - at_);
        at_ = end + 1;
        return true;
      }
      buffer_.erase(0, at_);
      at_ = 0;
      searched = buffer_.size();
      if (buffer_.size() > kLongestLine) return fail({ErrorCode::Refused, "line " + std::to_string(number_ + 1) + " is longer than 512 MiB"});
      const Result<std::size_t> n = source_->read(kChunk, buffer_);
      if (!n) return fail(n.error());
      if (*n > 0) continue;
      if (buffer_.empty()) return false;
      line = buffer_;
      at_ = buffer_.size();
      return true;
    }
  }
  Error fail(Error error) {
    broken_ = true;
    return error;
  }

  std::unique_ptr<ByteSource> source_;
  std::string name_, buffer_;
  std::size_t at_ = 0, number_ = 0;
  bool broken_ = false;
};

// All bytes of `source`. Errors: of the source; Refused for more than `most`.
Result<std::string> read_all(ByteSource& source, std::size_t most, const std::string& name) {
  std::string bytes;
  for (;;) {
    const Result<std::size_t> n = source.read(kChunk, bytes);
    if (!n) return Error{n.error().code, name + ": " + n.error().message};
    if (*n == 0) return bytes;
    if (bytes.size() > most) return Error{ErrorCode::Refused, name + ": more than " + std::to_string(most >> 20) + " MiB"};
  }
}

// A file that is one dispatch: a text or a page.
class WholeReader final : public ArticleReader {
 public:
  WholeReader(std::unique_ptr<ByteSource> source, InputKind kind, std::string name, const PageRules* rules) : source_(std::move(source)), name_(std::move(name)), kind_(kind), rules_(rules) {}

  std::optional<Result<Article>> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    Result<std::string> bytes = read_all(*source_, kind_ == InputKind::Page ? kLargestPage : kLongestLine, name_);
    if (!bytes) return Result<Article>(bytes.error());
    return kind_ == InputKind::Page ? parse_article_page(*std::move(bytes), name_, rules_) : parse_article_text(*std::move(bytes), name_);
  }

 private:
  std::unique_ptr<ByteSource> source_;
  std::string name_;
  InputKind kind_;
  const PageRules* rules_;
  bool done_ = false;
};

class FeedReader final : public ArticleReader {
 public:
  FeedReader(std::unique_ptr<ByteSource> source, std::string name, const PageRules* rules) : source_(std::move(source)), name_(std::move(name)), rules_(rules) {}

  std::optional<Result<Article>> next() override {
    if (source_) {
      Result<std::string> bytes = read_all(*source_, kLargestFeed, name_);
      source_.reset();
      if (!bytes) return Result<Article>(bytes.error());
      articles_ = parse_feed_articles(*std::move(bytes), name_, rules_);
    }
    if (at_ == articles_.size()) return std::nullopt;
    return std::move(articles_[at_++]);
  }

 private:
  std::unique_ptr<ByteSource> source_;
  std::string name_;
  const PageRules* rules_;
  std::vector<Result<Article>> articles_;
  std::size_t at_ = 0;
};

// First bytes that are no white space, looked at and put back.
class PeekedSource final : public ByteSource {
 public:
  PeekedSource(std::unique_ptr<ByteSource> from, std::string first) : from_(std::move(from)), first_(std::move(first)) {}
  Result<std::size_t> read(std::size_t most, std::string& out) override {
    if (first_.empty()) return from_->read(most, out);
    const std::size_t n = first_.size();
    out += first_;
    first_.clear();
    return n;
  }

 private:
  std::unique_ptr<ByteSource> from_;
  std::string first_;
};

}  // namespace

std::unique_ptr<ArticleReader> ArticleReader::over(std::unique_ptr<ByteSource> source, InputKind kind, std::string name, const PageRules* rules) {
  if (kind == InputKind::Jsonl) return std::make_unique<JsonlReader>(std::move(source), std::move(name));
  if (kind == InputKind::Feed) return std::make_unique<FeedReader>(std::move(source), std::move(name), rules);
  return std::make_unique<WholeReader>(std::move(source), kind, std::move(name), rules);
}

Result<std::unique_ptr<ArticleReader>> ArticleReader::open(const std::string& path, const PageRules* rules) {
  Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
  if (!source) return source.error();
  const std::string shown = path == "-" ? "standard input" : path;
  std::string first;
  const Result<std::size_t> n = (*source)->read(kChunk, first);
  if (!n) return Error{n.error().code, shown + ": " + n.error().message};
  const Result<InputKind> kind = sniff_input(first, path);
  if (!kind) return Error{kind.error().code, shown + ": " + kind.error().message};
  return over(std::make_unique<PeekedSource>(*std::move(source), std::move(first)), *kind, shown, rules);
}

Result<std::vector<std::string>> expand_paths(const std::vector<std::string>& paths) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (path != "-" && !fs::exists(path, failed)) return Error{ErrorCode::NotFound, path + ": no such file or folder"};
    if (path == "-" || !fs::is_directory(path, failed)) {
      out.push_back(path);
      continue;
    }
    std::vector<std::string> below;
    for (auto it = fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied, failed); !failed && it != fs::recursive_directory_iterator(); it.increment(failed))
      if (it->is_regular_file(failed) && ends_with_any(without_packing(it->path().native()), {".txt", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf"})) below.push_back(it->path().string());
    std::sort(below.begin(), below.end());
    out.insert(out.end(), below.begin(), below.end());
  }
  return out;
}

}  // namespace depesche
