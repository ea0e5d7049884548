// SPDX-License-Identifier: Apache-2.0
// The way of one dispatch: text to record, a line a room.
#include "depesche/engine.h"

#include "base/utf8.h"
#include "engine/fill_record.h"
#include "engine/loaded.h"
#include "engine/recognise.h"
#include "engine/write_conllu.h"
#include "engine/workspace.h"
#include "engine/written_day.h"

namespace depesche {

void analyse(const Pack& pack, std::string_view text, PartialDate published, Workspace& w, bool titled) {
  split_tokens(pack.text, text, w.tokens);
  read_words(pack.lexicon, *pack.morph, text, w.tokens, w.words);
  tag_words(pack.syntax, text, w.tokens, w.words, *w.syntax);
  tag_surnames(*pack.world, text, w.tokens, w.words);
  parse_sentences(pack.syntax, w.tokens, w.words, w.tree, *w.syntax);
  settle_trees(w.tokens, w.words, w.tree);
  settle_tags(w.tree, w.words);
  join_surnames(*pack.world, text, w.tokens, w.words, w.tree);
  settle_participles(*pack.clause, w.tree, w.words);
  find_clauses(*pack.clause, {text, w.tokens, w.words, w.tree}, w.clauses);
  find_times(*pack.time, {text, w.tokens, w.words, w.tree, w.clauses, published}, w.times);
  const ActorInput in{text, w.tokens, w.words, w.tree, w.clauses, published, titled};
  find_actors(*pack.world, in, *w.actor_scratch, w.actors);
  for (const Turn& turn : w.actors.turns) mark_quoted(turn.where, w.clauses);
  find_speech(*pack.speech, in, w.actors, w.speech);
  find_events(*pack.events, {in, w.times, w.actors, w.speech, *pack.clause, pack.time.get()}, w.events);
}

namespace {

constexpr std::size_t kMostBytes = 0x7FFFFFFF;

// What `read` and `conllu` check before anything is read.
Result<const Pack*> accept(const Engine::Loaded& loaded, const Dispatch& dispatch, PartialDate& published) {
  if (dispatch.text.size() > kMostBytes) return Error{ErrorCode::Refused, "text of " + std::to_string(dispatch.text.size()) + " bytes, at most " + std::to_string(kMostBytes)};
  for (const std::string_view part : {dispatch.text, dispatch.title}) {
    const std::size_t at = find_invalid_utf8(part);
    if (at != std::string_view::npos) return Error{ErrorCode::Unreadable, "no UTF-8 at byte " + std::to_string(at)};
  }
  if (!dispatch.published.empty()) {
    const Result<PartialDate> date = parse_date(dispatch.published);
    if (!date) return date.error();
    published = *date;
  }
  if (dispatch.language.empty()) return recognise_pack(loaded, dispatch);
  if (const Pack* pack = loaded.find(dispatch.language)) return pack;
  std::string have;
  for (const Pack& p : loaded.packs) have += (have.empty() ? "" : ", ") + p.language;
  return Error{ErrorCode::Refused, "no pack '" + std::string(dispatch.language) + "' is loaded; there are: " + have};
}

}  // namespace

Engine::Engine(std::unique_ptr<Loaded> loaded) : loaded_(std::move(loaded)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

void WorkspaceDeleter::operator()(Workspace* workspace) const { delete workspace; }

WorkspacePtr Engine::workspace() const { return WorkspacePtr(new Workspace); }

Result<Engine> Engine::load(const EngineOptions& options) {
  auto loaded = std::make_unique<Loaded>();
  Result<LanguageModel> languages = LanguageModel::load(options.languages + "/all");
  if (!languages) return languages.error();
  loaded->languages = *std::move(languages);
  for (const std::string& language : options.load) {
    Result<Pack> pack = Pack::load(options, language);
    if (!pack) return pack.error();
    loaded->packs.push_back(*std::move(pack));
  }
  return Engine(std::move(loaded));
}

Result<Record> Engine::read(const Dispatch& dispatch, Workspace& work, const ReadOptions& options) const {
  PartialDate published;
  const Result<const Pack*> pack = accept(*loaded_, dispatch, published);
  if (!pack) return pack.error();
  Record record;
  fill_dispatch(dispatch, **pack, record);
  const std::uint32_t begin = dispatch.begin < dispatch.text.size() ? dispatch.begin : static_cast<std::uint32_t>(dispatch.text.size());
  if (published.year == 0) {
    const WrittenDay day = written_day(**pack, dispatch.text.substr(begin), work);
    published = day.date;
    if (published.year != 0) {
      record.published = published.day == 0 ? written(published).substr(0, 7) : written(published);
      record.published_from = day.from;
    }
  }
  if (!dispatch.title.empty()) {
    const std::string_view read = work.mended.mend((*pack)->text, dispatch.title);
    analyse(**pack, read, published, work);
    fill_events(**pack, {dispatch.title, read, 0, dispatch.id, true, published}, work, record);
    if (options.lemmas) record.title_lemmas = lemmas_of(work, kNone);
  }
  const std::string_view read = work.mended.mend((*pack)->text, dispatch.text.substr(begin));
  analyse(**pack, read, published, work, !dispatch.title.empty());
  const Passage passage{dispatch.text, read, begin, dispatch.id, false, published};
  fill_analysis(**pack, passage, options, work, record);
  fill_events(**pack, passage, work, record);
  return record;
}

Result<std::string> Engine::conllu(const Dispatch& dispatch, Workspace& work) const {
  PartialDate published;
  const Result<const Pack*> pack = accept(*loaded_, dispatch, published);
  if (!pack) return pack.error();
  const std::string_view text = work.mended.mend((*pack)->text, dispatch.text.substr(std::min<std::size_t>(dispatch.begin, dispatch.text.size())));
  if (published.year == 0) published = written_day(**pack, text, work).date;
  analyse(**pack, text, published, work);
  std::string out;
  write_conllu(dispatch.id, text, work, out);
  return out;
}

}  // namespace depesche
