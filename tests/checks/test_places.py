"""Places in sentences: of this unit and its level, under their names."""

from __future__ import annotations

import pytest
from checks.cases import found, general_with, told

from xltools.checks import places

AT = "Nội dung văn bản!C6"
KON_RAY = general_with(
    Tên_đơn_vị="Huyện Kon Rẫy",
    Mã_đơn_vị="614",
    Cấp="huyện",
    Loại_đơn_vị="huyện",
    Cấp_trên_trực_tiếp="Tỉnh Kon Tum",
    Mã_cấp_trên="62",
)


def sentence(text: str) -> str:
    """A workbook with one sentence."""
    return f"# Nội dung văn bản\nPhần | Thứ tự | Nội dung\ngiải pháp | 1 | {text}\n"


@pytest.mark.parametrize(
    ("text", "general", "wrong"),
    [
        ("Giảm nghèo bền vững trên địa bàn huyện năm 2024", "", True),
        ("Hộ nghèo toàn huyện vươn lên thoát nghèo", "", True),
        ("Thoát nghèo bền vững trên địa bàn tỉnh Kon Tum", KON_RAY, True),
        ("Giảm nghèo trên địa bàn thị trấn năm 2024", "", True),
        ("Giảm nghèo bền vững trên địa bàn xã Tân Lập", "", False),
        ("Hỗ trợ hộ nghèo trên địa bàn các xã, trên địa bàn huyện", KON_RAY, False),
        ("Giới thiệu lao động cho doanh nghiệp trên địa bàn tỉnh", "", False),
        ("Kế hoạch số 16/KH-UBND về giảm nghèo trên địa bàn huyện Kon Rẫy năm 2024", "", False),
        ("Nghị quyết của HĐND huyện về phân bổ vốn trên địa bàn huyện", "", False),
    ],
)
def test_a_plan_speaks_of_its_own_area(text: str, general: str, wrong: bool) -> None:
    expected = [f"{AT} place.wrong-level"] if wrong else []
    told_of = found(places.texts_stay_within_the_unit, sentence(text), general or general_with())

    assert told_of == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tuyên truyền đến hộ nghèo xã Đăk Pne", "place.other-unit"),
        ("Báo cáo Ủy ban nhân dân huyện Ngọc Hồi", "place.other-unit"),
        ("Theo kế hoạch của tỉnh Gia Lai", "place.other-unit"),
        ("Hộ nghèo trên địa bàn xã Tân Lậpp", "place.misspelt"),
        ("Hộ nghèo xã Tân Lập, huyện Kon Rẫy, tỉnh Kon Tum", ""),
        ("Học tập kinh nghiệm của xã Đăk Pne", ""),
        ("Đường giáp ranh xã Đăk Pne", ""),
        ("Hội đồng nhân dân xã Năm 2024", ""),
        ("Ủy ban nhân dân xã Chủ trì", ""),
    ],
)
def test_units_in_a_text_are_this_one_and_those_above(text: str, code: str) -> None:
    expected = [f"{AT} {code}"] if code else []

    assert found(places.places_in_texts_are_of_this_unit, sentence(text)) == expected


def test_a_district_names_its_communes() -> None:
    text = sentence("Chỉ đạo xã Đăk Pne, xã Tân Lập và thị trấn Đăk Rve thực hiện")

    assert found(places.places_in_texts_are_of_this_unit, text, KON_RAY) == []


def test_a_number_is_part_of_a_name() -> None:
    """Xã Xuân Thọ 1 and Xã Xuân Thọ 2 are communes of Sông Cầu; Xuân Thọ alone is in Đồng Nai."""
    song_cau = general_with(
        Tên_đơn_vị="Thị xã Sông Cầu",
        Mã_đơn_vị="557",
        Cấp="huyện",
        Loại_đơn_vị="thị xã",
        Cấp_trên_trực_tiếp="Tỉnh Phú Yên",
        Mã_cấp_trên="54",
    )
    rule = places.places_in_texts_are_of_this_unit

    assert found(rule, sentence("Chọn Xã Xuân Thọ 1 và xã Xuân Thọ 2 làm điểm"), song_cau) == []
    assert found(rule, sentence("Hộ nghèo xã Xuân Thọ 1")) == [f"{AT} place.other-unit"]


def test_a_near_name_is_offered() -> None:
    finding = told(places.places_in_texts_are_of_this_unit, sentence("hộ nghèo xã Tân Lậpp"))

    assert finding.values["likely"] == "xã Tân Lập"


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Trên đây là Kế hoạch giảm nghèo bền vững huyện Năm 2021", True),
        ("Chương trình giảm nghèo bền vững xã năm 2024", True),
        ("Giảm nghèo bền vững xã Tân Lập năm 2024", False),
        ("Giảm nghèo bền vững trên địa bàn xã năm 2024", False),
        ("Dự toán ngân sách xã năm 2024", False),
    ],
)
def test_the_unit_has_its_name(text: str, lacking: bool) -> None:
    expected = [f"{AT} place.no-name"] if lacking else []

    assert found(places.places_in_texts_have_their_name, sentence(text)) == expected


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ủy ban nhân dân huyện xây dựng Kế hoạch thực hiện Chương trình như sau:", True),
        ("UBND huyện Kon Rẫy yêu cầu các xã, thị trấn triển khai thực hiện", True),
        ("Ủy ban nhân dân xã ban hành Kế hoạch triển khai như sau:", False),
        ("UBND xã Tân Lập yêu cầu các thôn triển khai thực hiện", False),
        ("Báo cáo UBND huyện yêu cầu hỗ trợ", False),
        ("UBND huyện giao chỉ tiêu cho xã", False),
    ],
)
def test_the_plan_speaks_for_its_own_committee(text: str, other: bool) -> None:
    rule = places.the_plan_speaks_for_its_own_committee
    expected = [f"{AT} place.wrong-level"] if other else []

    assert found(rule, sentence(text)) == expected
