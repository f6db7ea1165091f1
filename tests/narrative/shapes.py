"""The four shapes of a plan, signed and as drafts, as documents and as Word files."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from examples.documents import document
from narrative.plans import catalogue

from xltools.narrative import Document, compose
from xltools.narrative.docx import docx_bytes
from xltools.plan.build import plan_of
from xltools.rows.document import rows_of

SHAPES: Final = {
    "a-theo-du-an": "tan-lap-2024",
    "b-theo-chieu": "thong-nhat-2024",
    "c-rut-gon": "dak-ha-2024",
    "d-theo-chinh-sach": "tam-duong-2021",
}
"""An example of each outline that is shipped."""

STATES: Final = ("đã ban hành", "dự thảo")
EACH: Final = [(shape, state) for shape in SHAPES for state in STATES]

_DRAFT: Final = {"Tình trạng": "dự thảo", "Độ khẩn": "Thượng khẩn"}
_SIGNED: Final = ("Số", "Ngày ban hành")


@cache
def shaped(shape: str, state: str) -> Document:
    """The plan of a shape as it was signed, or as an urgent draft without number and day.

    The annexes of a draft are appendices with Roman numbers.
    """
    example: dict[str, Any] = document(SHAPES[shape])
    if state == "dự thảo":
        info = {k: v for k, v in example["Thông tin chung"].items() if k not in _SIGNED}
        lines = [{**line, "Số hiệu in": ""} for line in example["Biểu kèm theo"]]
        example = {**example, "Thông tin chung": info | _DRAFT, "Biểu kèm theo": lines}
    return compose(plan_of(rows_of(example)), catalogue())


@cache
def word_file(shape: str, state: str) -> bytes:
    """The same as a .docx."""
    return docx_bytes(shaped(shape, state))
