// SPDX-License-Identifier: Apache-2.0
// Accounts of one happening: its tellings by who says so, and denials that stand in other happenings.
#include <algorithm>

#include "store/chronicle.h"

namespace depesche {
namespace {

constexpr std::uint32_t kMostTellings = 500;

std::string teller_of(const EventRow& row) {
  if (!row.event.source) return {};
  return row.event.source->name.empty() ? row.event.source->code : row.event.source->name;
}

bool says_no(Status s) { return s == Status::Negated || s == Status::Denied; }

// Where two tellings can't both be true.
std::string difference(const EventRow& a, bool a_denies, const EventRow& b, bool b_denies) {
  std::string out;
  const auto add = [&](std::string_view what) { out.append(out.empty() ? "" : "; ").append(what); };
  if (a_denies != b_denies) add("whether it was");
  const auto number = [&](const std::optional<std::uint32_t>& x, const std::optional<std::uint32_t>& y, std::string_view what) { if (x && y && *x != *y) add(what); };
  number(a.event.size.dead, b.event.size.dead, "dead");
  number(a.event.size.injured, b.event.size.injured, "injured");
  number(a.event.size.arrested, b.event.size.arrested, "arrested");
  number(a.event.size.participants, b.event.size.participants, "participants");
  if (a.dated && b.dated && !a.days.meets(b.days)) add("day");
  if (!a.event.actors.empty() && !b.event.actors.empty()) {
    const Deed x = deed_of(a), y = deed_of(b);
    const bool meet = std::any_of(x.actors.begin(), x.actors.end(), [&](const std::string& c) { return std::find(y.actors.begin(), y.actors.end(), c) != y.actors.end(); });
    if (!x.actors.empty() && !y.actors.empty() && !meet) add("who did it");
  }
  if (a.event.place && b.event.place && a.event.place->name != b.event.place->name) add("place");
  return out;
}

// The same number of dead, of injured ...: tellings of one source are one account unless they differ.
Account& account_for(std::vector<Account>& accounts, const EventRow& row, const std::string& teller, bool denies) {
  for (Account& a : accounts)
    if (a.teller == teller && a.denies == denies && difference(a.tellings.front(), denies, row, denies).empty()) return a;
  accounts.push_back({teller, {}, denies, {}});
  return accounts.back();
}

}  // namespace

Result<Accounts> accounts_of(Store& store, const EventRow& head) {
  Accounts out{head, {}};
  if (!head.happening) return out;
  Filter tellings;
  tellings.happening = head.happening->n;
  Result<EventPage> page = store.events(tellings, {.limit = kMostTellings});
  if (!page) return page.error();
  const Deed act = deed_of(head);
  // Rejections of just this act by those who are said to have done it.
  for (const std::string& actor : act.type >= EventType::Accuse ? act.actors : std::vector<std::string>{}) {
    Filter refusals;
    refusals.actors = {actor};
    refusals.types = {EventType::Reject};
    if (act.told != kFarAhead) {
      refusals.from = std::string(iso_day(act.told - 10));
      refusals.begins = true;
      refusals.to = std::string(iso_day(act.told + 10));
    }
    Result<EventPage> some = store.events(refusals, {.limit = 100});
    if (!some) return some.error();
    for (EventRow& r : some->rows)
      if (denies(act, deed_of(r))) page->rows.push_back(std::move(r));
  }
  std::stable_sort(page->rows.begin(), page->rows.end(), [](const EventRow& a, const EventRow& b) { return std::tie(a.published, a.rank) < std::tie(b.published, b.rank); });
  for (EventRow& row : page->rows) {
    const bool refusal = row.happening && row.happening->n != head.happening->n;
    const bool no = refusal || says_no(row.event.status);
    std::string teller = teller_of(row);
    if (refusal && !row.event.actors.empty()) teller = row.event.actors.front().name.empty() ? row.event.actors.front().code : row.event.actors.front().name;
    account_for(out.accounts, row, teller, no).tellings.push_back(std::move(row));
  }
  std::stable_sort(out.accounts.begin(), out.accounts.end(), [](const Account& a, const Account& b) { return a.denies < b.denies; });
  for (std::size_t i = 1; i < out.accounts.size(); ++i) {
    Account& a = out.accounts[i];
    a.differs = difference(out.accounts.front().tellings.front(), out.accounts.front().denies, a.tellings.front(), a.denies);
  }
  return out;
}

Result<AccountsPage> accounts(Store& store, Filter filter, const Page& page) {
  filter.heads = true;
  filter.told_often = true;
  Result<EventPage> found = store.events(filter, page);
  if (!found) return found.error();
  AccountsPage out{{}, found->next};
  for (const EventRow& head : found->rows) {
    Result<Accounts> one = accounts_of(store, head);
    if (!one) return one.error();
    const auto& list = one->accounts;
    // Accounts that one article gives and that do not differ are its way of telling.
    const bool worth = list.size() > 1 && std::any_of(list.begin() + 1, list.end(), [&](const Account& a) { return !a.differs.empty() || a.tellings.front().dispatch != list.front().tellings.front().dispatch; });
    if (worth) out.rows.push_back(*std::move(one));
  }
  return out;
}

}  // namespace depesche
