"""Draw the pictures of the buttons: `python macros/draw_icons.py [FOLDER]`."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Final

from painting import (
    Colour,
    Picture,
    Shape,
    box,
    disc,
    pixels,
    png,
    polygon,
    ring,
    stroke,
    without,
)

WHITE: Final = (255, 255, 255)
INK: Final = (38, 70, 110)
PALE: Final = (214, 226, 240)
GREEN: Final = (34, 139, 72)
RED: Final = (200, 44, 44)
AMBER: Final = (236, 156, 24)
BLUE: Final = (37, 110, 190)
PINK: Final = (240, 150, 160)


def sheet(left: float = 3, top: float = 3, right: float = 25, bottom: float = 29) -> Picture:
    """A page of cells."""
    head = top + (bottom - top) / 4
    rows = [head + (bottom - head) * step / 3 for step in (1, 2)]
    middle = left + (right - left) * 0.4
    return (
        (INK, box(left, top, right, bottom, 2)),
        (WHITE, box(left + 1.5, top + 1.5, right - 1.5, bottom - 1.5, 1)),
        (PALE, box(left + 1.5, top + 1.5, right - 1.5, head)),
        *((INK, stroke(1, (left + 1, row), (right - 1, row))) for row in (head, *rows)),
        (INK, stroke(1, (middle, head), (middle, bottom - 1))),
    )


def page(lines: tuple[tuple[float, float], ...] = ((7, 21),) * 4) -> Picture:
    """A page of text: from where to where each of its lines goes."""
    return (
        (INK, box(3, 3, 25, 29, 2)),
        (WHITE, box(4.5, 4.5, 23.5, 27.5, 1)),
        *(
            (INK, stroke(1.5, (start, 9 + 4.5 * number), (end, 9 + 4.5 * number)))
            for number, (start, end) in enumerate(lines)
        ),
    )


def house(left: float = 2, top: float = 4) -> Picture:
    """A house with its door."""
    return (
        (INK, box(left + 4, top + 9, left + 20, top + 23, 1)),
        (WHITE, box(left + 5.5, top + 9, left + 18.5, top + 21.5)),
        (RED, polygon((left + 12, top), (left + 24, top + 11), (left, top + 11))),
        (INK, box(left + 9.5, top + 14.5, left + 14.5, top + 22)),
    )


def badge(colour: Colour, *shapes: Shape, x: float = 23, y: float = 23) -> Picture:
    """A round sign in the corner, its mark in white."""
    return ((WHITE, disc(x, y, 9)), (colour, disc(x, y, 8)), *((WHITE, shape) for shape in shapes))


def check(x: float = 23, y: float = 23) -> Shape:
    """A tick."""
    return stroke(2.2, (x - 3.8, y + 0.2), (x - 1, y + 3), (x + 4, y - 3))


def arrow(colour: Colour, start: tuple[float, float], end: tuple[float, float]) -> Picture:
    """An arrow on a white edge."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    wings = [
        (end[0] - 6 * math.cos(angle + turn), end[1] - 6 * math.sin(angle + turn))
        for turn in (0.7, -0.7)
    ]
    lines = [(start, end), (wings[0], end, wings[1])]
    return (
        *((WHITE, stroke(5.5, *line)) for line in lines),
        *((colour, stroke(3, *line)) for line in lines),
    )


def pen(colour: Colour) -> Picture:
    """A pen that writes in the lower right."""
    return (
        (WHITE, stroke(7.5, (16, 26), (27, 13))),
        (colour, stroke(5, (18.5, 23), (27, 13))),
        (INK, stroke(2.2, (15.5, 26.6), (16.6, 25.3))),
        (AMBER, stroke(4, (17.4, 24.3), (18.4, 23.1))),
    )


PLUS: Final = (stroke(2.4, (19, 23), (27, 23)), stroke(2.4, (23, 19), (23, 27)))
BOLT: Final = stroke(2.2, (24.6, 17.8), (20.4, 23.4), (25.6, 22.6), (21.4, 28.2))
CLOCK: Final = (ring(23, 23, 5.2, 1.5), stroke(1.5, (23, 20.2), (23, 23), (25.2, 24.4)))
WRENCH: Final = (
    without(disc(20.6, 20.6, 3.4), stroke(2.2, (18, 18), (20.4, 20.4))),
    stroke(2.4, (22, 22), (27, 27)),
)

PICTURES: Final[dict[str, Picture]] = {
    "new": (*sheet(), *badge(GREEN, *PLUS)),
    "households": (
        *house(1, 2),
        (WHITE, box(16, 14, 32, 31, 2)),
        *((BLUE, disc(19.5, 17 + 4 * row, 1.3)) for row in range(4)),
        *((INK, stroke(1.6, (22.5, 17 + 4 * row), (29, 17 + 4 * row))) for row in range(4)),
    ),
    "part": (
        *sheet(2, 3, 14, 29),
        *sheet(18, 3, 30, 29),
        *((RED, stroke(1.6, (16, y), (16, y + 3))) for y in (3, 10, 17, 24)),
    ),
    "merge": (
        *sheet(1, 2, 13, 15),
        *sheet(1, 17, 13, 30),
        *sheet(19, 8, 31, 24),
        *arrow(GREEN, (12, 16), (20, 16)),
    ),
    "repair": (*sheet(), *badge(AMBER, *WRENCH)),
    "export": (*sheet(), *arrow(BLUE, (13, 21), (30, 21))),
    "validate": (
        *sheet(),
        (WHITE, stroke(7.5, (12, 19), (18, 25), (29, 11))),
        (GREEN, stroke(4.5, (12, 19), (18, 25), (29, 11))),
    ),
    "next-error": (
        (RED, disc(12, 13, 11)),
        (WHITE, stroke(3, (12, 7), (12, 14))),
        (WHITE, disc(12, 18.6, 1.8)),
        *arrow(INK, (14, 26), (30, 26)),
    ),
    "clear-marks": (
        (INK, stroke(1.6, (4, 29), (28, 29))),
        (INK, polygon((20, 3), (30, 13), (14, 29), (4, 19))),
        (PINK, polygon((20, 5), (28, 13), (21, 20), (13, 12))),
        (WHITE, polygon((12, 13), (20, 21), (14, 27), (6, 19))),
    ),
    "fix": (*sheet(), *badge(BLUE, BOLT)),
    "check-households": (*house(2, 3), *badge(GREEN, check())),
    "check-previous": (*sheet(), *badge(BLUE, *CLOCK)),
    "plan": (*page(), *pen(BLUE)),
    "plan-amendment": (
        *page(),
        (RED, stroke(1.8, (6, 13.5), (22, 13.5))),
        *pen(RED),
    ),
    "outline": (
        *page(((7, 20), (11, 21), (11, 19), (7, 20))),
        *((AMBER, disc(8, 13.5 + 4.5 * row, 1.5)) for row in range(2)),
    ),
    "assign": (
        *page(((7, 21), (7, 21), (7, 21), (7, 14))),
        *sheet(14, 13, 31, 31),
        *arrow(GREEN, (6, 24), (20, 24)),
    ),
    "distribute": (
        *sheet(8, 1, 24, 15),
        *(layer for left in (1, 12, 23) for layer in sheet(left, 20, left + 8, 31)),
        *arrow(BLUE, (16, 10), (16, 21)),
    ),
    "amend": (*sheet(), *arrow(BLUE, (26, 4), (16, 16)), *badge(GREEN, check())),
    "submit": (
        (INK, box(1, 9, 25, 27, 2)),
        (WHITE, box(2.5, 10.5, 23.5, 25.5, 1)),
        (INK, stroke(1.6, (2.5, 11), (13, 19), (23.5, 11))),
        *arrow(GREEN, (24, 20), (24, 3)),
    ),
    "households-for-parent": (*house(1, 6), *arrow(RED, (24, 26), (24, 6))),
    "receive": (
        (INK, box(1, 15, 31, 30, 2)),
        (WHITE, box(2.5, 16.5, 29.5, 28.5, 1)),
        (PALE, box(9, 15, 23, 21)),
        *arrow(GREEN, (16, 1), (16, 18)),
    ),
    "status": (
        *sheet(),
        (GREEN, disc(8, 13, 2.2)),
        (AMBER, disc(8, 19, 2.2)),
        (RED, disc(8, 25, 2.2)),
        *badge(BLUE, *CLOCK),
    ),
    "answer": (
        (INK, box(7, 9, 31, 27, 2)),
        (WHITE, box(8.5, 10.5, 29.5, 25.5, 1)),
        (INK, stroke(1.6, (8.5, 11), (19, 19), (29.5, 11))),
        *arrow(BLUE, (19, 23), (1, 23)),
    ),
    "diff": (
        *sheet(1, 3, 15, 29),
        *sheet(17, 3, 31, 29),
        (AMBER, box(3, 15, 13, 19)),
        (AMBER, box(19, 15, 29, 19)),
    ),
    "rollup": (
        *sheet(8, 1, 24, 15),
        *(layer for left in (1, 12, 23) for layer in sheet(left, 20, left + 8, 31)),
        *arrow(GREEN, (16, 22), (16, 12)),
    ),
    "trace": (
        *sheet(1, 2, 21, 26),
        (AMBER, box(9, 14, 20, 19)),
        (WHITE, disc(20, 19, 9.5)),
        (PALE, disc(20, 19, 7)),
        (AMBER, box(15.5, 17, 24.5, 21)),
        (INK, ring(20, 19, 7, 2.4)),
        (INK, stroke(4, (25.6, 24.6), (29.5, 28.5))),
    ),
    "help": (
        (BLUE, disc(16, 16, 14)),
        (WHITE, without(ring(16, 12.4, 4.6, 2.8), box(9, 12.4, 16, 20))),
        (WHITE, stroke(2.8, (16, 17), (16, 19.4))),
        (WHITE, disc(16, 24, 1.9)),
    ),
    "doctor": (
        (INK, box(2, 4, 30, 24, 2)),
        (PALE, box(4, 6, 28, 22, 0.5)),
        (INK, stroke(2.4, (10, 28), (22, 28))),
        (INK, box(14, 24, 18, 28)),
        (RED, stroke(4, (16, 9.5), (16, 18.5))),
        (RED, stroke(4, (11.5, 14), (20.5, 14))),
    ),
    "support-log": (
        (INK, box(2, 6, 14, 14, 2)),
        (INK, box(2, 9, 30, 28, 2)),
        (AMBER, box(3.5, 10.5, 28.5, 26.5, 1)),
        *(
            (WHITE, box(14 + 2 * (row % 2), 10.5 + 2 * row, 16 + 2 * (row % 2), 12.5 + 2 * row))
            for row in range(8)
        ),
    ),
}
"""By the tag of the button that shows it."""


def draw(folder: Path) -> list[Path]:
    """Write every picture into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{name}.png" for name in PICTURES]
    for file, picture in zip(files, PICTURES.values(), strict=True):
        file.write_bytes(png(pixels(picture)))
    return files


if __name__ == "__main__":
    here = Path(__file__).with_name("icons")
    for path in draw(Path(sys.argv[1]) if len(sys.argv) > 1 else here):
        print(path)
