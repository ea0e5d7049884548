// SPDX-License-Identifier: Apache-2.0
// Gold cases that a linguist can write: tests/gold/de/acts.txt, and dates.txt for when an act is.
//   === what is tested
//   2024-05-07
//   Russland müsse abziehen, sagte Scholz.
//   ---
//   REQUEST   müsse   DEU GOV -> RUS GOV   occurred   -   ""
// A line is type, trigger, actors -> recipients (codes, joined by +, - for nobody), status, date (EDTF, - for none), source.
// Where a case is wrong, it is printed in the same form as it was read.
#include <vector>

#include "events/gold.h"

namespace depesche {
namespace {

std::string codes(const std::vector<Record::Actor>& list) {
  std::string out;
  for (const Record::Actor& a : list) out += (out.empty() ? "" : "+") + a.code;
  return out.empty() ? "-" : out;
}

std::string shown(const Record::Event& e) {
  std::string out = std::string(kEventTypeNames[static_cast<std::size_t>(e.type)]) + "   " + e.trigger.text + "   " + codes(e.actors) + " -> " + codes(e.recipients) + "   " +
                    std::string(kStatusNames[static_cast<std::size_t>(e.status)]) + "   " + (e.date.empty() ? "-" : e.date) + "   \"" + (e.source ? e.source->at.text : "") + "\"";
  if (e.condition) out += "   if " + e.condition->at.text;
  if (e.content && e.content->type) out += "   content " + std::string(kEventTypeNames[static_cast<std::size_t>(*e.content->type)]);
  return out;
}

// A line with fewer columns asks for less.
bool fits(const std::string& wanted, const std::string& found) {
  std::size_t at = 0;
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= wanted.size();) {
    std::size_t end = wanted.find("   ", from);
    if (end == std::string::npos) end = wanted.size();
    if (end > from) parts.push_back(wanted.substr(from, end - from));
    from = end + 3;
  }
  for (const std::string& p : parts) {
    at = found.find(p, at);
    if (at == std::string::npos) return false;
    at += p.size();
  }
  return true;
}

void expect_all(const char* file) {
  const std::vector<support::GoldCase> cases = support::read_gold(support::gold_folder() + file);
  EXPECT_FALSE(cases.empty()) << file;
  for (const support::GoldCase& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<std::string> found;
    for (const Record::Event& e : support::read_case(c).events) found.push_back(shown(e));
    bool right = found.size() == c.lines.size();
    for (std::size_t i = 0; right && i < found.size(); ++i) right = fits(c.lines[i], found[i]);
    if (right) continue;
    std::string diff;
    for (const std::string& e : c.lines) diff += "- " + e + "\n";
    for (const std::string& e : found) diff += "+ " + e + "\n";
    ADD_FAILURE() << c.text << "\n---\n" << diff;
  }
}

TEST(Gold, EveryCaseIsReadAsItsWriterReadsIt) { expect_all("/acts.txt"); }

TEST(Gold, EveryActIsOnTheDayThatItsWriterGivesIt) { expect_all("/dates.txt"); }

}  // namespace
}  // namespace depesche
