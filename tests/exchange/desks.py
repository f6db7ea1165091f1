"""Desks of offices that write to each other: a home of its own for each, one server between them.

The server that takes mails is aiosmtpd, and what it took lies in a mailbox of dovecot's: a mail
goes the way that it goes in an office, and its time of receipt is the one that the test gives.
"""

from __future__ import annotations

import io
import smtplib
import ssl
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from commands.run import Ran
from exchange import imap_server
from exchange.imap_server import MailServer
from exchange.mail_server import ACCOUNT, PASSWORD, Server, mail_server

from xltools.cli import main

ADDRESS = "phong.ldtbxh@konray.example.vn"

_SETTINGS = """
[own]
email = "{sender}"

[mail]
to = "{address}"
server = "127.0.0.1"
port = {port}
account = "{account}"
certificate = "{certificate}"
"""


@dataclass(frozen=True)
class Post:
    """Both servers, and how a mail gets from the one to the other."""

    out: Server
    mailbox: MailServer

    def carry(self, at: datetime) -> None:
        """Lay what the first server took into the mailbox, as received at that time."""
        for envelope in self.out.mails:
            assert envelope.rcpt_tos == [ADDRESS]
            assert isinstance(envelope.content, bytes)
            self.mailbox.deliver(envelope.content, at)
        self.out.mails.clear()

    def send(self, message: EmailMessage) -> None:
        """Send a mail as the mail program of a person does."""
        context = ssl.create_default_context(cafile=self.out.certificate)
        with smtplib.SMTP("127.0.0.1", self.out.port, timeout=20) as server:
            server.starttls(context=context)
            server.login(ACCOUNT, PASSWORD)
            server.send_message(message)


@dataclass(frozen=True)
class Office:
    """One desk: call it with the words of a command, which it runs on a day with its own files."""

    home: Path
    post: Post

    def __call__(self, *words: str | Path, today: str) -> Ran:
        """Run one command to its end, as this desk's user types it."""
        out, err = io.StringIO(), io.StringIO()
        words = (*words, "--today", today, *self._settings(str(words[0])))
        with (
            redirect_stdout(out),
            redirect_stderr(err),
            self._at_desk(words),
            pytest.raises(SystemExit) as left,
        ):
            main()
        return Ran(int(left.value.code or 0), out.getvalue(), err.getvalue())

    def _settings(self, command: str) -> tuple[str, ...]:
        """The settings of a desk that sends; they name its own server."""
        if command != "submit":
            return ()
        self.home.mkdir(parents=True, exist_ok=True)
        file = self.home / "xltools.toml"
        text = _SETTINGS.format(
            sender=f"{self.home.name}@konray.example.vn",
            address=ADDRESS,
            port=self.post.out.port,
            account=ACCOUNT,
            certificate=self.post.out.certificate.as_posix(),
        )
        file.write_text(text, encoding="utf-8", newline="\n")
        return ("--settings", str(file))

    @contextmanager
    def _at_desk(self, words: Sequence[str | Path]) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as here:
            here.setattr(sys, "argv", ["xltools", *map(str, words)])
            here.setenv("XDG_DATA_HOME", str(self.home))
            here.setenv("LOCALAPPDATA", str(self.home))
            here.setenv("SSL_CERT_FILE", str(self.post.mailbox.certificate))
            here.setattr("keyring.get_password", _password)
            yield


def _password(_service: str, account: str) -> str:
    """What the keyring of a desk knows."""
    return PASSWORD if account == ACCOUNT else imap_server.PASSWORD


@contextmanager
def post_office(folder: Path, mails: Path) -> Generator[Post]:
    """Both servers, each with a folder for its certificate; `mails` is dovecot's."""
    with mail_server(folder) as out, imap_server.mail_server(mails) as mailbox:
        yield Post(out, mailbox)
