"""Tóm tắt: one page of figures for leaders, each a formula over the tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from xltools.form import (
    SUMMARY,
    Activity,
    FundingLine,
    Movement,
    ProjectLine,
    ReportDue,
    Target,
    Task,
)
from xltools.form.base import Record
from xltools.form.words import WHOLE_PROGRAMME, Period
from xltools.plan.derived import Households, funding_total, households, stated_total
from xltools.quantities import Dong, Share
from xltools.wording import book
from xltools.wording.money import dong_to_million
from xltools.workbook import styles
from xltools.workbook.cell_values import as_float, result
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import quoted, whole_column
from xltools.workbook.grid_writer import add_whole_number_format
from xltools.workbook.page_writer import PageWriter
from xltools.workbook.styles import BOX, Styles
from xltools.workbook.totals import money_formula, money_sum, source_groups

WIDTHS: Final = (48, 15, 15, 15)
Shown = str | int | float


@dataclass(frozen=True)
class Figure:
    """A formula, the value it gives, and how that is printed."""

    formula: str
    value: Shown
    num_format: str = styles.COUNT


def write_summary(book_: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The page, whole."""
    page = PageWriter(sheet, make, SUMMARY, contents, WIDTHS)
    page.title(book.SUMMARY_TITLE)
    page.row += 1
    for label, item in (
        (book.SUMMARY_UNIT, "unit_name"),
        (book.SUMMARY_YEAR, "plan_year"),
        (book.SUMMARY_STATE, "state"),
    ):
        _write_item(page, contents, label, item, make)
    page.heading(book.SUMMARY_HOUSEHOLDS)
    page.headings(book.SUMMARY_HOUSEHOLD_HEADINGS)
    for label, figures in _household_lines(contents):
        _write_figures(page, label, figures, make, len(WIDTHS))
    page.heading(book.SUMMARY_MONEY)
    page.headings(book.SUMMARY_MONEY_HEADINGS)
    first = page.row + 1
    for label, figure in _money_lines(contents):
        _write_figures(page, label, (figure,), make)
    add_whole_number_format(sheet, first, 2, page.row, 2, book_)
    page.heading(book.SUMMARY_WORK)
    page.headings(book.SUMMARY_WORK_HEADINGS)
    for label, figure in _work_lines(contents):
        _write_figures(page, label, (figure,), make)
    page.row += 1
    page.line(book.SUMMARY_NOTE, make(italic=True, font_size=10, font_color="#595959"))
    page.finish()


def _write_item(page: PageWriter, contents: Contents, label: str, item: str, make: Styles) -> None:
    cell = contents.item_cell(item)
    value = getattr(contents.plan.info, item)
    shown: Shown = value if isinstance(value, int) else str(value or "")
    page.sheet.write_string(page.row, 0, label, make())
    style = make(bold=True, align="left")
    page.sheet.write_formula(page.row, 1, f'=IF({cell}="","",{cell})', style, result(shown))
    page.row += 1


def _write_figures(
    page: PageWriter, label: str, figures: tuple[Figure, ...], make: Styles, columns: int = 0
) -> None:
    page.sheet.write_string(page.row, 0, label, make(**BOX, text_wrap=True, indent=1))
    for column, figure in enumerate(figures, start=1):
        style = make(**BOX, num_format=figure.num_format, align="right", indent=1)
        page.sheet.write_formula(page.row, column, figure.formula, style, result(figure.value))
    for column in range(len(figures) + 1, columns):
        page.sheet.write_blank(page.row, column, None, make(**BOX))
    page.row += 1


# households: the cells of the total line of the plan's period


def _household_lines(contents: Contents) -> list[tuple[str, tuple[Figure, ...]]]:
    counted = households(contents.plan)
    ends = {
        "total": ("total_start", "total_end_used", None),
        "poor": ("poor_start", "poor_end", "poor_fall"),
        "near": ("near_start", "near_end", "near_fall"),
        "poor_rate": ("poor_rate_start", "poor_rate_end", "poor_rate_fall"),
        "near_rate": ("near_rate_start", "near_rate_end", "near_rate_fall"),
        "both_rate": ("both_rate_start", "both_rate_end", "both_rate_fall"),
    }
    return [
        (label, tuple(_household(contents, counted, *ends[key])))
        for key, label in book.SUMMARY_HOUSEHOLD_LINES.items()
    ]


def _household(
    contents: Contents, counted: Households, start: str, end: str, fall: str | None
) -> list[Figure]:
    is_rate = start.endswith("rate_start")
    num_format = styles.RATE if is_rate else styles.COUNT
    start_cell, end_cell = _total_cell(contents, start), _total_cell(contents, end)
    figures = [
        Figure(f"={start_cell}", _household_value(counted, start), num_format),
        Figure(f"={end_cell}", _household_value(counted, end), num_format),
    ]
    if fall is None:
        return figures
    if is_rate:
        formula = f"={_total_cell(contents, fall)}"
    else:
        formula = (
            f'=IF(AND(ISNUMBER({start_cell}),ISNUMBER({end_cell})),{start_cell}-{end_cell},"")'
        )
    return [*figures, Figure(formula, _household_value(counted, fall), num_format)]


def _total_cell(contents: Contents, name: str) -> str:
    grid = contents.grids[Movement]
    row = grid.last_row + 1 + tuple(Period).index(Period.PLAN)
    return f"{quoted(Movement.sheet.name)}!{grid.cell(name, row)}"


def _household_value(counted: Households, name: str) -> Shown:
    value = getattr(counted, {"total_end_used": "total_end"}.get(name, name))
    if value is None:
        return ""
    return as_float(value.rounded(2)) if isinstance(value, Share) else int(value)


# money and work


def _money_lines(contents: Contents) -> list[tuple[str, Figure]]:
    total = money_formula("amount", None)
    lines = [(book.SUMMARY_MONEY_TOTAL, _money(total, funding_total(contents.plan)))]
    for label, words in source_groups(contents):
        part = ("funding_source", words)
        figure = _money(money_formula("amount", part), money_sum(contents, "amount", part))
        lines.append((f"- {label.capitalize()}", figure))
    amounts, projects = whole_column(FundingLine, "amount"), whole_column(FundingLine, "project")
    stated = f'SUMIFS({amounts},{projects},"{WHOLE_PROGRAMME}")'
    lines.append((book.SUMMARY_STATED_TOTAL, _money(stated, stated_total(contents.plan))))
    return lines


def _money(total: str, amount: Dong | None) -> Figure:
    value = as_float(dong_to_million(amount)) if amount else ""
    return Figure(f'=IF({total}=0,"",{total})', value, styles.DECIMAL)


def _work_lines(contents: Contents) -> list[tuple[str, Figure]]:
    counted: dict[str, tuple[type[Record], str]] = {
        "targets": (Target, "wording"),
        "projects": (ProjectLine, "carried_out"),
        "activities": (Activity, "wording"),
        "tasks": (Task, "project"),
        "reports": (ReportDue, "period"),
    }
    return [
        (book.SUMMARY_WORK_LINES[key], _filled(contents, record, name))
        for key, (record, name) in counted.items()
    ]


def _filled(contents: Contents, record: type[Record], name: str) -> Figure:
    """How many rows of a table fill a column."""
    value = sum(bool(getattr(each, name)) for each in contents.grids[record].records)
    return Figure(f'=SUMPRODUCT(--({whole_column(record, name)}<>""))', value)
