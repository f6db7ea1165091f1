"""One thing that assigning, handing out or taking in has to tell; `wording` says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from xltools.cells import CellRef
from xltools.dataclass import dataclass
from xltools.findings import Severity
from xltools.wording.assigning_remarks import REMARKS, say_remark
from xltools.wording.terms import Lang


@dataclass(frozen=True)
class Remark:
    """A code, the cell that it is about, and the values that its sentence needs.

    `about` names the unit whose workbook it is, where several are handled at once.
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    cell: CellRef | None = None
    about: str = ""

    @property
    def severity(self) -> Severity:
        """How much it weighs: only an error makes a command end with status 1."""
        return REMARKS[self.code].severity

    def say(self, lang: Lang = "vi") -> str:
        """The sentence; it begins with the unit and the cell, where there are any."""
        said = say_remark(self.code, self.cell, self.values, lang)
        return f"{self.about}, {said}" if self.about else said
