// SPDX-License-Identifier: Apache-2.0
#include "formats/decode_text.h"

#include <unicode/ucnv.h>

#include <memory>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "formats/read_articles.h"

namespace depesche {
namespace {

constexpr std::size_t kHead = 4096;  // bytes in which a page names its encoding

std::optional<std::string> converted(std::string_view bytes, const std::string& encoding) {
  UErrorCode failed = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> from(ucnv_open(encoding.c_str(), &failed), ucnv_close);
  const std::unique_ptr<UConverter, void (*)(UConverter*)> to(ucnv_open("UTF-8", &failed), ucnv_close);
  if (U_FAILURE(failed)) return std::nullopt;
  std::string out(bytes.size() * 3 + 16, '\0');
  char* target = out.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, 1, 1, &failed);
  if (U_FAILURE(failed)) return std::nullopt;
  out.resize(static_cast<std::size_t>(target - out.data()));
  return out;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, kHead));
  for (const std::string_view name : {"encoding=", "charset="}) {
    std::size_t at = head.find(name);
    if (at == std::string::npos) continue;
    at += name.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.:", at);
    const std::string found = head.substr(at, end == std::string::npos ? std::string::npos : end - at);
    if (!found.empty() && found.size() < 40) return found;
  }
  return {};
}

Result<std::string> decode_markup(std::string bytes) {
  for (const auto& [mark, encoding] : {std::pair<std::string_view, const char*>{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}) {
    if (!std::string_view(bytes).starts_with(mark)) continue;
    if (mark.size() == 3) {
      bytes.erase(0, 3);
      break;
    }
    if (std::optional<std::string> text = converted(std::string_view(bytes).substr(2), encoding)) return *std::move(text);
  }
  const std::size_t invalid = find_invalid_utf8(bytes);
  if (invalid == std::string::npos) return bytes;
  std::string declared = declared_encoding(bytes);
  // Who says Latin-1 means Windows-1252, as every browser takes it.
  if (declared == "iso-8859-1" || declared == "latin1" || declared == "us-ascii") declared = "windows-1252";
  if (!declared.empty() && declared != "utf-8" && declared != "utf8")
    if (std::optional<std::string> text = converted(bytes, declared)) return *std::move(text);
  if (std::optional<std::string> text = from_windows_1252(bytes)) return *std::move(text);
  return Error{ErrorCode::Unreadable, "no UTF-8 at byte " + std::to_string(invalid) + ", and no Windows-1252" + (declared.empty() ? "" : " (it says it is " + declared + ")")};
}

}  // namespace depesche
