# Two commands suffice on a new machine: `make demo` and `make test`.
.DEFAULT_GOAL := default
TRUST := damaged kills histories planted hostile baits fuzz
.PHONY: default demo quick test lint check fix eval bench browser snapshots messages docs wheel trust $(TRUST:%=trust-%) mutants clean

PYTHON := $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
WHEEL_BIN := .venv-wheel/bin
PIP := -m pip --disable-pip-version-check -qq install -c constraints.txt
WORKERS := 2
ALL_TESTS := pytest -n $(WORKERS) --dist worksteal
SHORT_RUN := TIMELINE_SHORT=1 $(BIN)/$(ALL_TESTS) -m 'not slow'
unexport PYTHONDONTWRITEBYTECODE  # hundreds of tests start the program: it is compiled once
PURE := coreference evaluation extract inert lexicon mentions patterns query reading temporal

default: test lint  ## Tests and linters

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "timeline needs Python 3.11 or newer on the PATH" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "installing into .venv …" >&2
	@$(BIN)/python $(PIP) -e '.[dev]'
	@touch $@

demo: $(READY)  ## Add the shipped invented page to a temporary database and open the timeline
	@$(BIN)/timeline demo

quick: $(READY)  ## The tests of the pure packages, and the examples in docstrings
	@$(SHORT_RUN) timeline $(wildcard $(foreach part,$(PURE),tests/$(part) tests/test_$(part).py))

test: $(READY)  ## The tests on the checkout, without the slow ones
	@$(SHORT_RUN)

lint: $(READY)  ## Style, types and import layers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint .venv-wheel/.ready  ## All that must pass: linters, then the tests on the built wheel
	@cd tests && TIMELINE_TEST_WHEEL=1 ../$(WHEEL_BIN)/$(ALL_TESTS) -c ../pyproject.toml --rootdir .. -v . --pyargs timeline

wheel: $(READY)  ## Build the wheel and the source archive into dist/
	@rm -rf dist
	@$(BIN)/python -m build --no-isolation --outdir dist . >/dev/null
	@$(BIN)/python docs/bill_of_materials.py gov-timeline dist/gov-timeline.cdx.json
	@ls dist

.venv-wheel/.ready: wheel
	@test -x $(WHEEL_BIN)/python || $(PYTHON) -m venv .venv-wheel
	@$(WHEEL_BIN)/python $(PIP) "$$(ls dist/*.whl)[dev]"
	@$(WHEEL_BIN)/python $(PIP) --force-reinstall --no-deps dist/*.whl
	@touch $@

fix: $(READY)  ## Let ruff repair what it can
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

browser: $(READY)  ## Pages in Debian's Chromium, exports in the programs that they are for
	@$(BIN)/python $(PIP) -e '.[dev,browser]'
	@$(BIN)/pytest -rs tests/browser tests/export/test_real_programs.py

eval: $(READY)  ## Precision, recall and F1 on every gold set
	@$(BIN)/python tests/eval/report.py

bench: $(READY)  ## Benchmarks against limits and peers
	@$(BIN)/python bench/run.py

snapshots: $(READY)  ## Take the approved screens and records anew; then read the diff
	@$(BIN)/pytest --snapshot-update

messages: $(READY)  ## Compile the catalogues of messages, as the build does
	@$(BIN)/python -c "import hatch_build as b; b.compile_catalogues(b.FOLDER)"

docs: $(READY)  ## Regenerate what is generated in the documentation and its pictures; build its site in build/docs
	@$(BIN)/python -c "import jieba, material" 2>/dev/null || $(BIN)/python $(PIP) -e '.[docs]'
	@$(BIN)/cog -r $$(grep -l "\[\[\[cog" *.md docs/*.md docs/*/*.md)
	@$(BIN)/python docs/picture.py docs/timeline.svg
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet
	@echo build/docs/index.html

trust: $(TRUST:%=trust-%)  ## Damaged copies, kills, histories, hostile inputs; about 20 minutes, or a part: make trust-kills

trust-damaged: $(READY)
	@$(BIN)/python -m tests.trust.damaged_copies 200

trust-kills: $(READY)
	@$(BIN)/python -m tests.trust.kills 200

trust-histories: $(READY)
	@TIMELINE_HISTORIES=350 $(BIN)/pytest -q -n $(WORKERS) --timeout 1200 --hypothesis-seed=17 tests/store/writing/test_histories.py

trust-planted: $(READY)
	@$(BIN)/pytest -q -n $(WORKERS) tests/store/maintenance

trust-hostile: $(READY)
	@$(BIN)/pytest -q -n $(WORKERS) tests/cli/test_hostile_files.py tests/cli/test_limits.py

trust-baits: $(READY)
	@$(BIN)/python -m tests.trust.baits

trust-fuzz: $(READY)
	@$(BIN)/python -m tests.trust.fuzz 5000
	@$(BIN)/python -m tests.trust.guided 60

mutants: $(READY)  ## Change 300 places of filters, dates and decisions one by one; tests have to notice
	@$(BIN)/python -m tests.trust.mutants 300

clean:  ## Remove what these targets make
	rm -rf .venv .venv-wheel dist build
