// SPDX-License-Identifier: Apache-2.0
// Tables of acts that are wrong are refused with file and line.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "events/events.h"

namespace depesche {
namespace {

// The shipped tables, copied, with one line behind `file`'s last.
std::string refused(const std::string& file, const std::string& line) {
  const auto root = std::filesystem::temp_directory_path() / ("depesche_events_" + std::to_string(::getpid()));
  const auto folder = root / "de";
  std::filesystem::copy(DEPESCHE_SOURCE_DIR "/languages", root, std::filesystem::copy_options::recursive);
  std::ofstream(folder / file, std::ios::app) << line << '\n';
  std::vector<std::string> files;
  const auto rules = load_event_rules(folder.string(), files);
  std::filesystem::remove_all(root);
  return rules ? "" : rules.error().message;
}

TEST(EventTables, RefuseAClassThatStandsTwice) {
  const std::string message = refused("event_words.tsv", "police\tWachmann");
  EXPECT_NE(message.find("event_words.tsv:"), std::string::npos) << message;
  EXPECT_NE(message.find("class 'police' stands twice"), std::string::npos) << message;
}

TEST(EventTables, RefuseARowOfAFamilyThatThereIsNot) {
  const std::string message = refused("events.tsv", "fordern\tnosuchfamily\t\t\t\t\tKiew forderte Hilfe.");
  EXPECT_NE(message.find("events.tsv:"), std::string::npos) << message;
  EXPECT_NE(message.find("unknown family 'nosuchfamily'"), std::string::npos) << message;
}

TEST(EventTables, TakeWhatIsShipped) { EXPECT_EQ(refused("event_words.tsv", "# a remark"), ""); }

}  // namespace
}  // namespace depesche
