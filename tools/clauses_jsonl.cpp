// SPDX-License-Identifier: Apache-2.0
// The clauses of a treebank's sentences, as score_arguments.py reads them.
//   clauses_jsonl --lexicon FILE --pack languages/de (--weights FOLDER | --gold) [--off NAME,NAME] [--times N] TREEBANK.conllu
// --gold takes the treebank's trees: what the grammar spoils shows. --off switches constraints off: assign case agreement
// one_subject valency brackets particles attach speech gaps insertions frames pieces settle. --times reads all N times and prints the speed of find_clauses alone.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "clause/clauses.h"
#include "morph/lexicon.h"
#include "pack/table.h"
#include "syntax/conllu.h"
#include "syntax/marks.h"
#include "syntax/parse.h"
#include "syntax/tagger.h"
#include "text/split_tokens.h"
#include "train_syntax/corpus.h"

namespace depesche {
namespace {

struct Options {
  std::string lexicon, pack, weights, treebank;
  bool gold = false, text = false;
  int times = 0;
  bool settle = true;
  ClauseOptions clause;
  SyntaxOptions syntax;
};

bool switch_off(Options& options, std::string_view name) {
  ClauseOptions& clause = options.clause;
  const std::pair<std::string_view, bool*> switches[] = {{"assign", &clause.assign},           {"case", &clause.case_cells}, {"agreement", &clause.agreement},
                                                         {"one_subject", &clause.one_subject}, {"valency", &clause.valency}, {"brackets", &clause.brackets},
                                                         {"particles", &clause.particles},     {"attach", &clause.attach},   {"speech", &clause.speech},
                                                         {"gaps", &clause.gaps},               {"insertions", &options.syntax.insertions}, {"frames", &options.syntax.frames}, {"pieces", &options.syntax.pieces},
                                                         {"settle", &options.settle}};
  for (const auto& [known, value] : switches)
    if (known == name) {
      *value = false;
      return true;
    }
  return false;
}

bool parse(int argc, char** argv, Options& out) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    if (arg == "--gold")
      out.gold = true;
    else if (arg == "--text")
      out.text = true;
    else if (i + 1 < argc && arg == "--lexicon")
      out.lexicon = argv[++i];
    else if (i + 1 < argc && arg == "--pack")
      out.pack = argv[++i];
    else if (i + 1 < argc && arg == "--weights")
      out.weights = argv[++i];
    else if (i + 1 < argc && arg == "--times")
      out.times = std::atoi(argv[++i]);
    else if (i + 1 < argc && arg == "--off") {
      std::string_view names = argv[++i];
      while (!names.empty()) {
        const std::size_t comma = names.find(',');
        if (!switch_off(out, names.substr(0, comma))) return false;
        names = comma == std::string_view::npos ? std::string_view{} : names.substr(comma + 1);
      }
    } else
      out.treebank = arg;
  }
  return !out.lexicon.empty() && !out.pack.empty() && !out.treebank.empty() && (out.gold || !out.weights.empty());
}

void print_span(const CodePointIndex& index, const Tokens& tokens, std::uint32_t token) {
  std::printf("[%u, %u]", index.at(tokens.begin[token]), index.at(tokens.end[token]));
}

const char* role_name(ArgumentRole role) {
  constexpr const char* kNames[] = {"subject", "object", "indirect_object", "oblique", "genitive", "predicative", "adverbial"};
  return kNames[static_cast<std::size_t>(role)];
}

void print_sentence(std::string_view id, std::string_view text, const Tokens& tokens, const Clauses& out) {
  CodePointIndex index;
  index.build(text);
  std::printf("{\"id\": \"%.*s\", \"clauses\": [", static_cast<int>(id.size()), id.data());
  for (std::size_t c = 0; c < out.clauses.size(); ++c) {
    const Clause& clause = out.clauses[c];
    std::printf("%s{\"lemma\": \"%.*s\", \"predicate\": [", c == 0 ? "" : ", ", static_cast<int>(clause.lemma.size()), clause.lemma.data());
    for (std::size_t i = 0; i < clause.predicate_size; ++i) {
      if (i > 0) std::printf(", ");
      print_span(index, tokens, clause.predicate[i]);
    }
    std::printf("], \"arguments\": [");
    for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a) {
      const Argument& argument = out.arguments[a];
      std::printf("%s{\"role\": \"%s\", \"shared\": %s, \"head\": ", a == clause.first_argument ? "" : ", ", role_name(argument.role),
                  argument.shared ? "true" : "false");
      print_span(index, tokens, argument.head);
      std::printf("}");
    }
    std::printf("]}");
  }
  std::printf("]}\n");
}

// The clauses for a reader: one a line, with its features and its arguments' words.
void print_readable(std::string_view text, const Tokens& tokens, const Clauses& out) {
  constexpr const char* kRoles[] = {"main",     "conjunct",  "complement",  "relative",    "condition", "unless",      "concession",
                                    "purpose",  "cause",     "time",        "until",       "manner",    "consequence", "contrast",
                                    "question", "adverbial", "participial", "parenthesis", "without"};
  constexpr const char* kTenses[] = {"-", "present", "past", "perfect", "pluperfect", "future", "future_perfect"};
  constexpr const char* kMoods[] = {"-", "indicative", "subjunctive1", "subjunctive2", "imperative"};
  constexpr const char* kVoices[] = {"active", "passive", "state_passive", "recipient_passive"};
  constexpr const char* kModalities[] = {"-", "must", "shall", "can", "may", "want", "like", "let", "have_to", "need"};
  std::printf("# %.*s\n", static_cast<int>(text.size()), text.data());
  for (std::size_t c = 0; c < out.clauses.size(); ++c) {
    const Clause& clause = out.clauses[c];
    const auto word = [&](std::uint32_t t) { return t == kNone ? std::string("-") : std::string(tokens.text(text, t)); };
    std::printf("%zu %.*s %s of %d (%s) marker %s | %s %s %s %s%s%s%s%s\n", c, static_cast<int>(clause.lemma.size()), clause.lemma.data(),
                kRoles[static_cast<std::size_t>(clause.role)], clause.parent == kNone ? -1 : static_cast<int>(clause.parent),
                word(clause.governor).c_str(), word(clause.marker).c_str(), kTenses[static_cast<std::size_t>(clause.tense)],
                kMoods[static_cast<std::size_t>(clause.mood)], kVoices[static_cast<std::size_t>(clause.voice)],
                kModalities[static_cast<std::size_t>(clause.modality)], clause.negated ? " NOT" : "", clause.infinitive ? " inf" : "",
                clause.verb_first ? " verb-first" : "", clause.quoted ? " quoted" : "");
    const Span where = tokens.bytes(clause.span);
    std::printf("    span: %.*s\n", static_cast<int>(where.end - where.begin), text.data() + where.begin);
    for (std::uint32_t a = clause.first_argument; a < clause.end_argument; ++a) {
      const Argument& argument = out.arguments[a];
      const Span span = tokens.bytes(argument.span);
      std::printf("    %s%s%s%s: [%s] %.*s\n", role_name(argument.role), argument.shared ? " shared" : "", argument.agent ? " agent" : "",
                  argument.reflexive ? " reflexive" : "", word(argument.head).c_str(), static_cast<int>(span.end - span.begin),
                  text.data() + span.begin);
    }
  }
}

struct Work {
  Tokens tokens;
  Words words;
  Tree tree;
  Clauses clauses;
};

// One sentence's text, taken as one sentence.
void read_text(const TextRules& rules, const Lexicon& lexicon, const MorphRules& morph, std::string_view text, Work& w) {
  split_tokens(rules, text, w.tokens);
  w.tokens.sentence.assign(w.tokens.size(), 0);
  w.tokens.first = {0, w.tokens.size()};
  w.tokens.heading.assign(1, 0);
  read_words(lexicon, morph, text, w.tokens, w.words);
}

// False where the treebank's tree can't be laid over our tokens.
bool give_gold_tree(const TreebankSentence& gold, Work& w) {
  LaidTree laid;
  if (!lay_over(gold, w.tokens, laid)) return false;
  training::find_gold_pos(gold, laid, w.words, w.words.pos);
  for (std::uint32_t t = 0; t < w.words.pos.size(); ++t)
    if (is_mark(w.tokens.shape[t])) w.words.pos[t] = Pos::Punct;
  choose_readings(w.tokens, w.tokens.sentence_span(0), w.words);
  w.tree.head = laid.head;
  w.tree.relation = laid.relation;
  hang_marks(w.tokens, w.tokens.sentence_span(0), w.tree);
  w.tree.index(w.tokens);
  return true;
}

// Everything a run needs, loaded; what went wrong on stderr.
struct Loaded {
  Result<TextRules> text = Error{};
  Result<Lexicon> lexicon = Error{};
  Result<MorphRulesPtr> morph = Error{};
  Result<ClauseRulesPtr> rules = Error{};
  Result<SyntaxModel> model = Error{};
  Result<std::string> treebank = Error{};
};

template <typename T>
bool loaded(const Result<T>& result) {
  if (!result) std::fprintf(stderr, "%s\n", result.error().message.c_str());
  return result.has_value();
}

bool load(const Options& options, Loaded& out) {
  out.text = TextRules::load(options.pack);
  out.lexicon = Lexicon::open(options.lexicon);
  out.morph = load_morph_rules(options.pack);
  out.rules = load_clause_rules(options.pack);
  out.treebank = read_file(options.treebank);
  if (!options.gold) out.model = SyntaxModel::load(options.weights);
  return loaded(out.text) && loaded(out.lexicon) && loaded(out.morph) && loaded(out.rules) && loaded(out.treebank) &&
         (options.gold || loaded(out.model));
}

int run(const Options& options) {
  Loaded in;
  if (!load(options, in)) return 2;
  const SyntaxScratchPtr scratch = make_syntax_scratch();
  TreebankReader reader(*in.treebank, options.treebank);
  TreebankSentence gold;
  Work w;
  double seconds = 0;
  std::size_t tokens = 0;
  const int times = std::max(1, options.times);
  for (;;) {
    const auto more = reader.next(gold);
    if (!more) continue;  // a sentence that can't be read is passed over
    if (!*more) break;
    read_text(*in.text, *in.lexicon, **in.morph, gold.text, w);
    if (options.gold) {
      if (!give_gold_tree(gold, w)) continue;
    } else {
      tag_words(*in.model, gold.text, w.tokens, w.words, *scratch);
      parse_sentences(*in.model, w.tokens, w.words, w.tree, *scratch, options.syntax);
      if (options.settle) {
        settle_trees(w.tokens, w.words, w.tree);
        settle_tags(w.tree, w.words);
        settle_participles(**in.rules, w.tree, w.words);
      }
    }
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) find_clauses(**in.rules, {gold.text, w.tokens, w.words, w.tree}, w.clauses, options.clause);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    tokens += w.tokens.size() * static_cast<std::size_t>(times);
    if (options.times > 0) continue;
    if (options.text)
      print_readable(gold.text, w.tokens, w.clauses);
    else
      print_sentence(gold.id, gold.text, w.tokens, w.clauses);
  }
  if (options.times > 0) std::printf("%.3f us a token\n", seconds * 1e6 / static_cast<double>(tokens));
  return 0;
}

}  // namespace
}  // namespace depesche

int main(int argc, char** argv) {
  depesche::Options options;
  if (!depesche::parse(argc, argv, options)) {
    std::fprintf(stderr,
                 "usage: clauses_jsonl --lexicon FILE --pack FOLDER (--weights FOLDER | --gold) [--off NAME,...] [--text] [--times N] "
                 "TREEBANK.conllu\n");
    return 2;
  }
  return depesche::run(options);
}
