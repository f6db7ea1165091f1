"""Which programme, standard, policies and money words a plan of a year works with."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from itertools import pairwise

import pytest

from xltools.catalogue import files, load_catalogue

CATALOGUE = load_catalogue()
YEARS = range(2016, 2036)


@pytest.mark.parametrize(
    ("year", "programme"),
    [
        (2015, None),
        (2016, "GNBV-2016-2020"),
        (2021, "GNBV-2016-2020"),
        (2022, "GNBV-2021-2025"),
        (2025, "GNBV-2021-2025"),
        (2026, "MTQG-2026-2035"),
        (2035, "MTQG-2026-2035"),
        (2036, None),
    ],
)
def test_a_plan_year_has_the_programme_that_it_was_planned_by(
    year: int, programme: str | None
) -> None:
    """2021 was still planned by the programme of 2016-2020."""
    found = CATALOGUE.programme(year)

    assert (found and found.code) == programme


def test_the_programme_of_2024_is_named_as_documents_name_it() -> None:
    programme = CATALOGUE.programme(2024)

    assert programme is not None
    assert (programme.name, programme.short_name, programme.abbreviation, programme.period) == (
        "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
        "Chương trình MTQG giảm nghèo bền vững",
        "MTQGGN",
        "2021-2025",
    )


def test_the_projects_of_2024_stand_in_the_order_of_the_programme() -> None:
    programme = CATALOGUE.programme(2024)

    assert programme is not None
    assert [each.code for each in programme.projects] == [
        "DA1",
        "DA1.TDA1",
        "DA1.TDA2",
        "DA2",
        "DA3",
        "DA3.TDA1",
        "DA3.TDA2",
        "DA4",
        "DA4.TDA1",
        "DA4.TDA2",
        "DA4.TDA3",
        "DA5",
        "DA6",
        "DA6.TDA1",
        "DA6.TDA2",
        "DA7",
        "DA7.TDA1",
        "DA7.TDA2",
    ]


def test_a_project_says_its_parent_number_aliases_and_capital() -> None:
    project = CATALOGUE.project(2024, "DA4.TDA1")

    assert project is not None
    assert asdict(replace(project, source="")) == {
        "code": "DA4.TDA1",
        "parent": "DA4",
        "number": 1,
        "name": "Phát triển giáo dục nghề nghiệp vùng nghèo, vùng khó khăn",
        "aliases": ("Phát triển giáo dục nghề nghiệp",),
        "lead": "Bộ Lao động - Thương binh và Xã hội",
        "capital_kinds": ("DTPT", "SN"),
        "note": "",
        "source": "",
        "certain": False,
    }


def test_parents_of_projects_and_kinds_of_capital_exist() -> None:
    for programme in CATALOGUE.programmes():
        codes = {each.code for each in programme.projects}
        kinds = {each.code for each in CATALOGUE.capital_kinds(programme.valid_from.year)}
        assert {each.parent for each in programme.projects} - codes <= {""}
        assert {kind for each in programme.projects for kind in each.capital_kinds} <= kinds


def test_the_programme_of_2026_is_empty_until_the_office_fills_it() -> None:
    programme = CATALOGUE.programme(2026)

    assert programme is not None
    assert programme.projects == ()
    assert CATALOGUE.project(2026, "DA1") is None


def test_policies_outside_the_programme_have_their_codes_in_every_year() -> None:
    expected = [
        "CS.TD",
        "CS.YT",
        "CS.GD",
        "CS.NO",
        "CS.NS",
        "CS.TT",
        "CS.DN",
        "CS.PL",
        "CS.TIENDIEN",
        "CS.XH",
    ]

    assert all([each.code for each in CATALOGUE.policies(year)] == expected for year in YEARS)


@pytest.mark.parametrize(
    ("year", "standard", "indicators", "dimensions", "complete"),
    [
        (2016, "QD59-2015", 10, 5, True),
        (2021, "QD59-2015", 10, 5, True),
        (2022, "ND07-2021", 12, 6, True),
        (2026, "ND07-2021", 12, 6, True),
        (2027, "ND351-2025", 2, 1, False),
        (2030, "ND351-2025", 2, 1, False),
    ],
)
def test_a_year_has_the_poverty_standard_in_force(
    year: int, standard: str, indicators: int, dimensions: int, complete: bool
) -> None:
    found = CATALOGUE.standard(year)

    assert found is not None
    assert (found.code, len(found.indicators), len(found.dimensions), found.complete) == (
        standard,
        indicators,
        dimensions,
        complete,
    )
    assert [each.number for each in found.indicators] == [*range(1, indicators + 1)]


def test_indicators_are_told_apart_by_standard_and_number() -> None:
    """Number 1 is a visit to the doctor in one standard, and work in the next."""
    names = [
        standard.indicator(1)
        for standard in (CATALOGUE.standard(2021), CATALOGUE.standard(2022))
        if standard is not None
    ]

    assert [each and (each.dimension, each.name) for each in names] == [
        ("Y tế", "Tiếp cận các dịch vụ y tế"),
        ("Việc làm", "Việc làm"),
    ]


def test_the_income_lines_of_2024_are_whole_dong() -> None:
    standard = CATALOGUE.standard(2024)

    assert standard is not None
    assert (standard.rural_income, standard.urban_income) == ((1_500_000,), (2_000_000,))
    assert standard.deprivations_of_poor == 3


def test_what_is_not_known_of_the_standard_of_2027_is_marked() -> None:
    standard = CATALOGUE.standard(2027)

    assert standard is not None
    assert not standard.certain
    assert not any(each.certain for each in standard.indicators)


def test_recurrent_money_changes_its_name_in_2026() -> None:
    names = {year: [each.name for each in CATALOGUE.capital_kinds(year)] for year in (2025, 2026)}

    assert names == {
        2025: ["đầu tư phát triển", "sự nghiệp", "không áp dụng", "chưa xác định"],
        2026: ["đầu tư phát triển", "thường xuyên", "không áp dụng", "chưa xác định"],
    }


def test_district_money_ends_with_the_districts() -> None:
    before = {each.name for each in CATALOGUE.funding_sources(2025)}
    after = {each.name for each in CATALOGUE.funding_sources(2026)}

    assert before - after == {"NSĐP - huyện"}
    assert after - before == set()
    assert {"NSTW", "NSĐP (chưa tách)", "Quỹ Vì người nghèo", "chưa xác định"} <= after


def test_programmes_and_standards_follow_one_another_without_a_gap() -> None:
    assert CATALOGUE.gaps(files.PROGRAMMES) == ()
    assert CATALOGUE.gaps(files.STANDARDS) == ()
    for earlier, later in pairwise(CATALOGUE.standards()):
        assert (later.valid_from - earlier.valid_to).days == 1


def test_every_entry_says_where_it_comes_from() -> None:
    catalogue = load_catalogue()
    silent = [
        (kind.name, entry.code)
        for kind in files.KINDS
        for entry in files.read_entries(kind, None)
        if not entry.source
    ]
    catalogue.check()

    assert silent == []


def test_a_project_without_a_checked_text_is_not_certain() -> None:
    """Only names that a real plan confirms word for word are certain."""
    certain = {
        each.code
        for programme in CATALOGUE.programmes()
        for each in programme.projects
        if each.certain
    }

    assert certain == {
        "P16.DA3",
        *("DA2", "DA3", "DA3.TDA1", "DA3.TDA2", "DA4", "DA4.TDA3"),
        *("DA6.TDA1", "DA6.TDA2", "DA7.TDA1", "DA7.TDA2"),
    }


def test_laws_are_known_by_number_with_what_replaced_them() -> None:
    laws = {each.code: each for each in CATALOGUE.laws()}
    decree = laws["07/2021/NĐ-CP"]

    assert (decree.type, decree.issued_on, decree.issuer, decree.replaced_by) == (
        "Nghị định",
        date(2021, 1, 27),
        "Chính phủ",
        "351/2025/NĐ-CP",
    )
    assert {each.replaced_by for each in laws.values()} - {""} <= laws.keys()
    assert {code for each in laws.values() for code in each.amended_by} <= laws.keys()
    assert {"90/QĐ-TTg", "1719/QĐ-TTg", "263/QĐ-TTg", "1722/QĐ-TTg"} <= laws.keys()


def test_campaigns_have_their_official_names() -> None:
    assert {each.code: each.name for each in CATALOGUE.campaigns()} == {
        "PT.NGHEO": "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
        "CVD.NTM": "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh",
        "CVD.DTTS": "Làm thay đổi nếp nghĩ, cách làm của đồng bào dân tộc thiểu số, làm cho đồng"
        " bào dân tộc thiểu số vươn lên thoát nghèo bền vững",
        "QUY.VNN": "Vì người nghèo",
    }
