"""Whatever a draft mail says, and that it carries no file but those of its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Final

from xltools.exchange.hits import Allowed, Hidden, Hit

_HEADERS: Final = frozenset(
    {
        *("to", "from", "subject", "date", "message-id", "x-unsent", "mime-version"),
        *("content-type", "content-transfer-encoding", "content-disposition", "content-language"),
    }
)


def scan_mail(path: Path, allowed: Allowed) -> Iterator[Hit]:
    """Everything in a draft that a submission may not carry."""
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    for name, value in message.items():
        if name.lower() not in _HEADERS:
            yield Hit(path.name, name, Hidden.PROPERTY.value)
        if name.lower() not in ("to", "from"):
            yield from _hits(path.name, name, str(value), allowed)
    for part in message.walk():
        if part.is_multipart():
            continue
        attached: str | None = part.get_filename()
        content = part.get_payload(decode=True)
        body = content if isinstance(content, bytes) else b""
        if attached is None:
            text = body.decode(part.get_content_charset("utf-8"), "replace")
            yield from _hits(path.name, "", text, allowed)
        elif not _lies_there(path.with_name(Path(attached).name), body):
            yield Hit(path.name, Path(attached).name, Hidden.EMBEDDED.value)


def _lies_there(file: Path, body: bytes) -> bool:
    """Whether the folder holds that very file, which is looked at by itself."""
    return file.is_file() and file.read_bytes() == body


def _hits(file: str, place: str, text: str, allowed: Allowed) -> Iterator[Hit]:
    for found in allowed.found_in(text):
        yield Hit(file, place, found.kind.value, found.masked)
