// SPDX-License-Identifier: Apache-2.0
// Service: what the routes of one register share.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "depesche/engine.h"
#include "server/metrics.h"
#include "server/router.h"
#include "store/store.h"

namespace depesche {

// What one thread of the pool works with.
struct Worker {
  WorkspacePtr work;
  std::unique_ptr<Store> store;
};

struct Service {
  const Engine& engine;
  Metrics& metrics;
  std::string languages = "languages";   // the folder, for the tables of export formats
  std::vector<Worker> workers;           // by the number that a route is given
};

// The routes of `service`, which outlives them.
std::vector<Route> all_routes(Service& service);

// Parts of all_routes.
void add_site_routes(Service& service, std::vector<Route>& routes);      // page, health, metrics, stream, OpenAPI
void add_register_routes(Service& service, std::vector<Route>& routes);  // views, happenings, articles, calendar
void add_read_routes(Service& service, std::vector<Route>& routes);      // reading and adding

}  // namespace depesche
