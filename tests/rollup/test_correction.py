"""Corrections of the parent: applied before adding, kept, told, and never lost in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from rollup.leaves import (
    CATALOGUE,
    KON_RAY,
    YEAR,
    communes,
    money,
    plan,
    sent,
    table,
    village,
)

from xltools.form import Correction
from xltools.plan import Plan
from xltools.rollup import RollupResult, State, Submission, rollup
from xltools.rollup.correction import Outcome
from xltools.rollup.for_units import for_units
from xltools.rows.rows import RowProblem, Trouble

TOWN, DAK_KOI, *_ = communes(KON_RAY)
HALF_YEAR = village("T1", 100, 10) | {"Kỳ": "thực hiện 6 tháng"}
ROWS = {
    "Diễn biến hộ": [village("T1", 100, 10), village("T2", 60, 6), HALF_YEAR],
    "Kinh phí": [money("DA1", 106, code="KP01")],
}


def correction(row: str, used: float | None, **more: Any) -> dict[str, Any]:
    """A line of Điều chỉnh khi tổng hợp about the poor households of a village of the town."""
    line = {
        "Mã đơn vị": "23479",
        "Trang": "Diễn biến hộ",
        "Mã dòng": row,
        "Cột": "Hộ nghèo đầu kỳ",
        "Số dùng để tổng hợp": used,
        "Lý do": "xã báo lại",
        "Người điều chỉnh": "Trần Thị B",
        "Ngày điều chỉnh": "20/3/2024",
    }
    return line | more


def own(*lines: dict[str, Any]) -> Plan:
    return plan(KON_RAY, {"Điều chỉnh khi tổng hợp": list(lines)})


def rolled(base: Plan, *submissions: Submission) -> RollupResult:
    files = submissions or (sent(plan(TOWN, ROWS)),)
    return rollup(files, (), KON_RAY, YEAR, CATALOGUE, base)


def said(result: RollupResult) -> list[tuple[str, str]]:
    return [(each.outcome.value, each.note.say()) for each in result.corrections]


def test_the_corrected_figure_is_added_and_rates_follow_it() -> None:
    result = rolled(own(correction("T2", 5)))

    [plan_line, _] = result.plan.movements
    assert (plan_line.poor_start, plan_line.total_start) == (15, 160)
    assert plan_line.poor_rate_start is not None
    assert str(plan_line.poor_rate_start.rounded()) == "9.38"
    assert said(result) == [
        (
            "applied",
            (
                'Thị trấn Đăk Rve, trang "Diễn biến hộ", dòng kế hoạch|T2, cột Hộ nghèo đầu kỳ:'
                ' dùng 5 thay cho 6 theo trang "Điều chỉnh khi tổng hợp", ô F6; lý do: xã báo lại.'
            ),
        )
    ]


def test_the_line_keeps_all_that_was_typed_and_gets_the_units_figure() -> None:
    first = rolled(own(correction("T2", 5)))
    again = rolled(first.plan)

    names = ("unit_code", "row_code", "column", "submitted", "used", "reason", "corrected_by")
    for result in (first, again):
        assert table(result.plan.of(Correction), *names, "corrected_on") == [
            (
                "23479",
                "T2",
                "Hộ nghèo đầu kỳ",
                6,
                5,
                "xã báo lại",
                "Trần Thị B",
                date(2024, 3, 20),
            )
        ]
    assert again.plan == first.plan
    assert again.notes == first.notes


def test_the_corrected_row_is_marked_in_the_sources_and_the_unit_is_told() -> None:
    result = rolled(own(correction("T2", 5)))

    marked = [line for line in result.plan.source_lines if line.from_row and line.remarks]
    assert table(marked, "from_sheet", "from_row", "remarks") == [
        (
            "Diễn biến hộ",
            7,
            "Đã điều chỉnh cột Hộ nghèo đầu kỳ: dùng 5 thay cho 6; lý do: xã báo lại.",
        )
    ]
    [town] = [each for each in for_units(result) if each.unit_code == "23479"]
    assert [note.say() for note in town.notes if "correct" in note.code] == [
        (
            'Khi tổng hợp, cấp trên đã dùng 5 thay cho 6 ở trang "Diễn biến hộ", ô H7, cột Hộ nghèo'
            " đầu kỳ; lý do: xã báo lại. Đề nghị đơn vị sửa tệp của mình hoặc báo lại nếu không"
            " đúng."
        )
    ]


@pytest.mark.parametrize(
    ("poor", "outcome", "total", "told"),
    [
        (5, Outcome.NEEDLESS, 15, "đơn vị đã ghi đúng 5; có thể xóa dòng điều chỉnh ở"),
        (7, Outcome.CHANGED, 15, "đơn vị nay ghi 7, lúc điều chỉnh là 6; vẫn dùng 5; xem lại"),
        (6, Outcome.APPLIED, 15, "dùng 5 thay cho 6"),
    ],
)
def test_a_new_submission_makes_a_correction_needless_or_contradicts_it(
    poor: int, outcome: Outcome, total: int, told: str
) -> None:
    first = rolled(own(correction("T2", 5)))
    rows = {"Diễn biến hộ": [village("T1", 100, 10), village("T2", 60, poor)]}

    result = rolled(first.plan, sent(plan(TOWN, rows), day=2))

    [done] = result.corrections
    assert (done.outcome, done.line.submitted, done.line.used) == (outcome, 6, 5)
    assert told in done.note.say()
    assert table(result.plan.movements, "poor_start") == [(total,)]


def test_money_is_corrected_in_the_unit_that_the_heading_names() -> None:
    line = correction("KP01", 98.5, Trang="kinh phí", Cột="Kế hoạch vốn năm (triệu đồng)")

    result = rolled(own(line))

    assert table(result.plan.funding, "amount") == [(98_500_000,)]
    assert table(result.plan.of(Correction), "submitted", "used") == [(106, 98.5)]


@pytest.mark.parametrize(
    ("line", "cell", "told"),
    [
        (correction("T2", 5, **{"Mã đơn vị": "99999"}), "A6", "không có đơn vị mã 99999"),
        (
            correction("T2", 5, Trang="Nơi nhận"),
            "B6",
            'không có số tổng hợp nào ở trang "Nơi nhận"',
        ),
        (correction("T9", 5), "C6", "không có dòng T9"),
        (correction("T1", 5), "C6", "nhiều dòng T1; hãy ghi đủ một trong các mã: kế hoạch|T1"),
        (correction("T2", 5, Cột="Ghi chú"), "D6", 'không có cột số liệu "Ghi chú"'),
        (correction("T2", 5.5), "F6", "cột Hộ nghèo đầu kỳ phải là số nguyên không âm"),
        (correction("T2", None), "F6", "chưa ghi số dùng để tổng hợp"),
    ],
)
def test_a_correction_that_names_nothing_is_told_with_its_cell_and_the_others_go_on(
    line: dict[str, Any], cell: str, told: str
) -> None:
    result = rolled(own(line, correction("kế hoạch|T1", 9)))

    refused, applied = result.corrections
    assert (refused.outcome, applied.outcome) == (Outcome.REFUSED, Outcome.APPLIED)
    assert f"ô {cell}" in refused.note.say()
    assert told in refused.note.say()
    assert refused.line.values() == own(line).of(Correction)[0].values()
    assert table(result.plan.movements, "poor_start") == [(15,), (10,)]


def test_of_two_corrections_of_one_cell_the_first_stands() -> None:
    result = rolled(own(correction("T2", 5), correction("kế hoạch|T2", 4)))

    assert [each.outcome for each in result.corrections] == [Outcome.APPLIED, Outcome.REFUSED]
    assert table(result.plan.movements, "poor_start") == [(15,), (10,)]


def test_a_correction_waits_for_the_file_of_its_unit() -> None:
    line = correction("T2", 5, **{"Mã đơn vị": "23482"})

    result = rolled(own(line))

    assert said(result) == [
        (
            "waiting",
            (
                'Chưa áp dụng điều chỉnh ở trang "Điều chỉnh khi tổng hợp", ô A6: không có tệp nào'
                " của Xã Đăk Kôi được tính."
            ),
        )
    ]
    assert table(result.plan.of(Correction), "unit_code", "used") == [("23482", 5)]


def test_a_corrected_cell_that_cannot_be_read_keeps_the_file_no_longer_out() -> None:
    rows = {"Diễn biến hộ": [village("T1", 100, 10), village("T2", 60, None)]}
    of_town = plan(TOWN, rows)
    cell = of_town.movements[1].cell("poor_start")
    unread = RowProblem(Trouble.WRONG_KIND, cell, "sáu", "poor_start", "Hộ nghèo đầu kỳ")
    file = replace(sent(of_town), problems=(unread,))

    without, corrected = rolled(own(), file), rolled(own(correction("T2", 6)), file)

    assert [m.state for m in without.membership.members if m.file_name] == [State.FAULTY]
    assert [m.state for m in corrected.membership.members if m.file_name] == [State.RECEIVED]
    assert table(corrected.plan.movements, "poor_start") == [(16,)]
    assert "dùng 6 thay cho trống" in corrected.corrections[0].note.say()


def test_a_figure_that_goes_into_no_total_cannot_be_corrected() -> None:
    def target(code: str, way: str, unit: str) -> dict[str, Any]:
        row = {"Mã": code, "Chỉ số": "Tỷ lệ hộ nghèo", "Nội dung chỉ tiêu": code, "Giá trị": 3}
        return row | {"ĐVT": unit, "Cách tổng hợp": way, "Tử số": 1, "Mẫu số": 2}

    targets = [
        target("CT01", "tính lại từ số hộ", "%"),
        target("CT02", "không", "hộ"),
        target("CT03", "cộng", "người"),
        target("CT04", "tính lại từ số hộ", "%") | {"Chỉ số": "khác"},
    ]
    stated = [money("Toàn Chương trình", 106, code="KP01")]
    sheets = ROWS | {"Chỉ tiêu": targets, "Kinh phí": stated}
    lines = [
        *(correction(f"CT0{n}", 5, Trang="Chỉ tiêu", Cột="Giá trị") for n in (1, 2, 3, 4)),
        correction("CT04", 5, Trang="Chỉ tiêu", Cột="Tử số"),
        correction("KP01", 98.5, Trang="Kinh phí", Cột="Kế hoạch vốn năm"),
    ]

    result = rolled(own(*lines), sent(plan(TOWN, sheets)))

    assert [(each.line.row_code, each.outcome.value) for each in result.corrections] == [
        ("CT01", "refused"),
        ("CT02", "refused"),
        ("CT03", "applied"),
        ("CT04", "refused"),
        ("CT04", "applied"),
        ("KP01", "refused"),
    ]
    assert "không đi vào số tổng hợp nào" in result.corrections[0].note.say()
