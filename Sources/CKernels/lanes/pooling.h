// Pooling: one number for each window of a map, channel by channel.

/// The part of a window's extent that lies on the map.
typedef struct {
  int32_t begin, end;
} ck_extent;

INLINE ck_extent window_extent(int32_t index, int32_t kernel, int32_t stride, int32_t padding, int32_t limit) {
  const int32_t begin = index * stride - padding, end = begin + kernel;
  return (ck_extent){begin < 0 ? 0 : begin, end > limit ? limit : end};
}

/// BODY for each window: `rows` and `columns` of the map, and the place `out` of its result in units of floats.
#define FOR_WINDOWS(w, BODY)                                                                           \
  for (int32_t oy = 0; oy < (w)->out_height; oy++) {                                                   \
    const ck_extent rows = window_extent(oy, (w)->kernel_height, (w)->stride, (w)->padding, (w)->height); \
    for (int32_t ox = 0; ox < (w)->out_width; ox++) {                                                  \
      const ck_extent columns = window_extent(ox, (w)->kernel_width, (w)->stride, (w)->padding, (w)->width); \
      const int64_t out = ((int64_t)oy * (w)->out_width + ox) * (w)->channels * CK_GROUP;              \
      BODY                                                                                             \
    }                                                                                                  \
  }

INLINE int64_t map_place(const ck_window *w, int32_t y, int32_t x) {
  return ((int64_t)y * w->width + x) * w->channels * CK_GROUP;
}

/// The used vectors of a map become 0.
INLINE void clear_map(const ck_window *w, int32_t count, float *map) {
  for (int64_t r = 0; r < (int64_t)w->height * w->width * w->channels; r++)
    for (int32_t v = 0; v < vectors_of(count); v++) *(vec16 *)(map + r * CK_GROUP + 16 * v) = (vec16){};
}

static void max_pool(const ck_window *w, const float *x, int32_t count, float *y) {
  FOR_WINDOWS(w, {
    for (int32_t at = 0; at < w->channels * CK_GROUP; at += CK_GROUP)
      for (int32_t v = 0; v < vectors_of(count); v++) {
        const float *in = x + at + 16 * v;
        vec16 best = *(const vec16 *)(in + map_place(w, rows.begin, columns.begin));
        for (int32_t i = rows.begin; i < rows.end; i++)
          for (int32_t j = columns.begin; j < columns.end; j++) {
            const vec16 value = *(const vec16 *)(in + map_place(w, i, j));
            best = select16((value > best) | (value != value), value, best);
          }
        *(vec16 *)(y + out + at + 16 * v) = best;
      }
  })
}

static void max_pool_gradient(const ck_window *w, const float *x, const float *dy, int32_t count, float *dx) {
  clear_map(w, count, dx);
  FOR_WINDOWS(w, {
    for (int32_t at = 0; at < w->channels * CK_GROUP; at += CK_GROUP)
      for (int32_t v = 0; v < vectors_of(count); v++) {
        const float *in = x + at + 16 * v;
        vec16 best = *(const vec16 *)(in + map_place(w, rows.begin, columns.begin));
        ivec16 winner = {};
        int32_t tap = 0;
        for (int32_t i = rows.begin; i < rows.end; i++)
          for (int32_t j = columns.begin; j < columns.end; j++, tap++) {
            const vec16 value = *(const vec16 *)(in + map_place(w, i, j));
            const ivec16 wins = (value > best) | (value != value);
            best = select16(wins, value, best);
            winner = (wins & tap) | (~wins & winner);
          }
        const vec16 gradient = *(const vec16 *)(dy + out + at + 16 * v);
        tap = 0;
        for (int32_t i = rows.begin; i < rows.end; i++)
          for (int32_t j = columns.begin; j < columns.end; j++, tap++)
            *(vec16 *)(dx + map_place(w, i, j) + at + 16 * v) += select16(winner == tap, gradient, splat16(0));
      }
  })
}

static void average_pool(const ck_window *w, const float *x, int32_t count, float *y) {
  const float share = 1.0f / (float)(w->kernel_height * w->kernel_width);
  FOR_WINDOWS(w, {
    for (int32_t at = 0; at < w->channels * CK_GROUP; at += CK_GROUP)
      for (int32_t v = 0; v < vectors_of(count); v++) {
        vec16 sum = {};
        for (int32_t i = rows.begin; i < rows.end; i++)
          for (int32_t j = columns.begin; j < columns.end; j++)
            sum += *(const vec16 *)(x + map_place(w, i, j) + at + 16 * v);
        *(vec16 *)(y + out + at + 16 * v) = sum * share;
      }
  })
}

static void average_pool_gradient(const ck_window *w, const float *dy, int32_t count, float *dx) {
  const float share = 1.0f / (float)(w->kernel_height * w->kernel_width);
  clear_map(w, count, dx);
  FOR_WINDOWS(w, {
    for (int32_t i = rows.begin; i < rows.end; i++)
      for (int32_t j = columns.begin; j < columns.end; j++)
        for (int32_t at = 0; at < w->channels * CK_GROUP; at += CK_GROUP)
          for (int32_t v = 0; v < vectors_of(count); v++)
            *(vec16 *)(dx + map_place(w, i, j) + at + 16 * v) += *(const vec16 *)(dy + out + at + 16 * v) * share;
  })
}
