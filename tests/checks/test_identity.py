"""Whose plan it is, and its state."""

from __future__ import annotations

from datetime import date

from checks.cases import found, general_with, told

from xltools.checks import identity, signing, state


def test_a_right_identity_is_left_in_peace() -> None:
    general = general_with(Chuẩn_nghèo="ND07-2021")

    assert found(identity.the_level_exists, "", general) == []
    assert found(identity.the_unit_is_in_the_catalogue, "", general) == []
    assert found(identity.the_unit_above_is_its_parent, "", general) == []
    assert found(identity.programme_and_standard_are_of_the_year, "", general) == []


def test_there_is_no_district_since_july_2025() -> None:
    before = general_with(Cấp="huyện", Năm_kế_hoạch="2025", Ngày_ban_hành="30/06/2025")
    since = general_with(Cấp="huyện", Năm_kế_hoạch="2025", Ngày_ban_hành="01/07/2025")

    assert found(identity.the_level_exists, "", before) == []
    assert found(identity.the_level_exists, "", since) == ["Thông tin chung!B8 identity.level"]


def test_the_code_is_one_of_its_level_and_the_name_belongs_to_it() -> None:
    wrong_code = general_with(Mã_đơn_vị="99999")
    wrong_name = general_with(Tên_đơn_vị="Xã Đăk Ruồng")
    short_name = general_with(Tên_đơn_vị="tân lập")

    assert found(identity.the_unit_is_in_the_catalogue, "", wrong_code) == [
        "Thông tin chung!B7 identity.unknown-code"
    ]
    assert found(identity.the_unit_is_in_the_catalogue, "", wrong_name) == [
        "Thông tin chung!B6 identity.name"
    ]
    assert found(identity.the_unit_is_in_the_catalogue, "", short_name) == []


def test_a_code_of_another_unit_is_told_once_and_where_the_place_bears_the_name() -> None:
    """A code of Đắk Lắk in a plan of Tân Lập says nothing of parent, province, type or place."""
    general = general_with(Mã_đơn_vị="24397", Loại_đơn_vị="xã", Địa_danh="Tân Lập")

    assert found(identity.the_unit_is_in_the_catalogue, "", general) == [
        "Thông tin chung!B7 identity.name"
    ]
    assert found(identity.the_unit_above_is_its_parent, "", general) == []
    assert found(identity.the_type_is_that_of_the_unit, "", general) == []
    assert found(signing.the_place_is_that_of_the_unit, "", general) == []


def test_parent_and_province_are_those_of_the_unit() -> None:
    general = general_with(Cấp_trên_trực_tiếp="Huyện Đăk Hà", Tỉnh="Tỉnh Gia Lai")

    assert found(identity.the_unit_above_is_its_parent, "", general) == [
        "Thông tin chung!B11 identity.parent",
        "Thông tin chung!B13 identity.province",
    ]


def test_programme_and_standard_are_those_of_the_year() -> None:
    general = general_with(Chương_trình="GNBV-2016-2020", Chuẩn_nghèo="QD59-2015")

    assert found(identity.programme_and_standard_are_of_the_year, "", general) == [
        "Thông tin chung!B15 identity.programme",
        "Thông tin chung!B16 identity.standard",
    ]


def test_a_draft_needs_no_number_and_an_issued_plan_does() -> None:
    issued = general_with(Tình_trạng="đã ban hành", Số="", Ngày_ban_hành="")

    assert found(state.issued_plans_have_number_and_date) == []
    assert found(state.issued_plans_have_number_and_date, "", issued) == [
        "Thông tin chung!B25 state.no-number",
        "Thông tin chung!B26 state.no-date",
    ]


def test_a_plan_with_number_and_date_may_be_called_issued() -> None:
    general = general_with(Số="15", Ngày_ban_hành="26/02/2024")

    finding = told(state.issued_plans_have_number_and_date, "", general)

    assert (finding.code, finding.value) == ("state.still-draft", "dự thảo")


def test_a_plan_is_not_issued_tomorrow() -> None:
    general = general_with(Ngày_ban_hành="02/03/2024")
    rule = state.the_date_of_issue_suits_the_plan

    assert found(rule, "", general, date(2024, 3, 1)) == [
        "Thông tin chung!B25 state.date-in-future"
    ]
    assert found(rule, "", general, date(2024, 3, 2)) == []


def test_a_plan_is_issued_in_its_year_or_the_autumn_before() -> None:
    rule = state.the_date_of_issue_suits_the_plan

    assert found(rule, "", general_with(Ngày_ban_hành="01/10/2023")) == []
    assert found(rule, "", general_with(Ngày_ban_hành="20/02/2023")) == [
        "Thông tin chung!B25 state.date-other-year"
    ]


def test_an_amendment_names_the_plan_that_it_amends() -> None:
    silent = (
        general_with(Loại_văn_bản="Kế hoạch điều chỉnh, bổ sung") + "Điều chỉnh kế hoạch nào |\n"
    )
    named = silent.replace("nào |", "nào | VB01")

    assert found(state.amendments_name_what_they_amend, "", silent) == [
        "Thông tin chung!B25 state.amends-nothing"
    ]
    assert found(state.amendments_name_what_they_amend, "", named) == []
