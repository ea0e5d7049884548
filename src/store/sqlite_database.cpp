// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <unordered_map>

#include "store/database.h"

namespace depesche {
namespace {

constexpr int kWaitForLock = 60000;  // milliseconds

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] bool null(int c) const override { return sqlite3_column_type(statement_, c) == SQLITE_NULL; }
  [[nodiscard]] std::int64_t integer(int c) const override { return sqlite3_column_int64(statement_, c); }
  [[nodiscard]] double decimal(int c) const override { return sqlite3_column_double(statement_, c); }
  [[nodiscard]] std::string_view text(int c) const override {
    const auto* t = reinterpret_cast<const char*>(sqlite3_column_text(statement_, c));
    return t == nullptr ? std::string_view{} : std::string_view(t, static_cast<std::size_t>(sqlite3_column_bytes(statement_, c)));
  }
  [[nodiscard]] std::string bytes(int c) const override {
    const auto* b = static_cast<const char*>(sqlite3_column_blob(statement_, c));
    return b == nullptr ? std::string() : std::string(b, static_cast<std::size_t>(sqlite3_column_bytes(statement_, c)));
  }

 private:
  sqlite3_stmt* statement_;
};

struct Closer { void operator()(sqlite3* db) const { sqlite3_close_v2(db); } };
struct Finalizer { void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); } };

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(std::unique_ptr<sqlite3, Closer> db, std::string path) : db_(std::move(db)), path_(std::move(path)) {}

  [[nodiscard]] Dialect dialect() const override { return Dialect::Sqlite; }
  Result<Done> script(const std::string& sql) override {
    if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return error();
    return Done{};
  }
  using Database::run;
  Result<Done> run(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
    sqlite3_stmt* statement = prepared(sql);
    if (statement == nullptr) return error();
    for (std::size_t i = 0; i < values.size(); ++i) bind(statement, static_cast<int>(i), values[i]);
    int step = 0;
    const SqliteRow row(statement);
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
      if (each) each(row);
    if (step == SQLITE_DONE) {
      sqlite3_reset(statement);
      return Done{};
    }
    Error failed = error();
    sqlite3_reset(statement);
    return failed;
  }
  Result<Done> begin() override { return run("BEGIN IMMEDIATE"); }
  Result<Done> commit() override { return run("COMMIT"); }
  void rollback() override {
    if (sqlite3_get_autocommit(db_.get()) == 0) (void)run("ROLLBACK");
  }

  [[nodiscard]] Error error() const {
    const int code = sqlite3_errcode(db_.get());
    const bool damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
    return {damaged ? ErrorCode::Unreadable : ErrorCode::Io, path_ + ": " + (damaged ? "no register: " : "") + sqlite3_errmsg(db_.get())};
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };

  sqlite3_stmt* prepared(std::string_view sql) {
    if (const auto found = statements_.find(sql); found != statements_.end()) return found->second.get();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) return nullptr;
    statements_.emplace(std::string(sql), std::unique_ptr<sqlite3_stmt, Finalizer>(statement));
    return statement;
  }
  static void bind(sqlite3_stmt* s, int index, const Value& value) {
    const std::string name = "$" + std::to_string(index + 1);
    const int at = sqlite3_bind_parameter_index(s, name.c_str());
    if (at == 0) return;
    if (const auto* n = std::get_if<std::int64_t>(&value)) sqlite3_bind_int64(s, at, *n);
    else if (const auto* d = std::get_if<double>(&value)) sqlite3_bind_double(s, at, *d);
    else if (const auto* t = std::get_if<std::string_view>(&value)) sqlite3_bind_text64(s, at, t->data() == nullptr ? "" : t->data(), t->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    else if (const auto* b = std::get_if<Bytes>(&value)) sqlite3_bind_blob64(s, at, b->bytes.data() == nullptr ? "" : b->bytes.data(), b->bytes.size(), SQLITE_TRANSIENT);
    else sqlite3_bind_null(s, at);
  }

  std::unique_ptr<sqlite3, Closer> db_;
  std::string path_;
  std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalizer>, Hash, std::equal_to<>> statements_;  // after db_: finalized before it closes
};

// Of several that make a new register write ahead at once all but one are refused without being kept waiting (sqlite3_busy_timeout does not
// hold where a lock is raised): they try again.
Result<Done> write_ahead(SqliteDatabase& db, sqlite3* raw) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(kWaitForLock);
  for (;;) {
    const Result<Done> set = db.script("PRAGMA journal_mode = WAL;");
    if (set || (sqlite3_errcode(raw) & 0xFF) != SQLITE_BUSY || std::chrono::steady_clock::now() > until) return set;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, bool create) {
  std::error_code failed;
  if (!create && !std::filesystem::exists(path, failed)) return Error{ErrorCode::NotFound, path + ": no such register"};
  sqlite3* raw = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0), nullptr);
  auto db = std::make_unique<SqliteDatabase>(std::unique_ptr<sqlite3, Closer>(raw), path);
  if (opened != SQLITE_OK) return db->error();
  sqlite3_busy_timeout(raw, kWaitForLock);
  // WAL: readers go on while one writes, and a killed writer leaves what was committed. A commit is on the disk when it returns.
  if (const Result<Done> set = write_ahead(*db, raw); !set) return set.error();
  const Result<Done> set = db->script("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;");
  if (!set) return set.error();
  return std::unique_ptr<Database>(std::move(db));
}

}  // namespace depesche
