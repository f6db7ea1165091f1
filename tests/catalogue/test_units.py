"""Administrative units before and from 1 July 2025, their keys and their succession."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from xltools.catalogue import LevelCode, Unit, UnitKey, load_catalogue
from xltools.catalogue.units import NEW_UNITS, NEW_UNITS_FROM, OLD_UNITS, OLD_UNITS_FROM

CATALOGUE = load_catalogue()
BEFORE = date(2024, 3, 20)
LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)
COMMUNE, DISTRICT, PROVINCE = LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE

TAN_LAP = UnitKey(COMMUNE, "23497", OLD_UNITS_FROM)
KON_BRAIH = UnitKey(COMMUNE, "23497", NEW_UNITS_FROM)
KON_RAY = UnitKey(DISTRICT, "614", OLD_UNITS_FROM)


def name(unit: Unit | None) -> str | None:
    return unit and unit.name


def test_three_levels_until_30_june_2025_and_two_from_then_on() -> None:
    names = {
        day: [(each.level, each.name, each.parent) for each in CATALOGUE.levels(day)]
        for day in (LAST_DAY, FIRST_DAY)
    }

    assert names == {
        LAST_DAY: [
            ("province", "tỉnh", "nation"),
            ("district", "huyện", "province"),
            ("commune", "xã", "district"),
        ],
        FIRST_DAY: [("province", "tỉnh", "nation"), ("commune", "xã", "province")],
    }


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (date(2020, 12, 31), (0, 0, 0)),
        (BEFORE, (63, 696, 10_035)),
        (LAST_DAY, (63, 696, 10_035)),
        (FIRST_DAY, (34, 0, 3_321)),
        (date(2030, 1, 1), (34, 0, 3_321)),
    ],
)
def test_the_country_has_its_official_number_of_units(
    day: date, counts: tuple[int, int, int]
) -> None:
    assert tuple(len(CATALOGUE.units(level, day)) for level in (PROVINCE, DISTRICT, COMMUNE)) == (
        counts
    )


def test_a_re_used_code_names_two_units_apart_by_their_first_day() -> None:
    found = [
        (name(CATALOGUE.unit(key)), name(CATALOGUE.parent(key))) for key in (TAN_LAP, KON_BRAIH)
    ]

    assert found == [("Xã Tân Lập", "Huyện Kon Rẫy"), ("Xã Kon Braih", "Tỉnh Quảng Ngãi")]
    assert name(CATALOGUE.parent(KON_RAY)) == "Tỉnh Kon Tum"


@pytest.mark.parametrize(
    "key",
    [
        UnitKey(COMMUNE, "99999", OLD_UNITS_FROM),
        UnitKey(DISTRICT, "23497", OLD_UNITS_FROM),
        UnitKey(COMMUNE, "23497", BEFORE),
        UnitKey(COMMUNE, "Xã", OLD_UNITS_FROM),
        UnitKey(DISTRICT, "614", NEW_UNITS_FROM),
    ],
)
def test_a_key_that_fits_no_unit_finds_none(key: UnitKey) -> None:
    assert CATALOGUE.unit(key) is None
    assert CATALOGUE.parent(key) is None


def test_the_seven_communes_of_kon_ray() -> None:
    assert [(each.key.code, each.name) for each in CATALOGUE.children(KON_RAY)] == [
        ("23479", "Thị trấn Đăk Rve"),
        ("23482", "Xã Đăk Kôi"),
        ("23485", "Xã Đăk Tơ Lung"),
        ("23488", "Xã Đăk Ruồng"),
        ("23491", "Xã Đăk Pne"),
        ("23494", "Xã Đăk Tờ Re"),
        ("23497", "Xã Tân Lập"),
    ]


def test_tan_lap_went_wholly_into_kon_braih_with_two_neighbours() -> None:
    assert [(each.new, each.whole) for each in CATALOGUE.successors(TAN_LAP)] == [(KON_BRAIH, True)]
    assert [
        (name(CATALOGUE.unit(each.old)), each.whole) for each in CATALOGUE.predecessors(KON_BRAIH)
    ] == [("Xã Đăk Ruồng", True), ("Xã Đăk Tờ Re", True), ("Xã Tân Lập", True)]


def test_provinces_have_successors_and_districts_have_none() -> None:
    kon_tum = UnitKey(PROVINCE, "62", OLD_UNITS_FROM)
    [succession] = CATALOGUE.successors(kon_tum)

    assert (name(CATALOGUE.unit(succession.new)), succession.whole) == ("Tỉnh Quảng Ngãi", True)
    assert CATALOGUE.successors(KON_RAY) == ()


def test_an_island_district_without_communes_became_a_special_zone() -> None:
    [succession] = CATALOGUE.successors(UnitKey(DISTRICT, "536", OLD_UNITS_FROM))

    assert name(CATALOGUE.unit(succession.new)) == "Đặc khu Lý Sơn"


@pytest.mark.slow
def test_a_commune_may_have_gone_into_several_in_parts() -> None:
    split = [
        unit.key
        for unit in CATALOGUE.units(COMMUNE, BEFORE)[:400]
        if len(CATALOGUE.successors(unit.key)) > 1
    ]

    assert split
    assert any(not each.whole for each in CATALOGUE.successors(split[0]))


@pytest.mark.slow
def test_every_succession_names_units_that_exist() -> None:
    old = {unit.key for level in LevelCode for unit in OLD_UNITS.of_level(level)}
    reached = {
        each.old
        for unit in NEW_UNITS.of_level(COMMUNE)[:200]
        for each in (CATALOGUE.predecessors(unit.key))
    }

    assert reached
    assert reached <= old


@pytest.mark.parametrize(
    "text", ["Xã Kon Braih", "kon braih", "  KON  BRAIH ", "23497", "Xa\u0303 Kon Braih"]
)
def test_a_unit_is_found_by_code_or_name_however_typed(text: str) -> None:
    assert [each.key for each in CATALOGUE.find_units(COMMUNE, FIRST_DAY, text)] == [KON_BRAIH]


def test_old_and_new_tone_marks_find_the_same_units() -> None:
    found = [
        [each.key for each in CATALOGUE.find_units(COMMUNE, BEFORE, text)]
        for text in ("Xã Hòa Bình", "Xã Hoà Bình")
    ]

    assert found[0]
    assert found[0] == found[1]


def test_a_name_that_several_units_bear_gives_all_of_them() -> None:
    found = CATALOGUE.find_units(COMMUNE, BEFORE, "Tân Lập")

    assert len(found) == 24
    assert TAN_LAP in {each.key for each in found}
    assert {each.proper_name for each in found} == {"Tân Lập"}


@pytest.mark.parametrize(
    ("text", "level", "day"),
    [("Kon Rẫy", DISTRICT, FIRST_DAY), ("Xã Kon Rẫy", COMMUNE, BEFORE), ("", COMMUNE, BEFORE)],
)
def test_a_name_that_no_unit_bears_on_that_day_finds_none(
    text: str, level: LevelCode, day: date
) -> None:
    assert CATALOGUE.find_units(level, day, text) == ()


def test_the_type_word_is_told_from_the_name() -> None:
    units = [
        CATALOGUE.find_units(level, day, text)[0]
        for level, day, text in (
            (COMMUNE, BEFORE, "Thị trấn Đăk Rve"),
            (COMMUNE, FIRST_DAY, "Đặc khu Côn Đảo"),
            (PROVINCE, FIRST_DAY, "Cần Thơ"),
            (DISTRICT, BEFORE, "Thị xã Sa Pa"),
        )
    ]

    assert [(each.unit_type, each.proper_name) for each in units] == [
        ("thị trấn", "Đăk Rve"),
        ("đặc khu", "Côn Đảo"),
        ("thành phố", "Cần Thơ"),
        ("thị xã", "Sa Pa"),
    ]


def test_every_unit_bears_a_type_word_of_its_level_and_day() -> None:
    for day in (BEFORE, FIRST_DAY):
        for level in (PROVINCE, DISTRICT, COMMUNE):
            words = {each.name for each in CATALOGUE.unit_types(level, day)}
            assert {each.unit_type for each in CATALOGUE.units(level, day)} <= words


def test_the_usual_area_follows_the_type_of_a_unit() -> None:
    areas = {each.name: each.group for each in CATALOGUE.unit_types(COMMUNE, BEFORE)}

    assert areas == {"xã": "nông thôn", "phường": "thành thị", "thị trấn": "thành thị"}


def test_the_packed_units_stay_small() -> None:
    data = Path(sys.modules["xltools.catalogue.files"].__file__ or "").with_name("data")

    assert sum(each.stat().st_size for each in data.glob("units-*")) < 150_000


def test_what_a_validation_asks_does_not_unpack_the_units() -> None:
    """Programmes, standards, offices and the rest leave the packed files alone."""
    program = (
        "from datetime import date\n"
        "from xltools.catalogue import LevelCode, load_catalogue, units\n"
        "c = load_catalogue()\n"
        "c.check()\n"
        "day = date(2024, 3, 20)\n"
        "c.programme(2024), c.standard(2024), c.deadlines(LevelCode.COMMUNE, day)\n"
        "assert c.office_named(LevelCode.COMMUNE, day, 'kế toán')\n"
        "print(units._unpacked.cache_info().currsize)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )

    assert told.stdout.split() == ["0"]
