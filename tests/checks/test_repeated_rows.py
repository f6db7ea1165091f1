"""A row that is there twice is told; rows that differ in one cell are two."""

from __future__ import annotations

from checks.cases import found, told

from xltools.checks.repeated_rows import no_row_is_there_twice as rule
from xltools.wording.say import say

ACTIVITIES = """
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung | Khối lượng | ĐVT
HD01 | DA7.TDA1 | Nội dung | - | Tổ chức tập huấn về giảm nghèo đa chiều | 1 | lớp
HD02 | DA7.TDA1 | Nội dung | - | {wording} | {count} | lớp
"""


def test_two_rows_alike_but_for_their_code_are_one_finding_at_the_second() -> None:
    finding = told(
        rule, ACTIVITIES.format(wording="tổ chức tập huấn  về giảm nghèo đa chiều", count=1)
    )

    assert str(finding.cell) == "Hoạt động!E7"
    assert [str(cell) for cell in finding.related] == ["Hoạt động!E6"]
    assert say(finding).message == (
        "Dòng này giống hệt dòng 6 ở mọi cột (trừ mã, số thứ tự): tổ chức tập huấn về giảm nghèo"
        " đa chiều."
    )


def test_sentences_and_duties_are_alike_under_other_numbers_too() -> None:
    text = """
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
giải pháp | 1 | mục | Huy động nguồn lực | x
giải pháp | 2 | mục | Huy động nguồn lực | x
# Tổ chức thực hiện
Mục | Đơn vị | Cấp | Nhiệm vụ
1 | Trạm Y tế | đoạn | Theo dõi dinh dưỡng trẻ em
4 | Trạm Y tế | đoạn | Theo dõi dinh dưỡng trẻ em
"""

    assert found(rule, text) == [
        "Tổ chức thực hiện!D7 row.twice",
        "Nội dung văn bản!D7 row.twice",
    ]


def test_rows_that_differ_in_one_cell_are_two() -> None:
    wording = "Tổ chức tập huấn về giảm nghèo đa chiều"
    targets = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Nêu tại
CT01 | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3.36 | % | mục tiêu cụ thể
CT02 | Tỷ lệ hộ nghèo cuối năm | không quá (≤) | 3.36 | % | nội dung dự án
"""
    codes_alone = """
# Phân công
Mã | Dự án - chính sách
NV01 | DA2
NV02 | DA2
"""

    assert found(rule, ACTIVITIES.format(wording=wording, count=2)) == []
    assert found(rule, ACTIVITIES.format(wording=f"{wording} cho thôn", count=1)) == []
    assert found(rule, targets) == []
    assert found(rule, codes_alone) == []
