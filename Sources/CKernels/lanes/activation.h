// Activations that no neighbour fuses: leaky ReLU, GELU and SiLU, and ReLU where it stands alone.

/// erf(x), error below 3 units in the last place: an odd polynomial up to 1, then 1 - e^-q(|x|). Both polynomials are
/// minimax fits; from 4 on the result is 1.
INLINE vec16 erf16(vec16 x) {
  const vec16 a = (vec16)((ivec16)x & 0x7fffffff), s = x * x;
  vec16 near = splat16(7.854076102e-5f);
  near = __builtin_elementwise_fma(near, s, splat16(-8.010264137e-4f));
  near = __builtin_elementwise_fma(near, s, splat16(5.188336596e-3f));
  near = __builtin_elementwise_fma(near, s, splat16(-2.685381658e-2f));
  near = __builtin_elementwise_fma(near, s, splat16(1.128358543e-1f));
  near = __builtin_elementwise_fma(near, s, splat16(-3.761262596e-1f));
  near = __builtin_elementwise_fma(near, s, splat16(1.128379107f));
  const vec16 t = select16(a > 4, splat16(4), a);
  vec16 q = splat16(-2.120971203e-7f);
  q = __builtin_elementwise_fma(q, t, splat16(2.475439760e-5f));
  q = __builtin_elementwise_fma(q, t, splat16(-4.603588222e-4f));
  q = __builtin_elementwise_fma(q, t, splat16(4.270639736e-3f));
  q = __builtin_elementwise_fma(q, t, splat16(-2.534893155e-2f));
  q = __builtin_elementwise_fma(q, t, splat16(1.086066067e-1f));
  q = __builtin_elementwise_fma(q, t, splat16(6.330657005e-1f));
  q = __builtin_elementwise_fma(q, t, splat16(1.129649401f));
  q = __builtin_elementwise_fma(q, t, splat16(-2.020660468e-4f));
  const vec16 far = 1.0f - exp16(-q);
  return select16(a <= 1, near * x, select16(x < 0, -far, far));
}

/// The share of the standard normal distribution below x.
INLINE vec16 normal_share16(vec16 x) {
  return __builtin_elementwise_fma(erf16(x * 0.7071067812f), splat16(0.5f), splat16(0.5f));
}

/// 1 / (1 + e^-x)
INLINE vec16 logistic16(vec16 x) { return 1.0f / (exp16(-x) + 1.0f); }

INLINE vec16 activated16(const int function, float slope, vec16 x) {
  switch (function) {
    case CK_LEAKY_RELU: return select16(x > 0, x, x * slope);
    case CK_GELU: return x * normal_share16(x);
    case CK_SILU: return x * logistic16(x);
    default: return rectified16(x);
  }
}

/// The slope of a function at x.
INLINE vec16 activation_slope16(const int function, float slope, vec16 x) {
  switch (function) {
    case CK_LEAKY_RELU: return select16(x > 0, splat16(1), splat16(slope));
    case CK_GELU: {
      const vec16 density = exp16(x * x * -0.5f) * 0.3989422804f;
      return __builtin_elementwise_fma(x, density, normal_share16(x));
    }
    case CK_SILU: {
      const vec16 share = logistic16(x);
      return share * __builtin_elementwise_fma(x, 1.0f - share, splat16(1));
    }
    default: return select16(x <= 0, splat16(0), splat16(1));
  }
}

INLINE void activate_rows(const int function, float slope, const float *x, int64_t rows, int32_t count, float *y) {
  for (int64_t r = 0; r < rows; r++, x += CK_GROUP, y += CK_GROUP)
    for (int32_t v = 0; v < vectors_of(count); v++)
      *(vec16 *)(y + 16 * v) = activated16(function, slope, *(const vec16 *)(x + 16 * v));
}

INLINE void gradient_rows(const int function, float slope, const float *x, const float *dy, int64_t rows,
                          int32_t count, float *dx) {
  for (int64_t r = 0; r < rows; r++, x += CK_GROUP, dy += CK_GROUP, dx += CK_GROUP)
    for (int32_t v = 0; v < vectors_of(count); v++)
      *(vec16 *)(dx + 16 * v) =
          *(const vec16 *)(dy + 16 * v) * activation_slope16(function, slope, *(const vec16 *)(x + 16 * v));
}

static void activate(int32_t function, float slope, const float *x, int64_t rows, int32_t count, float *y) {
  switch (function) {
    case CK_LEAKY_RELU: activate_rows(CK_LEAKY_RELU, slope, x, rows, count, y); break;
    case CK_GELU: activate_rows(CK_GELU, slope, x, rows, count, y); break;
    case CK_SILU: activate_rows(CK_SILU, slope, x, rows, count, y); break;
    default: activate_rows(CK_RELU, slope, x, rows, count, y);
  }
}

static void activate_gradient(int32_t function, float slope, const float *x, const float *dy, int64_t rows,
                              int32_t count, float *dx) {
  switch (function) {
    case CK_LEAKY_RELU: gradient_rows(CK_LEAKY_RELU, slope, x, dy, rows, count, dx); break;
    case CK_GELU: gradient_rows(CK_GELU, slope, x, dy, rows, count, dx); break;
    case CK_SILU: gradient_rows(CK_SILU, slope, x, dy, rows, count, dx); break;
    default: gradient_rows(CK_RELU, slope, x, dy, rows, count, dx);
  }
}
