"""Annexes: tables built from the sheets, so that nobody types a figure twice."""

from __future__ import annotations

from typing import Final

from xltools.form import Annex as AnnexLine
from xltools.form import Deprivation, FundingLine, Movement, Task
from xltools.form.words import Orientation
from xltools.narrative import words
from xltools.narrative.annex_deprivations import deprivation_table
from xltools.narrative.annex_households import household_table
from xltools.narrative.annex_money import money_table
from xltools.narrative.annex_tasks import task_table
from xltools.narrative.blocks import Annex, Gap, Table, plain
from xltools.narrative.composer import Composer
from xltools.narrative.front import number_and_symbol
from xltools.patterns import late_pattern
from xltools.plan.plan import Plan
from xltools.wording.dates import format_long_date
from xltools.wording.numbers import roman
from xltools.wording.text import fold

_FEW: Final = 2
_APPENDIX: Final = late_pattern(r"phụ lục(?: số)?(?: (?P<number>\d{1,2}|[ivx]+))?")


def attached(plan: Plan) -> tuple[AnnexLine, ...]:
    """The annexes ticked to go with the plan."""
    return tuple(each for each in plan.annexes if each.attached)


def annexes(composer: Composer) -> tuple[Annex, ...]:
    """The attached annexes; one that cannot be built from its sheet is listed as a gap."""
    built = []
    for line, number in _numbered(composer.plan):
        block = f"bieu/{line.code or line.source.row}"
        table = _table_once(composer, line)
        if table is None:
            composer.gaps.append(Gap(block, number, line.cell("built_from")))
        else:
            built.append(_annex(composer, line, number, block, *table))
    return tuple(built)


def printed_numbers(composer: Composer) -> tuple[str, ...]:
    """Biểu số 01, 02: the numbers of the annexes that there is something to build from.

    Where there are many, what they all begin with is said once.
    """
    lines = _numbered(composer.plan)
    numbers = [number for line, number in lines if _table_once(composer, line)]
    kinds = {number.rpartition(" ")[0] for number in numbers}
    kind = kinds.pop() if len(kinds) == 1 and len(numbers) > _FEW else ""
    return (*numbers[:1], *(each.removeprefix(f"{kind} ") for each in numbers[1:]))


def _numbered(plan: Plan) -> list[tuple[AnnexLine, str]]:
    """The attached annexes with what stands above them."""
    lines = attached(plan)
    return [(line, annex_number(line.printed_number, i, lines)) for i, line in enumerate(lines, 1)]


def annex_number(typed: str | None, place: int, lines: tuple[AnnexLine, ...]) -> str:
    """Phụ lục II, as the decree numbers appendices; any other name ("Biểu số 02") as it is typed.

    What nobody named is an appendix; the only one has no number.
    """
    if typed is None:
        return words.APPENDIX if len(lines) == 1 else f"{words.APPENDIX} {roman(place)}"
    found = _APPENDIX.fullmatch(fold(typed))
    if found is None:
        return typed
    number = found["number"] or ""
    said = roman(int(number)) if number.isdigit() and int(number) else number.upper()
    return f"{words.APPENDIX} {said}".rstrip()


def _annex(
    composer: Composer, line: AnnexLine, number: str, block: str, table: Table, unit: str
) -> Annex:
    info = composer.info
    title = plain(composer.runs(line.title, block, line, "title"))
    source = plain(composer.runs(info.baseline_source, block, info, "baseline_source"))
    day = info.issued_on
    return Annex(
        id=block,
        number=number,
        title=title.upper(),
        attached_to=words.ATTACHED_TO.format(
            number=number_and_symbol(composer),
            day=format_long_date(day) if day else words.DAY_TO_FILL.format(year=composer.year),
            committee=composer.committee,
        ),
        unit_line=unit,
        table=table,
        remark=words.SOURCE_OF_BASELINE.format(source=source)
        if source and unit == words.UNIT_PEOPLE
        else "",
        landscape=line.orientation is not Orientation.PORTRAIT,
    )


def _table_once(composer: Composer, line: AnnexLine) -> tuple[Table, str] | None:
    """The table of an annex, made the first time that somebody asks."""
    row = line.source.row
    if row not in composer.tables:
        composer.tables[row] = _table(composer, line)
    return composer.tables[row]


def _table(composer: Composer, line: AnnexLine) -> tuple[Table, str] | None:
    """The table of an annex and its unit line; None where there is nothing to build it from."""
    table, unit = None, words.UNIT_PEOPLE
    if line.built_from == Movement.sheet.name:
        table = household_table(composer, line)
    elif line.built_from == Deprivation.sheet.name:
        table = deprivation_table(composer)
    elif line.built_from == FundingLine.sheet.name:
        table, unit = money_table(composer), words.UNIT_MONEY
    elif line.built_from == Task.sheet.name:
        table, unit = task_table(composer), words.UNIT_MONEY
    return None if table is None else (table, unit)
