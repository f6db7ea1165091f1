"""Completeness on Tóm tắt: how many files and units are in which state."""

from __future__ import annotations

from typing import Final

from xltools.form import ChildUnit, SourceLine
from xltools.wording import book
from xltools.wording.rollup import say_state
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import whole_column
from xltools.workbook.summary_figures import Figure
from xltools.workbook.summary_units import RECEIVED, UnitRows

TOLD: Final = ("received", "late", "missing", "unreadable", "faulty", "not-counted")
"""States with a count of their own; all others are files that are not used."""


def file_counts(contents: Contents) -> list[Figure]:
    """Units asked for, then each state of TOLD, then the rest; from column B on."""
    states = whole_column(SourceLine, "state")
    said = [line.state for line in contents.plan.files]
    words = [say_state(state) for state in TOLD]
    counted = [Figure(f'=COUNTIF({states},"{word}")', said.count(word)) for word in words]
    told = "+".join(each.formula.removeprefix("=") for each in counted)
    rest = sum(state not in words for state in said)
    asked = {unit.code for unit in contents.plan.children if unit.counted and unit.code}
    return [
        Figure(f'=COUNTIF({whole_column(ChildUnit, "counted")},"x")', len(asked)),
        *counted,
        Figure(f'=SUMPRODUCT(--({states}<>""))-({told})', rest),
    ]


_LONGEST: Final = 110
"""So many letters of names fit beside the words around them, on one line of the page."""


class Banner:
    """Whether the totals of the page are whole; `row` is that of `file_counts`, from 1.

    Both lines are blank in a workbook that no roll-up wrote.
    """

    def __init__(self, contents: Contents, units: UnitRows, row: int) -> None:
        self._units = units
        asked, _, _, missing, unreadable, *_ = file_counts(contents)
        self._asked, self._missing, self._unreadable = asked.value, missing.value, unreadable.value
        self._rolled = bool(contents.plan.files)
        self._cells = {"asked": f"$B${row}", "missing": f"$E${row}", "unreadable": f"$F${row}"}
        self._none = f'SUMPRODUCT(--({whole_column(SourceLine, "state")}<>""))=0'
        names = [u.name or "" for i, u in enumerate(units.units) if units.lacks(i)]
        self._names = ", ".join(names)
        self._names_cell = f"$V${units.last}"

    def head(self) -> Figure:
        """The large line: whole or not, and how many units of how many."""
        cells = self._cells
        whole = f'AND({self._names_cell}="",{cells["missing"]}=0,{cells["unreadable"]}=0)'
        said = f'IF({whole},"{book.SUMMARY_WHOLE}","{book.SUMMARY_LACKING}")'
        counted = f'&": "&{self._received()}&"/"&{cells["asked"]}&" {book.SUMMARY_UNITS_WORD}"'
        lacks = self._names or self._missing or self._unreadable
        word = book.SUMMARY_LACKING if lacks else book.SUMMARY_WHOLE
        value = f"{word}: {self._received_units}/{self._asked} {book.SUMMARY_UNITS_WORD}"
        return Figure(f'=IF({self._none},"",{said}{counted})', value if self._rolled else "")

    @property
    def _received_units(self) -> int:
        if self._units.cut:
            return int(self._asked) - int(self._missing)
        return self._units.received

    def _received(self) -> str:
        """How many units have figures; where not all are listed, those that nobody misses."""
        if self._units.cut:
            return f"({self._cells['asked']}-{self._cells['missing']})"
        names, first, last = "PMQ", self._units.first, self._units.last
        code, state, rows = (f"${letter}${first}:${letter}${last}" for letter in names)
        by_file = f'(LEFT({state},{len(RECEIVED)})="{RECEIVED}")'
        by_parts = f'({state}="")*ISNUMBER({rows})*({rows}<>0)'
        return f'SUMPRODUCT(({code}<>"")*({by_file}+{by_parts}))'

    def names(self) -> Figure:
        """Whose figures the totals lack, as far as the line is long."""
        cell, before, after = self._names_cell, *book.SUMMARY_WITHOUT.split("#")
        short = f'IF(LEN({cell})>{_LONGEST},LEFT({cell},{_LONGEST})&"…",{cell})'
        formula = f'=IF(OR({self._none},{cell}=""),"","{before}"&{short}&"{after}")'
        cut = self._names[:_LONGEST] + ("…" if len(self._names) > _LONGEST else "")
        told = self._rolled and self._names
        return Figure(formula, f"{before}{cut}{after}" if told else "")

    def total(self, label: str) -> Figure:
        """The label of a total on the page, which says where it is one of some units only."""
        some = f"{label} {book.SUMMARY_SOME}"
        formula = f'=IF(OR({self._none},{self._names_cell}=""),"{label}","{some}")'
        return Figure(formula, some if self._rolled and self._names else label)
