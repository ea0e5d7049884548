// SPDX-License-Identifier: Apache-2.0
#include "score.h"

#include <algorithm>
#include <ctime>

#include "base/utf8.h"
#include "pack/table.h"
#include "syntax/marks.h"

namespace depesche::training {

namespace {

// Of this thread alone: other people's work on the machine does not count.
double processor_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Who does what, as shared/tools/score_arguments.py sees it: tokens that stand for the predicate, for the argument, and the role.
struct Triple {
  std::vector<std::uint32_t> predicate, argument;
  int role = 0;
};

int role_of(Relation r) {
  switch (r) {
    case Relation::Nsubj: case Relation::NsubjPass: return 1;
    case Relation::Obj: return 2;
    case Relation::Iobj: return 3;
    default: return 0;
  }
}

std::vector<Triple> triples(std::string_view text, const Tokens& tokens, const std::vector<std::uint32_t>& head, const std::vector<Relation>& relation) {
  std::vector<Triple> out;
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    const int role = role_of(relation[t]);
    if (role == 0 || head[t] == kNone) continue;
    const std::string form = to_lower(tokens.text(text, t));
    if (form == "sich" || form == "es") continue;
    Triple triple{{head[t]}, {t}, role};
    for (std::uint32_t c = 0; c < tokens.size(); ++c) {
      const Relation r = relation[c];
      if (head[c] == head[t] && (r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop || r == Relation::CompoundPrt)) triple.predicate.push_back(c);
      if (head[c] == t && (r == Relation::Flat || r == Relation::Appos || r == Relation::Compound)) triple.argument.push_back(c);
    }
    out.push_back(std::move(triple));
  }
  return out;
}

bool touch(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

void compare_arguments(std::string_view text, const Tokens& tokens, const LaidTree& gold, const Tree& tree, Score& to) {
  const auto wanted = triples(text, tokens, gold.head, gold.relation);
  auto found = triples(text, tokens, tree.head, tree.relation);
  to.gold += wanted.size();
  to.found += found.size();
  for (const Triple& w : wanted) {
    const auto hit = std::find_if(found.begin(), found.end(), [&](const Triple& f) { return f.role == w.role && touch(f.argument, w.argument) && touch(f.predicate, w.predicate); });
    if (hit == found.end()) continue;
    ++to.right;
    found.erase(hit);
  }
}

void print_conllu(std::FILE* to, const TreebankSentence& s, const Tokens& tokens, const Tree& tree) {
  std::fprintf(to, "# sent_id = %.*s\n# text = %.*s\n", static_cast<int>(s.id.size()), s.id.data(), static_cast<int>(s.text.size()), s.text.data());
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    const std::string_view form = tokens.text(s.text, t), name = relation_name(tree.relation[t]);
    std::fprintf(to, "%u\t%.*s\t_\t_\t_\t_\t%u\t%.*s\t_\t_\n", t + 1, static_cast<int>(form.size()), form.data(), tree.head[t] == kNone ? 0 : tree.head[t] + 1, static_cast<int>(name.size()), name.data());
  }
  std::fputc('\n', to);
}

// What most models say, in place of what the first says.
void vote(const Teachers& models, std::string_view text, const Tokens& tokens, Words& words, SyntaxScratch& scratch, Tree& tree) {
  GoldSentence voted{.id = {}, .text = text, .head = {}, .relation = {}, .pos = {}};
  teach_again(models, tokens, words, scratch, false, voted);
  tree.head = voted.head;
  tree.relation = voted.relation;
  hang_marks(tokens, {0, tokens.size()}, tree);
  tree.index(tokens);
}

}  // namespace

Result<Score> score_treebank(const Reader& reader, const Teachers& models, const std::string& path, std::FILE* conllu) {
  Score out;
  const auto content = read_file(path);
  if (!content) return content.error();
  TreebankReader in(*content, path);
  TreebankSentence s;
  Tokens tokens;
  Words words;
  Tree tree;
  LaidTree gold;
  std::vector<Pos> pos;
  const auto scratch = make_syntax_scratch();
  for (;;) {
    const auto read = in.next(s);
    if (!read) return read.error();
    if (!*read) break;
    read_text(reader, s.text, tokens, words);
    const double begin = processor_seconds();
    tag_words(models.front(), s.text, tokens, words, *scratch);
    parse_sentences(models.front(), tokens, words, tree, *scratch);
    out.seconds += processor_seconds() - begin;
    out.split_words += 1 + static_cast<std::uint64_t>(std::count(s.text.begin(), s.text.end(), ' '));
    if (models.size() > 1) vote(models, s.text, tokens, words, *scratch, tree);
    if (conllu) print_conllu(conllu, s, tokens, tree);
    if (!lay_over(s, tokens, gold)) continue;
    find_gold_pos(s, gold, words, pos);
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (pos[t] != Pos::Other) {
        ++out.tagged;
        out.right_tags += pos[t] == words.pos[t];
      }
      if (is_mark(tokens.shape[t])) continue;
      ++out.words;
      if (tree.head[t] != gold.head[t]) continue;
      ++out.right_heads;
      out.right_arcs += tree.relation[t] == gold.relation[t];
    }
    compare_arguments(s.text, tokens, gold, tree, out);
  }
  return out;
}

void print_score(const std::string& name, const Score& s) {
  const auto share = [](std::uint64_t a, std::uint64_t b) { return b == 0 ? 0.0 : static_cast<double>(a) / static_cast<double>(b); };
  std::printf("%-16s tags %.4f  UAS %.4f  LAS %.4f  core P %.4f R %.4f F1 %.4f  %.0f words/s\n", name.c_str(), share(s.right_tags, s.tagged), share(s.right_heads, s.words),
              share(s.right_arcs, s.words), share(s.right, s.found), share(s.right, s.gold), s.f1(), static_cast<double>(s.split_words) / s.seconds);
  std::fflush(stdout);
}

}  // namespace depesche::training
