// SPDX-License-Identifier: Apache-2.0
// Who a text of a test speaks of: each mention by its words, with what it means.
#pragma once

#include <string>
#include <vector>

#include "support/analysed.h"

namespace depesche {

struct Said {
  support::Analysed read;
  explicit Said(std::string_view text, PartialDate day = {2021, 3, 15}) : read(text, day) {}

  // The `nth` mention whose words are `words`; null where there is none.
  [[nodiscard]] const Mention* mention(std::string_view words, int nth = 1) const {
    for (const Mention& m : read.work.actors.mentions)
      if (read.words(m.where) == words && --nth == 0) return &m;
    return nullptr;
  }
  [[nodiscard]] std::string code(std::string_view words, int nth = 1) const {
    const Mention* m = mention(words, nth);
    if (m == nullptr) return "(no mention)";
    if (m->entity != kNone) return read.work.actors.entities[m->entity].code;
    std::string out;
    for (std::uint32_t i = m->first_member; i < m->end_member; ++i) (out += out.empty() ? "" : ", ") += read.work.actors.entities[read.work.actors.members[i]].code;
    return out;
  }
  [[nodiscard]] std::string who(std::string_view words, int nth = 1) const {
    const Mention* m = mention(words, nth);
    if (m == nullptr) return "(no mention)";
    if (m->entity != kNone) return read.work.actors.entities[m->entity].name;
    std::string out;
    for (std::uint32_t i = m->first_member; i < m->end_member; ++i) (out += out.empty() ? "" : ", ") += read.work.actors.entities[read.work.actors.members[i]].name;
    return out;
  }
  [[nodiscard]] std::string all() const {
    std::string out;
    for (const Mention& m : read.work.actors.mentions) (out += out.empty() ? "" : " | ") += read.words(m.where);
    return out;
  }
};

}  // namespace depesche
