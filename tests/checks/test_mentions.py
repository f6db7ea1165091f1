"""Names in sentences: what was over by the plan's day, and whom another level directs."""

from __future__ import annotations

import pytest
from checks.cases import found, general_with, told

from xltools.checks import mentions
from xltools.wording.say import say

AT = "Nội dung văn bản!C6"
OF_2026 = general_with(Mã_đơn_vị="23497", Cấp_trên_trực_tiếp="Tỉnh Quảng Ngãi", Năm_kế_hoạch="2026")
OF_2021 = general_with(Năm_kế_hoạch="2021")


def sentence(text: str) -> str:
    """A workbook with one sentence."""
    return f"# Nội dung văn bản\nPhần | Thứ tự | Nội dung\ngiải pháp | 1 | {text}\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Lồng ghép Chương trình 135 để đầu tư đường thôn", "text.ended"),
        ("Sử dụng nguồn vốn 30a theo quy định", "text.ended"),
        ("Đào tạo nghề theo Đề án 1956", "text.ended"),
        ("Đường liên thôn đầu tư bằng vốn 135 giai đoạn 2016 - 2020", ""),
        ("Tiếp tục duy tu công trình thuộc Chương trình 135 trước đây", ""),
        ("Hỗ trợ 135 hộ nghèo, 30 hộ cận nghèo", ""),
    ],
)
def test_ended_programmes_are_told(text: str, code: str) -> None:
    expected = [f"{AT} {code}"] if code else []

    assert found(mentions.texts_name_nothing_that_is_over, sentence(text)) == expected


def test_what_took_the_place_of_a_programme_is_offered() -> None:
    finding = told(
        mentions.texts_name_nothing_that_is_over, sentence("Lồng ghép vốn Chương trình 135.")
    )

    assert finding.value == "Chương trình 135"
    assert say(finding).remedy.startswith(
        "Thay bằng Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào"
    )


@pytest.mark.parametrize(
    "text", ["Lồng ghép Chương trình 135 và Chương trình 30a", "Xin ý kiến Phòng Dân tộc huyện"]
)
def test_nothing_is_over_in_2021(text: str) -> None:
    assert found(mentions.texts_name_nothing_that_is_over, sentence(text), OF_2021) == []


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo Ủy ban nhân dân huyện theo quy định",
        "Theo hướng dẫn của Bộ Lao động - Thương binh và Xã hội",
        "Công chức Lao động-Thương binh và Xã hội tổng hợp",
        "Gửi Sở LĐ-TB&XH trước ngày 10/6",
        "Triển khai đến các xã, thị trấn",
    ],
)
def test_offices_and_levels_that_ceased_are_told(text: str) -> None:
    codes = {
        each.split()[-1]
        for each in found(mentions.texts_name_nothing_that_is_over, sentence(text), OF_2026)
    }

    assert codes <= {"text.bygone", "text.ended"}
    assert len(codes) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Theo Thông tư số 07/2021/TT-BLĐTBXH của Bộ Lao động - Thương binh và Xã hội",
        "Tiếp nhận hồ sơ do Phòng Lao động - Thương binh và Xã hội trước đây quản lý",
        "Phòng Kinh tế, Phòng Văn hóa - Xã hội phối hợp thực hiện",
        "Rà soát hộ nghèo của huyện cũ sau sắp xếp",
        "Báo cáo Ủy ban nhân dân tỉnh, Sở Nông nghiệp và Môi trường",
        "Phối hợp với Trung tâm Y tế khu vực, Bảo hiểm xã hội cơ sở",
    ],
)
def test_what_is_cited_or_told_as_past_is_left_in_peace(text: str) -> None:
    assert found(mentions.texts_name_nothing_that_is_over, sentence(text), OF_2026) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Trạm Y tế phối hợp với UBND các xã, thị trấn tổ chức thực hiện", True),
        ("Đề nghị UBND các huyện, thành phố chỉ đạo", True),
        ("Trạm Y tế phối hợp với các thôn tổ chức thực hiện", False),
        ("Báo cáo UBND huyện theo quy định", False),
        ("Theo Kế hoạch số 16/KH-UBND giao UBND các xã, thị trấn", False),
        ("Ưu tiên các xã đặc biệt khó khăn", False),
    ],
)
def test_a_commune_directs_no_other_communes(text: str, wrong: bool) -> None:
    expected = [f"{AT} office.wrong-level"] if wrong else []

    assert found(mentions.texts_direct_offices_of_this_unit, sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "early"),
    [
        ("Theo hướng dẫn của Bộ Nông nghiệp và Môi trường", True),
        ("Báo cáo Sở Nông nghiệp và Môi trường", True),
        ("Hồ sơ nộp tại Trung tâm Phục vụ hành chính công", True),
        ("Theo hướng dẫn của Bộ Nông nghiệp và Phát triển nông thôn", False),
        ("Phòng Kinh tế và Hạ tầng huyện hướng dẫn", False),
        ("Bảo vệ tài nguyên, môi trường nông nghiệp", False),
    ],
)
def test_offices_to_come_are_told(text: str, early: bool) -> None:
    expected = [f"{AT} text.not-yet"] if early else []

    assert found(mentions.texts_name_nothing_that_is_still_to_come, sentence(text)) == expected


def test_a_name_is_shown_as_it_was_typed() -> None:
    text = "Các thôn phối hợp với Phòng Lao động - Thương binh và Xã hội rà soát hộ nghèo"

    finding = told(mentions.texts_name_nothing_that_is_over, sentence(text), OF_2026)

    assert finding.value == "Phòng Lao động - Thương binh và Xã hội"
