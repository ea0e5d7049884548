// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

#include "base/key.h"
#include "engine/loaded.h"

namespace depesche {
namespace {

// A fingerprint of the files of `folder` whose names end in one of `endings`, names and bytes, in the order of their names.
std::string fingerprint(const std::string& folder, std::initializer_list<std::string_view> endings) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    for (const std::string_view ending : endings)
      if (name.size() > ending.size() && std::string_view(name).substr(name.size() - ending.size()) == ending) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  std::uint64_t sum = 0;
  for (const std::string& name : names) {
    const Result<std::string> bytes = read_file(folder + "/" + name);
    if (bytes) sum = sum * 1099511628211ull + static_cast<std::uint64_t>(key_of(name)) + static_cast<std::uint64_t>(key_of(*bytes));
  }
  std::array<char, 17> hex{};
  std::snprintf(hex.data(), hex.size(), "%016llx", static_cast<unsigned long long>(sum));
  return hex.data();
}

Error no_pack(const EngineOptions& options, const std::string& language) {
  return Error{ErrorCode::NotFound, "no pack '" + language + "' in " + options.languages};
}

}  // namespace

Result<Pack> Pack::load(const EngineOptions& options, const std::string& language) {
  const std::string own = options.languages + "/" + language, all = options.languages + "/all";
  if (language == std::filesystem::path(all).filename() || language.find('/') != std::string::npos || !std::filesystem::is_directory(own)) return no_pack(options, language);
  std::vector<std::string> files;
  auto text = TextRules::load(own);
  if (!text) return text.error();
  auto lexicon = Lexicon::open(options.packs + "/" + language + ".lexicon");
  if (!lexicon) return lexicon.error();
  auto morph = load_morph_rules(own);
  if (!morph) return morph.error();
  auto syntax = SyntaxModel::load(own);
  if (!syntax) return syntax.error();
  auto clause = load_clause_rules(own);
  if (!clause) return clause.error();
  files.push_back(language + "/times.tsv");
  auto time = load_time_rules(own, static_cast<std::uint16_t>(files.size() - 1));
  if (!time) return time.error();
  auto world = load_world(all, own, files);
  if (!world) return world.error();
  // Towns may be missing: then only those of the tables are places.
  const Result<Done> cities = load_cities(**world, options.packs + "/cities.bin");
  if (!cities && cities.error().code != ErrorCode::NotFound) return cities.error();
  files.push_back(language + "/speech.tsv");
  auto speech = load_speech_rules(own, static_cast<std::uint16_t>(files.size() - 1));
  if (!speech) return speech.error();
  auto events = load_event_rules(own, files);
  if (!events) return events.error();
  return Pack{language, fingerprint(own, {".tsv", ".txt"}), fingerprint(own, {".bin"}), *std::move(text), *std::move(lexicon),
              *std::move(morph), *std::move(syntax), *std::move(clause), *std::move(time), *std::move(world), *std::move(speech),
              *std::move(events), std::move(files)};
}

const Pack* Engine::Loaded::find(std::string_view language) const {
  for (const Pack& pack : packs)
    if (pack.language == language) return &pack;
  return nullptr;
}

}  // namespace depesche
