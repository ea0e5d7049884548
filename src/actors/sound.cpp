// SPDX-License-Identifier: Apache-2.0
#include "actors/sound.h"

#include <array>
#include <string>

#include "actors/fold.h"
#include "base/utf8.h"

namespace depesche {
namespace {

constexpr std::size_t kLeastSurname = 2, kLeast = 5;  // consonants

// Groups of letters for one sound, the longest first. `-` is a sound that some spellings leave out.
struct Spelling { std::string_view letters; char sound; };
constexpr std::array<Spelling, 23> kSpellings{{{"dsch", '-'}, {"tsch", 's'}, {"dzh", '-'}, {"sch", 's'}, {"tch", 's'}, {"dj", '-'}, {"dh", 'd'}, {"th", 't'},
                                               {"gh", 'k'}, {"kh", '-'}, {"ch", '-'}, {"ck", 'k'}, {"ph", 'v'}, {"sh", 's'}, {"zh", 's'}, {"ts", 's'}, {"tz", 's'},
                                               {"cz", 's'}, {"ss", 's'}, {"ce", 's'}, {"ci", 's'}, {"cy", 's'}, {"ks", 'x'}}};

char sound_of(char c) {
  switch (c) {
    case 'f': case 'v': case 'w': return 'v';
    case 'g': case 'k': case 'q': case 'c': return 'k';
    case 's': case 'z': return 's';
    case 'b': case 'd': case 'l': case 'm': case 'n': case 'p': case 'r': case 't': case 'x': return c;
    default: return '-';  // vowels, h, j, y, marks
  }
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'j' || static_cast<unsigned char>(c) >= 0x80;
}

// al-Assad, el-Sisi: without the article.
std::string_view without_article(std::string_view word) {
  return word.size() > 5 && word[2] == '-' ? word.substr(3) : word;
}

bool is_article(std::string_view word) { return word.size() == 2 && word[1] == 'l' && (word[0] == 'a' || word[0] == 'e'); }

// Appends the sounds of a word; gives how many they are.
std::size_t append_sounds(std::string_view word, std::string& out) {
  std::size_t sounds = 0;
  char last = '-';
  bool vowel = false;  // since the last sound: which one, spellings differ in; that there is one, they do not
  for (std::size_t i = 0; i < word.size();) {
    std::size_t size = 1;
    char sound = sound_of(word[i]);
    for (const Spelling& s : kSpellings)
      if (word.substr(i, s.letters.size()) == s.letters) {
        sound = s.sound;
        size = s.letters.size();
        break;
      }
    // -witsch, -vich: the one end where English writes a hiss so.
    if (sound == '-' && size == 2 && i + 2 == word.size() && i > 1 && word[i] == 'c' && (word[i - 1] == 'i' || word[i - 1] == 'y') && sound_of(word[i - 2]) == 'v') sound = 's';
    vowel = vowel || (size == 1 && is_vowel(word[i]));
    if (sound != '-' && sound != last) {
      if (vowel) out += '.';
      vowel = false;
      out += sound;
      ++sounds;
    }
    last = sound;
    i += size;
  }
  if (word.ends_with("a") || word.ends_with("ah")) out += 'a';  // Alexander is not Alexandra
  return sounds;
}

}  // namespace

Key sound_key(std::span<const std::string_view> words) {
  if (words.size() < 2) return Key::None;
  std::string out;
  std::size_t sounds = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = to_lower(fold(words[i]));
    if (is_article(word) && i > 0) continue;
    const bool surname = i + 1 == words.size();
    if (surname) out += '|';
    const std::size_t n = append_sounds(without_article(word), out);
    if (surname && n < kLeastSurname) return Key::None;
    sounds += n;
  }
  return sounds < kLeast ? Key::None : key_of(out);
}

}  // namespace depesche
