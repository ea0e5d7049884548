// SPDX-License-Identifier: Apache-2.0
// Boost.URL without its library: compiled here, once.
#include <boost/url/src.hpp>
