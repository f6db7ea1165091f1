"""How a submission is called, in every folder and mail: KH2024_23497_Tan-Lap_lan-02.

ASCII alone, so that no zip, mail or messenger garbles it. Whoever receives a file trusts its name
for nothing: it is read to number the next submission, and where a person looks for a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from xltools.catalogue import Unit
from xltools.dataclass import dataclass
from xltools.patterns import late_pattern
from xltools.plan import Plan
from xltools.wording.text import clean, without_marks

_NAME: Final = late_pattern(
    r"KH(?P<year>\d{4})_(?P<code>[0-9A-Za-z]{1,12})_(?P<unit>[0-9A-Za-z-]{1,40})"
    r"_lan-(?P<sequence>\d{2,4})(?![0-9A-Za-z])"
)
_NOT_IN_NAMES: Final = late_pattern(r"[^0-9A-Za-z]+")
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True, order=True)
class SubmissionName:
    """The parts of a name; `sequence` counts the submissions of one unit and year from 1."""

    year: int
    unit_code: str
    unit: str
    sequence: int

    def __str__(self) -> str:
        return f"KH{self.year}_{self.unit_code}_{self.unit}_lan-{self.sequence:02}"


def name_of(plan: Plan, unit: Unit | None, sequence: int) -> SubmissionName:
    """The name of a plan's submission; the unit's name goes without its type word.

    The plan has to state its unit's code and its year.
    """
    info = plan.info
    proper = unit.proper_name if unit else (info.unit_name or "")
    plain = _NOT_IN_NAMES.sub("-", without_marks(clean(proper)))[:_LONGEST].strip("-")
    code = _NOT_IN_NAMES.sub("", info.unit_code or "")
    return SubmissionName(info.plan_year or 0, code, plain or "don-vi", sequence)


def read_name(text: str) -> SubmissionName | None:
    """The submission that the name of a file or folder begins with; None for another name.

    What browsers and messengers add is passed over: "KH2024_23497_Tan-Lap_lan-02 (1).xlsx".
    """
    found = _NAME.match(text)
    if found is None:
        return None
    return SubmissionName(int(found["year"]), found["code"], found["unit"], int(found["sequence"]))


def next_sequence(like: SubmissionName, names: Iterable[str], used: Iterable[int] = ()) -> int:
    """The number after all that `names` of files and folders carry for that unit and year.

    `used` are numbers that left for good, whatever lies in a folder today.
    """
    seen = (read_name(name) for name in names)
    same = (
        each.sequence
        for each in seen
        if each and (each.year, each.unit_code) == (like.year, like.unit_code)
    )
    return max((0, *same, *used)) + 1
