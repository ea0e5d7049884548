// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/utf8.h"
#include "pack/table.h"
#include "text/split_tokens.h"

namespace depesche {
namespace {

// `Z. B.` as `z.b.`
Key abbreviation_key(std::string_view word) {
  std::string closed;
  append_lower(word, closed);
  std::erase(closed, ' ');
  return key_of(closed);
}

// False for a kind that is not known.
bool add_word(std::string_view word, std::string_view kind, TextRules& out) {
  const Key key = key_of(to_lower(word));
  if (kind == "ordinal") out.ordinal_followers[key] = true;
  else if (kind == "before_ordinal") out.ordinal_preceders[key] = true;
  else if (kind == "starter") out.starters[key] = true;
  else if (kind == "carry") out.carries[key] = true;
  else if (kind == "domain") out.domains[key] = true;
  else if (kind == "joiner") out.joiners[key] = true;
  else if (kind == "gender") out.gender_ends[key] = true;
  else if (kind == "word") out.abbreviations[abbreviation_key(word)];
  else if (kind == "name") out.abbreviations[abbreviation_key(word)].before_name = true;
  else if (kind == "number") out.abbreviations[abbreviation_key(word)].before_number = true;
  else if (kind == "number_only") out.abbreviations[abbreviation_key(word)].number_only = true;
  else if (kind == "may_end") out.abbreviations[abbreviation_key(word)].may_end = true;
  else if (kind == "end") out.abbreviations[abbreviation_key(word)].ends = true;
  else return false;
  return true;
}

}  // namespace

Result<TextRules> TextRules::load(const std::string& folder) {
  constexpr std::array<std::string_view, 4> kColumns = {"word", "kind", "pos?", "lemma?"};
  const Result<Table> table = Table::load(folder, "abbreviations.tsv", kColumns);
  if (!table) return table.error();
  TextRules rules;
  for (std::size_t row = 0; row < table->rows(); ++row)
    for (const std::string_view word : split_values(table->cell(row, 0)))
      for (const std::string_view kind : split_values(table->cell(row, 1)))
        if (!add_word(word, kind, rules)) return table->error_at(row, "unknown kind '" + std::string(kind) + "'");
  return rules;
}

}  // namespace depesche
