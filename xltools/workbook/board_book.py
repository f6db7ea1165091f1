"""Writes the board of who has sent what as a workbook: a line a unit, and the other files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.wording.board import board_words
from xltools.wording.terms import Lang
from xltools.workbook import styles
from xltools.workbook.book import FormBook
from xltools.workbook.formulas import quoted
from xltools.workbook.identity import CREATED
from xltools.workbook.list_page import ListPage, link_to
from xltools.workbook.styles import Styles

_WIDTHS: Final = (6, 10, 26, 22, 14, 7, 18, 34, 60, 22, 15, 36)
_OTHER_WIDTHS: Final = (6, 44, 30, 26, 80)
_TOP: Final = 4
_FIRST_SHEET: Final = "Hướng dẫn"


@dataclass(frozen=True)
class Cells:
    """A unit's line, in words; `calls` says that a person has to do something about it."""

    code: str
    unit: str
    state: str
    timing: str
    sequence: int
    received: str
    seal: str
    notes: str
    contact: str
    phone: str
    file: Path | None = None
    calls: bool = False


@dataclass(frozen=True)
class OtherFile:
    """A file that no unit's line stands for, in words."""

    file: str
    unit: str
    state: str
    reason: str


@dataclass(frozen=True)
class Sheets:
    """All that the workbook shows; `told` are the lines under its title."""

    told: Sequence[str]
    units: Sequence[Cells]
    others: Sequence[OtherFile]


def write_board(path: Path, target: Path, shown: Sheets, lang: Lang) -> None:
    """Write the board to `path`; links are as seen from `target`. Raises OSError."""
    words = board_words(lang)
    with FormBook(path) as book:
        units, others = (book.add_worksheet(name) for name in words.sheets)
        book.set_properties({"title": words.title, "created": CREATED})
        _Units(units, Styles(book)).write(shown, target, lang)
        _Others(others, Styles(book)).write(shown.others, lang)


class _Units(ListPage):
    widths = _WIDTHS

    def write(self, shown: Sheets, target: Path, lang: Lang) -> None:
        words = board_words(lang)
        self.sheet.write_string(0, 0, words.title, self.make.title)
        for at, text in enumerate(shown.told, start=1):
            self.sheet.write_string(at, 0, text, self.make.intro)
        top = max(_TOP, len(shown.told) + 2)
        self.headings(top, words.headings)
        for at, each in enumerate(shown.units, start=top + 1):
            self._line(at, at - top, each, target)
        self.sheet.autofilter(top, 0, max(top + len(shown.units), top + 1), len(_WIDTHS) - 1)
        self.sheet.freeze_panes(top + 1, 3)
        self.sheet.repeat_rows(top)

    def _line(self, at: int, number: int, each: Cells, target: Path) -> None:
        texts = {1: each.code, 2: each.unit, 4: each.timing, 6: each.received, 7: each.seal}
        people = {8: each.notes, 9: each.contact, 10: each.phone}
        self.texts(at, {**texts, 3: each.state, **people})
        look: dict[str, Any] = {**styles.BOX, "text_wrap": True, "indent": 1, "bold": True}
        quiet = styles.GOOD if each.file else styles.NOT_YET
        colour = styles.LOOK if each.calls else quiet
        self.sheet.write_string(at, 3, each.state, self.make(**look, bg_color=colour))
        self.number(at, 0, number)
        self.number(at, 5, each.sequence)
        if each.file is None:
            self.sheet.write_blank(at, 11, None, self.make(**styles.BOX))
        else:
            link = f"{link_to(each.file, target)}{quoted(_FIRST_SHEET)}!A1"
            self.link(at, 11, link, each.file.name)


class _Others(ListPage):
    widths = _OTHER_WIDTHS

    def write(self, others: Sequence[OtherFile], lang: Lang) -> None:
        self.headings(0, board_words(lang).others)
        for at, each in enumerate(others, start=1):
            self.texts(at, {1: each.file, 2: each.unit, 3: each.state, 4: each.reason})
            self.number(at, 0, at)
        self.sheet.freeze_panes(1, 0)
