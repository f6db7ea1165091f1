"""What a target's rate is held against: the planned households, as printed rates show them."""

from __future__ import annotations

import pytest
from checks.cases import found

from xltools.checks import rates

PLANNED = """
# Diễn biến hộ
Kỳ | Mã | Thôn (đơn vị) | Tổng số hộ đầu kỳ | Hộ nghèo đầu kỳ | Thoát nghèo, vượt chuẩn cận nghèo
kế hoạch | T1 | Thôn 1 | 10000 | 856 | 354
# Chỉ tiêu
Mã | Chỉ số | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
CT01 | Tỷ lệ hộ nghèo | Mức giảm | {} | điểm %
"""


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        ("giảm | 3,54", True),
        ("giảm | 3,5", True),
        ("giảm | 3,6", True),  # 8,6 less 5,0
        ("giảm | 4", True),  # 9 less 5
        ("giảm ít nhất | 3,6", True),
        ("giảm | 3,7", False),
        ("giảm | 3,4", False),
        ("giảm | 3,55", False),
        ("giảm | 3,60", False),  # two decimals were printed
        ("giảm ít nhất | 3,7", False),
    ],
)
def test_a_fall_may_be_what_printed_rates_differ_by(stated: str, kept: bool) -> None:
    """8,56% less 5,02% is 3,54 points; whoever prints one decimal subtracts 5,0 from 8,6."""
    expected = [] if kept else ["Chỉ tiêu!E6 rate.fall-not-planned"]

    assert found(rates.rates_follow_from_the_households, PLANNED.format(stated)) == expected
