"""Lấy từ: what a sentence is taken from, decided by the library and not by the cell alone."""

from __future__ import annotations

from narrative.plans import catalogue
from sheets import plan_from

from xltools.form.words import TextOrigin
from xltools.plan.origins import origins, unseen
from xltools.plan.scope import Scope

OF_THE_LIBRARY = (
    "Giảm nghèo đa chiều, bao trùm, bền vững; hạn chế tái nghèo và phát sinh hộ nghèo mới."
)
WITH_WORDS_OF_THE_UNIT = (
    "Tổ chức thực hiện có hiệu quả {ct.ten} trong năm {nam}; hoàn thành các chỉ tiêu giảm nghèo"
    " năm {nam} theo quyết định của Ủy ban nhân dân huyện và nghị quyết của Hội đồng nhân dân xã."
)
SENTENCES = f"""
# Nội dung văn bản
Phần | Thứ tự | Nội dung | Lấy từ | In
mục đích | 1 | {WITH_WORDS_OF_THE_UNIT} | câu mẫu | x
mục tiêu chung | 1 | {OF_THE_LIBRARY} | đơn vị sửa | x
mục tiêu chung | 2 | {OF_THE_LIBRARY} | năm trước, chưa xem lại | x
mục tiêu chung | 3 | {OF_THE_LIBRARY[:-1]}, của xã. | câu mẫu | x
giải pháp | 1 | Giúp nhau làm kinh tế | năm trước, chưa xem lại | x
giải pháp | 2 | Giúp nhau làm nhà | năm trước, chưa xem lại |
giải pháp | 3 | Giúp nhau học nghề | | x
giải pháp | 4 | | câu mẫu | x
"""


def test_a_sentence_is_of_the_library_while_it_says_what_the_library_says() -> None:
    """In the words of this unit; an edited one is the unit's own, whatever its cell says."""
    found = origins(Scope(plan_from(SENTENCES), catalogue()))

    assert list(found.values()) == [
        TextOrigin.LIBRARY,
        TextOrigin.LIBRARY,
        TextOrigin.LIBRARY,
        TextOrigin.OWN,
        TextOrigin.LAST_YEAR,
        TextOrigin.LAST_YEAR,
        TextOrigin.OWN,
    ]


def test_what_nobody_has_looked_at_is_what_will_be_printed_as_it_was() -> None:
    found = unseen(Scope(plan_from(SENTENCES), catalogue()))

    assert [each.wording for each in found] == ["Giúp nhau làm kinh tế"]


def test_a_plan_without_a_year_has_no_library() -> None:
    scope = Scope(plan_from(SENTENCES, "\n# Thông tin chung\nMục | Giá trị\n"), catalogue())

    assert set(origins(scope).values()) == {TextOrigin.OWN, TextOrigin.LAST_YEAR}
