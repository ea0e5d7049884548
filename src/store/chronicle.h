// SPDX-License-Identifier: Apache-2.0
// Chronicle: demands with their answers, threats and plans with what became of them, accounts of one act, an actor's positions.
// Each is a page of events that pass a filter, with what register/relations.h finds for them in the store.
#pragma once

#include <string>
#include <vector>

#include "register/relations.h"
#include "store/store.h"

namespace depesche {

Deed deed_of(const EventRow& row);

struct AnsweredDemand { EventRow demand; struct Reply { EventRow row; Answer kind; }; std::vector<Reply> replies; };
struct DemandPage { std::vector<AnsweredDemand> rows; std::string next; };
Result<DemandPage> demands(Store& store, Filter filter, const Page& page);

struct FollowedThreat { EventRow threat; std::vector<EventRow> carried_out, condition_met; };
struct ThreatPage { std::vector<FollowedThreat> rows; std::string next; };
Result<ThreatPage> threats(Store& store, Filter filter, const Page& page);

struct PlannedAct { EventRow plan; Outcome outcome = Outcome::Ahead; std::optional<Days> moved_to; std::optional<EventRow> by; };
struct CalendarPage { std::vector<PlannedAct> rows; std::string next; };
// `today`: the last day of publication in the register.
Result<CalendarPage> calendar(Store& store, Filter filter, const Page& page);

// One side's telling of a happening: all that one source, or the reporters themselves, tell of it in one way.
struct Account {
  std::string teller;              // who says it; empty: told by the reporter
  std::vector<EventRow> tellings;  // the first is the fullest
  bool denies = false;             // says that it is not so
  std::string differs;             // where it can't be true together with the first account: status, dead, day, actor
};
struct Accounts { EventRow head; std::vector<Account> accounts; };
struct AccountsPage { std::vector<Accounts> rows; std::string next; };
// Happenings with more than one account; those of one voice only are passed over.
Result<AccountsPage> accounts(Store& store, Filter filter, const Page& page);
Result<Accounts> accounts_of(Store& store, const EventRow& head);

struct Position { EventRow row; bool turned = false; std::string before; };  // before: id of the event that said the contrary
struct PositionPage { std::vector<Position> rows; std::string next; };
Result<PositionPage> positions(Store& store, Filter filter, const Page& page);

}  // namespace depesche
