"""The phrase library as a whole: it speaks of everything, types no figure, and copies nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from xltools.api.new import NewUnit, new_plan
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.catalogue.entries import Phrase
from xltools.catalogue.files import PHRASES, read_entries
from xltools.form import Activity, Duty, Sentence
from xltools.form.words import ActivityPart
from xltools.narrative import compose
from xltools.narrative.outline_files import outlines
from xltools.plan.references import references_in

SETUP = set_up(date(2024, 1, 5), None)
ENTRIES: tuple[Phrase, ...] = read_entries(PHRASES, None)
BY_DIMENSION = "Theo chiều thiếu hụt (mẫu b)"
SAID_UNDER = {
    Activity.sheet.name: "Nội dung",
    Duty.sheet.name: "Nhiệm vụ",
    Sentence.sheet.name: "Nội dung",
}
NO_FIGURES = re.compile(
    r"\{[^{}]*\}|dưới (?:5|16) tuổi|(?:báo cáo )?6 tháng|30a|Chương trình 135|và 135|Quyết định số"
)
LEVELS = (LevelCode.COMMUNE, LevelCode.DISTRICT, LevelCode.PROVINCE)
PLANS = [
    *((level, year) for level in LEVELS for year in (2021, 2023, 2025)),
    *((level, year) for level in (LEVELS[0], LEVELS[2]) for year in (2026, 2027)),
]


def said(sheets: dict[str, str] = SAID_UNDER) -> Iterator[tuple[Phrase, str]]:
    """Each sentence of the library with its entry."""
    for each in ENTRIES:
        if each.sheet in sheets:
            yield each, str(each.values[sheets[each.sheet]])


@pytest.mark.parametrize(("level", "year"), PLANS)
def test_every_project_and_policy_has_its_sentence_at_every_level(
    level: LevelCode, year: int
) -> None:
    """A project whose sub-projects speak for it may leave the word to them."""
    catalogue, on = SETUP.catalogue, date(year, 1, 1)
    programme = catalogue.programme(year)
    assert programme is not None
    spoken = {each.project for each in catalogue.phrases(level, on) if each.sheet == "Hoạt động"}
    spoken |= {code.partition(".TDA")[0] for code in spoken}

    wanted = {each.code for each in (*programme.projects, *catalogue.policies(year))}
    assert wanted - spoken == set()


def test_no_sentence_types_a_figure() -> None:
    """Figures are references; ages, programmes and periods of reports are names."""
    typed = {
        entry.code: left
        for entry, text in said()
        if re.search(r"\d", left := NO_FIGURES.sub("", text))
    }

    assert typed == {}


def test_no_two_sentences_of_a_sheet_are_one() -> None:
    """Of a level, a programme and a day."""
    seen: dict[tuple[str, LevelCode, str, str], list[Phrase]] = {}
    for entry, text in said():
        for level in entry.levels:
            for programme in entry.programmes:
                seen.setdefault((entry.sheet, level, programme, text), []).append(entry)

    twice = [
        (first.code, second.code)
        for entries in seen.values()
        for first, second in pairwise(entries)
        if first.valid_to >= second.valid_from
    ]
    assert twice == []


def test_an_outline_of_which_a_phrase_speaks_is_there() -> None:
    named = {outline for each in ENTRIES for outline in each.outlines}

    assert named - set(outlines()) == set()


def test_a_plan_by_projects_with_objectives_has_them_and_others_do_not() -> None:
    """The parts Mục tiêu and Đối tượng come with the outline that has headings for them."""
    unit = NewUnit("Tân Lập", LevelCode.COMMUNE, 2024, parent="Kon Rẫy")
    chosen = {"Thông tin chung": {"Bố cục văn bản": BY_DIMENSION}}
    plan, usual = new_plan(unit, SETUP, [chosen]), new_plan(unit, SETUP)
    carried_out = {line.code for line in plan.projects if line.carried_out}
    with_objective = {a.project for a in plan.activities if a.part is ActivityPart.OBJECTIVE}

    assert with_objective == carried_out
    assert {a.part for a in usual.activities} == {ActivityPart.CONTENT}
    assert [d.item for d in usual.duties] == [1, 1, 1, 2, 3, 4, 4, 4]
    assert [d.item for d in plan.duties] == [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10]
    assert [gap for gap in compose(plan, SETUP.catalogue).gaps if not gap.known] == []


def test_sentences_speak_of_figures_by_reference() -> None:
    """The library knows more than the year."""
    named = {name.partition(".")[0] for _, text in said() for name in references_in(text)}

    assert {"nam", "kp", "ct", "sl", "CT05", "CT07", "CT08", "BC01", "VB03"} <= named


@pytest.mark.shared
def test_no_sentence_is_one_of_a_real_plan(shared: Path) -> None:
    """Less than half of its runs of eight syllables stand in any of the plans that were read."""
    plans = [path.read_text(encoding="utf-8") for path in (shared / "seeds").glob("*.txt")]
    known = {run for text in plans for run in runs_of_eight(text)}
    copied = {
        entry.code: text
        for entry, text in said()
        if (runs := list(runs_of_eight(text))) and sum(r in known for r in runs) * 2 >= len(runs)
    }

    assert len(plans) >= 3
    assert copied == {}


def runs_of_eight(text: str) -> Iterator[tuple[str, ...]]:
    """Every eight syllables that follow each other, without marks and capitals."""
    syllables = re.findall(r"\w+", text.casefold())
    return zip(*(syllables[start:] for start in range(8)), strict=False)
