"""The mark of a PDF of ours: its last line, a remark that readers pass over.

It holds a digest of all before it. A page that was added, a remark or a digital signature changes
the end of the file, and a scan never had the mark.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Final

_REMARK: Final = b"\n%xltools "
_LENGTH: Final = len(_REMARK) + 64 + 1


def mark(path: Path) -> None:
    """Put the mark under a PDF that was just made. Raises OSError."""
    content = path.read_bytes()
    path.write_bytes(content + _remark_of(content))


def is_ours(path: Path) -> bool:
    """Whether the file is a PDF with our mark, not changed since. Raises OSError."""
    content = path.read_bytes()
    return content[-_LENGTH:] == _remark_of(content[:-_LENGTH])


def _remark_of(content: bytes) -> bytes:
    return _REMARK + sha256(content).hexdigest().encode("ascii") + b"\n"
