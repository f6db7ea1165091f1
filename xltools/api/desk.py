"""Where and when a person works: the per-user folder, the time, how to ask for a password."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from xltools.api.user_folders import data_folder
from xltools.dataclass import dataclass
from xltools.errors import XltoolsError


@dataclass(frozen=True)
class Desk:
    """The surroundings of an act that leaves a trace with the person who did it."""

    folder: Path
    now: datetime
    password: Callable[[str], str]


def desk_of(now: datetime) -> Desk:
    """The desk of whoever works on this machine. Raises XltoolsError "submit.no-folder"."""
    folder = data_folder(os.environ)
    if folder is None:
        raise XltoolsError("submit.no-folder")
    return Desk(folder, now, _password)


def _password(account: str) -> str:
    """The password of a mail account, out of the system's keyring or asked for at a terminal."""
    from xltools.exchange.inbox.password import mail_password

    return mail_password(account)
