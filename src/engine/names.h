// SPDX-License-Identifier: Apache-2.0
// The names that enumerators of the stages have in a record.
#pragma once

#include <array>
#include <string_view>

#include "actors/actors.h"
#include "clause/clauses.h"
#include "speech/speech.h"
#include "time/times.h"

namespace depesche {

template <typename E, std::size_t N>
constexpr std::string_view pick(E value, const std::array<std::string_view, N>& names) { return names[static_cast<std::size_t>(value)]; }

inline constexpr std::array<std::string_view, 7> kArgumentRoleNames = {"subject", "object", "indirect_object", "oblique", "genitive", "predicative", "adverbial"};
static_assert(kArgumentRoleNames.size() == static_cast<std::size_t>(ArgumentRole::Adverbial) + 1);
constexpr std::string_view name_of(ArgumentRole v) { return pick(v, kArgumentRoleNames); }

inline constexpr std::array<std::string_view, 7> kTenseNames = {"", "present", "past", "perfect", "pluperfect", "future", "future_perfect"};
static_assert(kTenseNames.size() == static_cast<std::size_t>(Tense::FuturePerfect) + 1);
constexpr std::string_view name_of(Tense v) { return pick(v, kTenseNames); }

inline constexpr std::array<std::string_view, 5> kMoodNames = {"", "indicative", "subjunctive_1", "subjunctive_2", "imperative"};
static_assert(kMoodNames.size() == static_cast<std::size_t>(Mood::Imperative) + 1);
constexpr std::string_view name_of(Mood v) { return pick(v, kMoodNames); }

inline constexpr std::array<std::string_view, 4> kVoiceNames = {"active", "passive", "state_passive", "recipient_passive"};
static_assert(kVoiceNames.size() == static_cast<std::size_t>(Voice::RecipientPassive) + 1);
constexpr std::string_view name_of(Voice v) { return pick(v, kVoiceNames); }

inline constexpr std::array<std::string_view, 10> kModalityNames = {"", "must", "shall", "can", "may", "want", "like", "let", "have_to", "need"};
static_assert(kModalityNames.size() == static_cast<std::size_t>(Modality::Need) + 1);
constexpr std::string_view name_of(Modality v) { return pick(v, kModalityNames); }

inline constexpr std::array<std::string_view, 19> kClauseRoleNames = {
    "main", "conjunct", "complement", "relative", "condition", "unless", "concession", "purpose", "cause", "time",
    "until", "manner", "consequence", "contrast", "question", "adverbial", "participial", "parenthesis", "without"};
static_assert(kClauseRoleNames.size() == static_cast<std::size_t>(ClauseRole::Without) + 1);
constexpr std::string_view name_of(ClauseRole v) { return pick(v, kClauseRoleNames); }

inline constexpr std::array<std::string_view, 4> kTimeTypeNames = {"DATE", "TIME", "DURATION", "SET"};
static_assert(kTimeTypeNames.size() == static_cast<std::size_t>(TimeType::Set) + 1);
constexpr std::string_view name_of(TimeType v) { return pick(v, kTimeTypeNames); }

inline constexpr std::array<std::string_view, 4> kEntityKindNames = {"person", "organisation", "place", "group"};
static_assert(kEntityKindNames.size() == static_cast<std::size_t>(EntityKind::Group) + 1);
constexpr std::string_view name_of(EntityKind v) { return pick(v, kEntityKindNames); }

inline constexpr std::array<std::string_view, 3> kMentionFormNames = {"name", "description", "pronoun"};
static_assert(kMentionFormNames.size() == static_cast<std::size_t>(MentionForm::Pronoun) + 1);
constexpr std::string_view name_of(MentionForm v) { return pick(v, kMentionFormNames); }

inline constexpr std::array<std::string_view, 5> kQuoteTypeNames = {"direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"};
static_assert(kQuoteTypeNames.size() == static_cast<std::size_t>(QuoteType::IndirectFreeIndirect) + 1);
constexpr std::string_view name_of(QuoteType v) { return pick(v, kQuoteTypeNames); }

}  // namespace depesche
