"""What leaves for one unit: the name of its workbook, and the message to send along.

A name is given by rule and never used twice: all files of one handing out carry one number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from xltools.dataclass import dataclass
from xltools.exchange.assignment import Assignment, Given, committee_of
from xltools.exchange.laying_targets import assigned_phrase
from xltools.exchange.naming import SubmissionName
from xltools.form.words import AssignedKind, ReportPeriod
from xltools.patterns import late_pattern
from xltools.plan import Plan
from xltools.plan.derived import is_within
from xltools.plan.reports import from_committee, report_phrase
from xltools.plan.scope import Scope
from xltools.quantities import Dong
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_NAME: Final = late_pattern(r"GIAO(?P<year>\d{4})_.+_lan-(?P<number>\d{2,4})(?![0-9A-Za-z])")


def handed_name(unit: SubmissionName) -> str:
    """GIAO2024_23497_Tan-Lap_lan-01: the file of a unit in one handing out, without its ending."""
    return f"GIAO{unit.year}_{unit.unit_code}_{unit.unit}_lan-{unit.sequence:02}"


def next_number(year: int, names: Iterable[str]) -> int:
    """The number after those of all files of that year in a folder."""
    found = (_NAME.match(name) for name in names)
    return max((int(f["number"]) for f in found if f and int(f["year"]) == year), default=0) + 1


@dataclass(frozen=True)
class Letter:
    """What the message to a unit tells: who sends it, to whom, the file, what is assigned."""

    parent: Plan
    unit: Plan
    assignment: Assignment
    scope: Scope
    file: str

    def lines(self, lang: Lang) -> Iterator[str]:
        """The message, to be pasted into a mail or a messenger."""
        info, own = self.parent.info, self.unit.info
        names = {
            "unit": committee_of(own.unit_name),
            "parent": committee_of(info.unit_name),
            "year": own.plan_year,
        }
        yield say_result("letter.to", lang, **names)
        yield ""
        registering = not self.assignment.given
        opening = "letter.register" if registering else "letter.assigned"
        yield say_result(opening, lang, **names, file=self.file)
        for each in self.assignment.given:
            yield "- " + self._thing(each, lang)
        yield from self._money(lang)
        for decision in self._decisions():
            yield say_result("letter.by", lang, decision=decision)
        yield ""
        yield say_result("letter.fill-register" if registering else "letter.fill", lang)
        if not registering:
            yield say_result("letter.amend", lang)
        yield from self._deadlines(lang)
        yield from self._contact(lang)

    def _thing(self, each: Given, lang: Lang) -> str:
        if each.thing.kind is AssignedKind.TARGET:
            name = (each.target.wording if each.target else None) or each.thing.code
            says = {"name": name, "value": assigned_phrase(each.target, each.row)}
            return say_result("letter.target", lang, **says)
        name = self.scope.official_name(each.thing.code) or ""
        from_ = ", ".join(p for p in (each.thing.funding_source, each.thing.capital_kind) if p)
        says = {"name": f"{each.thing.code} {name}".strip(), "source": from_}
        code = "letter.money-of" if from_ else "letter.money"
        return say_result(code, lang, **says, amount=each.row.amount)

    def _money(self, lang: Lang) -> Iterator[str]:
        money = [each for each in self.assignment.given if each.row.amount is not None]
        things = [each.thing for each in money]
        parts = [
            each
            for each in money
            if not any(
                is_within(each.thing.code, thing.code) for thing in things if thing != each.thing
            )
        ]
        if len(parts) > 1:
            total = Dong(sum(each.row.amount or 0 for each in parts))
            yield say_result("letter.total", lang, amount=total)

    def _decisions(self) -> tuple[str, ...]:
        cited = (each.row.assigned_by for each in self.assignment.given)
        return tuple(dict.fromkeys(each for each in cited if each))

    def _deadlines(self, lang: Lang) -> Iterator[str]:
        """When the plan is due, and every report that the level above has a day for."""
        asked = {each.period for each in self.assignment.deadlines} - {ReportPeriod.ON_REQUEST}
        receivers = {each.receiver for each in self.assignment.deadlines}
        own = [row for row in self.unit.reports_due if from_committee(row, self.scope)]
        rows = [row for row in own if row.period is ReportPeriod.PLAN]
        rows += [
            row
            for row in self.unit.reports_due
            if row.period in asked and row.receiver in receivers and row not in rows
        ]
        phrases = list(filter(None, map(report_phrase, rows)))
        if phrases:
            yield say_result("letter.deadlines", lang, deadlines=", ".join(phrases))

    def _contact(self, lang: Lang) -> Iterator[str]:
        info = self.parent.info
        told = (info.prepared_by, info.prepared_title, info.prepared_phone)
        if info.prepared_by:
            yield say_result(
                "letter.contact", lang, contact=", ".join(each for each in told if each)
            )
