"""The key of a unit, made on first use and kept in the per-user folder.

It has no passphrase. Three people share one laptop and one account there: a passphrase would be
known to all three or written on the screen, and a lost one would stop a submission on its last
day. The key says "from the same desk as last time", and no more is claimed for it; the folder is
the account's own, and the file is readable by that account alone where the system knows that.
Losing it is ordinary: a new one is made, and the level above registers that one too.
"""

from __future__ import annotations

import json
import os
from base64 import b32encode, urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from xltools.dataclass import dataclass
from xltools.errors import XltoolsError
from xltools.exchange.holder import Holder

_FOLDER: Final = "khoa"
_OWNER_ALONE: Final = 0o600
_BYTES: Final = 32
_GROUP: Final = 4
_SHOWN: Final = 16
_LEVEL_AND_CODE: Final = 2


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A unit's key with its private half; `public` is text that may be shown to anyone."""

    holder: Holder
    made_at: datetime
    private: Ed25519PrivateKey

    @property
    def public(self) -> str:
        return _text(self.private.public_key().public_bytes_raw())


def find_key(folder: Path, holder: Holder) -> OwnKey | None:
    """The key of a unit, or None. Raises XltoolsError "key.damaged"."""
    path = key_file(folder, holder)
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        private = Ed25519PrivateKey.from_private_bytes(_bytes(told["private"]))
        return OwnKey(holder, datetime.fromisoformat(told["made_at"]), private)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise XltoolsError("key.damaged", file=path) from error


def make_key(folder: Path, holder: Holder, now: datetime) -> OwnKey:
    """A new key for a unit; the one before is put aside under the time of the change.

    Raises XltoolsError "key.not-kept" when it cannot be written.
    """
    path = key_file(folder, holder)
    private = _generated()
    told = {
        "level": holder.level,
        "code": holder.code,
        "valid_from": holder.valid_from,
        "made_at": now.isoformat(),
        "private": _text(private.private_bytes_raw()),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.replace(path.with_suffix(f".{now:%Y%m%d%H%M%S}.json"))
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ALONE)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            json.dump(told, file, indent=1)
    except OSError as error:
        raise XltoolsError("key.not-kept", folder=path.parent) from error
    return OwnKey(holder, now, private)


def _generated() -> Ed25519PrivateKey:
    """A key that begins with no "-": a command takes that for an option, and Excel for a sum."""
    while True:
        private = Ed25519PrivateKey.generate()
        if not _text(private.public_key().public_bytes_raw()).startswith("-"):
            return private


def own_key(folder: Path, holder: Holder, now: datetime) -> tuple[OwnKey, bool]:
    """The key of a unit, and whether it was only now made. Raises XltoolsError `key.*`."""
    found = find_key(folder, holder)
    return (found, False) if found else (make_key(folder, holder, now), True)


def all_keys(folder: Path) -> list[OwnKey]:
    """The keys in use on this machine, by unit; those that were put aside are none of them.

    Raises XltoolsError "key.damaged".
    """
    found: list[OwnKey] = []
    for path in sorted((folder / _FOLDER).glob("*.json")):
        parts = path.stem.split("_")
        if "." not in path.stem and len(parts) >= _LEVEL_AND_CODE:
            key = find_key(folder, Holder(*parts[: _LEVEL_AND_CODE + 1]))
            if key is not None:
                found.append(key)
    return found


def key_file(folder: Path, holder: Holder) -> Path:
    """Where the key of a unit lies below the per-user folder."""
    since = f"_{holder.valid_from}" if holder.valid_from else ""
    return folder / _FOLDER / f"{holder.level}_{holder.code}{since}.json"


def public_key(text: str) -> Ed25519PublicKey:
    """The key of its text. Raises ValueError for a text that is none."""
    return Ed25519PublicKey.from_public_bytes(_bytes(text))


def short_form(public: str) -> str:
    """The key as it is read out on the telephone: K7QF-2M3T-9XAB-PQRS."""
    letters = b32encode(sha256(public.encode("ascii")).digest()).decode("ascii")[:_SHOWN]
    return "-".join(letters[at : at + _GROUP] for at in range(0, _SHOWN, _GROUP))


def _text(key: bytes) -> str:
    return urlsafe_b64encode(key).decode("ascii").rstrip("=")


def _bytes(text: str) -> bytes:
    """Raises ValueError for what is no key."""
    key = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(key) != _BYTES or _text(key) != text:
        raise ValueError("key")
    return key
