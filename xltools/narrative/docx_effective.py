"""What the paragraphs of a Word file look like once styles, themes and defaults are reckoned in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEEPEST: Final = 20

Element = etree._Element  # noqa: SLF001 - lxml has no public name for its type


def parse(part: bytes) -> Element:
    """A part as XML, nothing from outside of it. Raises ValueError for what is none."""
    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError(error.msg) from error


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of the main namespace; "" where there is none."""
    return "" if element is None else str(element.get(f"{W}{name}", ""))


class Effective:
    """Answers for one file: properties of runs and paragraphs, the nearest first."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        styles = parts.get("word/styles.xml")
        self._root = parse(styles) if styles else None
        found = [] if self._root is None else self._root.findall(f"{W}style")
        self._styles = {value(style, "styleId"): style for style in found}
        paragraphs = (s for s in found if value(s, "type") == "paragraph")
        self._default = next((s for s in paragraphs if value(s, "default") in ("1", "true")), None)
        theme = parts.get("word/theme/theme1.xml")
        self._theme = _theme_fonts(parse(theme)) if theme else {}

    def font(self, run: Element, paragraph: Element) -> str:
        """The font of a run's Latin letters."""
        for props in self._of_run(run, paragraph):
            fonts = props.find(f"{W}rFonts")
            theme = value(fonts, "asciiTheme")
            said = self._theme.get(theme[:5], "") if theme else value(fonts, "ascii")
            if said:
                return said
        return ""

    def size(self, run: Element, paragraph: Element) -> float:
        """The size of a run in points; 10 where nobody says it, as in Word."""
        for props in self._of_run(run, paragraph):
            said = value(props.find(f"{W}sz"))
            if said.isdigit():
                return int(said) / 2
        return 10.0

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is bold."""
        for props in self._of_run(run, paragraph):
            bold = props.find(f"{W}b")
            if bold is not None:
                return value(bold) not in ("0", "false", "off")
        return False

    def line(self, paragraph: Element) -> tuple[int, str]:
        """The line spacing of a paragraph, and how it counts: "auto", "exact" or "atLeast"."""
        line, rule = "", ""
        for props in self._of_paragraph(paragraph):
            spacing = props.find(f"{W}spacing")
            line = line or value(spacing, "line")
            rule = rule or value(spacing, "lineRule")
        return (int(line) if line.isdigit() else 240), rule or "auto"

    def _of_run(self, run: Element, paragraph: Element) -> Iterator[Element]:
        """w:rPr of the run, of its style, of the paragraph's style, of the file."""
        own = run.find(f"{W}rPr")
        if own is not None:
            yield own
            yield from self._chain(self._styles.get(value(own.find(f"{W}rStyle"))), "rPr")
        yield from self._chain(self._style_of(paragraph), "rPr")
        yield from self._defaults("rPr")

    def _of_paragraph(self, paragraph: Element) -> Iterator[Element]:
        own = paragraph.find(f"{W}pPr")
        if own is not None:
            yield own
        yield from self._chain(self._style_of(paragraph), "pPr")
        yield from self._defaults("pPr")

    def _style_of(self, paragraph: Element) -> Element | None:
        named = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return self._styles.get(named, self._default)

    def _chain(self, style: Element | None, name: str) -> Iterator[Element]:
        """The properties of a style and of those that it is based on."""
        for _ in range(_DEEPEST):
            if style is None:
                return
            props = style.find(f"{W}{name}")
            if props is not None:
                yield props
            style = self._styles.get(value(style.find(f"{W}basedOn")))

    def _defaults(self, name: str) -> Iterator[Element]:
        path = f"{W}docDefaults/{W}{name}Default/{W}{name}"
        props = None if self._root is None else self._root.find(path)
        if props is not None:
            yield props


def _theme_fonts(theme: Element) -> dict[str, str]:
    """The fonts that "minorHAnsi" and "majorHAnsi" begin to name."""
    fonts = {}
    for kind in ("minor", "major"):
        latin = next(theme.iter(f"{_A}{kind}Font"), theme).find(f"{_A}latin")
        fonts[kind] = "" if latin is None else str(latin.get("typeface", ""))
    return fonts
