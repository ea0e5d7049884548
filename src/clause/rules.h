// SPDX-License-Identifier: Apache-2.0
// ClauseRules: clauses.tsv, prepositions.tsv and valency.tsv, as the stage looks them up.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/key.h"
#include "clause/clauses.h"
#include "morph/words.h"

namespace depesche {

// What a form can be in a clause.
inline constexpr std::uint32_t kConjunction = 1, kInfinitiveMarker = 2, kRelative = 4, kQuestion = 8, kNegates = 16, kNegatesArticle = 32,
                               kNegatesPair = 64, kAffirms = 128, kContrast = 256, kCorrelate = 512, kReflexive = 1024, kExpletive = 2048,
                               kPossessive = 4096, kAgent = 8192, kPredicativeMark = 16384, kEither = 32768, kImpersonal = 65536, kLimit = 131072,
                               kTurn = 262144;
inline constexpr std::uint32_t kAnyNegation = kNegates | kNegatesArticle | kNegatesPair;

struct FormRule {
  std::uint32_t flags = 0;
  ClauseRole conjunction = ClauseRole::Adverbial;  // with a finite verb
  ClauseRole infinitive = ClauseRole::Adverbial;   // with a zu-infinitive
  std::uint32_t first_kind = 0, end_kind = 0;      // into ClauseRules::kinds
};

// A row of clause_kinds.tsv. Sets: bit t is Tense or Mood t; 0 is any.
enum class KindVerb : std::uint8_t { Any, Modal, Copula, Negated, Second };
struct KindRule {
  ClauseRole role = ClauseRole::Adverbial;
  std::uint8_t tenses = 0, moods = 0, above_tenses = 0, above_moods = 0;
  KindVerb verb = KindVerb::Any;
  bool comparative = false;
  std::vector<Key> before, with, above;  // forms
};

enum class Auxiliary : std::uint8_t { None, Have, Be, Become };
enum class Control : std::uint8_t {
  Subject,
  Object,
  Indirect,
  Oblique
};  // who is the subject of the zu-infinitive; Oblique: the first governed phrase

// Slots of a frame beside the subject.
inline constexpr unsigned kSlotObject = 1, kSlotIndirect = 2, kSlotGenitive = 4;

struct Governed {
  Key preposition = Key::None;
  Case case_ = Case::Dative;
};

struct VerbRule {
  Auxiliary auxiliary = Auxiliary::None;
  bool copula = false, recipient = false, due = false, modal = false, zu_modal = false;  // due: gehoert VERBOTEN
  Modality modality = Modality::None;     // with a bare infinitive
  Modality zu_modality = Modality::None;  // with a zu-infinitive
  bool known = false;                     // valency.tsv has it
  bool perfect_sein = false;
  bool says = false;         // governs dass-clauses, speech
  bool takes_v2 = false;     // of them those without a conjunction, verb second, in the indicative too: er glaubt, sie hat recht
  bool takes_zu = false;     // governs zu-infinitives
  bool reflexive = false;    // has a frame with sich
  bool two_objects = false;  // has a frame with two accusatives: what something is called
  bool impersonal = false;   // has a frame with es for its subject: es gibt
  Control control = Control::Subject;
  std::uint8_t frames = 0;             // bit s: the set s of slots is a whole frame
  std::uint8_t reflexive_frames = 0;   // the same beside a sich
  std::uint8_t main_frame = 0;         // slots of the first frame without sich
  std::array<Governed, 4> governed{};  // prepositions of its complements
  std::uint8_t governed_size = 0;
};

enum class PrepositionKind : std::uint8_t { Plain, Contraction, Adverb, After };
struct PrepositionRule {
  Key preposition = Key::None;
  std::uint8_t cases = 0;  // bit c: governs case c
  Case first = Case::Dative;
  PrepositionKind kind = PrepositionKind::Plain;
};

// Key of a phrase of several words: fold(fold(first, second), third).
constexpr Key fold(Key a, Key b) {
  std::uint64_t h = static_cast<std::uint64_t>(a) * 0x9E3779B97F4A7C15ull ^ static_cast<std::uint64_t>(b);
  h ^= h >> 29;
  return static_cast<Key>(h == 0 ? 1 : h);
}
inline constexpr std::size_t kLongestPhrase = 5;  // words of a conjunction

struct ClauseRules {
  KeyMap<FormRule> forms;
  std::vector<KindRule> kinds;  // a word's rows lie together
  KeyMap<ClauseRole> phrases;  // conjunctions of several words, by folded key
  KeyMap<VerbRule> verbs;      // by lemma
  KeyMap<PrepositionRule> prepositions;
  KeyMap<bool> measures;     // lemmas
  KeyMap<Key> noun_control;  // lemma -> preposition

  [[nodiscard]] std::uint32_t flags(Key form) const {
    const FormRule* rule = forms.find(form);
    return rule ? rule->flags : 0;
  }
};

}  // namespace depesche
