// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

namespace depesche {

Result<std::unique_ptr<Database>> Database::open(const std::string& where, bool create) {
  if (!where.starts_with("postgresql://") && !where.starts_with("postgres://")) return open_sqlite(where, create);
#ifdef DEPESCHE_POSTGRES
  return open_postgres(where);
#else
  return Error{ErrorCode::Refused, "this build knows no PostgreSQL; a register can be a file"};
#endif
}

}  // namespace depesche
