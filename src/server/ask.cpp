// SPDX-License-Identifier: Apache-2.0
#include "server/ask.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/named.h"
#include "register/days.h"

namespace depesche {
namespace {

constexpr std::array<std::string_view, 16> kKnown = {"from", "to", "actor", "between", "type", "status", "place", "text", "language",
                                                     "dispatch", "planned", "disputed", "after", "limit", "backward", "format"};
constexpr std::size_t kMostWords = 16;
constexpr std::uint32_t kMostRows = 1000;

Error wrong(std::string_view name, std::string_view expected) {
  return {ErrorCode::Unreadable, std::string(name) + ": expected " + std::string(expected)};
}

bool is_set(const std::string* value) { return value != nullptr && !value->empty() && *value != "0"; }

template <std::size_t N, typename E>
bool add_named(std::string_view value, const std::array<std::string_view, N>& names, std::vector<E>& out) {
  const std::optional<E> found = named_in_any_case<E>(names, value);
  if (found) out.push_back(*found);
  return found.has_value();
}

// Takes one parameter; an Error where it is unknown or wrong.
Result<Done> take(const std::string& name, const std::string& value, Filter& filter) {
  if (std::find(kKnown.begin(), kKnown.end(), name) == kKnown.end()) return Error{ErrorCode::Unreadable, name + ": no such parameter"};
  if (value.empty()) return Done{};
  if (value.find('\0') != value.npos) return wrong(name, "text");
  if (name == "from" || name == "to") {
    if (!days_of(value)) return wrong(name, "a date: 2022-01-10, 2022-01, 2022");
    (name == "from" ? filter.from : filter.to) = value;
  } else if (name == "actor") {
    filter.actors.push_back(value);
  } else if (name == "between") {
    const auto comma = value.find(',');
    if (comma == value.npos || comma == 0 || comma + 1 == value.size()) return wrong(name, "two actors split by a comma: RUS,USA");
    filter.actors.push_back(value.substr(0, comma));
    filter.actors.push_back(value.substr(comma + 1));
  } else if (name == "place") {
    filter.places.push_back(value);
  } else if (name == "type") {
    if (!add_named(value, kEventTypeNames, filter.types)) return wrong(name, "a PLOVER type: THREATEN, REQUEST ...");
  } else if (name == "status") {
    if (!add_named(value, kStatusNames, filter.statuses)) return wrong(name, "occurred, planned, hypothetical, negated or denied");
  } else if (name == "dispatch") {
    filter.dispatch = value;
  }
  return Done{};
}

}  // namespace

Result<std::vector<SearchWord>> search_words(std::string_view text, const std::string& language, const Engine& engine, Workspace& work) {
  std::vector<SearchWord> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (words.size() == kMostWords) return wrong("text", "at most 16 words");
    Result<Record> read = engine.read({.text = word, .language = language}, work, {.lemmas = true});
    if (!read) return read.error();
    words.push_back({word, read->lemmas.empty() ? std::string() : read->lemmas.front()});
  }
  return words;
}

Result<Filter> filter_of(const Request& request, const Engine& engine, Workspace& work) {
  Filter filter;
  for (const auto& [name, value] : request.query) {
    if (Result<Done> taken = take(name, value, filter); !taken) return taken.error();
  }
  filter.planned = is_set(request.parameter("planned"));
  filter.disputed = is_set(request.parameter("disputed"));
  if (const std::string* text = request.parameter("text"); text != nullptr && !text->empty()) {
    const std::string* language = request.parameter("language");
    Result<std::vector<SearchWord>> words = search_words(*text, language != nullptr ? *language : std::string(), engine, work);
    if (!words) return words.error();
    filter.words = *std::move(words);
  }
  return filter;
}

Result<Page> page_of(const Request& request) {
  Page page;
  if (const std::string* after = request.parameter("after")) page.after = *after;
  page.backward = is_set(request.parameter("backward"));
  if (const std::string* limit = request.parameter("limit"); limit != nullptr && !limit->empty()) {
    const auto [end, failed] = std::from_chars(limit->data(), limit->data() + limit->size(), page.limit);
    if (failed != std::errc{} || end != limit->data() + limit->size() || page.limit == 0 || page.limit > kMostRows) return wrong("limit", "1 to 1000");
  }
  return page;
}

bool wants_csv(const Request& request) {
  if (const std::string* format = request.parameter("format")) return *format == "csv";
  const auto csv = request.accept.find("text/csv"), json = request.accept.find("json");
  return csv != std::string::npos && csv < json;
}

}  // namespace depesche
