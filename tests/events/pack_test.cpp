// SPDX-License-Identifier: Apache-2.0
// Every row of the tables of acts that carries an example is read: the example must tell an act of the row's type, `not` none.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>

#include "events/frames.h"
#include "support/analysed.h"

namespace depesche {
namespace {

using support::Analysed;

const std::string kFolder = DEPESCHE_SOURCE_DIR "/languages/de";

struct FamilyRow { std::string type, example; };

std::map<std::string, FamilyRow> families() {
  static constexpr std::array<std::string_view, 10> kColumns = {"family", "type", "mode?", "actor?", "recipient?", "content?", "partner?", "complement?", "default?", "example?"};
  const auto table = Table::load(kFolder, "event_families.tsv", kColumns);
  std::map<std::string, FamilyRow> out;
  for (std::size_t r = 0; table && r < table->rows(); ++r) out[std::string(table->cell(r, 0))] = {std::string(table->cell(r, 1)), std::string(table->cell(r, 9))};
  return out;
}

std::string type_of(const std::string& family_type, std::string_view set) {
  const std::size_t at = set.find("type=");
  if (at == std::string_view::npos) return family_type;
  const std::string_view rest = set.substr(at + 5);
  return std::string(rest.substr(0, rest.find(' ')));
}

// The family's sentence with or without its reflexive, as the lemma wants it.
std::string with_reflexive(std::string sentence, bool wanted) {
  const std::size_t has = sentence.find(" sich ");
  if (has != std::string::npos && !wanted) sentence.erase(has, 5);
  if (has != std::string::npos || !wanted) return sentence;
  for (const std::string finite : {" haben ", " hat ", " sind ", " ist "}) {
    const std::size_t at = sentence.find(finite);
    if (at == std::string::npos) continue;
    sentence.insert(at + finite.size(), "sich ");
    return sentence;
  }
  return sentence;
}

// The types of the acts that are told as done or planned.
std::string types_in(const std::string& sentence) {
  const Analysed a(sentence);
  std::string out;
  for (const EventMention& e : a.work.events)
    if (e.status == Status::Occurred || e.status == Status::Planned) out += std::string(kEventTypeNames[static_cast<std::size_t>(e.type)]) + " ";
  return out;
}

struct Tally { std::size_t run = 0, failed = 0; std::string failures; };

void want(Tally& tally, const std::string& where, const std::string& sentence, const std::string& type, bool present) {
  ++tally.run;
  const std::string found = types_in(sentence);
  if ((found.find(type + " ") != std::string::npos) == present) return;
  ++tally.failed;
  tally.failures += where + ": " + sentence + "  wanted " + (present ? "" : "no ") + type + ", found " + found + "\n";
}

// Sentences that fail only because the parser misreads them: at most this share may.
constexpr double kMisread = 0.04;

void report(const Tally& tally) {
  EXPECT_GT(tally.run, 0u);
  EXPECT_LE(static_cast<double>(tally.failed), kMisread * static_cast<double>(tally.run)) << tally.failures;
  if (tally.failed != 0) std::fprintf(stderr, "%zu of %zu:\n%s", tally.failed, tally.run, tally.failures.c_str());
}

TEST(EventPack, EveryVerbTellsItsAct) {
  static constexpr std::array<std::string_view, 8> kColumns = {"lemma", "family", "form?", "needs?", "set?", "negated?", "example?", "not?"};
  const auto table = Table::load(kFolder, "events.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  auto family = families();
  Tally tally;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const FamilyRow& f = family[std::string(table->cell(r, 1))];
    const std::string type = type_of(f.type, table->cell(r, 4)), where = "events.tsv:" + std::to_string(table->line(r)) + " " + std::string(table->cell(r, 0));
    std::string example(table->cell(r, 6));
    const std::size_t gap = f.example.find("{}");
    // A family's sentence holds for rows without conditions: others need one of their own.
    if (example.empty() && gap != std::string::npos && !table->cell(r, 2).empty() && table->cell(r, 3).empty()) {
      example = f.example;
      example.replace(gap, 2, table->cell(r, 2));
      example = with_reflexive(example, table->cell(r, 0).find(' ') != std::string_view::npos);
    }
    if (!example.empty() && type != "none") want(tally, where, example, type, true);
    if (!table->cell(r, 7).empty()) want(tally, where, std::string(table->cell(r, 7)), type, false);
  }
  report(tally);
}

TEST(EventPack, EveryPhraseTellsItsAct) {
  static constexpr std::array<std::string_view, 8> kColumns = {"verb", "prep", "noun", "family", "needs?", "set?", "example?", "not?"};
  const auto table = Table::load(kFolder, "event_phrases.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  auto family = families();
  Tally tally;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string type = type_of(family[std::string(table->cell(r, 3))].type, table->cell(r, 5));
    const std::string where = "event_phrases.tsv:" + std::to_string(table->line(r));
    if (!table->cell(r, 6).empty() && type != "none") want(tally, where, std::string(table->cell(r, 6)), type, true);
    if (!table->cell(r, 7).empty()) want(tally, where, std::string(table->cell(r, 7)), type, false);
  }
  report(tally);
}

TEST(EventPack, EveryNounWithAnExampleTellsItsAct) {
  static constexpr std::array<std::string_view, 6> kColumns = {"noun", "family", "needs?", "set?", "example?", "not?"};
  const auto table = Table::load(kFolder, "event_nouns.tsv", kColumns);
  ASSERT_TRUE(table) << table.error().message;
  auto family = families();
  Tally tally;
  for (std::size_t r = 0; r < table->rows(); ++r) {
    const std::string type = type_of(family[std::string(table->cell(r, 1))].type, table->cell(r, 3)), where = "event_nouns.tsv:" + std::to_string(table->line(r));
    if (!table->cell(r, 4).empty() && type != "none") want(tally, where, std::string(table->cell(r, 4)), type, true);
    if (!table->cell(r, 5).empty()) want(tally, where, std::string(table->cell(r, 5)), type, false);
  }
  report(tally);
}

}  // namespace
}  // namespace depesche
