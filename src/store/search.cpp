// SPDX-License-Identifier: Apache-2.0
// What a person typed as keys and as a full-text query.
#include <algorithm>

#include "base/utf8.h"
#include "store/lists.h"
#include "store/query_builder.h"

namespace depesche {
namespace {

// A phrase of FTS5: between quotation marks nothing is a command.
std::string phrase(std::string_view word) {
  std::string out = "\"";
  for (const char c : word) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// In a LIKE pattern: the signs that stand for others, with a backslash in front.
std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

constexpr std::int64_t kMostKeys = 12;  // that a part of a name may stand for

}  // namespace

std::string QueryBuilder::found_in(std::string_view table, const std::vector<SearchWord>& words) {
  std::string match;
  if (dialect_ == Dialect::Sqlite) {
    for (const SearchWord& w : words)
      match.append(match.empty() ? "" : " AND ").append("(" + phrase(w.word) + (w.lemma.empty() ? "" : " OR lemmas : " + phrase(w.lemma)) + ")");
    return "(SELECT rowid FROM " + std::string(table) + " WHERE " + std::string(table) + " MATCH " + bind(match) + ")";
  }
  for (const SearchWord& w : words) {
    match.append(match.empty() ? "" : " && ").append("(plainto_tsquery('simple', " + bind(w.word) + ")");
    if (!w.lemma.empty()) match.append(" || plainto_tsquery('simple', " + bind(w.lemma) + ")");
    match += ")";
  }
  return "(SELECT n FROM " + std::string(table) + " WHERE search @@ (" + match + "))";
}

// RUS and RUS GOV are keys themselves, an entity id is one behind `id:`; else the name is looked up: whole, as one of its words'
// beginnings, at last anywhere in it. Nothing where nobody is called so.
Result<std::vector<std::int64_t>> Store::keys_of_actor(const std::string& actor) {
  for (const std::string& name : {actor, "id:" + actor}) {
    const Result<std::int64_t> n = key(name, false);
    if (!n) return n.error();
    if (*n != 0) return std::vector<std::int64_t>{*n};
  }
  const std::string name = to_lower(actor), like = literal(name);
  std::vector<std::int64_t> out;
  const auto take = [&](const Row& row) { out.push_back(row.integer(0)); };
  Result<Done> asked = database_->run("SELECT DISTINCT key FROM key_names WHERE name = $1 ORDER BY key LIMIT $2", {Value{std::string_view(name)}, number(kMostKeys)}, take);
  for (const std::string& pattern : {"% " + like, like + " %", "%" + like + "%"})
    if (asked && out.empty())
      asked = database_->run("SELECT DISTINCT key FROM key_names WHERE name LIKE $1 ESCAPE '\\' ORDER BY key LIMIT $2", {Value{std::string_view(pattern)}, number(kMostKeys)}, take);
  if (!asked) return asked.error();
  return out;
}

}  // namespace depesche
