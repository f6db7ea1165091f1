"""`xltools households`, and `validate --households`: what goes out are counts, never a person."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools

from xltools.api.households import make_household_list
from xltools.api.setup import set_up
from xltools.form.layout import FIRST_ROW, HEADER_ROW

pytestmark = pytest.mark.slow  # whole workbooks or documents are written

TAN_LAP = EXAMPLES / "tan-lap-2024.xlsx"
NAME = "danh-sach-ho_23497_2024.xlsx"
PLANTED = {
    "Mã hộ": "MAHO-PLANTED-77",
    "Họ và tên chủ hộ": "Trần Thị Lộ Tên",
    "Năm sinh": 1939,
    "Giới tính": "không rõ PLANTED",
    "Dân tộc": "Planted Dân",
    "Thôn, bản, tổ dân phố": "Lê Văn Gõ Nhầm",
    "Số nhân khẩu": "Planted Khẩu",
    "Phân loại đầu năm": "nghèo Planted",
    "Nguyên nhân nghèo": "Planted Bệnh",
    "Kinh phí hỗ trợ (triệu đồng)": "Planted Tiền",
    "Dự kiến kết quả": "Planted Kết",
    "Tổ chức, cá nhân giúp đỡ": "Phạm Văn Giúp",
    "Ghi chú": "0905000111",
}

Row = dict[str, str | int]


@pytest.fixture(scope="module")
def blank_list(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The list of xã Tân Lập as it is handed out."""
    path = tmp_path_factory.mktemp("list") / NAME
    make_household_list(TAN_LAP, path, set_up(date(2024, 1, 1)))
    return path.read_bytes()


@pytest.fixture
def make_list(blank_list: bytes, tmp_path: Path) -> Callable[[Sequence[Row]], Path]:
    """Makes the list of xã Tân Lập with rows as a person types them."""

    def make(rows: Sequence[Row]) -> Path:
        path = tmp_path / NAME
        path.write_bytes(blank_list)
        fill(path, rows)
        return path

    return make


def fill(path: Path, rows: Sequence[Row]) -> None:
    """Type rows into a list and save it."""
    book = openpyxl.load_workbook(path)
    sheet = book["Danh sách hộ"]
    columns = {cell.value: cell.column for cell in sheet[HEADER_ROW]}
    for number, row in enumerate(rows, start=FIRST_ROW):
        for header, value in row.items():
            sheet.cell(number, columns[header], value)
    book.save(path)


@cache
def agreeing_rows() -> tuple[Row, ...]:
    """An invented list that fits the movements of xã Tân Lập 2024."""
    sheet = openpyxl.load_workbook(TAN_LAP, data_only=True)["Diễn biến hộ"]
    columns = {cell.value: cell.column - 1 for cell in sheet[HEADER_ROW]}
    rows: list[Row] = []
    for cells in sheet.iter_rows(min_row=FIRST_ROW, values_only=True):
        if cells[columns["Kỳ"]] != "kế hoạch" or not cells[columns["Mã"]]:
            continue
        for kind, stays, start, moves in (
            ("nghèo", "còn nghèo", "Hộ nghèo đầu kỳ", POOR_MOVES),
            ("cận nghèo", "còn cận nghèo", "Hộ cận nghèo đầu kỳ", NEAR_MOVES),
        ):
            outcomes = [
                told for header, told in moves.items() for _ in range(cells[columns[header]] or 0)
            ]
            outcomes += [stays] * (cells[columns[start]] - len(outcomes))
            rows += [
                {
                    "Mã hộ": f"HN-{len(rows) + i:04d}",
                    "Họ và tên chủ hộ": f"Người Thứ {len(rows) + i}",
                    "Thôn, bản, tổ dân phố": cells[columns["Thôn (đơn vị)"]],
                    "Phân loại đầu năm": kind,
                    "Dự kiến kết quả": told,
                }
                for i, told in enumerate(outcomes)
            ]
    return tuple(rows)


POOR_MOVES = {
    "Thoát nghèo, thành hộ cận nghèo": "thoát nghèo, thành hộ cận nghèo",
    "Thoát nghèo, vượt chuẩn cận nghèo": "thoát nghèo, vượt chuẩn cận nghèo",
    "Hộ nghèo giảm khác": "hộ nghèo giảm khác",
}
NEAR_MOVES = {
    "Hộ cận nghèo thành hộ nghèo": "cận nghèo thành hộ nghèo",
    "Thoát cận nghèo, vượt chuẩn": "thoát cận nghèo, vượt chuẩn",
    "Hộ cận nghèo giảm khác": "hộ cận nghèo giảm khác",
}


def test_the_list_is_made_and_its_user_is_warned(xltools: Xltools, tmp_path: Path) -> None:
    ran = xltools("households", TAN_LAP, "-o", tmp_path)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"Đã tạo danh sách hộ của Xã Tân Lập, năm 2024, 127 dòng trống: {tmp_path / NAME}",
        "Tệp này sẽ chứa dữ liệu cá nhân: chỉ lưu tại xã, không gửi kèm kế hoạch.",
    ]
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_list_is_never_written_over(xltools: Xltools, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"nhieu thang cong suc")

    ran = xltools("households", TAN_LAP, "-o", tmp_path / NAME)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f'Đã có tệp "{NAME}"')
    assert (tmp_path / NAME).read_bytes() == b"nhieu thang cong suc"


def test_only_communes_keep_lists(xltools: Xltools, tmp_path: Path) -> None:
    ran = xltools("households", EXAMPLES / "kon-ray-2024.xlsx", "-o", tmp_path / "x.xlsx")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'Tệp "kon-ray-2024.xlsx" không phải của cấp xã; danh sách hộ chỉ lập và lưu ở xã, cấp trên'
        " chỉ dùng số hộ.\n"
    )


def test_a_workbook_without_its_unit_gets_no_list(xltools: Xltools, tmp_path: Path) -> None:
    nameless = tmp_path / "thieu.xlsx"
    book = openpyxl.load_workbook(TAN_LAP)
    info = book["Thông tin chung"]
    next(row[1] for row in info.iter_rows() if row[0].value == "Mã đơn vị").value = None
    book.save(nameless)

    ran = xltools("households", nameless, "-o", tmp_path / NAME)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith('Tệp "thieu.xlsx" chưa ghi đủ tên đơn vị')


def test_a_list_that_agrees_changes_nothing(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path]
) -> None:
    listed = make_list(agreeing_rows())

    alone = xltools("validate", TAN_LAP)
    beside = xltools("validate", TAN_LAP, "--households", listed)

    assert (beside.status, beside.out, beside.err) == (alone.status, alone.out, alone.err)


def test_a_household_too_few_is_told_with_both_numbers(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path]
) -> None:
    rows = list(agreeing_rows())
    gone = next(i for i, row in enumerate(rows) if row["Dự kiến kết quả"] == "còn nghèo")
    village = rows.pop(gone)["Thôn, bản, tổ dân phố"]
    count = sum(
        row["Thôn, bản, tổ dân phố"] == village and row["Phân loại đầu năm"] == "nghèo"
        for row in rows
    )

    ran = xltools("validate", TAN_LAP, "--households", make_list(rows), "--format", "json")

    [finding] = [f for f in ran.json["findings"] if f["code"] == "household.list-differs"]
    assert (finding["sheet"], finding["value"]) == ("Diễn biến hộ", str(count + 1))
    assert finding["message"] == (
        f'{village}: ô "Hộ nghèo đầu kỳ" ghi {count + 1} hộ, danh sách hộ có {count} hộ.'
    )


@pytest.mark.parametrize("shown", ["text", "json"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_nothing_that_was_typed_into_a_list_is_ever_shown(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path], shown: str, lang: str
) -> None:
    listed = make_list([*agreeing_rows(), PLANTED, PLANTED, {**PLANTED, "Mã hộ": "X"}])

    ran = xltools("validate", TAN_LAP, "--households", listed, "--format", shown, "--lang", lang)

    said = ran.out + ran.err
    assert "household.list-unclear" in said
    assert "household.list-other-village" in said
    assert "household.list-twice" in said
    assert [value for value in PLANTED.values() if str(value) in said] == []
    assert "Người Thứ" not in said
    assert "HN-0" not in said


@pytest.mark.parametrize("command", ["validate", "export", "plan", "rollup"])
def test_no_other_command_reads_a_list(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path], tmp_path: Path, command: str
) -> None:
    listed = make_list([*agreeing_rows(), PLANTED])
    output = tmp_path / ("x.docx" if command == "plan" else "x.xlsx")

    ran = xltools(command, listed, *(() if command == "validate" else ("-o", output)))

    assert (ran.status, ran.out) == (2, "")
    assert f'Tệp "{NAME}" là danh sách hộ, chỉ lưu tại xã, không phải tệp kế hoạch' in ran.err
    assert "Lộ Tên" not in ran.err
    assert not output.exists()


def test_a_list_left_among_plans_stays_out_of_the_rollup(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path], tmp_path: Path
) -> None:
    folder, output = tmp_path / "gui-len", tmp_path / "tong-hop.xlsx"
    folder.mkdir()
    shutil.copy(TAN_LAP, folder)
    shutil.move(make_list([*agreeing_rows(), PLANTED]), folder)

    ran = xltools("rollup", folder, "-o", output)

    assert f'Tệp "{NAME}" là danh sách hộ' in ran.out
    cells = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(output)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    planted = [str(v) for v in PLANTED.values() if isinstance(v, str)]
    assert [v for v in (*planted, "Người Thứ", "HN-0001") if any(v in cell for cell in cells)] == []


def test_a_list_of_another_unit_or_year_is_refused(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path]
) -> None:
    listed = make_list(agreeing_rows())

    other = xltools("validate", EXAMPLES / "dak-koi-2024.xlsx", "--households", listed)
    set_identity(listed, "plan_year", "2023")
    last_year = xltools("validate", TAN_LAP, "--households", listed)
    set_identity(listed, "plan_year", "Trần Thị Lộ Tên")
    unclear = xltools("validate", TAN_LAP, "--households", listed)

    assert [ran.status for ran in (other, last_year, unclear)] == [2, 2, 2]
    assert other.err == (
        f'Danh sách hộ "{NAME}" là của đơn vị mã 23497, không phải của Xã Đăk Kôi (mã 23482); hãy'
        " chọn đúng danh sách.\n"
    )
    assert last_year.err == (
        f'Danh sách hộ "{NAME}" là của năm 2023, còn kế hoạch là của năm 2024; hãy chọn danh sách'
        " của năm kế hoạch.\n"
    )
    assert "Lộ Tên" not in unclear.err


def set_identity(path: Path, key: str, value: str) -> None:
    """Change what a list says of itself."""
    book = openpyxl.load_workbook(path)
    for row in book["_xltools"].iter_rows():
        if row[0].value == key:
            row[1].value = value
    book.save(path)


def test_a_file_that_is_no_list_is_refused(xltools: Xltools) -> None:
    ran = xltools("validate", TAN_LAP, "--households", TAN_LAP, "--format", "json")

    told = ran.json
    assert (ran.status, told["error"]["code"]) == (2, "households.not-a-list")


def test_a_list_without_a_needed_column_is_refused(
    xltools: Xltools, make_list: Callable[[Sequence[Row]], Path]
) -> None:
    listed = make_list(agreeing_rows())
    book = openpyxl.load_workbook(listed)
    sheet = book["Danh sách hộ"]
    for cell in sheet[HEADER_ROW]:
        if cell.value in {"Mã hộ", "Dự kiến kết quả"}:
            cell.value = "Bà Trần Thị Lộ Tên"
    for table in list(sheet.tables):
        del sheet.tables[table]
    book.save(listed)

    ran = xltools("validate", TAN_LAP, "--households", listed)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f'Danh sách hộ "{NAME}" thiếu cột Mã hộ, Dự kiến kết quả nên không đếm được; hãy khôi phục'
        " tên cột này.\n"
    )


def test_one_list_belongs_to_one_plan(xltools: Xltools, tmp_path: Path) -> None:
    ran = xltools("validate", TAN_LAP, TAN_LAP, "--households", tmp_path / NAME)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "Mỗi danh sách hộ chỉ đối chiếu với một tệp kế hoạch, lệnh này có 2 tệp; hãy kiểm tra từng"
        " tệp.\n"
    )


def test_the_list_that_a_level_above_orders_is_reduced_and_noted(
    xltools: Xltools,
    tmp_path: Path,
    make_list: Callable[[Sequence[Row]], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Head, village, class, help; nothing that sends or rolls up takes it; the note has no name."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    row: Row = {
        **agreeing_rows()[0],
        "Năm sinh": 1962,
        "Tổ chức, cá nhân giúp đỡ": "Y Giúp",
        "Nhu cầu, biện pháp hỗ trợ": "Hỗ trợ bò giống",
        "Ghi chú": "0905000111",
    }
    path, output = make_list([row, agreeing_rows()[1]]), tmp_path / "gui" / "ds.xlsx"
    output.parent.mkdir()
    order = "Công văn số 12/LĐTBXH ngày 05/3/2024"

    ran = xltools("households", path, "--for-parent", "-o", output, "--order", order)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Đã xuất 2 hộ của Xã Tân Lập, năm 2024, gồm Họ và tên chủ hộ; Thôn, bản, tổ dân phố; Phân"
        f" loại đầu năm; Nhu cầu, biện pháp hỗ trợ: {output}\n"
        "Tệp này có dữ liệu cá nhân: chỉ gửi cho cơ quan đã yêu cầu, không kèm kế hoạch. Lần xuất"
        " này đã được ghi sổ.\n"
    )
    sheet, hidden = openpyxl.load_workbook(output).worksheets
    assert [[cell.value for cell in line] for line in sheet.iter_rows(max_col=5)] == [
        ["DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2024", None, None, None, None],
        ["Đơn vị lập: Xã Tân Lập", None, None, None, None],
        [f"Lập theo yêu cầu tại: {order}", None, None, None, None],
        [sheet["A4"].value, None, None, None, None],
        [None] * 5,
        [
            *("TT", "Họ và tên chủ hộ", "Thôn, bản, tổ dân phố", "Phân loại đầu năm"),
            "Nhu cầu, biện pháp hỗ trợ",
        ],
        [1, "Người Thứ 0", "Thôn 1", "nghèo", "Hỗ trợ bò giống"],
        [2, "Người Thứ 1", "Thôn 1", "nghèo", ""],
    ]
    assert hidden.sheet_state == "veryHidden"
    journal = (tmp_path / "home" / "xltools" / "so-ban-gui.jsonl").read_text(encoding="utf-8")
    assert '"what": "household-list"' in journal
    assert ('"households": 2' in journal, order in journal) == (True, True)
    assert "Người" not in journal
    for command in ("submit", "rollup", "validate"):
        words = ("-o", tmp_path / "x.xlsx") if command != "validate" else ()
        assert xltools(command, output, *words).status == 2
    again = xltools("households", output, "--for-parent", "-o", tmp_path / "y.xlsx")
    assert again.err.startswith('Tệp "ds.xlsx" không phải là danh sách hộ do công cụ này tạo')


def test_no_number_of_a_person_goes_up_with_an_ordered_list(
    xltools: Xltools,
    tmp_path: Path,
    make_list: Callable[[Sequence[Row]], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In columns that go; what stands in the others stays anyway. An empty list is none."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    first, second = agreeing_rows()[:2]
    path = make_list(
        [
            {**first, "Họ và tên chủ hộ": "A Thắng 062078001234"},
            {**second, "Nhu cầu, biện pháp hỗ trợ": "gọi 0905 000 111"},
        ]
    )
    output = tmp_path / "ds.xlsx"

    ran = xltools("households", path, "--for-parent", "-o", output)
    empty = xltools("households", make_list([]), "--for-parent", "-o", output)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f'Danh sách hộ "{NAME}" có số căn cước hoặc số điện thoại ở trang "Danh sách hộ", ô B6,'
        ' trang "Danh sách hộ", ô L7; hãy xóa các số này rồi xuất lại.\n'
    )
    assert empty.err.startswith(f'Danh sách hộ "{NAME}" chưa có hộ nào')
    assert not output.exists()
    assert not (tmp_path / "home" / "xltools" / "so-ban-gui.jsonl").exists()
