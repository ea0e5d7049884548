// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <chrono>
#include <memory>

#include "commands.h"

namespace depesche {

void add_pack_command(CLI::App& app, int& status) {
  CLI::App* pack = app.add_subcommand("pack", "Check a language pack");
  pack->require_subcommand(1);
  CLI::App* check = pack->add_subcommand("check", "Load the tables of languages and say what is wrong with them, file and line");
  auto languages = std::make_shared<std::vector<std::string>>();
  check->add_option("LANGUAGE", *languages, "Codes of languages: de")->required();
  check->callback([languages, &status] {
    status = kDone;
    for (const std::string& language : *languages) {
      EngineOptions options = default_folders();
      options.load = {language};
      const auto begin = std::chrono::steady_clock::now();
      const Result<Engine> engine = Engine::load(options);
      const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
      if (engine) {
        fmt::print("{}: loads in {} ms\n", language, took.count());
      } else {
        fmt::print(stderr, "depesche: {}\n", engine.error().message);
        status = kWrongUsage;
      }
    }
  });
}

}  // namespace depesche
