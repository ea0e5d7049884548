// SPDX-License-Identifier: Apache-2.0
#include "formats/read_articles.h"
#include "formats/write_json.h"
#include "server/json.h"
#include "server/problem.h"
#include "server/service.h"

namespace depesche {
namespace {

bool is_json(const Request& request) { return request.content_type.find("json") != std::string::npos; }

// The article in a body: a JSON object with `id` and `text`, or plain text. Errors: Unreadable.
Result<Article> article_of(const Request& request) {
  if (is_json(request)) return parse_article_json(request.body, "body");
  return parse_article_text(request.body, "body");
}

Reply read_one(Service& service, const Request& request, std::size_t worker) {
  const Result<Article> article = article_of(request);
  if (!article) return problem_of(article.error());
  Result<Record> record = service.engine.read(article->dispatch(), *service.workers[worker].work);
  if (!record) return problem_of(record.error());
  service.metrics.read(record->events.size());
  if (article->made_text) record->text = article->text;
  Reply reply{.caching = Caching::Never};
  write_json(*record, false, reply.body);
  return reply;
}

struct Failure { std::string where, message; };

Reply added(const std::vector<Added>& how, const std::vector<Failure>& failures) {
  std::int64_t counts[3] = {};
  for (const Added each : how) ++counts[static_cast<std::size_t>(each)];
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  put(json, "added", counts[0]);
  put(json, "same", counts[1]);
  put(json, "replaced", counts[2]);
  json.Key("failed");
  json.StartArray();
  for (const Failure& failure : failures) {
    json.StartObject();
    put(json, "where", std::string_view(failure.where));
    put(json, "message", std::string_view(failure.message));
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return {.status = failures.empty() ? 200u : how.empty() ? 422u : 207u, .body = buffer.GetString(), .caching = Caching::Never};
}

// The articles of a body: application/json is one object, application/jsonl and application/x-ndjson one a line. Never unpacked:
// a small body must not become a large one.
void articles_of(const Request& request, std::vector<Article>& articles, std::vector<Failure>& failures) {
  const auto take = [&](std::string_view json, const std::string& where) {
    Result<Article> article = parse_article_json(json, where);
    if (article) articles.push_back(*std::move(article));
    else failures.push_back({where, article.error().message});
  };
  if (request.content_type.find("jsonl") == std::string::npos && request.content_type.find("ndjson") == std::string::npos) return take(request.body, "body");
  std::string_view rest = request.body;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (rest.substr(0, end).find_first_not_of(" \t\r") != std::string_view::npos) take(rest.substr(0, end), "body:" + std::to_string(line));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// What can't be read is named in the reply; the others are added.
Reply add_all(Service& service, const Request& request, std::size_t worker) {
  if (!is_json(request)) return problem(415, "Unsupported media type", "Send application/json, or application/jsonl with a dispatch a line");
  std::vector<Article> articles;
  std::vector<Failure> failures;
  articles_of(request, articles, failures);
  std::vector<Entry> entries;
  for (Article& article : articles) {
    Result<Record> record = service.engine.read(article.dispatch(), *service.workers[worker].work, {.lemmas = true});
    if (!record) {
      failures.push_back({article.where, record.error().message});
      continue;
    }
    service.metrics.read(record->events.size());
    entries.push_back(make_entry(*std::move(record), std::move(article.text)));
  }
  Store& store = *service.workers[worker].store;
  const Result<std::vector<Added>> how = store.add(entries);
  if (!how) return problem_of(how.error());
  if (const Result<Done> settled = store.settle(); !settled) return problem_of(settled.error());
  return added(*how, failures);
}

}  // namespace

void add_read_routes(Service& service, std::vector<Route>& routes) {
  routes.push_back({Method::Post, "/api/v1/read", Scope::Read, [&service](const Request& request, std::size_t worker) { return read_one(service, request, worker); }});
  routes.push_back({Method::Post, "/api/v1/dispatches", Scope::Write, [&service](const Request& request, std::size_t worker) { return add_all(service, request, worker); }});
}

}  // namespace depesche
