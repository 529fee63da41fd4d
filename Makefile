# Two commands do everything on a fresh machine: `make run` and `make test`.

PYTHON ?= python3
VENV := .venv
IN := $(VENV)/bin
OUT := out
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What Debian and Ubuntu have to give: a way to make environments, Qt's system libraries, a font,
# and for the tests a second reader of PDF files and a C compiler, to stand between program and disk.
SYSTEM := python3-venv libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core \
  libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libx11-xcb1 \
  libxcb-image0 libxcb-render-util0 libxcb-randr0 libxcb-sync1 libxcb-xfixes0 libcups2
SYSTEM_TEST := poppler-utils gcc libc6-dev

# Tests and pictures need no screen.
test faults bench gallery: export QT_QPA_PLATFORM := offscreen

.PHONY: run test faults check bench gallery format clean

run: $(VENV)/run-ready
	@$(IN)/python -m mediation_desk.tour $(OUT)

# Two at a time; the faults by themselves, so that what was tried and lost is told at the end.
test: check
	$(IN)/python -m pytest -n 2 --dist worksteal --ignore tests/faults
	$(IN)/python -m pytest tests/faults

# A thousand kills, six hundred power cuts, a disk full at every write, bits flipped everywhere.
faults: $(VENV)/test-ready
	FAULTS=large $(IN)/python -m pytest tests/faults

check: $(VENV)/test-ready
	$(IN)/ruff format --check .
	$(IN)/ruff check .
	$(IN)/mypy

gallery: $(VENV)/test-ready
	$(IN)/python -m mediation_desk.tour $(OUT) --pictures

bench: $(VENV)/test-ready
	$(IN)/python -m tests.bench

format: $(VENV)/test-ready
	$(IN)/ruff check --fix .
	$(IN)/ruff format .

clean:
	rm -rf $(VENV) $(OUT) dist build

# Installs the packages that are missing when the user may, else names them in one line.
define install
	@missing=""; \
	if command -v dpkg >/dev/null; then \
	  for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	fi; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else as="no"; fi; \
	  if [ "$$as" = no ]; then echo "Please install as administrator: apt-get install$$missing" >&2; \
	  else $$as apt-get update -qq >/dev/null 2>&1; \
	    DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $$missing >/dev/null 2>&1 \
	    || echo "Could not install:$$missing" >&2; fi; \
	fi
endef

$(VENV)/run-ready: requirements.txt
	$(call install,$(SYSTEM))
	@test -x $(IN)/python || $(PYTHON) -m venv $(VENV)
	@$(IN)/python -m pip install -q --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test-ready: requirements-dev.txt pyproject.toml
	$(call install,$(SYSTEM) $(SYSTEM_TEST))
	@test -x $(IN)/python || $(PYTHON) -m venv $(VENV)
	@$(IN)/python -m pip install -q --require-hashes -r requirements-dev.txt
	@$(IN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@
