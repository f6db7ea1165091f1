"""Two submissions compared, as a user runs the command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools

TAN_LAP = EXAMPLES / "tan-lap-2024.xlsx"
MONEY = "Kế hoạch vốn năm (triệu đồng)"


SLIPPED = (
    f'  trang "Kinh phí", dòng "KP02", cột "{MONEY}": “106” → “106.000”, gấp 1.000 lần, có thể nhầm'
    " đơn vị tính (ô J7); số tổng hợp tăng 105.894 triệu đồng"
)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the commune sent the second time: another unit of money, and another preparer."""
    book = openpyxl.load_workbook(TAN_LAP)
    money = book["Kinh phí"]
    [column] = [cell.column for cell in money[5] if cell.value == MONEY]
    assert money.cell(7, column).value == 106
    money.cell(7, column).value = 106_000
    info = book["Thông tin chung"]
    [item] = [row for row in info.iter_rows() if row[0].value == "Người lập biểu"]
    item[1].value = "Trần Thị C"
    output = tmp_path_factory.mktemp("second") / "lan-02.xlsx"
    book.save(output)
    return output


@pytest.mark.slow
def test_the_lines_begin_with_what_moves_the_roll_up_most(second: Path, xltools: Xltools) -> None:
    ran = xltools("diff", TAN_LAP, second)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Xã Tân Lập, năm 2024: tan-lap-2024.xlsx (bản trước) so với lan-02.xlsx (bản sau)",
        "Có 2 chỗ khác nhau:",
        "  lệch 1.000 lần: 1",
        "  đổi giá trị: 1",
        "Số liệu chung của đơn vị thay đổi:",
        "  Tổng kinh phí: 540 triệu đồng → 106.434 triệu đồng",
        "Làm thay đổi số tổng hợp của cấp trên (1)",
        SLIPPED,
        "Chỉ nằm trong kế hoạch của đơn vị (1)",
        '  trang "Thông tin chung", mục "Người lập biểu": “Y Hạnh” → “Trần Thị C” (ô B35)',
    ]


@pytest.mark.slow
def test_a_figure_that_one_submission_does_not_tell_is_blank(xltools: Xltools) -> None:
    ran = xltools("diff", TAN_LAP, TAN_LAP.with_name("tan-lap-2024-nguyen-van.xlsx"))

    assert "  Hộ nghèo cuối kỳ: 40 → trống" in ran.out.splitlines()


@pytest.mark.slow
def test_the_object_and_the_workbook_say_the_same(
    second: Path, tmp_path: Path, xltools: Xltools
) -> None:
    output = tmp_path / "so-sanh.xlsx"

    ran = xltools("diff", TAN_LAP, second, "--format", "json", "-o", output)

    first, last = ran.json["differences"]
    assert first == {
        "change": "scaled",
        "reach": "sums",
        "sheet": "Kinh phí",
        "row": "KP02",
        "column": MONEY,
        "before": {"cell": "J7", "value": 106},
        "after": {"cell": "J7", "value": 106000},
        "scale": 1000,
        "moves": {"households": 0, "dong": 105_894_000_000},
    }
    assert (last["change"], last["reach"]) == ("value", "unit")
    assert ran.json["totals"]["money"] == {"before": 540_000_000, "after": 106_434_000_000}
    book = openpyxl.load_workbook(output)
    assert book.sheetnames == ["Tóm tắt", "Hai bản"]
    assert shown(book["Hai bản"])[1] == (
        *(1, "Làm thay đổi số tổng hợp của cấp trên", "lệch 1.000 lần", "Kinh phí", "KP02"),
        *(MONEY, "J7", 106, "J7", 106000, None, 105_894_000_000),
    )
    [link] = [cell.hyperlink for cell in book["Hai bản"][2] if cell.column_letter == "I"]
    assert link is not None
    assert f"{link.target}#{link.location}".endswith("lan-02.xlsx#'Kinh phí'!J7")


def shown(sheet: Any) -> list[tuple[Any, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


@pytest.mark.slow
def test_a_workbook_does_not_differ_from_itself(tmp_path: Path, xltools: Xltools) -> None:
    output = tmp_path / "so-sanh.xlsx"

    ran = xltools("diff", TAN_LAP, TAN_LAP, "-o", output)

    assert (ran.status, ran.out.splitlines()[1:]) == (
        0,
        ["Hai bản có nội dung như nhau.", f"Đã ghi bảng so sánh hai bản: {output}"],
    )
    assert "Hai bản có nội dung như nhau." in str(shown(openpyxl.load_workbook(output)["Tóm tắt"]))


@pytest.mark.slow
def test_workbooks_of_two_units_or_years_are_no_two_submissions(
    tmp_path: Path, xltools: Xltools
) -> None:
    other = xltools("diff", TAN_LAP, EXAMPLES / "dak-koi-2024.xlsx")
    year = xltools("diff", EXAMPLES / "kon-ray-2023.xlsx", EXAMPLES / "kon-ray-2024.xlsx")

    assert (other.status, year.status) == (2, 2)
    assert other.err == (
        'Tệp "dak-koi-2024.xlsx" là của Xã Đăk Kôi (23482), còn tệp "tan-lap-2024.xlsx" là của Xã'
        " Tân Lập (23497); chỉ so sánh được hai bản của cùng một đơn vị.\n"
    )
    assert year.err == (
        'Tệp "kon-ray-2024.xlsx" là kế hoạch năm 2024, còn tệp "kon-ray-2023.xlsx" là của năm 2023;'
        " chỉ so sánh được hai bản của cùng một năm.\n"
    )


@pytest.mark.slow
def test_a_submission_is_never_replaced_by_the_comparison(second: Path, xltools: Xltools) -> None:
    ran = xltools("diff", TAN_LAP, second, "-o", second)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith('Kết quả không được trùng với tệp đang đọc "lan-02.xlsx"')
