#ifndef PEAK_H
#define PEAK_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/// Does `rounds` rounds of multiply-adds that do not wait for each other, and returns how many those were.
///
/// Each is one fused multiply-add of one lane. `sink` receives a number that depends on all of them, so that none can be
/// left out.
typedef int64_t (*peak_loop)(int64_t rounds, float *sink);

/// The loop for AVX-512, NULL where this processor lacks it.
peak_loop _Nullable peak_avx512(void);
/// The loop for AVX2 with FMA, NULL where this processor lacks it.
peak_loop _Nullable peak_avx2(void);
/// The loop for NEON, NULL elsewhere than on arm64.
peak_loop _Nullable peak_neon(void);

#pragma clang assume_nonnull end

#endif
