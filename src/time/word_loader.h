// SPDX-License-Identifier: Apache-2.0
// WordLoader: makes the words of a pack: inflected forms, number words, compounds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "depesche/result.h"
#include "pack/table.h"
#include "time/time_words.h"

namespace depesche {

class WordLoader {
 public:
  Result<TimeWords> load(const std::string& folder);

 private:
  // A word with its meaning, kept by class until the compounds are made.
  struct Listed {
    std::string word;
    std::int32_t value = 0;
    std::vector<Assignment> extras;
  };
  struct ListedClass {
    std::string name;
    std::vector<Listed> words;
    std::vector<std::size_t> first_of_row;  // indices of the words that stand first in their row: what compounds begin with
  };
  ListedClass& listed(std::string_view name);
  Result<Done> read_words(const std::string& folder);
  Result<Done> read_numbers(const std::string& folder);
  Result<Done> read_compounds(const std::string& folder);
  Result<Done> compose(const Table& table, std::size_t row);
  // Adds `word`, or where it ends in ~ its forms with all endings.
  void add_forms(ListedClass& to, std::string_view word, std::int32_t value, const std::vector<Assignment>& extras);
  void make_numbers();

  TimeWords out_;
  std::vector<std::string> endings_;
  std::vector<ListedClass> classes_;
  struct NumberPart { std::string word; int value = 0; };
  std::vector<NumberPart> ones_, teens_, tens_, hundreds_, thousands_, ordinals_;
  std::string joint_, ordinal_small_, ordinal_large_;
};

}  // namespace depesche
