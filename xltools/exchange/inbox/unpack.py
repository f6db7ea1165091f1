"""Files out of files: mails, archives, and archives in mails in archives, down to what counts.

What a file is, its first bytes say. Everything is counted while it is opened, over all levels
together, so that no nesting makes a small file a large one.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.patterns import late_pattern
from xltools.rows.limits import MEGABYTE
from xltools.wording.text import clean

ZIP: Final = b"PK\x03\x04"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RAR: Final = b"Rar!\x1a\x07"
SEVEN_ZIP: Final = b"7z\xbc\xaf\x27\x1c"

_CONTENT_TYPES: Final = "[Content_Types].xml"
_OF_DOCUMENTS: Final = frozenset({_CONTENT_TYPES, "META-INF/manifest.xml", "xl/workbook.xml"})
_MESSAGE: Final = "__properties_version1.0".encode("utf-16-le")
_HEADER: Final = late_pattern(
    rb"(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?"
    rb"(?:from|received|return-path|mime-version|date|subject|message-id):",
    re.IGNORECASE,
)
_FRONT: Final = 4_096
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class Most:
    """How much one file that came in may hold, all levels together."""

    levels: int = 5
    files: int = 2_000
    attachments: int = 500
    file_bytes: int = 50 * MEGABYTE
    all_bytes: int = 300 * MEGABYTE
    seconds: float = 60.0


@dataclass
class Budget:
    """What is left of the limits while one file is opened."""

    most: Most
    files: int = 0
    taken: int = 0

    def one_level(self, level: int) -> None:
        """Raises XltoolsError "receive.too-deep"."""
        if level >= self.most.levels:
            raise XltoolsError("receive.too-deep", limit=self.most.levels)

    def one_file(self) -> None:
        """Raises XltoolsError "receive.too-many-files"."""
        self.files += 1
        if self.files > self.most.files:
            raise XltoolsError("receive.too-many-files", limit=self.most.files)

    def take(self, count: int) -> None:
        """Raises XltoolsError "receive.too-much"."""
        self.taken += count
        if self.taken > self.most.all_bytes:
            raise XltoolsError("receive.too-much", limit=self.most.all_bytes // MEGABYTE)


@dataclass(frozen=True)
class Leaf:
    """A file with its bytes and the names that lead to it; `refused` where it was not opened."""

    trail: tuple[str, ...]
    content: bytes = b""
    refused: XltoolsError | None = None
    sent_at: str = ""
    sender: str = ""


@dataclass(frozen=True)
class Box:
    """A file that may hold others, and what is known of the mail around it."""

    leaf: Leaf
    budget: Budget

    def holds(self, name: str, content: bytes) -> Leaf:
        """A file in it, under a name that nobody trusts."""
        return replace(self.leaf, trail=(*self.leaf.trail, label(name)), content=content)


def leaves(leaf: Leaf, budget: Budget, level: int = 0) -> Iterator[Leaf]:
    """Every file that holds no others, with what could not be opened."""
    from xltools.exchange.inbox.archives import by_program, in_zip
    from xltools.exchange.inbox.mail import in_mail, in_message

    content = leaf.content
    if content.startswith(ZIP) and not _is_document(content):
        inside = in_zip
    elif content.startswith((RAR, SEVEN_ZIP)):
        inside = by_program
    elif content.startswith(OLE) and _MESSAGE in content:
        inside = in_message
    elif is_mail(content):
        inside = in_mail
    else:
        yield leaf
        return
    try:
        budget.one_level(level)
        for each in inside(Box(leaf, budget)):
            budget.one_file()
            budget.take(len(each.content))
            yield from [each] if each.refused else leaves(each, budget, level + 1)
    except XltoolsError as error:
        yield replace(leaf, refused=error)


def _is_document(content: bytes) -> bool:
    """Whether an archive is a document of an office program, as its list of parts tells."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return not _OF_DOCUMENTS.isdisjoint(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):  # a document too, as far as it got
        return _CONTENT_TYPES.encode() in content[:_FRONT]


def is_mail(content: bytes) -> bool:
    """Whether a text begins with the headers of a mail."""
    return _HEADER.match(content[:_FRONT].lstrip(b"\xef\xbb\xbf")) is not None


def label(name: str) -> str:
    """A name from outside, fit to be shown: its last part, without what no screen shows."""
    last = re.split(r"[/\\]", clean(name).replace("\n", " "))[-1].strip(" .")
    return (last or "?")[:_LONGEST_NAME]
