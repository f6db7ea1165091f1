"""Sends a mail by the office's own server, over a connection that nobody can read."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from typing import Final

from xltools.errors import XltoolsError
from xltools.settings import Mail, MailSecurity

_SECONDS: Final = 60
_PORTS: Final = {MailSecurity.STARTTLS: 587, MailSecurity.TLS: 465}


def check_sending(mail: Mail, sender: str, recipient: str) -> None:
    """Find out before any work is done what is missing for sending.

    Raises XltoolsError "mail.no-server", "mail.no-sender" or "mail.no-recipient".
    """
    if not mail.server:
        raise XltoolsError("mail.no-server")
    if not sender:
        raise XltoolsError("mail.no-sender")
    if not recipient:
        raise XltoolsError("mail.no-recipient")


def send(message: Message, mail: Mail, password: Callable[[str], str]) -> None:
    """Hand a mail to the server; the password of an account is asked for once it is needed.

    Raises XltoolsError "mail.unreachable", "mail.not-trusted", "mail.login", "mail.refused", and
    what `password` raises.
    """
    secret = password(mail.account) if mail.account else ""
    with _told(mail), _connected(mail) as server:
        if mail.account:
            server.login(mail.account, secret)
        server.send_message(message)


@contextmanager
def _connected(mail: Mail) -> Iterator[smtplib.SMTP]:
    port = mail.port or _PORTS[mail.security]
    trust = ssl.create_default_context(cafile=mail.certificate)
    if mail.security is MailSecurity.TLS:
        with smtplib.SMTP_SSL(mail.server, port, timeout=_SECONDS, context=trust) as server:
            yield server
        return
    with smtplib.SMTP(mail.server, port, timeout=_SECONDS) as server:
        server.starttls(context=trust)
        yield server


@contextmanager
def _told(mail: Mail) -> Iterator[None]:
    """Whatever the server or the way to it says is told as one of few things to do.

    Names and passwords beyond ASCII are refused before the server hears of them.
    """
    try:
        yield
    except ssl.SSLError as error:
        raise XltoolsError("mail.not-trusted", server=mail.server) from error
    except smtplib.SMTPNotSupportedError as error:
        raise XltoolsError("mail.not-trusted", server=mail.server) from error
    except (smtplib.SMTPAuthenticationError, UnicodeEncodeError) as error:
        raise XltoolsError("mail.login", server=mail.server, account=mail.account) from error
    except smtplib.SMTPServerDisconnected as error:
        raise XltoolsError("mail.unreachable", server=mail.server) from error
    except smtplib.SMTPException as error:
        raise XltoolsError("mail.refused", server=mail.server, answer=_answer(error)) from error
    except OSError as error:
        raise XltoolsError("mail.unreachable", server=mail.server) from error


def _answer(error: smtplib.SMTPException) -> str:
    """What the server said, on one line; its words may be in any language."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, refusal = next(iter(error.recipients.values()))
        return f"{code} {refusal.decode('utf-8', 'replace')}"
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        text = said if isinstance(said, str) else said.decode("utf-8", "replace")
        return f"{error.smtp_code} {text}"
    return type(error).__name__
