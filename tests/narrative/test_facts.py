"""The three plans state every figure, date, office, project and basis of the real ones.

Each fact is looked for under the number that it has in the real plan, not in the whole text.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from examples.documents import RIGHT, ROOT, WRITTEN, document, table
from narrative.fact_words import ways
from narrative.plans import example, text_of
from narrative.sections import under

from xltools.narrative import Document
from xltools.narrative.blocks import Heading
from xltools.narrative.text import block_text, runs_text
from xltools.wording.text import fold

PUT_RIGHT_BECAUSE: Final = {
    "F000-017": "last year's figure: the plan is of 2024",
    "F000-025": "the programme speaks of children under 16",
    "F000-027": "the parent plan of 2024 takes the place of that of 2023",
    "F000-050": "one task has one lead; the accountant co-operates",
    "F000-080": "the programme speaks of children under 16",
    "F000-087": "the people's committees of communes are no offices of a commune",
    "F000-089": "last year's month",
    "F000-090": "last year",
    "F000-101": "last year",
    "F000-129": "all other deadlines of the year are 10/11",
    "F000-140": "last year's months",
    "F000-144": "last year",
    "F000-178": "the decision is about 2021 to 2025, not about 2023",
    "F000-186": "the commune cannot report on the district's own last day",
    "F000-187": "the commune cannot report on the district's own last day",
    "F003-011": "a decision of December 2020 assigns the targets of 2021",
    "F003-030": "198 households are not 1,03 points of the households that 352 are 3,2 points of",
    "F004-022": "the programme speaks of children under 16",
    "F004-088": "the programme speaks of children under 16",
    "F004-091": "the programme speaks of children under 16",
    "F004-093": "the other figure of the same target, 16,8%, is that of the objectives",
    "F004-094": "the other figure of the same target, 19,8%, is that of the objectives",
    "F004-165": "all other deadlines of the year are 10/11",
    "F004-189": "all other deadlines of the year are 10/11",
    "F004-246": "the decision is about 2021 to 2025, not about 2023",
    "F004-284": "“GĐ&ĐT”",
}
"""Facts of the plans as they were written that are mistakes, and why the examples state another."""

MISSPELT: Final = {
    "F000-031": "a fall of a rate is stated in per cent, and printed so",
    "F000-095": "“Tiêu dự án”",
    "F000-096": "“Tiêu dự án”",
    "F000-121": "“Tiêu dự án”",
    "F000-123": "“Tiêu dự án”",
    "F000-152": "“Tiêu dự án”",
    "F000-153": "“Tiêu dự án”",
    "F000-177": "the day is written in figures, into the sentence",
    "F000-179": "the day is written in figures, into the sentence",
    "F000-209": "6 without its zero, typed into the line",
    "F003-032": "the annexes are announced and hold nothing",
    "F004-029": "a fall of a rate is stated in per cent, and printed so",
    "F004-030": "the annex is announced and holds nothing",
    "F004-213": "“1xã/1năm”",
    "F004-245": "the day is written in figures, into the sentence",
    "F004-247": "the day is written in figures, into the sentence",
}
"""Facts that the workbooks as written hold with the plan's own slip, so that no test finds them."""

FRONT_AND_END: Final = {
    "Phần đầu": ("quoc-hieu", "trich-yeu"),
    "Trích yếu": ("trich-yeu",),
    "Căn cứ": ("can-cu", "mo-dau"),
    "Mở đầu": ("mo-dau",),
    "Kết thúc": ("ket-thuc",),
    "Nơi nhận": ("noi-nhan",),
    "Chữ ký": ("chu-ky",),
}
"""Parts without a number, by the blocks that they are made of."""

RENUMBERED: Final = {"III.3.a": "III.3.1.a", "III.3.b": "III.3.1.b"} | {
    "III.4.a": "III.4.1.a",
    "III.4.b": "III.4.1.b",
}
"""Where the plan put right numbers a heading that the commune left without a number."""

LONG_DATE: Final = re.compile(r"ngày \d+ tháng \d+ năm \d+")
LABELS: Final = {"lead": "Đơn vị chủ trì:", "coop": "Đơn vị phối hợp:"}


def facts(plan: str) -> list[dict[str, str]]:
    """The valued rows of a plan's list of facts."""
    return table(ROOT / "tests" / "data" / f"facts-{plan}.csv")


@pytest.mark.parametrize("plan", RIGHT)
def test_the_plan_put_right_states_every_fact_in_its_section_but_the_mistakes(plan: str) -> None:
    assert missing(plan, RIGHT[plan]) == excused(plan, PUT_RIGHT_BECAUSE)


@pytest.mark.parametrize("plan", WRITTEN)
def test_the_plan_as_written_states_every_fact_in_its_section_but_the_misspelt(plan: str) -> None:
    assert missing(plan, WRITTEN[plan]) == excused(plan, MISSPELT)


@pytest.mark.parametrize("plan", WRITTEN)
def test_what_one_of_the_two_misses_the_other_states(plan: str) -> None:
    assert missing(plan, RIGHT[plan]) & missing(plan, WRITTEN[plan]) == set()


@pytest.mark.parametrize("plan", WRITTEN)
def test_a_section_has_the_number_and_the_name_that_it_has_in_the_real_plan(plan: str) -> None:
    names = {fact["section"] for fact in facts(plan) if re.match(r"[IV]+\.\S* \D", fact["section"])}

    for name in names:
        number, _, title = name.partition(" ")
        heading = under(example(RIGHT[plan]), number.rstrip("."))[0]
        assert fold(title.rstrip(".")) in fold(block_text(heading)), name


def test_the_facts_hold_no_sentences() -> None:
    """Values, units and codes only."""
    long = [f["id"] for plan in WRITTEN for f in facts(plan) if len(f["value"].split()) > 24]
    assert long == []


@pytest.mark.parametrize("plan", WRITTEN)
def test_no_valued_row_of_the_lists_is_left_out(plan: str, shared: Path) -> None:
    """But for the names of real people and the marks of footnotes, which are counted anew."""
    listed = [
        row["id"]
        for row in table(shared / "facts" / f"facts-{plan}.csv")
        if (row["value"] or row["operator"] == "on_request")
        and row["operator"] not in ("sign_name", "footnote")
    ]

    assert [fact["id"] for fact in facts(plan)] == listed


def missing(plan: str, name: str) -> set[str]:
    """The facts that the document of an example does not state where they belong.

    What a section of the real plan states twice has to stand twice.
    """
    year = int(document(name)["Thông tin chung"]["Năm kế hoạch"])
    seen: Counter[tuple[str, ...]] = Counter()
    found: set[str] = set()
    for fact in facts(plan):
        key = tuple(fact[column] for column in ("section", "project", "operator", "value", "unit"))
        seen[key] += 1
        if not _stated(example(name), fact, year, seen[key]):
            found.add(fact["id"])
    return found


def excused(plan: str, reasons: dict[str, str]) -> set[str]:
    return {each for each in reasons if each.startswith(f"F{plan}")}


def _stated(document: Document, fact: dict[str, str], year: int, times: int) -> bool:
    text = _section(document, fact)
    if fact["unit"].startswith("năm"):
        text = LONG_DATE.sub("", text)
    folded = fold(text)
    return any(all(folded.count(fold(part)) >= times for part in way) for way in ways(fact, year))


def _section(document: Document, fact: dict[str, str]) -> str:
    """The text in which a fact has to stand."""
    section = fact["section"]
    if section in FRONT_AND_END:
        return text_of(document, *FRONT_AND_END[section])
    if section.startswith("Chú thích"):
        return "\n".join(_notes(document, fact["project"]))
    number = section.split()[0].rstrip(".")
    blocks = under(document, number) or under(document, RENUMBERED.get(number, number))
    label = LABELS.get(fact["operator"], "") if number.endswith(".b") else ""
    return "\n".join(line for line in map(block_text, blocks) if label in line)


def _notes(document: Document, project: str) -> list[str]:
    """The footnotes: those of a project's heading, or else all."""
    if not project:
        return [runs_text(note.runs) for note in document.notes()]
    headings = [b for b in document.blocks if isinstance(b, Heading) and b.id == f"du-an/{project}"]
    return [runs_text(run.note.runs) for each in headings for run in each.runs if run.note]
