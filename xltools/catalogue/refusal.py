"""Why a data file is refused: which file, where in it, and what is wrong there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from xltools.errors import XltoolsError


def invalid(path: Path, where: str, fault: str) -> XltoolsError:
    """The refusal of a data file; `fault` is a term of `wording.terms`."""
    return XltoolsError("catalogue.invalid", file=path.name, where=where, fault=fault)


def place(kind: str, number: int, entry: dict[str, Any]) -> str:
    """Where an entry stands in its file: offices[UBND]; without a code, its number from 1."""
    return f"{kind}[{entry.get('code', number + 1)}]"
