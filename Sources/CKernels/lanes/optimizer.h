// Optimizer steps, element by element; square root and division are correctly rounded everywhere. What is
// left of an array behind its last whole vector goes through copies on the stack.

INLINE void adam16(float *values, const float *gradients, float *averages, float *squares, const ck_adam_step *s) {
  vec16 p = *(const loose16 *)values, g = *(const loose16 *)gradients;
  g = __builtin_elementwise_fma(p, splat16(s->coupled_decay), g);
  p = p * s->keep;
  vec16 m = __builtin_elementwise_fma(*(const loose16 *)averages, splat16(s->momentum), g * s->fresh);
  vec16 v =
      __builtin_elementwise_fma(*(const loose16 *)squares, splat16(s->squared_momentum), g * g * s->squared_fresh);
  vec16 root = __builtin_elementwise_sqrt(v * s->squared_debias) + s->epsilon;
  *(loose16 *)values = __builtin_elementwise_fma(m / root, splat16(-s->rate), p);
  *(loose16 *)averages = m;
  *(loose16 *)squares = v;
}

INLINE void sgd16(float *values, const float *gradients, float *averages, const ck_sgd_step *s) {
  vec16 p = *(const loose16 *)values, g = *(const loose16 *)gradients;
  g = __builtin_elementwise_fma(p, splat16(s->coupled_decay), g);
  vec16 b = __builtin_elementwise_fma(*(const loose16 *)averages, splat16(s->momentum), g);
  const vec16 direction = s->looks_ahead ? __builtin_elementwise_fma(b, splat16(s->momentum), g) : b;
  *(loose16 *)values = __builtin_elementwise_fma(direction, splat16(-s->rate), p * s->keep);
  *(loose16 *)averages = b;
}

static void adam(float *values, const float *gradients, float *averages, float *squares, int64_t count,
                 const ck_adam_step *step) {
  int64_t i = 0;
  for (; i + 16 <= count; i += 16) adam16(values + i, gradients + i, averages + i, squares + i, step);
  if (i == count) return;
  float rest[4][16] = {};
  for (int64_t k = i; k < count; k++) {
    rest[0][k - i] = values[k], rest[1][k - i] = gradients[k];
    rest[2][k - i] = averages[k], rest[3][k - i] = squares[k];
  }
  adam16(rest[0], rest[1], rest[2], rest[3], step);
  for (int64_t k = i; k < count; k++)
    values[k] = rest[0][k - i], averages[k] = rest[2][k - i], squares[k] = rest[3][k - i];
}

static void sgd(float *values, const float *gradients, float *averages, int64_t count, const ck_sgd_step *step) {
  int64_t i = 0;
  for (; i + 16 <= count; i += 16) sgd16(values + i, gradients + i, averages + i, step);
  if (i == count) return;
  float rest[3][16] = {};
  for (int64_t k = i; k < count; k++)
    rest[0][k - i] = values[k], rest[1][k - i] = gradients[k], rest[2][k - i] = averages[k];
  sgd16(rest[0], rest[1], rest[2], step);
  for (int64_t k = i; k < count; k++) values[k] = rest[0][k - i], averages[k] = rest[2][k - i];
}
