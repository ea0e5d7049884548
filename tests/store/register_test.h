// SPDX-License-Identifier: Apache-2.0
// Register: a fresh register in SQLite or PostgreSQL for each test.
#pragma once

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "depesche/engine.h"
#include "store/store.h"
#include "store/views.h"

namespace depesche {

inline const Engine& engine() {
  static const Result<Engine> loaded = Engine::load({.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}});
  if (!loaded) std::abort();
  return *loaded;
}

inline Entry entry(const std::string& id, const std::string& published, const std::string& text) {
  static const WorkspacePtr work = engine().workspace();
  return make_entry(*engine().read({.id = id, .text = text, .language = "de", .published = published}, *work, {.lemmas = true}), text);
}

// A fresh register, and another door to it.
class Place {
 public:
  virtual ~Place() = default;
  virtual std::string fresh() = 0;
};

class Files : public Place {
 public:
  Files() : folder_(std::filesystem::temp_directory_path() / ("depesche-store-" + std::to_string(::getpid()))) { std::filesystem::create_directories(folder_); }
  ~Files() override { std::filesystem::remove_all(folder_); }
  std::string fresh() override { return (folder_ / (std::to_string(++made_) + ".register")).string(); }

 private:
  std::filesystem::path folder_;
  int made_ = 0;
};

// Databases of the server that tests/store/postgres.py started.
class Databases : public Place {
 public:
  explicit Databases(std::string server) : server_(std::move(server)) {}
  std::string fresh() override {
    const std::string name = "t" + std::to_string(++made_);
    auto server = Database::open(server_, false);
    EXPECT_TRUE(server.has_value()) << (server ? "" : server.error().message);
    const auto made = (*server)->script("CREATE DATABASE " + name);
    EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().message);
    const std::size_t at = server_.find("///postgres?");
    return server_.substr(0, at + 3) + name + server_.substr(at + 11);
  }

 private:
  std::string server_;
  int made_ = 0;
};

// Null where that database is not here.
inline Place* place_of(const std::string& name) {
  static Files files;
  static const char* const server = std::getenv("DEPESCHE_POSTGRES");
  static Databases databases(server != nullptr ? server : "");
  if (name == "sqlite") return &files;
  return server != nullptr && *server != '\0' ? &databases : nullptr;
}

class Register : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    Place* place = place_of(GetParam());
    if (place == nullptr) GTEST_SKIP() << GetParam() << " is not here";
    where_ = place->fresh();
    store_ = open();
  }
  std::unique_ptr<Store> open() {
    auto store = Store::open(where_, {.create = true});
    EXPECT_TRUE(store.has_value()) << store.error().message;
    return *std::move(store);
  }
  std::vector<Added> add(const std::vector<Entry>& entries) {
    auto added = store_->add(entries);
    EXPECT_TRUE(added.has_value()) << added.error().message;
    auto settled = store_->settle();
    EXPECT_TRUE(settled.has_value()) << (settled ? "" : settled.error().message);
    return added ? *added : std::vector<Added>{};
  }
  std::vector<EventRow> events(const Filter& filter) {
    auto page = store_->events(filter, {});
    EXPECT_TRUE(page.has_value()) << page.error().message;
    return page ? std::move(page->rows) : std::vector<EventRow>{};
  }
  std::string chronicle() {
    std::string out;
    auto view = show_view(*store_, "events", {}, {.limit = 100000});
    EXPECT_TRUE(view.has_value());
    write_rows(view->rows, {.format = RowsFormat::Json}, out);
    return out;
  }

  std::string where_;
  std::unique_ptr<Store> store_;
};

}  // namespace depesche
