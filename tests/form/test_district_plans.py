"""Everything that the plans of two districts state has a place in the form, all at once.

Tam Đường 2021 (003) stands under the programme of 2016-2020 and orders its content by policies;
Kon Rẫy 2023 (004) under that of 2021-2025, by projects. `tests/data/facts-*-places.csv` lists the
cells; a sentence has a blank value, a fact that the outline prints by itself has a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from examples.documents import table
from form.places import (
    BLANK,
    DATA,
    Place,
    cell_value,
    cells,
    claims,
    document_of,
    places,
    takes_several,
)

from xltools.catalogue import Catalogue, LevelCode, Term, load_catalogue
from xltools.form.base import Shape
from xltools.plan.build import plan_of
from xltools.plan.choices import offered
from xltools.plan.scope import Scope
from xltools.rows.document import merge_documents, rows_of
from xltools.wording.numbers import NotANumber, read_number
from xltools.wording.text import fold

PLANS: Final = ("003", "004")
FACTS: Final = {"003": 126, "004": 290}
UNITS: Final = {
    "003": {"Tên đơn vị": "Huyện Tam Đường", "Mã đơn vị": "106", "Tỉnh": "Tỉnh Lai Châu"},
    "004": {"Tên đơn vị": "Huyện Kon Rẫy", "Mã đơn vị": "614", "Tỉnh": "Tỉnh Kon Tum"},
}
PROGRAMMES: Final = {"003": "GNBV-2016-2020", "004": "GNBV-2021-2025"}
REASONS: Final = frozenset({"do bố cục đánh số", "nhãn do bố cục in", "số chú thích tự đánh"})
OPERATORS: Final = {
    "<=": {"không quá (≤)"},
    "<": {"dưới (<)"},
    "=": {"đạt (=)", "duy trì"},
    ">=": {"ít nhất (≥)"},
    "reduce_by": {"giảm"},
    "reduce_by>=": {"giảm ít nhất"},
}
PUT_OTHERWISE: Final = {
    "F003-073": "a heading listed among the offices",
    "F003-126": "the name of a person: the cell is known, the name stays out",
    "F004-284": "a slip of the pen in the name of the education office",
    "F004-290": "the name of a person: the cell is known, the name stays out",
}
"""Facts whose value the form does not hold as it is listed, and why."""

Fact = dict[str, str]


@cache
def scope(plan: str) -> Scope:
    """The plan that all places make, seen through the catalogue."""
    general = {"Thông tin chung": {**UNITS[plan], "Cấp": "huyện"}}
    rows = rows_of(merge_documents(document_of(plan), general))
    return Scope(plan_of(rows), load_catalogue())


@pytest.mark.parametrize("plan", PLANS)
def test_each_fact_has_a_cell_or_a_reason(plan: str) -> None:
    wanted = [f"F{plan}-{number:03d}" for number in range(1, FACTS[plan] + 1)]
    assert sorted({place.fact for place in places(plan)}) == wanted
    wrong = [p for p in places(plan) if bool(p.sheet) == bool(p.reason)]
    assert wrong == []
    assert {p.reason for p in places(plan) if p.reason} <= REASONS
    assert {p.fact for p in cells(plan)} & {p.fact for p in places(plan) if p.reason} == set()


@pytest.mark.parametrize("plan", PLANS)
def test_each_cell_can_be_typed_alone(plan: str) -> None:
    """Sheet and heading exist, and the reader understands the value that staff would type."""
    for place in cells(plan):
        cell = {place.heading: cell_value(place)}
        items = place.record.sheet.shape is Shape.ITEMS
        rows = rows_of({place.sheet: cell if items else [cell]})
        assert rows.all_problems == (), place
        for record in rows.sheets[place.record].records:
            held = getattr(record, place.field.name)
            assert (held in (None, ())) is (place.value == BLANK), place


@pytest.mark.parametrize("plan", PLANS)
def test_no_two_facts_need_one_cell(plan: str) -> None:
    """Only sentences, lists of codes and lines of names hold several facts."""
    wrong = {
        cell: values
        for cell, values in claims(plan).items()
        if len(values) > 1 and (BLANK in values or not takes_several(cell[0], cell[2]))
    }
    assert wrong == {}


@pytest.mark.parametrize("plan", PLANS)
def test_all_cells_together_make_one_plan_of_the_district(plan: str) -> None:
    assert rows_of(document_of(plan)).all_problems == ()
    seen = scope(plan)
    assert seen.level is LevelCode.DISTRICT
    assert seen.unit is not None
    assert seen.unit.name == UNITS[plan]["Tên đơn vị"]
    assert seen.programme is not None
    assert seen.programme.code == PROGRAMMES[plan]


@pytest.mark.parametrize("plan", PLANS)
def test_each_word_is_offered_at_that_level_in_that_year(plan: str) -> None:
    """Offices, projects, sources, units of measure, codes of other sheets: all are in the lists."""
    seen = scope(plan)
    wrong = [
        (place.fact, place.heading, word)
        for place in cells(plan)
        if place.column.choices is not None
        for word in place.words
        if word not in offered(place.column.choices, seen)
    ]
    assert wrong == []


@pytest.mark.parametrize("plan", PLANS)
def test_codes_in_cells_that_take_several_are_known(plan: str) -> None:
    """Offices of recipients, projects and annexes of duties."""
    seen = scope(plan)
    annexes = {annex.code or "" for annex in seen.plan.annexes}
    offices = {office.code for office in seen.offices}
    known: dict[tuple[str, str], set[str]] = {
        ("Nơi nhận", "Đơn vị"): offices,
        ("Tổ chức thực hiện", "Dự án - chính sách"): {*seen.projects, *_codes(seen.policies)},
        ("Tổ chức thực hiện", "Kèm theo"): annexes,
        ("Dự án - chính sách", "Mã"): {*seen.projects, *_codes(seen.policies)},
    }
    wrong = [
        (place.fact, word)
        for place in cells(plan)
        for word in place.words
        if word not in known.get((place.sheet, place.heading), {word})
    ]
    assert wrong == []


@pytest.mark.parametrize("plan", PLANS)
def test_the_places_are_those_of_the_facts(plan: str, shared: Path) -> None:
    assert _facts(shared, plan).keys() == {place.fact for place in places(plan)}


@pytest.mark.parametrize("plan", PLANS)
def test_only_what_is_a_heading_or_a_label_has_no_cell(plan: str, shared: Path) -> None:
    facts = _facts(shared, plan)
    wrong = [
        place.fact
        for place in places(plan)
        if place.reason
        and facts[place.fact]["operator"] not in ("heading", "footnote")
        and facts[place.fact]["value"]
        and place.fact not in PUT_OTHERWISE
    ]
    assert wrong == []


@pytest.mark.parametrize("plan", PLANS)
def test_the_cells_tell_the_value_of_each_fact(plan: str, shared: Path) -> None:
    """Figures, days, codes, names of offices: an office by any name that the catalogue knows."""
    wrong = {
        fact["id"]: (fact["value"], held)
        for fact, held in _told(plan, shared)
        if fact["operator"] != "attach"
        and not all(_tells(held, part, scope(plan)) for part in _parts(fact["value"]))
    }
    assert wrong.keys() - PUT_OTHERWISE.keys() == set(), wrong


@pytest.mark.parametrize("plan", ["000", *PLANS])
def test_nobody_who_signed_a_plan_is_named_here(plan: str, shared: Path) -> None:
    """People in tests and examples are invented; the names themselves stay in the facts."""
    signers = {f["value"] for f in _facts(shared, plan).values() if f["operator"] == "sign_name"}
    texts = [
        path
        for folder in ("docs", "tests", "workbooks", "xltools")
        for path in (DATA.parents[1] / folder).rglob("*")
        if path.suffix in {".csv", ".json", ".md", ".py", ".txt"}
    ]
    assert signers
    assert [
        path.name
        for path in texts
        if any(name in path.read_text(encoding="utf-8") for name in signers)
    ] == []


@pytest.mark.parametrize("plan", PLANS)
def test_each_annex_that_a_fact_counts_has_a_row(plan: str, shared: Path) -> None:
    for fact in _facts(shared, plan).values():
        if fact["operator"] == "attach":
            rows = {p.row_key for p in _cells_of(plan, fact) if p.sheet == "Biểu kèm theo"}
            named = fact["value"].split(";")
            assert len(rows) == (len(named) if len(named) > 1 else int(fact["value"])), fact


@pytest.mark.parametrize("plan", PLANS)
def test_targets_are_held_with_their_operator_and_unit(plan: str, shared: Path) -> None:
    wrong = []
    for fact in _facts(shared, plan).values():
        held = _cells_of(plan, fact)
        headings = {place.heading for place in held}
        if not headings & {"Giá trị", "Khối lượng", "Tương ứng (số tuyệt đối)"}:
            continue
        said = {place.value for place in held if place.heading == "Cách nêu"}
        units = {p.value for p in held if "ĐVT" in p.heading or p.heading == "Đơn vị đếm"}
        told = [
            any(part.strip().startswith(unit) for unit in units)
            for part in re.split(r"[;(]", fact["unit"].partition(" (")[0])
        ]
        if not said <= OPERATORS[fact["operator"]] or not said or not all(told):
            wrong.append((fact["id"], fact["operator"], said, fact["unit"], units))
    assert wrong == []


def _codes(terms: Iterable[Term]) -> Iterator[str]:
    return (term.code for term in terms)


def _facts(shared: Path, plan: str) -> dict[str, Fact]:
    return {fact["id"]: fact for fact in table(shared / "facts" / f"facts-{plan}.csv")}


def _cells_of(plan: str, fact: Fact) -> list[Place]:
    return [place for place in cells(plan) if place.fact == fact["id"]]


def _told(plan: str, shared: Path) -> Iterator[tuple[Fact, list[str]]]:
    """Each fact with a value and cells, and what its cells say; {nam} is the plan year."""
    year = str(scope(plan).plan.year)
    for fact in _facts(shared, plan).values():
        held = [place.value.replace("{nam}", year) for place in _cells_of(plan, fact)]
        if fact["value"] and held:
            yield fact, held


def _parts(value: str) -> list[str]:
    """The single values of a listed one: "7/13 = 53.8" tells three."""
    parts = [part.strip().removeprefix("I: ") for part in re.split(r";|\.\.| / | \(|\)", value)]
    fractions = re.compile(r"\d+/\d+( = [\d.]+)?")
    return [
        single
        for part in parts
        for single in (re.findall(r"[\d.]+", part) if fractions.fullmatch(part) else [part])
        if single
    ]


def _tells(held: list[str], value: str, seen: Scope) -> bool:
    if found := re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", value):
        year, month, day = found.groups()
        days = rf"0?{int(day)}/" if day else ""
        pattern = re.compile(rf"(?<!\d){days}0?{int(month)}(?:/{year})?(?!\d)")
        return any(pattern.search(text) for text in held)
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return any(Decimal(value) in _numbers(text) for text in held)
    if found := re.fullmatch(r"(\d+) (\w+)(/.+)?", value):
        wanted, words = found[1], f"{found[2]}{found[3] or ''}"
        return fold(value) in fold(" ".join(held)) or (
            _tells(held, wanted, seen) and any(words in text for text in held)
        )
    if fold(value) in fold(" · ".join(held)):
        return True
    wanted_office = _office(value, seen.catalogue, seen)
    return wanted_office != "" and any(
        _office(text, seen.catalogue, seen) == wanted_office for text in held
    )


def _office(name: str, catalogue: Catalogue, seen: Scope) -> str:
    """Level and code of the office of a name, or ""."""
    assert seen.on is not None
    for level in (LevelCode.DISTRICT, LevelCode.PROVINCE):
        office = catalogue.office_named(level, seen.on, name.removeprefix("Đề nghị "))
        if office is not None:
            return f"{level} {office.code}"
    return ""


def _numbers(text: str) -> set[Decimal]:
    try:
        return {read_number(text)}
    except NotANumber:
        return {Decimal(n.replace(",", ".")) for n in re.findall(r"\d+(?:,\d+)?", text)}
