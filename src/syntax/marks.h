// SPDX-License-Identifier: Apache-2.0
// Marks: stops, commas, quotation marks and the like. The parser passes over them; they are hung on words by rule.
#pragma once

#include "base/span.h"
#include "syntax/tree.h"
#include "text/tokens.h"

namespace depesche {

constexpr bool is_mark(Shape shape) {
  return (shape >= Shape::Stop && shape <= Shape::CloseParen) || shape == Shape::Slash;
}

// Gives every mark of the sentence a head: a comma, a dash or an opening sign hangs on the word after it, other marks on the
// word before, each climbing as high as crosses no arc; a full stop hangs on the root. A sentence of marks alone hangs on its first.
// Needs: the words of the sentence have heads.
void hang_marks(const Tokens& tokens, TokenSpan sentence, Tree& tree);

}  // namespace depesche
