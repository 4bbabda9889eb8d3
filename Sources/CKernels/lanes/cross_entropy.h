// Softmax cross-entropy: log(sum(exp(z))) - z[label], with the maximum taken out first. With label smoothing the label's
// logit becomes a mean: z[label] with weight 1 - smoothing, the mean of all logits with weight smoothing.

static void cross_entropy(const float *logits, int32_t classes, int32_t channels, const int32_t *labels,
                          int32_t count, float smoothing, float weight, float *gradient, double *loss, int64_t *correct) {
  for (int32_t v = 0; v < vectors_of(count); v++) {
    const ivec16 mask = lane_mask(v, count);
    ivec16 label = {};
    for (int i = 0; i < 16 && 16 * v + i < count; i++) label[i] = labels[16 * v + i];
#define LOGIT(c) (*(const vec16 *)(logits + (int64_t)(c) * CK_GROUP + 16 * v))
    vec16 maximum = LOGIT(0), own = LOGIT(0);
    for (int32_t c = 1; c < classes; c++) {
      maximum = select16(LOGIT(c) > maximum, LOGIT(c), maximum);
      own = select16(label == c, LOGIT(c), own);
    }
    vec16 sum = {};
    ivec16 hit = mask;
    for (int32_t c = 0; c < classes; c++) {
      sum += exp16(LOGIT(c) - maximum);
      // The label's logit is greater than all before it and not smaller than any after it; NaN is neither.
      hit &= (own > LOGIT(c)) | ((own >= LOGIT(c)) & (label <= c));
    }
    vec16 level = own - maximum;
    if (smoothing > 0) {
      vec16 mean = {};
      for (int32_t c = 0; c < classes; c++) mean += LOGIT(c) - maximum;
      mean = mean / (float)classes;
      level = __builtin_elementwise_fma(mean - level, splat16(smoothing), level);
    }
    const vec16 losses = log16(sum) - level;
    for (int i = 0; i < 16 && 16 * v + i < count; i++) {
      *loss += (double)losses[i];
      *correct -= hit[i];
    }
    if (!gradient) continue;
    const vec16 share = 1.0f / sum;
    const float spread = smoothing / (float)classes;
    for (int32_t c = 0; c < classes; c++) {
      const vec16 target = select16(label == c, splat16(1 - smoothing + spread), splat16(spread));
      const vec16 slope = (exp16(LOGIT(c) - maximum) * share - target) * weight;
      *(vec16 *)(gradient + (int64_t)c * CK_GROUP + 16 * v) = (vec16)((ivec16)slope & mask);
    }
    for (int32_t c = classes; c < channels; c++) *(vec16 *)(gradient + (int64_t)c * CK_GROUP + 16 * v) = (vec16){};
#undef LOGIT
  }
}
