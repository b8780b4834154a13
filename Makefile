# `make run` opens the program, `make test` proves it; each sets up what it needs.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
READY := $(VENV)/.ready

.PHONY: run test check tests pictures faults bench clean

run: $(READY)
	@$(BIN)/ssp-tui --workspace .

test: check tests

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tests: $(READY)
	$(BIN)/pytest -n auto

# The pictures and the tables of the guide, made anew from the program.
pictures: $(READY)
	$(BIN)/python -m tests.docs.make

# The long ones: kills at random instants, failing disks.
faults: $(READY)
	$(BIN)/python -m tests.faults.kill_loop --kills 100

bench: $(READY)
	$(BIN)/python -m benchmarks.record
	$(BIN)/python -m benchmarks.entry_line
	$(BIN)/python -m benchmarks.first_paint
	$(BIN)/python -m benchmarks.keys
	$(BIN)/python -m benchmarks.projector
	$(BIN)/python -m benchmarks.asking

$(READY): pyproject.toml requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(PYTHON) -c "open('$(READY)', 'w').close()"

clean:
	$(PYTHON) -c "import shutil; shutil.rmtree('$(VENV)', ignore_errors=True)"
