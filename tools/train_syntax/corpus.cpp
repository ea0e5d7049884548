// SPDX-License-Identifier: Apache-2.0
#include "corpus.h"

#include "pack/table.h"
#include "syntax/marks.h"

namespace depesche::training {

Result<Reader> open_reader(const std::string& lexicon_path, const std::string& pack) {
  auto text = TextRules::load(pack);
  if (!text) return text.error();
  auto lexicon = Lexicon::open(lexicon_path);
  if (!lexicon) return lexicon.error();
  auto morph = load_morph_rules(pack);
  if (!morph) return morph.error();
  return Reader{std::move(*text), std::move(*lexicon), std::move(*morph)};
}

void read_text(const Reader& reader, std::string_view text, Tokens& tokens, Words& words) {
  split_tokens(reader.text, text, tokens);
  tokens.sentence.assign(tokens.size(), 0);
  tokens.first = {0, tokens.size()};
  tokens.heading.assign(1, 0);
  bool first = true;
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    tokens.flags[t] = static_cast<std::uint8_t>(tokens.flags[t] & ~kSentenceFirst);
    if (first && !is_mark(tokens.shape[t])) {
      tokens.flags[t] |= kSentenceFirst;
      first = false;
    }
  }
  read_words(reader.lexicon, *reader.morph, text, tokens, words);
}

Result<Done> add_texts(const std::string& path, Texts& out) {
  const auto content = read_file(path);
  if (!content) return content.error();
  TreebankReader in(*content, path);
  TreebankSentence sentence;
  for (;;) {
    const auto read = in.next(sentence);
    if (read && !*read) return Done{};
    if (read) out.emplace(sentence.text);
  }
}

Result<Done> load_treebank(const Reader& reader, const std::string& path, Source source, std::size_t every, std::size_t most, const Texts& without, Corpus& out,
                           const Again& again) {
  auto content = read_file(path);
  if (!content) return content.error();
  out.files.push_back(std::make_unique<std::string>(std::move(*content)));
  TreebankReader in(*out.files.back(), path);
  TreebankSentence sentence;
  Tokens tokens;
  Words words;
  LaidTree tree;
  std::size_t seen = 0, taken = 0;
  while (taken < most) {
    const auto read = in.next(sentence);
    if (!read) { ++out.dropped; continue; }
    if (!*read) break;
    if (seen++ % every != 0 || without.contains(std::string(sentence.text))) continue;
    if (source == Source::Silver && (sentence.words.size() < 4 || sentence.words.size() > 80)) continue;
    read_text(reader, sentence.text, tokens, words);
    if (!lay_over(sentence, tokens, tree)) { ++out.dropped; continue; }
    GoldSentence gold{.id = sentence.id, .text = sentence.text, .source = source, .head = tree.head, .relation = tree.relation, .pos = {}};
    find_gold_pos(sentence, tree, words, gold.pos);
    for (std::uint32_t t = 0; source == Source::Treebank && t < gold.pos.size(); ++t)  // what was left open when the treebank was converted
      if (gold.relation[t] == Relation::Dep && gold.pos[t] == Pos::Det) gold.relation[t] = Relation::Det;
    if (again) again(tokens, words, gold);
    if (source == Source::Silver && !clean(tokens, words, gold)) { ++out.dropped; continue; }
    out.sentences.push_back(std::move(gold));
    ++taken;
  }
  return Done{};
}

}  // namespace depesche::training
