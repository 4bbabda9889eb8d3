#include "cdigests.h"
#include "constants.h"

static inline uint32_t rotated(uint32_t word, int count) { return word >> count | word << (32 - count); }

static inline uint32_t big_endian(const uint8_t *bytes) {
  return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

void cd_sha256_plain(uint32_t *state, const uint8_t *blocks, size_t count) {
  for (; count > 0; --count, blocks += 64) {
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    uint32_t w[16];  // the message schedule rolls through them
#pragma clang loop unroll(full)
    for (int t = 0; t < 64; ++t) {
      if (t < 16) {
        w[t] = big_endian(blocks + 4 * t);
      } else {
        const uint32_t near = w[(t + 1) & 15], far = w[(t + 14) & 15];
        w[t & 15] += (rotated(near, 7) ^ rotated(near, 18) ^ near >> 3) + w[(t + 9) & 15]
                     + (rotated(far, 17) ^ rotated(far, 19) ^ far >> 10);
      }
      const uint32_t t1 = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + (g ^ (e & (f ^ g)))
                          + sha256_constants[t] + w[t & 15];
      const uint32_t t2 = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) | (c & (a | b)));
      h = g, g = f, f = e, e = d + t1;
      d = c, c = b, b = a, a = t1 + t2;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}
