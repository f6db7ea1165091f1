"""The forms of the export as data: by which headings each is known, and which counts it holds.

A pattern is searched in all headings above a column, folded and joined from top to bottom
("số hộ thoát nghèo | trở thành hộ cận nghèo"), so that numbers, merges and lines do not matter.
"""

from __future__ import annotations

import re
from typing import Final

from xltools.dataclass import dataclass

_RATE: Final = r"tỷ lệ|tỉ lệ|%"
_PEOPLE: Final = r"khẩu"
_NEAR: Final = r"cận nghèo"
_PART: Final = r"trong đó|dân tộc|dtts|có công|lao động|\bkinh\b"
_MINORITY: Final = r"dtts|dân tộc thiểu số"
_AVERAGE: Final = r"mức sống (trung bình|tb)"
_POOR: Final = r"hộ nghèo"


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: the count in it, what its headings hold (all of these) and hold none of."""

    field: str
    has: tuple[str, ...]
    lacks: tuple[str, ...] = ()

    def fits(self, path: str) -> bool:
        """Whether the joined headings of a column are these."""
        return all(re.search(each, path) for each in self.has) and not any(
            re.search(each, path) for each in self.lacks
        )


@dataclass(frozen=True, slots=True)
class NationalForm:
    """One form: its columns, those it cannot be without, and whom its title is about.

    `about` completes headings that do not say whether the poor or the near-poor are meant; with
    `indicators` the form has one more column for each indicator of the standard.
    """

    code: str
    columns: tuple[Heading, ...]
    needed: frozenset[str]
    about: str = ""
    indicators: bool = False


RS1: Final = NationalForm(
    "RS1",
    (
        Heading("total", (r"hộ dân cư|^tổng số hộ",), (_PEOPLE, "nghèo", _AVERAGE, _RATE, _PART)),
        Heading("people_total", (_PEOPLE,), ("nghèo", _AVERAGE, _RATE, _PART)),
        Heading("poor", (_POOR,), (_NEAR, _PEOPLE, _RATE, _PART)),
        Heading("near", (_NEAR,), (_PEOPLE, _RATE, _PART)),
        Heading("average", (_AVERAGE,), (_PEOPLE, _RATE)),
        Heading("people_poor", (_PEOPLE, "nghèo"), (_NEAR, _AVERAGE, _RATE, _PART)),
        Heading("people_near", (_PEOPLE, _NEAR), (_RATE, _PART)),
    ),
    frozenset({"total", "poor", "near"}),
)

RS2: Final = NationalForm(
    "RS2",
    (
        Heading("poor_start", ("đầu (kỳ|năm)", _POOR), (_NEAR, _RATE)),
        Heading("poor_to_near", ("thành (hộ )?cận nghèo",)),
        Heading("poor_out", ("vượt chuẩn",)),
        Heading("near_to_poor", ("cận nghèo (trở )?thành (hộ )?nghèo",)),
        Heading("poor_again", ("tái nghèo",)),
        Heading("poor_new", ("phát sinh",)),
        Heading("poor_less", ("giảm",), (_RATE,)),
        Heading("poor_more", ("tăng",), (_RATE,)),
        Heading("poor_end", ("cuối (kỳ|năm)",), (_NEAR, _RATE)),
    ),
    frozenset({"poor_start", "poor_to_near", "poor_out", "near_to_poor", "poor_end"}),
    about=_POOR,
)

RS3: Final = NationalForm(
    "RS3",
    (
        Heading("near_start", ("đầu (kỳ|năm)", _NEAR), (_RATE,)),
        Heading("near_from_poor", ("nghèo (trở )?thành (hộ )?cận nghèo",)),
        Heading("near_into_poor", ("thành (hộ )?nghèo",)),
        Heading("near_out", ("vượt chuẩn",)),
        Heading("near_again", ("tái cận nghèo",)),
        Heading("near_new", ("phát sinh",)),
        Heading("near_less", ("giảm",), (_RATE,)),
        Heading("near_more", ("tăng",), (_RATE,)),
        Heading("near_end", ("cuối (kỳ|năm)", _NEAR), (_RATE,)),
    ),
    frozenset({"near_start", "near_into_poor", "near_out", "near_from_poor", "near_end"}),
    about="hộ cận nghèo",
)

RS4: Final = NationalForm(
    "RS4",
    (Heading("poor", (r"tổng số hộ", _POOR), (_NEAR, _RATE)),),
    frozenset({"poor"}),
    about=_POOR,
    indicators=True,
)

RS6: Final = NationalForm(
    "RS6",
    (Heading("near", (r"tổng số hộ", _NEAR), (_RATE,)),),
    frozenset({"near"}),
    about="hộ cận nghèo",
    indicators=True,
)

RS8: Final = NationalForm(
    "RS8",
    (
        Heading("poor", (_POOR, "tổng số"), (_NEAR, _RATE, _MINORITY)),
        Heading("poor_minority", (_POOR, _MINORITY), (_NEAR, _RATE)),
        Heading("poor_unable", (_POOR, "khả năng lao động"), (_NEAR, _RATE)),
        Heading("near", (_NEAR, "tổng số"), (_RATE, _MINORITY)),
        Heading("near_minority", (_NEAR, _MINORITY), (_RATE,)),
        Heading("near_unable", (_NEAR, "khả năng lao động"), (_RATE,)),
    ),
    frozenset({"poor", "poor_minority", "poor_unable", "near", "near_minority"}),
)

RS9: Final = NationalForm(
    "RS9",
    (
        Heading("poor", (_POOR, "tổng số"), (_NEAR, _RATE, _MINORITY)),
        Heading("poor_kinh", (_POOR, r"\bkinh\b"), (_NEAR, _RATE)),
        Heading("poor_minority", (_POOR, r"tổng (số )?(hộ )?(dtts|dân tộc thiểu số)"), (_NEAR,)),
        Heading("near", (_NEAR, "tổng số"), (_RATE, _MINORITY)),
        Heading("near_kinh", (_NEAR, r"\bkinh\b"), (_RATE,)),
        Heading("near_minority", (_NEAR, r"tổng (số )?(hộ )?(dtts|dân tộc thiểu số)")),
    ),
    frozenset({"poor", "poor_kinh", "poor_minority", "near", "near_kinh", "near_minority"}),
)

FORMS: Final = (RS1, RS2, RS3, RS4, RS6, RS8, RS9)
"""The forms that are read. RS5 and RS7 hold rates of RS4 and RS6, which are computed here."""

INDICATOR: Final = "indicator "
"""The field of an indicator's column: this and the indicator's number."""

LESS: Final = {"RS2": ("poor_to_near", "poor_out", "poor_less"),
               "RS3": ("near_into_poor", "near_out", "near_less")}  # fmt: skip
MORE: Final = {"RS2": ("near_to_poor", "poor_again", "poor_new", "poor_more"),
               "RS3": ("near_from_poor", "near_again", "near_new", "near_more")}  # fmt: skip
"""Out of and into a form's opening count; the closing count is what remains."""

LINKS: Final = (
    (("RS2", "poor_to_near"), ("RS3", "near_from_poor")),
    (("RS2", "near_to_poor"), ("RS3", "near_into_poor")),
    (("RS1", "poor"), ("RS2", "poor_end")),
    (("RS1", "near"), ("RS3", "near_end")),
    (("RS1", "poor"), ("RS4", "poor")),
    (("RS1", "near"), ("RS6", "near")),
    (("RS1", "poor"), ("RS8", "poor")),
    (("RS1", "near"), ("RS8", "near")),
    (("RS1", "poor"), ("RS9", "poor")),
    (("RS1", "near"), ("RS9", "near")),
    (("RS8", "poor_minority"), ("RS9", "poor_minority")),
    (("RS8", "near_minority"), ("RS9", "near_minority")),
)
"""Counts of households that stand in two forms and have to be the same for each unit."""
