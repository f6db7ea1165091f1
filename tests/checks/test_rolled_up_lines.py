"""What is asked of the lines of units below, and of lines that the catalogue wrote."""

from __future__ import annotations

from checks.cases import found

from xltools.checks import cells


def test_a_line_of_a_unit_below_is_asked_only_for_what_goes_up() -> None:
    """Who answers for an indicator stays in the commune; the parent's own line names its office."""
    assert found(
        cells.required_cells_are_filled,
        """
# Chỉ số thiếu hụt
Mã đơn vị cấp dưới | Kỳ       | Số | Hộ nghèo thiếu hụt đầu kỳ | Đơn vị phụ trách
23497              | kế hoạch | 3  | 11                        |
                   | kế hoạch | 3  | 11                        |
""",
    ) == ["Chỉ số thiếu hụt!E7 cell.required"]


def test_a_line_that_the_catalogue_wrote_is_asked_for_nothing_until_it_is_begun() -> None:
    """The twelve indicators stand there from the start; one figure begins a row."""
    assert found(
        cells.required_cells_are_filled,
        """
# Chỉ số thiếu hụt
Kỳ       | Số | Hộ nghèo thiếu hụt đầu kỳ | Đơn vị phụ trách
kế hoạch | 3  |                           |
kế hoạch | 4  | 0                         |
""",
    ) == ["Chỉ số thiếu hụt!D7 cell.required"]
