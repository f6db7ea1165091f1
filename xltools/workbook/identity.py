"""What a workbook says of itself where nobody types: a very hidden sheet, document properties.

Both are hints for a reader, never trusted: anybody can change them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from xltools.form import FORM_VERSION
from xltools.wording import book as words
from xltools.workbook.contents import Contents
from xltools.workbook.styles import TEXT, Styles

CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed time of no zone: same input, same bytes


def identity_of(contents: Contents) -> dict[str, str]:
    """Form version, unit and year; "" for what the plan does not state."""
    info, level = contents.plan.info, contents.scope.level
    return {
        "form_version": FORM_VERSION,
        "unit_level": str(level or ""),
        "unit_code": info.unit_code or "",
        "unit_valid_from": info.unit_valid_from.isoformat() if info.unit_valid_from else "",
        "plan_year": str(info.plan_year or ""),
    }


def write_identity(book: Any, sheet: Any, contents: Contents, make: Styles) -> None:
    """The very hidden sheet, a key and its value a row, and the same as document properties."""
    style = make(num_format=TEXT)
    sheet.set_column(0, 1, 24)
    for row, (key, value) in enumerate(identity_of(contents).items()):
        sheet.write_string(row, 0, key, style)
        sheet.write_string(row, 1, value, style)
        if value:
            book.set_custom_property(key, value, "text")
    unit = contents.plan.info.unit_name
    title = words.GUIDE_TITLE_WITHOUT_YEAR
    book.set_properties({"title": f"{title} - {unit}" if unit else title, "created": CREATED})
