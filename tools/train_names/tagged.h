// SPDX-License-Identifier: Apache-2.0
// Sentences with their names, as tools/train_names/silver.py writes them.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "actors/name_model.h"

namespace depesche {

struct Tagged {
  std::string article, text;
  std::vector<std::uint32_t> begin;  // of each word in `text`
  std::vector<NameTag> tag;
};

inline NameTag tag_named(const std::string& name, bool in) {
  if (name == "PER") return in ? NameTag::InPerson : NameTag::BeginPerson;
  if (name == "LOC") return in ? NameTag::InPlace : NameTag::BeginPlace;
  if (name == "ORG") return in ? NameTag::InBody : NameTag::BeginBody;
  return NameTag::None;
}

// `# article.sentence`, then `form TAB pos TAB tag` for each word, then a blank line. Sentences of one article stand together.
inline bool next_sentence(std::ifstream& file, Tagged& s) {
  s = {};
  std::string line, last = "O";
  while (std::getline(file, line)) {
    if (line.empty()) {
      if (!s.text.empty()) return true;
      continue;
    }
    if (line.rfind("# ", 0) == 0) {
      s.article = line.substr(2, line.rfind('.') - 2);
      continue;
    }
    const std::size_t a = line.find('\t'), b = line.find('\t', a + 1);
    if (a == std::string::npos || b == std::string::npos) continue;
    const std::string tag = line.substr(b + 1);
    if (!s.text.empty()) s.text += ' ';
    s.begin.push_back(static_cast<std::uint32_t>(s.text.size()));
    s.tag.push_back(tag_named(tag, tag == last));
    s.text += line.substr(0, a);
    last = tag;
  }
  return !s.text.empty();
}

}  // namespace depesche
