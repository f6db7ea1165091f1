"""The interpreter of whole-process tests: this Python, where the machine has an Excel.

    python -I -B launched.py SPEC.json -I -B -m xltools.ribbon REQUEST

What follows the specification is the launcher's own command line, word for word. It is obeyed as
Python obeys it: isolated, and the module run as the main program. The specification names the
stand-in for Excel, the book to open in it, if any, and what a person answers when asked.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import runpy
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def main() -> None:
    """Do what a Python on a machine with Excel would do with the rest of the command line."""
    gc.set_threshold(100_000)  # what opens a book in the place of Excel is no part of a click
    spec = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    options, module, words = sys.argv[2:4], sys.argv[5], sys.argv[6:]
    assert (options, sys.argv[4]) == (["-I", "-B"], "-m")
    assert sys.flags.isolated
    assert sys.flags.dont_write_bytecode
    sys.path += spec["libraries"]  # where pip installs; a checkout's own way to be found is slower
    for library in spec.get("first", ()):
        __import__(library)
    sys.path.append(spec["tests"])
    from xltools.api.start import quick_start

    with quick_start(), excel(spec):  # the stand-in finds what it shares with us as the click does
        someone_at(spec)
        sys.argv = [module, *words]
        try:
            runpy.run_module(module, run_name="__main__")  # the bridge to UNO lives in our __main__
        finally:
            if "loaded" in spec:
                Path(spec["loaded"]).write_text("\n".join(sys.modules), encoding="utf-8")


@contextmanager
def excel(spec: dict[str, Any]) -> Iterator[None]:
    """The stand-in for Excel, with a book open; where a person stands in it is kept in the end."""
    if spec["engine"] == "none":
        yield
        return
    from engines.engine import Running, active

    if not spec["full_name"]:  # xlwings knows no Excel but by the windows of its workbooks
        with active(spec["engine"]):
            yield
        return
    book = in_memory(spec) if spec["engine"] == "memory" else in_libreoffice(spec)
    running = Running(hwnd=spec["hwnd"])
    running.open(book)
    with active(spec["engine"], running):
        try:
            yield
        finally:
            if "stands" in spec:
                leave(book, Path(spec["stands"]))


def in_memory(spec: dict[str, Any]) -> Any:
    """A book that the test has pickled."""
    book = pickle.loads(Path(spec["state"]).read_bytes())  # noqa: S301 - the test wrote it
    book.full_name = spec["full_name"]
    return book


def in_libreoffice(spec: dict[str, Any]) -> Any:
    """The book that the test has opened in its LibreOffice, and the cell that a person chose."""
    from engines.calc import CalcBook
    from engines.office import Office, joined
    from engines.store import Rect

    class Theirs(Office):
        def open(self, path: Path) -> Any:
            """What is open already."""
            documents = self.desktop.Components.createEnumeration()
            while documents.hasMoreElements():
                document = documents.nextElement()
                if path.as_uri() == document.URL:
                    return document
            raise AssertionError(path)

    office = joined(spec["pipe"])
    book = CalcBook(Theirs(office.context, office.pipe), Path(spec["file"]), spec["full_name"])
    stands = Path(spec["stands"])
    if stands.is_file():
        sheet, row, column = json.loads(stands.read_text(encoding="utf-8"))
        names = [each.name for each in book.sheets]
        book.active, book.selected = names.index(sheet), {sheet: Rect(row, column)}
    return book


def leave(book: Any, stands: Path) -> None:
    """Keep the sheet in front and the cell selected there."""
    sheet = book.sheets[book.active].name
    chosen = book.selected.get(sheet)
    place = [sheet, chosen.row, chosen.column] if chosen else [sheet, 1, 1]
    stands.write_text(json.dumps(place), encoding="utf-8", newline="\n")


def someone_at(spec: dict[str, Any]) -> None:
    """Put a person before the screen who answers as the specification says."""
    if spec.get("answers") is None:
        return
    from ribbon.clicks import Seen

    from xltools.ribbon import click

    click.Windows = lambda: Seen(spec["answers"], windows=False)  # type: ignore[assignment,misc]


def end(status: int) -> None:
    """End with the status of the click, past what the bridge to LibreOffice does after it.

    Its threads sometimes crash while Python takes it down.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    try:
        main()
    except SystemExit as ended:
        if "uno" in sys.modules and isinstance(ended.code, int):
            end(ended.code)
        raise
