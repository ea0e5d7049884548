// SPDX-License-Identifier: Apache-2.0
// Any text through every stage: a record whose offsets lie inside the text, or an error for what is no UTF-8.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "depesche/engine.h"
#include "formats/write_json.h"
#include "formats/write_table.h"

namespace {
const depesche::Engine& engine() {
  static const auto loaded = depesche::Engine::load({.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}});
  if (!loaded) {
    std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
    std::abort();
  }
  return *loaded;
}
}  // namespace

// Loading is no part of the first input's time.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  static_cast<void>(engine());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto work = engine().workspace();
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto record = engine().read({.id = "x", .title = "Titel", .text = text, .language = "de", .published = "2021-12"}, *work, {.clauses = true});
  if (!record) {
    if (depesche::find_invalid_utf8(text) == std::string::npos) std::abort();
    return 0;
  }
  const auto length = static_cast<std::uint32_t>(depesche::count_code_points(text));
  for (const auto& name : record->names)
    if (name.at.at.begin >= name.at.at.end || name.at.at.end > length) std::abort();
  for (const auto& event : record->events)
    if (!event.in_title && (event.trigger.at.begin >= event.trigger.at.end || event.trigger.at.end > length)) std::abort();
  std::string out;
  depesche::write_json(*record, true, out);
  depesche::write_table(*record, text, {}, out);
  static_cast<void>(engine().conllu({.id = "x", .text = text}, *work));
  return 0;
}
