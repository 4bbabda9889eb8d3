#!/usr/bin/env bash
# Fuzzes the spec reader and the reader of IDX files with libFuzzer and AddressSanitizer: fuzz.sh [SECONDS each].
#
# A case that breaks a promise, traps, hangs or takes too much memory is put into Tests/Fuzz/Crashes, where FuzzTests reads
# it again. What was learnt stays in .build/fuzz-corpus and is where the next time begins.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-180}

probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
echo '@_cdecl("LLVMFuzzerTestOneInput") public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }' \
  >"$probe/probe.swift"
if ! swiftc -parse-as-library -sanitize=fuzzer,address "$probe/probe.swift" -o "$probe/probe" 2>"$probe/errors"; then
  echo "this toolchain cannot fuzz: $(swiftc --version 2>/dev/null | head -1)" >&2
  tail -3 "$probe/errors" >&2
  exit 1
fi

# Leaks are not looked for: Swift keeps tag bits in its pointers to strings, and LeakSanitizer takes those for lost. The
# symbolizer can hang where a case crashes; Swift's own message has file and line.
export ASAN_OPTIONS=detect_leaks=0:symbolize=0
# The words of a spec, from its schema.
grep -oE '"[A-Za-z_$0-9]+"' experiments/experiment.schema.json | sort -u | sed 's/^"\(.*\)"$/"\\"\1\\""/' >"$probe/spec.dict"
printf '%s\n' '"\x00\x00\x08\x01"' '"\x00\x00\x08\x03"' '"\x00\x00\x00\x03"' >"$probe/idx.dict"

status=0
for reader in Spec IDX; do
  folder=$(echo "$reader" | tr '[:upper:]' '[:lower:]')
  RUNNER_FUZZ=1 swift build -c release --scratch-path .build/fuzz --sanitize fuzzer \
    -Xswiftc -sanitize=fuzzer,address --product "${reader}Fuzz" >"$probe/build" 2>&1 || { tail -20 "$probe/build" >&2; exit 1; }
  corpus=.build/fuzz-corpus/$folder
  crashes=Tests/Fuzz/Crashes/$folder
  mkdir -p "$corpus" "$crashes"
  case $folder in
    spec) seeds=(experiments Tests/SpecsTests/Golden "$crashes") limits=(-max_len=8192) ;;
    idx) seeds=(Tests/Fuzz/Seeds "$crashes") limits=(-max_len=4096) ;;
  esac
  echo "$folder: $seconds s"
  if timeout -s KILL $((seconds + 120)) ".build/fuzz/release/${reader}Fuzz" "$corpus" "${seeds[@]}" -dict="$probe/$folder.dict" "${limits[@]}" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=512 -print_final_stats=1 \
    -artifact_prefix="$crashes/" >"$probe/log" 2>&1; then
    echo "$folder: nothing found in $(awk '/number_of_executed_units/ { print $2 }' "$probe/log") cases," \
      "$(grep -oE 'cov: [0-9]+' "$probe/log" | tail -1)"
  else
    grep -vE '^#[0-9]+.*(NEW|REDUCE|pulse)' "$probe/log" | tail -60
    grep -q 'Test unit written' "$probe/log" &&
      echo "$folder: found something; the case is in $crashes, and \`swift test --filter FuzzTests\` reads it" >&2 ||
      echo "$folder: the fuzzer did not run to its end" >&2
    status=1
  fi
done
exit $status
