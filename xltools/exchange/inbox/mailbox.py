"""A mailbox on a server, read over TLS and never changed: nothing is marked, moved or deleted."""

from __future__ import annotations

import base64
import imaplib
import re
import ssl
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Final
from urllib.parse import unquote, urlsplit

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.patterns import late_pattern
from xltools.quantities import VIETNAM

SCHEME: Final = "imaps"
_PORT: Final = 993
_SECONDS: Final = 60.0
_SIZE: Final = late_pattern(rb"RFC822\.SIZE (\d+)")
_BROKEN: Final = (imaplib.IMAP4.error, OSError, EOFError, ValueError)


@dataclass(frozen=True, slots=True)
class Account:
    """Whose mailbox, on which server: imaps://user@host:993/INBOX."""

    user: str
    host: str
    port: int = _PORT
    folder: str = "INBOX"

    def __str__(self) -> str:
        return f"{SCHEME}://{self.user}@{self.host}:{self.port}/{self.folder}"


def account_of(address: str) -> Account:
    """The mailbox of an address; a user that is a mail address has its @ as %40, or as it is.

    A password in it is refused: it would stand in every list of commands. Raises XltoolsError
    "mailbox.bad-address".
    """
    try:
        parts = urlsplit(address)
        user, found, host = parts.netloc.rpartition("@")
        port = urlsplit(f"//{host}").port or _PORT
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError as error:
        raise XltoolsError("mailbox.bad-address", address=address) from error
    if parts.scheme != SCHEME or not found or not user or not name or ":" in user:
        shown = re.sub(r":[^@/]*@", "@", address)
        raise XltoolsError("mailbox.bad-address", address=shown)
    return Account(unquote(user), name, port, unquote(parts.path.strip("/")) or "INBOX")


@dataclass(frozen=True)
class Mailbox:
    """An open mailbox; `validity` changes when its server numbers the mails anew."""

    account: Account
    validity: int
    server: imaplib.IMAP4_SSL

    def numbers_after(self, last: int) -> list[int]:
        """The numbers of the mails that came after a number, in order."""
        with _told(self.account):
            _, found = self.server.uid("SEARCH", f"UID {last + 1}:*")
        numbers = [int(each) for each in (found[0] or b"").split()]
        return sorted(number for number in numbers if number > last)

    def size_of(self, number: int) -> int:
        """How large a mail is."""
        with _told(self.account):
            _, told = self.server.uid("FETCH", str(number), "(RFC822.SIZE)")
        found = _SIZE.search(_joined(told))
        return int(found[1]) if found else 0

    def fetch(self, number: int) -> tuple[bytes, datetime]:
        """A mail as it came, unread as before, and when the server took it."""
        with _told(self.account):
            _, told = self.server.uid("FETCH", str(number), "(INTERNALDATE BODY.PEEK[])")
        content = next((each[1] for each in told if isinstance(each, tuple)), b"")
        moment = imaplib.Internaldate2tuple(_joined(told))
        at = time.mktime(moment) if moment else time.time()
        return content, datetime.fromtimestamp(at, VIETNAM)


@contextmanager
def _told(account: Account) -> Generator[None]:
    """Raises XltoolsError "mailbox.broken-off" for whatever goes wrong on the way."""
    try:
        yield
    except _BROKEN as error:
        raise XltoolsError("mailbox.broken-off", host=account.host) from error


@contextmanager
def opened(account: Account, password: str) -> Generator[Mailbox]:
    """Log in and look into the mailbox. Raises XltoolsError "mailbox.…" when that fails."""
    try:
        context = ssl.create_default_context()
        server = imaplib.IMAP4_SSL(
            account.host, account.port, ssl_context=context, timeout=_SECONDS
        )
    except ssl.SSLCertVerificationError as error:
        raise XltoolsError("mailbox.certificate", host=account.host) from error
    except _BROKEN as error:
        raise XltoolsError("mailbox.unreachable", host=account.host) from error
    try:
        with _told(account):
            validity = _look_into(server, account, password)
        yield Mailbox(account, validity, server)
    finally:
        with suppress(*_BROKEN):
            server.logout()


def _look_into(server: imaplib.IMAP4_SSL, account: Account, password: str) -> int:
    try:
        server.login(_quoted(account.user), password)
    except imaplib.IMAP4.error as error:
        raise XltoolsError("mailbox.refused", account=str(account)) from error
    status, _ = server.select(f'"{_coded(account.folder)}"', readonly=True)
    if status != "OK":
        raise XltoolsError("mailbox.no-folder", account=str(account))
    _, validity = server.response("UIDVALIDITY")
    return int(validity[0] or 0) if validity else 0


def _quoted(user: str) -> str:
    """A user as the protocol takes it. Raises XltoolsError for what no server knows."""
    if re.search(r'[\x00-\x1f"\\]', user):
        raise XltoolsError("mailbox.bad-address", address=user)
    return user


def _coded(folder: str) -> str:
    """A folder's name in the letters of the protocol: "Kế hoạch" is K&Hr8- ho&HqE-ch."""

    def coded(found: re.Match[str]) -> str:
        packed = base64.b64encode(found[0].encode("utf-16-be")).decode("ascii")
        return f"&{packed.rstrip('=').replace('/', ',')}-"

    plain = re.sub(r'[\x00-\x1f"\\]', "", folder).replace("&", "&-")
    return re.sub(r"[^\x20-\x7e]+", coded, plain)


def _joined(told: Sequence[object]) -> bytes:
    """What a server answered, without the mail itself."""
    return b" ".join(
        each[0] if isinstance(each, tuple) else each
        for each in told
        if isinstance(each, bytes) or (isinstance(each, tuple) and isinstance(each[0], bytes))
    )
