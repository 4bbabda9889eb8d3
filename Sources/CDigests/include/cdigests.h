#ifndef CDIGESTS_H
#define CDIGESTS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Takes `count` whole blocks of 64 bytes into the eight words of a SHA-256 state (FIPS 180-4, section 6.2.2).
typedef void (*cd_compress)(uint32_t *state, const uint8_t *blocks, size_t count);

/// In plain C, for every processor.
void cd_sha256_plain(uint32_t *state, const uint8_t *blocks, size_t count);

/// With the SHA instructions of x86-64; NULL where this processor has none.
cd_compress _Nullable cd_sha256_instructions(void);

#pragma clang assume_nonnull end

#endif
