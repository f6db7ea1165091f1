"""Cells: whatever must be filled is filled, was readable, and names something that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import groupby
from typing import Final

from xltools.catalogue import LevelCode
from xltools.checks.case import Case, is_own
from xltools.checks.reading import fraction_meant, told_of_columns
from xltools.findings import Finding
from xltools.form import (
    RECORD_OF_SHEET,
    Annex,
    Deprivation,
    Duty,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    Movement,
    ProjectLine,
    ReportDue,
    Target,
    Task,
)
from xltools.form.base import CodesOf, Column, Listed, Record, Rolls, field_named, fields
from xltools.form.kinds import kind_of
from xltools.form.words import COMMON_REPORTS, WHOLE_PROGRAMME
from xltools.rows.rows import RowProblem, Trouble
from xltools.wording.message import Message
from xltools.wording.messages import cells as messages
from xltools.wording.messages import reading as reading_messages
from xltools.wording.messages import workbook as workbook_messages

_LONGEST_CODE: Final = 20

_WITH_A_RULE_OF_THEIR_OWN: Final[Mapping[type[Record], frozenset[str]]] = {
    LegalBasis: frozenset({"symbol", "issued_on"}),
    Task: frozenset({"lead_office", "starts", "ends"}),
    Target: frozenset({"owner"}),
    Movement: frozenset({"poor_start", "near_start"}),
    Deprivation: frozenset({"poor_start", "near_start", "poor_fixed", "owner"}),
    FundingLine: frozenset({"funding_source", "capital_kind"}),
}

_SAID_OF_TROUBLE: Final[Mapping[Trouble, Message]] = {
    Trouble.WRONG_KIND: messages.WRONG_KIND,
    Trouble.AMBIGUOUS_NUMBER: messages.AMBIGUOUS,
    Trouble.NOT_WHOLE: messages.NOT_WHOLE,
    Trouble.NEGATIVE: messages.NEGATIVE,
    Trouble.TOO_FINE: messages.TOO_FINE,
    Trouble.NOT_IN_LIST: messages.NOT_IN_LIST,
    Trouble.ERROR_VALUE: messages.ERROR_VALUE,
    Trouble.HEADING_MISSING: messages.HEADING_MISSING,
    Trouble.HEADING_TWICE: messages.HEADING_TWICE,
    Trouble.SHEET_MISSING: messages.SHEET_MISSING,
    Trouble.UNKNOWN_HEADING: messages.HEADING_UNKNOWN,
    Trouble.HEADING_RENAMED: workbook_messages.HEADING_RENAMED,
    Trouble.HEADING_GONE: workbook_messages.HEADING_GONE,
    Trouble.HEADING_DROPPED: workbook_messages.HEADING_DROPPED,
}


def required_cells_are_filled(case: Case) -> Iterator[Finding]:
    """No required cell of a row that was begun is blank.

    Cells with a rule of their own are left to it; a line of a unit below is asked only for what
    goes up from there.
    """
    excused = case.unread
    if case.scope.level is LevelCode.PROVINCE:
        excused |= {case.plan.info.cell("parent_name")}  # no unit stands above a province
    for record in _records(case):
        if not _is_begun(record):
            continue
        for name, header in _required(type(record), not is_own(record)):
            if getattr(record, name) in (None, "", ()) and record.cell(name) not in excused:
                yield messages.REQUIRED.at(record.cell(name), row_key=record.row_key, header=header)


def every_cell_can_be_read(case: Case) -> Iterator[Finding]:
    """Each cell holds a value of its column's kind, under a heading of the form.

    Cells of a column whose numbers are all typed another way are told of once (`reading`).
    """
    told = told_of_columns(case)
    for problem in case.rows.all_problems:
        if problem.cell not in told:
            yield _told(problem)


def sheets_belong_to_the_form(case: Case) -> Iterator[Finding]:
    """Every sheet of the workbook is one of the form; a foreign one is only mentioned."""
    cell = case.first_cell(GeneralInfo, "unit_name")
    for name in case.rows.unknown_sheets:
        yield messages.SHEET_UNKNOWN.at(cell, name)


def formulas_were_calculated(case: Case) -> Iterator[Finding]:
    """Every formula carries a value; nothing is said where formulas cannot be seen.

    A program that calculates nothing leaves hundreds of them: one finding stands for a sheet.
    """
    never = sorted(case.structure.uncalculated) if case.structure is not None else []
    for _, cells in groupby(never, key=lambda cell: cell.sheet):
        first, *others = cells
        yield messages.NOT_CALCULATED.at(first, related=tuple(others), count=1 + len(others))


def codes_name_one_row(case: Case) -> Iterator[Finding]:
    """On a sheet with codes, each code names one row (of one unit, in a roll-up)."""
    for record_type, records in case.plan.records.items():
        name = record_type.sheet.code_field
        first: dict[str, Record] = {}
        for record in records if name else ():
            code = getattr(record, name)
            if code and (other := first.setdefault(record.row_key, record)) is not record:
                yield messages.CODE_TWICE.at(
                    record.cell(name), code, related=(other.cell(name),), row_key=record.row_key
                )


def codes_name_something(case: Case) -> Iterator[Finding]:
    """A code that points to another sheet, or to a project, exists there."""
    known: dict[str, frozenset[str]] = {}
    for record in filter(is_own, _records(case)):
        for name, header, sheet in _pointing(type(record)):
            if sheet not in known:
                known[sheet] = _codes(case, sheet)
            value = getattr(record, name)
            for code in (value,) if isinstance(value, str) else value or ():
                if code not in known[sheet]:
                    yield _unknown(record, name, header, sheet, code, known[sheet])


def _told(problem: RowProblem) -> Finding:
    message = _SAID_OF_TROUBLE[problem.trouble]
    if problem.trouble is Trouble.WRONG_KIND and problem.likely:
        message = messages.UNCLEAR
    if problem.trouble is Trouble.AMBIGUOUS_NUMBER and not problem.likely:
        message = messages.NUMBER_GROUPING
    fraction = fraction_meant(problem)
    if fraction:
        message = reading_messages.DATE_FOR_NUMBER
    return message.at(
        problem.cell,
        problem.found,
        header=problem.header,
        expected=problem.expected or _expected(problem),
        likely=fraction or problem.likely,
        sheet=problem.cell.sheet,
    )


def _expected(problem: RowProblem) -> str:
    """What the column wants, in the words of the form."""
    record = RECORD_OF_SHEET.get(problem.cell.sheet)
    if record is None or not problem.field:
        return ""
    field = field_named(record, problem.field)
    kind = kind_of(field)
    if kind.words is not None:
        return ", ".join(kind.words)
    return kind.kind.value


def _unknown(
    record: Record, name: str, header: str, sheet: str, code: str, known: Iterable[str]
) -> Finding:
    near = get_close_matches(code.upper()[:_LONGEST_CODE], known, 1, 0.7)
    if near:
        return messages.CODE_NEAR.at(
            record.cell(name),
            code,
            row_key=record.row_key,
            header=header,
            sheet=sheet,
            likely=near[0],
        )
    return messages.CODE_UNKNOWN.at(
        record.cell(name), code, row_key=record.row_key, header=header, sheet=sheet
    )


def _records(case: Case) -> Iterator[Record]:
    yield case.plan.info
    for records in case.plan.records.values():
        yield from (record for record in records if record is not case.plan.info)


@cache
def _required(record: type[Record], of_unit_below: bool) -> tuple[tuple[str, str], ...]:
    """Field and heading of the cells that must be filled."""
    apart = _WITH_A_RULE_OF_THEIR_OWN.get(record, frozenset())
    return tuple(
        (each.name, each.filled.header)
        for each in fields(record)
        if each.filled is not None
        and each.filled.required
        and each.name not in apart
        and not (of_unit_below and each.rolls is Rolls.NO)
    )


def _is_begun(record: Record) -> bool:
    """Whether staff typed anything in a row; rows that the catalogue wrote stand there anyway."""
    if not record.sheet.filled_rows:
        return True
    values = (getattr(record, name) for name in _typed(type(record)))
    return any(value is not False and value not in (None, "", ()) for value in values)


@cache
def _typed(record: type[Record]) -> tuple[str, ...]:
    """The fields of a row that do not come filled in."""
    return tuple(
        each.name
        for each in fields(record)
        if each.filled is not None and not each.filled.prefilled
    )


@cache
def _pointing(record: type[Record]) -> tuple[tuple[str, str, str], ...]:
    """Field, heading and the sheet that the field's codes stand on."""
    return tuple(
        (each.name, each.filled.header, sheet)
        for each in fields(record)
        if each.filled is not None and (sheet := _sheet_of(record, each.name, each.filled))
    )


def _sheet_of(record: type[Record], name: str, column: Column) -> str:
    if isinstance(column.choices, CodesOf):
        return column.choices.sheet
    if column.choices in (Listed.PROJECTS, Listed.PROJECTS_AND_TOTAL):
        return ProjectLine.sheet.name
    if record is Duty and name in ("projects", "attached"):
        return ProjectLine.sheet.name if name == "projects" else Annex.sheet.name
    return ""


def _codes(case: Case, sheet: str) -> frozenset[str]:
    record = RECORD_OF_SHEET[sheet]
    codes = {str(getattr(each, "code", None) or "") for each in case.plan.of(record)}
    if record is ProjectLine:
        codes |= set(case.scope.projects) | {each.code for each in case.scope.policies}
        codes.add(WHOLE_PROGRAMME)
    if sheet == ReportDue.sheet.name:
        codes.add(COMMON_REPORTS)
    return frozenset(codes)
