"""What a user reads when a command could not run."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from unicodedata import is_normalized

import pytest
from wording.source import errors_raised

from xltools.errors import XltoolsError
from xltools.wording.errors import ERRORS, say_error
from xltools.wording.fill import placeholders, unknown_specs

CODES_EVER_USED = Path(__file__).parents[1] / "data" / "error-codes.txt"


@pytest.mark.slow
def test_every_error_of_the_package_has_its_sentence_and_all_values() -> None:
    faults = [
        f"{raised.where} {raised.name}"
        for raised in errors_raised()
        if raised.name not in ERRORS
        or not (raised.more or placeholders(ERRORS[raised.name].vi) <= raised.values)
    ]

    assert faults == []


@pytest.mark.parametrize("code", ERRORS)
def test_both_languages_say_the_same_of_an_error(code: str) -> None:
    vi, en = ERRORS[code]

    assert re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", code)
    assert placeholders(vi) == placeholders(en)
    assert unknown_specs(vi) == unknown_specs(en) == frozenset()
    assert is_normalized("NFC", vi)
    assert vi.endswith(".")
    assert en.endswith(".")


def test_no_error_code_is_ever_dropped() -> None:
    ever_used = CODES_EVER_USED.read_text(encoding="utf-8").split()

    assert sorted(ever_used) == sorted(set(ever_used))
    assert sorted(ever_used) == sorted(ERRORS)


def test_an_error_is_one_line_that_names_the_file_alone() -> None:
    error = XltoolsError("file.missing", file=Path("Kế hoạch") / "tan-lap.xlsx")

    assert say_error(error) == (
        'Không tìm thấy tệp "tan-lap.xlsx"; hãy kiểm tra lại tên tệp và nơi lưu tệp.'
    )
    assert say_error(error, "en") == 'There is no file "tan-lap.xlsx"; check its name and folder.'


def test_an_error_shows_counts_days_and_lists_as_staff_write_them() -> None:
    errors = [
        XltoolsError("file.too-many-rows", file="a.xlsx", limit=200_000),
        XltoolsError("outline.unknown", outline="xa", known=("commune", "district")),
        XltoolsError("catalogue.invalid", file="b.json", where="", fault="not_json"),
        XltoolsError(
            "catalogue.overlap",
            file="b.json",
            kind="laws",
            entry="L1",
            other="L2",
            first=date(2022, 1, 5),
            last=date.max,
        ),
    ]

    assert "\n".join(say_error(error) for error in errors) == (
        'Tệp "a.xlsx" có trang tính dài quá 200.000 dòng; hãy xóa hẳn các dòng thừa bên dưới bảng'
        " rồi lưu lại.\n"
        'Không có bố cục văn bản "xa"; hãy chọn một trong các bố cục: commune, district; bố cục'
        " riêng của đơn vị thì ghi tên tệp .json.\n"
        'Tệp danh mục "b.json" có lỗi: nội dung không đúng cú pháp JSON; hãy sửa lại chỗ này.\n'
        'Tệp danh mục "b.json", phần văn bản pháp luật: hai mục "L1" và "L2" cùng có hiệu lực từ'
        " 05/01/2022 đến nay; hãy sửa thời gian hiệu lực của một trong hai mục."
    )


def test_an_unknown_error_is_not_passed_over() -> None:
    with pytest.raises(KeyError, match="no-such"):
        say_error(XltoolsError("file.no-such"))
