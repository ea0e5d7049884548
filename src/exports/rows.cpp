// SPDX-License-Identifier: Apache-2.0
#include "exports/rows.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>

#include "base/key.h"
#include "base/utf8.h"

namespace depesche {
namespace {

struct Future {
  EventType type;
  std::string_view cameo;
};
// What a planned act of these types is by the manual: an agreement to do it.
constexpr std::array<Future, 4> kFuture = {{{EventType::Consult, "036"}, {EventType::Support, "032"}, {EventType::Cooperate, "031"}, {EventType::Aid, "033"}}};

bool is_day(std::string_view date) {
  return date.size() == 10 && date[4] == '-' && date[7] == '-' &&
         std::all_of(date.begin(), date.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

// Whether the period that `edtf` names may hold `day`: no date, the month or year of it, an interval around it.
bool may_hold(std::string_view edtf, const std::string& day) {
  if (edtf.empty() || std::string_view(day).starts_with(edtf)) return true;
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view from = edtf.substr(0, slash), to = edtf.substr(slash + 1);
  const auto exact = [](std::string_view d) { return d == ".." || d.empty() || d.find_first_not_of("0123456789-") == std::string_view::npos; };
  if (!exact(from) || !exact(to)) return false;
  const bool after = from == ".." || from.empty() || std::string_view(day).substr(0, from.size()) >= from;
  return after && (to == ".." || to.empty() || std::string_view(day).substr(0, to.size()) <= to);
}

using Names = std::map<std::string_view, std::string_view>;  // entity id -> English name

// Whether the actor is the state itself or its government: `rus`, `rus-government`.
bool is_state(const Record::Actor& actor, std::string_view country) {
  const std::string id = to_lower(country);
  return actor.entity_id == id || actor.entity_id == id + "-government";
}

std::string label_of(const ExportParty& p) {
  if (p.country != nullptr && (p.sector.empty() || is_state(*p.actor, p.country->code))) return p.country->name;
  if (!p.name.empty() && p.name.find(" (") == std::string::npos) return p.name;
  if (p.organisation != nullptr) return p.organisation->name;
  const std::string what = p.role != nullptr ? p.role->name : std::string();
  const std::string where = p.country != nullptr ? p.country->name : std::string();
  if (what.empty()) return where.empty() ? p.name : where;
  return where.empty() ? what : what + " (" + where + ")";
}

ExportParty make_party(const Record::Actor& actor, std::string_view language, const ExportCodes& codes, const Names& names) {
  ExportParty party;
  party.actor = &actor;
  const std::string_view code = actor.code;
  party.root = code.substr(0, code.find(' '));
  if (party.root.size() < code.size()) party.sector = code.substr(party.root.size() + 1);
  const std::string_view word = std::string_view(actor.name).substr(0, actor.name.find(" ("));  // `Fluechtling (Syrien)`: the word, and where
  if (const std::string_view finer = codes.finer_sector(language, word); !finer.empty() && (party.sector == "CVL" || party.sector == "LAB")) party.sector = finer;
  party.country = codes.country(party.root);
  party.organisation = party.root == "INT" ? codes.international(party.sector) : codes.organisation(party.root);
  party.role = codes.sector(party.sector);
  if (const auto known = names.find(actor.entity_id); known != names.end()) party.name = known->second;
  if (party.name.empty()) party.name = actor.name;
  party.label = label_of(party);
  return party;
}

std::uint32_t sentence_of(const Record& record, Range at) {
  const auto after = std::upper_bound(record.sentences.begin(), record.sentences.end(), at.begin, [](std::uint32_t b, const Range& s) { return b < s.begin; });
  return static_cast<std::uint32_t>(after - record.sentences.begin());
}

void set_type(const ExportCodes& codes, ExportRow& row) {
  const Record::Event& e = *row.event;
  row.type = e.type;
  row.mode = e.mode;
  row.cameo = e.cameo;
  row.quad = e.quad;
  row.intensity = e.intensity;
  const auto future = std::find_if(kFuture.begin(), kFuture.end(), [&](const Future& f) { return f.type == e.type; });
  if (e.status == Status::Planned && future != kFuture.end()) {
    row.type = EventType::Agree;
    row.mode = {};
    row.cameo = future->cameo;
    row.quad = "VERBAL COOPERATION";
    row.intensity = 2.5;
  }
  row.cameo_code = codes.cameo(row.cameo);
}

}  // namespace

std::string published_day(const Record& record) {
  const std::string_view day = std::string_view(record.published).substr(0, 10);
  return is_day(day) ? std::string(day) : std::string();
}

std::size_t make_rows(const Record& record, const ExportCodes& codes, const RowOptions& options, std::vector<ExportRow>& rows) {
  rows.clear();
  std::size_t left_out = 0;
  Names names;
  for (const Record::Name& n : record.names)
    if (!n.entity_id.empty() && !n.name_en.empty()) names.try_emplace(n.entity_id, n.name_en);
  const std::string published = options.undated_published ? published_day(record) : std::string();
  for (const Record::Event& e : record.events) {
    if (e.status != Status::Occurred && e.status != Status::Planned) continue;
    ExportRow row;
    row.event = &e;
    const std::string_view day = std::string_view(e.date).substr(0, e.date.find('T'));
    if (is_day(day)) {
      row.day = day;
    } else if (!published.empty() && may_hold(e.date, published)) {
      row.day = published;
      row.published_day = true;
    } else if (options.need_day) {
      ++left_out;
      continue;
    }
    set_type(codes, row);
    row.sentence = e.in_title ? 0 : sentence_of(record, e.sentence);
    for (const auto& [from, to] : {std::pair{&e.actors, &row.actors}, std::pair{&e.recipients, &row.recipients}})
      for (const Record::Actor& a : *from) {
        ExportParty party = make_party(a, record.language, codes, names);
        const bool twice = std::any_of(to->begin(), to->end(), [&](const ExportParty& p) { return p.actor->code == a.code && p.label == party.label; });
        if (!twice) to->push_back(std::move(party));
      }
    rows.push_back(std::move(row));
  }
  return left_out;
}

std::vector<Pair> pairs_of(const ExportRow& row) {
  std::vector<Pair> pairs;
  for (const ExportParty& actor : row.actors)
    for (const ExportParty& recipient : row.recipients) pairs.push_back({&actor, &recipient});
  if (!row.recipients.empty()) {
    if (row.actors.empty())
      for (const ExportParty& recipient : row.recipients) pairs.push_back({nullptr, &recipient});
    return pairs;
  }
  if (row.actors.size() == 1) return {{row.actors.data(), nullptr}};
  for (const ExportParty& a : row.actors)
    for (const ExportParty& b : row.actors)
      if (&a != &b) pairs.push_back({&a, &b});
  return pairs;
}

std::string plain_cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c == '"' ? '\'' : c;
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string ascii_cell(std::string_view text) {
  // Letters that no decomposition takes apart.
  static constexpr std::array<std::pair<char16_t, std::string_view>, 22> kLetters = {{{0xDF, "ss"}, {0xC6, "AE"}, {0xE6, "ae"}, {0xD8, "O"}, {0xF8, "o"}, {0x141, "L"}, {0x142, "l"}, {0xD0, "D"},
      {0xF0, "d"}, {0xDE, "Th"}, {0xFE, "th"}, {0x110, "D"}, {0x111, "d"}, {0x131, "i"}, {0x152, "OE"}, {0x153, "oe"}, {0x2019, "'"}, {0x2018, "'"}, {0x201E, "'"}, {0x201C, "'"}, {0x2013, "-"}, {0x2014, "-"}}};
  UErrorCode failed = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(failed);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_SUCCESS(failed)) wide = nfkd->normalize(wide, failed);
  std::string out;
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (c < 0x80) out += static_cast<char>(c);
    else if (const auto at = std::find_if(kLetters.begin(), kLetters.end(), [&](const auto& l) { return static_cast<UChar32>(l.first) == c; }); at != kLetters.end()) out += at->second;
    else if (u_charType(c) != U_NON_SPACING_MARK) out += '?';
  }
  return plain_cell(out);
}

std::string numeric_id(const Record::Event& event, std::size_t pair) {
  const auto h = static_cast<std::uint64_t>(key_of(event.id + "/" + std::to_string(pair)));
  return std::to_string(h >> 11);
}

bool is_city(const Record::Place& place) { return place.geonames != 0; }

std::string decimal(double value, int digits) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

int quad_class(std::string_view cameo) {
  int root = 0;
  std::from_chars(cameo.data(), cameo.data() + std::min<std::size_t>(cameo.size(), 2), root);
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

}  // namespace depesche
