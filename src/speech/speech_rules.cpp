// SPDX-License-Identifier: Apache-2.0
#include "speech/speech_rules.h"

#include <array>

#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 13> kKindNames = {"say", "think", "ask", "act", "noun", "claim", "according", "according_noun", "teller", "as", "resumes", "hearsay", "addressee"};
constexpr std::array<std::string_view, 3> kColumns = {"lemma", "kind", "example?"};

}  // namespace

void SpeechRulesDeleter::operator()(SpeechRules* rules) const { delete rules; }

Result<SpeechRulesPtr> load_speech_rules(const std::string& folder, std::uint16_t file) {
  const Result<Table> table = Table::load(folder, "speech.tsv", kColumns);
  if (!table) return table.error();
  SpeechRulesPtr rules(new SpeechRules);
  rules->file = file;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    std::size_t kind = 0;
    while (kind < kKindNames.size() && kKindNames[kind] != table->cell(row, 1)) ++kind;
    if (kind == kKindNames.size()) return table->error_at(row, "unknown kind '" + std::string(table->cell(row, 1)) + "'");
    const Cue cue{static_cast<CueKind>(kind), {file, table->line(row)}};
    KeyMap<Cue>& map = cue.kind <= CueKind::Act ? rules->verbs : cue.kind <= CueKind::Claim ? rules->nouns : rules->words;
    const Key key = &map == &rules->words ? key_of(to_lower(table->cell(row, 0))) : key_of(table->cell(row, 0));
    if (map.contains(key)) return table->error_at(row, "'" + std::string(table->cell(row, 0)) + "' stands twice");
    map[key] = cue;
  }
  return rules;
}

}  // namespace depesche
