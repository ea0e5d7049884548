// SPDX-License-Identifier: Apache-2.0
// depesche: the program. A file per command; this one only tells them apart.
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>

#include "commands.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // `depesche read ... | head` ends quietly
  CLI::App app{"Depesche reads the news and writes the record: who did what to whom, when, where, on whose word."};
  app.name("depesche");
  app.set_version_flag("--version", DEPESCHE_VERSION);
  app.require_subcommand(1);
  int status = depesche::kWrongUsage;
  depesche::add_read_command(app, status);
  depesche::add_add_command(app, status);
  depesche::add_show_command(app, status);
  depesche::add_export_command(app, status);
  depesche::add_score_command(app, status);
  depesche::add_serve_command(app, status);
  depesche::add_token_command(app, status);
  depesche::add_pack_command(app, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? depesche::kDone : depesche::kWrongUsage;
  }
  return status;
}
