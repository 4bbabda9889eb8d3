#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/// The numeric kernels of training: pure functions over memory that the caller owns.
///
/// Images lie side by side in the SIMD lanes. A map of one group is `[y][x][channel][CK_GROUP]`, 64-byte aligned; a
/// "vector" is 16 lanes of it. Channels of everything that a layer computes are padded to a multiple of 4 and the
/// padding is zero. `count` is how many images a group holds, 1 ... CK_GROUP: whole vectors behind it are not touched,
/// single lanes behind it hold finite numbers in maps and zeros in gradients.
///
/// All variants give the same bits: multiply-adds are fused everywhere, every sum has a fixed order, exp and log
/// are ours.

/// Images in a group; part of the algorithm, since another size would round differently.
#define CK_GROUP 64

/// Taps of a convolution that follow each other in the source and in the weights.
typedef struct {
  int32_t source;  ///< first channel vector, in units of CK_GROUP floats
  int32_t weight;  ///< first row of weights, in units of 4 floats
  int32_t length;  ///< how many of both
} ck_run;

/// For each target position the runs of taps that it sums, so that padding costs nothing.
typedef struct {
  int32_t positions;
  const int32_t *starts;  ///< [positions + 1]: the runs of position p are runs[starts[p] ..< starts[p + 1]]
  const ck_run *runs;
} ck_taps;

/// An output position and the part of one kernel row that it sees. The rows are q = kx * channels + channel: they follow
/// each other in the source as in the weights.
typedef struct {
  int32_t source;     ///< channel vector of row 0, in units of CK_GROUP floats; outside the map where `low` > 0
  int32_t gradient;   ///< first channel vector of its gradient, in units of CK_GROUP floats
  int32_t low, high;  ///< rows `low` ..< `high` are inside the map; the range may reach beyond the kernel row
} ck_position;

/// What a weight gradient sums over.
typedef struct {
  int32_t kernel, channels, out_channels;  ///< side of the kernel, and channels as stored
  const int32_t *starts;                   ///< [kernel + 1]: kernel row ky is under starts[ky] ..< starts[ky + 1]
  const ck_position *positions;
} ck_gradient_taps;

/// The batch normalisation that made a convolution's input: it is made again, and the sums over its gradient are taken,
/// while that gradient is in registers. The bits are those of `norm_apply` and `norm_observe_gradient`.
typedef struct {
  const float *x;                          ///< what was normalised, a map like the gradient
  const float *mean, *scale, *shift;       ///< [channels]
  int32_t rectify;                         ///< whether ReLU followed
  int32_t is_far;                          ///< whether the maps lie beyond the second-level cache
  float *y;                                ///< becomes the convolution's input, a map like the gradient
  float *lanes;                            ///< [channels][2][16]: scratch
  double *totals;                          ///< [channels][2]: gets the sums of dy and of dy * (x - mean) added
} ck_observer;

/// The functions of `activate`; `slope` is that of leaky ReLU below 0.
enum { CK_RELU, CK_LEAKY_RELU, CK_GELU, CK_SILU };

/// The windows of a pooling: square steps, and a frame of `padding` that counts as nothing.
typedef struct {
  int32_t height, width, channels;  ///< the map that is pooled, channels as stored
  int32_t out_height, out_width;
  int32_t kernel_height, kernel_width, stride, padding;
} ck_window;

/// Normalisation of each image by itself, within groups of neighbouring channels.
typedef struct {
  int32_t positions, channels;  ///< channels as stored
  int32_t groups, size;         ///< groups of `size` channels each; those behind are padding
  int32_t elementwise;          ///< whether scale and shift are `[positions][channels]` instead of `[channels]`
  float epsilon;                ///< added to the variance
} ck_image_norm;

/// Which numbers a dropout lets through: word r % 4 of Philox4x32-10 for the counter (r / 4, image's place in the batch,
/// low and high half of the step) decides on row r of an image, which is dropped where the word is below `threshold`.
typedef struct {
  uint32_t key[2];
  uint64_t step;
  uint32_t threshold;
  float scale;  ///< what is let through is multiplied with it
} ck_dropout;

/// One step of Adam; the terms that need powers are computed by the caller in Double.
typedef struct {
  float keep;               ///< 1 - learning rate * decoupled weight decay; 1 for none
  float coupled_decay;      ///< weight decay that is added to the gradient; 0 for none
  float momentum;           ///< weight of the old average
  float fresh;              ///< weight of the new gradient: 1 - momentum
  float squared_momentum;   ///< weight of the old average of squares
  float squared_fresh;      ///< weight of the new square: 1 - squared momentum
  float rate;               ///< learning rate / (1 - momentum^t)
  float squared_debias;     ///< 1 / (1 - squared momentum^t)
  float epsilon;            ///< added to the root
} ck_adam_step;

/// One step of SGD with momentum.
typedef struct {
  float keep;           ///< 1 - learning rate * decoupled weight decay; 1 for none
  float coupled_decay;  ///< weight decay that is added to the gradient; 0 for none
  float momentum;       ///< weight of the old average; the gradient is added undamped
  float rate;           ///< learning rate
  int32_t looks_ahead;  ///< whether the step is that of the next average (Nesterov), as PyTorch does it
} ck_sgd_step;

/// What is seen of a layer's output.
typedef struct {
  double sum, squares;   ///< of x - pivot, and of its square
  int64_t near_zero;     ///< x <= 0.05, as fastai counts it: everything negative too
  int64_t far_below;     ///< x < -0.05
  int64_t below, above;  ///< x < 0; x > 10
  int64_t bins[40];      ///< k / 4 <= x < (k + 1) / 4; 10 itself is in the last
} ck_activations;

/// The kernels of one variant.
typedef struct {
  /// Bytes `images[indices[lane]][channels][pixels]` to `target[pixels][channels][CK_GROUP]` = byte * scale + offset;
  /// lanes from `count` on become 0.
  void (*images)(const uint8_t *images, const int32_t *indices, int32_t count, int32_t channels, int32_t pixels,
                 float scale, float offset, float *target);

  /// Bytes `image[channels][height][width]` moved `right` and `down` (negative: left and up), 0 where nothing was, then
  /// mirrored left to right if `flip`, to `target` of the same shape, which must not overlap the image.
  void (*augment)(const uint8_t *image, int32_t channels, int32_t height, int32_t width, int32_t right, int32_t down,
                  int32_t flip, uint8_t *target);

  /// `target[p][4 b + i] = bias[4 b + i] + sum over the taps of p of source * weights[b][row][i]`, for b < blocks.
  ///
  /// Forward with the layer's weights `[out / 4][ky][kx][in][4]`; input gradient with the transposed ones
  /// `[in / 4][ky][kx][out][4]`. `rows` is rows per block; `bias` may be NULL for 0. `rectify` applies ReLU (NaN stays
  /// NaN). Where `mask`, a map like the target, is given, the result is 0 wherever mask <= 0. An `observer` takes in
  /// what is an input gradient; where it rectifies, its y is the mask.
  void (*convolve)(const ck_taps *taps, int32_t blocks, int32_t rows, const float *source, const float *weights,
                   const float *_Nullable bias, int32_t rectify, const float *_Nullable mask, int32_t count,
                   const ck_observer *_Nullable observer, float *target);

  /// Weights `[out / 4][taps][in][4]` to `[in / 4][taps][out][4]`; both channel counts are multiples of 4.
  void (*transpose)(const float *weights, int32_t taps, int32_t inputs, int32_t outputs, float *transposed);

  /// Adds one group's part to `[out / 4][ky][kx][in][4]`: sum over positions and lanes of source * gradient.
  void (*weight_gradient)(const ck_gradient_taps *taps, const float *source, const float *gradient, int32_t count,
                          float *weights);

  /// Adds one group's part to `[channels]`: sum over positions and lanes of the gradient.
  void (*bias_gradient)(const float *gradient, int32_t positions, int32_t channels, int32_t count, float *bias);

  /// Adds one group's sum of (x - pivot) and of its square to `totals[channels][2]`.
  void (*norm_observe)(const float *x, const float *pivot, int32_t positions, int32_t channels, int32_t count,
                       double *totals);
  /// `y = (x - mean) * scale + shift` per channel, with ReLU where `rectify`.
  void (*norm_apply)(const float *x, const float *mean, const float *scale, const float *shift, int32_t positions,
                     int32_t channels, int32_t rectify, int32_t count, float *y);
  /// Adds one group's sum of dy and of dy * (x - mean) to `totals[channels][2]`.
  void (*norm_observe_gradient)(const float *x, const float *dy, const float *mean, int32_t positions,
                                int32_t channels, int32_t count, double *totals);
  /// `dx = a * dy + b * (x - mean) + c` per channel; 0 where `rectified` and x <= 0; 0 in lanes from `count` on.
  void (*norm_apply_gradient)(const float *x, const float *dy, const float *mean, const float *a, const float *b,
                              const float *c, int32_t positions, int32_t channels, int32_t rectified, int32_t count,
                              float *dx);

  /// Adds one group's part to `totals`: what the first `channels` of `stored` channels hold, `pivot` taken out of the sums.
  /// Then, where `rectify`, the map becomes its ReLU.
  void (*observe_activations)(float *map, float pivot, int32_t positions, int32_t channels, int32_t stored,
                              int32_t rectify, int32_t count, ck_activations *totals);
  /// Sum of the squares, in Double, of `count` numbers, a multiple of 16.
  double (*sum_of_squares)(const float *x, int64_t count);
  /// One of the CK_ functions of `rows` rows of CK_GROUP numbers; NaN stays NaN.
  void (*activate)(int32_t function, float slope, const float *x, int64_t rows, int32_t count, float *y);
  /// Its slope at x times dy.
  void (*activate_gradient)(int32_t function, float slope, const float *x, const float *dy, int64_t rows,
                            int32_t count, float *dx);

  /// The greatest number of each window; NaN is greater than all.
  void (*max_pool)(const ck_window *window, const float *x, int32_t count, float *y);
  /// The gradient goes to the first of the greatest numbers.
  void (*max_pool_gradient)(const ck_window *window, const float *x, const float *dy, int32_t count, float *dx);
  /// The mean of each window, the frame counted as zeros.
  void (*average_pool)(const ck_window *window, const float *x, int32_t count, float *y);
  void (*average_pool_gradient)(const ck_window *window, const float *dy, int32_t count, float *dx);

  /// Each image's groups of channels to mean 0 and variance 1, then scale and shift unless NULL.
  void (*image_norm)(const ck_image_norm *norm, const float *x, const float *_Nullable scale,
                     const float *_Nullable shift, int32_t count, float *y);
  /// The input gradient, unless NULL, and one group's part of the gradients of scale and shift, added unless NULL.
  /// `moments` is room for `[groups][2][CK_GROUP]`.
  void (*image_norm_gradient)(const ck_image_norm *norm, const float *x, const float *dy, const float *_Nullable scale,
                              int32_t count, float *moments, float *_Nullable dx, float *_Nullable dscale,
                              float *_Nullable dshift);

  /// Rows of CK_GROUP numbers, some of them 0 and the others scaled; `first` is the first image's place in the batch.
  /// The same for a map and for its gradient.
  void (*dropout)(const ck_dropout *dropout, int32_t first, const float *x, int64_t rows, int32_t count, float *y);

  /// Softmax cross-entropy of `logits[channels][CK_GROUP]`, the first `classes` of them real, against `labels[count]`.
  ///
  /// Adds the group's losses, image by image, to `loss` and the hits to `correct`: the label's logit is the first
  /// maximum and nothing is NaN. `gradient`, unless NULL, becomes (softmax - target) * weight, 0 in the padding. The
  /// target is one-hot; of it the part `smoothing` is spread evenly over all classes (Szegedy et al. 2016).
  void (*cross_entropy)(const float *logits, int32_t classes, int32_t channels, const int32_t *labels, int32_t count,
                        float smoothing, float weight, float *_Nullable gradient, double *loss, int64_t *correct);

  /// Adam (Kingma & Ba 2015), epsilon outside the root, over `count` elements.
  void (*adam)(float *values, const float *gradients, float *averages, float *squares, int64_t count,
               const ck_adam_step *step);
  /// SGD over `count` elements.
  void (*sgd)(float *values, const float *gradients, float *averages, int64_t count, const ck_sgd_step *step);

  /// Natural exponential of `count` numbers, error below 1.1 units in the last place; 0 below -87.3; NaN stays NaN.
  void (*exponential)(const float *x, int64_t count, float *y);
  /// Natural logarithm of `count` positive normal numbers, error below 1.1 units in the last place; NaN and +inf stay.
  void (*logarithm)(const float *x, int64_t count, float *y);
} ck_kernels;

/// The kernels for AVX-512 (F, VL, BW, DQ), NULL where this processor lacks it.
const ck_kernels *_Nullable ck_avx512(void);
/// The kernels for AVX2 with FMA, NULL where this processor lacks it.
const ck_kernels *_Nullable ck_avx2(void);
/// The kernels for any processor.
const ck_kernels *ck_plain(void);

#pragma clang assume_nonnull end

#endif
