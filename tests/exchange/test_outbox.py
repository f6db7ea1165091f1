"""Sending by a server of one's own: over TLS or not at all, and every refusal is a sentence."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import Message
from pathlib import Path

import pytest
from exchange.mail_server import ACCOUNT, PASSWORD, Server, mail_server

from xltools.errors import XltoolsError
from xltools.exchange.mail_draft import Letter, message_of
from xltools.exchange.outbox import check_sending, send
from xltools.settings import Mail, MailSecurity
from xltools.wording.errors import say_error

pytestmark = [
    pytest.mark.slow,  # a server starts and stops
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),  # on loopback
]

SUBJECT = "Kế hoạch giảm nghèo năm 2024 của xã Tân Lập"


def mail_of() -> Message:
    return message_of(Letter(SUBJECT, "Kính gửi", "xa@kontum.gov.vn", "huyen@kontum.gov.vn"), [])


def settings(server: Server, **values: object) -> Mail:
    usual = {"server": "127.0.0.1", "port": server.port, "account": ACCOUNT}
    return Mail(**{**usual, "certificate": server.certificate, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize("security", MailSecurity)
def test_a_mail_arrives_as_it_was_written(tmp_path: Path, security: MailSecurity) -> None:
    with mail_server(tmp_path, implicit=security is MailSecurity.TLS) as server:
        send(mail_of(), settings(server, security=security), lambda _: PASSWORD)

    [arrived] = server.mails
    assert (arrived.mail_from, arrived.rcpt_tos) == ("xa@kontum.gov.vn", ["huyen@kontum.gov.vn"])
    assert isinstance(arrived.content, bytes)
    assert message_from_bytes(arrived.content, policy=policy.default)["Subject"] == SUBJECT


def refused(mail: Mail, password: str = PASSWORD) -> str:
    with pytest.raises(XltoolsError) as told:
        send(mail_of(), mail, lambda _: password)
    assert say_error(told.value)
    return told.value.code


def test_every_refusal_says_what_to_do_and_nothing_goes_unprotected(tmp_path: Path) -> None:
    """A wrong password, a certificate that nobody vouches for, no TLS at all, nobody there."""
    with mail_server(tmp_path) as server:
        codes = [
            refused(settings(server), "sai"),
            refused(settings(server), "mật khẩu"),
            refused(settings(server, certificate=None)),
            refused(settings(server, security=MailSecurity.TLS)),
        ]
        server.refuses = True
        codes.append(refused(settings(server)))
    with mail_server(tmp_path, plain=True) as plain:
        codes.append(refused(settings(plain, account="")))
    codes.append(refused(settings(server)))

    assert codes == [
        "mail.login",
        "mail.login",
        "mail.not-trusted",
        "mail.not-trusted",
        "mail.refused",
        "mail.not-trusted",
        "mail.unreachable",
    ]
    assert server.mails == plain.mails == []


@pytest.mark.parametrize(
    ("mail", "sender", "recipient", "code"),
    [
        (Mail(), "a@b.vn", "c@d.vn", "mail.no-server"),
        (Mail(server="mail.b.vn"), "", "c@d.vn", "mail.no-sender"),
        (Mail(server="mail.b.vn"), "a@b.vn", "", "mail.no-recipient"),
    ],
)
def test_what_is_missing_for_sending_is_told_before_any_work(
    mail: Mail, sender: str, recipient: str, code: str
) -> None:
    with pytest.raises(XltoolsError) as told:
        check_sending(mail, sender, recipient)

    assert told.value.code == code
