#!/usr/bin/env bash
# Runs the tests under AddressSanitizer, then under ThreadSanitizer: sanitize.sh [address|thread]… [-- arguments of swift test].
#
# Each is built in a folder of its own, at low priority. A sanitizer that the toolchain does not have is named and left out.
set -uo pipefail
cd "$(dirname "$0")/../.."
sanitizers=()
while [ $# -gt 0 ] && [ "$1" != "--" ]; do sanitizers+=("$1"); shift; done
[ $# -gt 0 ] && shift
[ ${#sanitizers[@]} -gt 0 ] || sanitizers=(address thread)

# Leaks are not looked for: Swift keeps tag bits in its pointers to strings, and LeakSanitizer takes those for lost.
# Tests give workers little memory (`ulimit -v`) on purpose; where `runner` does not start under the limit, as with the
# terabytes of addresses that sanitizers reserve, those tests say that they are skipped.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1
export TSAN_OPTIONS=halt_on_error=1:abort_on_error=1

probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
echo 'print("ready")' >"$probe/probe.swift"
status=0
for sanitizer in "${sanitizers[@]}"; do
  if ! swiftc "-sanitize=$sanitizer" "$probe/probe.swift" -o "$probe/probe" 2>"$probe/errors" ||
    [ "$("$probe/probe" 2>"$probe/errors")" != ready ]; then
    echo "$sanitizer: not available here: $(tail -1 "$probe/errors")"
    continue
  fi
  if nice swift test --sanitize "$sanitizer" --scratch-path ".build/sanitize-$sanitizer" "$@" >"$probe/log" 2>&1; then
    echo "$sanitizer: $(grep -E 'Test run with|Executed' "$probe/log" | tail -1)"
  else
    tail -60 "$probe/log"
    echo "$sanitizer: found something, or a test failed" >&2
    status=1
  fi
done
exit $status
