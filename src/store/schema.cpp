// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <vector>

namespace depesche {
namespace {

struct SchemaFile { std::string_view dialect, name, sql; };
constexpr SchemaFile kFiles[] = {
#include "schema_files.inc"
};

Result<Done> run_missing(Database& database) {
  std::int64_t done = 0;
  Result<Done> asked = database.run("SELECT coalesce(max(number), 0) FROM migrations", {}, [&](const Row& row) { done = row.integer(0); });
  if (!asked) return asked;
  std::int64_t number = 0;
  const std::string_view dialect = database.dialect() == Dialect::Sqlite ? "sqlite" : "postgres";
  for (const SchemaFile& file : kFiles) {
    if (file.dialect != dialect || ++number <= done) continue;
    if (Result<Done> ran = database.script(std::string(file.sql)); !ran) return ran;
    if (Result<Done> noted = database.run("INSERT INTO migrations (number, name) VALUES ($1, $2)", {Value{number}, Value{file.name}}); !noted) return noted;
  }
  if (done > number) return Error{ErrorCode::Refused, "the register was made by a newer depesche (schema " + std::to_string(done) + ", this one knows " + std::to_string(number) + ")"};
  return Done{};
}

}  // namespace

Result<Done> migrate(Database& database) {
  if (Result<Done> begun = database.begin(); !begun) return begun;
  Result<Done> made = database.script("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)");
  if (made) made = run_missing(database);
  if (made) made = database.commit();
  if (!made) database.rollback();
  return made;
}

}  // namespace depesche
