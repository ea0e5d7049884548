// SPDX-License-Identifier: Apache-2.0
#include <simdjson.h>

#include <array>
#include <filesystem>

#include "base/utf8.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

// Windows-1252 at 0x80 to 0x9F; 0 where it has none.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

// Size of a leading `date 2021-12` (with the blanks around it), 0 where the text begins otherwise. `date` gets the date.
std::size_t leading_date(std::string_view text, std::string& date) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || !text.substr(begin).starts_with("date ")) return 0;
  std::size_t at = begin + 5, digits = 0;
  const std::size_t from = at;
  while (at < text.size() && (is_digit(static_cast<unsigned char>(text[at])) || text[at] == '-')) digits += text[at++] != '-';
  const std::string_view found = text.substr(from, at - from);
  const bool whole = at == text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t';
  const bool shape = (found.size() == 4 && digits == 4) || (found.size() == 7 && digits == 6 && found[4] == '-') ||
                     (found.size() == 10 && digits == 8 && found[4] == '-' && found[7] == '-');
  if (!whole || !shape) return 0;
  date = found;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\r' || text[at] == '\t')) ++at;
  return at;
}

Error wrong(const std::string& where, std::string_view what) { return Error{ErrorCode::Unreadable, where + ": " + std::string(what)}; }

// Reads a string field; absent and null leave it empty.
bool read_string(const simdjson::dom::object& object, const char* name, std::string& out) {
  const auto field = object[name];
  if (field.error() == simdjson::NO_SUCH_FIELD || field.is_null()) return true;
  std::string_view value;
  if (field.get(value) != simdjson::SUCCESS) return false;
  out = value;
  return true;
}

}  // namespace

std::optional<std::string> from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  std::size_t high = 0, odd = 0;
  for (const char raw : bytes) {
    const auto c = static_cast<unsigned char>(raw);
    if (c < 0x80) {
      if (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') return std::nullopt;
      out += raw;
      continue;
    }
    ++high;
    const char32_t wide = c < 0xA0 ? kWindows1252[c - 0x80] : c;
    if (wide == 0) return std::nullopt;
    // Letters, quotation marks, dashes, section and euro signs are what western text has; the rest is rare.
    const bool usual = c >= 0xC0 || (c >= 0x82 && c <= 0x97) || c == 0x80 || c == 0xA0 || c == 0xA7 || c == 0xAB || c == 0xBB || c == 0xB0 || c == 0xB4;
    odd += !usual;
    append_utf8(wide, out);
  }
  if (odd * 5 > high) return std::nullopt;
  return out;
}

Result<Article> parse_article_text(std::string bytes, const std::string& name) {
  Article article;
  article.where = name;
  std::filesystem::path path(name);
  article.id = path.stem().string();
  if (path.extension() == ".gz" || path.extension() == ".zst") article.id = std::filesystem::path(article.id).stem().string();
  if (bytes.starts_with("\xEF\xBB\xBF")) article.begin = 3;
  const std::size_t invalid = find_invalid_utf8(bytes);
  if (invalid != std::string::npos) {
    std::optional<std::string> latin = from_windows_1252(bytes);
    if (!latin) return wrong(name, "no UTF-8 at byte " + std::to_string(invalid) + ", and no Windows-1252");
    bytes = *std::move(latin);
    article.made_text = true;
  }
  article.begin += static_cast<std::uint32_t>(leading_date(std::string_view(bytes).substr(article.begin), article.published));
  article.text = std::move(bytes);
  return article;
}

Result<Article> parse_article_json(std::string_view line, std::string where) {
  const std::size_t invalid = find_invalid_utf8(line);
  if (invalid != std::string_view::npos) return wrong(where, "no UTF-8 at byte " + std::to_string(invalid));
  simdjson::dom::parser parser(line.size() + 64);
  simdjson::dom::element element;
  if (const auto error = parser.parse(line.data(), line.size()).get(element); error != simdjson::SUCCESS)
    return wrong(where, std::string("no JSON: ") + simdjson::error_message(error));
  simdjson::dom::object object;
  if (element.get(object) != simdjson::SUCCESS) return wrong(where, "no JSON object");
  Article article;
  const auto id = object["id"];
  std::string_view id_text;
  std::int64_t id_number = 0;
  if (id.get(id_text) == simdjson::SUCCESS) article.id = id_text;
  else if (id.get(id_number) == simdjson::SUCCESS) article.id = std::to_string(id_number);
  else return wrong(where, id.error() == simdjson::NO_SUCH_FIELD ? "field 'id' is missing" : "field 'id' is no string");
  const auto text = object["text"];
  std::string_view text_value;
  if (text.error() == simdjson::NO_SUCH_FIELD) return wrong(where, "field 'text' is missing");
  if (text.get(text_value) != simdjson::SUCCESS) return wrong(where, "field 'text' is no string");
  article.text = text_value;
  const std::array<std::pair<const char*, std::string*>, 5> fields = {{{"title", &article.title}, {"published", &article.published},
      {"language", &article.language}, {"source", &article.source}, {"url", &article.url}}};
  for (const auto& [name, to] : fields)
    if (!read_string(object, name, *to)) return wrong(where, "field '" + std::string(name) + "' is no string");
  article.where = std::move(where);
  return article;
}

}  // namespace depesche
