// SPDX-License-Identifier: Apache-2.0
// A record's JSON from anybody: a record or an error; what was read is written and read again the same. And packed tellings.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "formats/read_record.h"
#include "formats/write_json.h"
#include "register/telling.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  depesche::Telling telling;
  if (depesche::unpack_telling(bytes, telling) && depesche::pack_telling(telling) != bytes) std::abort();
  const auto record = depesche::read_record(bytes, "x");
  if (!record) return 0;
  std::string once, twice;
  depesche::write_json(*record, true, once);
  const auto again = depesche::read_record(once, "y");
  if (!again) std::abort();
  depesche::write_json(*again, true, twice);
  if (once != twice) std::abort();
  (void)depesche::tellings_of(*record, record->text);
  for (const auto& e : record->events) (void)depesche::days_of(e.date);
  return 0;
}
