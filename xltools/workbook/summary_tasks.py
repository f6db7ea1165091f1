"""Tasks by month on Tóm tắt: how many start, are under way and end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from xltools.form import Task
from xltools.workbook.cell_values import moment_text
from xltools.workbook.contents import Contents
from xltools.workbook.formulas import PLAN_YEAR, whole_column
from xltools.workbook.summary_figures import Figure

_QUARTERS: Final = ("I", "II", "III", "IV")


def tasks_of_month(contents: Contents, name: str, month: int) -> Figure:
    """How many tasks start (`starts`) or end (`ends`) in a month, told by how the cell ends."""
    column = whole_column(Task, name)
    tests = [
        f'(RIGHT("/"&{column},{len(ending) + 4 * of_year})="{ending}"'
        + (f"&{PLAN_YEAR})" if of_year else ")")
        for ending, of_year in _endings(name, month)
    ]
    whole_year = 1 if name == "starts" else 12
    if month == whole_year:
        tests.append(f'({column}&""={PLAN_YEAR}&"")*({column}<>"")')
    total = f"SUMPRODUCT({'+'.join(tests)})" if len(tests) > 1 else f"SUMPRODUCT(--{tests[0]})"
    texts = [moment_text(m) for t in contents.plan.tasks if (m := getattr(t, name)) is not None]
    year = str(contents.plan.year or "")
    found = sum(_tells(text, name, month, year) for text in texts)
    return Figure(f'=IF({total}=0,"",{total})', found or "")


def _endings(name: str, month: int) -> Iterator[tuple[str, bool]]:
    """How a mốc of that month ends, after a stroke put before it; and whether a year follows."""
    for number in dict.fromkeys((f"{month:02d}", str(month))):
        yield f"/{number}/", True
        yield f"/{number}", False
        yield f"/tháng {number}", False
    quarter, place = divmod(month - 1, 3)
    if place == (0 if name == "starts" else 2):
        yield f"/quý {_QUARTERS[quarter]}/", True
        yield f"/quý {_QUARTERS[quarter]}", False


def _tells(text: str, name: str, month: int, year: str) -> bool:
    if text == year and month == (1 if name == "starts" else 12):
        return True
    endings = [ending + year * of_year for ending, of_year in _endings(name, month)]
    return any(f"/{text}".lower().endswith(ending.lower()) for ending in endings)


def tasks_under_way(starts: list[Figure], ends: list[Figure], row: int, month: int) -> Figure:
    """Tasks that have started by a month and have not ended before it; `row` is its own."""
    letter, before = chr(ord("A") + month), chr(ord("A") + month - 1)
    ended = f"-SUM($B{row + 1}:{before}{row + 1})" if month > 1 else ""
    total = f"SUM($B{row - 1}:{letter}{row - 1}){ended}"
    value = sum(int(each.value or 0) for each in starts[:month]) - sum(
        int(each.value or 0) for each in ends[: month - 1]
    )
    return Figure(f'=IF(({total})<=0,"",{total})', value if value > 0 else "")
