# The two commands of the README are `make demo` and `make test`; they need python3, make and a shell.
#   NWD_DATA=DIR  holds database, queue, uploads and logs (default .local): several services can live side by side
#   PORT=8000     where `make demo` listens
#   DATABASE_URL, OWNER_DATABASE_URL, REDIS_URL  choose real servers instead of the embedded ones
SHELL = /bin/sh
PYTHON ?= python3
NWD_DATA ?= .local
PORT ?= 8000
export NWD_DATA PORT

BIN = .venv/bin
ASSETS = frontend/package.json frontend/package-lock.json
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

.PHONY: help setup demo demo-reset stop test lint locks clean packages assets

help:
	@echo 'make setup       packages, assets and a migrated database, nothing left to start'
	@echo 'make demo        the example service at http://localhost:$(PORT)  (Ctrl-C stops it)'
	@echo 'make demo-reset  wipe what lies in $(NWD_DATA) and start the example afresh'
	@echo 'make stop        stop everything that was started for $(NWD_DATA)'
	@echo 'make test        lint, types, house checks, migrations check, tests'
	@echo 'make locks       resolve requirements/*.in again'

packages: .venv/.synced

.venv/.uv: requirements/bootstrap.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	touch $@

.venv/.synced: .venv/.uv requirements/dev.txt
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/dev.txt
	touch $@
