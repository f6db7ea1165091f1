"""The command line, run as a user runs it, in this process."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from xltools.cli import main

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "workbooks" / "vi-du"


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit status and both outputs."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Xltools:
    """Call it with the words of a command."""

    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path) -> Ran:
        """Run one command to its end."""
        self.patch.setattr(sys, "argv", ["xltools", *map(str, words)])
        self.capture.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        said = self.capture.readouterr()
        return Ran(int(left.value.code or 0), said.out, said.err)
