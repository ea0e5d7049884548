// SPDX-License-Identifier: Apache-2.0
#include "clause/rules.h"

#include <span>
#include <utility>

#include "pack/table.h"

namespace depesche {
namespace {

template <typename T, std::size_t N>
bool named(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view name, T& out) {
  for (const auto& [text, value] : names)
    if (text == name) {
      out = value;
      return true;
    }
  return false;
}

constexpr std::array<std::pair<std::string_view, ClauseRole>, 12> kRoles = {{{"Complement", ClauseRole::Complement},
                                                                             {"Condition", ClauseRole::Condition},
                                                                             {"Unless", ClauseRole::Unless},
                                                                             {"Concession", ClauseRole::Concession},
                                                                             {"Purpose", ClauseRole::Purpose},
                                                                             {"Cause", ClauseRole::Cause},
                                                                             {"Time", ClauseRole::Time},
                                                                             {"Until", ClauseRole::Until},
                                                                             {"Manner", ClauseRole::Manner},
                                                                             {"Consequence", ClauseRole::Consequence},
                                                                             {"Contrast", ClauseRole::Contrast},
                                                                             {"Without", ClauseRole::Without}}};
constexpr std::array<std::pair<std::string_view, Modality>, 10> kModalities = {{{"None", Modality::None},
                                                                                {"Must", Modality::Must},
                                                                                {"Shall", Modality::Shall},
                                                                                {"Can", Modality::Can},
                                                                                {"May", Modality::May},
                                                                                {"Want", Modality::Want},
                                                                                {"Like", Modality::Like},
                                                                                {"Let", Modality::Let},
                                                                                {"HaveTo", Modality::HaveTo},
                                                                                {"Need", Modality::Need}}};
constexpr std::array<std::pair<std::string_view, Auxiliary>, 3> kAuxiliaries = {
    {{"have", Auxiliary::Have}, {"be", Auxiliary::Be}, {"become", Auxiliary::Become}}};
constexpr std::array<std::pair<std::string_view, Case>, 4> kCases = {
    {{"nom", Case::Nominative}, {"gen", Case::Genitive}, {"dat", Case::Dative}, {"akk", Case::Accusative}}};
constexpr std::array<std::pair<std::string_view, PrepositionKind>, 4> kPrepositionKinds = {{{"", PrepositionKind::Plain},
                                                                                            {"contraction", PrepositionKind::Contraction},
                                                                                            {"adverb", PrepositionKind::Adverb},
                                                                                            {"after", PrepositionKind::After}}};
// Kinds that only set a flag of the form.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 11> kFlagKinds = {{{"relative", kRelative},
                                                                                    {"question", kQuestion},
                                                                                    {"affirms", kAffirms},
                                                                                    {"contrast", kContrast},
                                                                                    {"correlate", kCorrelate},
                                                                                    {"possessive", kPossessive},
                                                                                    {"agent", kAgent},
                                                                                    {"predicative", kPredicativeMark},
                                                                                    {"either", kEither},
                                                                                    {"limit", kLimit},
                                                                                    {"turn", kTurn}}};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> kNegations = {
    {{"predicate", kNegates}, {"article", kNegatesArticle}, {"pair", kNegatesPair}}};
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 3> kPronouns = {
    {{"reflexive", kReflexive}, {"expletive", kExpletive}, {"impersonal", kImpersonal}}};

bool add_conjunction(ClauseRules& rules, std::string_view word, std::string_view value, bool infinitive) {
  ClauseRole role{};
  if (!named(kRoles, value, role)) return false;
  const auto words = split_values(word, ' ');
  if (words.empty() || words.size() > kLongestPhrase) return false;
  if (words.size() > 1) {
    Key key = key_of(words[0]);
    for (std::size_t i = 1; i < words.size(); ++i) key = fold(key, key_of(words[i]));
    rules.phrases[key] = role;
    return true;
  }
  FormRule& rule = rules.forms[key_of(word)];
  rule.flags |= infinitive ? kInfinitiveMarker : kConjunction;
  (infinitive ? rule.infinitive : rule.conjunction) = role;
  return true;
}

bool add_verb(ClauseRules& rules, std::string_view word, std::string_view kind, std::string_view value) {
  VerbRule& verb = rules.verbs[key_of(word)];
  if (kind == "auxiliary") return named(kAuxiliaries, value, verb.auxiliary);
  if (kind == "copula") return verb.copula = true;
  if (kind == "recipient") return verb.recipient = true;
  if (kind == "due") return verb.due = true;
  if (kind == "modal") return verb.modal = true, named(kModalities, value, verb.modality);
  if (kind == "zu_modal") return verb.zu_modal = true, named(kModalities, value, verb.zu_modality);
  return false;
}

// False where kind or value is unknown.
bool add_word(ClauseRules& rules, std::string_view word, std::string_view kind, std::string_view value) {
  std::uint32_t flag = 0;
  if (named(kFlagKinds, kind, flag) || (kind == "negation" && named(kNegations, value, flag)) ||
      (kind == "pronoun" && named(kPronouns, value, flag))) {
    rules.forms[key_of(word)].flags |= flag;
    return true;
  }
  if (kind == "conjunction" || kind == "infinitive") return add_conjunction(rules, word, value, kind == "infinitive");
  if (kind == "measure") return rules.measures[key_of(word)] = true;
  if (kind == "noun_control") return rules.noun_control[key_of(word)] = key_of(value), true;
  return add_verb(rules, word, kind, value);
}

bool add_governed(VerbRule& verb, std::string_view pp) {  // pp:zu+dat
  const std::size_t plus = pp.find('+');
  Governed governed;
  if (plus == std::string_view::npos || !named(kCases, pp.substr(plus + 1), governed.case_)) return false;
  governed.preposition = key_of(pp.substr(3, plus - 3));
  for (std::size_t i = 0; i < verb.governed_size; ++i)
    if (verb.governed[i].preposition == governed.preposition) return true;
  if (verb.governed_size < verb.governed.size()) verb.governed[verb.governed_size++] = governed;
  return true;
}

// One frame: `nom dat akk`, `nom sich pp:mit+dat`. False where a part is unknown.
bool add_frame(VerbRule& verb, std::string_view frame) {
  unsigned slots = 0;
  bool reflexive = false;
  for (const std::string_view part : split_values(frame, ' ')) {
    if (part == "akk") {
      verb.two_objects |= (slots & kSlotObject) != 0;
      slots |= kSlotObject;
    } else if (part == "dat")
      slots |= kSlotIndirect;
    else if (part == "gen")
      slots |= kSlotGenitive;
    else if (part == "es")
      verb.impersonal = true;
    else if (part == "sich")
      reflexive = verb.reflexive = true;
    else if (part.substr(0, 3) == "pp:") {
      if (!add_governed(verb, part)) return false;
    } else if (part != "nom")
      return false;
  }
  if (!reflexive && verb.frames == 0) verb.main_frame = static_cast<std::uint8_t>(slots);
  (reflexive ? verb.reflexive_frames : verb.frames) |= static_cast<std::uint8_t>(1u << slots);
  return true;
}

Result<Done> load_words(const std::string& folder, ClauseRules& rules) {
  constexpr std::array<std::string_view, 3> kColumns = {"word", "kind", "value?"};
  const Result<Table> table = Table::load(folder, "clauses.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r)
    if (!add_word(rules, table->cell(r, 0), table->cell(r, 1), table->cell(r, 2))) return table->error_at(r, "unknown kind or value");
  return Done{};
}

constexpr std::array<std::pair<std::string_view, Tense>, 6> kTenses = {{{"present", Tense::Present},
                                                                       {"past", Tense::Past},
                                                                       {"perfect", Tense::Perfect},
                                                                       {"pluperfect", Tense::Pluperfect},
                                                                       {"future", Tense::Future},
                                                                       {"future_perfect", Tense::FuturePerfect}}};
constexpr std::array<std::pair<std::string_view, Mood>, 3> kMoods = {
    {{"indicative", Mood::Indicative}, {"subjunctive1", Mood::Subjunctive1}, {"subjunctive2", Mood::Subjunctive2}}};
constexpr std::array<std::pair<std::string_view, KindVerb>, 5> kKindVerbs = {{{"", KindVerb::Any},
                                                                             {"modal", KindVerb::Modal},
                                                                             {"copula", KindVerb::Copula},
                                                                             {"negated", KindVerb::Negated},
                                                                             {"second", KindVerb::Second}}};

template <typename T, std::size_t N>
bool add_set(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view cell, std::uint8_t& set) {
  for (const std::string_view value : split_values(cell)) {
    T one{};
    if (!named(names, value, one)) return false;
    set = static_cast<std::uint8_t>(set | 1u << static_cast<unsigned>(one));
  }
  return true;
}

void add_keys(std::string_view cell, std::vector<Key>& keys) {
  for (const std::string_view value : split_values(cell)) keys.push_back(key_of(value));
}

Result<Done> load_kinds(const std::string& folder, ClauseRules& rules) {
  constexpr std::array<std::string_view, 11> kColumns = {"word", "role", "tense?", "mood?", "above_tense?", "above_mood?", "verb?", "before?", "degree?", "with?", "above?"};
  const Result<Table> table = Table::load(folder, "clause_kinds.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    KindRule kind;
    FormRule* form = rules.forms.find(key_of(table->cell(r, 0)));
    const std::string_view degree = table->cell(r, 8);
    if (!form || !(form->flags & kConjunction)) return table->error_at(r, "no conjunction of clauses.tsv");
    if (!named(kRoles, table->cell(r, 1), kind.role) || !add_set(kTenses, table->cell(r, 2), kind.tenses) || !add_set(kMoods, table->cell(r, 3), kind.moods) ||
        !add_set(kTenses, table->cell(r, 4), kind.above_tenses) || !add_set(kMoods, table->cell(r, 5), kind.above_moods) ||
        !named(kKindVerbs, table->cell(r, 6), kind.verb) || (!degree.empty() && degree != "comparative"))
      return table->error_at(r, "unknown value");
    kind.comparative = !degree.empty();
    add_keys(table->cell(r, 7), kind.before);
    add_keys(table->cell(r, 9), kind.with);
    add_keys(table->cell(r, 10), kind.above);
    const auto here = static_cast<std::uint32_t>(rules.kinds.size());
    if (form->first_kind == form->end_kind) form->first_kind = form->end_kind = here;
    if (form->end_kind != here) return table->error_at(r, "rows of one word lie together");
    rules.kinds.push_back(std::move(kind));
    ++form->end_kind;
  }
  return Done{};
}

Result<Done> load_prepositions(const std::string& folder, ClauseRules& rules) {
  constexpr std::array<std::string_view, 4> kColumns = {"word", "preposition", "cases", "kind?"};
  const Result<Table> table = Table::load(folder, "prepositions.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    PrepositionRule& rule = rules.prepositions[key_of(table->cell(r, 0))];
    if (rule.cases != 0) return table->error_at(r, "word stands twice");
    rule.preposition = key_of(table->cell(r, 1));
    for (const std::string_view name : split_values(table->cell(r, 2))) {
      Case c{};
      if (!named(kCases, name, c)) return table->error_at(r, "unknown case");
      if (rule.cases == 0) rule.first = c;
      rule.cases = static_cast<std::uint8_t>(rule.cases | 1u << static_cast<unsigned>(c));
    }
    if (rule.cases == 0 || !named(kPrepositionKinds, table->cell(r, 3), rule.kind)) return table->error_at(r, "unknown kind, or no case");
  }
  return Done{};
}

Result<Done> load_valency(const std::string& folder, ClauseRules& rules) {
  constexpr std::array<std::string_view, 5> kColumns = {"lemma", "frames", "clauses?", "control?", "perfect?"};
  constexpr std::array<std::pair<std::string_view, Control>, 5> kControls = {
      {{"", Control::Subject}, {"subj", Control::Subject}, {"obj", Control::Object}, {"dat", Control::Indirect}, {"pp", Control::Oblique}}};
  const Result<Table> table = Table::load(folder, "valency.tsv", kColumns);
  if (!table) return table.error();
  for (std::size_t r = 0; r < table->rows(); ++r) {
    VerbRule& verb = rules.verbs[key_of(table->cell(r, 0))];
    if (verb.known) return table->error_at(r, "lemma stands twice");
    verb.known = true;
    for (const std::string_view frame : split_values(table->cell(r, 1)))
      if (!add_frame(verb, frame)) return table->error_at(r, "unknown part of a frame");
    for (const std::string_view kind : split_values(table->cell(r, 2)))
      if (kind == "dass")
        verb.says = true;
      else if (kind == "v2")
        verb.takes_v2 = true;
      else if (kind == "zu")
        verb.takes_zu = true;
      else if (kind != "ob")
        return table->error_at(r, "unknown kind of clause");
    if (!named(kControls, table->cell(r, 3), verb.control)) return table->error_at(r, "unknown control");
    const std::string_view perfect = table->cell(r, 4);
    if (!perfect.empty() && perfect != "sein" && perfect != "haben") return table->error_at(r, "unknown perfect");
    verb.perfect_sein = perfect == "sein";
  }
  return Done{};
}

}  // namespace

void ClauseRulesDeleter::operator()(ClauseRules* rules) const { delete rules; }

Result<ClauseRulesPtr> load_clause_rules(const std::string& folder) {
  ClauseRulesPtr rules(new ClauseRules);
  for (const auto load : {&load_words, &load_kinds, &load_prepositions, &load_valency}) {
    const Result<Done> done = load(folder, *rules);
    if (!done) return done.error();
  }
  return rules;
}

}  // namespace depesche
