// SPDX-License-Identifier: Apache-2.0
#include "speech/speech_rules.h"

#include <array>

#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 31> kKindNames = {"say", "think", "ask", "act", "cite", "noun", "text", "claim", "according", "according_noun", "teller",
                                                         "as", "resumes", "hearsay", "addressee", "correlate", "points", "whereby", "nobody", "light", "judge", "against", "of", "relies", "own", "naming", "false", "share", "article", "medium", "staff"};
constexpr std::array<std::string_view, 4> kColumns = {"lemma", "kind", "with?", "example?"};
constexpr std::string_view kObject = "object";
constexpr std::string_view kDenies = "denies";
constexpr std::string_view kBinds = "binds";
constexpr std::string_view kMute = "mute";
constexpr std::string_view kPlaced = "placed";
constexpr std::string_view kAlone = "alone";
constexpr std::string_view kUnnamed = "unnamed";
constexpr std::string_view kOwned = "owned";

// False where there are more than a cue can hold.
bool read_with(std::string_view cell, Cue& cue) {
  std::size_t n = 0;
  for (const std::string_view one : split_values(cell)) {
    if (one == kObject) cue.object = true;
    else if (one == kDenies) cue.denies = true;
    else if (one == kBinds) cue.binds = true;
    else if (one == kMute) cue.mute = true;
    else if (one == kPlaced) cue.placed = true;
    else if (one == kAlone) cue.alone = true;
    else if (one == kUnnamed) cue.unnamed = true;
    else if (one == kOwned) cue.owned = true;
    else if (n == cue.with.size()) return false;
    else cue.with[n++] = key_of(one);
  }
  return true;
}

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
    Cue cue;
    cue.kind = static_cast<CueKind>(kind);
    cue.rule = {file, table->line(row)};
    if (!read_with(table->cell(row, 2), cue)) return table->error_at(row, "too many words in 'with'");
    KeyMap<Cue>& map = cue.kind <= CueKind::Cite ? rules->verbs : cue.kind <= CueKind::Claim ? rules->nouns : cue.kind == CueKind::Medium ? rules->media : cue.kind == CueKind::Staff ? rules->staff : rules->words;
    const Key key = &map == &rules->words ? key_of(to_lower(table->cell(row, 0))) : key_of(table->cell(row, 0));
    if (map.contains(key)) return table->error_at(row, "'" + std::string(table->cell(row, 0)) + "' stands twice");
    map[key] = cue;
  }
  return rules;
}

}  // namespace depesche
