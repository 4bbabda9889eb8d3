// Included once by each variant, inside its target attribute. The variant defines:
//   LANES          lanes of one register
//   COLUMNS        registers side by side in a convolution's tile, times 4 channels
//   GRADIENT_ROWS  rows of the weight gradient's tile, times 4 channels
//   NORM_CHANNELS  channels whose statistics are summed together
// None of them changes the order of the additions in any lane.

#include "vectors.h"
#include "elementary.h"
#include "images.h"
#include "augment.h"
#include "batch_normalization.h"
#include "observer.h"
#include "convolution.h"
#include "weight_gradient.h"
#include "cross_entropy.h"
#include "optimizer.h"

static const ck_kernels kernels = {
    .images = images,
    .augment = augment,
    .convolve = convolve,
    .transpose = transpose,
    .weight_gradient = weight_gradient,
    .bias_gradient = bias_gradient,
    .norm_observe = norm_observe,
    .norm_apply = norm_apply,
    .norm_observe_gradient = norm_observe_gradient,
    .norm_apply_gradient = norm_apply_gradient,
    .cross_entropy = cross_entropy,
    .adam = adam,
    .sgd = sgd,
    .exponential = exponential,
    .logarithm = logarithm,
};
