# `make demo` and `make test` need only Python 3.11 and make; run.py does the work, on Windows too.
PYTHON ?= python3

.PHONY: help demo test fast workbooks lock
help:
	@$(PYTHON) run.py

demo test fast workbooks lock:
	@$(PYTHON) run.py $@
