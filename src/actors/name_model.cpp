// SPDX-License-Identifier: Apache-2.0
#include "actors/name_model.h"

namespace depesche {

Result<NameModel> NameModel::load(const std::string& path) { return Error{ErrorCode::NotFound, path}; }

}  // namespace depesche
