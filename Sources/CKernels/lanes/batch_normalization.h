// Batch normalisation (Ioffe & Szegedy 2015): statistics of one group, and the two affine maps that they lead to.

/// The lanes' sums of NORM_CHANNELS channels into Double, lane by lane.
INLINE void add_totals(const vec16 *first, const vec16 *second, int32_t channels, double *totals) {
  for (int32_t k = 0; k < channels; k++)
    for (int i = 0; i < 16; i++) {
      totals[2 * k] += (double)first[k][i];
      totals[2 * k + 1] += (double)second[k][i];
    }
}

/// Sums of (x - pivot) and its square for `channels` neighbouring channels.
INLINE void observe_tile(const int channels, const float *x, const float *pivot, int32_t positions, int32_t stride,
                         int32_t count, double *totals) {
  vec16 sum[NORM_CHANNELS] = {}, squares[NORM_CHANNELS] = {};
  for (int32_t p = 0; p < positions; p++, x += (int64_t)stride * CK_GROUP)
    for (int32_t v = 0; v < vectors_of(count); v++) {
      const ivec16 mask = lane_mask(v, count);
      UNROLL for (int k = 0; k < channels; k++) {
        vec16 value = *(const vec16 *)(x + k * CK_GROUP + 16 * v) - pivot[k];
        value = (vec16)((ivec16)value & mask);
        sum[k] += value;
        squares[k] = __builtin_elementwise_fma(value, value, squares[k]);
      }
    }
  add_totals(sum, squares, channels, totals);
}

static void norm_observe(const float *x, const float *pivot, int32_t positions, int32_t channels, int32_t count,
                         double *totals) {
  for (int32_t c = 0; c < channels; c += NORM_CHANNELS)
    observe_tile(NORM_CHANNELS, x + (int64_t)c * CK_GROUP, pivot + c, positions, channels, count, totals + 2 * c);
}

static void norm_apply(const float *x, const float *mean, const float *scale, const float *shift, int32_t positions,
                       int32_t channels, int32_t rectify, int32_t count, float *y) {
  for (int32_t p = 0; p < positions; p++)
    for (int32_t c = 0; c < channels; c++, x += CK_GROUP, y += CK_GROUP)
      for (int32_t v = 0; v < vectors_of(count); v++) {
        vec16 value = *(const vec16 *)(x + 16 * v) - mean[c];
        value = __builtin_elementwise_fma(value, splat16(scale[c]), splat16(shift[c]));
        *(vec16 *)(y + 16 * v) = rectify ? rectified16(value) : value;
      }
}

/// Sums of dy and dy * (x - mean) for `channels` neighbouring channels; dy is 0 in empty lanes.
INLINE void observe_gradient_tile(const int channels, const float *x, const float *dy, const float *mean,
                                  int32_t positions, int32_t stride, int32_t count, double *totals) {
  vec16 sum[NORM_CHANNELS] = {}, products[NORM_CHANNELS] = {};
  for (int32_t p = 0; p < positions; p++, x += (int64_t)stride * CK_GROUP, dy += (int64_t)stride * CK_GROUP)
    for (int32_t v = 0; v < vectors_of(count); v++)
      UNROLL for (int k = 0; k < channels; k++) {
        const vec16 gradient = *(const vec16 *)(dy + k * CK_GROUP + 16 * v);
        const vec16 value = *(const vec16 *)(x + k * CK_GROUP + 16 * v) - mean[k];
        sum[k] += gradient;
        products[k] = __builtin_elementwise_fma(gradient, value, products[k]);
      }
  add_totals(sum, products, channels, totals);
}

static void norm_observe_gradient(const float *x, const float *dy, const float *mean, int32_t positions,
                                  int32_t channels, int32_t count, double *totals) {
  for (int32_t c = 0; c < channels; c += NORM_CHANNELS)
    observe_gradient_tile(NORM_CHANNELS, x + (int64_t)c * CK_GROUP, dy + (int64_t)c * CK_GROUP, mean + c, positions,
                          channels, count, totals + 2 * c);
}

static void norm_apply_gradient(const float *x, const float *dy, const float *mean, const float *a, const float *b,
                                const float *c, int32_t positions, int32_t channels, int32_t rectified, int32_t count,
                                float *dx) {
  for (int32_t p = 0; p < positions; p++)
    for (int32_t k = 0; k < channels; k++, x += CK_GROUP, dy += CK_GROUP, dx += CK_GROUP)
      for (int32_t v = 0; v < vectors_of(count); v++) {
        const vec16 value = *(const vec16 *)(x + 16 * v);
        vec16 result = __builtin_elementwise_fma(value - mean[k], splat16(b[k]), splat16(c[k]));
        result = __builtin_elementwise_fma(*(const vec16 *)(dy + 16 * v), splat16(a[k]), result);
        result = (vec16)((ivec16)result & lane_mask(v, count));
        *(vec16 *)(dx + 16 * v) = rectified ? passed16(result, value) : result;
      }
}
