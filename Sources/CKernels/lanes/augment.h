// Bytes of an image moved about.

static void augment(const uint8_t *image, int32_t channels, int32_t height, int32_t width, int32_t right, int32_t down,
                    int32_t flip, uint8_t *target) {
  for (int32_t c = 0; c < channels; c++) {
    for (int32_t y = 0; y < height; y++) {
      const int32_t from = y - down;
      const int32_t inside = from >= 0 && from < height;
      const uint8_t *row = image + ((int64_t)c * height + (inside ? from : 0)) * width;
      uint8_t *out = target + ((int64_t)c * height + y) * width;
      for (int32_t x = 0; x < width; x++) {
        const int32_t column = x - right;
        const int32_t place = flip ? width - 1 - x : x;
        out[place] = inside && column >= 0 && column < width ? row[column] : 0;
      }
    }
  }
}
