"""The phrase library: what a new workbook says before anybody types."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
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
IN_2026 = NewUnit("Xã Măng Bút", LevelCode.COMMUNE, 2026, parent="Tỉnh Quảng Ngãi")
ENTRIES: tuple[Phrase, ...] = read_entries(PHRASES, None)
EXAMPLE = Path(__file__).resolve().parents[2] / "workbooks" / "nguon" / "tan-lap-2024.json"
LEVELS = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE)


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


DAYS = [
    *((level, date(year, 1, 1)) for level in LEVELS for year in range(2021, 2026)),
    (LevelCode.COMMUNE, date(2025, 7, 1)),
    *((level, date(year, 1, 1)) for level in (LEVELS[0], LEVELS[2]) for year in (2026, 2027)),
]


@pytest.mark.parametrize(("level", "on"), DAYS)
def test_phrases_name_offices_projects_and_laws_of_that_level_and_day(
    level: LevelCode, on: date
) -> None:
    catalogue = SETUP.catalogue
    known = {policy.code for policy in catalogue.policies(on.year)} | {""}
    programme = catalogue.programme(on.year)
    known |= {project.code for project in programme.projects} if programme else set()
    found = catalogue.phrases(level, on)
    usual = catalogue.usual_type(level, on)
    codes = [c.strip() for p in found for c in str(p.values.get("Đơn vị", "")).split(";") if c]
    roles = {each.office for each in found if each.office}

    assert found
    assert {c for c in codes if catalogue.office(level, on, c) is None} == set()
    assert {r for r in roles if catalogue.office_for(level, on, r, usual) is None} == set()
    assert {each.law for each in found} - {law.code for law in catalogue.laws()} == {""}
    assert {each.project for each in found} - known == set()


def test_a_code_of_the_form_is_given_once_at_every_level_and_day() -> None:
    """Two phrases of one code would be two rows of one code."""
    heads = {"Căn cứ": "Mã VB", "Chỉ tiêu": "Mã", "Biểu kèm theo": "Mã", "Nơi nhận": "Thứ tự"}
    twice = {
        (level, on, sheet, code)
        for level, on in DAYS
        for sheet, heading in heads.items()
        for code, times in Counter(
            each.values[heading]
            for each in SETUP.catalogue.phrases(level, on)
            if each.sheet == sheet
        ).items()
        if times > 1
    }

    assert twice == set()


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
    assert not re.search(r"\[[^\d\]]+\]", json.dumps(export(plan, {}), ensure_ascii=False))


def test_sentences_are_numbered_without_the_ones_that_a_plan_has_no_place_for() -> None:
    """The sentence on money speaks of VB05, which the file does not have."""
    given = {"Căn cứ": [{"Mã VB": "VB01", "Vai trò": "căn cứ", "Số, ký hiệu": "15/NQ-HĐND"}]}

    plan = new_plan(IN_2026, SETUP, [given])

    assert [s.order for s in plan.sentences if s.section == "kinh phí"] == [1]


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
            letters = {"Kế hoạch": "KH", "Quyết định": "QĐ"}[row["Loại văn bản"]]
            row |= {"Số, ký hiệu": f"7/{letters}-UBND", "Ngày ban hành": "03/01/2024"}
    plan = new_plan(TAN_LAP, SETUP, [document])
    setup = set_up(date(2024, 3, 15), None)
    save_plan(plan, tmp_path / "day-du.xlsx", setup)

    assert compose(plan, SETUP.catalogue).gaps == ()
    assert "……" not in to_text(compose(plan, SETUP.catalogue))
    assert [str(f) for f in validate(tmp_path / "day-du.xlsx", setup).findings] == []
