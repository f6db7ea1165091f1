"""`xltools repair`: what people do to workbooks is undone, and nothing they typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from xltools.api.reading import open_workbook
from xltools.api.repair import Repaired, repair_lines, repair_workbook
from xltools.api.rollup import roll_up
from xltools.api.setup import set_up
from xltools.form import OutsideLine
from xltools.form.layout import FIRST_ROW, HEADER_ROW
from xltools.plan.export import canonical
from xltools.wording.repair import GUESSES, REASONS
from xltools.workbook.write import write_workbook

Damage = Callable[[Workbook], None]
TODAY = date(2024, 1, 1)

pytestmark = pytest.mark.slow  # each damages, reads and writes whole workbooks

TARGETS, TASKS, MOVES = "Chỉ tiêu", "Phân công", "Diễn biến hộ"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example of xã Tân Lập without prepared rows, so that tests stay fast."""
    path = tmp_path_factory.mktemp("repair") / "ke-hoach.xlsx"
    setup = set_up(TODAY)
    plan = open_workbook(EXAMPLES / "tan-lap-2024.xlsx").plan
    write_workbook(path, plan, setup.catalogue, blank_rows=False)
    return path


@pytest.fixture
def repair(small: Path, tmp_path: Path) -> Callable[[Damage], Repaired]:
    """Damages the example and repairs it; the damaged file is proved to stay as it was."""

    def run(damage: Damage) -> Repaired:
        book = openpyxl.load_workbook(small)
        damage(book)
        damaged = tmp_path / "hong.xlsx"
        book.save(damaged)
        before = damaged.read_bytes()
        done = repair_workbook(damaged, tmp_path / "moi.xlsx", set_up(TODAY))
        assert damaged.read_bytes() == before
        return done

    return run


def told(done: Repaired) -> list[str]:
    """Every line but the first, which holds the name of a temporary folder."""
    return list(repair_lines(done, "vi"))[1:]


def written(done: Repaired) -> list[tuple[str | None, ...]]:
    """What stands on the sheet of leftovers in the new file."""
    plan = open_workbook(done.output).plan
    lines = plan.of(OutsideLine)
    return [(x.from_sheet, x.cell_address, x.content) for x in lines]


def column(book: Workbook, sheet: str, header: str) -> int:
    """The column under a heading."""
    return next(c.column for c in book[sheet][HEADER_ROW] if c.value == header)


def same_as_before(done: Repaired, small: Path) -> bool:
    """Whether the new file holds the very plan of the old one."""
    return canonical(open_workbook(done.output).plan) == canonical(open_workbook(small).plan)


def untouched(_book: Workbook) -> None:
    """Only opened and saved."""


ALL_PLACED = "Toàn bộ nội dung đã có chỗ trong biểu mẫu mới."


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_a_healthy_workbook_comes_out_the_same_with_nothing_to_tell(
    path: Path, tmp_path: Path
) -> None:
    once, again = tmp_path / "1.xlsx", tmp_path / "2.xlsx"

    first = repair_workbook(path, once, set_up(TODAY))
    second = repair_workbook(once, again, set_up(TODAY))

    assert (first.outside, first.guesses) == ((), ())
    assert (second.outside, second.guesses) == ((), ())
    assert canonical(open_workbook(again).plan) == canonical(open_workbook(path).plan)


def test_saving_with_another_program_loses_nothing(
    repair: Callable[[Damage], Repaired], small: Path
) -> None:
    """The program (openpyxl) drops every value of a formula and keeps the rest."""
    done = repair(untouched)

    assert told(done) == [ALL_PLACED]
    assert same_as_before(done, small)


def test_a_renamed_sheet_is_known_by_its_headings(
    repair: Callable[[Damage], Repaired], small: Path
) -> None:
    def damage(book: Workbook) -> None:
        book[TARGETS].title = "Sheet1"
        book["Thông tin chung"].title = "Chung"
        del book["_xltools"]

    done = repair(damage)

    assert told(done) == [
        ALL_PLACED,
        "2 chỗ cần người lập biểu xem lại:",
        (
            "  Đã coi trang “Chung” là trang Thông tin chung, nhận ra theo tiêu đề các cột; hãy"
            " kiểm tra lại."
        ),
        (
            "  Đã coi trang “Sheet1” là trang Chỉ tiêu, nhận ra theo tiêu đề các cột; hãy kiểm tra"
            " lại."
        ),
    ]
    assert same_as_before(done, small)


def test_headings_typed_anew_are_taken_for_the_form_s_own_and_told(
    repair: Callable[[Damage], Repaired], small: Path
) -> None:
    def damage(book: Workbook) -> None:
        sheet = book[MOVES]
        sheet.cell(
            HEADER_ROW, column(book, MOVES, "Hộ nghèo DTTS đầu kỳ")
        ).value = "HỘ NGHÈO DTTS ĐẦU KÌ"

    done = repair(damage)

    [line] = [each for each in told(done) if "tiêu đề" in each]
    assert re.fullmatch(
        r'  trang "Diễn biến hộ", ô [A-Z]+5: đã coi tiêu đề “HỘ NGHÈO DTTS ĐẦU KÌ” là '
        r"“Hộ nghèo DTTS đầu kỳ”; hãy kiểm tra lại\.",
        line,
    )
    assert same_as_before(done, small)


def test_a_heading_with_a_word_of_another_heading_is_not_taken(
    repair: Callable[[Damage], Repaired],
) -> None:
    """“Phối hợp 9” is no slip for “Phối hợp 1”: the values stand outside, under their heading."""

    def damage(book: Workbook) -> None:
        sheet, place = book[TASKS], column(book, TASKS, "Phối hợp 1")
        sheet.cell(HEADER_ROW, place).value = "Phối hợp thêm 9"

    done = repair(damage)

    assert done.guesses == ()
    assert {each.reason.value for each in done.outside} == {"outside-table", "unknown-column"}
    assert {each.header for each in done.outside} == {"", "Phối hợp thêm 9"}


def test_shuffled_columns_find_their_place(
    repair: Callable[[Damage], Repaired], small: Path
) -> None:
    def damage(book: Workbook) -> None:
        sheet = book[TASKS]
        sheet.tables.clear()
        last = sheet.max_column
        for row in sheet.iter_rows(min_row=HEADER_ROW, max_col=last):
            values = [cell.value for cell in row]
            for cell, value in zip(row, reversed(values), strict=True):
                cell.value = value

    done = repair(damage)

    assert [line for line in told(done) if "Phân công" in line] == []
    assert same_as_before(done, small)


def test_what_is_typed_beside_above_and_below_a_table_is_kept(
    repair: Callable[[Damage], Repaired],
) -> None:
    def damage(book: Workbook) -> None:
        sheet = book[TASKS]
        right, under = sheet.max_column + 1, sheet.max_row + 3
        sheet.cell(2, right).value = "Đã họp ngày 05/01"
        sheet.cell(HEADER_ROW, right).value = "Theo dõi"
        sheet.cell(FIRST_ROW, right).value = "anh Nam"
        sheet.cell(under, 1).value = "Tổng cộng"
        sheet.cell(under, 2).value = 12
        book["Tóm tắt"]["K40"] = "Trình đồng chí Chủ tịch"
        book.create_sheet("Nháp")["C4"] = 3.5

    done = repair(damage)

    assert [(each.content, each.reason.value) for each in done.outside] == [
        ("Đã họp ngày 05/01", "outside-table"),
        ("Theo dõi", "outside-table"),
        ("anh Nam", "unknown-column"),
        ("Tổng cộng", "unknown-column"),
        ("12", "unknown-column"),
        ("Trình đồng chí Chủ tịch", "on-a-page"),
        ("3,5", "unknown-sheet"),
    ]
    assert written(done) == [
        (each.cell.sheet, each.cell.address, each.content) for each in done.outside
    ]
    assert told(done)[-2:] == [
        (
            '  trang "Tóm tắt", ô K40: “Trình đồng chí Chủ tịch” (gõ thêm trên trang chỉ để đọc, để'
            " in)"
        ),
        (
            '  trang "Nháp", ô C4: “3,5” (trang này không có trong biểu mẫu, hoặc biểu mẫu đã lấy'
            " trang khác cùng loại)"
        ),
    ]


def test_values_that_cannot_be_read_and_pasted_formulas_are_told(
    repair: Callable[[Damage], Repaired],
) -> None:
    def damage(book: Workbook) -> None:
        sheet = book[MOVES]
        households = column(book, MOVES, "Tổng số hộ đầu kỳ")
        sheet.cell(FIRST_ROW, households).value = "khoảng 50 hộ"
        rate = column(book, MOVES, "Tỷ lệ hộ nghèo đầu kỳ (%)")
        sheet.cell(FIRST_ROW, rate).value = 99

    done = repair(damage)

    assert [(each.content, each.reason.value) for each in done.outside] == [
        ("khoảng 50 hộ", "unreadable"),
        ("99", "overwritten"),
    ]
    assert [line.partition(": ")[2] for line in told(done)[1:3]] == [
        (
            "“khoảng 50 hộ” (cột Tổng số hộ đầu kỳ: không đọc được giá trị này, hãy ghi lại vào"
            " đúng ô)"
        ),
        (
            "“99” (cột Tỷ lệ hộ nghèo đầu kỳ (%): đã gõ đè lên ô tự tính, biểu mẫu mới tính ra số"
            " khác)"
        ),
    ]


def test_comments_and_formulas_without_a_value_are_kept(
    repair: Callable[[Damage], Repaired],
) -> None:
    """What the program saved has no value for any formula."""

    def damage(book: Workbook) -> None:
        sheet = book[MOVES]
        total = sheet.cell(FIRST_ROW, column(book, MOVES, "Tổng số hộ đầu kỳ"))
        total.value = "=40+12"
        total.comment = Comment("Hỏi lại thôn 1", "Nam")
        sheet.cell(FIRST_ROW, sheet.max_column + 2).value = "=SUM(E6:E9)"
        book.create_sheet("Nháp")["A1"] = "=1+1"

    done = repair(damage)

    assert [(each.content, each.reason.value, each.header) for each in done.outside] == [
        ("=40+12", "not-calculated", "Tổng số hộ đầu kỳ"),
        ("=SUM(E6:E9)", "not-calculated", ""),
        ("=1+1", "not-calculated", ""),
        ("Hỏi lại thôn 1", "comment", ""),
    ]
    assert done.guesses == ()
    assert [content for _, _, content in written(done)] == [x.content for x in done.outside]


def test_a_sheet_without_its_headings_is_kept_whole(
    repair: Callable[[Damage], Repaired],
) -> None:
    def damage(book: Workbook) -> None:
        sheet = book["Nơi nhận"]
        sheet.tables.clear()
        for cell in sheet[HEADER_ROW]:
            cell.value = None

    done = repair(damage)

    rows = openpyxl.load_workbook(EXAMPLES / "tan-lap-2024.xlsx")["Nơi nhận"]
    texts = {str(c.value) for row in rows.iter_rows(min_row=FIRST_ROW) for c in row if c.value}
    kept = {each.content for each in done.outside}
    assert {text for text in texts if not text.startswith("=")} >= kept
    assert len(done.outside) > 5
    assert {each.cell.sheet for each in done.outside} == {"Nơi nhận"}


def test_what_was_left_over_stays_when_repaired_again(
    repair: Callable[[Damage], Repaired], tmp_path: Path
) -> None:
    def damage(book: Workbook) -> None:
        book.create_sheet("Nháp")["C4"] = "=hỏi lại"
        book["Nháp"]["C4"].data_type = "s"

    first = repair(damage)
    second = repair_workbook(first.output, tmp_path / "lai.xlsx", set_up(TODAY))

    assert (second.outside, second.placed) == ((), first.placed)
    assert written(second) == written(first) == [("Nháp", "C4", "=hỏi lại")]


def test_what_was_left_over_never_goes_up(
    repair: Callable[[Damage], Repaired], tmp_path: Path
) -> None:
    def damage(book: Workbook) -> None:
        book.create_sheet("Nháp")["A1"] = "chuyện riêng của xã"

    done = repair(damage)
    rolled_up = roll_up([done.output], tmp_path / "huyen.xlsx", set_up(TODAY))

    assert written(done) == [("Nháp", "A1", "chuyện riêng của xã")]
    assert rolled_up.plan.of(OutsideLine) == ()
    assert "chuyện riêng" not in canonical(rolled_up.plan).decode("utf-8")


def test_the_command_tells_the_same_as_one_object(
    small: Path, tmp_path: Path, xltools: Xltools
) -> None:
    book = openpyxl.load_workbook(small)
    book.create_sheet("Nháp")["A1"] = "giữ"
    damaged, new = tmp_path / "hong.xlsx", tmp_path / "moi.xlsx"
    book.save(damaged)

    ran = xltools("repair", damaged, "-o", new, "--format", "json", "--lang", "en")

    assert ran.status == 0
    placed = ran.json.pop("placed") if isinstance(ran.json, dict) else None
    assert placed
    assert ran.json | {"placed": 0} == {
        "file": str(new),
        "unit": {"code": "23497", "name": "Xã Tân Lập"},
        "plan_year": 2024,
        "placed": 0,
        "outside": [
            {
                "sheet": "Nháp",
                "cell": "A1",
                "content": "giữ",
                "reason": "unknown-sheet",
                "message": "the form has no such sheet, or another one was taken for it",
            }
        ],
        "guesses": [],
    }


def test_it_writes_over_no_file(small: Path, tmp_path: Path, xltools: Xltools) -> None:
    taken = tmp_path / "co-roi.xlsx"
    taken.write_bytes(b"")

    ran = xltools("repair", small, "-o", taken)

    assert (ran.status, ran.out, taken.read_bytes()) == (2, "", b"")


def test_every_reason_and_guess_has_both_languages() -> None:
    both = [*REASONS.values(), *GUESSES.values()]

    assert all(vi and en and vi != en for vi, en in both)


def test_a_name_typed_over_where_an_annex_is_signed_is_kept(
    repair: Callable[[Damage], Repaired],
) -> None:
    def damage(book: Workbook) -> None:
        sheet = book[MOVES]
        names = [cell for cell in sheet[sheet.max_row] if cell.value]
        names[-1].value = "Lê Văn C"

    done = repair(damage)

    assert [(each.content, each.reason.value) for each in done.outside] == [
        ("Lê Văn C", "unknown-column")
    ]
