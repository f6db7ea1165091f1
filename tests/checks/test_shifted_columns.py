"""Values pasted a column off are told with the column that they belong to."""

from __future__ import annotations

from checks.cases import case_from, found, told

from xltools.checks.shifted_columns import columns_hold_values_of_their_own as rule
from xltools.wording.say import say

TASKS = """
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Bắt đầu | Kết thúc | Cách nêu thời gian
"""


def test_dates_pasted_one_column_to_the_right_belong_to_their_left_neighbour() -> None:
    text = f"""{TASKS}
NV01 | DA2 | Trạm Y tế | | 01/2024 | 10/2024
NV02 | DA3 | Trạm Y tế | | 01/2024 | 11/2024
NV03 | DA6 | Trạm Y tế | | 01/2024 | 12/2024
""".replace("\n\n", "\n")

    finding = told(rule, text)

    assert str(finding.cell) == "Phân công!F6"
    assert [str(cell) for cell in finding.related] == ["Phân công!F7", "Phân công!F8"]
    assert say(finding).message == (
        'Cột "Cách nêu thời gian" có 3 giá trị của cột "Kết thúc" (ví dụ "10/2024"), có vẻ đã dán'
        " lệch cột."
    )


def test_words_of_one_list_under_the_heading_of_another_are_told() -> None:
    text = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | sự nghiệp | NSTW | 106
KP02 | DA3.TDA1 | sự nghiệp | NSTW | 60
KP03 | DA4 | sự nghiệp | NSTW | 40
"""

    assert found(rule, text) == [
        "Kinh phí!C6 sheet.column-shifted",
        "Kinh phí!D6 sheet.column-shifted",
    ]


def test_numbers_stand_for_the_column_beside_them_only() -> None:
    beside = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
CT01 | Tỷ lệ hộ nghèo | 3,36 | |
CT02 | Tỷ lệ hộ cận nghèo | 5 | |
CT03 | Tỷ lệ lao động qua đào tạo | 70 | |
"""
    apart = beside.replace("| Cách nêu | Giá trị | ĐVT", "| Cách nêu | ĐVT | Giá trị")

    assert found(rule, beside) == ["Chỉ tiêu!C6 sheet.column-shifted"]
    assert found(rule, apart) == []


def test_few_or_own_or_foreign_values_are_no_shift() -> None:
    few = f"""{TASKS}
NV01 | DA2 | Trạm Y tế | 01/2024 | 12/2024 | 12/2024
NV02 | DA3 | Trạm Y tế | 01/2024 | 12/2024 | 12/2024
NV03 | DA6 | Trạm Y tế | 01/2024 | 12/2024 | xuyên suốt trong năm
NV04 | DA7 | Trạm Y tế | 01/2024 | 12/2024 | một lần
""".replace("\n\n", "\n")
    foreign = few.replace("| xuyên suốt trong năm", "| cả năm").replace("| 12/2024\n", "| cả năm\n")
    offices = f"""{TASKS}
NV01 | DA2 | Kế toán xã | 01/2024 | 12/2024 | một lần
NV02 | DA3 | Cô Lan | 01/2024 | 12/2024 | một lần
NV03 | DA6 | Trạm xá | 01/2024 | 12/2024 | một lần
""".replace("\n\n", "\n")

    assert [found(rule, text) for text in (few, foreign, offices)] == [[], [], []]
    assert list(rule(case_from())) == []
