// SPDX-License-Identifier: Apache-2.0
// Settling: the happenings of blocks that changed are found anew. A block's rows depend on it and on the blocks of the month before
// and after, so those are written anew too. Blocks are taken in order and each is read once.
#include <deque>
#include <set>
#include <unordered_map>

#include "register/happenings.h"
#include "store/store.h"

namespace depesche {
namespace {

constexpr std::int64_t kBlocksAtOnce = 64;  // blocks settled in one transaction, so that others may write in between

struct Read { std::int64_t number = 0; Block block; };

}  // namespace

class Settling {
 public:
  explicit Settling(Store& store) : database_(*store.database_) {}

  // Some blocks; `more` says whether there are others.
  Result<Done> some(bool& more) {
    std::set<std::int64_t> changed;
    Result<Done> done = database_.run("SELECT block FROM unsettled ORDER BY block % 16, block LIMIT $1", {number(kBlocksAtOnce)}, [&](const Row& row) { changed.insert(row.integer(0)); });
    if (!done) return done;
    more = !changed.empty();
    // By family, then by month, so that neighbours follow each other.
    std::set<std::pair<std::int64_t, std::int64_t>> anew;
    for (const std::int64_t block : changed)
      for (const int months : {-1, 0, 1}) anew.emplace(block % 16, block_beside(block, months));
    for (const auto& [family, block] : anew)
      if (done = database_.run("DELETE FROM happenings WHERE block = $1", {number(block)}); !done) return done;
    for (const auto& [family, block] : anew)
      if (done = settle(block); !done) return done;
    for (const std::int64_t block : changed)
      if (done = database_.run("DELETE FROM unsettled WHERE block = $1", {number(block)}); !done) return done;
    return done;
  }

 private:
  Result<Done> settle(std::int64_t block) {
    Result<const Read*> own = read(block);
    if (!own) return own.error();
    if ((*own)->block.tellings.empty()) return Done{};
    Result<const Read*> before = read(block_beside(block, -1)), after = read(block_beside(block, 1));
    if (!before) return before.error();
    if (!after) return after.error();
    const std::vector<std::uint32_t> carried = join_border((*before)->block, (*own)->block), carrying = join_border((*own)->block, (*after)->block);
    for (std::uint32_t c = 0; c < carried.size(); ++c) {
      std::vector<const Telling*> tellings;
      const bool elsewhere = carried[c] != kNoCluster;
      gather(elsewhere ? (*before)->block : (*own)->block, elsewhere ? carried[c] : c, tellings);
      if (elsewhere) {
        // All that the month before hands over to this one belongs to its happening.
        for (std::uint32_t other = 0; other < carried.size(); ++other)
          if (carried[other] == carried[c]) gather((*own)->block, other, tellings);
      } else {
        for (std::uint32_t other = 0; other < carrying.size(); ++other)
          if (carrying[other] == c) gather((*after)->block, other, tellings);
      }
      const Summary summary = summarise(std::move(tellings));
      if (!elsewhere)
        if (Result<Done> done = put(summary, block); !done) return done;
      for (const std::uint32_t m : (*own)->block.clusters[c].members)
        if (Result<Done> done = assign(**own, m, summary.id); !done) return done;
    }
    return Done{};
  }

  static void gather(const Block& block, std::uint32_t cluster, std::vector<const Telling*>& out) {
    for (const std::uint32_t m : block.clusters[cluster].members) out.push_back(&block.tellings[m]);
  }

  Result<Done> assign(const Read& read, std::uint32_t telling, std::uint64_t happening) {
    const Telling& t = read.block.tellings[telling];
    const auto standing = standing_.find(t.event);
    if (standing != standing_.end() && standing->second == static_cast<std::int64_t>(happening)) return Done{};
    standing_[t.event] = static_cast<std::int64_t>(happening);
    return database_.run("UPDATE events SET happening = $1 WHERE n = $2", {number(static_cast<std::int64_t>(happening)), number(t.event)});
  }

  Result<Done> put(const Summary& s, std::int64_t block) {
    return database_.run(
        "INSERT INTO happenings (n, block, head, day, last_day, status, tellings, dispatches, voices, disputed, planned, first_told, last_told) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        {number(static_cast<std::int64_t>(s.id)), number(block), number(s.head), number(s.days.first), number(s.days.last), Value{kStatusNames[static_cast<std::size_t>(s.status)]}, number(s.tellings),
         number(s.dispatches), number(s.voices), number(s.disputed), number(s.planned), number(s.first_told), number(s.last_told)});
  }

  // Three blocks are kept: the one being written and its neighbours.
  Result<const Read*> read(std::int64_t block) {
    for (const std::unique_ptr<Read>& kept : kept_)
      if (kept->number == block) return static_cast<const Read*>(kept.get());
    auto fresh = std::make_unique<Read>();
    fresh->number = block;
    std::vector<Telling> tellings;
    bool damaged = false;
    Result<Done> done = database_.run("SELECT n, telling, happening FROM events WHERE block = $1", {number(block)}, [&](const Row& row) {
      Telling& t = tellings.emplace_back();
      damaged = damaged || !unpack_telling(row.bytes(1), t);
      t.event = row.integer(0);
      if (!row.null(2)) standing_[t.event] = row.integer(2);
    });
    if (!done) return done.error();
    if (damaged) return Error{ErrorCode::Unreadable, "a telling of block " + std::to_string(block) + " is damaged"};
    fresh->block = find_happenings(std::move(tellings));
    kept_.push_back(std::move(fresh));
    if (kept_.size() > 4) {
      for (const Telling& t : kept_.front()->block.tellings) standing_.erase(t.event);
      kept_.pop_front();
    }
    return static_cast<const Read*>(kept_.back().get());
  }

  Database& database_;
  std::deque<std::unique_ptr<Read>> kept_;
  std::unordered_map<std::int64_t, std::int64_t> standing_;  // happening that stands with an event now
};

Result<Done> Store::settle() {
  for (bool more = true; more;) {
    Result<Done> done = database_->begin();
    if (done) done = Settling(*this).some(more);
    if (done && more) done = count_change();
    if (done) done = database_->commit();
    if (!done) {
      database_->rollback();
      return done;
    }
  }
  return Done{};
}

}  // namespace depesche
