"""Charts of Tóm tắt, in greys and hatching: they must be told apart on a black and white print."""

from __future__ import annotations

from typing import Any, Final

from xltools.dataclass import dataclass
from xltools.form import SUMMARY

_LOOKS: Final[tuple[dict[str, Any], ...]] = (
    {"fill": {"color": "#404040"}},
    {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": "#404040", "bg_color": "#FFFFFF"}},
    {"fill": {"color": "#BFBFBF"}},
    {"fill": {"color": "#FFFFFF"}},
)
_BORDER: Final = {"color": "#404040", "width": 0.5}
_FONT: Final = {"name": "Times New Roman", "size": 9, "bold": False, "color": "#000000"}

_BESIDE_NAMES: Final = {"x": 0.36, "y": 0.12, "width": 0.52, "height": 0.78}
"""Where lying bars have room for names before them, and for their figures after them."""

_FIGURES_AXIS: Final = {
    "num_font": _FONT,
    "num_format": "#,##0",
    "min": 0,
    "line": {"none": True},
    "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9", "width": 0.5}},
}


@dataclass(frozen=True)
class Range:
    """Cells of one column, or of one row up to `last_letter`; rows from 1."""

    letter: str
    first: int
    last: int
    last_letter: str = ""

    def __str__(self) -> str:
        end = self.last_letter or self.letter
        return f"='{SUMMARY.name}'!${self.letter}${self.first}:${end}${self.last}"


@dataclass(frozen=True)
class Drawn:
    """One chart: its title, what names the columns or bars, and a range by series name.

    `kind` is that of Excel: "column", or "bar" for lying ones, the first of which is at the top.
    With `labels`, a number format, each bar shows its figure.
    """

    title: str
    categories: Range
    series: tuple[tuple[str, Range], ...]
    kind: str = "column"
    stacked: bool = False
    labels: str = ""


def draw(book_: Any, sheet: Any, chart: Drawn, at: tuple[int, int], size: tuple[int, int]) -> None:
    """Put a chart on the page: row and column from 0, width and height in pixels."""
    subtype = {"subtype": "stacked"} if chart.stacked else {}
    drawn = book_.add_chart({"type": chart.kind, **subtype})
    for look, (name, values) in zip(_LOOKS, chart.series, strict=False):
        drawn.add_series(_series(chart, name, values) | look)
    drawn.set_title(
        {"name": chart.title, "name_font": {**_FONT, "size": 10, "bold": True}, "overlay": False}
    )
    names = {"num_font": _FONT, "line": _BORDER, "major_tick_mark": "none"}
    if chart.kind == "bar":  # whose names stand upright: XlsxWriter calls that axis y
        drawn.set_y_axis({**names, "reverse": True, "label_position": "low"})
        drawn.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
        drawn.set_plotarea({"layout": _BESIDE_NAMES})
    else:
        drawn.set_x_axis(names)
        drawn.set_y_axis(_FIGURES_AXIS)
    legend = {"position": "bottom", "font": _FONT} if len(chart.series) > 1 else {"none": True}
    drawn.set_legend(legend)
    drawn.set_chartarea({"border": {"color": "#A6A6A6", "width": 0.5}})
    drawn.set_size({"width": size[0], "height": size[1]})
    sheet.insert_chart(
        *at,
        drawn,
        {"object_position": 2, "x_offset": 2, "y_offset": 2, "description": chart.title},
    )


def _series(chart: Drawn, name: str, values: Range) -> dict[str, Any]:
    series = {
        "name": name,
        "categories": str(chart.categories),
        "values": str(values),
        "border": _BORDER,
        "gap": 60 if chart.kind == "column" else 30,
    }
    if chart.labels:
        shown = {"value": True, "num_format": chart.labels, "font": {**_FONT, "size": 8}}
        series["data_labels"] = shown
    return series
