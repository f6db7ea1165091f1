"""Numbers are set by the document; what announces something has it below; annexes are there."""

from __future__ import annotations

import pytest
from checks.cases import case_from, found, told
from sheets import brief

from xltools.checks import annexes, check, outline
from xltools.wording.say import say


def sentences(*rows: str) -> str:
    """The sheet Nội dung văn bản with these rows: section, order, level, wording."""
    head = "\n# Nội dung văn bản\nPhần | Thứ tự | Cấp | Nội dung | In"
    return "\n".join((head, *(f"{row} | x" for row in rows)))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. Đẩy mạnh tuyên truyền", "1."),
        ("2.1. Mục tiêu cụ thể", "2.1."),
        ("3) Huy động nguồn lực", "3)"),
        ("a) Nội dung hoạt động", "a)"),
        ("đ. Phân công thực hiện", "đ."),
        ("IV. Giải pháp", "IV."),
        ("- Phối hợp với các hội", "-"),
        ("+ Rà soát hộ nghèo", "+"),
        ("• Giám sát", "•"),
    ],
)
def test_a_number_typed_before_a_line_is_printed_twice(text: str, number: str) -> None:
    finding = told(outline.numbers_are_not_typed, sentences(f"giải pháp | 1 | mục | {text}"))

    assert brief([finding]) == ["Nội dung văn bản!D6 outline.typed-number"]
    assert finding.value == number
    assert say(finding).message == (
        f'Ô này gõ sẵn "{number}" ở đầu, trong khi văn bản tự đánh số và gạch đầu dòng nên sẽ in'
        " hai lần."
    )


@pytest.mark.parametrize(
    "text",
    [
        "1.100 lao động được tạo việc làm mới",
        "01 lớp tập huấn cho cán bộ thôn",
        "100% hộ nghèo được cấp thẻ bảo hiểm y tế",
        "30a, 135 và các chương trình khác",
        "3.500 hộ được vay vốn",
        "I-ốt và muối cho học sinh",
        "Vitamin A. Tẩy giun cho trẻ em",
        "*Đẩy mạnh* tuyên truyền",
        "-5 hộ so với năm trước",
        "{CT05.cau} tỷ lệ hộ nghèo",
        "31/5 và 10/11 báo cáo",
    ],
)
def test_numbers_and_signs_that_belong_to_the_line_are_well(text: str) -> None:
    assert found(outline.numbers_are_not_typed, sentences(f"giải pháp | 1 | mục | {text}")) == []


def test_two_sentences_of_one_number_leave_their_order_open() -> None:
    text = sentences(
        "giải pháp | 1 | mục | Tuyên truyền",
        "giải pháp | 2 | mục | Huy động nguồn lực",
        "giải pháp | 2 | mục | Giám sát",
        "mục đích | 2 | đoạn | Giảm nghèo",
    )

    finding = told(outline.sentences_have_numbers_of_their_own, text)

    assert brief([finding]) == ["Nội dung văn bản!B8 outline.number-twice"]
    assert [str(cell) for cell in finding.related] == ["Nội dung văn bản!B7"]
    assert say(finding).message == (
        'Trong phần "giải pháp", số thứ tự 2 được dùng cho 2 câu nên không rõ câu nào in trước.'
    )


def test_a_sentence_left_out_or_without_number_shares_nothing() -> None:
    text = sentences(
        "giải pháp | 1 | mục | Tuyên truyền",
        "giải pháp | | mục | Huy động nguồn lực",
        "giải pháp | | mục | Giám sát",
    )
    left_out = f"{text}\ngiải pháp | 1 | mục | Bản cũ | "

    assert found(outline.sentences_have_numbers_of_their_own, text) == []
    assert found(outline.sentences_have_numbers_of_their_own, left_out) == []


def test_a_gap_in_the_numbers_of_a_section_is_a_hint() -> None:
    rows = ("giải pháp | 2 | mục | B", "giải pháp | 4 | mục | D", "giải pháp | 1 | mục | A")

    finding = told(outline.numbers_of_sentences_follow_each_other, sentences(*rows))

    assert brief([finding]) == ["Nội dung văn bản!B7 outline.number-gap"]
    assert say(finding).message == (
        'Trong phần "giải pháp", số thứ tự nhảy từ 2 lên 4, có thể đã mất một câu.'
    )
    well = sentences(*rows, "giải pháp | 3 | mục | C", "mục đích | 1 | đoạn | A")
    assert found(outline.numbers_of_sentences_follow_each_other, well) == []


DUTIES = """
# Tổ chức thực hiện
Mục | Đơn vị | Đơn vị cùng mục | Cấp | Nhiệm vụ
"""


def test_an_item_with_two_offices_prints_the_second_under_the_first() -> None:
    text = (
        DUTIES
        + """\
1 | Trạm Y tế | | - | Theo dõi dinh dưỡng
1 | Công chức Tài chính - Kế toán | | - | Tham mưu nguồn vốn
1 | Công chức Tài chính - Kế toán | | - | Quyết toán
"""
    )

    finding = told(outline.items_are_of_one_office, text)

    assert brief([finding]) == ["Tổ chức thực hiện!A7 outline.item-twice"]
    assert say(finding).message == (
        'Mục 1 đã là của "Trạm Y tế" nên nhiệm vụ của "Công chức Tài chính - Kế toán" sẽ in dưới'
        " tên đơn vị đó."
    )


def test_offices_that_share_an_item_or_have_their_own_are_well() -> None:
    text = (
        DUTIES
        + """\
1 | Phòng Y tế | Trung tâm Y tế | - | Theo dõi dinh dưỡng
1 | Trung tâm Y tế | | - | Khám sức khỏe
2 | Trạm Y tế | | - | Cân trẻ
| Công an xã | | - | Xác nhận cư trú
2 | trạm y tế | | - | Báo cáo
"""
    )

    assert found(outline.items_are_of_one_office, text) == []


def test_an_item_that_announces_something_has_it_below() -> None:
    text = sentences(
        "giải pháp | 1 | mục | Về y tế:",
        "giải pháp | 2 | mục | Về giáo dục:",
        "giải pháp | 3 | - | Vận động trẻ đến trường",
    )

    finding = told(outline.announced_items_follow, text)

    assert brief([finding]) == ["Nội dung văn bản!D6 outline.nothing-below"]
    assert say(finding).message == (
        'Câu kết thúc bằng dấu hai chấm ("Về y tế:") nhưng bên dưới không có ý nào.'
    )


def test_what_announces_what_the_document_builds_is_well() -> None:
    texts = (
        sentences("mục tiêu cụ thể | 1 | đoạn | Phấn đấu đạt các chỉ tiêu sau:"),
        sentences("giải pháp | 1 | mục | Về y tế:", "giải pháp | 2 | + | Cân trẻ"),
        sentences("giải pháp | 2 | - | Cân trẻ", "giải pháp | 1 | mục | Về y tế:"),
        DUTIES + "1 | Trạm Y tế | | đoạn | Có trách nhiệm:\n1 | Trạm Y tế | | - | Cân trẻ",
    )

    assert [found(outline.announced_items_follow, text) for text in texts] == [[], [], [], []]
    left_out = "# Nội dung văn bản\nPhần | Cấp | Nội dung | In\ngiải pháp | mục | Về y tế: |"
    assert found(outline.announced_items_follow, f"\n{left_out}") == []


ANNEXES = """
# Biểu kèm theo
Mã | Số hiệu in | Tên biểu | Kèm kế hoạch
B01 | Biểu số 01 | Chỉ tiêu giảm hộ nghèo | x
B02 | {second} | Chỉ tiêu giảm hộ cận nghèo | {ticked}
"""
RULES = (
    annexes.annexes_that_are_named_are_attached,
    annexes.attached_annexes_are_named,
    annexes.attached_annexes_have_numbers_of_their_own,
)


def annexes_found(*texts: str, second: str = "Biểu số 02", ticked: str = "x") -> list[str]:
    rows = (f"giải pháp | {i} | đoạn | {text}" for i, text in enumerate(texts, start=1))
    case = case_from(sentences(*rows) + ANNEXES.format(second=second, ticked=ticked))
    return [f"{each.cell} {each.code} {each.value}" for each in check(case, RULES)]


def test_a_number_that_no_attached_annex_carries_is_told() -> None:
    named = "Chỉ tiêu giao tại Biểu số 1 và Biểu số 02"

    assert annexes_found(named, ticked="") == ["Nội dung văn bản!D6 annex.not-attached Biểu số 02"]
    assert annexes_found(named, second="Phụ lục II") == [
        "Nội dung văn bản!D6 annex.not-attached Biểu số 02",
        "Biểu kèm theo!B7 annex.not-named Phụ lục II",
    ]


def test_an_attached_annex_beside_the_named_ones_is_a_hint() -> None:
    assert annexes_found("Chỉ tiêu giao tại Biểu số 01") == [
        "Biểu kèm theo!B7 annex.not-named Biểu số 02"
    ]


def test_two_annexes_of_one_number_are_told() -> None:
    assert annexes_found("Chỉ tiêu giao tại Biểu số 01", second="Biểu 1") == [
        "Biểu kèm theo!B7 annex.number-twice Biểu 1"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Giao chỉ tiêu giảm nghèo cho các thôn",
        "Có các biểu chi tiết kèm theo; riêng hộ nghèo xem Biểu số 01",
        "Báo cáo theo Biểu số 05 ban hành kèm theo Thông tư số 10/2022/TT-BLĐTBXH",
        "Theo Phụ lục III Nghị định số 07/2021/NĐ-CP",
        "Thu thập theo biểu 12/2024 của huyện",
        "Chỉ tiêu tại Biểu số 01, Biểu số 02",
    ],
)
def test_annexes_of_laws_and_annexes_in_general_are_well(text: str) -> None:
    assert annexes_found(text) == []
