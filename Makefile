# Two commands are all a reader needs: `make lab` and `make test`.
# Written for GNU make 3.81 too, which is what macOS has.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq --constraint constraints.txt
STAMPS := $(addprefix $(VENV)/.,lab test dev bench)
FIRST := notebooks/00_mulai_di_sini.ipynb

.PHONY: lab test notebooks lint format bench pictures constraints clean

lab: $(VENV)/.lab
	@echo "JupyterLab dibuka di browser. Kalau tidak terbuka sendiri, salin alamat di bawah. Berhenti: Ctrl-C."
	@$(BIN)/jupyter lab --config=jupyter_lab_config.py --LabApp.default_url=/lab/tree/$(FIRST) $(LAB_ARGS)

test: $(VENV)/.test
	$(BIN)/python -m pytest --nbval-lax -n auto --maxprocesses 4 $(TEST_ARGS)

notebooks: $(VENV)/.test
	$(BIN)/python tools/notebooks.py run $(NOTEBOOKS)

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks

pictures: $(VENV)/.test
	$(BIN)/python tools/pictures.py

constraints:
	$(PYTHON) tools/constraints.py > constraints.txt.new
	mv constraints.txt.new constraints.txt

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis

# Each stamp is one set-up; it is made again only when the requirements change.
$(VENV)/.lab: EXTRAS :=
$(VENV)/.test: EXTRAS := [test]
$(VENV)/.dev: EXTRAS := [dev]
$(VENV)/.bench: EXTRAS := [bench]

$(STAMPS): pyproject.toml constraints.txt | $(VENV)/.folder
	@echo "Memasang paket dlkit$(EXTRAS); pertama kali perlu satu sampai beberapa menit ..."
	@$(PIP) --editable '.$(EXTRAS)' || { \
	  echo "Pemasangan gagal, sebabnya ada di atas. Kalau sambungan internet terputus, ulangi saja perintah yang sama." >&2; exit 1; }
	@touch $@

# An environment that was cut short, moved to another folder, or lost its Python
# cannot be mended: it is made anew, and so is every set-up in it.
ifneq ($(shell test -x $(BIN)/python && cat $(VENV)/.folder 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/.folder $(STAMPS)
endif

$(VENV)/.folder:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python tidak ditemukan. Pasang Python 3.11 atau lebih baru dari python.org." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Perlu Python 3.11 atau lebih baru; $(PYTHON) di komputer ini: $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Kalau ada versi lain: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Modul venv belum ada. Di Debian atau Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
	  echo "Lingkungan $(VENV) gagal dibuat. Periksa sisa ruang disk." >&2; exit 1; }
	@echo '$(CURDIR)' > $@
