// SPDX-License-Identifier: Apache-2.0
// Von der Leyen forderte, kritisierte von der Leyen: particles that begin a surname are no preposition.
#include "actors/fold.h"
#include "actors/scan.h"
#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::uint32_t kLongest = 4;  // words of a surname

struct Joiner {
  const World& world;
  std::string_view text;
  const Tokens& tokens;
  Words& words;

  [[nodiscard]] std::string_view word(std::uint32_t t) const { return tokens.text(text, t); }

  // The token behind the surname of somebody in the tables that begins at `t`; `t` where none does.
  [[nodiscard]] std::uint32_t surname_end(std::uint32_t t) const {
    const NameRange* range = world.by_first_word.find(words.form[t] == Key::None ? Key::None : fold_key(to_lower(word(t))));
    if (range == nullptr) return t;
    Key keys[kLongest] = {};
    std::uint32_t n = 1;
    while (n < kLongest && t + n < tokens.size() && tokens.sentence[t + n] == tokens.sentence[t]) keys[n] = fold_key(word(t + n)), ++n;
    for (std::uint32_t i = range->begin; i < range->end; ++i) {
      const Name& name = world.names[i];
      if (!name.surname || name.size < 2 || name.size > n) continue;
      bool same = true;
      for (std::uint16_t k = 1; k < name.size && same; ++k) same = world.name_words[name.first_word + k] == keys[k] || (k + 1 == name.size && is_genitive(t + k, world.name_words[name.first_word + k]));
      if (same) return t + name.size;
    }
    return t;
  }
  [[nodiscard]] bool is_genitive(std::uint32_t t, Key want) const {
    const std::string_view w = word(t);
    for (const auto& [drop, ending] : world.genitive_endings)
      if (w.size() > ending.size() + 1 && w.ends_with(ending) && fold_key(w.substr(0, w.size() - ending.size())) == want) return true;
    return false;
  }

  // The end of the surname that begins at `t`, behind which no given name stands; `t` where none does.
  [[nodiscard]] std::uint32_t alone(std::uint32_t t, Pos pos) const {
    const std::uint32_t* bits = words.pos[t] == pos ? world.context.find(words.form[t]) : nullptr;
    if (bits == nullptr || (*bits & kParticle) == 0) return t;
    if (t > 0 && words.pos[t - 1] == Pos::ProperNoun && tokens.sentence[t - 1] == tokens.sentence[t]) return t;  // Ursula von der Leyen
    return surname_end(t);
  }
};

// What the whole name is to the word it hangs on.
struct Settler {
  const Words& words;
  Tree& tree;

  [[nodiscard]] std::uint32_t child_of(std::uint32_t verb, Relation r, std::uint32_t but) const {
    for (const std::uint32_t child : children_of(tree, verb))
      if (tree.relation[child] == r && child != but) return child;
    return kNone;
  }

  // Taken for a phrase with a preposition: who acts, unless somebody else is named that does.
  void free(std::uint32_t last) const {
    const std::uint32_t verb = tree.head[last];
    const Relation r = tree.relation[last];
    if ((r != Relation::Obl && r != Relation::OblAgent && r != Relation::Iobj) || verb == kNone || child_of(verb, Relation::AuxPass, kNone) != kNone) return;
    const std::uint32_t subject = child_of(verb, Relation::Nsubj, last), object = child_of(verb, Relation::Obj, last);
    const bool somebody = subject != kNone && (words.pos[subject] == Pos::ProperNoun || words.pos[subject] == Pos::Pron);
    if (somebody) {
      tree.relation[last] = object == kNone ? Relation::Obj : Relation::Iobj;
      return;
    }
    tree.relation[last] = Relation::Nsubj;
    if (subject != kNone) tree.relation[subject] = object == kNone ? Relation::Obj : Relation::Dep;
  }

  void settle(std::uint32_t t, std::uint32_t end) const {
    const std::uint32_t last = end - 1;
    std::uint32_t top = kNone;
    bool cased = false;
    for (std::uint32_t p = t; p < end; ++p) {
      const bool inside = tree.head[p] != kNone && tree.head[p] >= t && tree.head[p] < end;
      cased = cased || (inside && tree.relation[p] == Relation::Case);
      if (!inside && (top == kNone || tree.relation[p] == Relation::Nsubj)) top = p;
    }
    if (top == kNone) return;
    const std::uint32_t above = tree.head[top];
    const Relation r = tree.relation[top];
    for (std::uint32_t p = t; p < last; ++p) {
      tree.head[p] = last;
      tree.relation[p] = Relation::Flat;
    }
    tree.head[last] = above;
    tree.relation[last] = r;
    if (cased || r == Relation::Case || r == Relation::Iobj) free(last);
  }
};

}  // namespace

void tag_surnames(const World& world, std::string_view text, const Tokens& tokens, Words& words) {
  const Joiner j{world, text, tokens, words};
  for (std::uint32_t t = 0; t + 1 < tokens.size(); ++t)
    for (std::uint32_t end = j.alone(t, Pos::Adp); t < end; ++t) {
      words.pos[t] = Pos::ProperNoun;
      words.agreement[t] = kAnyAgreement;
    }
}

void join_surnames(const World& world, std::string_view text, const Tokens& tokens, Words& words, Tree& tree) {
  const Joiner j{world, text, tokens, words};
  const Settler settler{words, tree};
  bool any = false;
  for (std::uint32_t t = 0; t + 1 < tokens.size(); ++t)
    if (const std::uint32_t end = j.alone(t, Pos::ProperNoun); end > t) {
      settler.settle(t, end);
      any = true;
    }
  if (any) tree.index(tokens);
}

std::uint32_t small_surname(const ScanView& v, std::uint32_t t, FoundName& found) {
  if (!v.tagged_name(t) || (v.context(t) & kParticle) == 0 || !v.same_sentence(t, t + 1)) return t;
  v.s.key[t] = fold_key(v.text(t));
  const std::uint32_t end = match_known(v, t, found);
  if (end > t + 1) return end;
  v.s.candidates.resize(found.first_candidate);
  found = FoundName{};
  found.first_candidate = found.end_candidate = static_cast<std::uint32_t>(v.s.candidates.size());
  v.s.key[t] = Key::None;
  return t;
}

}  // namespace depesche
