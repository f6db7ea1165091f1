"""A mail with files: a draft that mail programs open for sending, or one that is sent.

Subject and names of files keep their Vietnamese letters in every program (RFC 2047 and 2231), and
lines end as mail wants it. A draft has neither a date nor a number: the program that sends it
gives both. The older classes of the standard library write it, since the newer ones lose the space
between two encoded words of a subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime
from email import policy
from email.errors import HeaderParseError
from email.header import Header
from email.headerregistry import Address
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError

_KINDS: Final = {
    ".xlsx": "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "pdf",
}
_UNKNOWN: Final = "octet-stream"
_LINES: Final = policy.compat32.clone(linesep="\r\n")
_ENCODED: Final = 1.38
"""How much larger a file is in a mail: three bytes become four letters, and lines end."""

_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says; "" for a sender or recipient that is not known."""

    subject: str
    body: str
    sender: str = ""
    recipient: str = ""


def check_address(text: str) -> str:
    """The address, if it is one. Raises XltoolsError "mail.bad-address"."""
    try:
        address = Address(addr_spec=text.strip())
    except (HeaderParseError, IndexError, ValueError) as error:
        raise XltoolsError("mail.bad-address", address=text) from error
    if not address.username or "." not in address.domain or not text.isascii():
        raise XltoolsError("mail.bad-address", address=text)
    return address.addr_spec


def fitting(files: Sequence[Path], most_megabytes: int) -> tuple[list[Path], list[Path]]:
    """The files that one mail can carry, in their order, and those for which it has no room."""
    left = most_megabytes * _MEGABYTE
    taken: list[Path] = []
    for file in files:
        size = int(file.stat().st_size * _ENCODED)
        if size <= left:
            left -= size
            taken.append(file)
    return taken, [file for file in files if file not in taken]


def message_of(letter: Letter, files: Sequence[Path]) -> Message:
    """The mail with its files; the same letter gives the same bytes. Raises OSError."""
    message = MIMEMultipart(boundary=f"=_{sha256(letter.body.encode('utf-8')).hexdigest()[:32]}")
    message["Subject"] = Header(letter.subject, "utf-8", header_name="Subject").encode()
    if letter.sender:
        message["From"] = letter.sender
    if letter.recipient:
        message["To"] = letter.recipient
    message.attach(MIMEText(letter.body, "plain", "utf-8"))
    for file in files:
        part = MIMEApplication(file.read_bytes(), _KINDS.get(file.suffix, _UNKNOWN))
        named = file.name if file.name.isascii() else ("utf-8", "", file.name)
        part.add_header("Content-Disposition", "attachment", filename=named)
        message.attach(part)
    return message


def bytes_of(message: Message) -> bytes:
    """The mail as a file, its lines ended as mail wants it."""
    return message.as_bytes(policy=_LINES)


def draft_of(message: Message) -> bytes:
    """The mail as a file that a mail program opens as not yet sent."""
    draft = deepcopy(message)
    draft["X-Unsent"] = "1"
    return bytes_of(draft)


def marked(draft: bytes) -> bytes:
    """The draft with its digest as first line, which tells later whether somebody changed it."""
    return _mark(draft) + draft


def is_as_marked(file: bytes) -> bool:
    """Whether a file is a draft that nobody has changed since it was marked."""
    first, end, draft = file.partition(b"\r\n")
    return first + end == _mark(draft)


def _mark(draft: bytes) -> bytes:
    return b"X-Xltools-Draft: %s\r\n" % sha256(draft).hexdigest().encode("ascii")


def dated(message: Message, number: str, now: datetime) -> Message:
    """The mail ready to be sent; its number is made of the submission's, so that it stays one.

    Nothing of the machine is in it.
    """
    sender = str(message["From"])
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{number}@{sender.rpartition('@')[2]}>"
    return message
