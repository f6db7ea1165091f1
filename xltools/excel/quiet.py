"""Excel while it is written to: it draws nothing, answers to nothing and calculates once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from xltools.excel.library import App


@contextmanager
def quiet(app: App) -> Iterator[None]:
    """Screen, events and calculation stand still inside, and are as before afterwards."""
    drawn, events, calculation = app.screen_updating, app.enable_events, app.calculation
    try:
        app.screen_updating, app.enable_events, app.calculation = False, False, "manual"
        yield
    finally:
        app.calculation = calculation
        app.enable_events = events
        app.screen_updating = drawn
