"""The fingerprint at work: whole workbooks, damaged, saved by other programs, older, in parts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands.run import EXAMPLES
from conftest import LibreOffice
from openpyxl.workbook import Workbook

from xltools.api.part import write_part
from xltools.api.reading import open_workbook
from xltools.api.repair import repair_workbook
from xltools.api.setup import set_up
from xltools.api.validate import validate
from xltools.form import FORM_VERSION, IDENTITY, RECORD_OF_SHEET
from xltools.form.layout import FIRST_ROW, HEADER_ROW
from xltools.form.versions import VERSIONS
from xltools.plan.export import canonical
from xltools.rows.identity import read_identity
from xltools.workbook.read import read_workbook

WORKBOOKS = Path(__file__).resolve().parents[1] / "workbooks"
SETUP = set_up(date(2024, 3, 1))
ALL = sorted([*EXAMPLES.parent.glob("*.xlsx"), *EXAMPLES.glob("*.xlsx")])
OF_EACH_LEVEL = [EXAMPLES / f"{name}.xlsx" for name in ("tan-lap-2024", "kon-ray-2024")]
MOVES, TASKS = "Diễn biến hộ", "Phân công"

pytestmark = pytest.mark.slow


def told(path: Path) -> list[str]:
    """What is said of the workbook itself, in brief."""
    findings = validate(path, SETUP).findings
    return [f"{x.cell} {x.code}" for x in findings if x.code.startswith(("sheet.", "form."))]


@pytest.fixture
def damaged(tmp_path: Path) -> Callable[[Callable[[Workbook], None]], Path]:
    """The fixture of today's version after a person has been at it."""

    def run(damage: Callable[[Workbook], None]) -> Path:
        book = openpyxl.load_workbook(WORKBOOKS / f"ke-hoach-{FORM_VERSION}.xlsx")
        damage(book)
        path = tmp_path / "hong.xlsx"
        book.save(path)
        return path

    return run


def column(book: Workbook, sheet: str, header: str) -> int:
    return next(c.column for c in book[sheet][HEADER_ROW] if c.value == header)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_nothing_false_is_said_of_a_shipped_workbook(path: Path) -> None:
    assert told(path) == []
    assert read_identity(read_workbook(path)).marks.keys() >= {"diễn biến hộ", "phân công"}


def test_nothing_false_is_said_of_a_workbook_saved_by_openpyxl(
    damaged: Callable[[Callable[[Workbook], None]], Path],
) -> None:
    assert told(damaged(lambda _: None)) == []


def test_nothing_false_is_said_of_workbooks_saved_by_libreoffice(
    libreoffice: LibreOffice, tmp_path: Path
) -> None:
    saved = libreoffice.convert(OF_EACH_LEVEL, "xlsx", tmp_path)

    assert [told(path) for path in saved] == [[], []]
    marks = [read_identity(read_workbook(path)).marks for path in saved]
    assert all(each.keys() >= {"diễn biến hộ", "phân công"} for each in marks)


def test_what_people_do_to_columns_is_named_and_repaired(
    damaged: Callable[[Callable[[Workbook], None]], Path], tmp_path: Path
) -> None:
    def damage(book: Workbook) -> None:
        moves, tasks = book[MOVES], book[TASKS]
        place = column(book, MOVES, "Hộ nghèo cuối kỳ")
        for row in range(FIRST_ROW, FIRST_ROW + 3):
            moves.cell(row, place).value = f"=H{row}-J{row}"
        moves.cell(FIRST_ROW, column(book, MOVES, "Tỷ lệ hộ nghèo đầu kỳ (%)")).value = 4.29
        tasks.cell(HEADER_ROW, column(book, TASKS, "Mức độ bắt buộc")).value = "Mức độ"
        tasks.data_validations.dataValidation = []
        for row in book[IDENTITY.name].iter_rows():
            if row[1].value == "Kinh phí":
                row[2].value = "#####"

    path, repaired = damaged(damage), tmp_path / "moi.xlsx"
    found = told(path)
    repair_workbook(path, repaired, SETUP)

    assert {each.rpartition(" ")[2] for each in found} == {
        "form.marks-damaged",
        "sheet.formula-changed",
        "sheet.formula-overwritten",
        "sheet.heading-renamed",
        "sheet.lists-gone",
    }
    assert told(repaired) == []
    assert not read_identity(read_workbook(repaired)).damaged


def test_a_workbook_copied_from_another_commune_is_named_and_repaired(
    damaged: Callable[[Callable[[Workbook], None]], Path], tmp_path: Path
) -> None:
    def damage(book: Workbook) -> None:
        for row in book["Thông tin chung"].iter_rows(min_row=FIRST_ROW):
            if row[0].value == "Mã đơn vị":
                row[1].value = "23503"

    path, repaired = damaged(damage), tmp_path / "moi.xlsx"
    repair_workbook(path, repaired, SETUP)

    assert [each for each in told(path) if "form." in each] == [
        "Thông tin chung!B7 form.other-unit"
    ]
    assert told(repaired) == []


def test_a_workbook_of_every_version_is_kept() -> None:
    assert sorted(path.name for path in WORKBOOKS.glob("ke-hoach-*.xlsx")) == [
        f"ke-hoach-{version}.xlsx" for version in VERSIONS
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_holds_the_same_plan_and_comes_up_to_today(
    version: str, tmp_path: Path
) -> None:
    path, repaired = WORKBOOKS / f"ke-hoach-{version}.xlsx", tmp_path / "moi.xlsx"
    today = open_workbook(WORKBOOKS / f"ke-hoach-{FORM_VERSION}.xlsx").plan

    opened = open_workbook(path)
    done = repair_workbook(path, repaired, SETUP)

    assert opened.rows.form_version == version
    assert [problem for problem in opened.rows.all_problems if problem.field] == []
    assert canonical(opened.plan) == canonical(today)
    assert open_workbook(repaired).rows.form_version == FORM_VERSION
    assert done.guesses == ()
    assert {each.header for each in done.outside} == (
        {"Có dữ liệu cá nhân"} if version == "2025.1" else set()
    )


def test_texts_of_an_older_build_are_no_leftovers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A guide whose sentences were others then; the fingerprint tells that the form wrote them."""
    from xltools.workbook import write
    from xltools.workbook.guide_page import write_guide

    def with_other_words(sheet: object, *rest: object) -> None:
        write_guide(sheet, *rest)  # type: ignore[arg-type]
        sheet.write_string(90, 1, "Câu hướng dẫn của bản trước")  # type: ignore[attr-defined]

    older, repaired = tmp_path / "truoc.xlsx", tmp_path / "moi.xlsx"
    plan = open_workbook(WORKBOOKS / f"ke-hoach-{FORM_VERSION}.xlsx").plan
    with monkeypatch.context() as patched:
        patched.setattr(write, "write_guide", with_other_words)
        write.write_workbook(older, plan, SETUP.catalogue, blank_rows=False)

    assert repair_workbook(older, repaired, SETUP).outside == ()


@pytest.mark.parametrize("sheet", [TASKS, "Kinh phí", "Nội dung văn bản", "Dự án - chính sách"])
def test_a_part_is_judged_like_the_whole_it_came_from(sheet: str, tmp_path: Path) -> None:
    whole, part = EXAMPLES / "dak-koi-2024.xlsx", tmp_path / "phan.xlsx"
    write_part(whole, [sheet], part, SETUP)

    of_whole = {(x.code, x.cell) for x in validate(whole, SETUP).findings}
    found = [(x.code, x.cell) for x in validate(part, SETUP).findings]

    assert [code for code, cell in found if (code, cell) not in of_whole] == ["form.part"]
    assert open_workbook(part).rows.part == (sheet,)
    assert sheet in RECORD_OF_SHEET
