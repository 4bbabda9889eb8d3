// Vectors of LANES and of 16 lanes. Everything here is inlined, so no vector is ever passed between functions.

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

#pragma clang diagnostic ignored "-Wpsabi"

/// Registers that hold 16 lanes.
#define PARTS (16 / LANES)

/// One register.
typedef float vec __attribute__((vector_size(4 * LANES)));
typedef int32_t ivec __attribute__((vector_size(4 * LANES)));
/// One vector of the layout; two or four registers where registers are shorter.
typedef float vec16 __attribute__((vector_size(64)));
typedef int32_t ivec16 __attribute__((vector_size(64)));
/// Vectors at addresses that are only aligned to 4 bytes.
typedef vec16 loose16 __attribute__((aligned(4)));
typedef float loose4 __attribute__((vector_size(16), aligned(4)));

/// Vectors of 16 lanes that `count` images fill, the last one perhaps in part.
INLINE int32_t vectors_of(int32_t count) { return (count + 15) / 16; }

INLINE vec splat(float value) { return value - (vec){}; }
INLINE vec16 splat16(float value) { return value - (vec16){}; }

/// Where `mask` is all ones: `yes`, where it is 0: `no`.
INLINE vec select(ivec mask, vec yes, vec no) { return (vec)((mask & (ivec)yes) | (~mask & (ivec)no)); }
INLINE vec16 select16(ivec16 mask, vec16 yes, vec16 no) {
  return (vec16)((mask & (ivec16)yes) | (~mask & (ivec16)no));
}

/// All ones in the lanes of vector `v` that hold one of `count` images.
INLINE ivec16 lane_mask(int32_t v, int32_t count) {
  const ivec16 lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return lane + 16 * v < count - (ivec16){};
}

/// ReLU that lets NaN through, so that divergence stays visible; -0 becomes 0.
INLINE vec rectified(vec x) { return (vec)(~(ivec)(x <= 0) & (ivec)x); }
INLINE vec16 rectified16(vec16 x) { return (vec16)(~(ivec16)(x <= 0) & (ivec16)x); }

/// The gradient of ReLU by its result: nothing passes where y <= 0.
INLINE vec passed(vec gradient, vec y) { return (vec)(~(ivec)(y <= 0) & (ivec)gradient); }
INLINE vec16 passed16(vec16 gradient, vec16 y) { return (vec16)(~(ivec16)(y <= 0) & (ivec16)gradient); }

/// Sums of the lanes of four vectors: halves are added to halves until one lane is left.
INLINE void add_lanes(const vec16 a, const vec16 b, const vec16 c, const vec16 d, float *sums) {
  vec16 ab = __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23) +
             __builtin_shufflevector(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
  vec16 cd = __builtin_shufflevector(c, d, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23) +
             __builtin_shufflevector(c, d, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
  vec16 all = __builtin_shufflevector(ab, cd, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27) +
              __builtin_shufflevector(ab, cd, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
  all += __builtin_shufflevector(all, all, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
  all += __builtin_shufflevector(all, all, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);
  *(loose4 *)sums += __builtin_shufflevector(all, all, 0, 4, 8, 12);
}
