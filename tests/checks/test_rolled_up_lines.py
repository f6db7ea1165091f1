"""What is asked of the lines of units below, and of lines that the catalogue wrote."""

from __future__ import annotations

from checks.cases import found, general_with

from xltools.checks import budget, cells, deprivations, offices, targets


def test_a_line_of_a_unit_below_is_asked_only_for_what_goes_up() -> None:
    """Who answers for an indicator stays in the commune; the parent's own line names its office."""
    assert found(
        deprivations.indicators_have_an_owner,
        """
# Chỉ số thiếu hụt
Mã đơn vị cấp dưới | Kỳ       | Số | Hộ nghèo thiếu hụt đầu kỳ | Đơn vị phụ trách
23497              | kế hoạch | 3  | 11                        |
                   | kế hoạch | 3  | 11                        |
""",
    ) == ["Chỉ số thiếu hụt!E7 deprivation.no-owner"]


def test_a_line_that_the_catalogue_wrote_is_asked_for_nothing_until_it_is_begun() -> None:
    """The twelve indicators stand there from the start; one figure begins a row."""
    assert found(
        deprivations.indicators_have_an_owner,
        """
# Chỉ số thiếu hụt
Kỳ       | Số | Hộ nghèo thiếu hụt đầu kỳ | Đơn vị phụ trách
kế hoạch | 3  |                           |
kế hoạch | 4  | 0                         |
""",
    ) == ["Chỉ số thiếu hụt!D7 deprivation.no-owner"]


def test_what_a_unit_below_was_judged_for_is_not_told_again() -> None:
    """Its offices, its own documents and its missing owners are judged in its own workbook."""
    text = """
# Chỉ tiêu
Mã đơn vị cấp dưới | Mã   | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
23497              | CT01 | Thu nhập          | đạt (=)  | 50      | %
# Kinh phí
Mã đơn vị cấp dưới | Mã   | Dự án - chính sách | Nguồn         | Văn bản giao | Đơn vị sử dụng
23497              | KP01 | DA2                | chưa xác định | VB07         | Trạm Y tế xã
"""
    district = general_with(Cấp="huyện", Tên_đơn_vị="Huyện Kon Rẫy", Mã_đơn_vị="614")

    for rule in (
        cells.codes_name_something,
        targets.targets_have_an_owner,
        targets.rates_have_a_baseline,
        budget.lines_name_source_and_kind,
        offices.working_offices_are_of_this_level,
    ):
        assert found(rule, text, district) == []


def test_amounts_are_compared_within_one_unit() -> None:
    text = """
# Kinh phí
Mã đơn vị cấp dưới | Mã   | Dự án - chính sách | Kế hoạch vốn năm (triệu đồng)
23497              | KP01 | DA2                | 5
23497              | KP02 | DA3.TDA1           | 6
23497              | KP03 | DA3.TDA2           | 7000
23500              | KP01 | DA2                | 9000
"""

    assert found(budget.amounts_are_in_millions, text) == ["Kinh phí!D8 budget.scale"]
