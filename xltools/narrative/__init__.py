"""The plan as a document: outlines (data), blocks composed from the records, text and .docx.

`xltools.narrative.docx` writes the file and is imported only by who needs it: it loads python-docx.
"""

from xltools.narrative.blocks import Document, Gap
from xltools.narrative.compose import compose
from xltools.narrative.outline_files import load_outline, outlines
from xltools.narrative.text import to_text

__all__ = ["Document", "Gap", "compose", "load_outline", "outlines", "to_text"]
