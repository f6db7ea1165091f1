"""What a workbook says of itself becomes findings that weigh little and are never false."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checks.cases import CATALOGUE
from sheets import GENERAL, brief, raw_of

from xltools.cells import CellRef
from xltools.checks import Case, check
from xltools.checks.formulas import (
    formulas_are_not_overwritten,
    formulas_are_those_of_the_form,
)
from xltools.checks.workbook import (
    a_part_says_so,
    drop_downs_are_there,
    the_form_is_of_this_version,
    the_marks_of_the_form_can_be_read,
    the_workbook_was_made_for_this_unit,
)
from xltools.findings import Severity
from xltools.form import IDENTITY
from xltools.plan.build import plan_of
from xltools.rows.identity import Mark, formula_digest, identity_values, marks_row
from xltools.rows.raw import RawSheet, RawWorkbook, Structure
from xltools.rows.read import read_rows
from xltools.settings import Settings
from xltools.wording.say import say

RULES = (
    drop_downs_are_there,
    formulas_are_those_of_the_form,
    the_form_is_of_this_version,
    the_workbook_was_made_for_this_unit,
    the_marks_of_the_form_can_be_read,
    a_part_says_so,
)
RATE, NEAR = "Tỷ lệ hộ nghèo đầu kỳ (%)", "Tỷ lệ hộ cận nghèo đầu kỳ (%)"
MOVES = f"""
# Diễn biến hộ
Kỳ | Mã | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | {RATE} | {NEAR}
kế hoạch | T1 | 100 | 10 | 10 | 5
kế hoạch | T2 | 100 | 10 | 10 | 5
"""
MARKS = marks_row(
    "Diễn biến hộ",
    (
        Mark("Kỳ", offers_list=True),
        Mark("Mã", offers_list=True),
        Mark("Tổng số hộ đầu kỳ"),
        Mark("Hộ nghèo đầu kỳ"),
        Mark(RATE, formula_digest("[Hộ nghèo đầu kỳ]/2")),
        Mark(NEAR, formula_digest("B1")),
    ),
)
"""The columns of MOVES as they were written: two lists, two formulas."""


def at(address: str) -> CellRef:
    return CellRef("Diễn biến hộ", int(address[1:]), ord(address[0]) - ord("A") + 1)


def case(
    *said: tuple[str, ...],
    text: str = MOVES,
    formulas: dict[str, str] | None = None,
    lists: tuple[str, ...] = ("A6:A9", "B6:B9"),
) -> Case:
    """The case of a workbook that says this of itself; formulas and lists by their addresses."""
    hidden = RawSheet(IDENTITY.name, said, visible=False)
    rows = read_rows(RawWorkbook({**raw_of(text, GENERAL).sheets, IDENTITY.name: hidden}))
    areas = (area.split(":") for area in lists)
    structure = Structure(
        formulas={at(cell): formula for cell, formula in (formulas or {}).items()},
        drop_downs=tuple((at(first), at(last)) for first, last in areas),
    )
    day = date(2024, 3, 1)
    return Case(plan_of(rows), rows, structure, Settings(), day, None, CATALOGUE)


WELL = {
    "E6": "[Hộ nghèo đầu kỳ]/2",
    "E7": " [Hộ nghèo đầu kỳ] / 2",
    "F6": "B1",
    "F7": "B1",
}


def test_a_workbook_as_it_was_written_and_one_that_says_nothing_are_well() -> None:
    said = ("unit_code", "23497"), ("form_version", "2026.1"), ("made_as", "whole")

    assert check(case(*said, MARKS, formulas=WELL), RULES) == []
    assert check(case(formulas={"E6": "1"}, lists=()), RULES) == []
    assert check(replace(case(MARKS), structure=None), RULES) == []


def test_another_formula_in_a_column_is_one_finding_with_all_its_cells() -> None:
    [finding] = check(case(MARKS, formulas={**WELL, "E6": "D6/C6", "E7": "D7/C7"}), RULES)

    assert brief([finding]) == ["Diễn biến hộ!E6 sheet.formula-changed"]
    assert finding.related == (at("E7"),)
    assert finding.values == {"header": RATE, "count": 2}


def test_a_sheet_whose_formulas_all_differ_was_stored_by_another_program() -> None:
    changed = {"E6": "D6/2", "E7": "D7/2", "F6": "$B$1", "F7": "$B$1"}

    assert check(case(MARKS, formulas=changed), RULES) == []


def test_formulas_follow_a_heading_that_was_renamed() -> None:
    """Excel changes the name in every formula: only the heading is told."""
    text = MOVES.replace("Hộ nghèo đầu kỳ |", "Hộ nghèo cũ |")
    renamed = {cell: formula.replace("đầu kỳ", "cũ") for cell, formula in WELL.items()}

    assert check(case(MARKS, text=text, formulas=renamed), RULES) == []


def test_a_column_that_was_written_without_formulas_has_none_to_overwrite() -> None:
    bare = marks_row("Diễn biến hộ", (Mark(RATE), Mark(NEAR)))

    assert check(case(bare), (formulas_are_not_overwritten,)) == []


def test_a_column_without_its_list_is_told_and_a_pasted_cell_is_not() -> None:
    gone = check(case(MARKS, formulas=WELL, lists=("A6:A9",)), RULES)
    pasted = check(case(MARKS, formulas=WELL, lists=("A6:A9", "B7:B9")), RULES)

    assert brief(gone) == ["Diễn biến hộ!B6 sheet.list-gone"]
    assert pasted == []


def test_a_sheet_without_any_list_is_one_finding() -> None:
    found = check(case(MARKS, formulas=WELL, lists=()), RULES)

    assert brief(found) == ["Diễn biến hộ!A6 sheet.lists-gone"]


def test_an_older_version_tells_what_changed() -> None:
    [finding] = check(case(("form_version", "2025.1")), RULES)

    assert brief([finding]) == ["Thông tin chung!B6 form.older-version"]
    assert say(finding).message == (
        "Biểu này là bản 2025.1, khác bản 2026.1 đang dùng. Chỗ đổi tên:"
        ' Thông tin chung: "Có hiệu lực từ" → "Mã có hiệu lực từ",'
        ' Thông tin chung: "Chức danh" → "Chức danh người lập",'
        ' Thông tin chung: "Điện thoại" → "Điện thoại người lập",'
        ' Thông tin chung: "Cột số liệu đầu kỳ lấy từ" → "Số liệu đầu kỳ lấy từ".'
        " Cột đã bỏ: -."
    )


def test_the_workbook_of_another_commune_is_told() -> None:
    said = ("unit_code", "23503"), ("unit_level", "commune")

    [finding] = check(case(*said), RULES)

    assert brief([finding]) == ["Thông tin chung!B7 form.other-unit"]
    assert str(finding.values["made_for"]).endswith("23503")
    assert say(finding).message.startswith("Đây là biểu được lập cho đơn vị khác (")


def test_garbled_marks_are_a_hint() -> None:
    [finding] = check(case(("marks", "Diễn biến hộ", "hỏng")), RULES)

    assert (finding.code, finding.severity) == ("form.marks-damaged", Severity.INFO)


def test_a_part_is_judged_by_itself() -> None:
    """Its own cells are checked; nothing is said of what stands on the sheets that it lacks."""
    text = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Xã Tân Lập
Mã đơn vị | 23497
Cấp | xã
Năm kế hoạch | 2024
# Kinh phí
Mã | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng) | Văn bản giao
KP01 | NSTW | sự nghiệp | được giao | -5 | VB01
"""
    said = identity_values(["Kinh phí"]).items()
    rows = read_rows(
        RawWorkbook(
            {
                **raw_of(text).sheets,
                IDENTITY.name: RawSheet(IDENTITY.name, tuple(said), visible=False),
            }
        )
    )
    part = Case(plan_of(rows), rows, None, Settings(), date(2024, 3, 1), None, CATALOGUE)

    found = {each.code: each for each in check(part)}

    own = {"budget.negative", "cell.required", "sheet.heading-missing"}
    assert set(found) == {*own, "form.part"}
    assert found["form.part"].values == {"sheets": ("Kinh phí",)}
