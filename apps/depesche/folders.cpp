// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>

#include "commands.h"

namespace depesche {
namespace {

std::string from_environment(const char* name, std::string otherwise) {
  const char* set = std::getenv(name);
  return set != nullptr && *set != '\0' ? set : otherwise;
}

}  // namespace

EngineOptions default_folders() {
  namespace fs = std::filesystem;
  EngineOptions options;
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  // build/release/depesche in a checkout; bin/depesche beside share/depesche where it is installed.
  for (const fs::path& root : {program.parent_path().parent_path().parent_path(), program.parent_path().parent_path() / "share/depesche"})
    if (!failed && fs::is_directory(root / "languages", failed)) {
      options.languages = (root / "languages").string();
      options.packs = (fs::is_directory(root / "build/packs", failed) ? root / "build/packs" : root / "packs").string();
      break;
    }
  options.languages = from_environment("DEPESCHE_LANGUAGES", options.languages);
  options.packs = from_environment("DEPESCHE_PACKS", options.packs);
  return options;
}

}  // namespace depesche
