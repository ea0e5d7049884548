#!/usr/bin/env bash
# Builds the fuzz targets with Clang, ASan and UBSan and runs each for SECONDS. What is found lies in build/fuzz/found.
# Usage: tools/fuzz.sh SECONDS [TARGET...]
set -eu
cd "$(dirname "$0")/.."
seconds=$1; shift
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j "$(nproc)" --target fuzzers
mkdir -p build/fuzz/found
targets=${*:-$(cd build/fuzz/fuzz && find . -maxdepth 1 -type f -executable -name 'fuzz_*' | sed 's,^\./,,' | sort)}
for t in $targets; do
  mkdir -p "build/fuzz/corpus/$t"
  [ -d "fuzz/seeds/$t" ] && cp -n fuzz/seeds/"$t"/* "build/fuzz/corpus/$t/"
  [ "$t" = fuzz_read ] && cp -n examples/*.txt "build/fuzz/corpus/$t/"
  [ "$t" = fuzz_page ] && cp -n tests/formats/pages/*.html "build/fuzz/corpus/$t/"
  echo "$t: $seconds seconds"
  "build/fuzz/fuzz/$t" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=65536 -artifact_prefix=build/fuzz/found/ -print_final_stats=1 "build/fuzz/corpus/$t" 2>&1 | grep -E "ERROR|SUMMARY|stat::number_of_executed|Test unit" || true
done
[ -z "$(ls build/fuzz/found)" ] && echo "nothing found" || { ls build/fuzz/found; exit 1; }
