"""A plan that was never seen goes through the form and comes out whole, in any of the shapes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from narrative.unseen import Entered, Unseen, unseen

from xltools.api.new import NewUnit, new_plan, save_plan
from xltools.api.reading import open_whole
from xltools.api.setup import set_up
from xltools.catalogue import LevelCode
from xltools.form.words import OUTLINES
from xltools.narrative import Document, compose, load_outline
from xltools.narrative.blocks import Annex, Block, Heading, Line, Paragraph
from xltools.narrative.outline import Groups, Kind, Outline, Part
from xltools.narrative.text import block_text
from xltools.plan import Plan
from xltools.wording.text import fold

SETUP: Final = set_up(date(2026, 11, 5))
OF_2025: Final = ("DA2", "DA3.TDA1", "DA4.TDA3", "DA7.TDA2")
POLICIES: Final = ("CS.TD", "CS.YT", "CS.GD")
PLANS: Final = {
    "a province of 2024": unseen(
        NewUnit("Tỉnh Kon Tum", LevelCode.PROVINCE, 2024, "62"), OF_2025, POLICIES
    ),
    "a commune of two levels, 2025": unseen(
        NewUnit("Xã Kon Braih", LevelCode.COMMUNE, 2025, "23497"), OF_2025, POLICIES
    ),
    "a ward of the new programme, 2026": unseen(
        NewUnit("Phường Hạc Thành", LevelCode.COMMUNE, 2026, "14797"), (), POLICIES
    ),
}


@pytest.fixture(scope="module", params=PLANS)
def entered(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Unseen, Plan]:
    """A plan typed into a new workbook, saved, and read again."""
    made = PLANS[request.param]
    file = tmp_path_factory.mktemp("unseen") / "ke-hoach.xlsx"
    save_plan(new_plan(made.wanted, SETUP, [made.document]), file, SETUP)
    return made, open_whole(Path(file)).plan


@pytest.mark.slow
@pytest.mark.parametrize("name", OUTLINES)
def test_every_value_is_printed_once_where_the_outline_wants_it(
    name: str, entered: tuple[Unseen, Plan]
) -> None:
    made, plan = entered
    outline = load_outline(name)

    document = compose(plan, SETUP.catalogue, name)

    assert document.gaps == ()
    kinds = {None, *(content.kind for content in outline.contents())}
    wanted = [each for each in made.entered if each.kind in kinds]
    found = {each.words: places(document, each.words) for each in wanted}
    assert [
        (each.words, [path for path, _ in found[each.words]])
        for each in wanted
        if len(found[each.words]) != 1 or not belongs(each, *found[each.words][0], outline)
    ] == []


@pytest.mark.slow
def test_every_village_stands_in_the_annex(entered: tuple[Unseen, Plan]) -> None:
    made, plan = entered

    document = compose(plan, SETUP.catalogue)

    [annex] = [block for block in document.blocks if isinstance(block, Annex)]
    assert [row[1:4] for row in annex.table.rows] == [
        (str(row["Thôn (đơn vị)"]), str(row["Tổng số hộ đầu kỳ"]), str(row["Hộ nghèo đầu kỳ"]))
        for row in made.document["Diễn biến hộ"]
    ]


def places(document: Document, words: str) -> list[tuple[tuple[str, ...], Block]]:
    """Where words are printed: the ids of the headings above, and the block."""
    return [
        (path, block)
        for path, block in _with_headings(document)
        for _ in range(fold(block_text(block)).count(fold(words)))
    ]


def _with_headings(document: Document) -> Iterator[tuple[tuple[str, ...], Block]]:
    headings: dict[int, str] = {}
    for block in document.blocks:
        if isinstance(block, Heading):
            headings = {at: each for at, each in headings.items() if at < block.level}
            headings[block.level] = block.id
        if not isinstance(block, Annex):
            yield tuple(headings.values()), block


def belongs(entered: Entered, path: tuple[str, ...], block: Block, outline: Outline) -> bool:
    """Whether the place is the one for it: a block, a project, or the part of its section."""
    if entered.block:
        return any(_begins(each, entered.block) for each in (*path, block.id))
    [part] = [each for each in _parts(outline.parts) if _prints(each, entered)]
    ran_in = isinstance(block, Paragraph) and block.line is Line.RUN_IN
    return part.id in path or (ran_in and fold(part.title) in fold(block_text(block)))


def _begins(block: str, start: str) -> bool:
    return block == start or block.startswith(start + "/")


def _parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _parts(part.parts)


DIMENSIONS: Final = ("Việc làm", "Y tế", "Giáo dục", "Nhà ở", "Thông tin")


def _prints(part: Part, entered: Entered) -> bool:
    """Whether a part has the place of a sentence, of a target of that group, or of that kind."""
    if entered.kind is not None:
        return any(content.kind is entered.kind for content in part.contents)
    wanted = {Kind.SENTENCES}
    groups = {Groups.ALL}
    if entered.group is not None:
        of_a_dimension = entered.group in DIMENSIONS
        wanted = {Kind.TARGETS, Kind.DIMENSIONS} if of_a_dimension else {Kind.TARGETS}
        groups.add(Groups.DIMENSIONS if of_a_dimension else Groups.OTHERS)
    return any(
        c.kind in wanted and c.section == entered.section and c.groups in groups
        for c in part.contents
    )
