"""Bar charts as inline SVG, in greys and hatching, every bar with its figure in letters.

No script, no font and no colour is needed: what a chart shows can be read on any printout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Final

from xltools.dataclass import dataclass
from xltools.rollup.page.markup import Html, element, together

Figure = Decimal | int | None

MOST_BARS: Final = 20
"""Of more units a chart shows both ends: so many bars can be read on half a page."""

_WIDTH: Final = 720
_NAMES: Final = 210
_FIGURES: Final = 90
_BAR: Final = 14
_GAP: Final = 8
_LEGEND: Final = 26
_LONGEST_NAME: Final = 34
_FILLS: Final = ("#333333", "hatch", "#bbbbbb", "#ffffff")


@dataclass(frozen=True)
class Chart:
    """Bars by name; each series gives a figure for each name, None where there is none."""

    id: str
    title: str
    names: tuple[str, ...]
    series: tuple[tuple[str, tuple[Figure, ...]], ...]
    say: Callable[[Decimal], str]
    note: str = ""


def bars(chart: Chart) -> Html:
    """The series of a name below one another."""
    rows = len(chart.series) * _BAR + _GAP
    zero, scale = _axis([v for _, values in chart.series for v in values])
    drawn: list[str] = []
    first = _first(chart)
    for index, name in enumerate(chart.names):
        top = first + index * rows
        drawn.append(_name(name, top + (rows - _GAP) / 2))
        for at, (_, values) in enumerate(chart.series):
            drawn += _bar(chart, at, values[index], zero, scale, top + at * _BAR)
    return _picture(chart, first + len(chart.names) * rows, drawn)


def stacked(chart: Chart) -> Html:
    """The series of a name end to end, with their sum; figures below zero do not stack."""
    rows = _BAR + _GAP + 4
    sums = [_sum(values[i] for _, values in chart.series) for i in range(len(chart.names))]
    zero, scale = _axis(sums)
    drawn: list[str] = []
    first = _first(chart)
    for index, name in enumerate(chart.names):
        top = first + index * rows
        drawn.append(_name(name, top + _BAR / 2))
        left = zero
        for at, (_, values) in enumerate(chart.series):
            width = max(0.0, float(values[index] or 0)) * scale
            drawn.append(_box(chart, at, left, top, width))
            left += width
        if sums[index] is not None:
            drawn.append(_text(chart.say(Decimal(sums[index] or 0)), left + 5, top + _BAR - 3))
    return _picture(chart, first + len(chart.names) * rows, drawn)


def _first(chart: Chart) -> float:
    """Where the first bar begins: under the legend, if there is one."""
    return _LEGEND if len(chart.series) > 1 else 2


def _sum(figures: Iterable[Figure]) -> Decimal | None:
    known = [Decimal(each) for each in figures if each is not None]
    return sum(known, Decimal(0)) if known else None


def _axis(figures: Sequence[Figure]) -> tuple[float, float]:
    """Where zero stands, and how many points one unit takes."""
    known = [float(each) for each in figures if each is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    room = _WIDTH - _NAMES - _FIGURES
    scale = room / (high - low) if high > low else 0.0
    return _NAMES - low * scale, scale


def _bar(chart: Chart, at: int, figure: Figure, zero: float, scale: float, top: float) -> list[str]:
    if figure is None:
        return [_text("–", zero + 5, top + _BAR - 3)]
    width = abs(float(figure)) * scale
    left = zero if figure >= 0 else zero - width
    said = chart.say(Decimal(figure))
    return [
        _box(chart, at, left, top, width),
        _text(said, zero + max(0.0, width) + 5 if figure >= 0 else zero + 5, top + _BAR - 3),
    ]


def _box(chart: Chart, at: int, left: float, top: float, width: float) -> Html:
    fill = _FILLS[at % len(_FILLS)]
    return element(
        "rect",
        x=_point(left),
        y=_point(top),
        width=_point(width),
        height=_BAR - 2,
        fill=f"url(#{chart.id}-hatch)" if fill == "hatch" else fill,
        stroke="#333333",
        stroke_width="0.7",
    )


def _name(name: str, middle: float) -> Html:
    short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
    return _text(short, _NAMES - 8, middle + 4, anchor="end")


def _text(said: str, x: float, y: float, anchor: str | None = None) -> Html:
    return element("text", said, x=_point(x), y=_point(y), text_anchor=anchor)


def _point(at: float) -> str:
    return f"{at:.1f}"


def _legend(chart: Chart) -> list[str]:
    if len(chart.series) < 2:
        return []
    drawn: list[str] = []
    left = float(_NAMES)
    for at, (name, _) in enumerate(chart.series):
        drawn += [_box(chart, at, left, 4, 14), _text(name, left + 19, 14)]
        left += 19 + 7.0 * len(name) + 18
    return drawn


def _picture(chart: Chart, height: float, drawn: Sequence[str]) -> Html:
    stripe = element("path", d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", stroke="#333333")
    hatch = element(
        "pattern",
        element("rect", width="6", height="6", fill="#ffffff"),
        stripe,
        id=f"{chart.id}-hatch",
        width="6",
        height="6",
        patternUnits="userSpaceOnUse",
    )
    svg = element(
        "svg",
        element("title", chart.title, id=f"{chart.id}-title"),
        element("defs", hatch),
        *_legend(chart),
        together(drawn),
        viewBox=f"0 0 {_WIDTH} {_point(height)}",
        role="img",
        aria_labelledby=f"{chart.id}-title",
    )
    note = element("p", chart.note, class_="note") if chart.note else None
    return element("figure", element("figcaption", chart.title), note, svg)
