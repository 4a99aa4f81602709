# The archive's commands. A fresh Debian machine with Python 3.11+, git and make needs nothing else.
PYTHON ?= python3
BIN := .venv/bin/python
MANAGE := $(BIN) manage.py
DATA := $(or $(ARCHIVE_DATA),var)
STATIC_MANIFEST := $(DATA)/static/staticfiles.json
# The annotated development data, if it lies beside this checkout.
GOLD ?= ../shared/quotes-dev
TESTS ?=

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run test check format seed index eval reset lock

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

run: .venv/.site $(STATIC_MANIFEST) ## set up what is missing, then serve on http://127.0.0.1:8000
	@$(MANAGE) prepare_archive seeds
	@exec $(BIN) -m gunicorn --config python:archive.gunicorn_config

test: .venv/.dev ## install what the tests need, then run them all (TESTS=tests.web for some)
	@.ci/need 'command -v chromium' chromium 'the browser tests' || [ -z "$$CI" ]
	@.ci/need '/sbin/ldconfig -p | grep -q libatomic.so.1' libatomic1 'what drives the browser' || [ -z "$$CI" ]
	@$(MANAGE) test $(TESTS) --parallel auto --shuffle

check: .venv/.dev ## format, lint, types, migrations and Django's own checks
	$(BIN) -m ruff format --check .
	$(BIN) -m ruff check .
	$(BIN) -m mypy
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check
	SITE_URL=https://archive.example ALLOWED_HOSTS=archive.example \
		$(MANAGE) check --deploy --fail-level WARNING

format: .venv/.dev ## write the code in the house format
	@$(BIN) -m ruff format .
	@$(BIN) -m ruff check --fix .

seed: .venv/.site ## import the articles of seeds/ (what is there already stays as it is)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) import_articles seeds

index: .venv/.site ## build the search index anew from the database
	@$(MANAGE) rebuild_index --noinput

eval: .venv/.site ## score extraction against annotated articles (GOLD=folder)
	@$(MANAGE) evaluate_extraction $(GOLD)

reset: ## delete the local data (database, index, secret key) after asking
	@printf 'Delete %s with everything in it? [y/N] ' '$(DATA)'; read answer; [ "$$answer" = y ]
	rm -rf -- '$(DATA)'

lock: ## renew the exact versions in requirements-locked.txt
	@rm -rf .venv/lock && $(PYTHON) -m venv .venv/lock
	@.venv/lock/bin/python -m pip install --quiet -r requirements-dev.txt
	@{ sed '/^[^#]/,$$d' requirements-locked.txt; .venv/lock/bin/python -m pip freeze; } > .venv/locked.txt
	@mv .venv/locked.txt requirements-locked.txt && rm -rf .venv/lock

.venv/bin/python:
	@.ci/make-venv '$(PYTHON)' .venv

# The stamps say which requirements are installed, so that a second run installs nothing.
.venv/.site: requirements.txt requirements-locked.txt | .venv/bin/python
	@echo "Installing requirements ..."
	@$(BIN) -m pip install --quiet --disable-pip-version-check -r requirements.txt -c requirements-locked.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.site
	@echo "Installing requirements for tests and checks ..."
	@$(BIN) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt -c requirements-locked.txt
	@touch $@

$(STATIC_MANIFEST): $(shell find static -type f) .venv/.site
	@echo "Collecting static files ..."
	@$(MANAGE) collectstatic --noinput --verbosity 0
