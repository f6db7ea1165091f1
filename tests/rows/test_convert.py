"""Cells through a whole row: what becomes of what staff type, and what is refused and why."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

import pytest
from sheets import row_from, rows_from

from xltools.form import (
    Activity,
    Actual,
    FundingLine,
    GeneralInfo,
    LegalBasis,
    Movement,
    ProjectLine,
    Target,
    Task,
)
from xltools.form.base import Record
from xltools.form.words import FundingState, LineLevel, Operator, PlanState
from xltools.quantities import Moment, Said
from xltools.rows.raw import RawValue
from xltools.rows.rows import Rows, Trouble

MISSING: Final = {Trouble.SHEET_MISSING, Trouble.HEADING_MISSING}


def read_cell(sheet: type[Record], field: str, cells: dict[str, RawValue]) -> object:
    """The value of a field of the only record; or trouble, cell, value found and likely value."""
    rows: Rows = row_from(sheet.sheet.name, cells)
    problems = [p for p in rows.all_problems if p.trouble not in MISSING]
    if problems:
        assert getattr(rows.sheets[sheet].records[0], field) is None
        assert [p.field for p in problems] == [field]
        return problems[0].trouble.name, problems[0].found, problems[0].likely
    return getattr(rows.sheets[sheet].records[0], field)


# typed as text | number with unit hộ | number with unit % | count | triệu đồng, in đồng
NUMBERS = """
268,0       | 268.0               | 268.0               | 268                 | 268000000
268         | 268                 | 268                 | 268                 | 268000000
3,36        | 3.36                | 3.36                | NOT_WHOLE 3,36      | 3360000
3,36%       | WRONG_KIND 3,36     | 3.36                | WRONG_KIND 3,36     | WRONG_KIND 3,36
1.234.567   | 1234567             | 1234567             | 1234567             | 1234567000000
1.234       | UNSURE 1234 | UNSURE 1,234 | 1234          | UNSURE 1234
12.3        | UNSURE 12,3 | UNSURE 12,3 | NOT_WHOLE 12,3 | UNSURE 12,3
1,234.5     | UNSURE 1234,5 | UNSURE 1234,5 | NOT_WHOLE 1234,5 | UNSURE 1234,5
1.23.456    | UNSURE    | UNSURE    | UNSURE    | UNSURE
5 hộ        | WRONG_KIND 5        | WRONG_KIND 5        | WRONG_KIND 5        | WRONG_KIND 5
268 triệu   | WRONG_KIND          | WRONG_KIND          | WRONG_KIND          | WRONG_KIND 268
268,5tr đồng | WRONG_KIND         | WRONG_KIND          | WRONG_KIND          | WRONG_KIND 268,5
năm         | WRONG_KIND          | WRONG_KIND          | WRONG_KIND          | WRONG_KIND
-3          | -3                  | -3                  | NEGATIVE 3          | -3000000
0           | 0                   | 0                   | 0                   | 0
0,0000001   | 1E-7                | 1E-7                | NOT_WHOLE 0,0000001 | TOO_FINE 0
-           | WRONG_KIND          | WRONG_KIND          | WRONG_KIND 0        | WRONG_KIND
57;         | WRONG_KIND          | WRONG_KIND          | WRONG_KIND          | WRONG_KIND
#DIV/0!     | ERROR_VALUE         | ERROR_VALUE         | ERROR_VALUE         | ERROR_VALUE
"""


@pytest.mark.parametrize("line", NUMBERS.strip().splitlines())
def test_a_number_typed_as_text_is_read_the_vietnamese_way_or_refused(line: str) -> None:
    typed, number, percent, count, money = (part.strip() for part in line.split("|"))

    def told(answer: object) -> str:
        if isinstance(answer, tuple):
            assert answer[1] == typed
            trouble = answer[0].replace("AMBIGUOUS_NUMBER", "UNSURE")
            return f"{trouble} {answer[2]}".strip()
        return str(answer)

    assert told(read_cell(Target, "value", {"Giá trị": typed, "ĐVT": "hộ"})) == number
    assert told(read_cell(Target, "value", {"Giá trị": typed, "ĐVT": "%"})) == percent
    assert told(read_cell(Movement, "poor_start", {"Hộ nghèo đầu kỳ": typed})) == count
    amount = {"Kế hoạch vốn năm (triệu đồng)": typed}
    assert told(read_cell(FundingLine, "amount", amount)) == money


# what the spreadsheet holds | number | count | triệu đồng, in đồng
FLOATS: Final = (
    (5.0, "5", "5", "5000000"),
    (3.36, "3.36", "NOT_WHOLE", "3360000"),
    (0.1 + 0.2, "0.3", "NOT_WHOLE", "300000"),
    (268.00000000000006, "268", "268", "268000000"),
    (-0.0, "0", "0", "0"),
    (-2.0, "-2", "NEGATIVE 2", "-2000000"),
    (1e-7, "1E-7", "NOT_WHOLE", "TOO_FINE 0"),
    (1e300, "WRONG_KIND", "WRONG_KIND", "WRONG_KIND"),
    (float("nan"), "WRONG_KIND", "WRONG_KIND", "WRONG_KIND"),
    (float("inf"), "WRONG_KIND", "WRONG_KIND", "WRONG_KIND"),
    (True, "WRONG_KIND", "WRONG_KIND", "WRONG_KIND"),
    (date(2024, 5, 31), "WRONG_KIND", "WRONG_KIND", "WRONG_KIND"),
    (time(7, 30), "WRONG_KIND", "WRONG_KIND", "WRONG_KIND"),
)


@pytest.mark.parametrize(("raw", "number", "count", "money"), FLOATS)
def test_a_number_of_the_spreadsheet_is_what_the_cell_shows(
    raw: RawValue, number: str, count: str, money: str
) -> None:
    def told(answer: object) -> str:
        return f"{answer[0]} {answer[2]}".strip() if isinstance(answer, tuple) else str(answer)

    assert told(read_cell(Target, "value", {"Giá trị": raw})) == number
    assert told(read_cell(Movement, "poor_start", {"Hộ nghèo đầu kỳ": raw})) == count
    assert told(read_cell(FundingLine, "amount", {"Kế hoạch vốn năm (triệu đồng)": raw})) == money


def test_what_counts_things_is_no_percentage_even_on_a_row_in_per_cent() -> None:
    answer = read_cell(Target, "numerator", {"ĐVT": "%", "Tử số": "21%"})
    assert answer == ("WRONG_KIND", "21%", "21")


def test_a_percentage_is_read_where_no_column_tells_the_unit() -> None:
    assert read_cell(Actual, "result", {"Thực hiện trong kỳ": "3,30%"}) == Decimal("3.30")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("22/02/2022", date(2022, 2, 22)),
        ("ngày 22 tháng 02 năm 2022", date(2022, 2, 22)),
        ("22-2-2022", date(2022, 2, 22)),
        (date(2022, 2, 22), date(2022, 2, 22)),
        (datetime(2022, 2, 22, 10, 30), date(2022, 2, 22)),  # noqa: DTZ001 - as read
        ("chưa rõ", Said("chưa rõ")),
        ("Chưa  rõ ", Said("chưa rõ")),
        (31536000.0, ("WRONG_KIND", "31.536.000", "")),
        (44614.0, ("WRONG_KIND", "44.614", "22/02/2022")),
        ("02/22/2022", ("WRONG_KIND", "02/22/2022", "22/02/2022")),
        ("22/02/22", ("WRONG_KIND", "22/02/22", "22/02/2022")),
        ("31/6/2022", ("WRONG_KIND", "31/6/2022", "")),
        ("02/2022", ("WRONG_KIND", "02/2022", "tháng 02/2022")),
        (date(9999, 1, 1), ("WRONG_KIND", "01/01/9999", "")),
        (True, ("WRONG_KIND", "TRUE", "")),
        ("#N/A", ("ERROR_VALUE", "#N/A", "")),
    ],
)
def test_a_day_is_read_from_a_date_or_text_and_never_from_a_number(
    raw: RawValue, expected: object
) -> None:
    assert read_cell(LegalBasis, "issued_on", {"Ngày ban hành": raw}) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("31/5", Moment(day=31, month=5)),
        ("01/2024", Moment(2024, 1)),
        ("tháng 4/2024", Moment(2024, 4)),
        ("quý II/2024", Moment(2024, quarter=2)),
        ("Quý 2", Moment(quarter=2)),
        ("2024", Moment(2024)),
        (2024.0, Moment(2024)),
        (date(2024, 3, 1), Moment(2024, 3, 1)),
        ("01/3/2024", Moment(2024, 3, 1)),
        (31.5, ("WRONG_KIND", "31,5", "")),
        (45352.0, ("WRONG_KIND", "45.352", "01/3/2024")),
        ("13/2024", ("WRONG_KIND", "13/2024", "")),
        ("sớm", ("WRONG_KIND", "sớm", "")),
    ],
)
def test_a_moment_is_a_day_month_quarter_or_year(raw: RawValue, expected: object) -> None:
    assert read_cell(Task, "starts", {"Bắt đầu": raw}) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("không quá (≤)", Operator.AT_MOST),
        ("Không quá", Operator.AT_MOST),
        ("≤", Operator.AT_MOST),
        ("=", Operator.EQUAL),
        (" giảm  ít nhất", Operator.REDUCE_AT_LEAST),
        ("ko quá (≤)", ("NOT_IN_LIST", "ko quá (≤)", "không quá (≤)")),
        (5.0, ("NOT_IN_LIST", "5", "")),
    ],
)
def test_a_word_of_a_list_is_found_whatever_its_case_or_sign(
    raw: RawValue, expected: object
) -> None:
    assert read_cell(Target, "operator", {"Cách nêu": raw}) == expected


def test_a_dash_is_a_level_of_a_line() -> None:
    assert read_cell(Activity, "line_level", {"Cấp": "–"}) is LineLevel.DASH
    assert read_cell(Activity, "line_level", {"Cấp": "+"}) is LineLevel.PLUS


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("x", True),
        ("X ", True),
        ("Có", True),
        (True, True),
        (False, False),
        ("không", False),
        (" ", False),
        (None, False),
    ],
)
def test_a_tick_is_an_x(raw: RawValue, expected: object) -> None:
    cells = {"Mã": "DA1", "Thực hiện năm nay": raw}
    assert read_cell(ProjectLine, "carried_out", cells) is expected


def test_a_tick_that_is_none_is_named_and_the_row_stays() -> None:
    rows = row_from("Dự án - chính sách", {"Mã": "DA1", "Thực hiện năm nay": 1.0})
    (record,) = rows.sheets[ProjectLine].records
    (problem,) = (p for p in rows.all_problems if p.trouble not in MISSING)
    assert isinstance(record, ProjectLine)
    assert (record.code, record.carried_out) == ("DA1", False)
    assert (problem.trouble, str(problem.cell)) == (
        Trouble.WRONG_KIND,
        "Dự án - chính sách!B6",
    )


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  Trạm\u00a0Y  tế ", "Trạm Y tế"),
        ("Tra\u0323m Y te\u0302\u0301", "Trạm Y tế"),
        (23497.0, "23497"),
        (3.36, "3,36"),
        (date(2024, 7, 13), ("WRONG_KIND", "13/7/2024", "")),
        (True, ("WRONG_KIND", "TRUE", "")),
        ("#REF!", ("ERROR_VALUE", "#REF!", "")),
    ],
)
def test_text_is_cleaned_and_a_day_is_no_text(raw: RawValue, expected: object) -> None:
    assert read_cell(Task, "lead_office", {"Đơn vị chủ trì": raw}) == expected


def test_codes_are_split_at_semicolons_and_a_lone_day_is_one() -> None:
    offices = {"Phối hợp khác": " Đoàn TN ;; Hội\u00a0Nông dân; ", "Mã": "NV01"}
    assert read_cell(Task, "other_partners", offices) == ("Đoàn TN", "Hội Nông dân")
    assert read_cell(Task, "rounds", {"Các đợt": date(2024, 6, 1)}) == ("01/6/2024",)


def test_the_items_of_the_general_information_are_read_like_cells() -> None:
    rows = rows_from("# Thông tin chung\nMục|Giá trị\nTình trạng|Dự thảo\nNăm kế hoạch|2024")
    (info,) = rows.sheets[GeneralInfo].records
    assert isinstance(info, GeneralInfo)
    assert (info.state, info.plan_year) == (PlanState.DRAFT, 2024)
    assert str(info.cell("plan_year")) == "Thông tin chung!B7"


def test_a_list_is_named_with_its_words() -> None:
    rows = row_from("Kinh phí", {"Nội dung chi": "a", "Tình trạng": "giao rồi"})
    (problem,) = (p for p in rows.all_problems if p.trouble not in MISSING)
    assert problem.expected == ", ".join(state.value for state in FundingState)
    assert problem.header == "Tình trạng"


@pytest.mark.parametrize("year", ["0", "24", "1944", "2200", "99999"])
def test_a_year_that_no_plan_has_is_told(year: str) -> None:
    """No calendar knows the year 0, and every rule works with the days of the plan year."""
    rows = rows_from(f"# Thông tin chung\nMục|Giá trị\nNăm kế hoạch|{year}")

    [problem] = (each for each in rows.all_problems if each.trouble not in MISSING)

    assert (problem.trouble, problem.expected) == (Trouble.WRONG_KIND, "năm, từ 1945 đến 2199")
    (info,) = rows.sheets[GeneralInfo].records
    assert isinstance(info, GeneralInfo)
    assert info.plan_year is None
