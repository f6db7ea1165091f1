"""Who signs, where, under which symbol; the type of a unit; two workbooks of one unit."""

from __future__ import annotations

import pytest
from checks.cases import found, general_with
from sheets import plan_from

from xltools.checks import identity, offices, places, signing
from xltools.checks.twins import twins


@pytest.mark.parametrize(
    ("role", "wrong"),
    [
        ("CHỦ TỊCH", False),
        ("KT. CHỦ TỊCH - PHÓ CHỦ TỊCH", False),
        ("Q. Chủ tịch", False),
        ("GIÁM ĐỐC", True),
        ("TRƯỞNG PHÒNG", True),
        ("KT. CHỦ TỊCH", True),
    ],
)
def test_who_signs_suits_the_level(role: str, wrong: bool) -> None:
    general = general_with(**{"Người_ký:_quyền_hạn": role})

    expected = ["Thông tin chung!B21 identity.signing-role"] if wrong else []
    assert found(signing.the_signing_line_suits_the_level, "", general) == expected


@pytest.mark.parametrize(
    ("capacity", "role", "wrong"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", False),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH", False),
        ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG", False),
        ("TL. CHỦ TỊCH", "CHỦ TỊCH", True),
        ("không ghi", "CHỦ TỊCH", True),
    ],
)
def test_who_signs_suits_in_whose_name(capacity: str, role: str, wrong: bool) -> None:
    general = general_with(**{"Ký_với_tư_cách": capacity, "Người_ký:_quyền_hạn": role})

    expected = ["Thông tin chung!B20 identity.signing-capacity"] if wrong else []
    assert found(signing.the_signing_line_suits_the_capacity, "", general) == expected


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("Tân Lập", False), ("tân lập", False), ("Xã Tân Lập", False), ("Kon Rẫy", True)],
)
def test_the_place_is_that_of_the_unit(place: str, wrong: bool) -> None:
    expected = ["Thông tin chung!B25 identity.place"] if wrong else []

    general = general_with(Địa_danh=place)
    assert found(signing.the_place_is_that_of_the_unit, "", general) == expected


@pytest.mark.parametrize(
    ("symbol", "wrong"),
    [("KH-UBND", False), ("/KH-UBND", False), ("kh - ubnd", False), ("QĐ-UBND", True)],
)
def test_the_symbol_is_that_of_a_plan(symbol: str, wrong: bool) -> None:
    expected = ["Thông tin chung!B25 identity.symbol"] if wrong else []

    general = general_with(Ký_hiệu=symbol)
    assert found(signing.the_symbol_is_that_of_a_plan, "", general) == expected


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"Loại_đơn_vị": "phường"}, "B9 identity.unit-type"),
        ({"Khu_vực": "thành thị"}, "B10 identity.area"),
        ({"Loại_đơn_vị": "Xã"}, ""),
        ({"Loại_đơn_vị": ""}, ""),
        ({}, ""),
    ],
)
def test_the_type_is_that_of_the_unit(changes: dict[str, str], wrong: str) -> None:
    expected = [f"Thông tin chung!{wrong}"] if wrong else []

    assert found(identity.the_type_is_that_of_the_unit, "", general_with(**changes)) == expected


def test_a_second_workbook_of_a_unit_is_told() -> None:
    first, later = plan_from(), plan_from("", general_with(Năm_kế_hoạch="2025"))
    other = plan_from("", general_with(Tên_đơn_vị="Xã Đăk Pne", Mã_đơn_vị="23491"))

    told = twins([("a.xlsx", first), ("b.xlsx", later), ("c.xlsx", other), ("d.xlsx", first)])

    assert [each and (each.code, each.values["other"]) for each in told] == [
        None,
        None,
        None,
        ("identity.twice", "a.xlsx"),
    ]


def test_a_wrong_level_is_told_once_and_the_rest_is_judged_by_the_right_one() -> None:
    text = """
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì
NV01 | DA2 | Công chức Tài chính - Kế toán
# Nội dung văn bản
Phần | Thứ tự | Nội dung
mục đích | 1 | Thực hiện trên địa bàn xã.
"""
    huyen = general_with(Cấp="huyện")
    rule = offices.working_offices_are_of_this_level

    assert found(identity.the_unit_is_in_the_catalogue, text, huyen) == [
        "Thông tin chung!B8 identity.other-level"
    ]
    assert found(rule, text, huyen) == []
    assert found(places.texts_stay_within_the_unit, text, huyen) == []
    assert found(identity.the_unit_is_in_the_catalogue, text) == []
