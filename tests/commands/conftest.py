"""The fixture that runs commands."""

from __future__ import annotations

import pytest
from commands.run import Xltools


@pytest.fixture
def xltools(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Xltools:
    """Runs a command and gives its status and outputs."""
    return Xltools(monkeypatch, capsys)
