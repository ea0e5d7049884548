// SPDX-License-Identifier: Apache-2.0
#include "server/page_files.h"
#include "server/problem.h"
#include "server/service.h"

namespace depesche {
namespace {

Reply health(Service& service, std::size_t worker) {
  if (const Result<Counts> counts = service.workers[worker].store->counts(); !counts) return problem(503, "The register can't be used at the moment");
  return {.content_type = "text/plain", .body = "ok\n", .caching = Caching::Never};
}

}  // namespace

void add_site_routes(Service& service, std::vector<Route>& routes) {
  for (const PageFile& file : page_files()) {
    routes.push_back({Method::Get, std::string(file.path), Scope::Open, [&file](const Request&, std::size_t) {
                        return Reply{.content_type = std::string(file.content_type), .body = std::string(file.bytes), .caching = file.forever ? Caching::Forever : Caching::Revalidate};
                      }});
  }
  routes.push_back({Method::Get, "/healthz", Scope::Open, [&service](const Request&, std::size_t worker) { return health(service, worker); }});
  routes.push_back({Method::Get, "/metrics", Scope::Read, [&service](const Request&, std::size_t) {
                      return Reply{.content_type = "text/plain; version=0.0.4; charset=utf-8", .body = service.metrics.text(), .caching = Caching::Never};
                    }});
  routes.push_back({Method::Get, "/api/v1/stream", Scope::Read, [](const Request&, std::size_t) {
                      return Reply{.content_type = "text/event-stream", .body = "retry: 5000\n\n", .caching = Caching::Never, .stream = true};
                    }});
}

std::vector<Route> all_routes(Service& service) {
  std::vector<Route> routes;
  add_site_routes(service, routes);
  add_register_routes(service, routes);
  add_read_routes(service, routes);
  return routes;
}

}  // namespace depesche
