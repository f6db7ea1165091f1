"""A real IMAP server on loopback: dovecot with configuration, user and certificate of its own."""

from __future__ import annotations

import getpass
import imaplib
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "phong", "mat-khau"

_CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mail/%u
default_login_user = {login}
default_internal_user = {account}
default_internal_group = {group}
first_valid_uid = 1
passdb {{
  driver = static
  args = password={{PLAIN}}{password}
}}
userdb {{
  driver = static
  args = uid={account} gid={group} home={folder}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class MailServer:
    """A running server; `certificate` is what a client has to trust."""

    port: int
    certificate: Path

    @property
    def address(self) -> str:
        return f"imaps://{USER}@127.0.0.1:{self.port}/INBOX"

    def session(self) -> imaplib.IMAP4_SSL:
        """A session that may write, as the server's own delivery does."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        session = imaplib.IMAP4_SSL("127.0.0.1", self.port, ssl_context=context, timeout=10)
        session.login(USER, PASSWORD)
        return session

    def deliver(self, mail: bytes, at: datetime, folder: str = "INBOX") -> None:
        """Lay a mail into the mailbox, as received at that time."""
        session = self.session()
        status, told = session.append(folder, "", imaplib.Time2Internaldate(at), mail)
        assert status == "OK", told
        session.logout()

    def flags(self) -> list[bytes]:
        """What the server has noted of each mail; nothing of one that nobody has read."""
        session = self.session()
        session.select(readonly=True)
        _, told = session.fetch("1:*", "(FLAGS)")
        session.logout()
        return [each for each in told if isinstance(each, bytes)]


def make_certificate(folder: Path) -> Path:
    """A certificate for 127.0.0.1 that signed itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "xltools test")])
    now = datetime.now(UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.NoEncryption()
    kind = serialization.PrivateFormat.PKCS8
    (folder / "key.pem").write_bytes(key.private_bytes(pem, kind, plain))
    (folder / "cert.pem").write_bytes(made.public_bytes(pem))
    return folder / "cert.pem"


@contextmanager
def mail_server(folder: Path) -> Generator[MailServer]:
    """Dovecot in a folder of its own, or a skip that says what is missing."""
    program = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
    if program is None:
        pytest.skip("Dovecot (dovecot-imapd) is not installed")
    certificate = make_certificate(folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    account = getpass.getuser()
    values = {"login": account, "account": account, "group": folder.group()}
    if account == "root":  # which dovecot never works as
        values = {"login": "dovenull", "account": "dovecot", "group": "dovecot"}
        folder.chmod(0o755)
        (folder / "mail").mkdir()
        shutil.chown(folder / "mail", "dovecot", "dovecot")
    configuration = folder / "dovecot.conf"
    text = _CONFIGURATION.format(**values, folder=folder, port=port, password=PASSWORD)
    configuration.write_text(text, encoding="utf-8", newline="\n")
    command = [program, "-F", "-c", str(configuration)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, process, folder / "log")
        yield MailServer(port, certificate)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    said = log.read_text(encoding="utf-8") if log.exists() else ""
    raise AssertionError(f"dovecot did not start: {said}")
