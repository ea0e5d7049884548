// SPDX-License-Identifier: Apache-2.0
// The program's commands. Each adds itself to the command line and leaves its exit status in `status`.
#pragma once

#include <string>

#include "depesche/engine.h"

namespace CLI {
class App;
}

namespace depesche {

inline constexpr int kDone = 0;        // everything was read
inline constexpr int kSomeFailed = 1;  // some dispatches could not be read; each is named on stderr, the others are done
inline constexpr int kWrongUsage = 2;  // wrong usage, or nothing could be done

void add_read_command(CLI::App& app, int& status);
void add_add_command(CLI::App& app, int& status);
void add_export_command(CLI::App& app, int& status);
void add_show_command(CLI::App& app, int& status);
void add_score_command(CLI::App& app, int& status);
void add_serve_command(CLI::App& app, int& status);
void add_token_command(CLI::App& app, int& status);
void add_pack_command(CLI::App& app, int& status);

// Where languages/ and the built packs lie: $DEPESCHE_LANGUAGES and $DEPESCHE_PACKS, else beside the program's source or installation.
EngineOptions default_folders();

}  // namespace depesche
