// Batch normalisation's sums over a convolution's results while these are in registers: the same additions in the same
// order as in passes of their own, lane by lane over positions and vectors.

/// Where a tile lies in its map.
typedef struct {
  int64_t at;       ///< floats before it
  int32_t channel;  ///< its first channel
  int32_t lane;     ///< its first lane
  int32_t count;    ///< images in the group
} tile_place;

/// What a tile adds to: the two sums of one channel, in registers. A tile begins with a whole vector of 16 lanes.
typedef struct {
  vec parts[2][PARTS];
} observed_sums;

INLINE observed_sums load_sums(const ck_observer *observer, int32_t channel) {
  observed_sums sums;
  UNROLL for (int k = 0; k < 2 * PARTS; k++)
    sums.parts[k / PARTS][k % PARTS] = *(const vec *)(observer->sums + 32 * channel + LANES * k);
  return sums;
}

INLINE void store_sums(const ck_observer *observer, int32_t channel, observed_sums sums) {
  UNROLL for (int k = 0; k < 2 * PARTS; k++)
    *(vec *)(observer->sums + 32 * channel + LANES * k) = sums.parts[k / PARTS][k % PARTS];
}

/// Asks for one more line of what tiles to come read and write, while this one multiplies.
INLINE void ask(const int maps, const ck_observer *observer, const float *target, int64_t *ahead) {
  __builtin_prefetch(target + *ahead);
  if (maps == 3) {
    __builtin_prefetch(observer->input + *ahead);
    __builtin_prefetch(observer->output + *ahead);
  }
  *ahead += 16;
}

INLINE void begin_observing(const ck_observer *observer, int32_t channels) {
  for (int32_t c = 0; c < 2 * channels; c++) *(vec16 *)(observer->sums + 16 * c) = (vec16){};
}

INLINE void end_observing(const ck_observer *observer, int32_t channels) {
  for (int32_t c = 0; c < 2 * channels; c++) add_total(*(const vec16 *)(observer->sums + 16 * c), observer->totals + c);
}

/// `value` with 0 in the lanes, `lane` the first of them, that hold no image.
INLINE vec in_use_at(vec value, int lane, int32_t count) {
  static const int32_t lanes[16] __attribute__((aligned(64))) = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return (vec)((ivec)value & (*(const ivec *)lanes + lane < count - (ivec){}));
}

/// `norm_observe` for the tile of an output.
INLINE void observe_tile_of_output(const int columns, vec value[4][COLUMNS], const ck_observer *observer,
                                   tile_place place) {
  float *middle = observer->middle + place.channel;
  if (observer->begins && place.at == place.channel * CK_GROUP)
    UNROLL for (int i = 0; i < 4; i++) middle[i] = value[i][0][0];
  UNROLL for (int i = 0; i < 4; i++) {
    const vec pivot = splat(middle[i]);
    observed_sums sums = load_sums(observer, place.channel + i);
    UNROLL for (int j = 0; j < columns; j++) {
      vec difference = value[i][j] - pivot;
      if (place.count != CK_GROUP) difference = in_use_at(difference, place.lane + j * LANES, place.count);
      sums.parts[0][j % PARTS] += difference;
      sums.parts[1][j % PARTS] = __builtin_elementwise_fma(difference, difference, sums.parts[1][j % PARTS]);
    }
    store_sums(observer, place.channel + i, sums);
  }
}

/// `norm_apply`, the mask of its ReLU, and `norm_observe_gradient` for the tile of an input gradient.
INLINE void observe_gradient_in_tile(const int columns, vec gradient[4][COLUMNS], const ck_observer *observer,
                                     tile_place place, float *target) {
  const float *x = observer->input + place.at;
  float *y = observer->output + place.at;
  UNROLL for (int i = 0; i < 4; i++) {
    const int32_t channel = place.channel + i;
    const vec mean = splat(observer->middle[channel]), scale = splat(observer->scale[channel]);
    const vec shift = splat(observer->shift[channel]);
    observed_sums sums = load_sums(observer, channel);
    UNROLL for (int j = 0; j < columns; j++) {
      const int at = i * CK_GROUP + j * LANES;
      const vec value = *(const vec *)(x + at) - mean;
      vec result = gradient[i][j], output = __builtin_elementwise_fma(value, scale, shift);
      if (observer->rectify) {
        output = rectified(output);
        result = passed(result, output);
      }
      *(vec *)(y + at) = output;
      *(vec *)(target + at) = result;
      sums.parts[0][j % PARTS] += result;
      sums.parts[1][j % PARTS] = __builtin_elementwise_fma(result, value, sums.parts[1][j % PARTS]);
    }
    store_sums(observer, channel, sums);
  }
}
