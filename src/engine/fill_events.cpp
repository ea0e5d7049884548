// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdio>
#include <string>

#include "engine/fill_record.h"
#include "engine/ranges.h"

namespace depesche {
namespace {

// Stable over runs and machines: 16 hexadecimal digits of the key of dispatch, place, span and type.
std::string event_id(const Passage& passage, Range trigger, EventType type) {
  const std::string whole = std::string(passage.dispatch_id) + (passage.title ? "\ttitle\t" : "\ttext\t") + std::to_string(trigger.begin) + "\t" +
                            std::to_string(trigger.end) + "\t" + std::string(kEventTypeNames[static_cast<std::size_t>(type)]);
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx", static_cast<unsigned long long>(key_of(whole)));
  return hex.data();
}

class EventFiller {
 public:
  EventFiller(const Pack& pack, const Passage& passage, const Workspace& work)
      : pack_(pack), w_(work), ranges_{passage, work}, passage_(passage) {}

  Record::Event fill(const EventMention& e) const {
    Record::Event out;
    out.trigger = ranges_.text_range(e.where);
    out.id = event_id(passage_, out.trigger.at, e.type);
    out.in_title = passage_.title;
    out.type = e.type;
    out.mode = e.mode;
    for (const std::string_view context : e.contexts) out.contexts.emplace_back(context);
    const Plover plover = plover_of(*pack_.events, e);
    out.cameo = plover.cameo;
    out.quad = plover.quad;
    out.intensity = plover.intensity;
    out.status = e.status;
    out.happening = e.happening;
    for (const Participant& p : e.actors) out.actors.push_back(actor(p));
    if (out.actors.empty()) out.actors.push_back(actor({}));  // nobody is named
    for (const Participant& p : e.recipients) out.recipients.push_back(actor(p));
    if (e.time != kNone) {
      out.date = edtf_of_act(w_.times[e.time], passage_.published, e.trigger);
      if (!passage_.title) out.time = e.time;
    }
    fill_place(e, out);
    if (e.source != kNone && is_cited(w_.speech.sources[e.source], e.teller)) out.source = source(w_.speech.sources[e.source], e.teller);
    if (e.has_condition) out.condition = Record::Condition{ranges_.text_range(e.condition.where), e.condition.kind};
    if (e.has_content) out.content = content(e.content);
    out.size = {count(e.dead), count(e.injured), count(e.arrested), count(e.participants)};
    out.lemma = e.lemma;
    if (e.trigger < w_.tokens.size()) out.sentence = ranges_.of(w_.tokens.sentence_span(w_.tokens.sentence[e.trigger]));
    if (!e.made_by.empty()) out.because.emplace_back(e.made_by);
    for (const RuleRef rule : e.because)
      if (rule.line != 0) out.because.push_back("languages/" + pack_.files[rule.file] + ":" + std::to_string(rule.line));
    out.confidence = e.confidence;
    return out;
  }

 private:
  static std::optional<std::uint32_t> count(int n) {
    if (n < 0) return std::nullopt;
    return static_cast<std::uint32_t>(n);
  }

  Record::Actor actor(const Participant& p) const {
    Record::Actor out;
    if (p.entity != kNone) {
      const Entity& e = w_.actors.entities[p.entity];
      out = {!p.country.empty() ? std::string(p.country) + " " + std::string(p.sector) : e.code.empty() ? "UNK" : e.code, e.name, e.id, std::nullopt};
    } else if (!p.country.empty()) {
      out.code = std::string(p.country) + (p.sector.empty() ? "" : " ") + std::string(p.sector);
    } else {
      out.code = "UNK";
    }
    if (p.mention != kNone) out.at = ranges_.of(w_.actors.mentions[p.mention].where);
    return out;
  }

  void fill_place(const EventMention& e, Record::Event& out) const {
    if (e.place == kNone || w_.actors.mentions[e.place].entity == kNone) return;
    const Mention& m = w_.actors.mentions[e.place];
    const Entity& entity = w_.actors.entities[m.entity];
    out.place = Record::Place{entity.name, entity.country, entity.latitude, entity.longitude, entity.geonames, ranges_.of(m.where)};
  }

  std::string name_of_mention(std::uint32_t mention) const {
    if (mention == kNone) return {};
    const Mention& m = w_.actors.mentions[mention];
    return m.entity == kNone ? std::string(ranges_.text(m.where)) : w_.actors.entities[m.entity].name;
  }

  // «Berichten zufolge» cites nobody.
  static bool is_cited(const Source& s, const Participant& teller) { return !s.where.empty() && (!s.nobodys || teller.entity != kNone || !teller.country.empty()); }

  Record::Source source(const Source& s, const Participant& teller) const {
    Record::Source out;
    out.at = ranges_.text_range(s.where);
    if (!s.of_other) out.name = name_of_mention(s.mention);
    if (s.mention != kNone && w_.actors.mentions[s.mention].entity != kNone) out.code = w_.actors.entities[w_.actors.mentions[s.mention].entity].code;
    else if (teller.entity != kNone || !teller.country.empty()) out.code = actor(teller).code;
    const bool known = s.medium != kNone && w_.actors.mentions[s.medium].entity != kNone;
    out.medium = known ? name_of_mention(s.medium) : std::string{};
    if (!known && !s.medium_where.empty()) out.medium = ranges_.text(s.medium_where);
    out.via = name_of_mention(s.via);
    return out;
  }

  Record::Content content(const EventContent& c) const {
    Record::Content out;
    out.at = ranges_.text_range(c.where);
    if (c.has_type) out.type = c.type;
    out.negated = c.negated;
    for (const std::uint32_t e : c.actors) out.actors.push_back(w_.actors.entities[e].code);
    for (const std::uint32_t e : c.recipients) out.recipients.push_back(w_.actors.entities[e].code);
    if (c.time != kNone) out.date = edtf_of_act(w_.times[c.time], passage_.published);
    return out;
  }

  const Pack& pack_;
  const Workspace& w_;
  Ranges ranges_;
  const Passage& passage_;
};

}  // namespace

void fill_events(const Pack& pack, const Passage& passage, Workspace& w, Record& record) {
  w.code_points.build(passage.text);
  const EventFiller filler(pack, passage, w);
  const std::size_t first = record.events.size();
  for (const EventMention& e : w.events) {
    record.events.push_back(filler.fill(e));
    if (passage.title) record.events.back().happening += 0x10000;  // counted apart from the text's
  }
  for (std::size_t i = 0; i < w.events.size(); ++i) {
    for (const std::uint32_t other : w.events[i].answers) record.events[first + i].answers.push_back(record.events[first + other].id);
    for (const std::uint32_t other : w.events[i].disputes) record.events[first + i].disputes.push_back(record.events[first + other].id);
  }
}

}  // namespace depesche
