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
#include "activations.h"
#include "activation.h"
#include "pooling.h"
#include "image_normalization.h"
#include "dropout.h"
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
    .observe_activations = observe_activations,
    .sum_of_squares = sum_of_squares,
    .activate = activate,
    .activate_gradient = activate_gradient,
    .max_pool = max_pool,
    .max_pool_gradient = max_pool_gradient,
    .average_pool = average_pool,
    .average_pool_gradient = average_pool_gradient,
    .image_norm = image_norm,
    .image_norm_gradient = image_norm_gradient,
    .dropout = dropout,
    .cross_entropy = cross_entropy,
    .adam = adam,
    .sgd = sgd,
    .exponential = exponential,
    .logarithm = logarithm,
};
