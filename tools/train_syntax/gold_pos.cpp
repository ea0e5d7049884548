// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "corpus.h"
#include "syntax/tagger.h"

namespace depesche::training {

namespace {

constexpr PosSet kFinites = bit(Pos::VerbFinite) | bit(Pos::AuxFinite);
constexpr PosSet kInfinitives = bit(Pos::VerbInfinitive) | bit(Pos::AuxInfinitive);
constexpr PosSet kParticiples = bit(Pos::VerbParticiple) | bit(Pos::AuxParticiple);
constexpr PosSet kAuxes = bit(Pos::AuxFinite) | bit(Pos::AuxInfinitive) | bit(Pos::AuxParticiple);
constexpr PosSet kVerbs = kFinites | kInfinitives | kParticiples | bit(Pos::VerbZuInfinitive);

struct Sight {
  const TreebankSentence& gold;
  const LaidTree& tree;
  const Words& words;
  [[nodiscard]] PosSet readings(std::uint32_t t) const {
    PosSet out = 0;
    for (std::uint32_t r = words.first[t]; r < words.first[t + 1]; ++r) out |= bit(words.readings[r].pos);
    return out;
  }
  [[nodiscard]] const TreebankWord& word(std::uint32_t t) const { return gold.words[tree.word[t]]; }
};

Pos in_family(PosSet kind, bool aux) {
  if (kind == kFinites) return aux ? Pos::AuxFinite : Pos::VerbFinite;
  if (kind == kInfinitives) return aux ? Pos::AuxInfinitive : Pos::VerbInfinitive;
  return aux ? Pos::AuxParticiple : Pos::VerbParticiple;
}

// A verb of which only UPOS is known: what the lexicon allows, told apart by the auxiliaries beside or below it.
Pos verb_by_tree(const Sight& s, std::uint32_t t) {
  const PosSet can = s.readings(t) & kVerbs;
  const bool aux = (can & kAuxes) != 0 && ((can & ~kAuxes) == 0 || s.word(t).upos == "AUX");
  if (can == bit(Pos::VerbZuInfinitive)) return Pos::VerbZuInfinitive;
  const bool under = s.tree.relation[t] == Relation::Aux || s.tree.relation[t] == Relation::AuxPass || s.tree.relation[t] == Relation::Cop;
  const std::uint32_t group = under ? s.tree.head[t] : t;
  bool finite_beside = false, passive = false, perfect = false, marked = false;
  for (std::uint32_t i = 0; i < s.tree.head.size(); ++i) {
    if (i == t || s.tree.head[i] != group || s.tree.word[i] == kNone) continue;
    const Relation r = s.tree.relation[i];
    if (r == Relation::Mark && s.word(i).upos == "PART") marked = true;
    if (r != Relation::Aux && r != Relation::AuxPass && r != Relation::Cop) continue;
    const PosSet other = s.readings(i) & kVerbs;
    const bool only_finite = (other & kFinites) != 0 && (other & (kInfinitives | kParticiples)) == 0;
    finite_beside = finite_beside || only_finite || (!under && (other & kFinites) != 0);
    passive = passive || r == Relation::AuxPass;
    const std::string_view lemma = s.words.readings[s.words.first[i]].lemma;
    perfect = perfect || lemma == "haben" || lemma == "sein";
  }
  if (marked && (can & kInfinitives) != 0 && !under) return in_family(kInfinitives, aux);
  if (!finite_beside && (can & kFinites) != 0 && !marked) return in_family(kFinites, aux);
  if ((can & kInfinitives) != 0 && (can & kParticiples) != 0) return in_family(passive || perfect ? kParticiples : kInfinitives, aux);
  if ((can & kParticiples) != 0) return in_family(kParticiples, aux);
  if ((can & kInfinitives) != 0) return in_family(kInfinitives, aux);
  if (can != 0) return in_family(kFinites, aux);
  return finite_beside ? Pos::VerbParticiple : Pos::VerbFinite;
}

Pos verb_by_tag(std::string_view x) {
  static constexpr std::array<std::pair<std::string_view, Pos>, 13> kTags = {{
      {"VVFIN", Pos::VerbFinite}, {"VVIMP", Pos::VerbFinite}, {"VVINF", Pos::VerbInfinitive}, {"VVIZU", Pos::VerbZuInfinitive}, {"VVPP", Pos::VerbParticiple},
      {"VAFIN", Pos::AuxFinite}, {"VMFIN", Pos::AuxFinite}, {"VAIMP", Pos::AuxFinite}, {"VAINF", Pos::AuxInfinitive}, {"VMINF", Pos::AuxInfinitive},
      {"VAPP", Pos::AuxParticiple}, {"VMPP", Pos::AuxParticiple}, {"VAIZU", Pos::AuxInfinitive}}};
  const auto found = std::find_if(kTags.begin(), kTags.end(), [&](const auto& tag) { return tag.first == x; });
  return found == kTags.end() ? Pos::Other : found->second;
}

Pos particle(const Sight& s, std::uint32_t t) {
  const PosSet can = s.readings(t);
  if (s.word(t).xpos == "PTKZU" || (can & bit(Pos::InfinitiveMark))) return Pos::InfinitiveMark;
  if (s.word(t).xpos == "PTKNEG" || (can & bit(Pos::Negation))) return Pos::Negation;
  return Pos::Particle;
}

Pos by_upos(std::string_view u) {
  static constexpr std::array<std::pair<std::string_view, Pos>, 11> kTags = {{
      {"NOUN", Pos::Noun}, {"PROPN", Pos::ProperNoun}, {"ADJ", Pos::Adj}, {"ADV", Pos::Adv}, {"ADP", Pos::Adp}, {"NUM", Pos::Num},
      {"CCONJ", Pos::Cconj}, {"SCONJ", Pos::Sconj}, {"INTJ", Pos::Intj}, {"SYM", Pos::Sym}, {"PUNCT", Pos::Sym}}};
  const auto found = std::find_if(kTags.begin(), kTags.end(), [&](const auto& tag) { return tag.first == u; });
  return found == kTags.end() ? Pos::Other : found->second;
}

Pos pos_of(const Sight& s, std::uint32_t t) {
  const TreebankWord& word = s.word(t);
  const Relation r = s.tree.relation[t];
  if (r == Relation::CompoundPrt || word.xpos == "PTKVZ") return Pos::VerbParticle;
  if (word.upos == "DET" && (word.xpos == "ART" || (word.xpos.starts_with("P") && word.xpos.ends_with("AT")))) return Pos::Det;
  if (word.upos == "DET" || word.upos == "PRON") return r == Relation::Det || r == Relation::NmodPoss ? Pos::Det : Pos::Pron;
  if (word.upos == "PART") return particle(s, t);
  if (word.upos == "ADP" && r == Relation::Mark) return Pos::Sconj;
  if (word.upos == "VERB" || word.upos == "AUX") {
    const Pos tagged = verb_by_tag(word.xpos);
    return tagged != Pos::Other ? tagged : verb_by_tree(s, t);
  }
  return by_upos(word.upos);
}

}  // namespace

void find_gold_pos(const TreebankSentence& gold, const LaidTree& tree, const Words& words, std::vector<Pos>& out) {
  const Sight sight{gold, tree, words};
  out.assign(tree.head.size(), Pos::Other);
  for (std::uint32_t t = 0; t < out.size(); ++t)
    if (tree.relation[t] == Relation::Punct && tree.head[t] == kNone) out[t] = Pos::Punct;
    else if (tree.word[t] != kNone) out[t] = pos_of(sight, t);
}

}  // namespace depesche::training
