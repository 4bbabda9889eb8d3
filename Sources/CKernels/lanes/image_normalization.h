// Normalisation of each image by itself (layer, group and instance normalisation): an image is a lane, so that its sums
// need no other lane.

/// Mean and 1 / sqrt(variance + epsilon) of the group of channels that begins at x, lane by lane.
INLINE void image_moments(const ck_image_norm *n, const float *x, vec16 *mean, vec16 *inverse) {
  const int64_t step = (int64_t)n->channels * CK_GROUP;
  const float share = 1.0f / ((float)n->positions * (float)n->size);
  vec16 total = {};
  // Sums of sums: a single long one would round more.
  for (int32_t p = 0; p < n->positions; p++) {
    vec16 sum = {};
    for (int32_t c = 0; c < n->size; c++) sum += *(const vec16 *)(x + p * step + c * CK_GROUP);
    total += sum;
  }
  *mean = total * share;
  vec16 squares = {};
  for (int32_t p = 0; p < n->positions; p++) {
    vec16 sum = {};
    for (int32_t c = 0; c < n->size; c++) {
      const vec16 value = *(const vec16 *)(x + p * step + c * CK_GROUP) - *mean;
      sum = __builtin_elementwise_fma(value, value, sum);
    }
    squares += sum;
  }
  *inverse = 1.0f / __builtin_elementwise_sqrt(squares * share + n->epsilon);
}

/// What a channel is scaled with at a position; 1 where there is no scale.
INLINE float image_scale(const ck_image_norm *n, const float *scale, int32_t p, int32_t c) {
  return scale ? scale[n->elementwise ? (int64_t)p * n->channels + c : c] : 1;
}

static void image_norm(const ck_image_norm *n, const float *x, const float *scale, const float *shift, int32_t count,
                       float *y) {
  const int64_t step = (int64_t)n->channels * CK_GROUP;
  for (int32_t v = 0; v < vectors_of(count); v++) {
    for (int32_t g = 0; g < n->groups; g++) {
      const int64_t at = (int64_t)g * n->size * CK_GROUP + 16 * v;
      vec16 mean, inverse;
      image_moments(n, x + at, &mean, &inverse);
      for (int32_t p = 0; p < n->positions; p++)
        for (int32_t c = 0; c < n->size; c++) {
          const int64_t place = p * step + at + c * CK_GROUP;
          const vec16 value = (*(const vec16 *)(x + place) - mean) * inverse;
          const float factor = image_scale(n, scale, p, g * n->size + c);
          const float level = shift ? shift[n->elementwise ? p * n->channels + c : g * n->size + c] : 0;
          *(vec16 *)(y + place) = __builtin_elementwise_fma(value, splat16(factor), splat16(level));
        }
    }
    for (int32_t p = 0; p < n->positions; p++)
      for (int32_t c = n->groups * n->size; c < n->channels; c++)
        *(vec16 *)(y + p * step + c * CK_GROUP + 16 * v) = (vec16){};
  }
}

/// dx = (g - mean(g) - z mean(g z)) / deviation, with z the normalised x and g the scaled dy.
INLINE void image_input_gradient(const ck_image_norm *n, const float *x, const float *dy, const float *scale,
                                 int32_t first, vec16 mean, vec16 inverse, float *dx) {
  const int64_t step = (int64_t)n->channels * CK_GROUP;
  const float share = 1.0f / ((float)n->positions * (float)n->size);
  vec16 total = {}, products = {};
  for (int32_t p = 0; p < n->positions; p++) {
    vec16 sum = {}, product = {};
    for (int32_t c = 0; c < n->size; c++) {
      const int64_t place = p * step + c * CK_GROUP;
      const vec16 g = *(const vec16 *)(dy + place) * image_scale(n, scale, p, first + c);
      sum += g;
      product = __builtin_elementwise_fma(g, (*(const vec16 *)(x + place) - mean) * inverse, product);
    }
    total += sum, products += product;
  }
  const vec16 level = total * share, lean = products * share;
  for (int32_t p = 0; p < n->positions; p++)
    for (int32_t c = 0; c < n->size; c++) {
      const int64_t place = p * step + c * CK_GROUP;
      const vec16 g = *(const vec16 *)(dy + place) * image_scale(n, scale, p, first + c);
      const vec16 z = (*(const vec16 *)(x + place) - mean) * inverse;
      *(vec16 *)(dx + place) = (g - __builtin_elementwise_fma(z, lean, level)) * inverse;
    }
}

/// The sums of dy z and of dy over positions, images and, channel by channel, four at a time.
INLINE void image_parameter_gradients(const ck_image_norm *n, const float *x, const float *dy, int32_t count,
                                      const float *moments, float *dscale, float *dshift) {
  for (int32_t c = 0; c < n->channels; c += 4) {
    vec16 scales[4] = {}, shifts[4] = {};
    for (int32_t p = 0; p < n->positions; p++) {
      for (int32_t v = 0; v < vectors_of(count); v++)
        UNROLL for (int i = 0; i < 4; i++) {
          const int32_t g = (c + i) / n->size < n->groups ? (c + i) / n->size : n->groups - 1;
          const vec16 mean = *(const vec16 *)(moments + 2 * g * CK_GROUP + 16 * v);
          const vec16 inverse = *(const vec16 *)(moments + (2 * g + 1) * CK_GROUP + 16 * v);
          const int64_t place = ((int64_t)p * n->channels + c + i) * CK_GROUP + 16 * v;
          const vec16 gradient = *(const vec16 *)(dy + place);
          scales[i] = __builtin_elementwise_fma(gradient, (*(const vec16 *)(x + place) - mean) * inverse, scales[i]);
          shifts[i] += gradient;
        }
      if (!n->elementwise && p + 1 < n->positions) continue;
      const int64_t target = n->elementwise ? (int64_t)p * n->channels + c : c;
      add_lanes(scales[0], scales[1], scales[2], scales[3], dscale + target);
      add_lanes(shifts[0], shifts[1], shifts[2], shifts[3], dshift + target);
      UNROLL for (int i = 0; i < 4; i++) scales[i] = shifts[i] = (vec16){};
    }
  }
}

static void image_norm_gradient(const ck_image_norm *n, const float *x, const float *dy, const float *scale,
                                int32_t count, float *moments, float *dx, float *dscale, float *dshift) {
  for (int32_t v = 0; v < vectors_of(count); v++)
    for (int32_t g = 0; g < n->groups; g++) {
      const int64_t at = (int64_t)g * n->size * CK_GROUP + 16 * v;
      vec16 mean, inverse;
      image_moments(n, x + at, &mean, &inverse);
      *(vec16 *)(moments + 2 * g * CK_GROUP + 16 * v) = mean;
      *(vec16 *)(moments + (2 * g + 1) * CK_GROUP + 16 * v) = inverse;
      if (dx) image_input_gradient(n, x + at, dy + at, scale, g * n->size, mean, inverse, dx + at);
    }
  if (dscale && dshift) image_parameter_gradients(n, x, dy, count, moments, dscale, dshift);
  if (!dx) return;
  for (int32_t p = 0; p < n->positions; p++)
    for (int32_t c = n->groups * n->size; c < n->channels; c++)
      for (int32_t v = 0; v < vectors_of(count); v++)
        *(vec16 *)(dx + ((int64_t)p * n->channels + c) * CK_GROUP + 16 * v) = (vec16){};
}
