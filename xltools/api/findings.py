"""The findings of a check as a workbook of its own; the checked file is left alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from xltools.api.setup import Setup
from xltools.api.validate import Report
from xltools.cells import CellRef
from xltools.checks.explanations import stamp_of
from xltools.errors import XltoolsError
from xltools.findings import Finding
from xltools.form.base import Record, Shape
from xltools.plan import Plan
from xltools.plan.differences.difference import in_words
from xltools.plan.scope import Scope
from xltools.wording.errors import say_error
from xltools.wording.terms import Lang

if TYPE_CHECKING:
    from xltools.rows.fixes import Fix
    from xltools.workbook.findings_book import Checked, TextRow


def write_report(
    reports: Sequence[Report],
    output: Path,
    setup: Setup,
    lang: Lang,
    fixes: Sequence[Fix] | None = None,
) -> None:
    """Write all findings of the workbooks that were checked; one not read gives its reason.

    Each sentence of the plans is shown as it will be printed. With `fixes` a sheet lists what was
    put right. Raises XltoolsError `output.*`.
    """
    from xltools.workbook.findings_book import write_findings
    from xltools.workbook.save import replacing

    checked = [_checked(report, setup, lang) for report in reports]
    inputs = [report.path for report in reports]
    with replacing(output, inputs, suffix=".xlsx") as temporary:
        write_findings(temporary, output, checked, setup.today, lang, fixes)


def _checked(report: Report, setup: Setup, lang: Lang) -> Checked:
    from xltools.workbook.findings_book import Checked, FindingRow

    if report.opened is None:
        error = report.error or XltoolsError("file.damaged", file=report.path)
        return Checked(report.path, "", trouble=say_error(error, lang))
    opened = report.opened
    unread = {p.cell: p.found for p in opened.rows.all_problems if p.field and p.found}
    around = _Rows(opened.plan, unread)
    rows = tuple(FindingRow(each, stamp_of(each), around.of(each)) for each in report.findings)
    unit = opened.plan.info.unit_name or ""
    return Checked(report.path, unit, rows, texts=_texts(opened.plan, setup))


def _texts(plan: Plan, setup: Setup) -> tuple[TextRow, ...]:
    """The texts of a plan as they will be printed; none where its outline cannot be used."""
    from xltools.narrative.compose import compose
    from xltools.narrative.preview import previews
    from xltools.workbook.findings_book import TextRow

    try:
        document = compose(plan, setup.catalogue)
    except XltoolsError:
        return ()
    return tuple(
        TextRow(each.cell, each.typed, "\n".join(each.printed), each.gaps, each.origin or "")
        for each in previews(Scope(plan, setup.catalogue), document)
    )


class _Rows:
    """The rows of a plan as they were typed, by where they stand."""

    def __init__(self, plan: Plan, unread: Mapping[CellRef, str]) -> None:
        self._unread = unread
        self._records: dict[tuple[str, int], Record] = {
            (each.source.sheet, each.source.row): each
            for record, records in plan.records.items()
            if record.sheet.shape is not Shape.ITEMS
            for each in records
        }

    def of(self, finding: Finding) -> str:
        """The row around a finding: "Mã: CT05 | Giá trị: 3,36"; nothing of a sheet of items."""
        record = self._records.get((finding.cell.sheet, finding.cell.row))
        return "" if record is None else in_words(record, self._unread)
