// SPDX-License-Identifier: Apache-2.0
// Actors: the people, bodies, states, groups and places a dispatch speaks of, who is meant, and the code each carries on its day.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "clause/clauses.h"
#include "depesche/result.h"
#include "morph/words.h"
#include "pack/table.h"
#include "syntax/tree.h"
#include "text/tokens.h"
#include "time/times.h"

namespace depesche {

enum class EntityKind : std::uint8_t { Person, Organisation, Place, Group };
enum class MentionForm : std::uint8_t { Name, Description, Pronoun };

// One that is meant, in this dispatch.
struct Entity {
  EntityKind kind = EntityKind::Person;
  std::string name;       // as the language writes it: Wladimir Putin
  std::string id;         // stable and free of language (vladimir-putin); for the unknown: made from the name
  std::string name_en;    // empty where not known
  std::string code;       // `RUS GOV`, `NATO`, ...; empty where none fits
  bool is_actor = false;  // may act (a state, a body, a person of office); a bare city or river may not
  double latitude = 0, longitude = 0;  // of a place
  std::uint32_t geonames = 0;          // 0 where unknown
  std::string country;    // alpha-3
  RuleRef rule;           // the row it comes from; line 0 where none
};

struct Mention {
  TokenSpan where;                  // the name or phrase as it is shown
  std::uint32_t head = kNone;       // its head word in the tree: look-ups by argument heads
  MentionForm form = MentionForm::Name;
  EntityKind kind = EntityKind::Person;
  std::uint32_t entity = kNone;     // who is meant; kNone: nobody could be found (a pronoun left open)
  std::uint32_t first_member = 0, end_member = 0;  // joint referents (beide Staatschefs): into Actors::members
};

// What somebody says in an interview without quotation marks: one line, behind its label.
struct Turn {
  TokenSpan where;
  TokenSpan speaker;                // the name in the label, or in the question that addresses him
  std::uint32_t entity = kNone;
};

// One of several pieces of news in a dispatch, with its place at the head: Kiew: Die Regierung ...
struct Item {
  TokenSpan where;
  std::string_view country;         // alpha-3, a view into the tables
};
// The item that `token` stands in, or kNone.
std::uint32_t item_at(const std::vector<Item>& items, std::uint32_t token);

struct Actors {
  std::vector<Mention> mentions;            // in the order of the text
  std::vector<Entity> entities;
  std::vector<std::uint32_t> members;       // entities of joint mentions
  std::vector<Item> items;                  // in the order of the text; empty where it is one piece of news
  std::vector<Turn> turns;                  // in the order of the text; empty where it is no interview
  std::vector<std::pair<std::string_view, std::string_view>> earlier;  // codes: of states not there yet on the day, of those in their place
  std::vector<std::uint32_t> at_head;       // for each token: the mention whose head it is, or kNone
  std::vector<std::uint32_t> covering;      // for each token: the shortest mention that covers it, or kNone
};

// languages/all and the language's own tables, joined. Threads: immutable after load.
struct World;
struct WorldDeleter { void operator()(World* world) const; };
using WorldPtr = std::unique_ptr<World, WorldDeleter>;
// `all` and `own` are the folders languages/all and languages/de; each table read is appended to `files` (as `de/offices.tsv`),
// its index is what RuleRef::file carries.
Result<WorldPtr> load_world(const std::string& all, const std::string& own, std::vector<std::string>& files);

// Towns of the world after GeoNames (tools/make_places writes them); without it only those of the tables are places.
// Errors: NotFound for a missing file, Unreadable.
Result<Done> load_cities(World& world, const std::string& path);

struct ActorScratch;
struct ActorScratchDeleter { void operator()(ActorScratch* scratch) const; };
using ActorScratchPtr = std::unique_ptr<ActorScratch, ActorScratchDeleter>;
ActorScratchPtr make_actor_scratch();

struct ActorInput {
  std::string_view text;
  const Tokens& tokens;
  const Words& words;
  const Tree& tree;
  const Clauses& clauses;
  PartialDate published;  // year 0: offices are taken as of their last known holder
  bool titled = false;    // what was read last with this scratch is its title, which says what it is about
};
// Particles that begin a known surname (kritisierte von der Leyen) are parts of the name: tagged so before the sentence is parsed, and joined to it
// in the tree, which may still have taken them for a preposition. Linear.
void tag_surnames(const World& world, std::string_view text, const Tokens& tokens, Words& words);
void join_surnames(const World& world, std::string_view text, const Tokens& tokens, Words& words, Tree& tree);

// Replaces `out`. Linear in the number of tokens.
void find_actors(const World& world, const ActorInput& in, ActorScratch& scratch, Actors& out);

// Entities that the phrase headed by `head` names: the mention at the head or covering it, those of its conjuncts
// (USA und Russland), the members of joint mentions. Appends to `out`, each once.
void entities_of(const ActorInput& in, const Actors& actors, std::uint32_t head, std::vector<std::uint32_t>& out);

}  // namespace depesche
