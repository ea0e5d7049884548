// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "actors/fold.h"
#include "actors/load.h"
#include "base/utf8.h"

namespace depesche {
namespace {

bool capital(std::string_view word) {
  std::uint32_t size = 1;
  return !word.empty() && is_upper(decode_utf8(word, 0, size));
}

// The ending that makes `word` an adjective before a noun, as a row of endings.tsv; null where there is none.
const EndingRow* adjective_ending(const Loader& l, std::string_view word) {
  const EndingRow* best = nullptr;
  for (const EndingRow& row : l.endings)
    if (row.kind == "adjective" && word.size() > row.drop.size() + 2 && word.ends_with(row.drop) && (best == nullptr || row.drop.size() > best->drop.size())) best = &row;
  return best;
}

// Weisses Haus -> Weisse Haus, Weissen Haus ...: all adjectives in front change together.
void add_inflected(Loader& l, const NamedAs& n) {
  const std::vector<std::string_view> words = split_values(n.words, ' ');
  std::size_t adjectives = 0;
  while (adjectives + 1 < words.size() && capital(words[adjectives]) && capital(words[adjectives + 1]) && adjective_ending(l, words[adjectives]) != nullptr) ++adjectives;
  const Known& known = l.world.knowns[n.known];
  if (words.size() == 1 && known.word_class == key_of("party") && words[0].ends_with("e")) adjectives = 1;
  if (adjectives == 0) return;
  const EndingRow* row = adjective_ending(l, words[0]);
  if (row == nullptr) return;
  for (const std::string& ending : row->endings) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i != 0) out += ' ';
      if (i < adjectives) out += std::string(words[i].substr(0, words[i].size() - adjective_ending(l, words[i])->drop.size())) + ending;
      else out += words[i];
    }
    if (out != n.words) l.named.push_back({n.known, out, false, true});
  }
}

// A small first letter (die tageszeitung, von der Leyen) is capital at the head of a sentence.
void add_capitalised(Loader& l, const NamedAs& n) {
  if (n.words.empty() || capital(n.words) || is_digit(static_cast<unsigned char>(n.words[0]))) return;
  l.named.push_back({n.known, upper_first(n.words), n.surname, true});
}

// Names that are plurals take a dative: den Republikanern.
void add_dative(Loader& l, const NamedAs& n) {
  if (l.world.knowns[n.known].type != KnownType::Group || n.words.find(' ') != std::string::npos) return;
  std::vector<std::string> forms;
  l.inflect(n.words, "plural", forms);
  for (const std::string& form : forms) l.named.push_back({n.known, form, false, true});
}

// The name as the first part of a compound: Nato-Sprecher; of several words, joined by hyphens: Sinn-Féin-Chef.
void add_modifier(Loader& l, const NamedAs& n) {
  const Known& known = l.world.knowns[n.known];
  const bool several = n.words.find(' ') != std::string::npos;
  if (n.inflected || n.words.size() < 2 || (several && known.type == KnownType::Person)) return;
  std::string joined = n.words;
  std::replace(joined.begin(), joined.end(), ' ', '-');
  std::uint32_t& at = l.world.modifiers[lower_key(joined)];
  // A state, then a body, before a person or a place of the same name.
  const auto weight = [](const Known& k) { return k.type == KnownType::Country ? 3 : k.type == KnownType::Person ? 0 : k.type == KnownType::Region ? 1 : 2; };
  if (at == 0 || weight(known) > weight(l.world.knowns[at])) at = n.known;
}

void add_city_adjective(Loader& l, const NamedAs& n) {
  const Known& known = l.world.knowns[n.known];
  if (known.type != KnownType::Region || known.country == kNone || n.words.find(' ') != std::string::npos) return;
  std::vector<std::string> forms;
  l.inflect(n.words, "city", forms);
  for (const std::string& form : forms) {
    const Key key = key_of(to_lower(form));
    if (l.world.inhabitants.contains(key)) continue;
    std::uint32_t& at = l.world.adjectives[key];
    if (at == 0) at = n.known;
  }
}

// The name of a country as the key of its lower-case form -> the country.
KeyMap<std::uint32_t> country_names(const Loader& l) {
  KeyMap<std::uint32_t> out;
  for (const NamedAs& n : l.named)
    if (l.world.knowns[n.known].type == KnownType::Country && n.words.find(' ') == std::string::npos) out[lower_key(n.words)] = n.known;
  return out;
}

// Demokratische Partei Thailands, Slowenische Demokratische Partei: in news from there without the country.
void add_generic(Loader& l, const KeyMap<std::uint32_t>& countries, const NamedAs& n) {
  const Known& known = l.world.knowns[n.known];
  if (known.type != KnownType::Group || known.country == kNone || n.inflected) return;
  std::vector<std::string_view> words = split_values(n.words, ' ');
  if (words.size() < 3) return;
  const auto is_own = [&](Key key) {
    const std::uint32_t* country = countries.find(key);
    return country != nullptr && *country == known.country;
  };
  const std::uint32_t* adjective = l.world.adjectives.find(lower_key(words.front()));
  bool told = is_own(lower_key(words.back()));
  for (const auto& [drop, ending] : l.world.genitive_endings)
    told = told || (words.back().ends_with(ending) && is_own(lower_key(words.back().substr(0, words.back().size() - ending.size()))));
  if (told) {
    words.pop_back();
    while (words.size() > 1 && !capital(words.back())) words.pop_back();  // der USA, des Kosovo
  } else if (adjective != nullptr && l.world.knowns[*adjective].country == known.country) {
    words.erase(words.begin());
  } else {
    return;
  }
  if (words.size() < 2) return;
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : " ") + std::string(word);
  const NamedAs shorter{n.known, out, false, false};
  l.named.push_back(shorter);
  add_inflected(l, shorter);
}

}  // namespace

void index_names(Loader& l) {
  World& w = l.world;
  const KeyMap<std::uint32_t> countries = country_names(l);
  const std::size_t plain = l.named.size();
  for (std::size_t i = 0; i < plain; ++i) {
    const NamedAs n = l.named[i];
    if (w.knowns[n.known].type != KnownType::Person) add_inflected(l, n);
    add_generic(l, countries, n);
    add_capitalised(l, n);
    add_dative(l, n);
    if (w.knowns[n.known].former && w.knowns[n.known].type != KnownType::Country) continue;  // Moskauer: of what there is now
    add_modifier(l, n);
    add_city_adjective(l, n);
  }
  struct Entry { Key first; std::uint16_t size; std::uint32_t order; };
  std::vector<Entry> order;
  std::vector<Name> names;
  names.reserve(l.named.size());
  for (const NamedAs& n : l.named) {
    const std::vector<std::string_view> words = split_values(n.words, ' ');
    if (words.empty()) continue;
    Name name;
    name.first_word = static_cast<std::uint32_t>(w.name_words.size());
    name.size = static_cast<std::uint16_t>(words.size());
    name.surname = n.surname;
    name.known = n.known;
    for (const std::string_view word : words) {
      const bool stop = word.size() > 1 && word.ends_with(".");  // the reader of tokens may or may not split it off
      w.name_words.push_back(fold_key(stop ? word.substr(0, word.size() - 1) : word));
    }
    order.push_back({w.name_words[name.first_word], name.size, static_cast<std::uint32_t>(names.size())});
    names.push_back(name);
  }
  std::sort(order.begin(), order.end(), [](const Entry& a, const Entry& b) {
    return a.first != b.first ? a.first < b.first : a.size != b.size ? a.size > b.size : a.order < b.order;
  });
  w.names.reserve(names.size());
  for (const Entry& e : order) {
    NameRange& range = w.by_first_word[e.first];
    if (range.end == 0) range.begin = static_cast<std::uint32_t>(w.names.size());
    w.names.push_back(names[e.order]);
    range.end = static_cast<std::uint32_t>(w.names.size());
  }
}

}  // namespace depesche
