#!/usr/bin/env bash
# Builds the page of web/ into build/web, from which the program embeds it. A second run with nothing changed takes a moment.
set -eu
cd "$(dirname "$0")/.."
out=build/web
state=$(cat web/package-lock.json web/*.js web/*.ts web/index.html $(find web/src web/public -type f | sort) \
  languages/all/countries.tsv languages/de/countries.tsv languages/all/plover.tsv tools/make_web.sh | sha256sum | cut -d' ' -f1)
[ "$(cat $out.state 2>/dev/null)" = "$state" ] && [ -f $out/index.html ] && exit 0
if ! [ "$(cat web/node_modules/.lock 2>/dev/null)" = "$(sha256sum <web/package-lock.json)" ]; then
  echo "fetching what the page is built with into web/node_modules"
  (cd web && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
  sha256sum <web/package-lock.json >web/node_modules/.lock
fi
echo "building the page into $out"
mkdir -p build
(cd web && npx --no-install vite build --logLevel warn)
echo "$state" >$out.state
