"""What a fixer is and gives: a function of the case, and the cells that it would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from xltools.checks.case import Case
from xltools.dataclass import dataclass
from xltools.form.base import Record
from xltools.rows.fixes import FixKind


@dataclass(frozen=True, slots=True)
class Change:
    """The text that a field of a record should hold."""

    record: Record
    field: str
    kind: FixKind
    after: str


Fixer: TypeAlias = Callable[[Case], Iterator[Change]]
"""A way to put texts of a plan right without a person; yields a field once, changes nothing.

What it says is safe: it changes no figure and no meaning, and of a plan that it has changed it
asks for nothing more.
"""
