"""The password of a mailbox: kept by the system's own keyring, asked for once at a terminal."""

from __future__ import annotations

import sys
from contextlib import suppress
from getpass import getpass
from typing import Final

import keyring
from keyring.errors import KeyringError

from xltools.errors import XltoolsError

_SERVICE: Final = "xltools"


def mail_password(account: str) -> str:
    """The password of an account. Raises XltoolsError "mailbox.no-password"."""
    try:
        known = keyring.get_password(_SERVICE, account)
    except KeyringError:
        known = None
    if known is not None:
        return known
    if not sys.stdin.isatty():
        raise XltoolsError("mailbox.no-password", account=account)
    typed = getpass(f"{account}: ")
    with suppress(KeyringError):  # without a keyring it is asked for again
        keyring.set_password(_SERVICE, account, typed)
    return typed
