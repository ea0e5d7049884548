// SPDX-License-Identifier: Apache-2.0
// The one loop that costs: 16-bit weights times 16-bit activations. Plain C++ everywhere; on x86-64 with AVX2 the same sums by hand.
#include <cstring>

#include "syntax/net.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define DEPESCHE_AVX2 1
#include <immintrin.h>
#endif

namespace depesche {

namespace {

void multiply_plain(const IntMatrix& matrix, const std::int16_t* in, std::size_t count, std::int32_t* out) {
  for (std::size_t t = 0; t < count; ++t, in += matrix.inputs, out += matrix.outputs) {
    std::memcpy(out, matrix.bias.data(), matrix.outputs * sizeof(std::int32_t));
    const std::int16_t* w = matrix.weights.data();
    for (std::size_t i = 0; i < matrix.inputs; i += 2) {
      const std::int32_t a = in[i], b = in[i + 1];
      if ((a | b) == 0) { w += matrix.outputs * 2; continue; }
      for (std::size_t o = 0; o < matrix.outputs; ++o, w += 2) {
        const auto sum = static_cast<std::uint32_t>(a * w[0]) + static_cast<std::uint32_t>(b * w[1]);
        out[o] = static_cast<std::int32_t>(static_cast<std::uint32_t>(out[o]) + sum);
      }
    }
  }
}

#ifdef DEPESCHE_AVX2
inline std::int32_t pair_at(const std::int16_t* at) {
  std::int32_t pair = 0;
  std::memcpy(&pair, at, sizeof pair);
  return pair;
}

// Two tokens and 32 outputs at a time stay in registers.
__attribute__((target("avx2"))) void multiply_avx2(const IntMatrix& matrix, const std::int16_t* in, std::size_t count, std::int32_t* out) {
  constexpr std::size_t kBlock = 4;  // vectors of 8 outputs
  const std::size_t inputs = matrix.inputs, outputs = matrix.outputs;
  for (std::size_t t = 0; t < count; t += 2) {
    const std::int16_t* a = in + t * inputs;
    const std::int16_t* b = t + 1 < count ? a + inputs : a;
    std::int32_t* to_a = out + t * outputs;
    std::int32_t* to_b = t + 1 < count ? to_a + outputs : to_a;
    for (std::size_t o = 0; o < outputs; o += kBlock * 8) {
      __m256i sum_a[kBlock], sum_b[kBlock];
      for (std::size_t k = 0; k < kBlock; ++k) sum_a[k] = sum_b[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(matrix.bias.data() + o + k * 8));
      const std::int16_t* w = matrix.weights.data() + o * 2;
      for (std::size_t i = 0; i < inputs; i += 2, w += outputs * 2) {
        const __m256i in_a = _mm256_set1_epi32(pair_at(a + i)), in_b = _mm256_set1_epi32(pair_at(b + i));
        for (std::size_t k = 0; k < kBlock; ++k) {
          const __m256i weights = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + k * 16));
          sum_a[k] = _mm256_add_epi32(sum_a[k], _mm256_madd_epi16(weights, in_a));
          sum_b[k] = _mm256_add_epi32(sum_b[k], _mm256_madd_epi16(weights, in_b));
        }
      }
      for (std::size_t k = 0; k < kBlock; ++k) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to_b + o + k * 8), sum_b[k]);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to_a + o + k * 8), sum_a[k]);
      }
    }
  }
}
#endif

}  // namespace

void multiply(const IntMatrix& matrix, const std::int16_t* in, std::size_t count, std::int32_t* out) {
#ifdef DEPESCHE_AVX2
  if (matrix.outputs % 32 == 0 && __builtin_cpu_supports("avx2")) {
    multiply_avx2(matrix, in, count, out);
    return;
  }
#endif
  multiply_plain(matrix, in, count, out);
}

}  // namespace depesche
