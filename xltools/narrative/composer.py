"""What every part of a plan is composed with: the plan, its references, and the gaps found."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from typing import Final

from xltools.catalogue import LevelCode
from xltools.dataclass import dataclass
from xltools.form import Activity, GeneralInfo
from xltools.form.base import Column, Record, field_named
from xltools.narrative import words
from xltools.narrative.blocks import Gap, Paragraph, Run, Runs, Table, Use
from xltools.narrative.markup import ended, marked, noted
from xltools.narrative.outline import Outline
from xltools.patterns import late_pattern
from xltools.plan.plan import Plan
from xltools.plan.references import GAP, Context, programme_name, resolve, unit_in_text
from xltools.plan.scope import Scope
from xltools.wording.text import fold, without_marks

_COMMUNE: Final = late_pattern(r"\bxã\b(?! hội)")
_VILLAGE: Final = late_pattern(r"(?<!nông )\bthôn\b")  # "nông thôn" is the countryside


@dataclass
class Composer:
    """Turns texts of cells into runs; remembers what could not be filled in, and codes printed.

    `uses` are the texts that it turned into runs, each for its block, once and in order.

    `tables` are those of annexes already made, with their unit lines, by the row of the annex. Of
    a plan that amends another, `before` composes that one; `stated` are the sheets whose changes
    were printed.
    """

    context: Context
    outline: Outline
    gaps: list[Gap] = field(default_factory=list)
    printed: set[str | None] = field(default_factory=set)
    uses: dict[Use, None] = field(default_factory=dict)
    tables: dict[int, tuple[Table, str] | None] = field(default_factory=dict)
    before: Composer | None = None
    stated: set[str] = field(default_factory=set)

    @property
    def plan(self) -> Plan:
        return self.context.plan

    @property
    def info(self) -> GeneralInfo:
        return self.context.plan.info

    @property
    def scope(self) -> Scope:
        return self.context.scope

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(office.name for office in self.scope.offices)

    def runs(
        self,
        text: str | None,
        block: str,
        record: Record,
        name: str = "wording",
        activity: Activity | None = None,
    ) -> Runs:
        """The runs of a cell's text, its references filled in; nothing for a blank cell."""
        if not text:
            return ()
        resolved = resolve(text, self.context, activity)
        cell = record.cell(name)
        self.uses[Use(cell, block)] = None
        self.gaps.extend(Gap(block, each, cell, known=False) for each in resolved.unknown)
        self.gaps.extend(Gap(block, each, cell) for each in resolved.empty)
        return marked(resolved.text)

    def line(
        self,
        text: str | None,
        block: str,
        record: Record,
        name: str = "wording",
        lead_in: str | None = None,
    ) -> Runs:
        """A text that ends like a sentence, after a bold lead-in and with the row's footnote."""
        activity = record if isinstance(record, Activity) else None
        body = self.runs(text, block, record, name, activity)
        lead = self.runs(lead_in, block, record, "lead_in", activity)
        runs = (*(Run(run.text, True, run.italic) for run in lead), *_after(lead, body))
        return self.with_note(ended(runs), block, record)

    def with_note(self, runs: Runs, block: str, record: Record) -> Runs:
        """The runs with the row's own footnote, if it has one."""
        text = getattr(record, "footnote", None)
        activity = record if isinstance(record, Activity) else None
        note = self.runs(text, block, record, "footnote", activity)
        return noted(runs, note) if note else runs

    def gap(self, block: str, record: Record, name: str) -> str:
        """A visible gap in the place of a blank cell, which is remembered."""
        column = field_named(record.__class__, name).column
        heading = column.header if isinstance(column, Column) else name
        self.gaps.append(Gap(block, heading, record.cell(name)))
        return GAP

    # names that many parts print

    def office(self, name: str) -> str:
        """An office of the list, which speaks of "xã" and "thôn", in the words of this unit."""
        if self.scope.level is not LevelCode.COMMUNE or name not in self._listed:
            return name
        kind, village = self.info.unit_type or "xã", self.info.village_word or "thôn"
        return _COMMUNE.sub(fold(kind), _VILLAGE.sub(fold(village), name))

    @property
    def committee(self) -> str:
        """Ủy ban nhân dân xã Tân Lập."""
        unit = unit_in_text(self.info.unit_name) or self.gap("mo-dau", self.info, "unit_name")
        return f"{words.COMMITTEE} {unit}"

    @property
    def year(self) -> str:
        """The plan year in print."""
        return GAP if self.plan.year is None else str(self.plan.year)

    @property
    def programme(self) -> str:
        """The programme without its years."""
        return programme_name(self.context) or self.info.short_name or GAP

    @property
    def short_programme(self) -> str:
        """The programme as the text calls it: Chương trình."""
        return self.info.short_name or self.programme


def _after(lead: Runs, body: Runs) -> Runs:
    return (Run(" "), *body) if lead and body else body


def slug(text: str) -> str:
    """A word for an id: muc-tieu-cu-the."""
    letters = [c if c.isalnum() else "-" for c in without_marks(fold(text))]
    return "-".join(part for part in "".join(letters).split("-") if part)


def says(text: str | None, what: str | None) -> bool:
    """Whether a text already names all that is listed, whatever its capitals and order."""
    said = fold(text or "")
    return bool(what) and all(part.strip() in said for part in fold(what or "").split(","))


def same(left: str | None, right: str) -> bool:
    """Whether two words of a list are one, whatever their capitals and spaces."""
    return left is not None and fold(left) == fold(right)


Paragraphs = tuple[Paragraph, ...]
