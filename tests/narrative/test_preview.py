"""What each text of a plan will say in print, beside its cell."""

from __future__ import annotations

import pytest
from examples.documents import RIGHT
from narrative.plans import catalogue, example, example_plan
from sheets import plan_from

from xltools.form.words import TextOrigin
from xltools.narrative import compose, to_text
from xltools.narrative.preview import Preview, previews
from xltools.plan.scope import Scope

TEXTS = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT | Chú thích
CT01 | Tỷ lệ hộ nghèo | không quá (≤) | 3,36 | % | Bằng {CT01.cau}
# Dự án - chính sách
Mã | Thực hiện năm nay
DA2 | x
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung | Khối lượng | ĐVT
HD01 | DA2 | Nội dung | - | Cấp {sl} giống cho hộ nghèo | 5 | con
HD02 | DA2 | Nội dung | - | Cấp phân bón cho {CT02} hộ | |
# Tổ chức thực hiện
Mục | Đơn vị | Cấp | Nhiệm vụ
1 | Trạm Y tế xã | - | Hướng dẫn *dinh dưỡng* năm {nam}
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | Lấy từ | In
giải pháp | 1 | - | Giảm tỷ lệ hộ nghèo {CT01.cau} | đơn vị sửa | x
giải pháp | 2 | - | Câu để dành | năm trước, chưa xem lại |
"""


def shown(text: str) -> list[tuple[str, tuple[str, ...], int, TextOrigin | None]]:
    plan = plan_from(text)
    scope = Scope(plan, catalogue())
    return [_brief(each) for each in previews(scope, compose(plan, catalogue()))]


def _brief(text: Preview) -> tuple[str, tuple[str, ...], int, TextOrigin | None]:
    return (f"{text.cell.sheet}!{text.cell.address}", text.printed, text.gaps, text.origin)


def test_a_sentence_is_shown_as_it_is_printed_and_where_it_is_from() -> None:
    """With its marker and mark; a reference without a value is a gap, a row not ticked is none."""
    own, last = TextOrigin.OWN, TextOrigin.LAST_YEAR

    assert shown(TEXTS) == [
        ("Chỉ tiêu!F6", ("Bằng không quá 3,36%",), 0, None),
        ("Hoạt động!E6", ("- Cấp 05 con giống cho hộ nghèo.",), 0, own),
        ("Hoạt động!E7", ("- Cấp phân bón cho …… hộ.",), 1, own),
        ("Tổ chức thực hiện!D6", ("- Hướng dẫn dinh dưỡng năm 2024./.",), 0, own),
        ("Nội dung văn bản!D6", ("- Giảm tỷ lệ hộ nghèo không quá 3,36%.",), 0, own),
        ("Nội dung văn bản!D7", (), 0, last),
    ]


@pytest.mark.parametrize("name", [*RIGHT.values(), "kon-braih-2026"])
def test_every_sentence_shown_is_a_line_of_the_plan(name: str) -> None:
    plan, document = example_plan(name), example(name)
    found = previews(Scope(plan, catalogue()), document)
    lines = set(to_text(document).splitlines())

    sentences = [each for each in found if each.origin is not None]
    assert sentences
    assert {each for each in sentences for text in each.printed if text not in lines} == set()
