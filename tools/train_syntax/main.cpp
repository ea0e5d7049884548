// SPDX-License-Identifier: Apache-2.0
// train_syntax: trains tagger.bin and parser.bin, and measures them. languages/de/provenance.txt has the commands.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <unordered_map>

#include "score.h"
#include "train_parser.h"
#include "train_tagger.h"

namespace depesche::training {
namespace {

constexpr const char* kUsage =
    "train_syntax train --corpora DIR --lexicon FILE --pack DIR --out DIR [--hold SET,SET] [--silver N] [--epochs N] [--gold N] [--rate R] [--dropout R] [--word-drop R] [--fade R] [--seed N] [--teachers DIR,DIR]\n"
    "  DIR holds silver.conllu gsd-dev.conllu gsd-test.conllu arguments-train.conllu arguments-dev.conllu, unpacked.\n"
    "  --hold names sets that are not learned from; arguments-dev never is.\n"
    "train_syntax score --model DIR --lexicon FILE --pack DIR [--conllu FILE] FILE.conllu...\n";

struct Options {
  std::map<std::string, std::string> named;
  std::vector<std::string> files;
  [[nodiscard]] std::string text(const std::string& name, const std::string& otherwise = {}) const {
    const auto found = named.find(name);
    return found == named.end() ? otherwise : found->second;
  }
  [[nodiscard]] double number(const std::string& name, double otherwise) const {
    const auto found = named.find(name);
    return found == named.end() ? otherwise : std::strtod(found->second.c_str(), nullptr);
  }
};

int fail(const Error& error) {
  std::fprintf(stderr, "train_syntax: %s\n", error.message.c_str());
  return 2;
}

bool write_bytes(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return false;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole;
}

// The commonest words of the corpus, by form and by lemma, as fingerprints; the commonest first.
class Vocabulary {
 public:
  void count(Key key, std::uint32_t by) { counts_[static_cast<std::uint64_t>(key)] += by; }
  [[nodiscard]] std::vector<std::uint32_t> commonest(std::size_t most, std::uint32_t least) const {
    std::vector<std::pair<std::uint32_t, std::uint64_t>> sorted;
    for (const auto& [key, n] : counts_)
      if (n >= least) sorted.emplace_back(n, key);
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    if (sorted.size() > most) sorted.resize(most);
    std::vector<std::uint32_t> out;
    for (const auto& [n, key] : sorted) out.push_back(KeyIds::print_of(static_cast<Key>(key)));
    return out;
  }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> counts_;
};

TaggerWeights as_weights(const TaggerFile& file) {
  TaggerWeights out;
  out.weights = file.weights;
  out.sets = file.sets;
  out.forms.build(file.forms);
  return out;
}

// Reads and tags sentence `i` with the tagger that has not learned from it.
struct Tagging {
  const Reader& reader;
  const Corpus& corpus;
  std::vector<TaggerWeights> taggers;  // one a fold
  Tokens tokens;
  Words words;
  std::vector<TagToken> room;
  void read(std::size_t i) {
    const GoldSentence& s = corpus.sentences[i];
    read_text(reader, s.text, tokens, words);
    words.pos.resize(tokens.size());
    words.reading.resize(tokens.size());
    words.agreement.resize(tokens.size());
    tag_sentence(taggers[i % taggers.size()], s.text, tokens, {0, tokens.size()}, words, room);
  }
};

void find_words(Tagging& tagging, ParserFile& file) {
  Vocabulary forms, lemmas;
  for (std::size_t i = 0; i < tagging.corpus.sentences.size(); ++i) {
    tagging.read(i);
    const Words& w = tagging.words;
    for (std::uint32_t t = 0; t < w.size(); ++t) {
      forms.count(w.form[t], 1);
      lemmas.count(w.head[t] != Key::None && is_nominal(w.pos[t]) ? w.head[t] : w.lemma(t), 1);
    }
  }
  file.forms = forms.commonest(kFormIds - 1, 3);
  file.lemmas = lemmas.commonest(kLemmaIds - 1, 3);
}

PartRowSet parts_of(const TokenRowSet& rows) {
  PartRowSet out{};
  std::size_t n = 0;
  for (std::size_t kind = 0; kind < kTokenKinds; ++kind) n += find_parts(static_cast<TokenKind>(kind), rows[kind] - kTokenRows[kind], out.data() + n);
  return out;
}

std::vector<ParserSample> make_samples(Tagging& tagging, const ParserWords& known) {
  std::vector<ParserSample> out;
  std::vector<TokenRowSet> rows;
  for (std::size_t i = 0; i < tagging.corpus.sentences.size(); ++i) {
    const GoldSentence& s = tagging.corpus.sentences[i];
    tagging.read(i);
    ParserSample sample;
    const TokenSpan all{0, tagging.tokens.size()};
    find_token_rows(known, tagging.tokens, tagging.words, all, rows);
    for (const TokenRowSet& row : rows) sample.rows.push_back(parts_of(row));
    sample.words.fill(tagging.tokens, tagging.words, all);
    if (sample.words.size() < 2) continue;
    std::vector<std::uint32_t> word_of(all.end, kNone);
    for (std::uint32_t w = 0; w < sample.words.size(); ++w) word_of[sample.words.token[w]] = w;
    for (const std::uint32_t t : sample.words.token) {
      sample.head.push_back(s.head[t] == kNone ? kNone : word_of[s.head[t]]);
      sample.relation.push_back(s.relation[t]);
    }
    sample.source = s.source;
    out.push_back(std::move(sample));
  }
  return out;
}

// Models from folders with commas between them.
Result<Teachers> load_models(std::string folders) {
  Teachers out;
  while (!folders.empty()) {
    const std::size_t comma = std::min(folders.find(','), folders.size());
    auto model = SyntaxModel::load(folders.substr(0, comma));
    if (!model) return model.error();
    out.push_back(std::move(*model));
    folders.erase(0, comma + 1);
  }
  return out;
}

Result<Done> load_all(const Options& options, const Reader& reader, Corpus& corpus) {
  const std::string folder = options.text("corpora"), held = ',' + options.text("hold") + ',';
  auto teachers = load_models(options.text("teachers"));
  if (!teachers) return teachers.error();
  const auto silver = static_cast<std::size_t>(options.number("silver", 40000));
  Texts held_texts, gold_texts;
  for (const char* name : {"gsd-dev", "gsd-test", "arguments-train", "arguments-dev"}) {
    const bool holds = std::string_view(name) == "arguments-dev" || held.find(',' + std::string(name) + ',') != std::string::npos;
    if (auto added = add_texts(folder + '/' + name + ".conllu", holds ? held_texts : gold_texts); !added) return added;
  }
  gold_texts.insert(held_texts.begin(), held_texts.end());
  for (const auto& [name, source] : {std::pair{"gsd-dev", Source::Treebank}, {"gsd-test", Source::Treebank}, {"arguments-train", Source::Arguments}}) {
    if (held.find(',' + std::string(name) + ',') != std::string::npos) continue;
    if (auto loaded = load_treebank(reader, folder + '/' + name + ".conllu", source, 1, ~std::size_t{0}, held_texts, corpus); !loaded) return loaded;
  }
  const auto scratch = make_syntax_scratch();
  const Again again = [&](const Tokens& tokens, Words& words, GoldSentence& sentence) {
    if (!teachers->empty()) teach_again(*teachers, tokens, words, *scratch, true, sentence);
  };
  const std::size_t every = std::max<std::size_t>(1, silver == 0 ? 1 : 240000 / silver);
  if (auto loaded = load_treebank(reader, folder + "/silver.conllu", Source::Silver, every, silver, gold_texts, corpus, again); !loaded) return loaded;
  std::fprintf(stderr, "%zu sentences, %zu dropped\n", corpus.sentences.size(), corpus.dropped);
  return Done{};
}

// Weights that have grown too large for the integers of the run time read nonsense, while the loss in floating point looks fine.
Result<Done> check_rounded(const Options& options, const Reader& reader) {
  const auto models = load_models(options.text("out"));
  if (!models) return models.error();
  const auto scored = score_treebank(reader, *models, options.text("corpora") + "/arguments-dev.conllu", nullptr);
  if (!scored) return scored.error();
  print_score("arguments-dev", *scored);
  if (scored->right_heads * 2 < scored->words) return Error{ErrorCode::Refused, options.text("out") + "/parser.bin: does not read in integers what it read in floating point; train it shorter"};
  return Done{};
}

int train(const Options& options) {
  const auto reader = open_reader(options.text("lexicon"), options.text("pack"));
  if (!reader) return fail(reader.error());
  Corpus corpus;
  if (auto loaded = load_all(options, *reader, corpus); !loaded) return fail(loaded.error());
  const std::string out = options.text("out");
  Tagging tagging{*reader, corpus, {}, {}, {}, {}};
  std::vector<std::uint8_t> take(corpus.sentences.size());
  for (std::size_t fold = 0; fold < 2 && options.number("epochs", 6) > 0; ++fold) {
    for (std::size_t i = 0; i < take.size(); ++i) take[i] = i % 2 != fold;
    tagging.taggers.push_back(as_weights(train_tagger(*reader, corpus, take, {})));
  }
  take.assign(take.size(), 1);
  const TaggerFile tagger = train_tagger(*reader, corpus, take, {});
  if (!write_bytes(out + "/tagger.bin", write_tagger(tagger))) return fail({ErrorCode::Io, "cannot write " + out + "/tagger.bin"});
  std::fprintf(stderr, "tagger written\n");
  if (options.number("epochs", 6) == 0) return 0;
  ParserFile words;
  find_words(tagging, words);
  ParserWords known;
  known.forms.build(words.forms);
  known.lemmas.build(words.lemmas);
  const std::vector<ParserSample> samples = make_samples(tagging, known);
  std::fprintf(stderr, "%zu samples, %zu forms, %zu lemmas\n", samples.size(), words.forms.size(), words.lemmas.size());
  ParserOptions how;
  how.epochs = static_cast<std::size_t>(options.number("epochs", 6));
  how.gold_times = static_cast<std::size_t>(options.number("gold", 3));
  how.rate = static_cast<float>(options.number("rate", 0.002));
  how.dropout = static_cast<float>(options.number("dropout", 0.1));
  how.fade = static_cast<float>(options.number("fade", 0));
  how.word_drop = static_cast<float>(options.number("word-drop", 0.3));
  how.seed = static_cast<std::uint64_t>(options.number("seed", 1));
  FloatNet net(how.seed);
  train_parser(samples, how, net);
  ParserFile file = round_net(net);
  file.forms = words.forms;
  file.lemmas = words.lemmas;
  if (!write_bytes(out + "/parser.bin", write_parser(file))) return fail({ErrorCode::Io, "cannot write " + out + "/parser.bin"});
  if (const auto checked = check_rounded(options, *reader); !checked) return fail(checked.error());
  return 0;
}

int score(const Options& options) {
  const auto reader = open_reader(options.text("lexicon"), options.text("pack"));
  if (!reader) return fail(reader.error());
  const auto models = load_models(options.text("model"));
  if (!models) return fail(models.error());
  if (models->empty()) return fail({ErrorCode::Refused, "--model names no folder"});
  std::FILE* conllu = options.text("conllu").empty() ? nullptr : std::fopen(options.text("conllu").c_str(), "wb");
  for (const std::string& path : options.files) {
    const auto scored = score_treebank(*reader, *models, path, conllu);
    if (!scored) return fail(scored.error());
    print_score(path.substr(path.rfind('/') + 1), *scored);
  }
  if (conllu) std::fclose(conllu);
  return 0;
}

int run(int count, char** words) {
  Options options;
  for (int i = 2; i < count; ++i) {
    const std::string word = words[i];
    if (word.starts_with("--") && i + 1 < count) options.named[word.substr(2)] = words[++i];
    else options.files.push_back(word);
  }
  const std::string what = count > 1 ? words[1] : "";
  if (what == "train") return train(options);
  if (what == "score") return score(options);
  std::fputs(kUsage, stderr);
  return 2;
}

}  // namespace
}  // namespace depesche::training

int main(int count, char** words) { return depesche::training::run(count, words); }
