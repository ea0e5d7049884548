// SPDX-License-Identifier: Apache-2.0
// ArticleFeed: the articles of many paths, one after another.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "formats/read_articles.h"

namespace depesche {

class ArticleFeed {
 public:
  // Lifetime: `rules` as long as the feed.
  ArticleFeed(std::vector<std::string> paths, const PageRules& rules) : paths_(std::move(paths)), rules_(rules) {}
  std::optional<Result<Article>> next() {
    for (;;) {
      if (!reader_) {
        if (at_ == paths_.size()) return std::nullopt;
        Result<std::unique_ptr<ArticleReader>> opened = ArticleReader::open(paths_[at_++], &rules_);
        if (!opened) return Result<Article>(opened.error());
        reader_ = *std::move(opened);
      }
      if (std::optional<Result<Article>> article = reader_->next()) return article;
      reader_.reset();
    }
  }

 private:
  std::vector<std::string> paths_;
  const PageRules& rules_;
  std::size_t at_ = 0;
  std::unique_ptr<ArticleReader> reader_;
};

}  // namespace depesche
