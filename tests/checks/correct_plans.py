"""Plans without a fault: any unit and year, figures that agree, sentences that say the same.

What a new workbook says comes from the catalogue; households, needs, targets, money, days and
words are drawn. All of it is invented, only units, offices, laws and programmes are real.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from checks.cases import CATALOGUE
from checks.correct.aims import set_targets
from checks.correct.households import add_deprivations, add_households
from checks.correct.money import set_money
from checks.correct.times import set_documents, set_reports, set_tasks
from checks.correct.units import any_unit, starting
from checks.correct.words import set_words
from hypothesis import strategies as st
from levels.filling import Document

from xltools.api.new import NewUnit
from xltools.checks import Case
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of
from xltools.settings import Settings


@dataclass(frozen=True)
class CorrectPlan:
    """A plan as a document, and the day on which it is looked at."""

    wanted: NewUnit
    seed: int
    document: Document
    today: date

    @property
    def case(self) -> Case:
        """The plan as the rules see it, read from the document."""
        rows = rows_of(self.document)
        plan = plan_of(rows)
        return Case(plan, rows, None, Settings(), self.today, None, CATALOGUE)

    def __repr__(self) -> str:
        return f"correct_plan({self.wanted!r}, {self.seed})"


def correct_plans() -> st.SearchStrategy[CorrectPlan]:
    """Correct plans of communes, districts and provinces, 2022 to 2026.

    What is drawn from a seed is drawn fast; a smaller seed would be no simpler plan.
    """
    return st.builds(correct_plan, any_unit(), st.integers(0, 2**32 - 1))


def correct_plan(wanted: NewUnit, seed: int) -> CorrectPlan:
    """The correct plan of a unit and year that a seed gives."""
    r = Random(seed)  # noqa: S311 - invents plans, keeps no secret
    document = starting(wanted)
    document["Thông tin chung"] |= {
        "Họ tên người ký": r.choice(("Nguyễn Văn Thành", "Y Hạnh", "Lò Thị Ửng", "A Ngưu")),
        "Người lập biểu": r.choice(("Trần Thị Bưởi", "Đinh Ngọc Quý", "Hoàng Mí Sèo")),
    }
    counts = add_households(r, document, wanted.level)
    add_deprivations(r, document, counts)
    set_targets(r, document, counts)
    set_money(r, document, wanted.level)
    issued = set_documents(r, document, wanted.year)
    set_tasks(r, document, wanted.year)
    set_reports(r, document, wanted.year)
    set_words(r, document, counts, wanted.year)
    return CorrectPlan(wanted, seed, document, issued + timedelta(r.randint(0, 200)))
