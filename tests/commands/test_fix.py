"""`validate --fix`: a new workbook with all put right that needs no person, and a list of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from openpyxl.styles import Font
from openpyxl.workbook import Workbook

from xltools.api.fix import Fixed, fix_workbook
from xltools.api.fix_report import fixed_lines
from xltools.api.proposals import proposals
from xltools.api.reading import open_workbook
from xltools.api.setup import set_up
from xltools.api.validate import Beside, Report
from xltools.api.wanted import Wanted
from xltools.cells import CellRef
from xltools.form import RECORDS, GeneralInfo
from xltools.form.base import fields
from xltools.form.layout import FIRST_ROW, HEADER_ROW, place
from xltools.plan.export import canonical, export
from xltools.rows.fixes import Fix
from xltools.rows.raw import RawValue
from xltools.workbook.read import read_workbook
from xltools.workbook.write import write_workbook

SETUP = set_up(date(2026, 3, 1))
AS_WRITTEN = tuple(sorted(EXAMPLES.glob("*-nguyen-van.xlsx")))
CORRECTED = tuple(sorted(set(EXAMPLES.glob("*.xlsx")) - set(AS_WRITTEN)))

pytestmark = pytest.mark.slow  # each reads, checks and writes whole workbooks

Spoil = Callable[[Workbook], None]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example of xã Tân Lập without prepared rows, so that tests stay fast."""
    path = tmp_path_factory.mktemp("fix") / "ke-hoach.xlsx"
    plan = open_workbook(EXAMPLES / "tan-lap-2024.xlsx").plan
    write_workbook(path, plan, SETUP.catalogue, blank_rows=False)
    return path


@pytest.fixture
def fix(small: Path, tmp_path: Path) -> Callable[[Spoil], tuple[Path, Fixed]]:
    """Spoils the example and puts it right; the spoilt file is proved to stay as it was."""

    def run(spoil: Spoil) -> tuple[Path, Fixed]:
        book = openpyxl.load_workbook(small)
        spoil(book)
        spoilt = tmp_path / "cu.xlsx"
        book.save(spoilt)
        before = spoilt.read_bytes()
        done = fixed(spoilt, tmp_path / "moi.xlsx")
        assert spoilt.read_bytes() == before
        return spoilt, done

    return run


def fixed(path: Path, output: Path, *, tones: bool = False) -> Fixed:
    """One workbook put right."""
    return fix_workbook(path, Wanted(output, tones), SETUP, Beside())


def codes(report: Report) -> Counter[str]:
    """How many findings of each code."""
    return Counter(each.code for each in report.findings)


def proposed(report: Report) -> dict[str, str]:
    """The value that is proposed for the cell of a finding, by its code."""
    assert report.opened is not None
    fixes = proposals(report.opened, report.findings, SETUP)
    pairs = zip(report.findings, fixes, strict=True)
    return {finding.code: fix for finding, fix in pairs if fix is not None}


def put(book: Workbook, sheet: str, header: str, value: Any, row: int = FIRST_ROW) -> Any:
    """Type a value under a heading of a table."""
    page = book[sheet]
    column = next(cell.column for cell in page[HEADER_ROW] if cell.value == header)
    cell = page.cell(row, column)
    cell.value = value
    return cell


def brief(done: Fixed) -> list[str]:
    """What was put right, in brief."""
    return [
        f"{each.cell} {each.kind.value}: {each.before!r} → {each.after!r}" for each in done.fixes
    ]


def undone(new: Path, fixes: tuple[Fix, ...]) -> dict[CellRef, RawValue]:
    """What the cells of a workbook hold once the list is gone back through."""
    values = filled_cells(new)
    for each in reversed(fixes):
        assert values[each.new_cell] == each.after
        values[each.new_cell] = each.before
    return values


def filled_cells(path: Path) -> dict[CellRef, RawValue]:
    """The cells that people filled, at the form's own places, with their values."""
    raw, plan = read_workbook(path), open_workbook(path).plan
    cells = (
        place(record, index).cell(each.name)
        for record in RECORDS
        if record.sheet.name in raw.sheets
        for index in range(1 if record is GeneralInfo else len(plan.of(record)))
        for each in fields(record)
        if each.filled
    )
    return {cell: value for cell in cells if (value := raw.value_at(cell)) not in (None, "")}


@pytest.mark.parametrize("path", CORRECTED, ids=lambda path: path.stem)
def test_nothing_is_put_right_in_a_correct_workbook(path: Path, tmp_path: Path) -> None:
    done = fixed(path, tmp_path / "moi.xlsx", tones=True)

    assert (done.fixes, done.written.outside, done.written.guesses) == ((), (), ())
    assert canonical(open_workbook(done.after.path).plan) == canonical(open_workbook(path).plan)
    assert codes(done.after) == codes(done.before)


ANSWERED = {
    "kon-ray-2023-nguyen-van": {"office.alias": 5, "office.spelling": 2, "project.name": 3},
    "tam-duong-2021-nguyen-van": {},
    "tan-lap-2024-nguyen-van": {"office.alias": 11, "office.spelling": 3, "project.name": 2},
}
"""The findings of the plans as written that need no person."""


@pytest.mark.parametrize("path", AS_WRITTEN, ids=lambda path: path.stem)
def test_a_plan_as_written_keeps_the_findings_that_need_a_person(
    path: Path, tmp_path: Path
) -> None:
    once = fixed(path, tmp_path / "1.xlsx")
    twice = fixed(tmp_path / "1.xlsx", tmp_path / "2.xlsx")

    assert codes(once.before) - codes(once.after) == ANSWERED[path.stem]
    assert codes(once.after) - codes(once.before) == Counter()
    assert once.written.outside == ()
    assert twice.fixes == ()
    assert canonical(twice.written.plan) == canonical(once.written.plan)
    assert undone(tmp_path / "1.xlsx", once.fixes) == filled_cells(path)


def spoil_much(book: Workbook) -> None:
    """What hands and old programs do to a workbook, without changing what it says."""
    put(book, "Chỉ tiêu", "Giá trị", "3,36")
    put(book, "Chỉ tiêu", "Đơn vị phụ trách", "Trạm  Y Tế", FIRST_ROW + 4)
    put(book, "Căn cứ", "Ngày ban hành", "22/02/2022", FIRST_ROW + 1)
    put(book, "Phân công", "Đơn vị chủ trì", "Hội Nôgn dân xã")
    put(book, "Hoạt động", "Nội dung", "TËp huÊn cho n«ng d©n nghÌo").font = Font(name=".VnTime")
    put(book, "Hoạt động", "Nội dung", "Taäp huaán cho noâng daân ngheøo", FIRST_ROW + 1)
    put(book, "Hoạt động", "Nội dung", "Tập\u200b huấn  nông dân", FIRST_ROW + 2)
    put(book, "Hoạt động", "Nội dung", normalize("NFD", "Nuôi bò"), FIRST_ROW + 3)
    put(book, "Hoạt động", "Nội dung", "Сông khai danh sách", FIRST_ROW + 4)


def test_what_hands_and_old_programs_did_is_put_right_and_listed(
    fix: Callable[[Spoil], tuple[Path, Fixed]],
) -> None:
    spoilt, done = fix(spoil_much)

    assert brief(done) == [
        "Chỉ tiêu!J6 number: '3,36' → 3.36",
        "Chỉ tiêu!Y10 spaces: 'Trạm  Y Tế' → 'Trạm Y Tế'",
        "Chỉ tiêu!Y10 office: 'Trạm Y Tế' → 'Trạm Y tế xã'",
        "Phân công!F6 office: 'Hội Nôgn dân xã' → 'Hội Nông dân xã'",
        "Căn cứ!F7 date: '22/02/2022' → datetime.date(2022, 2, 22)",
        "Hoạt động!G6 tcvn3: 'TËp huÊn cho n«ng d©n nghÌo' → 'Tập huấn cho nông dân nghèo'",
        "Hoạt động!G7 vni: 'Taäp huaán cho noâng daân ngheøo' → 'Tập huấn cho nông dân nghèo'",
        "Hoạt động!G8 invisible: 'Tập\\u200b huấn  nông dân' → 'Tập huấn nông dân'",
        f"Hoạt động!G9 decomposed: {normalize('NFD', 'Nuôi bò')!r} → 'Nuôi bò'",
        "Hoạt động!G10 look-alike: 'Сông khai danh sách' → 'Công khai danh sách'",
    ]
    assert done.written.outside == ()
    assert undone(done.after.path, done.fixes) == filled_cells(spoilt)
    assert proposed(done.before) == {
        "office.misspelt": "Hội Nông dân xã",
        "office.alias": "Trạm Y tế xã",
        "letters.tcvn3": "Tập huấn cho nông dân nghèo",
        "letters.vni": "Tập huấn cho nông dân nghèo",
        "letters.invisible": "Tập huấn nông dân",
        "letters.decomposed": "Nuôi bò",
        "letters.look-alike": "Công khai danh sách",
    }


def test_a_value_that_cannot_be_read_stays_in_its_cell_with_its_finding(
    fix: Callable[[Spoil], tuple[Path, Fixed]],
) -> None:
    """A number for a day, a day for a number, a word of no list, an ambiguous number."""

    def spoil(book: Workbook) -> None:
        put(book, "Căn cứ", "Ngày ban hành", 45000).number_format = "General"
        put(book, "Chỉ tiêu", "Đầu kỳ", date(2024, 7, 13)).number_format = "dd/mm/yyyy"
        put(book, "Chỉ tiêu", "Cách nêu", "chừng")
        put(book, "Kinh phí", "Kế hoạch vốn năm (triệu đồng)", "1.106")

    spoilt, done = fix(spoil)

    assert brief(done) == []
    assert done.written.outside == ()
    assert codes(done.before) - codes(done.after) == {"cell.not-calculated": 11}
    assert codes(done.after) - codes(done.before) == {}
    assert export(open_workbook(done.after.path).plan) == export(open_workbook(spoilt).plan)


def test_what_has_no_place_is_kept_and_named(fix: Callable[[Spoil], tuple[Path, Fixed]]) -> None:
    """Its letters are put right and listed as well."""

    def spoil(book: Workbook) -> None:
        page = book.create_sheet("Nháp")
        page["B2"] = "gäi  x· T©n LËp"
        page["B3"] = "hộp\u200b thư"

    _, done = fix(spoil)

    assert [(str(each.cell), each.content) for each in done.written.outside] == [
        ("Nháp!B2", "gọi xã Tân Lập"),
        ("Nháp!B3", "hộp thư"),
    ]
    assert brief(done) == [
        "Nháp!B2 tcvn3: 'gäi  x· T©n LËp' → 'gọi xã Tân Lập'",
        "Nháp!B3 invisible: 'hộp\\u200b thư' → 'hộp thư'",
    ]
    assert "Nháp" in "\n".join(fixed_lines(done, "vi"))


def test_a_moved_row_is_told_with_its_new_cell(fix: Callable[[Spoil], tuple[Path, Fixed]]) -> None:
    def spoil(book: Workbook) -> None:
        put(book, "Phân công", "Đơn vị chủ trì", "kế toán")
        book["Phân công"].insert_rows(FIRST_ROW)

    _, done = fix(spoil)

    assert [(str(each.cell), str(each.new_cell)) for each in done.fixes] == [
        (f"Phân công!F{FIRST_ROW + 1}", f"Phân công!F{FIRST_ROW}")
    ]


def test_the_command_tells_what_it_did_and_what_is_left(tmp_path: Path, xltools: Xltools) -> None:
    path = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx"

    ran = xltools("validate", path, "--fix", "-o", tmp_path / "moi.xlsx", "--today", "01/03/2026")

    lines = ran.out.splitlines()
    assert ran.status == 1
    assert lines[0] == "tan-lap-2024-nguyen-van.xlsx: đã sửa 31 chỗ, ghi bản mới vào moi.xlsx"
    assert lines[1] == "Tên cơ quan, bộ phận viết theo tên chính thức (29)"
    assert lines[2] == '  trang "Chỉ tiêu", ô Y8: “Trạm Y Tế” → “Trạm Y tế xã”'
    assert lines[5] == "  … còn 26 chỗ khác; thêm --all để xem hết."
    [counts] = [line for line in lines if line.startswith("Trước khi sửa: ")]
    assert lines[lines.index(counts) + 1].startswith("moi.xlsx: Xã Tân Lập, năm 2024")


def test_the_report_speaks_english_and_tells_all_when_asked(
    tmp_path: Path, xltools: Xltools
) -> None:
    path, new = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx", tmp_path / "moi.xlsx"

    ran = xltools("validate", path, "--fix-tone-marks", "-o", new, "--lang", "en", "--all")

    lines = ran.out.splitlines()
    assert lines[:2] == [
        "tan-lap-2024-nguyen-van.xlsx: put 31 things right in the new workbook moi.xlsx",
        "Official names of offices (29)",
    ]
    assert lines[31] == "Official names of projects (2)"
    assert lines[34].startswith("Before: ")


def test_json_gives_the_list_and_proposals_before_it(tmp_path: Path, xltools: Xltools) -> None:
    path, new = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx", tmp_path / "moi.xlsx"
    options = ("--format", "json", "--today", "01/03/2026")

    before = xltools("validate", path, *options).json
    after = xltools("validate", path, "--fix", "-o", new, *options).json

    proposed = {each["code"] for each in before["findings"] if each["fix"]}
    [owner] = [each["fix"] for each in before["findings"] if each["cell"] == "Y8"]
    assert proposed == {"office.alias", "office.spelling", "project.name"}
    assert owner == "Trạm Y tế xã"
    assert after["file"] == str(new)
    assert after["before"] == {"file": str(path), "summary": before["summary"]}
    assert after["fixed"][0] == {
        "sheet": "Chỉ tiêu",
        "cell": "Y8",
        "new_sheet": "Chỉ tiêu",
        "new_cell": "Y8",
        "kind": "office",
        "before": "Trạm Y Tế",
        "after": "Trạm Y tế xã",
    }
    assert len(after["fixed"]) == 31
    assert {each["fix"] for each in after["findings"]} == {None}
    assert (after["outside"], after["guesses"]) == ([], [])


def test_the_workbook_of_findings_has_a_sheet_of_what_was_put_right(
    tmp_path: Path, xltools: Xltools
) -> None:
    path, new, told = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx", "moi.xlsx", tmp_path / "kq.xlsx"

    xltools("validate", path, "--fix", "-o", tmp_path / new, "--findings", told)

    book = openpyxl.load_workbook(told)
    assert book.sheetnames == ["Tổng hợp", "Nội dung cần sửa", "Câu sẽ in", "Đã sửa"]
    page = book["Đã sửa"]
    rows = list(page.iter_rows(values_only=True))
    assert rows[1] == (
        *(1, "Tên cơ quan, bộ phận viết theo tên chính thức", "Chỉ tiêu", "Y8", "Y8"),
        *("Trạm Y Tế", "Trạm Y tế xã"),
    )
    assert len(rows) == 1 + 31
    assert page["E2"].hyperlink.target == new


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--fix",), "Bản đã sửa được ghi ra tệp mới, tệp cũ giữ nguyên; hãy thêm -o và tên"),
        (("-o", "moi.xlsx"), "Lệnh này chỉ ghi tệp mới khi sửa; hãy thêm --fix, hoặc bỏ -o."),
    ],
)
def test_fixing_needs_a_new_file_and_a_new_file_needs_fixing(
    words: tuple[str, ...], said: str, xltools: Xltools
) -> None:
    ran = xltools("validate", EXAMPLES / "tan-lap-2024.xlsx", *words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(said)


def test_one_file_is_put_right_at_a_time_and_none_is_overwritten(
    tmp_path: Path, xltools: Xltools
) -> None:
    path, there = EXAMPLES / "tan-lap-2024.xlsx", tmp_path / "co.xlsx"
    there.write_bytes(b"x")

    several = xltools("validate", path, path, "--fix", "-o", tmp_path / "moi.xlsx")
    existing = xltools("validate", path, "--fix", "-o", there)

    assert (several.status, existing.status) == (2, 2)
    assert several.err.startswith("Mỗi lần chỉ sửa được một tệp kế hoạch, lệnh này có 2 tệp")
    assert there.read_bytes() == b"x"
    assert list(tmp_path.iterdir()) == [there]
