"""The data files under an office's own: what it adds, what it changes, what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from xltools.catalogue import Gap, LevelCode, Succession, UnitKey, files, load_catalogue
from xltools.catalogue.entries import Entry
from xltools.catalogue.own import checked
from xltools.catalogue.units import NEW_UNITS_FROM, OLD_UNITS_FROM
from xltools.errors import XltoolsError

DAY = date(2024, 3, 20)
COMMUNE = LevelCode.COMMUNE
SURE = {"source": "Của đơn vị", "certain": True}


def own(folder: Path, text: str | None = None, **kinds: object) -> Path:
    """An office's own file."""
    path = folder / "bo-sung.json"
    path.write_text(text or json.dumps(kinds, ensure_ascii=False), encoding="utf-8")
    return path


def refusal(path: Path) -> tuple[str, dict[str, object]]:
    with pytest.raises(XltoolsError) as caught:
        load_catalogue(path).check()
    return caught.value.code, caught.value.values


def test_an_office_adds_an_office(tmp_path: Path) -> None:
    htx = {"code": "HTX", "level": "commune", "name": "Hợp tác xã nông nghiệp", **SURE}
    path = own(tmp_path, offices=[{**htx, "short_name": "HTX", "outside": True}])

    added = load_catalogue(path).office_named(COMMUNE, DAY, "htx")

    assert added is not None
    assert (added.code, added.outside) == ("HTX", True)
    assert load_catalogue().office_named(COMMUNE, DAY, "htx") is None


def test_an_office_changes_some_fields_and_the_others_stay(tmp_path: Path) -> None:
    change = {"code": "TRAMYTE", "level": "commune", "short_name": "Trạm YT"}
    path = own(tmp_path, offices=[change])
    before = load_catalogue().office(COMMUNE, DAY, "TRAMYTE")

    after = load_catalogue(path).office(COMMUNE, DAY, "TRAMYTE")

    assert before is not None
    assert after == replace(before, short_name="Trạm YT")


def test_an_office_fills_the_programme_of_2026(tmp_path: Path) -> None:
    project = {"code": "ND1", "number": 1, "name": "Nội dung thành phần số 1", **SURE}
    path = own(tmp_path, programmes=[{"code": "MTQG-2026-2035", "projects": [project]}])

    catalogue = load_catalogue(path)
    found = catalogue.project(2026, "ND1")

    assert found is not None
    assert found.name == "Nội dung thành phần số 1"
    assert catalogue.programme(2024) == load_catalogue().programme(2024)


def test_an_entry_may_end_and_another_of_its_code_follow(tmp_path: Path) -> None:
    pkt = {"code": "PKT", "level": "commune", "valid_from": "2025-07-01"}
    path = own(
        tmp_path,
        offices=[
            {**pkt, "valid_to": "2026-05-31"},
            {
                **pkt,
                **SURE,
                "valid_from": "2026-06-10",
                "name": "Phòng Kinh tế tổng hợp",
                "short_name": "Phòng KTTH",
            },
        ],
    )

    catalogue = load_catalogue(path)
    names = [
        office and office.name
        for day in (date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 10))
        for office in [catalogue.office(COMMUNE, day, "PKT")]
    ]

    assert names == ["Phòng Kinh tế", None, "Phòng Kinh tế tổng hợp"]
    assert catalogue.gaps(files.OFFICES) == (Gap("PKT", date(2026, 6, 1), date(2026, 6, 9)),)


def test_two_entries_of_one_code_on_one_day_are_refused(tmp_path: Path) -> None:
    late = {"code": "PKT", "level": "commune", "valid_from": "2026-06-10", **SURE}
    path = own(tmp_path, offices=[{**late, "name": "Phòng Kinh tế", "short_name": "Phòng KT"}])

    assert refusal(path) == (
        "catalogue.overlap",
        {
            "file": "bo-sung.json",
            "kind": "offices",
            "entry": "PKT",
            "other": "PKT",
            "first": date(2026, 6, 10),
            "last": date.max,
        },
    )


def test_one_code_at_two_levels_is_no_overlap() -> None:
    catalogue = load_catalogue()
    lines = [catalogue.office(level, DAY, "LDTBXH") for level in (COMMUNE, LevelCode.DISTRICT)]

    assert [line and line.name for line in lines] == [
        "Công chức Lao động - Thương binh và Xã hội",
        "Phòng Lao động - Thương binh và Xã hội",
    ]


def test_two_programmes_of_one_year_are_refused_whatever_their_codes(tmp_path: Path) -> None:
    second = {"code": "TINH", "name": "T", "short_name": "T", "abbreviation": "T", **SURE}
    span = {"valid_from": 2024, "valid_to": 2024, "period": "2024", "basis": ""}
    path = own(tmp_path, programmes=[{**second, **span}])

    code, values = refusal(path)

    assert (code, values["entry"], values["other"]) == (
        "catalogue.overlap",
        "TINH",
        "GNBV-2021-2025",
    )
    assert (values["first"], values["last"]) == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("text", "where", "fault"),
    [
        ("{", "", "not_json"),
        ("[" * 100_000, "", "not_json"),
        ("[]", "", "not_an_object"),
        ('{"office": []}', "office", "unknown_kind"),
        ('{"offices": {}}', "offices", "not_a_list"),
        ('{"offices": ["UBND"]}', "offices", "not_a_list"),
        ('{"offices": [{"code": "X"}]}', "offices[X].certain", "missing"),
        (
            '{"offices": [{"code": "UBND", "level": "commune", "colour": "red"}]}',
            "offices[UBND].colour",
            "unexpected_keyword_argument",
        ),
        (
            '{"offices": [{"code": "UBND", "level": "commune", "outside": "x"}]}',
            "offices[UBND].outside",
            "bool_type",
        ),
        (
            '{"laws": [{"code": "90/QĐ-TTg", "issued_on": "18/01/2022"}]}',
            "laws[90/QĐ-TTg].issued_on",
            "date_parsing",
        ),
        (
            '{"deadlines": [{"code": "XA.6T", "level": "commune", "day": 1}]}',
            "deadlines[XA.6T]",
            "ambiguous",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_the_place(
    tmp_path: Path, text: str, where: str, fault: str
) -> None:
    assert refusal(own(tmp_path, text)) == (
        "catalogue.invalid",
        {"file": "bo-sung.json", "where": where, "fault": fault},
    )


def test_a_file_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    """A program that runs all day sees what the office has corrected since."""
    refused = refusal(own(tmp_path, "{"))
    path = own(tmp_path, "{}")

    assert refused[0] == "catalogue.invalid"
    load_catalogue(path).check()
    path.write_text("[]", encoding="utf-8")
    assert refusal(path)[1]["fault"] == "not_an_object"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "bo-sung.json") == (
        "catalogue.invalid",
        {"file": "bo-sung.json", "where": "", "fault": "unreadable"},
    )


def test_a_year_in_a_file_means_all_of_it(tmp_path: Path) -> None:
    law = {"code": "1/KH", "type": "Kế hoạch", "issuer": "UBND huyện", "title": "T", **SURE}
    path = own(tmp_path, laws=[{**law, "valid_from": 2024, "valid_to": 2025}])
    [added] = [each for each in load_catalogue(path).laws() if each.code == "1/KH"]

    assert (added.valid_from, added.valid_to) == (date(2024, 1, 1), date(2025, 12, 31))


def test_an_office_renames_a_unit_from_a_day_on(tmp_path: Path) -> None:
    braih = {"level": "commune", "code": "23497", "parent": "51", **SURE}
    path = own(
        tmp_path,
        units=[
            {
                **braih,
                "name": "Xã Kon Braih",
                "valid_from": "2025-07-01",
                "valid_to": "2026-12-31",
            },
            {**braih, "name": "Phường Kon Braih", "valid_from": "2027-01-01"},
        ],
    )
    catalogue = load_catalogue(path)
    province = UnitKey(LevelCode.PROVINCE, "51", NEW_UNITS_FROM)

    names = [
        [each.name for each in catalogue.children(province, day) if each.key.code == "23497"]
        for day in (date(2026, 1, 1), date(2027, 1, 1))
    ]

    assert names == [["Xã Kon Braih"], ["Phường Kon Braih"]]
    found = [
        catalogue.find_units(COMMUNE, d, "23497") for d in (date(2026, 1, 1), date(2027, 1, 1))
    ]
    assert [[each.name for each in units] for units in found] == names


def test_a_unit_added_over_one_that_still_holds_is_refused(tmp_path: Path) -> None:
    late = {"level": "commune", "code": "23497", "name": "Xã Mới", "valid_from": "2027-01-01"}
    path = own(tmp_path, units=[{**late, "parent": "51", **SURE}])

    with pytest.raises(XltoolsError) as caught:
        load_catalogue(path).units(COMMUNE, date(2027, 1, 1))

    assert (caught.value.code, caught.value.values) == (
        "catalogue.overlap",
        {
            "file": "bo-sung.json",
            "kind": "units",
            "entry": "23497",
            "other": "23497",
            "first": date(2027, 1, 1),
            "last": date.max,
        },
    )


def test_the_files_of_the_package_hold_together() -> None:
    load_catalogue().check()


@pytest.mark.parametrize("kind", files.KINDS, ids=lambda kind: kind.name)
def test_the_shipped_data_are_what_an_office_may_write_too(kind: files.Kind[Entry]) -> None:
    """They are read without a check at every start, so this is where they are checked."""
    if kind in (files.OWN_UNITS, files.OWN_SUCCESSIONS):
        return  # the package keeps these in packed files
    path = files.DATA / f"{kind.name}.json"
    entries = json.loads(path.read_text(encoding="utf-8"))[kind.name]

    as_own = checked(kind.model, kind.name, entries, [path] * len(entries))

    assert as_own == files.read_entries(kind, None)
    files.refuse_overlaps(kind, as_own, path)


def test_an_office_adds_a_merger_that_the_catalogue_lacks_and_marks_what_it_could_not_check(
    tmp_path: Path,
) -> None:
    tan_lap = UnitKey(LevelCode.COMMUNE, "23497", OLD_UNITS_FROM)
    kon_braih = UnitKey(LevelCode.COMMUNE, "23497", NEW_UNITS_FROM)
    dak_to_re = UnitKey(LevelCode.COMMUNE, "23494", OLD_UNITS_FROM)
    bygone = UnitKey(LevelCode.COMMUNE, "23496", date(2021, 1, 1))
    catalogue = load_catalogue(
        own(
            tmp_path,
            successions=[
                {"level": "commune", "code": "23496", "old_from": 2021, "new": "23497"}
                | {"valid_from": "2025-07-01", "whole": True, "certain": False},
                {"level": "commune", "code": "23494", "new": "23497", "certain": True}
                | {"valid_from": "2025-07-01", "whole": False, "source": "NQ 1677/NQ-UBTVQH15"},
            ],
        )
    )

    found = catalogue.predecessors(kon_braih)

    assert [(each.old.code, each.whole, each.certain) for each in found] == [
        ("23488", True, True),
        ("23494", False, True),
        ("23496", True, False),
        ("23497", True, True),
    ]
    assert catalogue.successors(bygone) == (Succession(bygone, kon_braih, True, False),)
    assert catalogue.successors(dak_to_re) == (Succession(dak_to_re, kon_braih, False),)
    assert catalogue.successors(tan_lap) == (Succession(tan_lap, kon_braih, True),)
