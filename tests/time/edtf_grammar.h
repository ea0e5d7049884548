// SPDX-License-Identifier: Apache-2.0
// EdtfGrammar: recognises EDTF (ISO 8601-2:2019, levels 0 to 2 as the Library of Congress gives them), written from the
// standard and apart from the writer, to hold the writer against.
#pragma once

#include <string_view>

namespace depesche {

class EdtfGrammar {
 public:
  static bool valid(std::string_view edtf) {
    if (edtf.empty()) return false;
    const char open = edtf.front();
    if (open == '[' || open == '{') return edtf.back() == (open == '[' ? ']' : '}') && list(edtf.substr(1, edtf.size() - 2));
    const std::size_t slash = edtf.find('/');
    if (slash == std::string_view::npos) return date(edtf);
    const std::string_view a = edtf.substr(0, slash), b = edtf.substr(slash + 1);
    return b.find('/') == std::string_view::npos && end(a) && end(b) && !(open_end(a) && open_end(b));
  }

 private:
  static bool open_end(std::string_view s) { return s.empty() || s == ".."; }
  static bool end(std::string_view s) { return open_end(s) || date(s); }

  // One of a set, or all of it: dates and a..b between commas; ..a first, a.. last.
  static bool list(std::string_view s) {
    while (true) {
      const std::size_t comma = s.find(',');
      if (!member(s.substr(0, comma))) return false;
      if (comma == std::string_view::npos) return true;
      s.remove_prefix(comma + 1);
    }
  }
  static bool member(std::string_view s) {
    const std::size_t dots = s.find("..");
    if (dots == std::string_view::npos) return date(s);
    const std::string_view a = s.substr(0, dots), b = s.substr(dots + 2);
    return (a.empty() || date(a)) && (b.empty() || date(b)) && !(a.empty() && b.empty());
  }

  static bool digit(char c) { return c >= '0' && c <= '9'; }
  static bool digit_or_x(char c) { return digit(c) || c == 'X'; }
  static int number(std::string_view s) { return s.find('X') != std::string_view::npos ? -1 : (s[0] - '0') * 10 + (s[1] - '0'); }

  static bool date(std::string_view s) {
    if (!s.empty() && std::string_view("?~%").find(s.back()) != std::string_view::npos) s.remove_suffix(1);
    if (s.size() != 4 && s.size() != 7 && s.size() != 10) return false;
    for (std::size_t i = 0; i < s.size(); ++i) {
      const bool mark = i == 4 || i == 7;
      if (mark ? s[i] != '-' : !digit_or_x(s[i])) return false;
    }
    if (s.size() == 4) return true;
    const int month = number(s.substr(5, 2));
    const bool calendar = month == -1 || (month >= 1 && month <= 12);
    if (s.size() == 7) return calendar || (month >= 21 && month <= 41);
    if (!calendar) return false;
    const int day = number(s.substr(8, 2));
    if (day == -1) return true;
    return day >= 1 && day <= days(s.substr(0, 4), month);
  }
  static int days(std::string_view year, int month) {
    if (month == 4 || month == 6 || month == 9 || month == 11) return 30;
    if (month != 2) return 31;
    if (year.find('X') != std::string_view::npos) return 29;
    const int y = number(year.substr(0, 2)) * 100 + number(year.substr(2, 2));
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0 ? 29 : 28;
  }
};

}  // namespace depesche
