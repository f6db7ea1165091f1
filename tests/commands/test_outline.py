"""An office copies an outline, changes it without code, and chooses it in the workbook."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
from commands.run import EXAMPLES, ROOT, Xltools

from xltools.narrative.outline import By, Compared, Groups, Kind, Numbering

EXAMPLE = EXAMPLES / "tan-lap-2024.xlsx"
SHORT = "Rút gọn (mẫu c)"


@pytest.fixture
def settings(tmp_path: Path, xltools: Xltools) -> Path:
    """Settings that name a folder with a copy of the short outline, one heading changed."""
    folder = tmp_path / "bố cục"
    folder.mkdir()
    own = folder / "huyện.json"
    assert xltools("outline", SHORT, "-o", own).status == 0
    text = own.read_text(encoding="utf-8")
    own.write_text(text.replace("Nhiệm vụ, giải pháp", "Việc phải làm"), "utf-8", newline="\n")
    path = tmp_path / "thiết lập.toml"
    path.write_text('outlines = ["bố cục"]\n', encoding="utf-8", newline="\n")
    return path


def test_the_outlines_are_listed_own_ones_with_their_files(
    settings: Path, xltools: Xltools
) -> None:
    assert xltools("outline", "--settings", settings).out.splitlines() == [
        "Theo dự án (mẫu a)",
        "Theo chiều thiếu hụt (mẫu b)",
        "Rút gọn (mẫu c)",
        "Theo chính sách (mẫu d)",
        "Điều chỉnh, bổ sung",
        "Rút gọn (mẫu c) - huyện (tệp huyện.json)",
    ]


def test_a_copy_says_the_same_under_a_name_of_its_own(tmp_path: Path, xltools: Xltools) -> None:
    copied, plan, as_copied = (tmp_path / name for name in ("xã.json", "a.txt", "b.txt"))

    ran = xltools("outline", SHORT, "-o", copied)
    xltools("plan", EXAMPLE, "-o", plan, "--format", "text", "--outline", SHORT)
    xltools("plan", EXAMPLE, "-o", as_copied, "--format", "text", "--outline", copied)

    assert ran.out.splitlines() == [
        f'Đã chép bố cục "{SHORT}" thành "{SHORT} - xã": {copied}',
        (
            "Hãy sửa tệp này theo docs/bo-cuc-van-ban.md, rồi ghi"
            ' outlines = ["xã.json"] trong tệp thiết lập (--settings) để chọn được bố cục ở trang'
            " Thông tin chung."
        ),
    ]
    assert plan.read_bytes() == as_copied.read_bytes()
    assert xltools("outline", SHORT, "-o", copied).err.startswith('Đã có tệp "xã.json"')
    assert xltools("outline", SHORT).err == (
        'Lệnh còn thiếu "-o"; thêm "--help" sau lệnh để xem cách dùng.\n'
    )


@pytest.mark.slow
def test_a_workbook_names_the_outline_of_the_office(
    tmp_path: Path, settings: Path, xltools: Xltools
) -> None:
    """`new` offers it, the check takes it, and `plan` follows it."""
    workbook, output = tmp_path / "xã.xlsx", tmp_path / "kế hoạch.txt"
    unit = ("--unit", "Xã Tân Lập", "--level", "commune", "--year", "2024", "--code", "23497")
    xltools("new", "-o", workbook, *unit, "--prefill", EXAMPLE, "--settings", settings)
    book = openpyxl.load_workbook(workbook)
    offered = {cell.value for row in book["_danh_muc"].iter_rows() for cell in row}
    for row in book["Thông tin chung"].iter_rows():
        if row[0].value == "Bố cục văn bản":
            row[1].value = f"{SHORT} - huyện"
    book.save(workbook)

    found = xltools("validate", workbook, "--settings", settings, "--format", "json").json
    ran = xltools("plan", workbook, "-o", output, "--format", "text", "--settings", settings)

    assert f"{SHORT} - huyện" in offered
    assert [each for each in found["findings"] if "Bố cục" in each["message"]] == []
    assert (ran.status, ran.err) == (0, "")
    assert "VIỆC PHẢI LÀM" in output.read_text(encoding="utf-8")
    elsewhere = xltools("plan", workbook, "-o", output, "--format", "text")
    assert elsewhere.err.startswith(f'Không có bố cục văn bản "{SHORT} - huyện"')


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"kind": "results"', '"kind": "result"', 'tệp bố cục văn bản "huyện.json" có lỗi'),
        ('"levels": [', '"levels": [,', "(dòng 3)"),
        (f'"{SHORT} - huyện"', f'"{SHORT}"', f'tên bố cục "{SHORT}" trùng với'),
        ('"name"', '"names"', '"name"'),
    ],
)
def test_a_fault_in_an_outline_names_its_file_and_place(
    tmp_path: Path, settings: Path, xltools: Xltools, old: str, new: str, said: str
) -> None:
    own = tmp_path / "bố cục" / "huyện.json"
    own.write_text(own.read_text(encoding="utf-8").replace(old, new), "utf-8", newline="\n")

    ran = xltools("outline", "--settings", settings)

    assert ran.status == 2
    assert "huyện.json" in ran.err
    assert said.casefold() in ran.err.casefold()


def test_two_outlines_of_an_office_need_two_names(
    tmp_path: Path, settings: Path, xltools: Xltools
) -> None:
    folder = tmp_path / "bố cục"
    (folder / "xã.json").write_bytes((folder / "huyện.json").read_bytes())

    ran = xltools("plan", EXAMPLE, "-o", tmp_path / "a.docx", "--settings", settings)

    assert ran.status == 2
    assert ran.err == (
        f'Tệp "xã.json": tên bố cục "{SHORT} - huyện" trùng với bố cục "huyện.json"; hãy đặt tên'
        ' khác ở dòng "name".\n'
    )


def test_the_page_for_staff_names_every_word_that_an_outline_may_hold() -> None:
    page = (ROOT / "docs" / "bo-cuc-van-ban.md").read_text(encoding="utf-8")
    words = {word for enum in (Kind, By, Groups, Numbering) for word in enum}

    assert {word for word in words if f"`{word}`" not in page} == set()
    assert {sheet for sheet in Compared if sheet not in page} == set()
    used = {
        word
        for path in (ROOT / "xltools" / "narrative" / "outlines").glob("*.json")
        for word in re.findall(r'"(\w+)":', path.read_text(encoding="utf-8"))
    }
    assert {word for word in used if f"`{word}`" not in page} == set()
