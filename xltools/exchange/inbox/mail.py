"""The files that came with a mail. Its text is never shown, so nothing in it can do anything."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import collapse_rfc2231_value, parseaddr, parsedate_to_datetime
from typing import Any, Final

from xltools.errors import XltoolsError
from xltools.exchange.inbox.unpack import Box, Leaf, label
from xltools.quantities import VIETNAM

_BROKEN: Final = (MessageError, LookupError, UnicodeError, ValueError, AttributeError)
_BROKEN_MESSAGE: Final = (
    *(AssertionError, AttributeError, EOFError, LookupError, OSError, struct.error),
    *(TypeError, UnicodeError, ValueError),
)
"""What a reader of .msg files stumbles with over one that is broken."""

_NAMELESS: Final = "?"


def in_mail(box: Box) -> Iterator[Leaf]:
    """The attachments of a mail and of mails in it, with when it came and who sent it.

    Raises XltoolsError "receive.broken-mail" and "receive.too-many-attachments".
    """
    try:
        mail = message_from_bytes(box.leaf.content, policy=policy.compat32)
        parts = [part for part in mail.walk() if not part.is_multipart()]
    except (RecursionError, *_BROKEN) as error:
        raise XltoolsError("receive.broken-mail") from error
    attached = [part for part in parts if _is_attached(part)]
    most = box.budget.most.attachments
    if len(attached) > most:
        raise XltoolsError("receive.too-many-attachments", limit=most)
    sent_at, sender = box.leaf.sent_at or _came_at(mail), _sender(mail)
    for part in attached:
        content = _content(part)
        if content:
            yield replace(box.holds(_name(part), content), sent_at=sent_at, sender=sender)


def _is_attached(part: Message) -> bool:
    """Whether a part is a file; the text of the mail is none, and is left alone."""
    return (
        part.get_content_maintype() != "text"
        or bool(part.get_param("name"))
        or (part.get_content_disposition() == "attachment")
    )


def _content(part: Message) -> bytes:
    """The bytes of a part; what is no valid encoding is taken as it stands."""
    try:
        content = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def _name(part: Message) -> str:
    try:
        said = part.get_param("filename", None, "content-disposition") or part.get_param("name")
        return _decoded(collapse_rfc2231_value(said) if said else "") or _NAMELESS
    except _BROKEN:
        return _NAMELESS


def _decoded(header: Any) -> str:
    """A header as a person reads it; as it stands where its encoding is broken."""
    text = str(header)
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, *_BROKEN):
        return text.encode("ascii", "replace").decode("ascii")


def _sender(mail: Message) -> str:
    address = parseaddr(_decoded(mail.get("from", "")))[1]
    return label(address) if "@" in address else ""


def _came_at(mail: Message) -> str:
    """When our own mail server took it, as the uppermost line of its way tells; else its date."""
    received = str(mail.get("received", "")).rpartition(";")[2]
    return _moment(received) or _moment(str(mail.get("date", "")))


def _moment(text: str) -> str:
    try:
        moment = parsedate_to_datetime(text.strip())
        return _iso(moment)
    except (*_BROKEN, TypeError, OverflowError, IndexError):
        return ""


def _iso(moment: datetime) -> str:
    """In Vietnam's time; a moment without a zone is one of there. Raises OverflowError."""
    here = moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment
    return here.astimezone(VIETNAM).isoformat(timespec="seconds")


def in_message(box: Box) -> Iterator[Leaf]:
    """The attachments of a mail that Outlook saved as .msg.

    Raises XltoolsError "receive.broken-mail" and "receive.too-many-attachments".
    """
    from oxmsg import Message as Outlook

    most = box.budget.most.attachments
    try:
        mail = Outlook.load(box.leaf.content)
        if mail.attachment_count > most:
            raise XltoolsError("receive.too-many-attachments", limit=most)
        sent = mail.sent_date
        sent_at = box.leaf.sent_at or (_iso(sent) if sent else "")
        sender = parseaddr(mail.sender or "")[1]
        held = [(each.file_name or _NAMELESS, each.file_bytes or b"") for each in mail.attachments]
    except _BROKEN_MESSAGE as error:
        raise XltoolsError("receive.broken-mail") from error
    for name, content in held:
        leaf = box.holds(name, content)
        yield replace(leaf, sent_at=sent_at, sender=label(sender) if sender else "")
