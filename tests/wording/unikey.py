"""Vietnamese in TCVN3 and VNI as UniKey's converter writes it.

`tests/data/unikey.json` was made by the conversion library of UniKey (vnconv of x-unikey 1.0.4,
built from its source): every Vietnamese letter beyond ASCII from Unicode into TCVN3 and VNI Windows
(the bytes as the Latin-1 letters of a spreadsheet), and sentences both ways: Unicode, TCVN3, VNI,
and what UniKey reads out of that TCVN3.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

_MADE: Final = json.loads(
    (Path(__file__).resolve().parents[1] / "data" / "unikey.json").read_text(encoding="utf-8")
)

LETTERS: Final[list[tuple[str, str, str]]] = [tuple(each) for each in _MADE["letters"]]
"""A letter, how TCVN3 stores it, how VNI does."""

TEXTS: Final[list[tuple[str, str, str, str]]] = [tuple(each) for each in _MADE["texts"]]
"""A text, the same in TCVN3 and in VNI, and the text that comes back from TCVN3."""
