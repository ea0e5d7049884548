// SPDX-License-Identifier: Apache-2.0
// The one loop that costs: 16-bit weights times 16-bit activations. Plain C++ everywhere; on x86-64 the same sums with AVX2 or
// AVX-512 VNNI, chosen when it runs. Sums wrap around alike on every way, so the results are the same.
#include <cstring>

#include "syntax/net.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define DEPESCHE_X86 1
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
      for (std::size_t o = 0; o < matrix.outputs; ++o, w += 2) {
        const auto sum = static_cast<std::uint32_t>(a * w[0]) + static_cast<std::uint32_t>(b * w[1]);
        out[o] = static_cast<std::int32_t>(static_cast<std::uint32_t>(out[o]) + sum);
      }
    }
  }
}

#ifdef DEPESCHE_X86
inline std::int32_t pair_at(const std::int16_t* at) {
  std::int32_t pair = 0;
  std::memcpy(&pair, at, sizeof pair);
  return pair;
}

// `kTokens` inputs and `kVectors` vectors of 8 outputs, from output `o` on, stay in registers.
template <std::size_t kTokens, std::size_t kVectors>
__attribute__((target("avx2"))) inline void block_avx2(const IntMatrix& m, const std::int16_t* in, std::size_t o, std::int32_t* out) {
  __m256i sum[kTokens][kVectors];
  for (std::size_t k = 0; k < kVectors; ++k)
    for (std::size_t t = 0; t < kTokens; ++t) sum[t][k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(m.bias.data() + o + k * 8));
  const std::int16_t* w = m.weights.data() + o * 2;
  for (std::size_t i = 0; i < m.inputs; i += 2, w += m.outputs * 2) {
    __m256i pair[kTokens];
    for (std::size_t t = 0; t < kTokens; ++t) pair[t] = _mm256_set1_epi32(pair_at(in + t * m.inputs + i));
    for (std::size_t k = 0; k < kVectors; ++k) {
      const __m256i weights = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + k * 16));
      for (std::size_t t = 0; t < kTokens; ++t) sum[t][k] = _mm256_add_epi32(sum[t][k], _mm256_madd_epi16(weights, pair[t]));
    }
  }
  for (std::size_t t = 0; t < kTokens; ++t)
    for (std::size_t k = 0; k < kVectors; ++k) _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + t * m.outputs + o + k * 8), sum[t][k]);
}

template <std::size_t kTokens>
__attribute__((target("avx2"))) inline void rows_avx2(const IntMatrix& m, const std::int16_t* in, std::int32_t* out) {
  std::size_t o = 0;
  for (; o + 32 <= m.outputs; o += 32) block_avx2<kTokens, 4>(m, in, o, out);
  for (; o < m.outputs; o += 8) block_avx2<kTokens, 1>(m, in, o, out);
}

__attribute__((target("avx2"))) void multiply_avx2(const IntMatrix& m, const std::int16_t* in, std::size_t count, std::int32_t* out) {
  std::size_t t = 0;
  for (; t + 2 <= count; t += 2) rows_avx2<2>(m, in + t * m.inputs, out + t * m.outputs);
  for (; t < count; ++t) rows_avx2<1>(m, in + t * m.inputs, out + t * m.outputs);
}

#define DEPESCHE_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

// The same for vectors of 16 outputs.
template <std::size_t kTokens, std::size_t kVectors>
DEPESCHE_VNNI inline void block_vnni(const IntMatrix& m, const std::int16_t* in, std::size_t o, std::int32_t* out) {
  __m512i sum[kTokens][kVectors];
  for (std::size_t k = 0; k < kVectors; ++k)
    for (std::size_t t = 0; t < kTokens; ++t) sum[t][k] = _mm512_loadu_si512(m.bias.data() + o + k * 16);
  const std::int16_t* w = m.weights.data() + o * 2;
  for (std::size_t i = 0; i < m.inputs; i += 2, w += m.outputs * 2)
    for (std::size_t k = 0; k < kVectors; ++k) {
      const __m512i weights = _mm512_loadu_si512(w + k * 32);
      for (std::size_t t = 0; t < kTokens; ++t) sum[t][k] = _mm512_dpwssd_epi32(sum[t][k], weights, _mm512_set1_epi32(pair_at(in + t * m.inputs + i)));
    }
  for (std::size_t t = 0; t < kTokens; ++t)
    for (std::size_t k = 0; k < kVectors; ++k) _mm512_storeu_si512(out + t * m.outputs + o + k * 16, sum[t][k]);
}

DEPESCHE_VNNI void multiply_vnni(const IntMatrix& m, const std::int16_t* in, std::size_t count, std::int32_t* out) {
  std::size_t t = 0;
  for (; t + 4 <= count; t += 4)
    for (std::size_t o = 0; o < m.outputs; o += 32) block_vnni<4, 2>(m, in + t * m.inputs, o, out + t * m.outputs);
  for (; t < count; ++t)
    for (std::size_t o = 0; o < m.outputs; o += 32) block_vnni<1, 2>(m, in + t * m.inputs, o, out + t * m.outputs);
}
#endif

}  // namespace

void multiply(const IntMatrix& matrix, const std::int16_t* in, std::size_t count, std::int32_t* out) {
#ifdef DEPESCHE_X86
  if (matrix.outputs % 32 == 0 && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return multiply_vnni(matrix, in, count, out);
  if (matrix.outputs % 8 == 0 && __builtin_cpu_supports("avx2")) return multiply_avx2(matrix, in, count, out);
#endif
  multiply_plain(matrix, in, count, out);
}

}  // namespace depesche
