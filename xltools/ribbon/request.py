"""What a button asks of Python, and what it is told: two JSON files in one folder of the user.

The launcher writes the request and names it on the command line; nothing that comes from a mailed
workbook but its full name stands in it. Neither file is taken from or put into another folder.
Results are written in ASCII, for macros read no more than the letters of one code page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, field
from pathlib import Path
from time import time
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError

FOLDER: Final = "requests"
_SUFFIX: Final = ".json"
_LONGEST: Final = 1_000_000
_KEPT: Final = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Request:
    """One click: `workbook` is the full name as Excel has it, "" when none is open.

    `arguments` are answers to the button's asks, by name; `addin` is the add-in's version.
    """

    command: str
    result: Path
    workbook: str = ""
    hwnd: int = 0
    arguments: Mapping[str, Any] = field(default_factory=dict)
    addin: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What a person is told: one line, and where it does not suffice, lines and files.

    `status` is that of the command line: 0 done, 1 done and errors found, 2 could not run.
    """

    status: int
    title: str
    message: str
    lines: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The result as its file holds it."""
        return {**asdict(self), "files": [str(file) for file in self.files]}


def read_request(path: Path, home: Path) -> Request:
    """The request of a file in the user's folder, which is taken away.

    Raises XltoolsError "request.refused" for any other file, and for what is no request.
    """
    try:
        own = _own(path, home)
        with own.open("rb") as file:
            content = file.read(_LONGEST + 1)
        own.unlink()
        return _request(json.loads(content[:_LONGEST].decode("utf-8-sig")), home)
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise XltoolsError("request.refused") from error


def _own(path: Path, home: Path) -> Path:
    """The path itself, once it is known to be a JSON file of the folder; raises ValueError."""
    resolved = path.resolve()
    if resolved.suffix != _SUFFIX or resolved.parent != (home / FOLDER).resolve():
        raise ValueError(path)
    return resolved


def _request(read: Any, home: Path) -> Request:
    taken = {name: read[name] for name in Request.__dataclass_fields__ if name in read}
    kinds = {"command": str, "result": str, "workbook": str, "hwnd": int}
    kinds |= {"arguments": dict, "addin": str}
    if not all(isinstance(value, kinds[name]) for name, value in taken.items()):
        raise TypeError(read)
    result = _own(Path(taken["result"]), home)
    return Request(**(taken | {"result": result}))


def tidy(home: Path) -> None:
    """Take away what earlier clicks left in the folder of requests, once it is a day old."""
    for path in (home / FOLDER).iterdir():
        with suppress(OSError):
            if time() - path.stat().st_mtime > _KEPT and path.suffix == _SUFFIX:
                path.unlink()


def write_result(result: Result, path: Path) -> None:
    """Write a result, whole or not at all. Raises XltoolsError `output.*`."""
    from xltools.workbook.save import replacing

    with replacing(path) as temporary:
        text = json.dumps(result.as_json(), indent=1) + "\n"
        temporary.write_text(text, encoding="ascii", newline="\n")
