// Bytes of images into lanes.

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef bytes16 loose_bytes16 __attribute__((aligned(1)));

/// The first or second halves of two vectors, byte by byte.
INLINE bytes16 interleaved_low(bytes16 a, bytes16 b) {
  return __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}
INLINE bytes16 interleaved_high(bytes16 a, bytes16 b) {
  return __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

/// A 16 x 16 matrix of bytes transposed: four rounds of interleaving row i with row i + 8.
INLINE void transpose_bytes(bytes16 rows[16]) {
  UNROLL for (int round = 0; round < 4; round++) {
    bytes16 next[16];
    UNROLL for (int i = 0; i < 8; i++) {
      next[2 * i] = interleaved_low(rows[i], rows[i + 8]);
      next[2 * i + 1] = interleaved_high(rows[i], rows[i + 8]);
    }
    UNROLL for (int i = 0; i < 16; i++) rows[i] = next[i];
  }
}

static void images(const uint8_t *images, const int32_t *indices, int32_t count, int32_t channels, int32_t pixels,
                   float scale, float offset, float *target) {
  const int64_t size = (int64_t)channels * pixels;
  const int32_t whole = pixels / 16 * 16;
  for (int32_t v = 0; v < vectors_of(count); v++) {
    const ivec16 mask = lane_mask(v, count);
    const uint8_t *image[16];
    for (int i = 0; i < 16; i++) {
      int32_t lane = 16 * v + i;
      image[i] = images + size * indices[lane < count ? lane : 0];
    }
    for (int32_t c = 0; c < channels; c++) {
      float *out = target + c * CK_GROUP + 16 * v;
      const int64_t plane = (int64_t)c * pixels, step = (int64_t)channels * CK_GROUP;
      for (int32_t p = 0; p < whole; p += 16) {
        bytes16 rows[16];
        UNROLL for (int i = 0; i < 16; i++) rows[i] = *(const loose_bytes16 *)(image[i] + plane + p);
        transpose_bytes(rows);
        UNROLL for (int i = 0; i < 16; i++) {
          vec16 value = __builtin_convertvector(rows[i], vec16);
          value = __builtin_elementwise_fma(value, splat16(scale), splat16(offset));
          *(vec16 *)(out + (p + i) * step) = (vec16)((ivec16)value & mask);
        }
      }
      for (int32_t p = whole; p < pixels; p++) {
        vec16 value;
        for (int i = 0; i < 16; i++) value[i] = image[i][plane + p];
        value = __builtin_elementwise_fma(value, splat16(scale), splat16(offset));
        *(vec16 *)(out + p * step) = (vec16)((ivec16)value & mask);
      }
    }
  }
}
