"""The phrase library: what a new workbook of a commune says before anybody types."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from xltools.api.new import NewUnit, new_plan, save_plan
from xltools.api.setup import set_up
from xltools.api.validate import validate
from xltools.catalogue import LevelCode
from xltools.catalogue.entries import Phrase
from xltools.catalogue.files import PHRASES, read_entries
from xltools.form import RECORD_OF_SHEET
from xltools.form.base import fields
from xltools.form.words import SECTIONS, TextOrigin
from xltools.narrative import compose, to_text
from xltools.plan import Plan
from xltools.plan.export import export

SETUP = set_up(date(2024, 1, 5), None)
TAN_LAP = NewUnit("Tân Lập", LevelCode.COMMUNE, 2024, parent="Kon Rẫy")
TOWN = NewUnit("Thị trấn Đăk Rve", LevelCode.COMMUNE, 2024, parent="Kon Rẫy")
ENTRIES: tuple[Phrase, ...] = read_entries(PHRASES, None)
EXAMPLE = Path(__file__).resolve().parents[2] / "workbooks" / "nguon" / "tan-lap-2024.json"
BLANKS = {
    *("cell.required", "target.no-value", "text.empty-reference", "basis.number-unknown"),
    *("basis.date-unknown", "annex.empty", "household.none", "deprivation.none"),
}
"""What is found where a cell is blank or says that it is not known."""


def example() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return read


def texts(phrase: Phrase) -> list[str]:
    return [value for value in phrase.values.values() if isinstance(value, str)]


def ticked(*codes: str) -> dict[str, Any]:
    return {"Dự án - chính sách": [{"Mã": code, "Thực hiện năm nay": "x"} for code in codes]}


def test_a_phrase_is_data_of_a_sheet_that_is_there() -> None:
    """Each under headings of its sheet, in NFC, from us, and never said to be certain."""
    headings = {
        name: {each.column.header for each in fields(record) if each.filled}
        for name, record in RECORD_OF_SHEET.items()
    }
    wrong = [each.code for each in ENTRIES if not each.values.keys() <= headings[each.sheet]]
    said = [text for each in ENTRIES for text in texts(each)]

    assert wrong == []
    assert {(each.source, each.certain) for each in ENTRIES} == {("xltools", False)}
    assert [text for text in said if unicodedata.normalize("NFC", text) != text] == []


def test_no_phrase_types_a_year() -> None:
    """Years come from the plan, and stay right next year."""
    assert [text for each in ENTRIES for text in texts(each) if re.search(r"20\d\d", text)] == []


@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025])
def test_phrases_name_offices_projects_and_laws_of_that_year(year: int) -> None:
    catalogue, on = SETUP.catalogue, date(year, 1, 1)
    laws = {law.code for law in catalogue.laws()}
    policies = {policy.code for policy in catalogue.policies(year)}
    found = catalogue.phrases(LevelCode.COMMUNE, on)
    recipients = [each.values["Đơn vị"] for each in found if "Đơn vị" in each.values]
    codes = [code.strip() for text in recipients for code in str(text).split(";")]
    codes += [each.office for each in found if each.office]

    assert len(found) == len(ENTRIES)
    assert {c for c in codes if catalogue.office(LevelCode.COMMUNE, on, c) is None} == set()
    assert {each.law for each in found} - laws == {""}
    assert [
        each.project
        for each in found
        if each.project
        and each.project not in policies
        and catalogue.project(year, each.project) is None
    ] == []


def test_every_section_of_a_plan_has_its_sentences() -> None:
    plan = new_plan(TAN_LAP, SETUP)
    has = {sentence.section for sentence in plan.sentences}

    assert set(SECTIONS) - has == {
        "kết quả năm trước", "nội dung dự án", "nội dung chính sách", "tổ chức thực hiện",
        "lồng ghép",
    }  # fmt: skip
    assert {(s.origin, s.printed) for s in plan.sentences} == {(TextOrigin.LIBRARY, True)}


@pytest.mark.parametrize("wanted", [TAN_LAP, TOWN], ids=["xã", "thị trấn"])
def test_a_new_plan_composes_with_gaps_alone(wanted: NewUnit) -> None:
    """Every reference is known; what has no value yet is counted."""
    gaps = compose(new_plan(wanted, SETUP), SETUP.catalogue).gaps

    assert [gap for gap in gaps if not gap.known] == []
    assert len(gaps) == 27


@pytest.mark.slow
@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025])
def test_a_new_workbook_lacks_only_what_nobody_typed_yet(tmp_path: Path, year: int) -> None:
    setup = set_up(date(year, 3, 15), None)
    wanted = NewUnit("Tân Lập", LevelCode.COMMUNE, year, parent="Kon Rẫy")
    save_plan(new_plan(wanted, setup), tmp_path / "moi.xlsx", setup)

    found = {finding.code for finding in validate(tmp_path / "moi.xlsx", setup).findings}

    assert found <= BLANKS


def test_a_town_is_called_a_town() -> None:
    """The words of the unit, of the one above and of its places, wherever a phrase names them."""
    plan = new_plan(TOWN, SETUP)
    printed = [recipient.printed for recipient in plan.recipients]

    assert plan.info.opening is not None
    assert plan.info.opening.startswith("Ủy ban nhân dân thị trấn xây dựng")
    assert printed[3:6] == [
        "Thường trực HĐND thị trấn",
        "Chủ tịch, các Phó Chủ tịch UBND thị trấn",
        "Ủy ban MTTQ Việt Nam thị trấn",
    ]
    assert not re.search(r"\[(?:xã|huyện|thôn)\]", json.dumps(export(plan, {}), ensure_ascii=False))


@pytest.mark.parametrize(
    "wanted",
    [
        NewUnit("Kon Rẫy", LevelCode.DISTRICT, 2024),
        NewUnit("Kon Tum", LevelCode.PROVINCE, 2024, code="62"),
        NewUnit("Tân Lập", LevelCode.COMMUNE, 2021, parent="Kon Rẫy"),
    ],
    ids=["huyện", "tỉnh", "2021"],
)
def test_other_levels_and_years_get_none_of_a_commune(wanted: NewUnit) -> None:
    plan = new_plan(wanted, SETUP)

    assert (plan.sentences, plan.activities, plan.duties, plan.recipients) == ((), (), (), ())
    assert (plan.targets, plan.bases, plan.funding, plan.annexes) == ((), (), (), ())


def test_lines_of_projects_follow_what_is_ticked() -> None:
    plan = new_plan(TAN_LAP, SETUP, [ticked("DA5", "CS.YT", "DA4.TDA3")])

    assert [(a.code, a.project) for a in plan.activities] == [
        ("HD01", "DA4.TDA3"), ("HD02", "DA4.TDA3"), ("HD03", "DA4.TDA3"), ("HD04", "DA4.TDA3"),
        ("HD05", "DA5"), ("HD06", "CS.YT"),
    ]  # fmt: skip
    assert [line.project for line in plan.funding] == ["DA4.TDA3", "Toàn Chương trình"]
    assert [target.code for target in plan.targets] == ["CT01", "CT02", "CT03", "CT04"]
    assert compose_unknown(plan) == []


def compose_unknown(plan: Plan) -> list[str]:
    gaps = compose(plan, SETUP.catalogue).gaps
    return [gap.reference for gap in gaps if not gap.known]


def test_a_table_that_a_file_gives_replaces_the_phrases_and_what_spoke_of_them() -> None:
    """CT07 and VB03 now mean something else, so nothing of the library speaks of them."""
    given = {
        "Chỉ tiêu": [{"Mã": "CT07", "Nội dung chỉ tiêu": "Số lao động có việc làm mới"}],
        "Căn cứ": [{"Mã VB": "VB03", "Vai trò": "căn cứ", "Số, ký hiệu": "15/NQ-HĐND"}],
        "Nơi nhận": [{"Thứ tự": 1, "Nội dung in": "Như trên"}],
    }

    plan = new_plan(TAN_LAP, SETUP, [given])
    said = " ".join([*(str(a.wording) for a in plan.activities), *(str(d) for d in plan.duties)])

    assert [target.wording for target in plan.targets] == ["Số lao động có việc làm mới"]
    assert [recipient.printed for recipient in plan.recipients] == ["Như trên"]
    assert re.findall(r"\{(?:CT|VB)\d+\}", said) == []
    assert {line.assigned_by for line in plan.funding} == {None}
    assert compose_unknown(plan) == []


@pytest.mark.slow
def test_texts_of_the_library_pass_our_own_rules(tmp_path: Path) -> None:
    """With figures filled in, no rule finds fault with a sentence, an office or a basis."""
    figures = ("Thông tin chung", "Chỉ tiêu", "Diễn biến hộ", "Chỉ số thiếu hụt", "Kinh phí")
    given = {sheet: rows for sheet, rows in example().items() if sheet in figures}
    document = export(new_plan(TAN_LAP, SETUP, [given]), {})
    next(row for row in document["Hoạt động"] if row["Mã"] == "HD12")["Khối lượng"] = 1
    for row in document["Căn cứ"]:
        if row["Số, ký hiệu"] == "chưa rõ":
            row |= {"Số, ký hiệu": "7/KH-UBND", "Ngày ban hành": "03/01/2024"}
    plan = new_plan(TAN_LAP, SETUP, [document])
    setup = set_up(date(2024, 3, 15), None)
    save_plan(plan, tmp_path / "day-du.xlsx", setup)

    assert compose(plan, SETUP.catalogue).gaps == ()
    assert "……" not in to_text(compose(plan, SETUP.catalogue))
    assert [str(f) for f in validate(tmp_path / "day-du.xlsx", setup).findings] == []
