// SPDX-License-Identifier: Apache-2.0
// What a query string asks of the register. The names are those of `depesche show`.
#pragma once

#include "depesche/engine.h"
#include "server/exchange.h"
#include "store/store.h"

namespace depesche {

// from, to, actor (more than one: all of them), between=A,B, type, status, place, text, language, dispatch, planned, disputed.
// Errors: Unreadable, naming the parameter, for one that is unknown or has a wrong value.
Result<Filter> filter_of(const Request& request, const Engine& engine, Workspace& work);

// The words of a search with their lemmas, at most 16. Errors: Unreadable; as Engine::read.
Result<std::vector<SearchWord>> search_words(std::string_view text, const std::string& language, const Engine& engine, Workspace& work);

// after, limit (1 to 1000, 100 where nothing is said), backward.
Result<Page> page_of(const Request& request);

// Whether the client wants CSV: format=csv, or an Accept field that names text/csv before JSON.
bool wants_csv(const Request& request);

}  // namespace depesche
