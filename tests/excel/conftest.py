"""A running Excel for each test: no more than a model of one, unless a test says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from engines.engine import Running, active
from engines.memory import MemoryBook, book_of
from sheets import raw_of


@pytest.fixture
def running() -> Iterator[Running]:
    """An Excel without a book, which xlwings takes for that of this machine."""
    running = Running()
    with active("memory", running):
        yield running


@pytest.fixture
def opened(running: Running) -> Callable[[str], tuple[Any, MemoryBook]]:
    """Opens a workbook typed as little sheets: as xlwings sees it, and as a person does."""

    def open_book(text: str) -> tuple[Any, MemoryBook]:
        store = book_of(raw_of(text))
        return running.open(store), store

    return open_book
