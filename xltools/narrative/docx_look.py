"""What an office may choose about the look of its documents, within the decree."""

from __future__ import annotations

from typing import Final

from xltools.dataclass import dataclass
from xltools.narrative.docx_xml import twips

PAGE: Final = (twips(210), twips(297))
TURNED_MARGIN: Final = twips(20)


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of an upright page and the distance of its page number, in twips."""

    top: int = twips(20)
    bottom: int = twips(20)
    left: int = twips(30)
    right: int = twips(20)
    number: int = twips(10)


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """A line of the agency in a letterhead; that of an authority above is not bold."""

    text: str
    bold: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture above the first page, as it stands in the office's own file; lengths in EMU."""

    data: bytes
    ending: str
    width: int
    height: int
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Look:
    """Font, size in points, line spacing in twentieths of a point or 240ths of a line, page.

    Without an office's own file it is the decree's; `agency` are the lines of its letterhead.
    """

    font: str = "Times New Roman"
    size: float = 14
    line: int = 252  # 1,05 lines
    line_rule: str = "auto"
    margins: Margins = Margins()
    agency: tuple[AgencyLine, ...] = ()
    picture: Picture | None = None

    @property
    def width(self) -> int:
        """The width of the text of an upright page."""
        return PAGE[0] - self.margins.left - self.margins.right


def text_width_of(look: Look, *, landscape: bool) -> int:
    """The width of the text of a page; a turned one has 20 mm on both sides."""
    return PAGE[1] - 2 * TURNED_MARGIN if landscape else look.width
