"""Where a figure of a roll-up comes from: a tree over any number of levels, without a network."""

from xltools.rollup.trace.book import Book, book_of, open_book
from xltools.rollup.trace.files import SourceFiles
from xltools.rollup.trace.tree import How, Remark, Step
from xltools.rollup.trace.walk import Tracer

__all__ = ["Book", "How", "Remark", "SourceFiles", "Step", "Tracer", "book_of", "open_book"]
