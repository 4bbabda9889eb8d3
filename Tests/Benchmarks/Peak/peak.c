#include "peak.h"

#include <stddef.h>

/// Defines a loop over `CHAINS` independent sums of `LANES` lanes: more sums than the latency of a multiply-add times the
/// units that do it (at most 5 × 2), and few enough for the registers.
#define PEAK_LOOP(NAME, LANES, CHAINS)                                                  \
  static int64_t NAME(int64_t rounds, float *sink) {                                    \
    typedef float lanes __attribute__((vector_size(4 * (LANES))));                      \
    volatile float factor = 0.999999f, addend = 0.000001f;                              \
    lanes x = {0}, y = {0}, sums[CHAINS];                                               \
    x += factor;                                                                        \
    y += addend;                                                                        \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < (CHAINS); i++) sums[i] = y * (float)i; \
    for (int64_t round = 0; round < rounds; round++) {                                  \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < (CHAINS); i++)             \
        sums[i] = __builtin_elementwise_fma(sums[i], x, y);                             \
    }                                                                                   \
    float total = 0;                                                                    \
    for (int i = 0; i < (CHAINS); i++)                                                  \
      for (int lane = 0; lane < (LANES); lane++) total += sums[i][lane];                \
    *sink = total;                                                                      \
    return rounds * (CHAINS) * (LANES);                                                 \
  }

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx2,fma"))), apply_to = function)
PEAK_LOOP(loop_avx512, 16, 16)
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
PEAK_LOOP(loop_avx2, 8, 12)
#pragma clang attribute pop

peak_loop peak_avx512(void) { return __builtin_cpu_supports("avx512f") ? loop_avx512 : NULL; }
peak_loop peak_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? loop_avx2 : NULL;
}
peak_loop peak_neon(void) { return NULL; }

#elif defined(__aarch64__)

PEAK_LOOP(loop_neon, 4, 20)

peak_loop peak_avx512(void) { return NULL; }
peak_loop peak_avx2(void) { return NULL; }
peak_loop peak_neon(void) { return loop_neon; }

#else

peak_loop peak_avx512(void) { return NULL; }
peak_loop peak_avx2(void) { return NULL; }
peak_loop peak_neon(void) { return NULL; }

#endif
