# The few words that people and CI use. Each installs what it needs first.
# Debian's and the Mac's python3 may be older than 3.11: name another with `make PYTHON=python3.12 …`.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MKDOCS := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs

.PHONY: serve build test bench stale lock clean browser

# The live site: an edit to a page, to data, to a template, a macro or an override shows in the browser.
serve: .venv/site
	LIVE=true $(MKDOCS) serve --livereload --open --dev-addr 127.0.0.1:$(PORT)

# The finished site in site/. It is built aside and swapped in, so a failed build leaves the last good one.
# CI=true makes a fault inside a macro end the build.
build: .venv/site
	@rm -rf .build
	CI=true $(MKDOCS) build --site-dir .build/new
	@if [ -d site ]; then mv site .build/old; fi
	@mv .build/new site && rm -rf .build

# Every test: unit, content, site, browser.
test: .venv/tests browser
	$(BIN)/python -m pytest

# This guide beside stock mkdocs-material on the same pages: weight, requests, Lighthouse's scores, build time.
bench: .venv/bench browser
	@$(BIN)/python -u -m bench

# Crisis lines whose date is over a year old. The only command that looks at the clock.
stale: .venv/site
	@$(BIN)/python -m macros.stale

# New exact pins, with hashes, from the .in files. Lighthouse's are in bench/package-lock.json: `npm install` makes them.
lock:
	$(PYTHON) -m venv .build/lock && .build/lock/bin/pip install --quiet uv
	for name in requirements requirements-dev requirements-bench; do \
	  .build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest \
	    --generate-hashes --no-header $$name.in --output-file $$name.txt; done
	@rm -rf .build

clean:
	rm -rf .venv .build site .pytest_cache
	find macros tests -name __pycache__ -prune -exec rm -rf {} +

# Python's own venv, and the exact pins.
.venv/site: requirements.txt
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

.venv/tests: .venv/site requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	@touch $@

# Node from PyPI, and with it Lighthouse from npm.
.venv/bench: .venv/tests requirements-bench.txt bench/package-lock.json
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-bench.txt
	@mkdir -p .venv/lighthouse && cp bench/package.json bench/package-lock.json .venv/lighthouse
	$(BIN)/npm ci --prefix .venv/lighthouse --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The system's Chromium: Debian's package where it is missing and may be installed.
browser:
	@command -v chromium chromium-browser google-chrome >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } || \
	  { echo "The browser tests need Chromium: sudo apt-get install chromium, or brew install --cask chromium."; exit 1; }
