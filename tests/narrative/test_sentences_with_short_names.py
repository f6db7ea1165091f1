"""An office that the text names often has its short name explained once, and then goes by it."""

from __future__ import annotations

import pytest
from narrative.plans import body, catalogue, composed, text_of
from sheets import plan_from

from xltools.narrative import compose, to_text

TEXTS = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | {unit}
Cấp | xã
Loại đơn vị | {kind}
Cấp trên trực tiếp | Huyện Kon Rẫy
Năm kế hoạch | 2024
Chương trình | GNBV-2021-2025
Câu mở đầu | {opening}
{more}
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
giải pháp | 1 | - | {first} | x
giải pháp | 2 | - | {second} | x
giải pháp | 3 | - | {third} | x
"""
OPENING = "Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch:"


def lines(first: str, second: str, third: str, **info: str) -> list[str]:
    given = {"unit": "Xã Tân Lập", "kind": "xã", "opening": OPENING, "more": ""} | info
    document = composed(TEXTS.format(first=first, second=second, third=third, **given))
    found = [line for line in body(document) if not line.startswith(("I", "1."))]
    return [line.removesuffix("/.").rstrip(".") for line in found]


def test_the_first_mention_is_in_full_and_all_others_are_short() -> None:
    assert lines(
        "Báo cáo Ủy ban nhân dân xã và Ủy ban nhân dân huyện Kon Rẫy",
        "Ủy ban nhân dân xã, công chức Lao động - Thương binh và Xã hội cùng kiểm tra",
        "Ủy ban nhân dân huyện nhận báo cáo của ủy ban nhân dân xã",
    ) == [
        "Ủy ban nhân dân xã Tân Lập (gọi tắt là UBND xã) ban hành Kế hoạch:",
        "- Báo cáo UBND xã và Ủy ban nhân dân huyện Kon Rẫy",
        "- UBND xã, công chức Lao động - Thương binh và Xã hội cùng kiểm tra",
        "- Ủy ban nhân dân huyện nhận báo cáo của UBND xã",
    ]


def test_a_name_keeps_its_small_letter_and_two_brackets_never_meet() -> None:
    assert lines(
        "Gửi báo cáo (*qua công chức Lao động - Thương binh và Xã hội*) đúng hạn",
        "Công chức Lao động - Thương binh và Xã hội tổng hợp",
        "Hỏi công chức Lao động - Thương binh và Xã hội",
    )[1:] == [
        (
            "- Gửi báo cáo (qua công chức Lao động - Thương binh và Xã hội, gọi tắt là Công chức"
            " LĐ-TB&XH) đúng hạn"
        ),
        "- Công chức LĐ-TB&XH tổng hợp",
        "- Hỏi công chức LĐ-TB&XH",
    ]


def test_a_longer_name_is_no_mention_of_the_shorter_one_in_it() -> None:
    """Thường trực Hội đồng nhân dân is another body; "xã hội" is no commune."""
    said = (
        "Thường trực Hội đồng nhân dân xã giám sát",
        "Trình Hội đồng nhân dân xã",
        "Hội Liên hiệp Phụ nữ xã hội hóa nguồn lực; Trạm Y tế xã, Trạm Y tế xã, Trạm Y tế xã",
    )

    assert lines(*said)[1:] == [f"- {text}" for text in said]


@pytest.mark.parametrize(
    ("kind", "unit", "short"),
    [
        ("phường", "Phường Bình An", "UBND phường"),
        ("thị trấn", "Thị trấn Đăk Rve", "UBND thị trấn"),
    ],
)
def test_a_ward_and_a_town_are_called_what_they_are(kind: str, unit: str, short: str) -> None:
    name = f"Ủy ban nhân dân {kind}"
    assert lines(
        f"Gửi {name}", f"Trình {name}", "Thực hiện", unit=unit, kind=kind, opening=f"{name} lập:"
    ) == [f"{name} (gọi tắt là {short}) lập:", f"- Gửi {short}", f"- Trình {short}", "- Thực hiện"]


@pytest.mark.parametrize(
    ("opening", "more"),
    [
        (OPENING, "Luôn ghi đủ tên cơ quan | x"),
        ("Ủy ban nhân dân xã Tân Lập (sau đây gọi tắt là UBND) ban hành Kế hoạch:", ""),
    ],
)
def test_a_plan_that_wants_full_names_or_explains_its_own_is_left_alone(
    opening: str, more: str
) -> None:
    said = ("Gửi Ủy ban nhân dân xã", "Trình Ủy ban nhân dân xã", "Hỏi Ủy ban nhân dân xã")

    assert lines(*said, opening=opening, more=more) == [opening, *(f"- {text}" for text in said)]


def test_headings_bases_recipients_and_annexes_keep_the_full_names() -> None:
    document = compose(
        plan_from("""
# Căn cứ
Mã VB | Vai trò | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành
VB01 | căn cứ | Quyết định | 12/QĐ-UBND | 05/01/2024 | Ủy ban nhân dân xã
# Tổ chức thực hiện
Mục | Đơn vị | Cấp | Nhiệm vụ
1 | Ủy ban nhân dân xã | - | Ủy ban nhân dân xã họp; Ủy ban nhân dân xã xét
# Nơi nhận
Thứ tự | Nội dung in
1 | Ủy ban nhân dân xã
"""),
        catalogue(),
    )

    assert text_of(document, "mo-dau").startswith(
        "Ủy ban nhân dân xã Tân Lập (gọi tắt là UBND xã) ban hành Kế hoạch"
    )
    assert text_of(document, "to-chuc-thuc-hien") == (
        "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân xã\n- UBND xã họp; UBND xã xét./."
    )
    assert "của Ủy ban nhân dân xã." in text_of(document, "can-cu")
    assert text_of(document, "noi-nhan") == "Nơi nhận:\n- Ủy ban nhân dân xã."
    assert to_text(document).count("gọi tắt là UBND xã") == 1
