#!/usr/bin/env bash
# One parser of outside data under libFuzzer: run.sh TARGET [SECONDS], 600 where nothing is said.
#
# What it begins from and what it finds lies in build/fuzz/work/TARGET; a broken promise stops it and leaves its bytes
# there as crash-… . Needs: cmake --preset fuzz && cmake --build --preset fuzz
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1
seconds=${2:-600}
program=build/fuzz/bin/fuzz
work=build/fuzz/work/$target
kept=tests/data/fuzz/$target

mkdir -p "$work/seeds" "$work/found"
# Files of stores are written and read all the time: in memory, where the system has a place for that.
[ -w /dev/shm ] && export TMPDIR=/dev/shm
export QT_HASH_SEED=0 LSAN_OPTIONS=suppressions=tests/support/lsan.supp:print_suppressions=0
"$program" "--target=$target" "--seeds=$work/seeds"
exec nice -n 5 "$program" "--target=$target" -max_total_time="$seconds" -max_len=100000 -timeout=30 -rss_limit_mb=4096 \
  -print_final_stats=1 -artifact_prefix="$work/" "$work/found" "$work/seeds" "$kept"
