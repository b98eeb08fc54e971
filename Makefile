# Everything that is run by hand or by CI. `make demo` and `make test` set up what they need.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint types contracts drift docs schema golden pytest system wheel lock clean

demo: $(VENV)/.installed ## validate the Celery curriculum and export it in every format
	$(BIN)/curriculumkit validate curriculum/celery
	$(BIN)/curriculumkit show curriculum/celery
	@for format in $$($(BIN)/python tools/formats.py); do \
	  $(BIN)/curriculumkit export $$format curriculum/celery -o dist/$$format || exit; done
	$(BIN)/curriculumkit render syllabus.md.j2 curriculum/celery -o dist/syllabus.md
	@echo "made:" && find dist -type f | sort | sed 's/^/  /'

test: lint types contracts drift pytest ## everything that CI runs

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(VENV)/.installed-dev
	$(BIN)/mypy

contracts: $(VENV)/.installed-dev
	$(BIN)/lint-imports

drift: $(VENV)/.installed-dev ## generated files are what the code generates
	$(BIN)/python tools/generate.py --check

pytest: $(VENV)/.installed-dev node_modules/.installed system
	$(BIN)/pytest -n $(JOBS) --dist loadgroup

docs: $(VENV)/.installed-dev ## renew docs/rules
	$(BIN)/python tools/generate.py docs

schema: $(VENV)/.installed-dev ## renew schema/
	$(BIN)/python tools/generate.py schema

golden: $(VENV)/.installed-dev node_modules/.installed ## renew the golden files and show what changed
	$(BIN)/pytest -n $(JOBS) --dist loadgroup --renew-golden
	git diff --stat -- tests

wheel: $(VENV)/.installed-dev
	$(BIN)/pip wheel --no-deps --wheel-dir dist .

lock: $(VENV)/.installed-dev ## note the versions that the tests are known to pass with
	$(BIN)/pip freeze --exclude-editable --exclude pip --exclude setuptools | grep -v '@' > constraints.txt

# Chromium, LibreOffice, fonts and poppler are for tests only. Where they cannot be installed, those tests say so.
system:
	@tools/system-packages

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $@ $(VENV)/.installed

node_modules/.installed: package.json package-lock.json
	@if command -v npm > /dev/null; then npm ci --no-audit --no-fund && touch $@; \
	elif [ -n "$$CI" ]; then echo "npm is missing: tests in a browser and in an editor need it" >&2; exit 1; \
	else echo "npm is missing: the browser tests are skipped"; fi

clean:
	rm -rf $(VENV) node_modules dist
