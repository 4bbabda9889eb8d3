// Weight and bias gradients: sums over all positions and images of a group, the lanes added once at the end.
// A tile is some rows of one kernel row, kx and channel together, so that it reads neighbours whether there is one
// channel or many.

/// Read in place of taps that lie in the padding.
static const float nothing[CK_GROUP] __attribute__((aligned(64)));

/// The products of one vector of one position into `sum`; rows outside `low` ..< `high` count as 0.
INLINE void gradient_products(const int rows, int32_t low, int32_t high, const float *in, const float *out,
                              vec sum[GRADIENT_ROWS][4]) {
  vec value[GRADIENT_ROWS];
  UNROLL for (int r = 0; r < rows; r++)
    value[r] = *(const vec *)(r >= low && r < high ? in + r * CK_GROUP : nothing);
  UNROLL for (int i = 0; i < 4; i++) {
    const vec dy = *(const vec *)(out + i * CK_GROUP);
    UNROLL for (int r = 0; r < rows; r++) sum[r][i] = __builtin_elementwise_fma(value[r], dy, sum[r][i]);
  }
}

/// Adds `rows` x 4 products over some positions, for one register of each 16 lanes: lane l of an accumulator sums lanes
/// l, l + 16, l + 32 and l + 48, position by position.
INLINE void gradient_tile(const int rows, int32_t q, const ck_position *position, const ck_position *end,
                          const float *source, const float *gradient, int32_t vectors, vec16 (*lanes)[4]) {
  vec sum[GRADIENT_ROWS][4];
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++) sum[r][i] = *(const vec *)&lanes[r][i];
  for (; position != end; position++) {
    const float *in = source + ((int64_t)position->source + q) * CK_GROUP;
    const float *out = gradient + (int64_t)position->gradient * CK_GROUP;
    const int32_t low = position->low - q, high = position->high - q;
    if (low <= 0 && high >= rows)
      for (int32_t v = 0; v < vectors; v++) gradient_products(rows, 0, rows, in + 16 * v, out + 16 * v, sum);
    else if (low < rows && high > 0)
      for (int32_t v = 0; v < vectors; v++) gradient_products(rows, low, high, in + 16 * v, out + 16 * v, sum);
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++) *(vec *)&lanes[r][i] = sum[r][i];
}

/// `rows` rows times four output channels. Where a register holds 16 lanes that is one tile over all positions;
/// elsewhere tiles take turns every few positions, while what these read is in the first-level cache.
INLINE void gradient_block(const int rows, int32_t q, const ck_position *list, int32_t length,
                           const float *source, const float *gradient, int32_t vectors, float *weights) {
  vec16 lanes[GRADIENT_BLOCK][4];
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++) lanes[r][i] = (vec16){};
#if LANES == 16
  gradient_tile(rows, q, list, list + length, source, gradient, vectors, lanes);
#else
  for (int32_t p = 0; p < length; p += GRADIENT_POSITIONS) {
    const int32_t rest = length - p < GRADIENT_POSITIONS ? length - p : GRADIENT_POSITIONS;
    const ck_position *first = list + p, *end = first + rest;
    for (int part = 0; part < 16; part += LANES) {
#define TILE(n, r)                                                                          \
  gradient_tile(n, q + (r), first, end, source + part, gradient + part, vectors,             \
                (vec16(*)[4])((float *)lanes[r] + part))
      for (int r = 0; r + GRADIENT_ROWS <= rows; r += GRADIENT_ROWS) TILE(GRADIENT_ROWS, r);
      if (rows % GRADIENT_ROWS) TILE(rows % GRADIENT_ROWS, rows / GRADIENT_ROWS * GRADIENT_ROWS);
#undef TILE
    }
  }
#endif
  UNROLL for (int r = 0; r < rows; r++) add_lanes(lanes[r][0], lanes[r][1], lanes[r][2], lanes[r][3], weights + 4 * r);
}

static void weight_gradient(const ck_gradient_taps *taps, const float *source, const float *gradient, int32_t count,
                            float *weights) {
  const int32_t rows = taps->kernel * taps->channels, vectors = vectors_of(count);
  for (int32_t ky = 0; ky < taps->kernel; ky++) {
    const ck_position *list = taps->positions + taps->starts[ky];
    const int32_t length = taps->starts[ky + 1] - taps->starts[ky];
    for (int32_t o = 0; o < taps->out_channels / 4; o++) {
      const float *out = gradient + (int64_t)o * 4 * CK_GROUP;
      float *w = weights + ((int64_t)o * taps->kernel + ky) * rows * 4;
      int32_t q = 0;
#define BLOCK(n) gradient_block(n, q, list, length, source, out, vectors, w + 4 * q)
      for (; q + GRADIENT_BLOCK <= rows; q += GRADIENT_BLOCK) BLOCK(GRADIENT_BLOCK);
#if GRADIENT_BLOCK > 6
      for (; q + 6 <= rows; q += 6) BLOCK(6);
#endif
      switch (rows - q) {
        case 5: BLOCK(5); break;
        case 4: BLOCK(4); break;
        case 3: BLOCK(3); break;
        case 2: BLOCK(2); break;
        case 1: BLOCK(1); break;
      }
#undef BLOCK
    }
  }
}

static void bias_gradient(const float *gradient, int32_t positions, int32_t channels, int32_t count, float *bias) {
  for (int32_t c = 0; c < channels; c += 4) {
    vec16 sum[4] = {};
    for (int32_t p = 0; p < positions; p++) {
      const float *out = gradient + ((int64_t)p * channels + c) * CK_GROUP;
      for (int32_t v = 0; v < vectors_of(count); v++)
        UNROLL for (int i = 0; i < 4; i++) sum[i] += *(const vec16 *)(out + i * CK_GROUP + 16 * v);
    }
    add_lanes(sum[0], sum[1], sum[2], sum[3], bias + c);
  }
}
