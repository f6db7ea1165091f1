"""A sheet saved as CSV fills that sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from xltools.api.prefill import read_prefill
from xltools.errors import XltoolsError
from xltools.rows.csv_document import csv_document
from xltools.wording.errors import say_error

TARGETS = {"Chỉ tiêu": [{"Mã": "CT01", "Nội dung chỉ tiêu": "Tỷ lệ; hộ nghèo", "Giá trị": "3,36"}]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Chỉ tiêu.csv", 'Mã;Nội dung chỉ tiêu;Giá trị\nCT01;"Tỷ lệ; hộ nghèo";3,36\n'),
        ("chi-tieu.csv", 'Mã,Nội dung chỉ tiêu,Giá trị\nCT01,Tỷ lệ; hộ nghèo,"3,36"\n'),
        ("a.csv", '# Chỉ tiêu;;\nMÃ;nội dung chỉ tiêu ;Giá trị\n;;\nCT01;"Tỷ lệ; hộ nghèo";3,36\n'),
        (
            "a.tsv",
            "# chỉ tiêu\r\nMã\tNội dung chỉ tiêu\tGiá trị\r\nCT01\tTỷ lệ; hộ nghèo\t3,36\r\n",
        ),
    ],
)
def test_a_table_is_read_whatever_stands_between_its_cells(name: str, text: str) -> None:
    """The sheet by the name of the file or the first line; quotes keep marks and lines together."""
    assert csv_document(text, name) == TARGETS


def test_items_are_names_and_values() -> None:
    """Thông tin chung has a line an item; hints and blank values are passed over."""
    text = "Mục;Giá trị;Hướng dẫn\nSố;15;\nTên gọi tắt;;chữ\nĐịa danh;Tân Lập;\n"

    assert csv_document(text, "thong_tin_chung.csv") == {
        "Thông tin chung": {"Số": "15", "Địa danh": "Tân Lập"}
    }


def test_columns_that_the_form_calculates_are_passed_over() -> None:
    """A whole sheet saved from the workbook is welcome."""
    text = "Kỳ;Mã;Thôn (đơn vị);Hộ nghèo đầu kỳ;Hộ nghèo cuối kỳ\nkế hoạch;T1;Thôn 1;9;8\n"

    assert csv_document(text, "Diễn biến hộ.csv") == {
        "Diễn biến hộ": [
            {"Kỳ": "kế hoạch", "Mã": "T1", "Thôn (đơn vị)": "Thôn 1", "Hộ nghèo đầu kỳ": "9"}
        ]
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_both_kinds_of_utf_8_are_read(encoding: str, tmp_path: Path) -> None:
    """With the mark that Excel writes before the first heading, and without."""
    path = tmp_path / "Chỉ tiêu.csv"
    path.write_text("Mã;Giá trị\nCT01;3,36\n", encoding=encoding, newline="\n")

    assert read_prefill(path) == {"Chỉ tiêu": [{"Mã": "CT01", "Giá trị": "3,36"}]}


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("số liệu.csv", "Mã;Giá trị\n".encode(), "prefill.csv-sheet", "“# Chỉ tiêu”"),
        ("Chỉ tiêu.csv", b"", "prefill.csv-line", "dòng 1"),
        ("Chỉ tiêu.csv", "Mã;Giá trị\nCT01;3;5\n".encode(), "prefill.csv-line", "dòng 2"),
        ("Chỉ tiêu.csv", "# Chỉ tiêu\nMã;Mã\nA;B\n".encode(), "prefill.csv-line", "dòng 2"),
        ("Chỉ tiêu.csv", 'Mã;Giá trị\n"CT01;3\n'.encode(), "prefill.csv-line", "dòng"),
        ("Chỉ tiêu.csv", "Mã;Lương\nCT01;3\n".encode(), "prefill.unknown-heading", "Lương"),
        ("Chỉ tiêu.csv", "Mã;Giá trị\nCT01;ba\n".encode(), "prefill.values", "“ba”"),
        ("Chỉ tiêu.csv", "Mã;Giá trị\n".encode("utf-16"), "prefill.encoding", "CSV UTF-8"),
        ("Thông tin chung.csv", "Số;15\n".encode(), "prefill.csv-line", "dòng 1"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_line(
    name: str, content: bytes, code: str, said: str, tmp_path: Path
) -> None:
    """No sheet, no headings, a cell too many, a heading twice, an open quote, another code."""
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(XltoolsError) as caught:
        read_prefill(path)

    assert caught.value.code == code
    assert said in say_error(caught.value)
