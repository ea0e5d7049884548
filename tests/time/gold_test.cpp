// SPDX-License-Identifier: Apache-2.0
// tests/gold/de/times.txt: every bracketed expression with its type, value and EDTF, read by the whole engine; its form is told there.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <vector>

#include "support/analysed.h"
#include "time/edtf_grammar.h"
#include "time/edtf_meaning.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 4> kTypes = {"DATE", "TIME", "DURATION", "SET"};

struct Line { std::size_t number = 0; std::string published, text, wanted; };

// `[Montag] DATE 2024-05-06 2024-05-06 ; ...` for what the line wants.
std::string wanted_of(const std::string& sentence, const std::string& readings) {
  std::vector<std::string> names;
  for (std::size_t at = sentence.find('['); at != std::string::npos; at = sentence.find('[', at + 1)) names.push_back(sentence.substr(at, sentence.find(']', at) - at + 1));
  std::string out;
  std::size_t from = 0;
  for (const std::string& name : names) {
    const std::size_t end = std::min(readings.find(" ; ", from), readings.size());
    out += (out.empty() ? "" : " ; ") + name + " " + readings.substr(from, end - from);
    from = std::min(end + 3, readings.size());
  }
  return out;
}

std::vector<Line> read_lines() {
  std::ifstream file(DEPESCHE_SOURCE_DIR "/tests/gold/de/times.txt");
  std::vector<Line> out;
  std::string published;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '@') {
      published = line == "@ -" ? "" : line.substr(2);
      continue;
    }
    const std::size_t tab = line.find('\t');
    std::string text;
    for (const char c : line.substr(0, tab))
      if (c != '[' && c != ']') text += c;
    out.push_back({number, published, text, wanted_of(line.substr(0, tab), line.substr(tab + 1))});
  }
  return out;
}

TEST(TimesGold, EveryExpressionIsReadAsItsWriterReadsIt) {
  const std::vector<Line> lines = read_lines();
  std::size_t expressions = 0;
  for (const Line& line : lines) {
    const support::Analysed a(line.text, line.published.empty() ? PartialDate{} : *parse_date(line.published));
    std::string found;
    for (const TimeMention& t : a.work.times) {
      ++expressions;
      found += std::string(found.empty() ? "" : " ; ") + "[" + a.words(t.where) + "] " + std::string(kTypes[static_cast<std::size_t>(t.type)]) + " " + t.value + " " + (t.edtf.empty() ? "-" : t.edtf);
      EXPECT_TRUE(t.edtf.empty() || EdtfGrammar::valid(t.edtf)) << t.edtf;
      EXPECT_TRUE(edtf_holds(t.edtf, t.value)) << t.value << " " << t.edtf;
    }
    EXPECT_EQ(found, line.wanted) << "times.txt:" << line.number << ": " << line.text << " written on '" << line.published << "'";
  }
  EXPECT_GE(expressions, 150u);
}

}  // namespace
}  // namespace depesche
