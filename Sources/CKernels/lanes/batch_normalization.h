// Batch normalisation (Ioffe & Szegedy 2015): statistics of one group, and the two affine maps that they lead to.
//
// Each kernel is compiled twice: for full groups, whose loops have a known length and need no lane masks, and for the
// others.

/// CALL(64) for a full group, CALL(count) for others.
#define FOR_COUNT(count, CALL) \
  if ((count) == CK_GROUP)     \
    CALL(CK_GROUP);            \
  else                         \
    CALL(count)

/// Asks for what is read a page later: a whole batch's maps come from the third-level cache, and the processor's own
/// prefetching ends with each page.
INLINE void prefetch(const float *address) { __builtin_prefetch((const char *)address + 4096); }

/// `value` with 0 in lanes from `count` on.
INLINE vec16 in_use(vec16 value, int32_t v, int32_t count) {
  return count == CK_GROUP ? value : (vec16)((ivec16)value & lane_mask(v, count));
}

/// Adds the lanes of `sum` in Double, halves to halves.
INLINE void add_total(vec16 sum, double *total) {
  typedef double wide8 __attribute__((vector_size(64)));
  typedef float vec8 __attribute__((vector_size(32)));
  const vec8 low = __builtin_shufflevector(sum, sum, 0, 1, 2, 3, 4, 5, 6, 7);
  const vec8 high = __builtin_shufflevector(sum, sum, 8, 9, 10, 11, 12, 13, 14, 15);
  const wide8 eight = __builtin_convertvector(low, wide8) + __builtin_convertvector(high, wide8);
  const double a = eight[0] + eight[4], b = eight[1] + eight[5], c = eight[2] + eight[6], d = eight[3] + eight[7];
  *total += (a + c) + (b + d);
}

/// Sums of (x - pivot) and its square for NORM_CHANNELS neighbouring channels.
INLINE void observe_channels(const float *x, const float *pivot, int32_t positions, int32_t channels, int32_t count,
                         double *totals) {
  vec16 sum[NORM_CHANNELS] = {}, squares[NORM_CHANNELS] = {};
  for (int32_t p = 0; p < positions; p++, x += (int64_t)channels * CK_GROUP)
    for (int32_t v = 0; v < vectors_of(count); v++)
      UNROLL for (int k = 0; k < NORM_CHANNELS; k++) {
        const vec16 value = in_use(*(const vec16 *)(x + k * CK_GROUP + 16 * v) - pivot[k], v, count);
        sum[k] += value;
        squares[k] = __builtin_elementwise_fma(value, value, squares[k]);
      }
  UNROLL for (int k = 0; k < NORM_CHANNELS; k++) {
    add_total(sum[k], totals + 2 * k);
    add_total(squares[k], totals + 2 * k + 1);
  }
}

static void norm_observe(const float *x, const float *pivot, int32_t positions, int32_t channels, int32_t count,
                         double *totals) {
  for (int32_t c = 0; c < channels; c += NORM_CHANNELS)
#define CALL(n) observe_channels(x + (int64_t)c * CK_GROUP, pivot + c, positions, channels, n, totals + 2 * c)
    FOR_COUNT(count, CALL);
#undef CALL
}

INLINE void apply(const float *x, const float *mean, const float *scale, const float *shift, int32_t positions,
                  int32_t channels, const int rectify, int32_t count, float *y) {
  for (int32_t p = 0; p < positions; p++)
    for (int32_t c = 0; c < channels; c++, x += CK_GROUP, y += CK_GROUP) {
      const vec16 m = splat16(mean[c]), factor = splat16(scale[c]), level = splat16(shift[c]);
      for (int32_t v = 0; v < vectors_of(count); v++) {
        prefetch(x + 16 * v);
        const vec16 value = __builtin_elementwise_fma(*(const vec16 *)(x + 16 * v) - m, factor, level);
        *(vec16 *)(y + 16 * v) = rectify ? rectified16(value) : value;
      }
    }
}

static void norm_apply(const float *x, const float *mean, const float *scale, const float *shift, int32_t positions,
                       int32_t channels, int32_t rectify, int32_t count, float *y) {
  if (rectify) {
#define CALL(n) apply(x, mean, scale, shift, positions, channels, 1, n, y)
    FOR_COUNT(count, CALL);
#undef CALL
  } else {
#define CALL(n) apply(x, mean, scale, shift, positions, channels, 0, n, y)
    FOR_COUNT(count, CALL);
#undef CALL
  }
}

/// Sums of dy and dy * (x - mean) for NORM_CHANNELS neighbouring channels; dy is 0 in empty lanes.
INLINE void observe_gradient_channels(const float *x, const float *dy, const float *mean, int32_t positions,
                                  int32_t channels, int32_t count, double *totals) {
  const int64_t step = (int64_t)channels * CK_GROUP;
  vec16 sum[NORM_CHANNELS] = {}, products[NORM_CHANNELS] = {};
  for (int32_t p = 0; p < positions; p++, x += step, dy += step)
    for (int32_t v = 0; v < vectors_of(count); v++)
      UNROLL for (int k = 0; k < NORM_CHANNELS; k++) {
        const vec16 gradient = *(const vec16 *)(dy + k * CK_GROUP + 16 * v);
        const vec16 value = *(const vec16 *)(x + k * CK_GROUP + 16 * v) - mean[k];
        sum[k] += gradient;
        products[k] = __builtin_elementwise_fma(gradient, value, products[k]);
      }
  UNROLL for (int k = 0; k < NORM_CHANNELS; k++) {
    add_total(sum[k], totals + 2 * k);
    add_total(products[k], totals + 2 * k + 1);
  }
}

static void norm_observe_gradient(const float *x, const float *dy, const float *mean, int32_t positions,
                                  int32_t channels, int32_t count, double *totals) {
  for (int32_t c = 0; c < channels; c += NORM_CHANNELS) {
    const int64_t at = (int64_t)c * CK_GROUP;
#define CALL(n) observe_gradient_channels(x + at, dy + at, mean + c, positions, channels, n, totals + 2 * c)
    FOR_COUNT(count, CALL);
#undef CALL
  }
}

INLINE void apply_gradient(const float *x, const float *dy, const float *mean, const float *a, const float *b,
                           const float *c, int32_t positions, int32_t channels, const int rectified, int32_t count,
                           float *dx) {
  for (int32_t p = 0; p < positions; p++)
    for (int32_t k = 0; k < channels; k++, x += CK_GROUP, dy += CK_GROUP, dx += CK_GROUP) {
      const vec16 m = splat16(mean[k]), slope = splat16(a[k]), lean = splat16(b[k]), level = splat16(c[k]);
      for (int32_t v = 0; v < vectors_of(count); v++) {
        prefetch(x + 16 * v);
        prefetch(dy + 16 * v);
        const vec16 value = *(const vec16 *)(x + 16 * v);
        vec16 result = __builtin_elementwise_fma(value - m, lean, level);
        result = __builtin_elementwise_fma(*(const vec16 *)(dy + 16 * v), slope, result);
        result = in_use(result, v, count);
        *(vec16 *)(dx + 16 * v) = rectified ? passed16(result, value) : result;
      }
    }
}

static void norm_apply_gradient(const float *x, const float *dy, const float *mean, const float *a, const float *b,
                                const float *c, int32_t positions, int32_t channels, int32_t rectified, int32_t count,
                                float *dx) {
  if (rectified) {
#define CALL(n) apply_gradient(x, dy, mean, a, b, c, positions, channels, 1, n, dx)
    FOR_COUNT(count, CALL);
#undef CALL
  } else {
#define CALL(n) apply_gradient(x, dy, mean, a, b, c, positions, channels, 0, n, dx)
    FOR_COUNT(count, CALL);
#undef CALL
  }
}
