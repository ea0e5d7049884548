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
    if (name > head && (tree.relation[name] == Relation::Appos || tree.relation[name] == Relation::Flat) && in.words.pos[name] == Pos::ProperNoun) add_joined(name);
}

}  // namespace depesche
