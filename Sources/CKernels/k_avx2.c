#include "ckernels.h"

#include <stddef.h>

#if defined(__x86_64__)

#define LANES 8
#define COLUMNS 2
#define GRADIENT_BLOCK 12
#define GRADIENT_POSITIONS 4
#define GRADIENT_ROWS 3
#define NORM_CHANNELS 2
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "lanes/kernels.h"
#pragma clang attribute pop

const ck_kernels *ck_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &kernels : NULL;
}

#else

const ck_kernels *ck_avx2(void) { return NULL; }

#endif
