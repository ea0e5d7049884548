// SPDX-License-Identifier: Apache-2.0
// Resolver: who is meant by what the scan found, in the order of the text; the states of the reading are in ActorScratch.
#pragma once

#include <cstdint>

#include "actors/scan.h"
#include "actors/scratch.h"

namespace depesche {

class Resolver {
 public:
  Resolver(const World& world, const ActorInput& in, ActorScratch& scratch, Actors& out);
  void run();

 private:
  // What the words around a description say of it.
  struct Description {
    Code code;                     // of the country or body it is tied to
    std::uint32_t owner = kNone;   // found: whose (Putins Sprecher, Praesident der Ukraine, seine Regierung)
    bool told = false;             // the text itself says the country or body
    bool of_many = false;          // its owner is of no country in particular: die Regierungen der Westmaechte
    bool abroad = false;           // of a part of the world: European ministers
    bool definite = false, indefinite = false, plural = false, both = false, two = false, counted = false, foreign_body = false, former = false, elect = false;
    TokenSpan span;
  };

  // The states that stand against somebody in his own clause.
  struct Faced {
    static constexpr std::size_t kMost = 4;
    std::uint32_t states[kMost] = {};
    std::size_t count = 0;
    void add(std::uint32_t state) { if (count < kMost) states[count++] = state; }
    [[nodiscard]] bool has(std::uint32_t state) const {
      for (std::size_t i = 0; i < count; ++i)
        if (states[i] == state) return true;
      return false;
    }
  };

  // link.cpp
  void link();
  void link_title(std::uint32_t word, std::uint32_t name);
  [[nodiscard]] bool may_be_title(const FoundName& f) const;
  bool opposes(const FoundName& f, const FoundName& name) const;
  void link_behind(std::uint32_t name);
  void link_over_owner(std::uint32_t name);
  void link_copulas();
  [[nodiscard]] std::uint32_t weight_of_country(std::uint32_t country) const;
  [[nodiscard]] std::uint32_t prominence(std::uint32_t country) const;
  [[nodiscard]] std::uint32_t common_country() const;
  [[nodiscard]] bool is_anchored() const;
  [[nodiscard]] std::uint32_t common_scene(const std::vector<std::uint32_t>& counts) const;
  [[nodiscard]] std::uint32_t common_kin() const;

  // resolve.cpp
  void resolve(std::uint32_t f);
  void resolve_inhabitant(std::uint32_t f);
  std::uint32_t land_of_people(const FoundName& f, Description& d);
  void add_mention(std::uint32_t f, TokenSpan where, MentionForm form, EntityKind kind, std::uint32_t entity);
  void add_members(std::uint32_t f, TokenSpan where, EntityKind kind, const std::uint32_t* entities, std::uint32_t count);
  [[nodiscard]] std::uint32_t head_of(TokenSpan span) const;
  [[nodiscard]] std::uint32_t above_conjuncts(std::uint32_t token) const;
  [[nodiscard]] ArgumentRole role_of(std::uint32_t token, bool& known) const;
  [[nodiscard]] int weight_of(std::uint32_t token) const;

  // words.cpp, too
  [[nodiscard]] bool is_sole(const Word& word) const;
  [[nodiscard]] Code body_of_states(std::uint32_t token) const;

  // entities.cpp
  std::uint32_t add_state(const State& state);
  std::uint32_t entity_of_known(std::uint32_t known);
  std::uint32_t state_of(std::uint32_t country);       // the country as one that acts
  std::uint32_t land_of(std::uint32_t country);
  [[nodiscard]] std::uint32_t state_of_day(std::uint32_t country) const;  // Moskau in 1990: the Soviet Union
  std::uint32_t entity_of_code(const Code& code);      // a state, or the body whose code it is; kNone
  std::uint32_t word_entity(const FoundName& f, const Code& code, EntityKind kind, bool plural, bool fresh);
  [[nodiscard]] Code code_of_person(std::uint32_t known, const FoundName* title, Code told) const;

  // names.cpp
  void resolve_name(std::uint32_t f);
  void resolve_guess(std::uint32_t f);
  [[nodiscard]] std::uint32_t choose(const FoundName& f) const;
  [[nodiscard]] bool may_be_seat(const FoundName& f) const;
  int years_off(const Known& known) const;
  [[nodiscard]] bool person_name(const FoundName& f) const;  // of somebody, or of what may be somebody
  [[nodiscard]] std::uint32_t told_later(std::uint32_t index, std::uint32_t chosen) const;
  [[nodiscard]] int fitness(const FoundName& f, std::uint32_t known) const;
  [[nodiscard]] bool shared_with_kin(const FoundName& f, const Known& known) const;
  [[nodiscard]] bool is_maker(const FoundName& f) const;
  [[nodiscard]] bool acts_here(const FoundName& f) const;
  [[nodiscard]] Code code_of_kind(const FoundName& f) const;
  [[nodiscard]] bool of_body_behind(const FoundName& f) const;
  [[nodiscard]] Code party_code(const FoundName& f) const;

  // describe.cpp
  Description describe(std::uint32_t f);
  void look_left(const FoundName& f, Description& d);
  [[nodiscard]] bool is_peer_elsewhere(const FoundName& f, const Description& d) const;
  [[nodiscard]] bool is_of_one_state(const FoundName& f) const;
  void look_right(const FoundName& f, Description& d);
  [[nodiscard]] std::uint32_t task_end(const FoundName& f, std::uint32_t preposition) const;
  [[nodiscard]] bool is_seat_of(const FoundName& body, const FoundName& town) const;
  [[nodiscard]] bool is_led_by(const FoundName& body, const FoundName& leader) const;
  void take_called_body(const FoundName& f, Description& d);
  void take_owner(std::uint32_t owner, Description& d);
  [[nodiscard]] std::uint32_t modifier_of(const FoundName& f) const;
  void take_modifier(const FoundName& f, Description& d) const;
  [[nodiscard]] bool only_plural(std::uint32_t token) const;  // what agreement leaves of the word's number
  [[nodiscard]] bool is_plural(const FoundName& f, const Description& d) const;
  [[nodiscard]] bool has_unknown_owner(const FoundName& f, const Description& d) const;
  [[nodiscard]] bool opposes(const Word& word) const;
  [[nodiscard]] bool is_spoken_of(const FoundName& f) const;
  [[nodiscard]] Code body_near(const FoundName& f) const;
  [[nodiscard]] Sector sector_of_class(const FoundName& f, const Description& d, const Word& word) const;
  [[nodiscard]] Sector sector_of_office(const Word& word) const;
  [[nodiscard]] bool leads_party(const FoundName& f, const Description& d, const Word& word) const;
  [[nodiscard]] Code code_of(const FoundName& f, const Description& d) const;   // with the sector
  [[nodiscard]] Code as_there(const Word& word, Code code) const;  // what the word means in the country of the code

  // placed.cpp
  [[nodiscard]] std::uint32_t place_near(const FoundName& f, bool soldiers) const;
  [[nodiscard]] std::uint32_t shared_country(const Code& code, const FoundName& f) const;
  [[nodiscard]] bool place_of_relative(std::uint32_t clause, const FoundName& place) const;
  [[nodiscard]] Code placed(Code code, const FoundName& f) const;               // with the article's country where none is told
  [[nodiscard]] bool leads_force(const Description& d, const Word& word) const;
  [[nodiscard]] std::uint32_t scene_before(const FoundName& f) const;
  [[nodiscard]] std::uint32_t land_in(const FoundName& place) const;
  [[nodiscard]] std::uint32_t namesake_land(const FoundName& f) const;
  [[nodiscard]] std::uint32_t land_of_premiers(const FoundName& f) const;
  [[nodiscard]] std::uint32_t sent_by(const FoundName& envoy) const;
  [[nodiscard]] std::uint32_t state_named(const FoundName& f) const;
  [[nodiscard]] Faced faced_by(const FoundName& f) const;
  [[nodiscard]] std::uint32_t spoken_near(const FoundName& f, const Faced& faced, std::uint32_t usual) const;

  // words.cpp
  void resolve_word(std::uint32_t f);
  std::uint32_t titled_later(std::uint32_t f, const Description& d);
  void resolve_titled(std::uint32_t f, const Description& d);
  bool resolve_place(std::uint32_t f, const Description& d);
  [[nodiscard]] bool means_own_lands(const FoundName& f) const;
  bool resolve_listed(std::uint32_t f, const Description& d);
  [[nodiscard]] std::uint32_t officer_before(const FoundName& f, const Description& d, const Code& code) const;
  [[nodiscard]] std::uint32_t holder_there(const FoundName& f, const Description& d, const Code& where) const;
  std::uint32_t officer_of_tables(const FoundName& f, const Description& d, const Code& code);
  [[nodiscard]] bool is_owned(const FoundName& f) const;
  std::uint32_t officer(std::uint32_t index, const Description& d, const Code& code);
  bool resolve_office(std::uint32_t f, const Description& d);
  void resolve_body(std::uint32_t f, const Description& d);
  std::uint32_t speakers_country(std::uint32_t token);
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t clause) const;
  [[nodiscard]] bool share_office(const Word& a, const Word& b) const;
  [[nodiscard]] bool suits(const State& state, const Word& word, const Code& told, bool has_code) const;
  [[nodiscard]] bool held(std::uint32_t known, const Word& word) const;
  [[nodiscard]] bool holds(std::uint32_t known, const Word& word) const;
  [[nodiscard]] bool leads(const State& state, std::uint32_t owner) const;
  [[nodiscard]] std::uint32_t named_later(std::uint32_t token, Key word_class) const;
  [[nodiscard]] std::uint32_t told_in_part(std::uint32_t index, const Word& word) const;
  [[nodiscard]] bool beside_subject(std::uint32_t token, const Mention& m) const;

  // lands.cpp
  std::size_t named_lands(const FoundName& f, std::uint32_t (&lands)[4], std::uint32_t& begin) const;
  bool resolve_lands(std::uint32_t f, const Description& d);

  // blocs.cpp
  [[nodiscard]] const Bloc* bloc_at(const KeyMap<std::uint32_t>& table, std::uint32_t token) const;
  bool resolve_bloc(std::uint32_t f, const Description& d);
  std::size_t owned_lands(const Description& d, std::uint32_t (&lands)[4]) const;

  // both.cpp
  enum class PairOf : std::uint8_t { Anyone, States, Sides, OfWord };
  bool resolve_both(std::uint32_t f, const Description& d);
  void resolve_both_alone(std::uint32_t f);
  bool find_pair(std::uint32_t token, PairOf of, const Word* word, std::uint32_t (&two)[2]) const;
  [[nodiscard]] bool are_sides(const State& a, const State& b) const;
  [[nodiscard]] bool is_one_of_both(const State& state, PairOf of, const Word* word) const;
  [[nodiscard]] std::uint32_t acting_one(std::uint32_t entity, bool persons) const;
  [[nodiscard]] std::uint32_t joined_before(std::size_t low, std::size_t conjunct) const;

  // finish.cpp
  void hang_owned();

  // refer.cpp
  void resolve_pronoun(std::uint32_t f);
  [[nodiscard]] std::uint32_t subject_meant(std::uint32_t clause) const;
  void resolve_relative(std::uint32_t f, std::uint32_t clause);
  [[nodiscard]] bool opens(std::uint32_t clause, std::uint32_t token) const;
  void resolve_speakers();
  static constexpr std::size_t kJoined = 6;
  [[nodiscard]] std::uint32_t top_of(std::uint32_t head) const;
  [[nodiscard]] bool is_joined(const Mention& m) const;
  std::size_t joined_with(std::uint32_t entity, std::uint32_t token, std::uint32_t (&all)[kJoined]) const;
  [[nodiscard]] Genders narrowed(const FoundName& f, Genders genders) const;
  // The entity that `accept` takes and that stands out most before `token`, kNone where there is none.
  template <typename Accept>
  std::uint32_t salient(std::uint32_t token, std::uint32_t sentences, Accept accept) const;

  // items.cpp
  void find_items();
  void enter_item(std::uint32_t token);
  [[nodiscard]] std::uint32_t item_behind(const FoundName& f) const;
  [[nodiscard]] std::uint32_t land_named(const FoundName& f) const;

  // turns.cpp
  void find_turns();

  // finish.cpp
  void finish();
  void write_entity(const State& state);

  const World& w_;
  const ActorInput& in_;
  ActorScratch& s_;
  Actors& out_;
  ScanView view_;
  std::int32_t from_ = 0, to_ = 0;   // the days of publication, yyyymmdd; 0 where unknown
  // Of the item of the dispatch that is being resolved, else of the whole dispatch.
  std::uint32_t home_ = kNone;       // the commonest country
  std::uint32_t kin_ = kNone;        // of the countries that share words for their bodies, the one spoken of
  std::uint32_t scene_ = kNone;      // the country where most of it happens
  std::uint32_t stage_ = kNone;      // the same without places where one only meets
  bool anchored_ = false;            // it is told more than once: what names no country belongs to it
  struct Setting { std::uint32_t home = kNone, kin = kNone, scene = kNone, stage = kNone; bool anchored = false; };
  Setting whole_;
  TokenSpan item_;
  int depth_ = 0;
};

}  // namespace depesche
