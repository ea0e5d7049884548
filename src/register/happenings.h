// SPDX-License-Identifier: Apache-2.0
// Happenings: tellings of one block grouped by the act they tell. A pure function of the set of tellings: they are taken in canonical
// order (exact dates first, then vaguer ones, undated last), whatever order they come in, and each joins the happening it fits best
// or begins its own.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "register/telling.h"

namespace depesche {

// The tellings of one act within one block, as indices into Block::tellings, in canonical order.
struct Cluster {
  std::vector<std::uint32_t> members;
  Days days;           // what the dated tellings leave open; the days of publication where none is dated
  bool dated = false;
};

struct Block {
  std::vector<Telling> tellings;   // in canonical order
  std::vector<Cluster> clusters;   // in order of their first tellings
};

// Needs: all of one block_of(), no two with the same rank and event.
Block find_happenings(std::vector<Telling> tellings);

// Acts at the turn of a month: for each cluster of `block` the cluster of `before`, the block of the month before, that tells the
// same act; kNoCluster where there is none. Only clusters within four days of the border are looked at, so that no chain gets longer than two.
inline constexpr std::uint32_t kNoCluster = 0xFFFFFFFFu;
std::vector<std::uint32_t> join_border(const Block& before, const Block& block);

// What a happening amounts to over all its tellings.
struct Summary {
  std::uint64_t id = 0;            // rank of the telling that was first published
  std::int64_t head = 0;           // event of the telling that tells it best: dated, with both sides named, not in a title
  Days days;
  Status status = Status::Occurred;
  std::uint32_t tellings = 0, dispatches = 0;
  std::uint32_t voices = 0;        // dispatches, copies of one text counted once
  bool disputed = false;           // one side says that it is so, another that it is not
  bool planned = false;            // some telling had it planned
  std::int32_t first_told = kFarAhead, last_told = kFarAhead;  // days of publication
};
// Needs: at least one telling.
Summary summarise(std::vector<const Telling*> tellings);

}  // namespace depesche
