// SPDX-License-Identifier: Apache-2.0
// CameoParty: an actor as GDELT and Phoenix write it, in CAMEO codes: RUSGOV, IGOUNO, NGO.
#pragma once

#include <string>

#include "exports/rows.h"

namespace depesche {

struct CameoParty {
  std::string code, country, group, type;
};

inline CameoParty cameo_party(const ExportParty& p) {
  CameoParty out;
  if (p.organisation != nullptr) {
    out.country = p.organisation->cameo_country;
    out.group = p.organisation->cameo_group;
    out.type = p.organisation->cameo_type;
    out.code = out.type + out.country + out.group;
    return out;
  }
  if (p.country != nullptr) out.country = p.country->cameo;
  if (p.role != nullptr) out.type = p.role->cameo_type;
  out.code = out.country + out.type;
  return out;
}

}  // namespace depesche
