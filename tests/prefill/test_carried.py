"""What a workbook of ours gives a new one: everything to itself, only words to others."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from xltools.api.new import export_workbook
from xltools.api.prefill import Prefill, read_prefills
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.errors import XltoolsError
from xltools.plan.starting import find_unit
from xltools.wording.errors import say_error

SETUP = set_up(date(2024, 12, 20), None)
EXAMPLES = Path(__file__).resolve().parents[2] / "workbooks" / "vi-du"
TAN_LAP = EXAMPLES / "tan-lap-2024.xlsx"
_IDENTITY = {
    *("Tên đơn vị", "Mã đơn vị", "Mã có hiệu lực từ", "Cấp trên trực tiếp", "Mã cấp trên", "Tỉnh"),
    *("Năm kế hoạch", "Chương trình", "Chuẩn nghèo", "Số", "Ngày ban hành", "Tình trạng"),
}


def fill(path: Path, name: str, year: int) -> Prefill:
    """What a workbook gives a commune of Kon Rẫy."""
    unit = find_unit(SETUP.catalogue, LevelCode.COMMUNE, year, name, parent="Kon Rẫy")
    return read_prefills([path], unit, year, SETUP)


def headings(document: dict[str, Any], sheet: str) -> set[str]:
    """All headings that the rows of a sheet fill."""
    return {heading for row in document.get(sheet, []) for heading in row}


def test_its_own_workbook_of_that_year_gives_everything() -> None:
    """The document is that of `export`, and a line says so."""
    made = fill(TAN_LAP, "Tân Lập", 2024)

    whole = export_workbook(TAN_LAP, None).document
    assert made.documents == [{sheet: rows for sheet, rows in whole.items() if rows}]
    assert [told.code for told in made.told] == ["prefill.same"]


def test_its_own_workbook_of_another_year_gives_words_lines_and_villages() -> None:
    """No figure, no date, nothing that was assigned, no item that names the year."""
    made = fill(TAN_LAP, "Tân Lập", 2025)

    [document] = made.documents
    assert not _IDENTITY & set(document["Thông tin chung"])
    assert document["Thông tin chung"]["Người ký: quyền hạn"] == "CHỦ TỊCH"
    assert document["Diễn biến hộ"][0] == {
        "Kỳ": "kế hoạch", "Mã": "T1", "Thôn (đơn vị)": "Thôn 1",
    }  # fmt: skip
    assert headings(document, "Chỉ số thiếu hụt") >= {"Số", "Đơn vị phụ trách"}
    assert not headings(document, "Chỉ số thiếu hụt") & {"Hộ nghèo thiếu hụt đầu kỳ"}
    assert not headings(document, "Chỉ tiêu") & {"Giá trị", "Cấp trên giao", "Số đầu kỳ"}
    assert not headings(document, "Kinh phí") & {"Số tiền", "Tình trạng"}
    assert not headings(document, "Phân công") & {"Bắt đầu", "Kết thúc"}
    assert {row.get("Vai trò") for row in document["Căn cứ"]} <= {"căn cứ", "viện dẫn trong bài"}
    assert {row["Lấy từ"] for row in document["Nội dung văn bản"]} == {"năm trước, chưa xem lại"}
    assert not {"Kết quả thực hiện", "Giải trình", "Nguồn số liệu"} & set(document)
    assert [told.code for told in made.told] == ["prefill.other-year"]
    assert made.told[0].values["sheets"] == tuple(document)


def test_a_neighbour_gives_words_and_lines_but_no_village_and_no_signer() -> None:
    """The same year of another commune serves as a model."""
    [document] = fill(TAN_LAP, "Đăk Kôi", 2024).documents

    told = json.dumps(document["Thông tin chung"], ensure_ascii=False)
    assert "Nguyễn Văn Thành" not in told
    assert set(document["Thông tin chung"]) <= {
        "Trích yếu", "Câu mở đầu", "Tên gọi tắt", "Bố cục văn bản",
        "Đơn vị tính tiền trong văn bản",
    }  # fmt: skip
    assert "Diễn biến hộ" not in document
    assert {"Hoạt động", "Phân công", "Nội dung văn bản"} <= set(document)


def test_under_another_programme_the_lines_of_projects_stay_behind() -> None:
    """In 2021 the projects had other codes, the standard other indicators."""
    [document] = fill(TAN_LAP, "Tân Lập", 2021).documents

    projects = {"Dự án - chính sách", "Hoạt động", "Phân công", "Kinh phí", "Chỉ số thiếu hụt"}
    assert not projects & set(document)
    assert "Nơi nhận" in document


def test_a_workbook_of_another_level_is_refused() -> None:
    """A commune is not filled from its district."""
    with pytest.raises(XltoolsError) as caught:
        fill(EXAMPLES / "kon-ray-2024.xlsx", "Tân Lập", 2024)

    assert caught.value.code == "prefill.other-level"
    assert say_error(caught.value) == (
        'Tệp "kon-ray-2024.xlsx" là biểu mẫu của cấp khác (huyện) nên không dùng để điền sẵn cho'
        " Xã Tân Lập; hãy dùng tệp của đơn vị cùng cấp."
    )
