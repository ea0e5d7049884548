// SPDX-License-Identifier: Apache-2.0
// What a page says of its article: in JSON-LD (schema.org), in meta elements (Open Graph, Dublin Core), in its markup.
#pragma once

#include <string>
#include <string_view>

#include "formats/page.h"

namespace depesche {

struct PageMeta {
  std::string title, published, publisher, url, language;  // published: 2024-05-07, 2024-05, 2024; empty where not known
  std::string body;                                        // articleBody of JSON-LD
};

PageMeta page_meta(const WebPage& page);

// White space and controls become one blank, at the edges none.
std::string one_line(std::string_view text);

// The day in `2024-05-07T10:00:00+02:00`, `07.05.2024`, `Tue, 07 May 2024 10:00:00 GMT`, `20240507`; empty where it is none of these.
std::string day_of(std::string_view text);

}  // namespace depesche
