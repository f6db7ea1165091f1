"""What every request needs: the office's settings, the catalogue, and today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xltools.catalogue import Catalogue, load_catalogue
from xltools.dataclass import dataclass
from xltools.settings import Settings, load_settings


@dataclass(frozen=True)
class Setup:
    """The surroundings of one request; `today` is Vietnam's and is always passed in."""

    settings: Settings
    catalogue: Catalogue
    today: date


def set_up(today: date, settings: Path | None = None) -> Setup:
    """Read the office's settings and its own catalogue. Raises XltoolsError when they are bad."""
    loaded = load_settings(settings)
    return Setup(loaded, load_catalogue(loaded.catalogue, loaded.outlines), today)
