// SPDX-License-Identifier: Apache-2.0
// Recipients of words that no phrase names: who is named beside, the government for those who do not govern, who acted just before.
#include <algorithm>

#include "events/around.h"
#include "events/work.h"

namespace depesche {
namespace {

constexpr std::string_view kSeat = "seat-";  // how the ids of capitals begin
constexpr std::uint32_t kNear = 6;  // sentences over which an account is one

// Who speaks or acts in politics: no paper, no company, no school.
bool may_be_met(const Work& w, const Participant& p) {
  const Entity& e = w.actors.entities[p.entity];
  if (e.code.empty() || (e.code.find(' ') == std::string::npos && e.kind != EntityKind::Organisation)) return false;
  const std::string_view sector = sector_of(w, p);
  return sector != "JRN" && sector != "EDU" && sector != "BUS";
}

// A demand is made to those who can meet it: what is asked for people or against criminals is not asked of them.
bool may_be_asked(const Work& w, const Participant& p) {
  const std::string_view sector = sector_of(w, p);
  return sector != kPeople && sector != "REB" && sector != "CRM";
}

// A party behind its member.
bool in_brackets(const Work& w, const Mention& m) { return m.where.begin > 0 && w.tokens.shape[m.where.begin - 1] == Shape::OpenParen; }

// Nordkoreas Militaer drohte: whose the actor is, where he acts for it.
bool is_of_actor(const Work& w, const EventMention& e, const Mention& m) {
  const std::uint32_t above = m.head == kNone ? kNone : w.tree.head[m.head];
  return above != kNone && std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return a.mention != kNone && w.actors.mentions[a.mention].head == above && governs(w, a); });
}

// seine Partei: of whoever acts
bool is_own(const Work& w, const EventMention& e, const Mention& m) {
  if (m.form != MentionForm::Description || m.head == kNone) return false;
  for (const std::uint32_t child : children_of(w.tree, m.head)) {
    const std::uint32_t owner = w.mention_at(child);
    if (owner == kNone || w.actors.mentions[owner].form != MentionForm::Pronoun) continue;
    if (std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& a) { return a.entity != kNone && a.entity == w.actors.mentions[owner].entity; })) return true;
  }
  return false;
}

// Assad sagte, SEINE Soldaten blieben: what those who are somebody's refuse they do not refuse him.
bool is_master(const Work& w, const EventMention& e, const Mention& m) {
  if (e.type != EventType::Reject || m.entity == kNone) return false;
  for (const Participant& a : e.actors) {
    if (a.mention == kNone || w.actors.mentions[a.mention].head == kNone) continue;
    for (const std::uint32_t child : children_of(w.tree, w.actors.mentions[a.mention].head)) {
      const std::uint32_t owner = w.mention_at(child);
      if (owner != kNone && w.actors.mentions[owner].form == MentionForm::Pronoun && w.actors.mentions[owner].entity == m.entity) return true;
    }
  }
  return false;
}

// London verlangte, genau wie WASHINGTON, ...: who does the same
bool is_compared(const Work& w, const Mention& m) {
  if (m.head == kNone) return false;
  bool like = false;
  for (const std::uint32_t t : children_of(w.tree, m.head)) {
    if (t > m.head || w.tree.relation[t] != Relation::Case) continue;
    if (!w.is(t, WordClass::Like)) return false;  // wie VON ihm gefordert
    like = true;
  }
  return like;
}

// im Bundestag: where it was said
bool is_where(const Work& w, const Mention& m) {
  for (const std::uint32_t t : children_of(w.tree, m.head)) {
    if (w.tree.relation[t] == Relation::Case) return w.is(t, WordClass::Local) && !w.is(t, WordClass::Temporal);
  }
  return false;
}

// legte im Sicherheitsrat ein Veto ein: a body of many states refuses with one voice less.
bool is_voting(const Work& w, const EventMention& e, const Mention& m) {
  if (e.type != EventType::Reject || m.kind != EntityKind::Organisation || m.entity == kNone) return false;
  const std::string& code = w.actors.entities[m.entity].code;
  return !code.empty() && code.find(' ') == std::string::npos;
}

// Whom he spoke with is not whom he spoke of: nach einem Treffen mit dem Minister warnte er.
bool was_spoken_with(const Work& w, std::size_t i, std::uint32_t entity) {
  const std::uint32_t sentence = w.tokens.sentence[w.out[i].trigger];
  const auto with = [&](const EventMention& o) {
    const auto is = [entity](const Participant& p) { return p.entity == entity; };
    return o.type == EventType::Consult && (std::any_of(o.actors.begin(), o.actors.end(), is) || std::any_of(o.recipients.begin(), o.recipients.end(), is));
  };
  for (std::size_t j = i; j-- > 0 && w.tokens.sentence[w.out[j].trigger] == sentence;)
    if (with(w.out[j])) return true;
  for (std::size_t j = i + 1; j < w.out.size() && w.tokens.sentence[w.out[j].trigger] == sentence; ++j)
    if (with(w.out[j])) return true;
  return false;
}

// Dies schwaeche die Nato, sagte Biden: the object of words of blame suffers what is blamed.
TokenSpan who_suffers(const Work& w, const EventMention& e) {
  const Frame* f = e.type == EventType::Accuse && e.clause != kNone ? w.frame_of(e.clause) : nullptr;
  if (f == nullptr || !f->has_type || f->type != e.type || f->actors.empty() || f->actors[0].kind != SlotKind::Speaker) return {};
  const Clause& c = w.clauses.clauses[e.clause];
  for (const Argument& argument : w.clauses.arguments_of(c))
    if (argument.role == ArgumentRole::Object) return argument.span;
  return {};
}

// The first within `where` who may be met and is not of the actors.
bool take_named(Work& w, std::size_t i, TokenSpan where) {
  EventMention& e = w.out[i];
  const auto& mentions = w.actors.mentions;
  auto m = std::lower_bound(mentions.begin(), mentions.end(), where.begin, [](const Mention& a, std::uint32_t t) { return a.where.begin < t; });
  const std::uint32_t source = e.source == kNone ? kNone : w.speech.sources[e.source].mention;
  const std::uint32_t teller = source == kNone ? kNone : mentions[source].entity;
  const TokenSpan suffers = who_suffers(w, e);
  for (; m != mentions.end() && m->where.begin < where.end; ++m) {
    if (suffers.contains(m->where.begin)) continue;
    if (m->entity == kNone || m->entity == teller || w.actors.entities[m->entity].code.starts_with("UNK ") || in_brackets(w, *m) || is_some(w, *m) || (is_where(w, *m) && !is_voting(w, e, *m)) || is_of_actor(w, e, *m) || is_own(w, e, *m) || is_master(w, e, *m) || is_compared(w, *m)) continue;
    if (e.type == EventType::Threaten && e.content.where.contains(m->where.begin) && is_force(w, {m->entity, kNone, {}, {}})) continue;  // drohte, die Armee einzusetzen
    const Participant p{m->entity, static_cast<std::uint32_t>(m - mentions.begin()), {}, {}};
    if (e.type == EventType::Request && !may_be_asked(w, p)) continue;
    if (!may_be_met(w, p) || acts_in(w, e, p) || was_spoken_with(w, i, p.entity)) continue;
    add_participant(e.recipients, p);
    return true;
  }
  return false;
}

// What others said of others gives nobody a reason to threaten; but what they just did may, and those whom he met the sentence before may be told more.
bool concerns_threatener(const Work& w, const EventMention& e, const EventMention& o) {
  if (is_hostile(o.type) && w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] < 2) return true;
  const bool both = o.type == EventType::Consult && w.tokens.sentence[o.trigger] != w.tokens.sentence[e.trigger];
  return share_one(w, both ? o.actors : o.recipients, e.actors);
}

// Who did something to somebody just before.
bool take_doer_before(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    if (w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] > kNear || !w.same_news(e, o)) return false;
    const bool near = w.tokens.sentence[e.trigger] - w.tokens.sentence[o.trigger] < 2;
    if (!near && (o.type == EventType::Consult || o.type == EventType::Agree || o.type == EventType::Cooperate || o.type == EventType::Aid)) continue;
    if (e.type == EventType::Threaten && !concerns_threatener(w, e, o)) continue;
    for (const Participant& p : o.actors)
      if (is_told(w, p) && !acts_in(w, e, p)) add_participant(e.recipients, {p.entity, kNone, p.country, p.sector});
    if (!e.recipients.empty()) return true;
  }
  return false;
}

// Moskau bestritt den Angriff, jede Beteiligung: what was never done.
bool is_denial(const Work& w, const EventMention& e) {
  const Frame* f = e.type == EventType::Reject && e.clause != kNone ? w.frame_of(e.clause) : nullptr;
  return f != nullptr && f->has_type && f->standing == Standing::Denied;
}

// A denial is made to who said so: who blamed the one who denies it, or on whose word it was told that he did it.
void take_accuser(const Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  for (std::size_t j = i, seen = 0; j-- > 0 && seen < kEventsBack && w.tokens.sentence[e.trigger] - w.tokens.sentence[w.out[j].trigger] <= kNear; ++seen) {
    const EventMention& o = w.out[j];
    if (o.status != Status::Occurred || !w.same_news(e, o)) continue;
    if (o.type == EventType::Accuse && share_one(w, o.recipients, e.actors)) {
      for (const Participant& p : o.actors)
        if (is_told(w, p) && !acts_in(w, e, p)) add_participant(e.recipients, {p.entity, kNone, p.country, p.sector});
    } else if (o.source != kNone && share_one(w, o.actors, e.actors)) {
      const std::uint32_t m = w.speech.sources[o.source].mention;
      const Participant teller{m == kNone ? kNone : w.actors.mentions[m].entity, kNone, {}, {}};
      if (teller.entity != kNone && may_be_met(w, teller) && !acts_in(w, e, teller)) add_participant(e.recipients, teller);
    }
    if (!e.recipients.empty()) return;
  }
  if (e.matter == kNone || w.words.pos[e.matter] == Pos::Noun) return;
  for (std::size_t k = w.speech.sources.size(); k-- > 0;) {  // Trump behauptete, ... Fachleute bestritten DIES.
    const Source& said = w.speech.sources[k];
    if (said.where.empty() || said.mention == kNone || w.tokens.sentence[said.where.begin] + 1 != w.tokens.sentence[e.trigger]) continue;
    const Participant teller{w.actors.mentions[said.mention].entity, kNone, {}, {}};
    if (teller.entity != kNone && may_be_met(w, teller) && !acts_in(w, e, teller)) return add_participant(e.recipients, teller);
  }
}

// Whose release is asked for: of the government that holds him.
bool take_holder(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  std::size_t from = i + 1;
  while (from < w.out.size() && w.tokens.sentence[w.out[from].trigger] == w.tokens.sentence[e.trigger]) ++from;  // die Freilassung des Mannes, der verhaftet wurde
  for (std::size_t j = from, seen = 0; j-- > 0 && seen < kEventsBack; ++seen) {
    const EventMention& o = w.out[j];
    if ((o.type != EventType::Coerce && o.type != EventType::Sanction) || o.actors.empty() || !governs(w, o.actors.front()) || !w.same_news(e, o)) continue;
    const std::string_view country = country_of(w, o.actors.front());
    const Participant holder{kNone, kNone, country, kGovernment};
    if (country.empty() || acts_in(w, e, holder)) continue;
    add_participant(e.recipients, holder);
    return true;
  }
  return false;
}

// Die Armee ernannte einen Nachfolger. Er nannte dies einen Putsch: whoever did what the pronoun takes up.
bool take_pointed(Work& w, EventMention& e) {
  if (e.clause == kNone || w.clauses.clauses[e.clause].sentence == 0) return false;
  const auto first = w.clauses.arguments.begin() + w.clauses.clauses[e.clause].first_argument, end = w.clauses.arguments.begin() + w.clauses.clauses[e.clause].end_argument;
  if (std::none_of(first, end, [&w](const Argument& a) { return (a.role == ArgumentRole::Subject || a.role == ArgumentRole::Object) && a.head != kNone && w.is(a.head, WordClass::Pointer); })) return false;
  const std::uint32_t before = w.clauses.clauses[e.clause].sentence - 1;
  for (std::uint32_t c = e.clause; c-- > 0 && w.clauses.clauses[c].sentence >= before;) {
    if (w.clauses.clauses[c].sentence != before || w.clauses.clauses[c].role != ClauseRole::Main || w.clauses.clauses[c].verb == kNone || w.clauses.clauses[c].voice != Voice::Active) continue;
    std::vector<Participant> doers;
    const Found subject = find_subject(w, c);
    if (subject.head == kNone || !name_participants(w, subject.head, doers)) return false;
    for (const Participant& p : doers)
      if (!acts_in(w, e, p)) add_participant(e.recipients, p);
    return !e.recipients.empty();
  }
  return false;
}

// Whom the same crowd marches against in the sentence or the one before.
bool take_protested(const Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  const auto take = [&](const EventMention& o) {
    const std::uint32_t here = w.tokens.sentence[e.trigger], there = w.tokens.sentence[o.trigger];
    if (o.type != EventType::Protest || o.recipients.empty() || there > here || here - there > 1) return false;
    const bool same = std::any_of(o.actors.begin(), o.actors.end(), [&](const Participant& p) { return acts_in(w, e, p); });
    if (!same) return false;
    for (const Participant& p : o.recipients)  // who was met by force was not marched against
      if (!acts_in(w, e, p) && !is_force(w, p) && sector_of(w, p) != "JRN") add_participant(e.recipients, {p.entity, kNone, p.country, p.sector});
    return !e.recipients.empty();
  };
  return any_around(w, i, take);
}

bool take_government(const Work& w, EventMention& e) {
  const std::string_view country = country_of(w, e.actors.front());
  if (country.empty() || acts_in(w, e, {kNone, kNone, country, kGovernment})) return false;
  add_country(e.recipients, country, kGovernment);
  return true;
}

// appellierte an alle, rief jeden auf: of the people, where no content clause says of whom
bool asks_all(const Work& w, const EventMention& e) {
  return e.matter != kNone && w.is(e.matter, WordClass::Everybody) && !country_of(w, e.actors.front()).empty();
}

// Macron forderte in Beirut Reformen: of the government of the capital where a statesman of another state says it.
void ask_host(const Work& w, EventMention& e) {
  if (e.place == kNone || e.guessed_actor || !std::all_of(e.actors.begin(), e.actors.end(), [&w](const Participant& p) { return governs(w, p) && p.entity != kNone; })) return;
  const Mention& place = w.actors.mentions[e.place];
  const std::string_view country = country_of_place(w, e.place);
  if (country.empty() || !w.actors.entities[place.entity].id.starts_with(kSeat) || w.is(place.head, WordClass::HostCity)) return;
  if (std::any_of(e.actors.begin(), e.actors.end(), [&](const Participant& p) { return country_of(w, p) == country; })) return;
  add_country(e.recipients, country, kGovernment);
}

// What the act is about says nothing of whom it meets.
bool is_about_anybody(const Work& w, const EventMention& e) {
  const bool typed = e.has_content && e.content.has_type;
  switch (e.type) {
    case EventType::Request: return typed && e.content.type == EventType::Protest;  // to march: of anybody
    case EventType::Accuse: return typed && e.content.type == EventType::Assault;   // an attack is condemned whoever did it
    case EventType::Reject: {
      // What is denied or not done may be about anybody: bestritt, dass die Polizei ...; weigerte sich, den Minister zu ...
      const bool kind = e.content.has_type && !is_hostile(e.content.type) && e.content.type != EventType::Accuse;
      return !kind && e.clause != kNone && w.matches[e.clause].content_clause != kNone;
    }
    default: return false;
  }
}

// Of whom something is asked whom no word names: the crowd, all, the host.
void ask_those_around(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  const std::string_view country = country_of(w, e.actors.front());
  const bool police = sector_of(w, e.actors.front()) == "COP";  // the police ask those they meet
  if (police && (!e.content.has_type || e.content.type == EventType::Retreat) && !take_crowd(w, i) && !country.empty()) add_country(e.recipients, country, kPeople);
  if (e.recipients.empty() && asks_all(w, e)) add_country(e.recipients, country, kPeople);
  if (e.recipients.empty()) ask_host(w, e);
}

// drohte, die tuerkische Wirtschaft zu ruinieren, Haifa zu beschiessen, mit Zoellen auf chinesische Waren: those whose it is what is threatened.
bool take_threatened(Work& w, EventMention& e) {
  for (std::uint32_t t = e.content.where.begin; t < e.content.where.end; ++t) {
    const std::uint32_t m = w.mention_at(t);
    std::vector<Participant> found;
    if (m == kNone && w.words.pos[t] == Pos::Noun) (void)name_owners(w, t, found, 1, false);
    if (m != kNone && w.tree.relation[t] == Relation::Obj && !country_of_place(w, m).empty()) add_country(found, country_of_place(w, m), kGovernment);
    else if (m != kNone && w.actors.mentions[m].entity != kNone && w.actors.mentions[m].kind == EntityKind::Organisation) found.push_back({w.actors.mentions[m].entity, m, {}, {}});
    for (const Participant& p : found)
      if (is_told(w, p) && !acts_in(w, e, p) && country_of(w, p) != country_of(w, e.actors.front())) add_participant(e.recipients, {p.entity, p.mention, p.country, p.sector});
    if (!e.recipients.empty()) return true;
  }
  return false;
}

void find_addressee(Work& w, std::size_t i) {
  EventMention& e = w.out[i];
  if (is_denial(w, e)) return take_accuser(w, i);
  if (is_about_anybody(w, e)) return;
  if (e.type == EventType::Request && e.has_content && e.content.has_type && e.content.type == EventType::Retreat && take_holder(w, i)) return;
  // lehnt eine Aufhebung zugunsten der Muslime ab: whom a thing is good for is not who is refused.
  if (e.has_content && e.type != EventType::Reject && take_named(w, i, e.content.where)) return;
  if (e.has_content && e.type == EventType::Threaten && take_threatened(w, e)) return;
  if (e.type == EventType::Support) return;  // a law that is passed is nobody's
  // Parties, unions, clubs ask much of nobody in particular; what people and rebels want, they want of those who govern.
  const std::string_view sector = sector_of(w, e.actors.front());
  if (e.type == EventType::Reject && (sector == "BUS" || sector == "LEG" || sector == "LAB")) return;  // what they turn down is a bill, a report
  const bool of_all = e.type == EventType::Request && sector != kPeople && sector != "REB";
  if (!of_all && !governs(w, e.actors.front()) && take_government(w, e)) return;
  if (e.type == EventType::Reject && e.guessed_actor) return;
  if (take_named(w, i, w.tokens.sentence_span(w.tokens.sentence[e.trigger]))) return;
  if (e.type == EventType::Request) ask_those_around(w, i);
  if (e.type == EventType::Request || e.type == EventType::Reject) return;
  if (e.type == EventType::Accuse && take_crowd(w, i, kPeople)) return;
  if (!take_doer_before(w, i) && e.type == EventType::Accuse) (void)take_pointed(w, e);
}

// Fuer seine Freilassung, gegen hohe Preise: of whoever governs; against racism, of nobody.
bool concerns_government(const Work& w, const EventMention& e) {
  if (e.has_content && e.content.has_type && (e.content.type == EventType::Retreat || e.content.type == EventType::Concede)) return true;
  return e.patient != kNone && !w.is(e.patient, WordClass::Negative) && !w.is(e.patient, WordClass::Violence);
}

}  // namespace

void find_other_sides(Work& w) {
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    EventMention& e = w.out[i];
    if (!e.recipients.empty()) continue;
    switch (e.type) {
      case EventType::Coerce: case EventType::Assault: find_victim(w, i, false); break;
      case EventType::Accuse: case EventType::Request: case EventType::Reject: case EventType::Threaten: case EventType::Support:
        if (!e.actors.empty()) find_addressee(w, i);
        break;
      case EventType::Protest:
        if (!e.actors.empty() && !take_protested(w, i) && concerns_government(w, e)) (void)take_government(w, e);
        break;
      default: break;
    }
    e.understood = !e.recipients.empty();
  }
}

}  // namespace depesche
