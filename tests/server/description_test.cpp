// SPDX-License-Identifier: Apache-2.0
// docs/openapi.json against the routes that there are; tests/doors/server_test.py holds what they answer against it.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <cstdlib>
#include <string>

#include "server/page_files.h"
#include "server/service.h"

namespace depesche {
namespace {

TEST(Description, NamesEveryRouteWithItsMethod) {
  const Result<Engine> engine = Engine::load({.languages = DEPESCHE_SOURCE_DIR "/languages", .packs = DEPESCHE_PACKS, .load = {"de"}});
  ASSERT_TRUE(engine.has_value());
  Metrics metrics;
  Service service{.engine = *engine, .metrics = metrics, .workers = {}};
  simdjson::dom::parser parser;
  simdjson::dom::element description;
  ASSERT_EQ(parser.load(DEPESCHE_SOURCE_DIR "/docs/openapi.json").get(description), simdjson::SUCCESS);
  std::size_t described = 0;
  for (const Route& route : all_routes(service)) {
    if (route.pattern.rfind("/assets/", 0) == 0 || route.pattern == "/icon.svg") continue;
    simdjson::dom::element operation;
    EXPECT_EQ(description["paths"][route.pattern][route.method == Method::Post ? "post" : "get"].get(operation), simdjson::SUCCESS) << route.pattern;
    ++described;
  }
  EXPECT_EQ(described, simdjson::dom::object(description["paths"]).size());
}

}  // namespace
}  // namespace depesche
