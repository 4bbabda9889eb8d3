#!/bin/sh
# Images a second of training for each configuration of a spec: one run at a time, one thread, seed 0, several rounds.
# Usage: throughput.sh RUNNER SPEC [ROUNDS]
#
# The figures come from the recorded times of real runs on real data, recording included, validation not.
set -eu
runner=$1
spec=$2
rounds=${3:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

round=1
while [ "$round" -le "$rounds" ]; do
  echo "round $round of $rounds" >&2
  "$runner" "$spec" --seeds 0 --jobs 1 --store "$folder/$round.sqlite" >/dev/null 2>&1
  "$runner" query "$folder/$round.sqlite" --format csv "
    SELECT r.configuration,
           (SELECT count(*) FROM batches b WHERE b.run = r.run) *
           (SELECT value FROM hyperparameters h WHERE h.configuration = r.configuration AND name = 'batch_size') /
           (SELECT sum(value) FROM epoch_metrics m WHERE m.run = r.run AND metric = 'training_s')
    FROM results r" | tail -n +2 >>"$folder/figures"
  round=$((round + 1))
done

"$runner" query "$folder/1.sqlite" --format csv "
  SELECT cpu || ', kernels ' || kernels || ', ' || compiler FROM provenance LIMIT 1" | tail -n +2 | tr -d '"'
printf '%-16s %12s   %s\n' configuration 'images/s' "(lowest to highest of $rounds rounds, one thread)"
cut -d, -f1 "$folder/figures" | awk '!seen[$0]++' | while read -r name; do
  awk -F, -v name="$name" '$1 == name { print $2 }' "$folder/figures" | sort -n |
    awk -v name="$name" '{ a[NR] = $1 } END {
      printf "%-16s %12.0f   (%.0f to %.0f)\n", name, a[int((NR + 1) / 2)], a[1], a[NR] }'
done
