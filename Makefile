# `make` alone lists the targets; CI runs nothing else than these.

RUNNER := .build/release/runner
# CI adds: warnings are errors, and a target imports only what Package.swift says.
CHECKS ?=
JOBS   ?=
SPEC   := experiments/ch13.json
STORE  := results/ch13.sqlite
SUDO   := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: help dependencies build run report test lint bench simulate torture fuzz sanitize golden size clean

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | awk -F'\t' '{ printf "  make %-14s %s\n", $$1, $$2 }'

dependencies: ## Install what is missing: SQLite's and zlib's headers; curl, gzip and python3 for fetching data
	@command -v swift >/dev/null || { echo "Swift 6.1 or later is needed: https://www.swift.org/install" >&2; exit 1; }
	@[ "$$(uname)" = Darwin ] || { \
	  missing=""; \
	  [ -e /usr/include/sqlite3.h ] || missing="$$missing libsqlite3-dev"; \
	  [ -e /usr/include/zlib.h ] || missing="$$missing zlib1g-dev"; \
	  for program in curl gzip python3 git; do command -v $$program >/dev/null || missing="$$missing $$program"; done; \
	  python3 -m pip --version >/dev/null 2>&1 || missing="$$missing python3-pip"; \
	  if [ -z "$$missing" ]; then exit 0; fi; \
	  echo "installing:$$missing"; \
	  if command -v apt-get >/dev/null; then \
	    $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	  elif command -v dnf >/dev/null; then $(SUDO) dnf install -y $$(echo "$$missing" | sed 's/libsqlite3-dev/sqlite-devel/; s/zlib1g-dev/zlib-devel/'); \
	  else echo "no package manager that this Makefile knows; please install:$$missing" >&2; exit 1; fi; }

build: dependencies ## Build runner for use, optimised
	swift build -c release --product runner $(CHECKS)

run: build ## Train the chapter on MNIST, print the comparison, write results/ch13.md
	$(RUNNER) $(SPEC) $(if $(JOBS),--jobs $(JOBS))
	$(RUNNER) report $(STORE) --format markdown -o results/ch13.md

report: build ## Print the comparison again, from the store alone
	$(RUNNER) report $(STORE)

test: dependencies ## Run all tests (RUNNER_FIXTURES=FOLDER takes other golden numbers)
	swift test $(CHECKS)

lint: ## Check the formatting and the length of files
	swift format lint --strict --recursive Package.swift Sources Tests
	@long=$$(git ls-files 'Sources/*' 'Tests/*' | grep -E '\.(swift|c|h|sh|py)$$' | xargs wc -l | awk '$$2 != "total" && $$1 > 400'); \
	  [ -z "$$long" ] || { echo "files over 400 lines:"; echo "$$long"; exit 1; }

bench: build ## Measure everything in a quarter of an hour, into results/benchmarks.md (QUICK=1: training, a minute)
	swift build -c release --product Benchmarks $(CHECKS)
	.build/release/Benchmarks $(if $(QUICK),--quick,--output results/benchmarks.md)

simulate: dependencies ## Simulate false positives and power of the statistics, a few minutes, into docs/statistics.md
	swift build -c release --product Simulation $(CHECKS)
	.build/release/Simulation --into docs/statistics.md

torture: build ## Kill runner and workers at random, ROUNDS=200 times, and compare what comes of it with an undisturbed run
	python3 Tests/Torture/torture.py $(RUNNER) --rounds $(or $(ROUNDS),200) $(if $(SEED),--seed $(SEED))

fuzz: dependencies ## Fuzz the readers of specs and of IDX files, SECONDS=180 each; what is found becomes a test
	Tests/Fuzz/fuzz.sh $(or $(SECONDS),180)

sanitize: dependencies ## Run the tests under AddressSanitizer and ThreadSanitizer, where the toolchain has them
	Tests/Sanitizers/sanitize.sh

golden: dependencies ## Write the golden files again; read the difference before you commit it
	RUNNER_UPDATE_GOLDEN=1 swift test $(CHECKS)
	git diff --stat -- Tests experiments docs

size: ## Count lines: files, median, longest; code against tests
	@for folder in Sources Tests; do \
	  git ls-files "$$folder" | grep -E '\.(swift|c|h)$$' | xargs wc -l | awk '$$2 != "total" { print $$1 }' | sort -n | \
	  awk -v folder=$$folder '{ a[NR] = $$1; s += $$1 } END { printf "%-8s %4d files %6d lines, median %d, longest %d\n", folder, NR, s, a[int((NR + 1) / 2)], a[NR] }'; done

clean: ## Remove what was built
	swift package clean
