// The system's zlib, which compresses the pictures in figures.
#ifndef RUNNER_CZLIB_SHIM_H
#define RUNNER_CZLIB_SHIM_H

#if __has_include(<zlib.h>)
#include <zlib.h>
#else
#error "zlib's headers are missing: run `make dependencies` (Debian, Ubuntu: zlib1g-dev; Fedora: zlib-devel)"
#endif

#endif
