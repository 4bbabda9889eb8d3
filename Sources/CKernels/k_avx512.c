#include "ckernels.h"

#include <stddef.h>

#if defined(__x86_64__)

#define LANES 16
#define COLUMNS 4
#define GRADIENT_BLOCK 6
#define GRADIENT_ROWS 6
#define NORM_CHANNELS 4
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,fma"))), apply_to = function)
#include "lanes/kernels.h"
#pragma clang attribute pop

const ck_kernels *ck_avx512(void) {
  int supported = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                  __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq");
  return supported ? &kernels : NULL;
}

#else

const ck_kernels *ck_avx512(void) { return NULL; }

#endif
