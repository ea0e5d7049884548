// SPDX-License-Identifier: Apache-2.0
#include "actors/resolve.h"

#include <algorithm>

namespace depesche {

constexpr std::int32_t kGraceDays = 2;

Resolver::Resolver(const World& world, const ActorInput& in, ActorScratch& scratch, Actors& out)
    : w_(world), in_(in), s_(scratch), out_(out), view_{world, in, scratch} {
  const PartialDate& d = in.published;
  if (d.year <= 0) return;
  from_ = d.year * 10000 + (d.month == 0 ? 1 : d.month) * 100 + (d.day == 0 ? 1 : d.day);
  // News of a day tell of the day before: who has just left an office still has it.
  if (d.day != 0) from_ -= d.day > kGraceDays ? kGraceDays : (d.month > 1 ? 100 - 28 : 10000 - 1100 - 28) + kGraceDays;
  to_ = d.year * 10000 + (d.month == 0 ? 12 : d.month) * 100 + (d.day == 0 ? 31 : d.day);
}

void Resolver::run() {
  s_.states.clear();
  s_.entity_by.clear();
  s_.named_in_full.clear();
  for (const FoundName& f : s_.found)
    if (f.type == FoundType::Name && !f.surname && f.where.size() > 1 && f.end_candidate == f.first_candidate + 1) s_.named_in_full[static_cast<Key>(s_.candidates[f.first_candidate] + 1)] = true;
  s_.argument_at.assign(in_.tokens.size(), kNone);
  for (std::uint32_t a = 0; a < in_.clauses.arguments.size(); ++a) {
    const Argument& argument = in_.clauses.arguments[a];
    if (argument.head < s_.argument_at.size() && !argument.shared && s_.argument_at[argument.head] == kNone) s_.argument_at[argument.head] = a;
  }
  std::sort(s_.spoken.begin(), s_.spoken.end());
  out_.mentions.clear();
  out_.members.clear();
  link();
  link_copulas();
  home_ = common_country();
  anchored_ = is_anchored();
  scene_ = common_scene(s_.scene_counts);
  stage_ = common_scene(s_.stage_counts);
  kin_ = common_kin();
  whole_ = {home_, kin_, scene_, stage_, anchored_};
  find_items();
  for (std::uint32_t f = 0; f < s_.found.size(); ++f) resolve(f);
  find_turns();
  resolve_speakers();
  finish();
}

void Resolver::resolve(std::uint32_t index) {
  if (s_.found[index].resolved || depth_ > 6) return;
  s_.found[index].resolved = true;
  enter_item(s_.found[index].token);
  ++depth_;
  switch (s_.found[index].type) {
    case FoundType::Name: resolve_name(index); break;
    case FoundType::Guess: resolve_guess(index); break;
    case FoundType::Word: resolve_word(index); break;
    case FoundType::Inhabitant: resolve_inhabitant(index); break;
    case FoundType::Pronoun: resolve_pronoun(index); break;
  }
  --depth_;
}

// Die bosnischen Serben, die Serben Bosniens: people of the state that is named; the Kurds in Iraq too, who have none of their own.
std::uint32_t Resolver::land_of_people(const FoundName& f, Description& d) {
  const Key of_people = mix(static_cast<Key>(f.word + 1), 5);  // the land that the people was told of before: then die Serben are those of Bosnia
  if (d.told) {
    const bool land = d.code.country != kNone && d.owner == kNone;
    if (land && d.code.country != w_.knowns[f.word].country) s_.entity_by[of_people] = d.code.country + 1;
    return land ? d.code.country : f.word;
  }
  look_right(f, d);
  if (const std::uint32_t* abroad = s_.entity_by.find(of_people); abroad != nullptr && d.owner == kNone && d.definite) return *abroad - 1;
  if (d.owner == kNone || d.code.country == kNone) return f.word;
  const FoundName& owner = s_.found[d.owner];
  const bool land = owner.type == FoundType::Name && owner.entity != kNone && (s_.states[owner.entity].kind == EntityKind::Place || s_.states[owner.entity].is_state);
  const bool beside = in_.words.pos[f.where.end] == Pos::Adp && (view_.context(f.where.end) & kPlaceOnly) != 0;
  return land && (!beside || w_.knowns[f.word].country == kNone) ? d.code.country : f.word;
}

// The Russians, a Briton: people of the country.
void Resolver::resolve_inhabitant(std::uint32_t index) {
  const FoundName& f = s_.found[index];
  Description d;
  d.span = f.where;
  look_left(f, d);
  const bool many = f.genders == kMany || ((f.genders & kMany) != 0 && is_plural(f, d));
  const std::uint32_t country = land_of_people(f, d);
  std::uint32_t& at = s_.entity_by[mix(mix(static_cast<Key>(f.word + 1), many ? 3 : 4), country)];
  if (at == 0) {
    State state;
    state.kind = many ? EntityKind::Group : EntityKind::Person;
    state.known = f.word;
    state.shown = f.where;
    state.code = {country, Sector::Cvl, kNone};
    state.country = country;
    state.genders = many ? kMany : static_cast<Genders>(f.genders & (kMale | kFemale));
    state.plural = many;
    state.word_class = key_of("civilian");
    at = add_state(state) + 1;
  }
  add_mention(index, d.span, MentionForm::Description, s_.states[at - 1].kind, at - 1);
}

void Resolver::add_mention(std::uint32_t index, TokenSpan where, MentionForm form, EntityKind kind, std::uint32_t entity) {
  FoundName& f = s_.found[index];
  f.entity = entity;
  f.mention = static_cast<std::uint32_t>(out_.mentions.size());
  Mention m;
  m.where = where;
  m.head = form == MentionForm::Name ? head_of(where) : f.token;
  m.form = form;
  m.kind = kind;
  m.entity = entity;
  out_.mentions.push_back(m);
  if (entity == kNone) return;
  State& state = s_.states[entity];
  state.last_token = f.token;
  ++state.mentions;
}

void Resolver::add_members(std::uint32_t index, TokenSpan where, EntityKind kind, const std::uint32_t* entities, std::uint32_t count) {
  add_mention(index, where, MentionForm::Description, kind, kNone);
  Mention& m = out_.mentions.back();
  m.first_member = static_cast<std::uint32_t>(out_.members.size());
  for (std::uint32_t i = 0; i < count; ++i) out_.members.push_back(entities[i]);
  m.end_member = static_cast<std::uint32_t>(out_.members.size());
}

// The word of the span that hangs on a word outside it.
std::uint32_t Resolver::head_of(TokenSpan span) const {
  if (span.empty()) return kNone;
  if (in_.tree.head.size() == in_.tokens.size())
    for (std::uint32_t t = span.begin; t < span.end; ++t)
      if (in_.tree.relation[t] != Relation::Punct && (in_.tree.head[t] == kNone || !span.contains(in_.tree.head[t]))) return t;
  return span.end - 1;
}

std::uint32_t Resolver::above_conjuncts(std::uint32_t token) const {
  if (token == kNone || in_.tree.head.size() != in_.tokens.size()) return token;
  for (int i = 0; i < 6 && in_.tree.relation[token] == Relation::Conj && in_.tree.head[token] != kNone; ++i) token = in_.tree.head[token];
  return token;
}

ArgumentRole Resolver::role_of(std::uint32_t token, bool& known) const {
  known = false;
  if (token == kNone) return ArgumentRole::Adverbial;
  if (s_.argument_at[token] != kNone) {
    known = true;
    return in_.clauses.arguments[s_.argument_at[token]].role;
  }
  if (in_.tree.head.size() != in_.tokens.size()) return ArgumentRole::Adverbial;
  switch (in_.tree.relation[token]) {
    case Relation::Nsubj:
    case Relation::NsubjPass: known = true; return ArgumentRole::Subject;
    case Relation::Obj: known = true; return ArgumentRole::Object;
    case Relation::Iobj: known = true; return ArgumentRole::IndirectObject;
    case Relation::Obl:
    case Relation::OblAgent: known = true; return ArgumentRole::Oblique;
    case Relation::NmodPoss: known = true; return ArgumentRole::Genitive;
    case Relation::Nmod: {
      known = true;
      for (const std::uint32_t child : children_of(in_.tree, token))
        if (in_.tree.relation[child] == Relation::Case) return ArgumentRole::Oblique;
      return ArgumentRole::Genitive;
    }
    default: return ArgumentRole::Adverbial;
  }
}

// How much a mention stands out: subjects first, then objects.
int Resolver::weight_of(std::uint32_t token) const {
  bool known = false;
  switch (role_of(above_conjuncts(token), known)) {
    case ArgumentRole::Subject: return 4;
    case ArgumentRole::Object:
    case ArgumentRole::IndirectObject: return 2;
    case ArgumentRole::Oblique: return 1;
    default: return 0;
  }
}

}  // namespace depesche
