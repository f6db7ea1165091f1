"""Two submissions of one unit, compared by what rows are, not by where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sheets import rows_from

from xltools.cells import CellRef
from xltools.plan.build import plan_of
from xltools.plan.differences import Change, Difference, Version, differences
from xltools.plan.differences.totals import totals
from xltools.rows.raw import Structure

MOVES = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Hộ cận nghèo đầu kỳ | Ghi chú
kế hoạch | T1 | Thôn 1 | 210 | 9 | 14 |
kế hoạch | T2 | Thôn 2 | 185 | 5 | 10 |
kế hoạch | T3 | Thôn 3 | 160 | 7 | 12 |
"""
MONEY = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | được giao | 268
KP02 | DA3.TDA1 | NSTW | sự nghiệp | được giao | 106
KP03 | DA3.TDA2 | NSTW | sự nghiệp | được giao | 78
"""


def version(text: str, *formulas: str) -> Version:
    """The submission of a text; the named cells of Diễn biến hộ hold formulas."""
    rows = rows_from(text)
    cells = {CellRef("Diễn biến hộ", int(at[1:]), ord(at[0]) - 64): "A1" for at in formulas}
    return Version(plan_of(rows), rows, Structure(formulas=cells))


def found(before: str, after: str) -> tuple[Difference, ...]:
    return differences(version(before), version(after))


def brief(one: Difference) -> str:
    """Change, row and column, both values, and what it moves above."""
    households, dong = one.weight.moves.households, one.weight.moves.dong
    moves = f" {households:+} hộ" if households else f" {dong:+,} đ" if dong else ""
    values = f" {one.before.value!r} -> {one.after.value!r}" if one.header else ""
    name = " / ".join(filter(None, (one.row, one.header)))
    return f"{one.change.name} {name}{values}{moves}"


def test_the_same_plan_has_no_differences_wherever_its_rows_stand() -> None:
    first, *_, last = MOVES.strip().splitlines()
    spaced = MOVES.replace(last, f"\n|\n{last}\n")

    assert found(MOVES + MONEY, MOVES + MONEY) == ()
    assert found(MOVES, spaced) == ()
    assert first == "# Diễn biến hộ"


def test_what_moves_the_sums_above_most_comes_first_and_texts_come_last() -> None:
    """Two poor households of 21 weigh more than twenty of 555 households, and a note nothing."""
    after = MOVES.replace("| 210 | 9 | 14 |", "| 230 | 9 | 14 | đã rà soát").replace(
        "| 7 |", "| 9 |"
    )

    assert list(map(brief, found(MOVES, after))) == [
        "VALUE kế hoạch, T3 / Hộ nghèo đầu kỳ 7 -> 9 +2 hộ",
        "VALUE kế hoạch, T1 / Tổng số hộ đầu kỳ 210 -> 230 +20 hộ",
        "VALUE kế hoạch, T1 / Ghi chú '' -> 'đã rà soát'",
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("106000", "SCALED KP02 / {} 106 -> 106000 +105,894,000,000 đ"),
        ("106000000", "SCALED KP02 / {} 106 -> 106000000 +105,999,894,000,000 đ"),
        ("0,106", "SCALED KP02 / {} 106 -> 0.106 -105,894,000 đ"),
        ("107000", "VALUE KP02 / {} 106 -> 107000 +106,894,000,000 đ"),
        ("1060", "VALUE KP02 / {} 106 -> 1060 +954,000,000 đ"),
    ],
)
def test_a_figure_of_which_only_the_unit_slipped_is_told_as_that(typed: str, told: str) -> None:
    column = "Kế hoạch vốn năm (triệu đồng)"

    assert list(map(brief, found(MONEY, MONEY.replace("| 106", f"| {typed}")))) == [
        told.format(column)
    ]


def test_rows_that_came_and_went_weigh_what_they_count() -> None:
    new = "kế hoạch | T4 | Thôn 4 | 50 | 3 | 2 |\n"
    after = MOVES.replace("kế hoạch | T1 | Thôn 1 | 210 | 9 | 14 |\n", "") + new

    gone, came = found(MOVES, after)

    assert [brief(gone), brief(came)] == [
        "REMOVED kế hoạch, T1 -210 hộ",
        "ADDED kế hoạch, T4 +50 hộ",
    ]
    assert (gone.before.cell, gone.after.cell) == (CellRef("Diễn biến hộ", 6, 2), None)
    assert came.after.value == (
        "Kỳ: kế hoạch | Mã: T4 | Thôn (đơn vị): Thôn 4 | Tổng số hộ đầu kỳ: 50 |"
        " Hộ nghèo đầu kỳ: 3 | Hộ cận nghèo đầu kỳ: 2"
    )


def test_a_row_taken_out_of_prepared_rows_shifts_codes_but_no_figures() -> None:
    """The lines below moved up, each under the code of another: only the first is gone."""
    head, one, two, three = MONEY.split("KP0")
    after = head + "KP01" + two[1:] + "KP02" + three[1:]

    assert one.startswith("1 | DA2")
    assert list(map(brief, found(MONEY, after))) == [
        "REMOVED KP01 -268,000,000 đ",
        "VALUE KP01 / Mã 'KP02' -> 'KP01'",
        "VALUE KP02 / Mã 'KP03' -> 'KP02'",
    ]


def test_money_that_goes_to_another_sum_weighs_as_much_as_its_line() -> None:
    after = MONEY.replace("KP01 | DA2 | NSTW", "KP01 | DA2 | NSĐP - tỉnh")

    [one] = found(MONEY, after)

    assert brief(one) == "VALUE KP01 / Nguồn 'NSTW' -> 'NSĐP - tỉnh' +268,000,000 đ"


def test_a_total_that_is_only_stated_adds_nothing() -> None:
    total = "KP04 | Toàn Chương trình | NSTW | sự nghiệp | được giao | {}\n"

    [one] = found(MONEY + total.format(452), MONEY + total.format(453))

    assert brief(one) == "VALUE KP04 / Kế hoạch vốn năm (triệu đồng) 452 -> 453"


def test_of_rows_in_another_order_only_those_that_changed_places_are_told() -> None:
    one, two, three = MOVES.strip().splitlines()[2:]
    after = MOVES.replace(f"{one}\n{two}\n{three}", f"{three}\n{one}\n{two}")

    moved = found(MOVES, after)

    assert list(map(brief, moved)) == ["MOVED kế hoạch, T3"]
    assert [moved[0].before.cell, moved[0].after.cell] == [
        CellRef("Diễn biến hộ", 8, 2),
        CellRef("Diễn biến hộ", 6, 2),
    ]


def test_a_value_that_cannot_be_read_is_compared_as_it_stands() -> None:
    [one] = found(MOVES, MOVES.replace("| 5 | 10 |", "| năm | 10 |"))

    assert brief(one) == "VALUE kế hoạch, T2 / Hộ nghèo đầu kỳ 5 -> 'năm' -5 hộ"


RATES = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Tỷ lệ hộ nghèo đầu kỳ (%)
kế hoạch | T1 | Thôn 1 | 100 | 10 | 10
kế hoạch | T2 | Thôn 2 | 200 | 10 | 5
"""


def test_a_formula_typed_over_is_told_with_both_values_it_shows() -> None:
    after = RATES.replace("| 10 | 5", "| 10 | 4")

    told = differences(version(RATES, "F6", "F7"), version(after, "F6"))

    assert list(map(brief, told)) == ["TYPED_OVER kế hoạch, T2 / Tỷ lệ hộ nghèo đầu kỳ (%) 5 -> 4"]


def test_a_changed_formula_is_told_unless_a_program_rewrote_them_all() -> None:
    before = version(RATES, "F6", "F7")
    one, other = CellRef("Diễn biến hộ", 6, 6), CellRef("Diễn biến hộ", 7, 6)
    changed = replace(before, structure=Structure(formulas={one: "A1", other: "A1*2"}))
    rewritten = replace(before, structure=Structure(formulas={one: "$A$1", other: "$A$1"}))

    assert list(map(brief, differences(before, changed))) == [
        "FORMULA kế hoạch, T2 / Tỷ lệ hộ nghèo đầu kỳ (%) '=A1' -> '=A1*2'"
    ]
    assert differences(before, rewritten) == ()
    assert differences(before, replace(before, structure=None)) == ()


def test_the_whole_unit_is_compared_by_what_it_comes_to() -> None:
    after = (MOVES + MONEY).replace("| 5 | 10 |", "| 4 | |").replace("| 106", "| 107")

    told = totals(version(MOVES + MONEY).plan, version(after).plan)

    changed = {each.figure: (each.before, each.after, each.change) for each in told if each.change}
    assert changed == {
        "poor_start": (21, 20, -1),
        "poor_end": (21, 20, -1),
        "money": (452_000_000, 453_000_000, 1_000_000),
    }


def test_every_change_of_two_plans_reads_the_same_backwards() -> None:
    """What came one way went the other way, and figures move as much in the other direction."""
    after = MOVES.replace("| 9 | 14 |", "| 8 | 14 |").replace("T3 | Thôn 3", "T5 | Thôn 5")
    turned = {Change.ADDED: Change.REMOVED, Change.REMOVED: Change.ADDED}

    there, back = found(MOVES, after), found(after, MOVES)

    assert sorted((c.change, c.weight.moves.households) for c in there) == sorted(
        (turned.get(c.change, c.change), -c.weight.moves.households) for c in back
    )
