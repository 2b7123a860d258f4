# Two commands for newcomers: `make demo` and `make test`. Both set up what they need in .venv.
.DEFAULT_GOAL := help
.PHONY: help demo docs test test-browser test-integrations lowest fuzz atheris determinism fidelity faults linear bench floors clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

help:
	@echo "make demo   check, diff and fix the articles in fixtures/articles"
	@echo "make test   lint, types, all tests"
	@echo "make test-integrations  pandas, polars, Scrapy, datasets, DuckDB, dlt, datatrove, Spark: the same results everywhere"
	@echo "make docs   the documentation as a site, in build/docs/site; a link that leads nowhere fails"
	@echo "make test-browser  the HTML report in a real browser (installs Chromium where it may)"
	@echo "make lowest PYTHON=python3.11  some tests with the lowest versions of all that pyproject.toml allows"
	@echo "make bench  start-up time beside codespell's"
	@echo "make floors DATA=FOLDER  do the benchmarks with labelled data still reach their floors?"
	@echo "Longer than the tests, and the same questions:"
	@echo "make fuzz   records made by chance against the laws: MINUTES=10 SEED=..., the seed is printed"
	@echo "make atheris TARGET=NAME MINUTES=30  bytes that reach new branches; without a target it lists them"
	@echo "make faults  every step of every write fails, is cut short or killed: is anything lost?"
	@echo "make fidelity FILES=10000 SEED=1  one text of each generated file is fixed: does every other byte stay?"
	@echo "make linear  is there text that takes more than linear time? (half an hour)"
	@echo "make determinism  the same bytes in any locale, time zone, order and under any Python on the path"

$(BIN)/normkit: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "normkit needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@echo 'setting up $(VENV) ...'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(BIN)/normkit pyproject.toml plugins/normkit-example/pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable plugins/normkit-example
	@touch $@

demo: $(BIN)/normkit
	@BIN=$(BIN) sh tools/demo.sh

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist worksteal

HOSTS := .venv-integrations
test-integrations: $(HOSTS)/.ready
	INTEGRATIONS_RECORDS=5000 $(HOSTS)/bin/python -m pytest -n 2 --dist loadfile tests/integrations

$(HOSTS)/.ready: pyproject.toml
	$(PYTHON) -m venv $(HOSTS)
	$(HOSTS)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[integrations]'
	@touch $@

# The site generator is no dependency of normkit, and its packages meet none of normkit's.
docs: build/docs-tools/.ready $(BIN)/normkit
	$(BIN)/python tools/docs/build_site.py build/docs
	build/docs-tools/bin/zensical build --strict --clean --config-file build/docs/zensical.toml
	@echo "the site is in build/docs/site"

build/docs-tools/.ready: tools/docs/requirements.txt
	$(PYTHON) -m venv build/docs-tools
	build/docs-tools/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

test-browser: $(VENV)/.browser
	$(BIN)/python -m pytest tests/browser

$(VENV)/.browser: $(VENV)/.dev tools/browser.sh
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	@sh tools/browser.sh build/browser
	@touch $@

# A file of each thing that another library does for us: schemas, packing, encodings, tables, facts on disk.
LOWEST := tests/normkit/pipeline/test_schema.py tests/normkit/formats/coding tests/normkit/formats/parquet/test_ipc.py \
	tests/normkit/formats/test_formats.py tests/normkit/corpus/test_facts.py
lowest: build/lowest/.ready
	build/lowest/bin/python -m pytest -p no:cacheprovider $(LOWEST)

build/lowest/.ready: pyproject.toml tools/lowest.py
	$(PYTHON) -m venv build/lowest
	$(PYTHON) tools/lowest.py duckdb parquet testing zstd > build/lowest/versions.txt
	build/lowest/bin/python -m pip install --quiet --disable-pip-version-check --no-compile --editable . -r build/lowest/versions.txt
	@touch $@

FILES ?= 10000
fidelity: $(VENV)/.dev
	$(BIN)/python -m tests.fidelity --files $(FILES) --seed $(or $(SEED),1)

faults: $(VENV)/.dev
	$(BIN)/python -m tests.faults

linear: $(VENV)/.dev
	$(BIN)/python -m tests.linear

MINUTES ?= 10
fuzz: $(VENV)/.dev
	$(BIN)/python -m tests.fuzz --minutes $(MINUTES) $(if $(SEED),--seed $(SEED))

atheris: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz.coverage $(TARGET) -max_total_time=$$(($(MINUTES) * 60)) $(if $(SEED),-seed=$(SEED))

PYTHONS := $(foreach version,3.11 3.12 3.13,$(if $(shell python$(version) -c 1 2>&1 || echo no),,$(version)))
determinism: $(VENV)/.dev $(PYTHONS:%=build/python-%/.ready)
	$(BIN)/python -m tests.project.determinism $(PYTHONS:%=build/python-%/bin/python)

build/python-%/.ready: pyproject.toml
	python$* -m venv build/python-$*
	build/python-$*/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/engine/startup.py

floors: $(VENV)/.dev
	$(BIN)/python benchmarks/floors.py $(DATA)

clean:
	rm -rf $(VENV) demo
