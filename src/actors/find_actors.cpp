// SPDX-License-Identifier: Apache-2.0
#include "actors/resolve.h"
#include "actors/scan.h"

namespace depesche {

void ActorScratchDeleter::operator()(ActorScratch* scratch) const { delete scratch; }
ActorScratchPtr make_actor_scratch() { return ActorScratchPtr(new ActorScratch); }

void find_actors(const World& world, const ActorInput& in, ActorScratch& scratch, Actors& out) {
  scan(world, in, scratch);
  Resolver(world, in, scratch, out).run();
}

namespace {

// A land stands right before the state that acts for it.
std::uint32_t acting(const Actors& actors, std::uint32_t entity) {
  const Entity& e = actors.entities[entity];
  const bool land = e.kind == EntityKind::Place && e.is_actor && entity + 1 < actors.entities.size() && actors.entities[entity + 1].id == e.id + "-government";
  return land ? entity + 1 : entity;
}

void add_once(std::vector<std::uint32_t>& out, std::uint32_t entity) {
  for (const std::uint32_t e : out)
    if (e == entity) return;
  out.push_back(entity);
}

// The preposition of a phrase, or kNone.
std::uint32_t case_of(const Tree& tree, std::uint32_t head) {
  for (const std::uint32_t child : children_of(tree, head))
    if (tree.relation[child] == Relation::Case) return child;
  return kNone;
}

// Fuer die Freilassung und gegen den Praesidenten: joined, but not of the same kind.
bool stands_apart(const ActorInput& in, std::uint32_t head, std::uint32_t conjunct) {
  const std::uint32_t own = case_of(in.tree, conjunct);
  if (own == kNone) return false;
  const std::uint32_t first = case_of(in.tree, head);
  return first == kNone || in.words.form[first] != in.words.form[own];
}

void add_mention(const Actors& actors, std::uint32_t token, std::vector<std::uint32_t>& out) {
  if (token == kNone || token >= actors.at_head.size()) return;
  std::uint32_t m = actors.at_head[token];
  if (m == kNone) m = actors.covering[token];
  if (m == kNone) return;
  const Mention& mention = actors.mentions[m];
  if (mention.entity != kNone) add_once(out, acting(actors, mention.entity));
  for (std::uint32_t i = mention.first_member; i < mention.end_member; ++i) add_once(out, acting(actors, actors.members[i]));
}

bool is_name_beside(const Tree& tree, std::uint32_t t) { return tree.relation[t] == Relation::Appos || tree.relation[t] == Relation::Flat; }

// Somebody of a name of his own: Praesident Chirac.
std::uint32_t person_named(const ActorInput& in, const Actors& actors, std::uint32_t token) {
  const auto name_at = [&](std::uint32_t t) {
    const std::uint32_t m = in.words.pos[t] == Pos::ProperNoun && t < actors.at_head.size() ? actors.at_head[t] : kNone;
    const bool person = m != kNone && actors.mentions[m].form == MentionForm::Name && actors.mentions[m].entity != kNone && actors.entities[actors.mentions[m].entity].kind == EntityKind::Person;
    return person ? actors.mentions[m].entity : kNone;
  };
  std::uint32_t entity = name_at(token);
  for (const std::uint32_t t : children_of(in.tree, token))
    if (entity == kNone && t > token && is_name_beside(in.tree, t)) entity = name_at(t);
  return entity;
}

// Kanzler A, Norwegens Koenig B und Premier C: those of one list, where the reader took the second for an apposition of the first. Whether one is joined.
bool add_listed(const ActorInput& in, const Actors& actors, std::uint32_t token, std::uint32_t depth, std::vector<std::uint32_t>& out) {
  constexpr std::uint32_t kDeepest = 4;
  const std::uint32_t first = person_named(in, actors, token);
  bool joined = false;
  if (first == kNone || depth > kDeepest) return joined;
  for (const std::uint32_t t : children_of(in.tree, token)) {
    if (t < token) continue;
    const bool conjunct = in.tree.relation[t] == Relation::Conj && !stands_apart(in, token, t);
    const std::uint32_t begin = in.tree.begin[t];
    const bool listed = is_name_beside(in.tree, t) && (in.tokens.shape[begin] == Shape::Comma || (begin > 0 && in.tokens.shape[begin - 1] == Shape::Comma));
    joined |= conjunct;
    const std::uint32_t other = conjunct || listed ? person_named(in, actors, t) : kNone;
    if (other == kNone) continue;
    if (other != first) add_once(out, other);
    joined |= add_listed(in, actors, t, depth + 1, out);
  }
  return joined;
}

}  // namespace

void entities_of(const ActorInput& in, const Actors& actors, std::uint32_t head, std::vector<std::uint32_t>& out) {
  add_mention(actors, head, out);
  const Tree& tree = in.tree;
  if (head == kNone || tree.child_first.size() <= head + 1) return;
  const auto add_joined = [&](std::uint32_t to) {
    for (const std::uint32_t child : children_of(tree, to))
      if (tree.relation[child] == Relation::Conj && !stands_apart(in, head, child)) add_mention(actors, child, out);
  };
  add_joined(head);
  for (const std::uint32_t name : children_of(tree, head))  // Praesident A und Praesident B: hung on the name
    if (name > head && is_name_beside(tree, name) && in.words.pos[name] == Pos::ProperNoun) add_joined(name);
  const std::size_t before = out.size();
  if (!add_listed(in, actors, head, 0, out)) out.resize(before);
}

}  // namespace depesche
