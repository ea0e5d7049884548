// SPDX-License-Identifier: Apache-2.0
// libpqxx throws; nothing of that gets past this file.
#include <pqxx/pqxx>

#include <charconv>
#include <unordered_map>
#include <vector>

#include "store/database.h"

namespace depesche {
namespace {

// Writers of one register take turns: a lock that ends with the transaction.
constexpr const char* kTakeTurns = "SELECT pg_advisory_xact_lock(4373298611)";
constexpr const char* kSettings = "SET client_encoding = 'UTF8'; SET lock_timeout = '60s'; SET client_min_messages = 'warning'; SET jit = off; SET bytea_output = 'hex'";

class PostgresRow final : public Row {
 public:
  explicit PostgresRow(const pqxx::row& row) : row_(row) {}
  [[nodiscard]] bool null(int c) const override { return field(c).is_null(); }
  [[nodiscard]] std::int64_t integer(int c) const override {
    std::int64_t n = 0;
    const std::string_view t = text(c);
    if (t == "t") return 1;
    std::from_chars(t.data(), t.data() + t.size(), n);
    return n;
  }
  [[nodiscard]] double decimal(int c) const override {
    double d = 0;
    const std::string_view t = text(c);
    std::from_chars(t.data(), t.data() + t.size(), d);
    return d;
  }
  [[nodiscard]] std::string_view text(int c) const override { return field(c).is_null() ? std::string_view{} : std::string_view(field(c).c_str(), field(c).size()); }
  [[nodiscard]] std::string bytes(int c) const override {  // \x0aff
    const std::string_view t = text(c);
    std::string out;
    if (!t.starts_with("\\x")) return out;
    out.reserve(t.size() / 2);
    const auto digit = [](char h) { return h <= '9' ? h - '0' : (h | 0x20) - 'a' + 10; };
    for (std::size_t i = 2; i + 1 < t.size(); i += 2) out += static_cast<char>(digit(t[i]) << 4 | digit(t[i + 1]));
    return out;
  }

 private:
  [[nodiscard]] pqxx::field field(int c) const { return row_[static_cast<pqxx::row::size_type>(c)]; }
  const pqxx::row& row_;
};

// A value as PostgreSQL reads it in text form; it has no place for a zero in text.
std::string text_of(const Value& value) {
  if (const auto* n = std::get_if<std::int64_t>(&value)) return std::to_string(*n);
  if (const auto* d = std::get_if<double>(&value)) {
    char digits[40];
    return {digits, std::to_chars(digits, digits + sizeof digits, *d).ptr};
  }
  if (const auto* t = std::get_if<std::string_view>(&value)) {
    std::string out(*t);
    for (char& c : out)
      if (c == '\0') c = ' ';
    return out;
  }
  std::string out = "\\x";
  constexpr char kDigits[] = "0123456789abcdef";
  for (const char raw : std::get<Bytes>(value).bytes) {
    const auto c = static_cast<unsigned char>(raw);
    out += kDigits[c >> 4];
    out += kDigits[c & 15];
  }
  return out;
}

class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(const std::string& url) : connection_(url) { pqxx::nontransaction(connection_).exec(kSettings); }

  [[nodiscard]] Dialect dialect() const override { return Dialect::Postgres; }
  Result<Done> script(const std::string& sql) override {
    return guarded([&] { in_transaction([&](pqxx::transaction_base& t) { t.exec(sql); }); });
  }
  using Database::run;
  Result<Done> run(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
    return guarded([&] {
      const std::string& name = prepared(sql);
      std::vector<std::string> texts;
      std::vector<const char*> parameters;
      texts.reserve(values.size());
      for (const Value& v : values) {
        const bool null = std::holds_alternative<std::monostate>(v);
        texts.push_back(null ? std::string() : text_of(v));
        parameters.push_back(null ? nullptr : texts.back().c_str());
      }
      in_transaction([&](pqxx::transaction_base& t) {
        const pqxx::result result = t.exec_prepared(name, pqxx::prepare::make_dynamic_params(parameters.begin(), parameters.end()));
        if (each)
          for (const pqxx::row& row : result) each(PostgresRow(row));
      });
    });
  }
  Result<Done> begin() override {
    return guarded([&] {
      work_ = std::make_unique<pqxx::work>(connection_);
      work_->exec(kTakeTurns);
    });
  }
  Result<Done> commit() override {
    Result<Done> done = guarded([&] { work_->commit(); });
    work_.reset();
    return done;
  }
  void rollback() override { work_.reset(); }

 private:
  template <typename F>
  Result<Done> guarded(F f) {
    try {
      f();
      return Done{};
    } catch (const std::exception& e) {
      std::string what = e.what();
      while (!what.empty() && what.back() == '\n') what.pop_back();
      return Error{ErrorCode::Io, "PostgreSQL: " + what};
    }
  }
  template <typename F>
  void in_transaction(F f) {
    if (work_) return f(*work_);
    pqxx::nontransaction alone(connection_);
    f(alone);
  }
  const std::string& prepared(std::string_view sql) {
    const auto [at, fresh] = names_.try_emplace(std::string(sql), "s" + std::to_string(names_.size()));
    if (fresh) connection_.prepare(at->second, at->first);
    return at->second;
  }

  pqxx::connection connection_;
  std::unique_ptr<pqxx::work> work_;
  std::unordered_map<std::string, std::string> names_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_postgres(const std::string& url) {
  try {
    return std::unique_ptr<Database>(std::make_unique<PostgresDatabase>(url));
  } catch (const std::exception& e) {
    std::string what = e.what();
    while (!what.empty() && what.back() == '\n') what.pop_back();
    return Error{ErrorCode::Io, "PostgreSQL: " + what};
  }
}

}  // namespace depesche
