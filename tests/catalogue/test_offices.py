"""Offices of a level and day, under every name that real plans give them."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from xltools.catalogue import LevelCode, load_catalogue
from xltools.wording.text import fold

CATALOGUE = load_catalogue()
COMMUNE, DISTRICT, PROVINCE = LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE
NATION = LevelCode.NATION
DAY = date(2024, 3, 20)
NEW_DAY = date(2026, 3, 20)

# Names as printed in the plan of a commune (2024).
COMMUNE_NAMES: Final = {
    "Công chức địa chính - NN&PTNT": "DCNN",
    "Công chức Địa chính - NN&PTNT": "DCNN",
    "Địa chính Nông nghiệp": "DCNN",
    "Kế toán": "TCKT",
    "kế toán": "TCKT",
    "Tài chính - Kế toán": "TCKT",
    "Cán bộ Tài chính - Kế hoạch": "TCKT",
    "Công chức Lao động - Thương binh và Xã hội": "LDTBXH",
    "Công chức Lao động-Thương binh và Xã hội": "LDTBXH",
    "Công chức Lao động - TB&XH": "LDTBXH",
    "Lao động -TB&XH": "LDTBXH",
    "Trạm Y Tế": "TRAMYTE",
    "Y tế": "TRAMYTE",
    "Văn hóa và Thông tin": "VHTT",
    "Công chức Tư pháp": "TUPHAP",
    "Ban quản lý thôn": "BQLTHON",
    "Ban quản lý các thôn": "BQLTHON",
    "Ban quản lý 6 thôn": "BQLTHON",
    "Đoàn TNCS xã": "DOANTN",
    "Hội Nông dân": "HND",
    "Hội LHPN": "HPN",
    "Các ban ngành đoàn thể": "BANNGANH",
    "Các ngành có liên quan": "BANNGANH",
    "Các cơ quan, đơn vị thuộc UBND xã": "CQXA",
    "Ủy ban MTTQ Việt Nam và các đoàn thể xã": "MTTQDT",
    "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức đoàn thể chính trị - xã hội xã": "MTTQDT",
    "Ủy ban MTTQ Việt Nam xã": "MTTQ",
    "Các đoàn thể chính trị- xã hội xã": "DOANTHE",
    "Thường trực Đảng ủy": "TTDANGUY",
    "Thường trực HĐND": "TTHDND",
    "Chủ tịch, PCT UBND": "CTUBND",
    "UBND xã Tân Lập": "UBND",
}

# Names as printed in the plans of two districts (2021, 2023).
DISTRICT_NAMES: Final = {
    "Phòng Lao động - Thương binh và Xã hội": "LDTBXH",
    "Phòng Lao động-Thương binh và Xã hội": "LDTBXH",
    "Lao động -TB&XH": "LDTBXH",
    "Phòng NN&PTNT": "NNPTNT",
    "Phòng Nông nghiệp và Phát triển nông thôn": "NNPTNT",
    "Nông nghiệp và PTNT": "NNPTNT",
    "Phòng Tài chính-Kế hoạch": "TCKH",
    "Phòng Tài chính - Kế hoạch": "TCKH",
    "Tài chính - Kế hoạch": "TCKH",
    "Phòng Y Tế": "YTE",
    "Phòng Y tế": "YTE",
    "Y tế": "YTE",
    "Trung tâm Y tế": "TTYT",
    "Trung tâm Y tế huyện": "TTYT",
    "Phòng Dân tộc": "DANTOC",
    "Phòng Nội vụ": "NOIVU",
    "Phòng Tư pháp": "TUPHAP",
    "Tư pháp": "TUPHAP",
    "Phòng GD&ĐT": "GDDT",
    "Phòng Giáo dục và Đào tạo": "GDDT",
    "Phòng Văn hoá và Thông tin": "VHTT",
    "Văn hóa và Thông tin": "VHTT",
    "Trung tâm GDNN-GDTX": "GDNN",
    "Trung tâm Văn hóa - Thể thao - Du lịch và Truyền thông": "TTVH",
    "Đài Truyền thanh - Truyền hình huyện": "DTTTH",
    "Bảo hiểm xã hội huyện": "BHXH",
    "Phòng Giao dịch Ngân hàng Chính sách xã hội": "NHCSXH",
    "Ngân hàng Chính sách xã hội": "NHCSXH",
    "Trung tâm giới thiệu việc làm của tỉnh": "TTDVVL",
    "các Doanh nghiệp trên địa bàn": "DOANHNGHIEP",
    "Đoàn TNCS HCM huyện": "DOANTN",
    "Hội Nông dân huyện": "HND",
    "Hội LHPN huyện": "HPN",
    "Ủy ban MTTQ Việt Nam huyện": "MTTQ",
    "Ủy ban MTTQVN và các tổ chức chính trị - xã hội huyện": "MTTQDT",
    "Ủy ban MTTQ Việt Nam và các đoàn thể huyện": "MTTQDT",
    "Các đoàn thể chính trị- xã hội huyện": "DOANTHE",
    "UBND các xã, thị trấn": "UBNDXATT",
    "Ủy ban nhân dân các xã, thị trấn": "UBNDXATT",
    "Các cơ quan, đơn vị thuộc UBND huyện": "CQHUYEN",
    "Các cơ quan, đơn vị thuộc UBND huyện được giao nhiệm vụ thực hiện Chương trình": "CQHUYEN",
    "Các cơ quan, ban, ngành, đoàn thể liên quan": "BANNGANH",
    "Các cơ quan, ban, ngành liên quan và UBND các xã, thị trấn": "BANNGANHXA",
    "Các đơn vị địa phương": "BANNGANHXA",
    "Thường trực Huyện ủy": "TTHUYENUY",
    "TT. Huyện ủy": "TTHUYENUY",
    "Thường trực HĐND huyện": "TTHDND",
    "TT. HĐND huyện": "TTHDND",
    "Chủ tịch, các Phó Chủ tịch UBND huyện": "CTUBND",
    "Chủ tịch, các PCT UBND huyện": "CTUBND",
    "Ủy ban nhân dân huyện": "UBND",
    "UBND huyện Tam Đường": "UBND",
    "UBND huyện Kon Rẫy": "UBND",
}


def codes(level: LevelCode, names: dict[str, str], place: str = "") -> dict[str, str | None]:
    found = {name: CATALOGUE.office_named(level, DAY, name, place) for name in names}
    return {name: office and office.code for name, office in found.items()}


def test_every_name_in_the_plan_of_a_commune_is_known() -> None:
    assert codes(COMMUNE, COMMUNE_NAMES, "Tân Lập") == COMMUNE_NAMES


def test_every_name_in_the_plans_of_districts_is_known() -> None:
    by_place = {
        name: codes(DISTRICT, {name: ""}, place)[name]
        for name in DISTRICT_NAMES
        for place in ["Tam Đường" if "Tam Đường" in name else "Kon Rẫy"]
    }

    assert by_place == DISTRICT_NAMES


@pytest.mark.parametrize(
    "text",
    [
        "UBND các xã, thị trấn",
        "Phòng Lao động - Thương binh và Xã hội",
        "Phòng Tài chính - Kế hoạch",
        "UBND huyện",
        "",
        "xã",
    ],
)
def test_an_office_of_another_level_is_not_one_of_the_commune(text: str) -> None:
    assert CATALOGUE.office_named(COMMUNE, DAY, text) is None


def test_a_mistyped_name_is_no_alias() -> None:
    assert CATALOGUE.office_named(DISTRICT, DAY, "GĐ&ĐT") is None


def test_a_place_counts_only_at_the_end_of_a_name() -> None:
    found = [
        CATALOGUE.office_named(COMMUNE, DAY, text, "Tân Lập")
        for text in ("UBND xã Tân Lập", "Tân Lập UBND xã", "UBND xã Đăk Kôi")
    ]

    assert [office and office.code for office in found] == ["UBND", None, None]


def test_offices_are_found_however_their_name_is_typed() -> None:
    found = [
        CATALOGUE.office_named(COMMUNE, DAY, text)
        for text in ("TRẠM Y TẾ", " trạm  y tế ", "Tra\u0323m Y te\u0302\u0301 xã")
    ]

    assert [office and office.code for office in found] == ["TRAMYTE"] * 3


@pytest.mark.parametrize("day", [DAY, NEW_DAY])
@pytest.mark.parametrize("level", list(LevelCode))
def test_one_name_never_means_two_offices(level: LevelCode, day: date) -> None:
    owners: dict[str, set[str]] = {}
    for office in CATALOGUE.offices(level, day):
        for name in (office.name, office.short_name, *office.aliases):
            owners.setdefault(fold(name), set()).add(office.code)

    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("day", [DAY, NEW_DAY])
@pytest.mark.parametrize("level", list(LevelCode))
def test_groups_are_groups_and_reports_go_between_offices_that_exist(
    level: LevelCode, day: date
) -> None:
    groups = {each.code for each in CATALOGUE.offices(level, day) if each.is_group}
    named = {group for each in CATALOGUE.offices(level, day) for group in each.groups}
    ends = [
        end
        for each in CATALOGUE.deadlines(level, day)
        for end in (
            (each.sender_level, each.sender),
            (each.recipient_level, each.recipient),
            (each.via_level or level, each.via),
        )
        if end[1]
    ]

    assert named <= groups
    assert [end for end in ends if CATALOGUE.office(end[0], day, end[1]) is None] == []


def test_the_unions_of_a_commune_are_a_group() -> None:
    members = CATALOGUE.members(COMMUNE, DAY, "DOANTHE")

    assert [each.code for each in members] == ["DOANTN", "HND", "HPN", "HCCB"]


def test_bodies_that_the_unit_does_not_direct_are_marked() -> None:
    outside = {each.code for each in CATALOGUE.offices(DISTRICT, DAY) if each.outside}

    assert outside == {"BHXH", "NHCSXH", "TTDVVL", "DOANHNGHIEP"}


def test_desks_become_divisions_on_1_july_2025() -> None:
    last, first = (
        {each.code for each in CATALOGUE.offices(COMMUNE, day)}
        for day in (date(2025, 6, 30), date(2025, 7, 1))
    )

    assert last - first == {"LDTBXH", "DCNN", "DCXD", "TCKT", "TUPHAP", "VHTT", "VPTK"}
    assert first - last == {"VPHDND", "PKT", "PKTHTDT", "PVHXH", "TTPVHCC"}


def test_there_is_no_office_of_a_district_after_the_districts() -> None:
    assert CATALOGUE.offices(DISTRICT, date(2025, 6, 30)) != ()
    assert CATALOGUE.offices(DISTRICT, date(2025, 7, 1)) == ()


def test_the_ministry_for_poverty_changes_on_1_march_2025() -> None:
    codes_of = {
        day: [
            each.code
            for each in CATALOGUE.offices(NATION, day)
            if each.code in ("BLDTBXH", "BNNMT")
        ]
        for day in (date(2025, 2, 28), date(2025, 3, 1))
    }

    assert codes_of == {date(2025, 2, 28): ["BLDTBXH"], date(2025, 3, 1): ["BNNMT"]}


def test_report_dates_of_a_commune_lie_before_those_of_its_district() -> None:
    """Desks, then commune, then district: each later than the one below."""
    dates = {
        each.code: (each.month, each.day)
        for level in (COMMUNE, DISTRICT)
        for each in CATALOGUE.deadlines(level, DAY)
        if each.day
    }

    assert dates["BP.6T"] < dates["XA.6T"] < dates["HUYEN.6T"] == (6, 10)
    assert dates["BP.NAM"] < dates["XA.NAM"] < dates["HUYEN.NAM"] == (11, 15)
    assert (dates["BP.6T"], dates["BP.NAM"], dates["XA.KH"]) == ((5, 31), (11, 10), (3, 5))


def test_report_dates_that_no_plan_states_are_not_certain() -> None:
    uncertain = {each.code for each in CATALOGUE.deadlines(COMMUNE, DAY) if not each.certain}

    assert uncertain == {"XA.6T", "XA.NAM"}
    assert not any(each.certain for each in CATALOGUE.deadlines(COMMUNE, NEW_DAY))


def test_a_commune_reports_to_the_province_after_the_districts() -> None:
    ends = {
        (each.recipient_level, each.recipient)
        for each in CATALOGUE.deadlines(COMMUNE, NEW_DAY)
        if each.sender == "UBND"
    }

    assert ends == {(PROVINCE, "UBND")}


def test_recipient_codes_and_signing_lines() -> None:
    lines = CATALOGUE.signing_lines(COMMUNE, DAY)

    assert [each.code for each in CATALOGUE.recipient_codes()] == [
        "b/c",
        "t/h",
        "p/h",
        "đ/b",
        "lưu",
    ]
    assert [each.name for each in CATALOGUE.signing_capacities()] == [
        "TM. ỦY BAN NHÂN DÂN",
        "không ghi",
        "TL. CHỦ TỊCH",
        "TUQ. CHỦ TỊCH",
    ]
    assert [(each.name, each.group) for each in lines] == [
        ("CHỦ TỊCH", "TM"),
        ("KT. CHỦ TỊCH - PHÓ CHỦ TỊCH", "TM"),
        ("Q. CHỦ TỊCH", "TM"),
        ("KT. Q. CHỦ TỊCH - PHÓ CHỦ TỊCH", "TM"),
    ]
