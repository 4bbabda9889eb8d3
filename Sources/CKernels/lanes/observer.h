// Batch normalisation's sums over an input gradient while a convolution has it in registers: the additions of a pass of
// their own in the same order, lane by lane over positions and vectors.

/// The two sums of one channel; a tile begins with a whole vector of 16 lanes.
typedef struct {
  vec parts[2][PARTS];
} observed_sums;

INLINE observed_sums load_sums(const float *lanes) {
  observed_sums sums;
  UNROLL for (int k = 0; k < 2 * PARTS; k++) sums.parts[k / PARTS][k % PARTS] = *(const vec *)(lanes + LANES * k);
  return sums;
}

INLINE void store_sums(observed_sums sums, float *lanes) {
  UNROLL for (int k = 0; k < 2 * PARTS; k++) *(vec *)(lanes + LANES * k) = sums.parts[k / PARTS][k % PARTS];
}

INLINE void begin_observing(const ck_observer *observer, int32_t channels) {
  for (int32_t c = 0; c < 2 * channels; c++) *(vec16 *)(observer->lanes + 16 * c) = (vec16){};
}

INLINE void end_observing(const ck_observer *observer, int32_t channels) {
  for (int32_t c = 0; c < 2 * channels; c++) add_total(*(const vec16 *)(observer->lanes + 16 * c), observer->totals + c);
}

/// Asks for a line of what tiles to come read and write, `at` floats into the maps. One line for each tap hides behind
/// the tap's multiply-adds; all lines of a tile at once do not.
INLINE void ask(const ck_observer *observer, const float *target, int64_t at) {
  __builtin_prefetch(observer->x + at);
  __builtin_prefetch(observer->y + at);
  __builtin_prefetch(target + at);
}

/// The tile `at` floats into the maps, whose first channel is `channel`.
INLINE void observe_tile(const int columns, vec gradient[4][COLUMNS], const ck_observer *observer, int64_t at,
                         int32_t channel, float *target) {
  UNROLL for (int i = 0; i < 4; i++, channel++, at += CK_GROUP) {
    const vec mean = splat(observer->mean[channel]), scale = splat(observer->scale[channel]);
    const vec shift = splat(observer->shift[channel]);
    observed_sums sums = load_sums(observer->lanes + 32 * channel);
    UNROLL for (int j = 0; j < columns; j++) {
      const vec value = *(const vec *)(observer->x + at + j * LANES) - mean;
      vec dy = gradient[i][j], y = __builtin_elementwise_fma(value, scale, shift);
      if (observer->rectify) {
        y = rectified(y);
        dy = passed(dy, y);
      }
      *(vec *)(observer->y + at + j * LANES) = y;
      *(vec *)(target + at + j * LANES) = dy;
      sums.parts[0][j % PARTS] += dy;
      sums.parts[1][j % PARTS] = __builtin_elementwise_fma(dy, value, sums.parts[1][j % PARTS]);
    }
    store_sums(sums, observer->lanes + 32 * channel);
  }
}
