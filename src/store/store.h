// SPDX-License-Identifier: Apache-2.0
// Store: a register, many records as one chronicle, in a file of SQLite or in PostgreSQL.
//   auto store = Store::open("crisis.register", {.create = true});
//   auto added = (*store)->add(entries);           // one transaction
//   auto settled = (*store)->settle();             // finds the happenings of what changed
//   auto page = (*store)->events({.actors = {"RUS"}, .from = "2022-01"}, {.limit = 50});
//   auto next = (*store)->events(filter, {.after = page->next});
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "depesche/record.h"
#include "depesche/result.h"
#include "register/telling.h"
#include "store/database.h"
#include "store/tallies.h"

namespace depesche {

// All that the store keeps of one dispatch, worked out beforehand and in any thread.
struct Entry {
  Record record;
  std::string text;              // of the dispatch, as offsets count
  std::string hash;
  std::string packed;            // the record as JSON, zstd
  std::vector<Telling> tellings;
};
// Needs: the record was read with ReadOptions::lemmas, or a search finds words only as they stand.
Entry make_entry(Record record, std::string text);

enum class Added : std::uint8_t { New, Same, Replaced };

// A word to search for: as it was typed, and its lemma (empty where no engine is at hand).
struct SearchWord { std::string word, lemma; };

// What has to be true of an event to be shown. Empty fields ask nothing.
struct Filter {
  std::string from = {}, to = {};                // EDTF: an act that can have been on one of these days
  bool begins = false;                 // ... and that begins on `from` or after it: quicker, where vague dates do not matter
  std::vector<std::string> actors = {};     // each takes part: RUS, RUS GOV, an entity id, or a name or part of one
  std::vector<std::string> places = {};     // took place in one of them: Genf, or a country: CHE
  std::vector<EventType> types = {};        // is one of them
  std::vector<Status> statuses = {};        // is one of them
  std::vector<SearchWord> words = {};       // its sentence has all of them
  std::optional<std::int64_t> happening = {};
  std::string dispatch = {};                // id
  std::string event = {};                   // id
  bool titles = true;                  // events that a title tells
  bool heads = false;                  // one event a happening: the one that tells it best
  bool planned = false;                // happenings that were planned at some time
  bool told_often = false;             // happenings with several tellings, or acts that somebody may deny
  bool disputed = false;               // happenings whose tellings can't all be true
};

struct Page {
  std::string after = {};                   // EventPage::next of the page before; empty for the first
  std::uint32_t limit = 100;
  bool backward = false;               // latest first
};

// An event with what is known of it over all dispatches.
struct EventRow {
  std::int64_t n = 0;
  std::string dispatch, title, publisher, published, language;
  Record::Event event;                 // without time, because and contexts; spans of actors are left out
  std::string sentence;
  Days days;                           // when it can have been
  bool dated = false;
  std::uint64_t rank = 0;
  struct Happening {
    std::int64_t n = 0, head = 0;
    Days days;
    Status status = Status::Occurred;  // what became of it, over all tellings
    std::uint32_t tellings = 0, dispatches = 0, voices = 0;
    bool disputed = false, planned = false;
    std::int32_t first_told = 0, last_told = 0;
  };
  std::optional<Happening> happening;  // nothing until the store is settled
};

struct EventPage {
  std::vector<EventRow> rows;          // in order of time; of one day, in an order that does not depend on the order of adding
  std::string next;                    // empty at the end
};

struct DispatchRow {
  std::string id, title, published, language, source, url;
  std::int64_t events = 0;
};
struct DispatchPage { std::vector<DispatchRow> rows; std::string next; };

// A dispatch as it was added.
struct Kept { Record record; std::string text; };

struct Counts { std::int64_t dispatches = 0, events = 0, happenings = 0, unsettled = 0; };

struct ActorCount { std::string id, name, code; std::int64_t events = 0, acted = 0, received = 0; };

// Threads: one per thread; any number of processes may have one register open.
class Store {
 public:
  // Errors: NotFound where there is no register and `create` is not set; Io; Unreadable; Refused for one that a newer program made.
  struct OpenOptions { bool create = false; };
  static Result<std::unique_ptr<Store>> open(const std::string& where, const OpenOptions& options);

  // Adds dispatches in one transaction: all of them or none. A dispatch that is there with the same hash stays as it is, one with
  // another hash is replaced. Errors: Io.
  Result<std::vector<Added>> add(std::span<const Entry> entries);
  // Finds the happenings of blocks that changed since, until none is left. What it finds depends on what is in the register and
  // not on the order in which it came. Errors: Io.
  Result<Done> settle();

  [[nodiscard]] Result<EventPage> events(const Filter& filter, const Page& page);
  [[nodiscard]] Result<DispatchPage> dispatches(const std::vector<SearchWord>& words, const Page& page);
  // The dispatch with its text. Errors: NotFound.
  [[nodiscard]] Result<Kept> dispatch(const std::string& id);
  // Every dispatch in order of its id, one at a time. Stops at the first Error that `each` returns.
  [[nodiscard]] Result<Done> each_dispatch(const std::function<Result<Done>(Kept&&)>& each);
  // Who takes part most often in the events that pass, at most `limit`.
  [[nodiscard]] Result<std::vector<ActorCount>> actors(const Filter& filter, std::uint32_t limit);
  // Events counted by month and type, pair or place: the latest months, or the pairs and places with most events, at most `limit`.
  [[nodiscard]] Result<std::vector<Tally>> tally(TallyKind kind, const Filter& filter, std::uint32_t limit);
  [[nodiscard]] Result<Counts> counts();
  // The last day of publication; kLongAgo where there is none.
  [[nodiscard]] Result<std::int32_t> last_published();
  // A number that grows whenever any program has added something or found happenings.
  [[nodiscard]] Result<std::int64_t> version();
  // Whether the dispatch is there with this hash.
  [[nodiscard]] Result<bool> has(const std::string& id, const std::string& hash);

 private:
  explicit Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
  Result<Added> put(const Entry& entry);
  Result<Done> put_event(const Entry& entry, std::size_t index, std::int64_t dispatch);
  Result<Done> put_keys(const Record::Event& event, const Telling& telling, std::int64_t n);
  Result<Done> remove(std::int64_t dispatch);
  Result<Done> count(const Days& days, const Record::Event& event, int by);
  Result<std::int64_t> key(const std::string& key, bool make);
  Result<std::vector<std::int64_t>> keys_of_actor(const std::string& actor);
  Result<Done> mark(std::int64_t block);
  Result<Done> count_change();

  friend class Settling;
  friend class EventQuery;
  std::unique_ptr<Database> database_;
  std::map<std::string, std::int64_t, std::less<>> keys_;   // keys seen, up to a bound
};

// The hash by which a dispatch is known again: of all that came with it, and of engine, pack and weights.
std::string hash_of(const Record& record, std::string_view text);

}  // namespace depesche
