// Convolution by lists of taps: forward, and the input gradient with other lists and transposed weights.

/// Four channels of one position over `columns` registers of lanes: 4 x columns accumulators, for each tap as many
/// loads as columns and four broadcasts. The tile lies `at` floats into maps like the target; `is_far` as in the observer.
INLINE void convolve_tile(const int columns, const int is_far, const ck_run *run, const ck_run *end,
                          const float *source, const float *weights, const float *bias, int32_t rectify,
                          const float *mask, const ck_observer *observer, int64_t at, int32_t channel, float *target) {
  vec sum[4][COLUMNS];
  UNROLL for (int i = 0; i < 4; i++) UNROLL for (int j = 0; j < columns; j++) sum[i][j] = splat(bias ? bias[i] : 0);
  int64_t ahead = at + 4 * CK_GROUP;
  for (; run != end; run++) {
    const float *x = source + (int64_t)run->source * CK_GROUP;
    const float *w = weights + (int64_t)run->weight * 4;
    for (int32_t n = run->length; n > 0; n--, x += CK_GROUP, w += 4, ahead += 16) {
      if (is_far) ask(observer, target, ahead);
      vec in[COLUMNS];
      UNROLL for (int j = 0; j < columns; j++) in[j] = *(const vec *)(x + j * LANES);
      UNROLL for (int i = 0; i < 4; i++) {
        const vec weight = splat(w[i]);
        UNROLL for (int j = 0; j < columns; j++) sum[i][j] = __builtin_elementwise_fma(in[j], weight, sum[i][j]);
      }
    }
  }
  if (observer) {
    observe_tile(columns, sum, observer, at, channel, target);
    return;
  }
  UNROLL for (int i = 0; i < 4; i++, at += CK_GROUP) UNROLL for (int j = 0; j < columns; j++) {
    vec result = sum[i][j];
    if (rectify) result = rectified(result);
    if (mask) result = passed(result, *(const vec *)(mask + at + j * LANES));
    *(vec *)(target + at + j * LANES) = result;
  }
}

static void convolve(const ck_taps *taps, int32_t blocks, int32_t rows, const float *source, const float *weights,
                     const float *bias, int32_t rectify, const float *mask, int32_t count,
                     const ck_observer *observer, float *target) {
  const int lanes = 16 * vectors_of(count);
  const int is_far = observer && observer->is_far;
  if (observer) begin_observing(observer, 4 * blocks);
  for (int32_t p = 0; p < taps->positions; p++) {
    const ck_run *run = taps->runs + taps->starts[p], *end = taps->runs + taps->starts[p + 1];
    for (int32_t b = 0; b < blocks; b++) {
      const int64_t at = ((int64_t)p * blocks + b) * 4 * CK_GROUP;
      const float *w = weights + (int64_t)b * rows * 4;
      const float *first = bias ? bias + 4 * b : NULL;
      int lane = 0;
#define TILE(columns, is_far)                                                                                  \
  convolve_tile(columns, is_far, run, end, source + lane, w, first, rectify, mask, observer, at + lane, 4 * b, target)
      if (is_far)
        for (; lane + COLUMNS * LANES <= lanes; lane += COLUMNS * LANES) TILE(COLUMNS, 1);
      for (; lane + COLUMNS * LANES <= lanes; lane += COLUMNS * LANES) TILE(COLUMNS, 0);
      for (; lane < lanes; lane += LANES) TILE(1, 0);
#undef TILE
    }
  }
  if (observer) end_observing(observer, 4 * blocks);
}

static void transpose(const float *weights, int32_t taps, int32_t inputs, int32_t outputs, float *transposed) {
  for (int32_t o = 0; o < outputs / 4; o++)
    for (int32_t t = 0; t < taps; t++)
      for (int32_t i = 0; i < inputs / 4; i++) {
        vec16 block = *(const loose16 *)(weights + (((int64_t)o * taps + t) * inputs + 4 * i) * 4);
        block = __builtin_shufflevector(block, block, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        *(loose16 *)(transposed + (((int64_t)i * taps + t) * outputs + 4 * o) * 4) = block;
      }
}
