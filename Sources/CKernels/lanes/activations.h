// Statistics of what a layer makes: sums, counts about zero, and a histogram of 40 bins on [0, 10].
//
// Rows of 64 lanes, a channel of a position each, go through in blocks: sums are single precision within a block and
// Double beyond it, and each value's bin becomes a byte. Bytes are counted by comparing registers full of them with one
// bin after the other, up to the highest that the block has: no value ever waits for another's counter.

/// Rows of a block.
#define BLOCK_ROWS 128

/// One register of bytes.
typedef uint8_t vecbytes __attribute__((vector_size(4 * LANES)));
typedef uint16_t vecshorts __attribute__((vector_size(4 * LANES)));
typedef uint32_t vecwords __attribute__((vector_size(4 * LANES)));

/// Adds to `bins[k]` how many of `size` codes are k, for k < limit rounded up to a multiple of 8; `size` is a multiple of
/// 64, `codes` aligned to it.
INLINE void count_codes(const uint8_t *codes, int32_t size, int32_t limit, int64_t *bins) {
  const int32_t step = 4 * LANES;
  for (int32_t first = 0; first < limit; first += 8)
    for (int32_t begin = 0; begin < size; begin += 255 * step) {  // a byte counts to 255
      const int32_t end = size - begin < 255 * step ? size : begin + 255 * step;
      vecbytes counts[8] = {};
      for (int32_t i = begin; i < end; i += step) {
        const vecbytes code = *(const vecbytes *)(codes + i);
        UNROLL for (int k = 0; k < 8; k++) counts[k] -= (vecbytes)(code == (uint8_t)(first + k) - (vecbytes){});
      }
      UNROLL for (int k = 0; k < 8; k++) {
        const vecshorts pairs = ((vecshorts)counts[k] & 0xff) + ((vecshorts)counts[k] >> 8);
        bins[first + k] += __builtin_reduce_add(((vecwords)pairs & 0xffff) + ((vecwords)pairs >> 16));
      }
    }
}

/// A channel of a position, and how to come to the next one that means something.
typedef struct {
  float *lanes;
  int32_t channel, channels, stored;
} row_cursor;

INLINE void next_row(row_cursor *row) {
  row->lanes += CK_GROUP;
  if (++row->channel < row->channels) return;
  row->channel = 0;
  row->lanes += (int64_t)(row->stored - row->channels) * CK_GROUP;
}

/// Sums in Double and counts what is greater than 10, value by value: for numbers whose squares are no floats.
INLINE void observe_slowly(row_cursor row, float pivot, int32_t rows, int32_t count, ck_activations *totals) {
  for (int32_t r = 0; r < rows; r++, next_row(&row))
    for (int32_t lane = 0; lane < count; lane++) {
      const double value = (double)row.lanes[lane] - (double)pivot;
      totals->sum += value;
      totals->squares += value * value;
      totals->above += row.lanes[lane] > 10;
    }
}

/// Up to BLOCK_ROWS rows.
INLINE void observe_block(row_cursor *row, float pivot, int32_t rows, const int rectify, int32_t count,
                          ck_activations *totals) {
  uint8_t codes[BLOCK_ROWS * CK_GROUP] __attribute__((aligned(64)));
  const row_cursor start = *row;
  const int32_t vectors = vectors_of(count);
  const vec16 nothing = splat16(__builtin_nanf(""));
  vec16 sum = {}, squares = {};
  ivec16 near = {}, far = {}, below = {}, top = {};
  uint8_t *code = codes;
  for (int32_t r = 0; r < rows; r++, next_row(row))
    for (int32_t v = 0; v < vectors; v++, code += 16) {
      const vec16 raw = *(const vec16 *)(row->lanes + 16 * v);
      const vec16 x = count == CK_GROUP ? raw : select16(lane_mask(v, count), raw, nothing);
      const vec16 value = in_use(raw - pivot, v, count);
      sum += value;
      squares = __builtin_elementwise_fma(value, value, squares);
      near -= x <= 0.05f;
      far -= x < -0.05f;
      below -= x < 0;
      const vec16 positive = (vec16)((ivec16)(x > 0) & (ivec16)x);
      const vec16 clamped = select16(positive < 10, positive, splat16(10));
      const ivec16 bin = __builtin_convertvector(clamped * 4, ivec16);
      top = __builtin_elementwise_max(top, bin);
      *(bytes16 *)code = __builtin_convertvector(bin | (clamped != x), bytes16);
    }
  const int32_t size = (int32_t)(code - codes), padded = (size + 63) / 64 * 64;
  for (int32_t i = size; i < padded; i++) codes[i] = 255;
  int64_t bins[48] = {};
  count_codes(codes, padded, __builtin_reduce_max(top) + 1, bins);
  bins[39] += bins[40];  // 10 itself
  int64_t inside = 0;
  for (int k = 0; k < 40; k++) {
    totals->bins[k] += bins[k];
    inside += bins[k];
  }
  totals->near_zero += __builtin_reduce_add(near);
  totals->far_below += __builtin_reduce_add(far);
  totals->below += __builtin_reduce_add(below);
  double block[2] = {};
  add_total(sum, &block[0]);
  add_total(squares, &block[1]);
  if (block[1] > 1e-20 && block[1] < 1e30) {
    totals->sum += block[0];
    totals->squares += block[1];
    totals->above += (int64_t)rows * count - inside - __builtin_reduce_add(below);
  } else {
    observe_slowly(start, pivot, rows, count, totals);
  }
  if (!rectify) return;
  row_cursor again = start;
  for (int32_t r = 0; r < rows; r++, next_row(&again))
    for (int32_t v = 0; v < vectors; v++) {
      vec16 *lanes = (vec16 *)(again.lanes + 16 * v);
      *lanes = rectified16(*lanes);
    }
}

static void observe_activations(float *map, float pivot, int32_t positions, int32_t channels, int32_t stored,
                                int32_t rectify, int32_t count, ck_activations *totals) {
  row_cursor row = {map, 0, channels, stored};
  const int32_t all = positions * channels;
  for (int32_t r = 0; r < all; r += BLOCK_ROWS) {
    const int32_t rows = all - r < BLOCK_ROWS ? all - r : BLOCK_ROWS;
#define CALL(n) observe_block(&row, pivot, rows, rectify, n, totals)
    FOR_COUNT(count, CALL);
#undef CALL
  }
}

static double sum_of_squares(const float *x, int64_t count) {
  typedef double wide16 __attribute__((vector_size(128)));
  wide16 sum = {};
  for (int64_t i = 0; i < count; i += 16) {
    const wide16 value = __builtin_convertvector(*(const vec16 *)(x + i), wide16);
    sum += value * value;  // exact: 24 + 24 bits fit
  }
  double total = 0;
  for (int lane = 0; lane < 16; lane++) total += sum[lane];
  return total;
}

#undef FOR_COUNT
