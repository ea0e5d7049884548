// SPDX-License-Identifier: Apache-2.0
// The files of the page, inside the program: made from build/web by tools/embed.py.
#pragma once

#include <span>
#include <string_view>

namespace depesche {

struct PageFile {
  std::string_view path, content_type, bytes;
  bool forever;  // its name changes with its bytes
};
std::span<const PageFile> page_files();

}  // namespace depesche
