// SPDX-License-Identifier: Apache-2.0
// Schema: the numbered files of schema/, run once each and in order. What was run stands in the table `migrations`.
#pragma once

#include "store/database.h"

namespace depesche {

// Brings the tables up to this program. Two programs may do it at once.
// Errors: as Database; Refused where a newer program made the register.
Result<Done> migrate(Database& database);

}  // namespace depesche
