// SPDX-License-Identifier: Apache-2.0
// What every reply gets before it goes out: an ETag, gzip where the client takes it, and the fields that keep a browser safe.
#pragma once

#include <string>
#include <string_view>

#include "server/exchange.h"

namespace depesche {

// Strong: the first 128 bits of the body's SHA-256, in quotation marks.
std::string etag_of(std::string_view body);

// Whether an Accept-Encoding field takes gzip (`gzip;q=0` does not).
bool takes_gzip(std::string_view accept_encoding);

std::string gzip(std::string_view bytes);

// Turns the reply of a route into what is sent: 304 where the client has these bytes, packed where it pays.
void finish(const Request& request, Reply& reply);

}  // namespace depesche
