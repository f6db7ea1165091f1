"""The table units × items of a decision, taken into Giao chỉ tiêu as it was pasted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from exchange.annexes import (
    CLASSES,
    DAK_KOI,
    POOR_END,
    TAN_LAP,
    TOWN,
    UNITS,
    annex,
    assigned,
    columns,
    district,
    rows_of,
    told,
)
from hypothesis import given
from hypothesis import strategies as st

from xltools.exchange.decision import read_decision
from xltools.exchange.figure import Figure, NotAFigure, read_figure
from xltools.exchange.unit_names import UnitNames
from xltools.form.words import Operator

TARGETS = """
PHỤ LỤC I
CHỈ TIÊU GIẢM HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024
(Kèm theo Quyết định số 1185/QĐ-UBND ngày 28 tháng 12 năm 2023 của UBND huyện Kon Rẫy)

TT | Xã, thị trấn | Hộ nghèo | | Hộ cận nghèo | Ghi chú
| | Tỷ lệ đầu năm (%) | Mức giảm tỷ lệ (điểm %) | Mức giảm (điểm %) |
A | B | 1 | 2 | 3 | 4
I | Khu vực thành thị | | | |
1 | TT. Đăk Rve | 12.5 | 1.05 | 1.1 |
II | Khu vực nông thôn | | | |
2 | UBND xã Đắk Kôi | 30 | 3.95 | 0,47 | xã ĐBKK
3 | Tân Lập (KV I) | 3.78 | 0,42 | - |
"""
MERGES = ("A5:A6", "B5:B6", "C5:D5", "F5:F6")

MONEY = """
PHÂN BỔ KINH PHÍ SỰ NGHIỆP NGUỒN NGÂN SÁCH TRUNG ƯƠNG NĂM 2024
(Kèm theo Quyết định số 1186/QĐ-UBND ngày 28/12/2023 của UBND huyện Kon Rẫy)
| | | | Đơn vị tính: triệu đồng |
STT | Đơn vị | Tổng số | Dự án 2 | Dự án 3 | |
| | | | Tổng số | Tiểu dự án 1 | Tiểu dự án 2: Cải thiện dinh dưỡng
1 | Thị trấn Đăk Rve | 600 | 400 | 200 | 120 | 80
2 | Xã Tân Lập | 452 | 268 | 184 | 106 | 78
| Cộng | 1052 | 668 | 384 | 226 | 158
"""


def test_headings_over_several_rows_and_names_in_any_spelling_are_understood() -> None:
    done = assigned(district(), annex(TARGETS, *MERGES))

    assert columns(done) == {"D6": "CT02", "E6": "CT04"}
    assert rows_of(done) == [
        (TOWN, "CT02", Decimal("1.05"), "lần 1"),
        (TOWN, "CT04", Decimal("1.1"), "lần 1"),
        (DAK_KOI, "CT02", Decimal("3.95"), "lần 1"),
        (DAK_KOI, "CT04", Decimal("0.47"), "lần 1"),
        (TAN_LAP, "CT02", Decimal("0.42"), "lần 1"),
    ]
    assert {row.assigned_by for row in done.rows} == {
        "Quyết định số 1185/QĐ-UBND ngày 28/12/2023 của Ủy ban nhân dân huyện Kon Rẫy"
    }
    assert {row.operator for row in done.rows} == {Operator.REDUCE_AT_LEAST}
    assert told(done) == [
        "PL!C6 matrix.earlier-heading",
        "PL!B11 matrix.other-spelling",
        "sums.not-assigned",
    ]


def test_the_programmes_own_form_is_read_with_its_title() -> None:
    form = """
        Biểu số 01: CHỈ TIÊU GIẢM HỘ NGHÈO NĂM 2024
        TT | Đơn vị | Hộ nghèo đầu năm | | Kế hoạch giảm trong năm | | Hộ nghèo cuối năm | Nước
        | | Số hộ | Tỷ lệ % | Số hộ giảm thuần | Mức giảm tỷ lệ (điểm %) | Tỷ lệ % | Tỷ lệ có %
        A | B | 1 | 2 | 3 | 4 | 5 | 6
        1 | TT Đăk Rve | 10 | 10 | 2 | 2 | 8 | 70
        2 | Xã Tân Lập | 10 | 10 | 2 | 2 | 8 | 70
        3 | Xã Đăk Kôi | 10 | 10 | 2 | 2 | 8 | 70
    """

    done = assigned(district(), annex(form))

    assert columns(done) == {"F3": "CT02", "G3": "CT01"}
    assert told(done) == [
        "PL!C3 matrix.earlier-heading",
        "PL!D3 matrix.earlier-heading",
        "PL!E3 matrix.unknown-heading",
        "PL!H3 matrix.unknown-heading",
    ]


def test_sources_and_kinds_may_stand_in_the_headings() -> None:
    table = """
        PHÂN BỔ VỐN NĂM 2024
        Đơn vị tính: Triệu đồng
        STT | Đơn vị | Tổng số | Dự án 1 | | | Dự án 2 | | Tiểu dự án 2 (Dự án 3)
        | | | Tổng | Vốn ĐTPT NSTW | Vốn sự nghiệp NSTW | NSTW (SN) | Đối ứng NSĐP (SN) | Vốn SN
        1 | TT Đăk Rve | 100 | 60 | 40 | 20 | 20 | 10 | 10
        2 | Xã Tân Lập | 50 | 10 | 5 | 5 | 20 | 10 | 10
        3 | Đăk Kôi | 50 | 10 | 5 | 6 | 20 | 10 | 10
        Cộng | | 200 | 80 | 50 | 30 | 60 | 30 | 30
    """

    done = assigned(district(), annex(table))

    assert columns(done) == {
        "E4": "DA1, NSTW, đầu tư phát triển",
        "F4": "DA1, NSTW, sự nghiệp",
        "G4": "DA2, NSTW, sự nghiệp",
        "H4": "DA2, NSĐP (chưa tách), sự nghiệp",
        "I4": "DA3.TDA2, sự nghiệp",
    }
    assert told(done)[:3] == [
        "PL!C7 matrix.wrong-total",
        "PL!D7 matrix.wrong-total",
        "PL!F8 matrix.wrong-total",
    ]


def test_headings_whose_merges_were_lost_are_understood_too() -> None:
    done = assigned(district(), annex(TARGETS))

    assert columns(done) == {"D6": "CT02", "E6": "CT04"}
    assert len(done.rows) == 5


def test_money_goes_to_projects_with_its_source_and_totals_are_only_compared() -> None:
    done = assigned(district(), annex(MONEY))

    assert columns(done) == {
        "D4": "DA2, NSTW, sự nghiệp",
        "F5": "DA3.TDA1, NSTW, sự nghiệp",
        "G5": "DA3.TDA2, NSTW, sự nghiệp",
    }
    assert rows_of(done) == [
        (TOWN, "DA2", 400_000_000, "lần 1"),
        (TOWN, "DA3.TDA1", 120_000_000, "lần 1"),
        (TOWN, "DA3.TDA2", 80_000_000, "lần 1"),
        (TAN_LAP, "DA2", 268_000_000, "lần 1"),
        (TAN_LAP, "DA3.TDA1", 106_000_000, "lần 1"),
        (TAN_LAP, "DA3.TDA2", 78_000_000, "lần 1"),
    ]
    assert told(done) == ["assign.units-missing", "sums.no-own-money"]


def test_projects_may_stand_below_each_other_and_units_side_by_side() -> None:
    done = assigned(
        district(),
        annex("""
            Kinh phí năm 2024, nguồn NSTW, vốn sự nghiệp
            ĐVT: nghìn đồng
            TT | Nội dung | Tổng số | Trong đó | |
            | | | Thị trấn Đăk Rve | Xã Đăk Kôi | Xã Tân Lập
            I | Dự án 3 | 226000 | 120000 | | 106000
            1 | Tiểu dự án 1 | 226000 | 120000 | | 106000
            II | Dự án 2 | 268000 | | | 268000
        """),
    )

    assert rows_of(done) == [
        (TOWN, "DA3.TDA1", 120_000_000, "lần 1"),
        (TAN_LAP, "DA3.TDA1", 106_000_000, "lần 1"),
        (TAN_LAP, "DA2", 268_000_000, "lần 1"),
    ]
    assert told(done) == ["sums.no-own-money"]


def test_what_names_no_unit_or_item_is_told_with_its_cell_and_nothing_is_guessed() -> None:
    done = assigned(
        district(),
        annex("""
            TT | Đơn vị | CT02 | Tỷ lệ hộ nghèo (%) | Số mô hình | CT02 giao thêm
            1 | Thị trấn Đăk Rve | 1 | 4-5 | 2 | 9
            2 | Xã Đăk Koy | 2 | 3 | 1 |
            3 | Xã Tân Lập | 1,234 m | 3 | 1 |
            4 | Xã Tân Lập | 3 | 3 | 1 |
            5 | Đăk Kôi | 2 | nhiều | 1 |
        """),
    )

    assert rows_of(done) == [
        (TOWN, "CT02", Decimal(1), "lần 1"),
        (TOWN, "CT01", Decimal(4), "lần 1"),
        (TAN_LAP, "CT01", Decimal(3), "lần 1"),
        (DAK_KOI, "CT02", Decimal(2), "lần 1"),
    ]
    assert done.rows[1].value_to == Decimal(5)
    assert told(done)[:8] == [
        "PL!E1 matrix.unknown-heading",
        "PL!F1 matrix.same-heading",
        "PL!B3 matrix.unknown-unit",
        "PL!B5 matrix.unit-again",
        "PL!C4 matrix.no-figure",
        "PL!D6 matrix.no-figure",
        "sums.not-assigned",
        "sums.not-assigned",
    ]


def test_a_unit_that_is_numbered_like_a_group_is_not_passed_over() -> None:
    text = "TT | Đơn vị | CT02\nI | Xã Đăk Koy | 2\nII | Xã Tân Lập | 1\nIII | Đăk Kôi | 1\n | | |"

    done = assigned(district(), annex(text))

    assert told(done)[0] == "PL!B2 matrix.unknown-unit"
    assert len(done.rows) == 2


def test_a_name_that_two_units_have_and_a_heading_of_two_targets_are_not_settled() -> None:
    units = [*UNITS, {"Mã đơn vị": "23500", "Tên đơn vị": "Thị trấn Tân Lập"}]
    twice = [
        {"Mã": "CT02", "Chỉ số": "Tỷ lệ hộ nghèo", "Cách nêu": "giảm", "ĐVT": "điểm %"},
        {"Mã": "CT03", "Chỉ số": "Tỷ lệ hộ nghèo", "Cách nêu": "giảm ít nhất", "ĐVT": "điểm %"},
    ]
    parent = district(Cấp_dưới=units, Chỉ_tiêu=twice)

    done = assigned(
        parent,
        annex("""
            TT | Đơn vị | Giảm tỷ lệ hộ nghèo (điểm %) | CT03
            1 | Tân Lập | 1 | 1
            2 | Đăk Kôi | 2 | 2
        """),
    )

    assert rows_of(done) == [(DAK_KOI, "CT03", Decimal(2), "lần 1")]
    assert told(done)[:2] == ["PL!C1 matrix.ambiguous-heading", "PL!B2 matrix.ambiguous-unit"]


def test_merged_figures_days_and_tables_of_another_year_assign_nothing() -> None:
    day = annex(
        "TT | Đơn vị | CT02\n1 | Thị trấn Đăk Rve | 1\n2 | Đăk Kôi | 1\n3 | Tân Lập | 1",
        "C2:C3",
        C4=date(2024, 5, 4),
    )
    other_year = annex("Chỉ tiêu năm 2023\nTT | Đơn vị | CT02\n1 | Tân Lập | 1\n2 | Đăk Kôi | 1")

    assert told(assigned(district(), day)) == [
        "PL!C2 matrix.merged-cell",
        "PL!C3 matrix.merged-cell",
        "PL!C4 matrix.no-figure",
    ]
    assert told(assigned(district(), other_year)) == ["matrix.other-year", "assign.units-missing"]


def test_a_formula_without_a_result_is_told_and_not_taken_for_a_blank() -> None:
    text = "TT | Đơn vị | CT02\n1 | Tân Lập | \n2 | Đăk Kôi | 1\n3 | Đăk Rve | 1"

    done = assigned(district(), annex(text, uncalculated=("C2",)))

    assert told(done)[0] == "PL!C2 matrix.not-calculated"
    assert len(done.rows) == 2


def test_money_of_no_stated_unit_is_not_taken_and_a_wrong_total_is_told() -> None:
    no_unit = annex("Nguồn NSTW\nTT | Đơn vị | DA2\n1 | Tân Lập | 100\n2 | Đăk Kôi | 50")
    wrong = annex(
        "Đơn vị tính: đồng\nTT | Đơn vị | DA2\n| Tổng cộng | 160\n1 | Tân Lập | 100\n"
        "2 | Đăk Kôi | 50\n3 | Thị trấn Đăk Rve | 0"
    )

    assert told(assigned(district(), no_unit))[:1] == ["PL!C2 matrix.no-money-unit"]
    assert told(assigned(district(), wrong)) == ["PL!C3 matrix.wrong-total", "sums.no-own-money"]


def test_a_later_decision_adds_rows_for_what_it_changes_and_leaves_the_rest() -> None:
    first = assigned(district(), annex(TARGETS, *MERGES), annex(MONEY))
    later = annex("""
        (Kèm theo Quyết định số 77/QĐ-UBND ngày 15/6/2024 của UBND huyện Kon Rẫy)
        TT | Đơn vị | CT02 | CT04 | CT09
        1 | Thị trấn Đăk Rve | 1.05 | 1.2 |
        2 | Đăk Kôi | 4 | | 3
        3 | Tân Lập | 0.42 | 1.5 |
    """)

    done = assigned(first.plan, later)

    assert rows_of(done) == [
        (TOWN, "CT04", Decimal("1.2"), "điều chỉnh 1"),
        (DAK_KOI, "CT02", Decimal(4), "điều chỉnh 1"),
        (DAK_KOI, "CT09", Decimal(3), "điều chỉnh 1"),
        (TAN_LAP, "CT04", Decimal("1.5"), "điều chỉnh 1"),
    ]
    assert done.unchanged == 2
    assert told(done)[0] == "PL!B4 assign.left-blank"
    assert len(done.plan.assigned_targets) == len(first.plan.assigned_targets) + 4


def test_two_tables_that_differ_are_told_and_the_first_holds() -> None:
    one = annex("TT | Đơn vị | CT02\n1 | Tân Lập | 1\n2 | Đăk Kôi | 1")
    other = annex("TT | Đơn vị | CT02\n1 | Tân Lập | 2\n2 | Đăk Kôi | 1", name="PL2")

    done = assigned(district(), one, other)

    assert rows_of(done)[0] == (TAN_LAP, "CT02", Decimal(1), "lần 1")
    assert told(done)[0] == "PL2!C2 matrix.stated-twice"


def test_what_units_registered_stands_beside_what_they_are_assigned() -> None:
    registered = {
        "Mã đơn vị cấp dưới": TAN_LAP,
        "Mã": "CT11",
        "Nhóm": "giảm nghèo",
        "Chỉ số": "Tỷ lệ hộ nghèo",
        "Cách nêu": "giảm",
        "Giá trị": 0.4,
        "ĐVT": "điểm %",
    }
    own = {"Mã": "CT02", "Chỉ số": "Tỷ lệ hộ nghèo", "Cách nêu": "giảm", "ĐVT": "điểm %"}
    parent = district(Chỉ_tiêu=[own, registered])

    done = assigned(parent, annex("TT | Đơn vị | CT02\n1 | Tân Lập | 0.5\n2 | Đăk Kôi | 1"))

    assert [row.registered for row in done.rows] == [Decimal("0.4"), None]
    assert "assign.registered-less" in told(done)


def test_a_line_that_only_tells_what_was_registered_assigns_nothing() -> None:
    line = {
        "Mã đơn vị": TAN_LAP,
        "Loại": "chỉ tiêu",
        "Mã chỉ tiêu hoặc dự án": "CT02",
        "Đăng ký của đơn vị": 0.4,
        "Đợt": "đăng ký",
    }
    parent = district(Giao_chỉ_tiêu=[line])

    done = assigned(parent, annex("TT | Đơn vị | CT02\n1 | Tân Lập | 0.5\n2 | Đăk Kôi | 1"))

    assert rows_of(done)[0] == (TAN_LAP, "CT02", Decimal("0.5"), "lần 1")
    assert [row.registered for row in done.rows] == [Decimal("0.4"), None]
    assert told(done)[0] == "assign.units-missing"


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("23479", TOWN),
        ("TT Đăk Rve", TOWN),
        ("1. Thị trấn Dak Rve", TOWN),
        ("Ủy ban nhân dân xã Đăk-Kôi", DAK_KOI),
        ("Đăk Ko\u0302i", DAK_KOI),
        ("XÃ TÂN LẬP", TAN_LAP),
        ("x. Tân Lập", TAN_LAP),
        ("Phường Tân Lập", None),
        ("Tân Lâp 2", None),
        ("Kôi", None),
    ],
)
def test_a_unit_is_known_by_every_usual_spelling_and_by_no_other(
    written: str, unit: str | None
) -> None:
    found = UnitNames(district().children).find(written).unit

    assert (found.code if found else None) == unit


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        (3.36, Figure(Decimal("3.36"))),
        ("3,36%", Figure(Decimal("3.36"))),
        ("≥ 3", Figure(Decimal(3), operator=Operator.AT_LEAST)),
        ("4,0 - 5,0", Figure(Decimal("4.0"), Decimal("5.0"))),
        ("từ 4 đến 5", Figure(Decimal(4), Decimal(5))),
        (0, Figure(Decimal(0))),
        (" - ", None),
        ("chưa giao", None),
        (None, None),
    ],
)
def test_a_cell_holds_a_figure_a_range_or_nothing(cell: object, figure: Figure | None) -> None:
    assert read_figure(cell) == figure  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", [True, "5 - 4", "≥ 4 - 5", "12.3", "khoảng", float("inf")])
def test_a_cell_that_could_mean_anything_else_is_refused(cell: object) -> None:
    with pytest.raises(NotAFigure):
        read_figure(cell)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "(Kèm theo Nghị quyết số 28/NQ-HĐND ngày 22 / 7 / 2022 của HĐND huyện)",
            "Nghị quyết số 28/NQ-HĐND ngày 22/7/2022 của Hội đồng nhân dân huyện",
        ),
        ("120/QĐ-UBND", "Quyết định số 120/QĐ-UBND"),
        ("Kèm theo quyết định 12/2023/QĐ-UBND", "Quyết định số 12/2023/QĐ-UBND"),
        ("(Kèm theo Quyết định số      /QĐ-UBND ngày    tháng 12 năm 2023)", "None"),
    ],
)
def test_the_decision_is_read_from_the_line_under_the_title(text: str, said: str) -> None:
    assert str(read_decision(text)) == said


def test_counts_that_do_not_make_up_the_parents_own_are_told() -> None:
    own = [{**CLASSES, "Giá trị": 5}, {**POOR_END, "Giá trị": 3}]
    text = (
        "TT | Đơn vị | CT09 | CT01\n1 | Đăk Rve | 2 | 4\n2 | Đăk Kôi | 1 | 5\n3 | Tân Lập | 1 | 6"
    )

    done = assigned(district(Chỉ_tiêu=own), annex(text))

    assert [each.say() for each in done.remarks] == [
        (
            "CT01 Tỷ lệ hộ nghèo cuối năm: mức giao cao nhất là 4 % nên không thể đạt chung 3 % của"
            " cấp giao."
        ),
        "CT09 Số lớp dạy nghề: cộng các đơn vị được 4 lớp, chưa bảo đảm 5 lớp của cấp giao.",
    ]
    assert told(done) == ["sums.none-reaches-own", "sums.short-of-own"]


AMOUNTS = st.lists(st.integers(0, 10**6), min_size=3, max_size=3)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([("DA3", 300)], ["sums.more-than-own", "sums.no-own-money"]),
        ([("DA2", 700), ("DA3", 384)], ["sums.money-left"]),
        ([("Toàn Chương trình", 1052)], []),
        ([("Toàn Chương trình", 1000)], ["sums.more-than-own"]),
        ([("DA2", 668), ("DA3", 384), ("Toàn Chương trình", 1100)], ["sums.money-left"]),
    ],
)
def test_money_is_compared_where_the_parent_has_it_and_with_the_total_it_states(
    own: list[tuple[str, int]], expected: list[str]
) -> None:
    lines = [
        {
            "Dự án - chính sách": project,
            "Nguồn": "NSTW",
            "Loại vốn": "sự nghiệp",
            "Kế hoạch vốn năm (triệu đồng)": amount,
        }
        for project, amount in own
    ]

    done = assigned(district(Kinh_phí=lines), annex(MONEY))

    assert sorted(told(done)) == sorted(["assign.units-missing", *expected])


@pytest.mark.slow
@given(AMOUNTS, st.integers(0, 3 * 10**6))
def test_sums_are_held_against_the_parents_own_to_the_last_dong(
    amounts: list[int], own: int
) -> None:
    """Whatever is assigned: more than the parent has is an error, less is noted, equal is still."""
    line = {"Mã": "KP01", "Dự án - chính sách": "DA2", "Nguồn": "NSTW", "Loại vốn": "sự nghiệp"}
    million = {"Kế hoạch vốn năm (triệu đồng)": f"{own // 10**6},{own % 10**6:06d}"}
    lines = "\n".join(
        f"{i} | {unit['Tên đơn vị']} | {amount}"
        for i, (unit, amount) in enumerate(zip(UNITS, amounts, strict=True))
    )

    done = assigned(
        district(Kinh_phí=[line | million]),
        annex(f"Nguồn NSTW, vốn sự nghiệp; đơn vị tính: đồng\nTT | Đơn vị | DA2\n{lines}"),
    )

    assert sum(row.amount or 0 for row in done.rows) == sum(amounts)
    expected = {1: ["sums.more-than-own"], -1: ["sums.money-left"], 0: []}
    assert told(done) == expected[(sum(amounts) > own) - (sum(amounts) < own)]


@pytest.mark.slow
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 2000)), min_size=3, max_size=3))
def test_a_rate_for_all_is_weighed_by_households_and_never_above_the_largest(
    rates: list[tuple[int, int]],
) -> None:
    """Own = what the units come to: nothing is told; own above the best of all: it is."""
    homes = [
        {"Kỳ": "kế hoạch", "Mã": unit["Mã đơn vị"], "Tổng số hộ đầu kỳ": total}
        for unit, (_, total) in zip(UNITS, rates, strict=True)
    ]
    weighed = Decimal(sum(rate * total for rate, total in rates)) / sum(t for _, t in rates)
    reached = (weighed / 100).quantize(Decimal("0.01"))
    text = "TT | Đơn vị | CT02\n" + "\n".join(
        f"{i} | {unit['Tên đơn vị']} | {Decimal(rate) / 100}".replace(".", ",")
        for i, (unit, (rate, _)) in enumerate(zip(UNITS, rates, strict=True))
    )

    def remarks(own: Decimal) -> list[str]:
        target = {"Mã": "CT02", "Chỉ số": "Tỷ lệ hộ nghèo", "Cách nêu": "giảm ít nhất"}
        target |= {"ĐVT": "điểm %", "Giá trị": f"{own}".replace(".", ",")}
        parent = district(Chỉ_tiêu=[target], Diễn_biến_hộ=homes)
        return told(assigned(parent, annex(text)))

    best = Decimal(max(rate for rate, _ in rates)) / 100
    assert remarks(reached) == []
    assert remarks(best + Decimal("0.01")) == ["sums.rate-short-of-own"]
