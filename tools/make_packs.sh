#!/usr/bin/env bash
# Builds the packs into build/packs where a source is newer: de.lexicon (word forms), cities.bin (places).
set -eu
cd "$(dirname "$0")/.."
mkdir -p build/packs
stale() {  # stale TARGET SOURCE...: whether a source is newer than the target, or the target is not there
  local target=$1; shift
  [ -f "$target" ] || return 0
  for s in "$@"; do [ "$s" -nt "$target" ] && return 0; done
  return 1
}
if stale build/packs/de.lexicon tools/make_forms.py languages/de/*.tsv; then
  echo "building build/packs/de.lexicon"
  python3 tools/make_forms.py --npm build/npm/node_modules --tables languages/de --out build/packs/de.lexicon
fi
if stale build/packs/cities.bin tools/make_places.py; then
  echo "building build/packs/cities.bin"
  python3 tools/make_places.py --npm build/npm/node_modules --out build/packs/cities.bin
fi
