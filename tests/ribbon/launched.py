"""The interpreter of whole-process tests: this Python, where the machine has an Excel.

    python -I -B launched.py SPEC.json -I -B -m xltools.ribbon REQUEST

What follows the specification is the launcher's own command line, word for word. It is obeyed as
Python obeys it: isolated, and the module run as the main program. The specification names the
stand-in for Excel, a book to open in it, and what a person answers when asked.
"""

from __future__ import annotations

import json
import pickle
import runpy
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def main() -> None:
    """Do what a Python on a machine with Excel would do with the rest of the command line."""
    spec = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    options, module, words = sys.argv[2:4], sys.argv[5], sys.argv[6:]
    assert (options, sys.argv[4]) == (["-I", "-B"], "-m")
    assert sys.flags.isolated
    assert sys.flags.dont_write_bytecode
    for library in spec.get("first", ()):
        __import__(library)
    sys.path.append(spec["tests"])
    with excel(spec):
        someone_at(spec)
        sys.argv = [module, *words]
        runpy.run_module(module, run_name="__main__", alter_sys=True)


@contextmanager
def excel(spec: dict[str, Any]) -> Iterator[None]:
    """The stand-in for Excel, with a book in memory open."""
    if spec["engine"] == "none":
        yield
        return
    from engines.engine import Running, active

    state = Path(spec["state"])
    book = pickle.loads(state.read_bytes())  # noqa: S301 - the test wrote it
    book.full_name = spec["full_name"]
    running = Running(hwnd=spec["hwnd"])
    running.open(book)
    with active("memory", running):
        yield


def someone_at(spec: dict[str, Any]) -> None:
    """Put a person before the screen who answers as the specification says."""
    if spec.get("answers") is None:
        return
    from ribbon.clicks import Seen

    from xltools.ribbon import click

    click.Windows = lambda: Seen(spec["answers"])  # type: ignore[assignment,misc]


if __name__ == "__main__":
    main()
