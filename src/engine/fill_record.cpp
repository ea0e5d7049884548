// SPDX-License-Identifier: Apache-2.0
#include "engine/fill_record.h"

#include <array>
#include <string>

#include "engine/names.h"
#include "engine/ranges.h"

namespace depesche {
namespace {

void fill_clauses(const Ranges& ranges, const Workspace& w, Record& record) {
  for (const Clause& c : w.clauses.clauses) {
    Record::Clause out;
    out.at = ranges.of(c.span);
    for (std::uint8_t i = 0; i < c.predicate_size; ++i) out.predicate.push_back(ranges.of_token(c.predicate[i]));
    out.lemma = c.lemma;
    out.tense = name_of(c.tense);
    out.mood = name_of(c.mood);
    out.voice = name_of(c.voice);
    out.modality = name_of(c.modality);
    out.role = name_of(c.role);
    out.negated = c.negated;
    if (c.parent != kNone) out.parent = c.parent;
    for (const Argument& argument : w.clauses.arguments_of(c)) {
      if (argument.role == ArgumentRole::Adverbial || argument.head == kNone) continue;
      const std::string preposition(argument.preposition == kNone ? std::string_view{} : ranges.text_of_token(argument.preposition));
      out.arguments.push_back({std::string(name_of(argument.role)), ranges.of(argument.span), ranges.of_token(argument.head), preposition, argument.shared});
    }
    record.clauses.push_back(std::move(out));
  }
}

void fill_names(const Ranges& ranges, const Workspace& w, Record& record) {
  for (const Mention& m : w.actors.mentions) {
    Record::Name out;
    out.at = ranges.text_range(m.where);
    out.kind = name_of(m.kind);
    out.form = name_of(m.form);
    std::uint32_t entity = m.entity;
    if (entity == kNone && m.first_member < m.end_member) entity = w.actors.members[m.first_member];
    if (entity == kNone) continue;
    const Entity& e = w.actors.entities[entity];
    out.entity = e.name;
    out.entity_id = e.id;
    out.name_en = e.name_en;
    out.code = e.code;
    for (std::uint32_t i = m.first_member; m.entity == kNone && i + 1 < m.end_member; ++i) {
      const Entity& more = w.actors.entities[w.actors.members[i + 1]];
      out.entity += ", " + more.name;
      out.entity_id += "," + more.id;
      if (!more.code.empty()) out.code += (out.code.empty() ? "" : ", ") + more.code;
    }
    out.chain = entity;
    record.names.push_back(std::move(out));
  }
}

void fill_quotes(const Ranges& ranges, const Workspace& w, Record& record) {
  for (const Quote& q : w.speech.quotes) {
    Record::Quote out;
    out.type = name_of(q.type);
    for (const TokenSpan part : q.parts) out.quote.push_back(ranges.of(part));
    for (const TokenSpan part : q.cue) out.cue.push_back(ranges.of(part));
    if (!q.speaker.empty()) out.speaker = ranges.of(q.speaker);
    if (!q.addressee.empty()) out.addressee = ranges.of(q.addressee);
    if (q.speaker_mention != kNone && w.actors.mentions[q.speaker_mention].entity != kNone) {
      const Entity& e = w.actors.entities[w.actors.mentions[q.speaker_mention].entity];
      out.speaker_entity = e.name;
      out.speaker_code = e.code;
    }
    record.quotes.push_back(std::move(out));
  }
}

}  // namespace

void fill_dispatch(const Dispatch& dispatch, const Pack& pack, Record& record) {
  record.id = dispatch.id;
  record.title = dispatch.title;
  record.published = dispatch.published;
  record.language = pack.language;
  record.source = dispatch.source;
  record.url = dispatch.url;
  record.engine_version = DEPESCHE_VERSION;
  record.pack_version = pack.version;
  record.weights_version = pack.weights_version;
}

std::string lemmas_of(const Workspace& w, std::uint32_t sentence) {
  const TokenSpan span = sentence == kNone ? TokenSpan{0, w.tokens.size()} : w.tokens.sentence_span(sentence);
  std::string out;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (w.words.pos[t] == Pos::Punct || w.words.pos[t] == Pos::Sym) continue;
    const std::string_view lemma = w.words.lemma_text(t);
    if (lemma.empty()) continue;
    if (!out.empty()) out += ' ';
    out += lemma;
  }
  return out;
}

void fill_analysis(const Pack&, const Passage& passage, const ReadOptions& options, Workspace& w, Record& record) {
  w.code_points.build(passage.text);
  const Ranges ranges{passage, w};
  for (std::uint32_t s = 0; s < w.tokens.sentences(); ++s)
    if (!w.tokens.sentence_span(s).empty()) {
      record.sentences.push_back(ranges.of(w.tokens.sentence_span(s)));
      if (options.lemmas) record.lemmas.push_back(lemmas_of(w, s));
    }
  if (options.clauses) fill_clauses(ranges, w, record);
  for (const TimeMention& t : w.times)
    record.times.push_back({ranges.text_range(t.where), std::string(name_of(t.type)), t.value, t.edtf});
  fill_names(ranges, w, record);
  fill_quotes(ranges, w, record);
}

}  // namespace depesche
