"""Outlines: which parts a plan has, in which order, under which headings. Data, one file each.

`outline_reader` reads such a file strictly; `outline_files` knows where the files are.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from xltools.dataclass import dataclass
from xltools.form import Activity, FundingLine, Target, Task
from xltools.form.words import ActivityPart, HeadingStyle


class Numbering(StrEnum):
    """How headings of a level are numbered: I. · 1. · 1.1. · a)."""

    ROMAN = "roman"
    ARABIC = "arabic"
    DOTTED = "dotted"
    LETTER = "letter"


class Kind(StrEnum):
    """What a part is made of; `sentences`, `targets` and `dimensions` say of which section.

    `changes` say of which sheet: of a plan that amends another, what it changes there.
    """

    SENTENCES = "sentences"
    TARGETS = "targets"
    DIMENSIONS = "dimensions"
    RESULTS = "results"
    ANNEXES = "annexes"
    PROJECTS = "projects"
    POLICIES = "policies"
    FUNDING = "funding"
    DUTIES = "duties"
    REPORTS = "reports"
    ACTIVITIES = "activities"
    PROJECT_TARGETS = "project-targets"
    PROJECT_FUNDING = "project-funding"
    OFFICES = "offices"
    TIMES = "times"
    CHANGES = "changes"
    UNCHANGED = "unchanged"


class Compared(StrEnum):
    """The sheets whose changes a plan that amends another can state."""

    TARGETS = Target.sheet.name
    ACTIVITIES = Activity.sheet.name
    TASKS = Task.sheet.name
    FUNDING = FundingLine.sheet.name


class By(StrEnum):
    """How targets stand: each on a line, or those of one group together in a paragraph."""

    LINE = "line"
    CLAUSE = "clause"
    LEAD_IN = "lead-in"


class Groups(StrEnum):
    """Which groups of targets: all, the dimensions of the poverty standard, or the others."""

    ALL = "all"
    DIMENSIONS = "dimensions"
    OTHERS = "others"


LEVELS: Final = 4
"""Headings have four levels; parts may take the first three, the parts of a project the last."""

OF_A_PROJECT: Final = (
    Kind.ACTIVITIES,
    Kind.PROJECT_TARGETS,
    Kind.PROJECT_FUNDING,
    Kind.OFFICES,
    Kind.TIMES,
)


@dataclass(frozen=True, slots=True)
class Level:
    """How headings of one level look."""

    number: Numbering
    capitals: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One kind of thing that a part prints.

    `codes` are the policies of this place; without codes it prints those that no other place
    names. `activity_part` keeps to one part of the activities; `heading` is that of projects and
    policies which choose none themselves; `deprivations` adds to the duties of each office the
    indicators it answers for.
    """

    kind: Kind
    section: str = ""
    groups: Groups = Groups.ALL
    by: By = By.LINE
    codes: tuple[str, ...] = ()
    heading: HeadingStyle = HeadingStyle.NUMBERED
    activity_part: ActivityPart | None = None
    deprivations: bool = False
    reports_apart: bool = False
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it; left out of a plan that has nothing for it.

    A heading that runs in ("1. Mục đích: …") does so where the part is one paragraph alone. A part
    that is `bare_alone` has no heading where no other stands beside it: a list has no single item.
    """

    id: str
    title: str
    contents: tuple[Content, ...] = ()
    parts: tuple[Part, ...] = ()
    heading: HeadingStyle = HeadingStyle.NUMBERED
    bare_alone: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """Parts in order, how headings look by level, and the parts of each project."""

    name: str
    levels: tuple[Level, ...]
    parts: tuple[Part, ...]
    project: tuple[Part, ...]

    def contents(self) -> tuple[Content, ...]:
        """What all the parts print, in order, without the parts of a project."""
        return _contents(self.parts)

    @property
    def reports_apart(self) -> bool:
        """Whether projects leave their report dates to the part on organisation."""
        return any(c.reports_apart for part in self.project for c in part.contents)


def _contents(parts: tuple[Part, ...]) -> tuple[Content, ...]:
    return tuple(c for part in parts for c in (*part.contents, *_contents(part.parts)))
