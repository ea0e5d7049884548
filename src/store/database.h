// SPDX-License-Identifier: Apache-2.0
// Database: what the store asks of SQLite and of PostgreSQL. SQL is written once, with parameters $1, $2 ... that are always bound.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "depesche/result.h"

namespace depesche {

struct Bytes { std::string_view bytes; };
// Lifetime: views live during the call they are handed to.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;
inline Value text_or_null(std::string_view text) { return text.empty() ? Value{} : Value{text}; }
inline Value number(std::int64_t n) { return Value{n}; }

// One row of an answer. Null reads as 0 and as an empty text. Lifetime: until the callback returns.
class Row {
 public:
  virtual ~Row() = default;
  [[nodiscard]] virtual bool null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  [[nodiscard]] virtual double decimal(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  [[nodiscard]] virtual std::string bytes(int column) const = 0;
};
using EachRow = std::function<void(const Row&)>;

enum class Dialect : std::uint8_t { Sqlite, Postgres };

// Threads: one per thread.
class Database {
 public:
  virtual ~Database() = default;
  [[nodiscard]] virtual Dialect dialect() const = 0;
  // Several statements without parameters. Errors: Io, Unreadable.
  virtual Result<Done> script(const std::string& sql) = 0;
  // One statement, kept prepared under its text: let texts differ by form only, never by a value.
  // Errors: Io for a full disk, a lost connection or a lock not got in a minute; Unreadable for a damaged file.
  virtual Result<Done> run(std::string_view sql, std::span<const Value> values, const EachRow& each) = 0;
  Result<Done> run(std::string_view sql, std::initializer_list<Value> values = {}, const EachRow& each = {}) {
    return run(sql, std::span<const Value>(values.begin(), values.size()), each);
  }
  // A transaction that writes: one writer at a time, others wait for up to a minute.
  virtual Result<Done> begin() = 0;
  virtual Result<Done> commit() = 0;
  virtual void rollback() = 0;

  // `postgresql://...` or `postgres://...` is PostgreSQL, all else a file of SQLite, made where it is not there and `create` is set.
  // Errors: NotFound, Io; Unreadable for a file that is no register; Refused where PostgreSQL is not built in.
  static Result<std::unique_ptr<Database>> open(const std::string& where, bool create);
};

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, bool create);
Result<std::unique_ptr<Database>> open_postgres(const std::string& url);

}  // namespace depesche
