"""Copies of one plan become one: what is taken, what is in conflict, what is never lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xltools.cells import CellRef
from xltools.form import Target
from xltools.plan.build import plan_of
from xltools.plan.copies import Copy, copy_of
from xltools.plan.export import export
from xltools.plan.merging import Merged, merge
from xltools.rows.document import rows_of

Document = Mapping[str, Any]
TARGETS = "Chỉ tiêu"
TEXT = "Nội dung văn bản"


def copy(name: str, document: Document) -> Copy:
    return copy_of(name, plan_of(rows_of(document)))


def merged(*documents: Document, base: Document | None = None) -> Merged:
    copies = [copy(f"{i}.xlsx", each) for i, each in enumerate(documents, 1)]
    return merge(copies, None if base is None else copy("base.xlsx", base))


def targets(*rows: Mapping[str, Any]) -> dict[str, Any]:
    return {TARGETS: list(rows)}


def rows(result: Merged, sheet: str = TARGETS) -> Any:
    return result.document[sheet]


def told(result: Merged) -> list[tuple[Any, ...]]:
    """Each conflict with its values and the copies that state them."""
    return [
        (c.sheet, c.row, c.column, *((s.copy, s.value) for s in (c.kept, *c.others)))
        for c in result.conflicts
    ]


VALUES = {
    "Nhóm": st.sampled_from(["giảm nghèo", "việc làm"]),
    "Nội dung chỉ tiêu": st.sampled_from(["Hộ nghèo", "Lao động có việc làm mới"]),
    "Giá trị": st.integers(0, 9),
    "Ghi chú": st.sampled_from(["đã rà soát", "chưa rà soát"]),
}


def without_conflict(row: Mapping[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the cells of a row: what one of several hands has filled."""
    return st.sets(st.sampled_from(sorted(row))).map(
        lambda names: {"Mã": row["Mã"], **{name: row[name] for name in sorted(names)}}
    )


@st.composite
def hands(draw: st.DrawFn, count: int) -> list[dict[str, Any]]:
    """Copies that fill parts of one plan, so that none contradicts another."""
    codes = draw(st.sets(st.integers(1, 5), max_size=4))
    whole = [{"Mã": f"CT{n:02d}", **draw(st.fixed_dictionaries(VALUES))} for n in sorted(codes)]
    return [
        targets(*(draw(without_conflict(row)) for row in whole if draw(st.booleans())))
        for _ in range(count)
    ]


def settled(document: Document) -> Document:
    """The document as it is read, its rows in the order of their codes."""
    read = export(plan_of(rows_of(document)))
    return {**read, TARGETS: sorted(read.get(TARGETS, []), key=lambda row: str(row.get("Mã")))}


@settings(max_examples=40)
@given(hands(1))
def test_a_plan_merged_with_itself_is_that_plan(documents: list[Document]) -> None:
    result = merged(documents[0], documents[0])

    assert result.document == export(plan_of(rows_of(documents[0])))
    assert (result.conflicts, result.recoded, result.removed) == ((), (), ())


@settings(max_examples=40)
@given(hands(2))
def test_hands_that_do_not_contradict_merge_alike_in_any_order(documents: list[Document]) -> None:
    one, other = merged(*documents), merged(*reversed(documents))

    assert settled(one.document) == settled(other.document)
    assert one.conflicts == other.conflicts == ()


@pytest.mark.slow
@settings(max_examples=40)
@given(hands(3))
def test_three_hands_merge_alike_whichever_two_merge_first(documents: list[Document]) -> None:
    a, b, c = documents

    left = merged(merged(a, b).document, c)
    right = merged(a, merged(b, c).document)

    assert settled(left.document) == settled(right.document) == settled(merged(a, b, c).document)


@settings(max_examples=40)
@given(hands(2))
def test_with_the_ancestor_itself_the_other_copy_wins_whole(documents: list[Document]) -> None:
    base, changed = documents
    result = merged(base, changed, base=base)

    assert settled(result.document) == settled(changed)
    assert result.conflicts == ()


def test_a_cell_filled_in_one_copy_is_taken_and_what_both_fill_differently_is_named() -> None:
    one = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5})
    two = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 6, "ĐVT": "hộ"})

    result = merged(one, two)

    expected = {"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5, "ĐVT": "hộ"}
    assert rows(result) == [expected]
    assert told(result) == [(TARGETS, "CT01", "Giá trị", ("1.xlsx", 5), ("2.xlsx", 6))]
    [conflict] = result.conflicts
    assert conflict.kept.cell == conflict.others[0].cell
    assert conflict.kept.cell is not None
    assert conflict.kept.cell.row == 6


def test_with_the_ancestor_the_side_that_changed_wins_and_a_cleared_cell_stays_clear() -> None:
    base = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5, "Ghi chú": "cũ"})
    one = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5})
    two = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Số hộ", "Giá trị": 7, "Ghi chú": "cũ"})

    result = merged(one, two, base=base)

    assert rows(result) == [{"Mã": "CT01", "Nội dung chỉ tiêu": "Số hộ", "Giá trị": 7}]
    assert result.conflicts == ()


def test_both_sides_changed_differently_is_a_conflict_though_the_ancestor_is_known() -> None:
    def row(value: int) -> dict[str, Any]:
        return targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": value})

    result = merged(row(6), row(7), row(5), row(7), base=row(5))

    first, *others = ("1.xlsx", 6), ("2.xlsx", 7), ("4.xlsx", 7)
    assert told(result) == [(TARGETS, "CT01", "Giá trị", first, *others)]


def test_a_row_is_removed_only_where_the_ancestor_had_it_and_nobody_changed_it() -> None:
    kept = {"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo"}
    gone = {"Mã": "CT02", "Nội dung chỉ tiêu": "Việc làm"}

    with_base = merged(targets(kept), targets(kept, gone), base=targets(kept, gone))

    assert rows(with_base) == [kept]
    assert [(r.sheet, r.row, r.copies) for r in with_base.removed] == [
        (TARGETS, "CT02", ("1.xlsx",))
    ]
    assert rows(merged(targets(kept), targets(kept, gone))) == [kept, gone]


def test_a_row_that_one_copy_deleted_and_another_changed_is_kept_and_named() -> None:
    one, two = ({"Mã": f"CT0{n}", "Nội dung chỉ tiêu": f"Việc {n}"} for n in (1, 2))
    changed = {**one, "Giá trị": 3}

    result = merged(targets(two), targets(changed, two), base=targets(one, two))

    assert rows(result) == [changed, two]
    assert told(result) == [(TARGETS, "CT01", "", ("2.xlsx", "CT01"), ("1.xlsx", ""))]


def test_a_sheet_or_column_that_a_copy_lacks_deletes_nothing() -> None:
    base = {**targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo"}), "Nơi nhận": []}
    part: Document = {"Nơi nhận": [{"Thứ tự": 1, "Nội dung in": "Lưu: VT."}]}

    result = merged(base, part, base=base)

    assert rows(result) == base[TARGETS]
    assert rows(result, "Nơi nhận") == part["Nơi nhận"]
    assert rows(merged(part, part, base=base)) == base[TARGETS]


def test_an_unreadable_cell_says_nothing_where_another_copy_has_a_value() -> None:
    document = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5})
    plan = plan_of(rows_of(targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo"})))
    cell: CellRef = plan.targets[0].cell("value")
    unread = copy_of("1.xlsx", plan, unread={cell})

    result = merge([unread, copy("2.xlsx", document)], copy("base.xlsx", document))

    assert rows(result) == document[TARGETS]


def test_a_row_whose_code_cannot_be_read_deletes_no_row() -> None:
    document = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5})
    plan = plan_of(rows_of(targets({"Nội dung chỉ tiêu": "Hộ nghèo", "Giá trị": 5})))
    unread = copy_of("1.xlsx", plan, unread={plan.targets[0].cell("code")})

    result = merge([unread, copy("2.xlsx", document)], copy("base.xlsx", document))

    assert document[TARGETS][0] in rows(result)
    assert result.removed == ()


def test_rows_without_a_key_are_matched_by_their_content() -> None:
    line = {"Trang cũ": "Sheet9", "Ô cũ": "B7", "Nội dung": "hỏi lại"}
    more = {"Trang cũ": "Sheet9", "Ô cũ": "B8", "Nội dung": "hỏi nữa"}
    sheet = "Ngoài biểu mẫu"

    result = merged({sheet: [line, line]}, {sheet: [line, more]})

    assert rows(result, sheet) == [line, line, more]


def test_one_code_for_two_targets_keeps_both_and_moves_the_references() -> None:
    one = {
        **targets({"Mã": "CT09", "Nội dung chỉ tiêu": "Số hộ thoát nghèo", "Giá trị": 4}),
        TEXT: [{"Phần": "mục đích", "Thứ tự": 1, "Nội dung": "Thoát nghèo {CT09}."}],
    }
    other = {"Mã": "CT09", "Nội dung chỉ tiêu": "Lao động có việc làm mới", "Giá trị": 30}
    part_of = {
        "Mã": "CT10",
        "Nội dung chỉ tiêu": "Trong đó: nữ",
        "Thuộc chỉ tiêu (trong đó)": "CT09",
    }
    sentence = "Việc làm: {CT09.cau}; {CT10}, {{CT09}."
    two = {
        **targets(other, part_of),
        TEXT: [{"Phần": "mục đích", "Thứ tự": 2, "Nội dung": sentence}],
    }

    result = merged(one, two)

    assert rows(result) == [
        *one[TARGETS],
        {**other, "Mã": "CT11"},
        {**part_of, "Thuộc chỉ tiêu (trong đó)": "CT11"},
    ]
    assert [row["Nội dung"] for row in rows(result, TEXT)] == [
        "Thoát nghèo {CT09}.",
        "Việc làm: {CT11.cau}; {CT10}, {{CT09}.",
    ]
    assert result.conflicts == ()
    [recoded] = result.recoded
    assert (recoded.copy, recoded.code, recoded.new, recoded.references) == (
        *("2.xlsx", "CT09", "CT11"),
        2,
    )


def test_a_third_copy_with_the_second_row_of_a_code_joins_that_row() -> None:
    one = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Số hộ thoát nghèo", "Giá trị": 4})
    two = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Lao động có việc làm mới", "Giá trị": 30})

    result = merged(one, two, two)

    assert [row["Mã"] for row in rows(result)] == ["CT01", "CT02"]
    assert [(r.copy, r.new) for r in result.recoded] == [("2.xlsx", "CT02"), ("3.xlsx", "CT02")]


def test_a_wording_that_somebody_improved_is_one_row_and_a_conflict() -> None:
    one = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo", "Giá trị": 4})
    two = targets({"Mã": "CT01", "Nội dung chỉ tiêu": "Tỷ lệ hộ nghèo cuối năm", "Giá trị": 4})

    assert told(merged(one, two)) == [
        (
            *(TARGETS, "CT01", "Nội dung chỉ tiêu"),
            *(("1.xlsx", "Tỷ lệ hộ nghèo"), ("2.xlsx", "Tỷ lệ hộ nghèo cuối năm")),
        )
    ]
    assert merged(one, two, base=one).conflicts == ()


def test_a_new_code_follows_the_prefix_of_its_sheet() -> None:
    result = merged(
        {"Căn cứ": [{"Mã VB": "VB01", "Số, ký hiệu": "263/QĐ-TTg", "Trích yếu": "Nông thôn mới"}]},
        {"Căn cứ": [{"Mã VB": "VB01", "Số, ký hiệu": "90", "Trích yếu": "Giảm nghèo bền vững"}]},
    )

    assert [row["Mã VB"] for row in rows(result, "Căn cứ")] == ["VB01", "VB02"]
    assert all(re.fullmatch("VB[0-9]{2}", r.new) for r in result.recoded)
    assert Target.sheet.code_prefix == "CT"
