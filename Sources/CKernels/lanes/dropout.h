// Dropout (Srivastava et al. 2014) with the counter-based generator Philox4x32-10 (Salmon et al. 2011): what is dropped
// depends on key, step, image and row alone, so that the backward pass finds it again without a mask in memory.

typedef uint32_t uvec16 __attribute__((vector_size(64)));
typedef uint64_t wide_uvec16 __attribute__((vector_size(128)));

/// One round's product of 32-bit words, in two halves.
INLINE void multiplied(uvec16 a, uint32_t factor, uvec16 *high, uvec16 *low) {
  const wide_uvec16 product = __builtin_convertvector(a, wide_uvec16) * (uint64_t)factor;
  *low = __builtin_convertvector(product, uvec16);
  *high = __builtin_convertvector(product >> 32, uvec16);
}

/// The four random words of each lane's counter.
INLINE void philox16(const uint32_t key[2], uvec16 words[4]) {
  uint32_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < 10; round++) {
    uvec16 high0, low0, high2, low2;
    multiplied(words[0], 0xd2511f53u, &high0, &low0);
    multiplied(words[2], 0xcd9e8d57u, &high2, &low2);
    words[0] = high2 ^ words[1] ^ k0;
    words[1] = low2;
    words[2] = high0 ^ words[3] ^ k1;
    words[3] = low0;
    k0 += 0x9e3779b9u, k1 += 0xbb67ae85u;
  }
}

static void dropout(const ck_dropout *d, int32_t first, const float *x, int64_t rows, int32_t count, float *y) {
  const uvec16 lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (int64_t r = 0; r < rows; r += 4)
    for (int32_t v = 0; v < vectors_of(count); v++) {
      const uvec16 zero = {};
      uvec16 words[4] = {zero + (uint32_t)(r / 4), lane + (uint32_t)(first + 16 * v), zero + (uint32_t)d->step,
                         zero + (uint32_t)(d->step >> 32)};
      philox16(d->key, words);
      UNROLL for (int k = 0; k < 4; k++) {
        const int64_t place = (r + k) * CK_GROUP + 16 * v;
        const ivec16 drops = (ivec16)(words[k] < d->threshold);
        *(vec16 *)(y + place) = select16(drops, splat16(0), *(const vec16 *)(x + place) * d->scale);
      }
    }
}
