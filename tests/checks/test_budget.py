"""Money: totals, missing amounts, and amounts out of scale."""

from __future__ import annotations

from checks.cases import found, told

from xltools.checks import budget, budget_sums
from xltools.wording.say import say

LINES = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2      | NSTW | sự nghiệp | được giao | 268
KP02 | DA3.TDA1 | NSTW | sự nghiệp | được giao | 106
KP03 | DA3.TDA2 | NSĐP - tỉnh | sự nghiệp | được giao | 78
"""


def test_lines_add_up_to_the_stated_total() -> None:
    right = LINES + "KP08 | Toàn Chương trình | chưa xác định | chưa xác định | được giao | 452\n"
    of_one_source = LINES + "KP08 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 374\n"
    wrong = LINES + "KP08 | toàn chương trình | chưa xác định | chưa xác định | được giao | 540\n"

    assert found(budget_sums.lines_add_up_to_the_stated_total, right) == []
    assert found(budget_sums.lines_add_up_to_the_stated_total, of_one_source) == []
    assert found(budget_sums.lines_add_up_to_the_stated_total, wrong) == [
        "Kinh phí!F9 budget.total"
    ]


def test_a_total_is_told_with_both_sums() -> None:
    text = LINES + "KP08 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 300\n"

    finding = told(budget_sums.lines_add_up_to_the_stated_total, text)

    assert say(finding).message == (
        "Tổng kinh phí ghi 300 triệu đồng, nhưng các dòng cộng lại là 374 triệu đồng."
    )
    assert [str(cell) for cell in finding.related] == ["Kinh phí!F6", "Kinh phí!F7"]


def test_while_a_line_is_not_granted_the_others_may_be_less_than_the_total() -> None:
    open_line = LINES + "KP04 | DA4.TDA3 | NSTW | sự nghiệp | chưa giao |\n"
    enough = open_line + "KP08 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 540\n"
    too_little = open_line + "KP08 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 300\n"

    assert found(budget_sums.lines_add_up_to_the_stated_total, enough) == []
    assert found(budget_sums.lines_add_up_to_the_stated_total, too_little) == [
        "Kinh phí!F10 budget.total"
    ]


def test_the_total_is_stated_in_a_line_or_in_words() -> None:
    silent = """
# Nội dung văn bản
Phần | Thứ tự | Nội dung
kinh phí | 1 | Kinh phí giao cho các bộ phận sử dụng theo thẩm quyền.
"""
    in_words = silent.replace("Kinh phí giao", "Tổng kinh phí là {kp}, giao")
    in_a_line = LINES + "KP08 | Toàn Chương trình | NSTW | sự nghiệp | được giao | 374\n"

    assert found(budget.the_total_is_stated, LINES) == ["Kinh phí!F6 budget.no-total"]
    assert found(budget.the_total_is_stated, LINES + silent) == [
        "Nội dung văn bản!C6 budget.no-total"
    ]
    assert found(budget.the_total_is_stated, LINES + in_words) == []
    assert found(budget.the_total_is_stated, in_a_line + silent) == []


def test_an_amount_and_its_state_agree() -> None:
    text = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2      | NSTW | sự nghiệp | được giao | 0
KP02 | DA3.TDA1 | NSTW | sự nghiệp | được giao |
KP03 | DA3.TDA2 | NSTW | sự nghiệp | chưa giao |
KP04 | DA4.TDA3 | NSTW | sự nghiệp | chưa giao | 44
KP05 | DA6.TDA2 | NSTW | sự nghiệp | dự kiến   |
"""

    assert found(budget.granted_lines_have_an_amount, text) == [
        "Kinh phí!F7 budget.no-amount",
        "Kinh phí!E9 budget.amount-not-granted",
    ]


def test_a_line_names_its_source_and_kind() -> None:
    text = """
# Kinh phí
Mã   | Dự án - chính sách | Nguồn         | Loại vốn
KP01 | DA2                | chưa xác định | sự nghiệp
KP02 | DA3.TDA1           | NSTW          | chưa xác định
KP03 | DA3.TDA2           |               |
"""

    assert found(budget.lines_name_source_and_kind, text) == [
        "Kinh phí!C6 budget.source-unknown",
        "Kinh phí!D7 budget.kind-unknown",
        "Kinh phí!C8 budget.source-unknown",
        "Kinh phí!D8 budget.kind-unknown",
    ]


def test_an_amount_in_dong_stands_out() -> None:
    in_dong = LINES + "KP04 | DA4.TDA3 | NSTW | sự nghiệp | được giao | 44000000\n"
    large = LINES + "KP04 | DA4.TDA3 | NSTW | sự nghiệp | được giao | 44000\n"

    assert found(budget.amounts_are_in_millions, in_dong) == ["Kinh phí!F9 budget.scale"]
    assert found(budget.amounts_are_in_millions, large) == []


def test_a_project_is_not_counted_beside_its_parts() -> None:
    twice = LINES + "KP04 | DA3 | NSTW | sự nghiệp | được giao | 184\n"
    apart = LINES + "KP04 | DA3 | NSTW | sự nghiệp | được giao | 20\n"

    assert found(budget.projects_are_not_counted_with_their_parts, twice) == [
        "Kinh phí!F9 budget.counted-twice"
    ]
    assert found(budget.projects_are_not_counted_with_their_parts, apart) == []


def test_two_lines_are_not_one_purpose() -> None:
    text = LINES + (
        "KP04 | DA2 | NSTW | sự nghiệp | được giao | 10\n"
        "KP05 | DA2 | NSĐP - xã | sự nghiệp | được giao | 10\n"
    )

    assert found(budget.each_line_is_one_purpose, text) == ["Kinh phí!B9 budget.line-twice"]


def test_allocations_stay_within_the_money_and_nothing_is_negative() -> None:
    text = """
# Kinh phí
Mã   | Dự án - chính sách | Kế hoạch vốn năm (triệu đồng) | Vốn kéo dài từ năm trước (triệu đồng) | Đã phân bổ (triệu đồng)
KP01 | DA2                | 268                           | 10                                    | 278
KP02 | DA3.TDA1           | 106                           |                                       | 107
KP03 | DA3.TDA2           | -78                           |                                       |
"""  # noqa: E501 - a sheet as staff type it

    assert found(budget.allocations_stay_within_the_money, text) == [
        "Kinh phí!E7 budget.allocated-over"
    ]
    assert found(budget.amounts_are_not_negative, text) == ["Kinh phí!C8 budget.negative"]


def test_a_line_of_unknown_source_may_be_part_of_the_total_or_not() -> None:
    text = """
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Kế hoạch vốn năm (triệu đồng)
KP01 | DA2 | NSTW | sự nghiệp | 100
KP02 | DA3 | | sự nghiệp | 50
KP03 | Toàn Chương trình | NSTW | sự nghiệp | {}
"""
    rule = budget_sums.lines_add_up_to_the_stated_total

    assert found(rule, text.format(150)) == found(rule, text.format(100)) == []
    assert found(rule, text.format(151)) == ["Kinh phí!E8 budget.total"]
    assert found(rule, text.format(99)) == ["Kinh phí!E8 budget.total"]
