// Weight and bias gradients: sums over all positions and images of a group, the lanes added once at the end.
//
// Rows are the taps of one kernel row times the input channels: q = kx * channels + channel. They follow each other in
// the source as in the weights, so that a tile of rows reads neighbours whether there is one channel or many.

/// Read in place of taps that lie in the padding.
static const float nothing[CK_GROUP] __attribute__((aligned(64)));

/// `rows` rows times four output channels over all positions for which kernel row `ky` exists: lane l of an accumulator
/// sums lanes l, l + 16, l + 32 and l + 48, position by position.
INLINE void gradient_tile(const int rows, const ck_shape *s, int32_t ky, int32_t q, const float *source,
                          const float *gradient, int32_t vectors, float *weights) {
  float lanes[GRADIENT_ROWS][4][16] __attribute__((aligned(64)));
  for (int part = 0; part < 16; part += LANES) {
    vec sum[GRADIENT_ROWS][4];
    UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++) sum[r][i] = splat(0);
    for (int32_t y = 0; y < s->out_height; y++) {
      const int32_t iy = y * s->stride - s->padding + ky;
      if (iy < 0 || iy >= s->height) continue;
      for (int32_t x = 0; x < s->out_width; x++) {
        // Rows of the tile are inside the map from `low` to `high`.
        const int32_t ix = x * s->stride - s->padding;
        const int32_t low = -ix * s->channels - q, high = (s->width - ix) * s->channels - q;
        if (high <= 0 || low >= rows) continue;
        const float *in = source + ((int64_t)(iy * s->width + ix) * s->channels + q) * CK_GROUP + part;
        const float *out = gradient + (int64_t)(y * s->out_width + x) * s->out_channels * CK_GROUP + part;
        if (low <= 0 && high >= rows) {
          for (int32_t v = 0; v < vectors; v++, in += 16, out += 16) {
            vec dy[4];
            UNROLL for (int i = 0; i < 4; i++) dy[i] = *(const vec *)(out + i * CK_GROUP);
            UNROLL for (int r = 0; r < rows; r++) {
              const vec value = *(const vec *)(in + r * CK_GROUP);
              UNROLL for (int i = 0; i < 4; i++) sum[r][i] = __builtin_elementwise_fma(value, dy[i], sum[r][i]);
            }
          }
        } else {
          for (int32_t v = 0; v < vectors; v++, in += 16, out += 16) {
            UNROLL for (int r = 0; r < rows; r++) {
              const vec value = *(const vec *)(r >= low && r < high ? in + r * CK_GROUP : nothing);
              UNROLL for (int i = 0; i < 4; i++)
                sum[r][i] = __builtin_elementwise_fma(value, *(const vec *)(out + i * CK_GROUP), sum[r][i]);
            }
          }
        }
      }
    }
    UNROLL for (int r = 0; r < rows; r++) UNROLL for (int i = 0; i < 4; i++) *(vec *)&lanes[r][i][part] = sum[r][i];
  }
  for (int r = 0; r < rows; r++) {
    const vec16 *row = (const vec16 *)lanes[r];
    add_lanes(row[0], row[1], row[2], row[3], weights + 4 * r);
  }
}

static void weight_gradient(const ck_shape *s, const float *source, const float *gradient, int32_t count,
                            float *weights) {
  const int32_t rows = s->kernel * s->channels, vectors = vectors_of(count);
  for (int32_t o = 0; o < s->out_channels / 4; o++)
    for (int32_t ky = 0; ky < s->kernel; ky++) {
      const float *out = gradient + (int64_t)o * 4 * CK_GROUP;
      float *w = weights + ((int64_t)o * s->kernel + ky) * rows * 4;
      int32_t q = 0;
      for (; q + GRADIENT_ROWS <= rows; q += GRADIENT_ROWS)
        gradient_tile(GRADIENT_ROWS, s, ky, q, source, out, vectors, w + 4 * q);
      for (; q < rows; q++) gradient_tile(1, s, ky, q, source, out, vectors, w + 4 * q);
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
