"""Several hands: copies merged, parts taken out and brought back, as a user does it."""

from __future__ import annotations

import importlib.util
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from conftest import LibreOffice

from xltools.form import RECORDS, Deprivation, Target
from xltools.form.base import fields
from xltools.form.layout import FIRST_ROW

TAN_LAP = EXAMPLES / "tan-lap-2024.xlsx"
PART_SHEETS = "chỉ số thiếu hụt, Phân công"


def typed_over(source: Path, output: Path, cells: dict[str, Any], sheet: str = "Chỉ tiêu") -> Path:
    """A copy of a workbook in which a person changed some cells of a sheet."""
    book = openpyxl.load_workbook(source)
    for address, value in cells.items():
        book[sheet][address] = value
    book.save(output)
    return output


def address(record: Any, name: str, row: int = FIRST_ROW) -> str:
    """Where a field of a row stands in the template."""
    index = [each.name for each in fields(record)].index(name) + 1
    return f"{openpyxl.utils.get_column_letter(index)}{row}"


def exported(xltools: Xltools, workbook: Path) -> Any:
    return xltools("export", workbook).json


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The part of Xã Tân Lập that has two sheets to fill."""
    from datetime import date

    from xltools.api.part import write_part
    from xltools.api.setup import set_up

    output = tmp_path_factory.mktemp("part") / "phan.xlsx"
    write_part(TAN_LAP, PART_SHEETS.split(", "), output, set_up(date(2024, 1, 5)))
    return output


@pytest.mark.slow
def test_conflicts_are_listed_all_at_once_and_the_first_copy_stands(
    tmp_path: Path, xltools: Xltools
) -> None:
    value, remarks = address(Target, "value"), address(Target, "remarks", FIRST_ROW + 1)
    one = typed_over(TAN_LAP, tmp_path / "can-bo.xlsx", {value: 3.5})
    two = typed_over(TAN_LAP, tmp_path / "ke-toan.xlsx", {value: 3.6, remarks: "đã rà soát"})
    output = tmp_path / "ghep.xlsx"

    ran = xltools("merge", one, two, "--base", TAN_LAP, "-o", output, "--format", "json")

    assert ran.status == 1
    assert ran.json["conflicts"] == [
        {
            "sheet": "Chỉ tiêu",
            "row": "CT01",
            "column": "Giá trị",
            "kept": {"copy": "can-bo.xlsx", "cell": value, "value": 3.5},
            "others": [{"copy": "ke-toan.xlsx", "cell": value, "value": 3.6}],
        }
    ]
    assert (ran.json["recoded"], ran.json["removed"], ran.json["unread"]) == ([], [], [])
    merged = exported(xltools, output)["Chỉ tiêu"]
    assert [merged[0]["Giá trị"], merged[1]["Ghi chú"]] == [3.5, "đã rà soát"]
    said = xltools("merge", one, two, "--base", TAN_LAP, "-o", output)
    done, heading, conflict = said.out.splitlines()
    assert done == f"Đã ghép 2 bản của Xã Tân Lập, năm 2024: {output}"
    assert heading == (
        "Có 1 chỗ các bản ghi khác nhau; tệp ghép lấy theo bản nêu trước, hãy xem lại từng chỗ:"
    )
    assert conflict == (
        f'  trang "Chỉ tiêu", dòng "CT01", cột "Giá trị": lấy “3,5” (tệp can-bo.xlsx, ô {value});'
        f" khác với “3,6” (tệp ke-toan.xlsx, ô {value})"
    )


@pytest.mark.slow
def test_what_cannot_be_read_is_named_and_kept(tmp_path: Path, xltools: Xltools) -> None:
    cell = address(Target, "value")
    one = typed_over(TAN_LAP, tmp_path / "a.xlsx", {cell: "chưa tính xong", "AZ5": "Cột riêng"})
    output = tmp_path / "ghep.xlsx"

    ran = xltools("merge", one, TAN_LAP, "-o", output, "--format", "json")

    assert ran.status == 0
    found = {"copy": "a.xlsx", "sheet": "Chỉ tiêu", "cell": cell, "value": "chưa tính xong"}
    column = {"copy": "a.xlsx", "sheet": "Chỉ tiêu", "cell": "AZ5", "value": "Cột riêng"}
    assert (ran.json["unread"], ran.json["outside"]) == ([found], [column])
    merged, whole = exported(xltools, output), exported(xltools, TAN_LAP)
    line = {"Trang cũ": "Chỉ tiêu", "Ô cũ": cell, "Nội dung": "chưa tính xong", "Ghi chú": "a.xlsx"}
    assert merged == {**whole, "Ngoài biểu mẫu": [line]}


@pytest.mark.slow
def test_copies_of_two_units_or_years_are_refused(tmp_path: Path, xltools: Xltools) -> None:
    output, other = tmp_path / "ghep.xlsx", EXAMPLES / "dak-koi-2024.xlsx"
    year = tmp_path / "2025.xlsx"
    book = openpyxl.load_workbook(TAN_LAP)
    [place] = [r for r in book["Thông tin chung"].iter_rows() if r[0].value == "Năm kế hoạch"]
    place[1].value = 2025
    book.save(year)

    units = xltools("merge", TAN_LAP, other, "-o", output)
    years = xltools("merge", TAN_LAP, year, "-o", output)
    alone = xltools("merge", TAN_LAP, "-o", output)

    assert (units.status, years.status, alone.status) == (2, 2, 2)
    assert units.err == (
        'Tệp "dak-koi-2024.xlsx" là của Xã Đăk Kôi (23482), còn tệp "tan-lap-2024.xlsx" là của Xã'
        " Tân Lập (23497); chỉ ghép được các bản của cùng một đơn vị.\n"
    )
    assert years.err.startswith('Tệp "2025.xlsx" là kế hoạch năm 2025, còn tệp "tan-lap-2024.xlsx"')
    assert alone.err.startswith("Cần ít nhất hai tệp để ghép")
    assert not output.exists()


@pytest.mark.slow
def test_a_part_has_its_sheets_and_no_more_of_the_rest_than_tells_whose_it_is(
    part: Path, xltools: Xltools
) -> None:
    book = openpyxl.load_workbook(part)
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    whole, taken = exported(xltools, TAN_LAP), exported(xltools, part)

    assert visible == ["Hướng dẫn", "Thông tin chung", "Chỉ số thiếu hụt", "Phân công"]
    assert list(taken) == visible[1:]
    assert [taken[name] for name in visible[2:]] == [whole[name] for name in visible[2:]]
    identity = taken["Thông tin chung"]
    assert identity.items() <= whole["Thông tin chung"].items()
    assert {"Tên đơn vị", "Mã đơn vị", "Năm kế hoạch"} <= identity.keys()
    assert not {"Họ tên người ký", "Tình trạng", "Số"} & identity.keys()


@pytest.mark.slow
def test_a_part_refers_to_nothing_that_it_lacks(part: Path, shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("xl_lint", shared / "tools" / "xl_lint.py")
    assert spec is not None
    assert spec.loader is not None
    lint = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(lint)

    assert lint.lint(str(part)) == []
    visible = openpyxl.load_workbook(part, read_only=True).sheetnames
    with zipfile.ZipFile(part) as package:
        xml = "".join(
            package.read(n).decode("utf-8") for n in package.namelist() if n.endswith(".xml")
        )
    lacking = [each for each in RECORDS if each.sheet.name not in visible]
    assert [each.sheet.table for each in lacking if f"{each.sheet.table}[" in xml] == []
    assert [each.sheet.name for each in lacking if f"'{each.sheet.name}'!" in xml] == []
    assert "#REF!" not in xml


@pytest.mark.slow
def test_a_filled_part_comes_back_without_deleting_anything(
    part: Path, tmp_path: Path, xltools: Xltools
) -> None:
    cell = address(Deprivation, "remarks")
    filled = typed_over(part, tmp_path / "tram-y-te.xlsx", {cell: "đã rà"}, "Chỉ số thiếu hụt")
    output = tmp_path / "ghep.xlsx"
    whole = exported(xltools, TAN_LAP)
    rows = whole["Chỉ số thiếu hụt"]
    expected = {**whole, "Chỉ số thiếu hụt": [{**rows[0], "Ghi chú": "đã rà"}, *rows[1:]]}

    for base in ([], ["--base", str(TAN_LAP)]):
        ran = xltools("merge", TAN_LAP, filled, "-o", output, *base)

        assert (ran.status, len(ran.out.splitlines())) == (0, 1)
        assert exported(xltools, output) == json.loads(json.dumps(expected))


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        ("plan", "PART", "-o", "OUT.docx"),
        ("rollup", "PART", "-o", "OUT.xlsx"),
        ("rollup", "WHOLE", "--own", "PART", "-o", "OUT.xlsx"),
        ("part", "PART", "--sheets", "Phân công", "-o", "OUT.xlsx"),
        ("households", "PART", "-o", "OUT.xlsx"),
        ("validate", "WHOLE", "--previous", "PART"),
    ],
    ids=" ".join,
)
def test_what_needs_a_whole_workbook_refuses_a_part(
    words: tuple[str, ...], part: Path, tmp_path: Path, xltools: Xltools
) -> None:
    """Its other sheets would be taken for blank."""
    files = {"PART": part, "WHOLE": TAN_LAP}
    given = [
        files.get(word, tmp_path / word if word.startswith("OUT") else Path(word)) for word in words
    ]

    ran = xltools(*given)

    assert (ran.status, ran.out, list(tmp_path.iterdir())) == (2, "", [])
    assert ran.err == (
        'Tệp "phan.xlsx" chỉ là một phần của biểu (Chỉ số thiếu hụt, Phân công); hãy mở tệp chính,'
        ' bấm nút Gộp bản sao (lệnh "xltools merge") để ghép vào trước.\n'
    )


@pytest.mark.slow
def test_libreoffice_keeps_a_part_whole(
    part: Path, tmp_path: Path, libreoffice: LibreOffice, xltools: Xltools
) -> None:
    [saved] = libreoffice.convert([part], "xlsx", tmp_path / "lo")
    book = openpyxl.load_workbook(saved, data_only=True)
    values = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}

    assert {value for value in values if value.startswith("#")} == set()
    assert exported(xltools, saved) == exported(xltools, part)


def test_a_sheet_that_the_form_lacks_is_refused_by_name(tmp_path: Path, xltools: Xltools) -> None:
    output = tmp_path / "phan.xlsx"

    ran = xltools("part", TAN_LAP, "--sheets", "Chỉ tiêu,Y tế", "-o", output)

    assert ran.status == 2
    assert ran.err.startswith('Biểu mẫu của đơn vị này không có trang "Y tế" để tách; ')
    assert not output.exists()
