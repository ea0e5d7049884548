# The front door for people. `make run` and `make test` need nothing but Debian 12.
.PHONY: run serve test build packs web setup screenshots bench quality format tidy fuzz clean

run: build
	@build/release/depesche add build/examples.register examples >build/added.log || { cat build/added.log; exit 1; }
	build/release/depesche show build/examples.register --format table
	@echo; echo 'make serve opens the page on these articles.'

test: packs web
	@tools/setup.sh --tests
	tools/test.sh

# The page over the articles in examples/, at http://127.0.0.1:8077/
serve: build
	build/release/depesche add build/examples.register examples
	build/release/depesche serve build/examples.register

# Pictures of the page into build/screenshots
screenshots: build
	@tools/setup.sh --tests
	build/release/depesche add build/examples.register examples
	node tools/screenshots.mjs build/release/depesche build/examples.register build/screenshots

build: packs web
	@cmake --preset release >build/configure.log || { cat build/configure.log; exit 1; }
	@cmake --build --preset release -j $$(nproc) --target depesche-cli

packs: setup
	@tools/make_packs.sh

web: setup
	@tools/make_web.sh

setup:
	@tools/setup.sh

# Scores every corpus and writes docs/quality.md: make quality CORPORA=../shared/corpora
CORPORA ?= ../shared/corpora
quality: build
	@cmake --build --preset release -j $$(nproc) --target clauses_jsonl event_features
	python3 tools/quality.py --corpora $(CORPORA) --program build/release/depesche --out docs/quality.md

# Words and bytes a second, and peak memory, into docs/speed.md
bench: build
	@cmake --build --preset release -j $$(nproc)
	@cmake --build --preset release -j $$(nproc) --target fill_register
	python3 tools/speed.py --build build/release --corpora $(CORPORA) --out docs/speed.md

format:
	clang-format-14 -i $$(git ls-files '*.cpp' '*.h')

tidy:
	@tools/setup.sh --workshop
	@cmake --preset tidy >/dev/null
	cmake --build --preset tidy -j $$(nproc)

# Ten minutes of each target: make fuzz SECONDS=600
SECONDS ?= 60
fuzz: packs
	@tools/setup.sh --workshop
	tools/fuzz.sh $(SECONDS)

clean:
	rm -rf build/dev build/release build/tidy build/fuzz
