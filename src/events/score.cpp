// SPDX-License-Identifier: Apache-2.0
#include "events/score.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "events/score_features.h"
#include "events/score_weights.h"

namespace depesche {

namespace {

// Talks with a paper or a station are interviews.
bool is_interview(const Work& w, const EventMention& e) {
  if (e.type != EventType::Consult) return false;
  const auto is_press = [&w](const Participant& p) { return p.entity == kNone ? p.sector == "JRN" : w.actors.entities[p.entity].code.ends_with(" JRN"); };
  return std::any_of(e.actors.begin(), e.actors.end(), is_press) || std::any_of(e.recipients.begin(), e.recipients.end(), is_press);
}

template <std::size_t N>
float chance(const std::vector<float>& f, const std::array<double, N>& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < f.size() && i < N; ++i) sum += static_cast<double>(f[i]) * weights[i];
  return static_cast<float>(1 / (1 + std::exp(-sum)));
}

bool has_political(const Work& w, const std::vector<Participant>& list, Circle circle) {
  return std::any_of(list.begin(), list.end(), [&w, circle](const Participant& p) {
    if (p.entity == kNone) return circle == Circle::Public && (p.sector == "COP" || p.sector == "MIL");
    return is_political(w, p, circle);
  });
}

// Whether one of politics is among them; a people stands for its state. Of those who meet, not a society, nor physicians: they meet everywhere.
bool takes_part(const Work& w, const std::vector<Participant>& list, bool meets) {
  return std::any_of(list.begin(), list.end(), [&w, meets](const Participant& p) {
    if (is_political(w, p, Circle::State) || (p.entity == kNone && p.sector.empty())) return true;  // a state, a circle of states
    const Entity* e = p.entity == kNone ? nullptr : &w.actors.entities[p.entity];
    if (e != nullptr && is_people(w, p)) return true;
    if (!is_political(w, p, Circle::Public)) return false;
    return !meets || e == nullptr || e->code.ends_with(" REL") || (e->kind == EntityKind::Organisation && e->code.ends_with(" LAB"));
  });
}

// Whether they are of one state: the town and its police work together every day. Not so where a people or a court is among them: it may be another's.
bool stays_at_home(const Work& w, const EventMention& e) {
  std::string_view home;
  std::size_t known = 0;
  for (const auto* list : {&e.actors, &e.recipients})
    for (const Participant& p : *list) {
      const std::string_view country = country_of(w, p);
      if (country.empty() || (!home.empty() && country != home) || sector_of(w, p) == "JUD" || (p.entity != kNone && is_people(w, p))) return false;
      home = country;
      ++known;
    }
  return known > 1;
}

// Wird unterstuetzt, gilt als gelungen: whoever it is that a verb leaves open. Not der Minister, das Parlament, though nobody knows which.
bool of_nobody(Work& w, const EventMention& e) {
  if (e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause) return false;
  const std::uint32_t subject = find_subject(w, e.clause).head;
  return subject == kNone || !w.is(subject, WordClass::Acting);
}

// demonstrierten gegen die Auflagen: who takes to the street against those who rule is in politics, whoever it is.
bool is_against_power(const Work& w, const EventMention& e) {
  return e.type == EventType::Protest && e.clause != kNone && w.clauses.of_verb[e.trigger] == e.clause && !e.recipients.empty();
}

}  // namespace

void score_verbs(Work& w) {
  const float dense = density(w, w.out.size());
  for (std::size_t i = 0; i < w.out.size(); ++i) {
    std::vector<float> f = verb_features(w, w.out[i], i == 0 ? nullptr : &w.out[i - 1], dense);
    w.out[i].confidence = chance(f, kVerbWeights);
    if (w.candidates != nullptr) w.candidates->push_back({w.out[i], std::move(f)});
  }
  std::erase_if(w.out, [&w](const EventMention& e) { return e.confidence < kVerbThreshold || is_interview(w, e); });
}

// Somebody of politics or of a people. A town or a country may be where it happens.
static bool names_politics(const Work& w, const Mention& m) {
  return m.entity != kNone && (m.kind != EntityKind::Place || w.actors.entities[m.entity].code.size() > 3) && is_political(w, {m.entity, kNone, {}, {}}, Circle::People);
}

// A line or two that name nobody of politics and no matter of the public.
static bool is_homely(const Work& w) {
  for (std::uint32_t t = 0; t < w.tokens.size(); ++t)
    if (w.words.pos[t] != Pos::Punct && (w.is(t, WordClass::PublicMatter) || w.is(t, WordClass::Acting) || w.is(t, WordClass::Troops))) return false;
  return std::none_of(w.actors.mentions.begin(), w.actors.mentions.end(), [&w](const Mention& m) { return names_politics(w, m); });
}

// The noun that names whoever acts, as the row has it, or kNone.
static std::uint32_t doer(Work& w, const EventMention& e) {
  if (e.clause == kNone || w.clauses.of_verb[e.trigger] != e.clause || w.clauses.clauses[e.clause].voice != Voice::Active) return kNone;
  const Frame* f = w.frame_of(e.clause);
  if (f == nullptr || f->actors.empty() || f->actors.front().kind != SlotKind::Subject || f->actors.front().owner) return kNone;
  const std::uint32_t subject = find_subject(w, e.clause).head;
  if (subject == kNone || w.words.pos[subject] != Pos::Noun || subject == w.matches[e.clause].noun || w.is(subject, WordClass::Policy) || w.is(subject, WordClass::Writing)) return kNone;
  const auto children = children_of(w.tree, subject);  // Astronautin Lena Muster
  if (std::any_of(children.begin(), children.end(), [&w](std::uint32_t t) { return w.words.pos[t] == Pos::ProperNoun && w.mention_at(t) != kNone && w.actors.mentions[w.mention_at(t)].kind == EntityKind::Person; })) return kNone;
  const Agreement a = w.words.agreement[subject];
  const bool plural = a != 0 && (a & ~all_of(Gender::Plural)) == 0;
  return plural && w.is(subject, WordClass::Protester) ? kNone : subject;  // the physicians demand more money
}

// The waiter asked his guests to wait, the bride refused, the engine is on strike. Force is news by whoever uses it.
static void drop_homely(Work& w) {
  if (!is_homely(w)) return;
  std::erase_if(w.out, [&w](const EventMention& e) {
    const std::uint32_t subject = doer(w, e);
    if (subject == kNone || has_political(w, e.actors, Circle::Public) || has_political(w, e.recipients, Circle::Public)) return false;
    switch (e.type) {
      case EventType::Aid: case EventType::Sanction: case EventType::Assault: case EventType::Mobilize: case EventType::Retreat: return false;  // the helpers, the bank, a drone
      case EventType::Protest: return !w.is(subject, WordClass::Person) && w.types(subject) == 0;
      default: return true;
    }
  });
}

void drop_everyday(Work& w) {
  constexpr std::size_t kShort = 4;          // too few sentences to judge by
  constexpr double kFewNames = 0.6, kHardlyAny = 0.15;  // a sentence
  const std::size_t sentences = w.tokens.first.empty() ? 0 : w.tokens.first.size() - 1;
  if (sentences < kShort) return drop_homely(w);
  std::size_t names = 0;
  for (const Mention& m : w.actors.mentions)
    if (names_politics(w, m)) ++names;
  const double share = static_cast<double>(names) / static_cast<double>(sentences);
  if (share >= kFewNames) return;
  const Circle circle = share < kHardlyAny ? Circle::State : Circle::Public;
  std::erase_if(w.out, [&w, circle](const EventMention& e) { return !has_political(w, e.actors, circle) && !has_political(w, e.recipients, circle) && !is_against_power(w, e); });
}

namespace {

// Of what happens between suspects, victims, police and courts.
bool is_of_crime(const Work& w, const EventMention& e) {
  switch (e.type) {
    case EventType::Assault: case EventType::Coerce: case EventType::Accuse: case EventType::Retreat: case EventType::Sanction: case EventType::Mobilize: case EventType::Protest: break;
    default: return false;
  }
  const auto is_plain = [&w](const Participant& p) {
    const std::string_view sector = sector_of(w, p);
    return sector.empty() ? p.entity == kNone : sector == "COP" || sector == "JUD" || sector == "CVL" || sector == "CRM" || sector == "BUS" || sector == "EDU" || sector == "MED";
  };
  return std::all_of(e.actors.begin(), e.actors.end(), is_plain) && std::all_of(e.recipients.begin(), e.recipients.end(), is_plain);
}

}  // namespace

void drop_crime(Work& w) {
  constexpr std::uint32_t kShort = 4;  // sentences: too few to judge by
  if (w.tokens.sentences() < kShort) return;
  bool felony = false;
  for (std::uint32_t t = 0; t < w.tokens.size(); ++t) {
    if (w.words.pos[t] == Pos::Punct) continue;
    if (w.is(t, WordClass::PublicMatter)) return;
    felony = felony || w.is(t, WordClass::Felony);
  }
  const auto is_of_politics = [&w](const Mention& m) {
    if (m.entity == kNone || m.kind == EntityKind::Place) return false;
    const Participant p{m.entity, kNone, {}, {}};
    const std::string_view sector = sector_of(w, p);
    return is_political(w, p, Circle::Public) && sector != "COP" && sector != "JUD";
  };
  if (felony && std::none_of(w.actors.mentions.begin(), w.actors.mentions.end(), is_of_politics)) std::erase_if(w.out, [&w](const EventMention& e) { return is_of_crime(w, e); });
}

void drop_private(Work& w) {
  std::erase_if(w.out, [&w](const EventMention& e) {
    const bool meets = e.type == EventType::Consult || e.type == EventType::Cooperate;
    if (!meets && e.type != EventType::Agree && e.type != EventType::Support) return false;
    if (e.type == EventType::Cooperate && stays_at_home(w, e)) return true;
    const bool named = !e.actors.empty() && !e.guessed_actor;
    if (!named && e.recipients.empty()) return !meets && e.guessed_actor && of_nobody(w, e);
    return !(named && takes_part(w, e.actors, meets)) && !takes_part(w, e.recipients, meets);
  });
}

// Der Ruestungsdeal zwischen Taiwan und den USA, Oel aus Iran nach Syrien: states that work together are named for what they do.
static bool joins_states(const Work& w, const EventMention& e) {
  return e.type == EventType::Cooperate && e.actors.size() + e.recipients.size() > 1 && !stays_at_home(w, e);
}

// Der Spionageflug der USA, ein US-Manoever: whoever moves arms and is named in the phrase. Not what another noun is about: die Kosten ihrer Einsaetze.
static bool names_mover(Work& w, const EventMention& e) {
  const Relation r = w.tree.relation[e.trigger];
  if (e.type != EventType::Mobilize || (r != Relation::Nsubj && r != Relation::NsubjPass && r != Relation::Obj && r != Relation::Obl)) return false;
  std::vector<Participant> named;
  name_owners(w, e.trigger, named, 0, false);
  return std::any_of(named.begin(), named.end(), [&w](const Participant& p) { return p.entity == kNone ? !p.country.empty() : is_political(w, p, Circle::State); });
}

// Nach der Kritik an der Reise des Ministers: a plain word for blame tells it wherever it says who in politics is blamed, or who blames.
static bool is_plain_reproach(const Work& w, const EventMention& e) {
  if (e.type != EventType::Accuse || !w.is(e.trigger, WordClass::Reproach)) return false;
  return has_political(w, e.recipients, Circle::Public) || (!e.guessed_actor && has_political(w, e.actors, Circle::Public));
}

bool worth_telling_noun(Work& w, EventMention& e) {
  std::vector<float> f = noun_features(w, e);
  e.confidence = chance(f, kNounWeights);
  if (w.candidates != nullptr) w.candidates->push_back({e, std::move(f)});
  return e.confidence >= (joins_states(w, e) || names_mover(w, e) || is_plain_reproach(w, e) ? kNounThreshold / 2 : kNounThreshold) && !is_interview(w, e);
}

}  // namespace depesche
