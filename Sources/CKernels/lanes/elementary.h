// exp and log of 16 lanes: argument reduction and a polynomial, all by fused multiply-adds.

/// e^x. x = n ln 2 + r with |r| <= ln 2 / 2, e^r by its series to degree 7; 0 below -87.3, +inf above 88.7.
INLINE vec16 exp16(vec16 x) {
  const float shift = 12582912.0f;  // 1.5 * 2^23: adding it rounds to an integer in the low bits
  vec16 clamped = select16(x < -87.3f, splat16(-87.3f), select16(x > 88.7f, splat16(88.7f), x));
  vec16 shifted = __builtin_elementwise_fma(clamped, splat16(1.44269504f), splat16(shift));
  vec16 n = shifted - shift;
  vec16 r = __builtin_elementwise_fma(n, splat16(-0.693145752f), clamped);
  r = __builtin_elementwise_fma(n, splat16(-1.42860677e-6f), r);
  vec16 p = splat16(1.0f / 5040);
  p = __builtin_elementwise_fma(p, r, splat16(1.0f / 720));
  p = __builtin_elementwise_fma(p, r, splat16(1.0f / 120));
  p = __builtin_elementwise_fma(p, r, splat16(1.0f / 24));
  p = __builtin_elementwise_fma(p, r, splat16(1.0f / 6));
  p = __builtin_elementwise_fma(p, r, splat16(0.5f));
  p = __builtin_elementwise_fma(p, r, splat16(1.0f));
  p = __builtin_elementwise_fma(p, r, splat16(1.0f));
  // 2^n in two factors, since 2^128 is no float.
  ivec16 exponent = (ivec16)shifted - 0x4b400000;
  ivec16 half = exponent >> 1;
  vec16 y = p * (vec16)((half + 127) << 23) * (vec16)((exponent - half + 127) << 23);
  y = select16(x < -87.3f, splat16(0), y);
  y = select16(x > 88.7f, splat16(__builtin_inff()), y);
  return select16(x != x, x, y);
}

/// ln x for positive normal x. x = 2^n m with m in [sqrt(1/2), sqrt(2)), ln m = 2 artanh((m - 1) / (m + 1)) in the
/// form that keeps m - 1 exact: f - (h - s (h + R(s))) with f = m - 1, s = f / (2 + f), h = f^2 / 2 (FDLIBM's).
INLINE vec16 log16(vec16 x) {
  ivec16 bits = (ivec16)x - 0x3f3504f3;
  vec16 n = __builtin_convertvector(bits >> 23, vec16);
  vec16 f = (vec16)((bits & 0x007fffff) + 0x3f3504f3) - 1.0f;
  vec16 s = f / (f + 2.0f);
  vec16 z = s * s;
  vec16 r = splat16(0.24279078841f);
  r = __builtin_elementwise_fma(r, z, splat16(0.28498786688f));
  r = __builtin_elementwise_fma(r, z, splat16(0.40000972152f));
  r = __builtin_elementwise_fma(r, z, splat16(0.66666662693f));
  r = r * z;
  vec16 h = 0.5f * f * f;
  vec16 y = __builtin_elementwise_fma(s, h + r, n * 9.0580006145e-6f) - h + f;
  y = __builtin_elementwise_fma(n, splat16(6.9313812256e-1f), y);
  return select16(x < __builtin_inff(), y, x);
}

static void exponential(const float *x, int64_t count, float *y) {
  for (int64_t i = 0; i < count; i += 16) {
    vec16 block = {};
    int64_t n = count - i < 16 ? count - i : 16;
    for (int64_t k = 0; k < n; k++) block[k] = x[i + k];
    block = exp16(block);
    for (int64_t k = 0; k < n; k++) y[i + k] = block[k];
  }
}

static void logarithm(const float *x, int64_t count, float *y) {
  for (int64_t i = 0; i < count; i += 16) {
    vec16 block = splat16(1);
    int64_t n = count - i < 16 ? count - i : 16;
    for (int64_t k = 0; k < n; k++) block[k] = x[i + k];
    block = log16(block);
    for (int64_t k = 0; k < n; k++) y[i + k] = block[k];
  }
}
