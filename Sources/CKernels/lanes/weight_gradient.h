// Weight and bias gradients: sums over all positions and images of a group, the lanes added once at the end.
//
// Rows are the taps of one kernel row times the input channels: q = kx * channels + channel. They follow each other in
// the source as in the weights, so that a tile of rows reads neighbours whether there is one channel or many.

/// Read in place of taps that lie in the padding.
static const float nothing[CK_GROUP] __attribute__((aligned(64)));

/// One position's products into `sum`: rows from `low` to `high` are inside the map, the others count as 0.
INLINE void gradient_position(const int rows, int32_t low, int32_t high, const float *in, const float *out,
                              int32_t vectors, vec sum[GRADIENT_ROWS][4]) {
  for (int32_t v = 0; v < vectors; v++, in += 16, out += 16) {
    vec value[GRADIENT_ROWS];
    UNROLL for (int r = 0; r < rows; r++)
      value[r] = *(const vec *)(r >= low && r < high ? in + r * CK_GROUP : nothing);
    UNROLL for (int i = 0; i < 4; i++) {
      const vec dy = *(const vec *)(out + i * CK_GROUP);
      UNROLL for (int r = 0; r < rows; r++) sum[r][i] = __builtin_elementwise_fma(value[r], dy, sum[r][i]);
    }
  }
}

/// Adds `rows` x 4 products over lines `begin` ..< `end` of the output, for one register's width of each 16 lanes.
INLINE void gradient_sums(const int rows, const ck_shape *s, int32_t ky, int32_t q, int32_t begin, int32_t end,
                          const float *source, const float *gradient, int32_t vectors,
                          vec sum[GRADIENT_ROWS][4]) {
  // Rows from LOW(x) to HIGH(x) are inside the map; all of them are for x from `first` to `last`.
#define LOW(x) ((s->padding - (x) * s->stride) * s->channels - q)
#define HIGH(x) (LOW(x) + s->width * s->channels)
  int32_t first = 0, last = s->out_width;
  while (first < last && LOW(first) > 0) first++;
  while (first < last && HIGH(last - 1) < rows) last--;
  const int64_t in_step = (int64_t)s->stride * s->channels * CK_GROUP, out_step = (int64_t)s->out_channels * CK_GROUP;
  for (int32_t y = begin; y < end; y++) {
    const int32_t iy = y * s->stride - s->padding + ky;
    if (iy < 0 || iy >= s->height) continue;
    const float *in = source + ((int64_t)iy * s->width * s->channels + q - s->padding * s->channels) * CK_GROUP;
    const float *out = gradient + y * s->out_width * out_step;
    int32_t x = 0;
    for (; x < first; x++, in += in_step, out += out_step)
      if (LOW(x) < rows && HIGH(x) > 0) gradient_position(rows, LOW(x), HIGH(x), in, out, vectors, sum);
    for (; x < last; x++, in += in_step, out += out_step) gradient_position(rows, 0, rows, in, out, vectors, sum);
    for (; x < s->out_width; x++, in += in_step, out += out_step)
      if (LOW(x) < rows && HIGH(x) > 0) gradient_position(rows, LOW(x), HIGH(x), in, out, vectors, sum);
  }
#undef LOW
#undef HIGH
}

/// `rows` rows times four output channels over all positions for which kernel row `ky` exists: lane l of an accumulator
/// sums lanes l, l + 16, l + 32 and l + 48, position by position.
INLINE void gradient_tile(const int rows, const ck_shape *s, int32_t ky, int32_t q, const float *source,
                          const float *gradient, int32_t vectors, float *weights) {
  vec16 lanes[GRADIENT_ROWS][4];
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++) lanes[r][i] = (vec16){};
#if LANES == 16
  gradient_sums(rows, s, ky, q, 0, s->out_height, source, gradient, vectors, lanes);
#else
  // The parts of a vector take turns every few positions, while what they read is in the first-level cache.
  const int32_t lines = s->out_width < 8 ? 8 / s->out_width : 1;
  for (int32_t y = 0; y < s->out_height; y += lines)
    for (int part = 0; part < 16; part += LANES) {
      vec sum[GRADIENT_ROWS][4];
      const int32_t end = y + lines < s->out_height ? y + lines : s->out_height;
      UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++)
        sum[r][i] = *(const vec *)((const float *)&lanes[r][i] + part);
      gradient_sums(rows, s, ky, q, y, end, source + part, gradient + part, vectors, sum);
      UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++)
        *(vec *)((float *)&lanes[r][i] + part) = sum[r][i];
    }
#endif
  UNROLL for (int r = 0; r < rows; r++) add_lanes(lanes[r][0], lanes[r][1], lanes[r][2], lanes[r][3], weights + 4 * r);
}

static void weight_gradient(const ck_shape *s, const float *source, const float *gradient, int32_t count,
                            float *weights) {
  const int32_t rows = s->kernel * s->channels, vectors = vectors_of(count);
  for (int32_t o = 0; o < s->out_channels / 4; o++)
    for (int32_t ky = 0; ky < s->kernel; ky++) {
      const float *out = gradient + (int64_t)o * 4 * CK_GROUP;
      float *w = weights + ((int64_t)o * s->kernel + ky) * rows * 4;
#define TILE(n) gradient_tile(n, s, ky, q, source, out, vectors, w + 4 * q)
      int32_t q = 0;
      for (; q + GRADIENT_ROWS <= rows; q += GRADIENT_ROWS) TILE(GRADIENT_ROWS);
      switch (rows - q) {
#if GRADIENT_ROWS > 5
        case 5: TILE(5); break;
#endif
#if GRADIENT_ROWS > 4
        case 4: TILE(4); break;
#endif
#if GRADIENT_ROWS > 3
        case 3: TILE(3); break;
#endif
        case 2: TILE(2); break;
        case 1: TILE(1); break;
      }
#undef TILE
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
