"""The form as a JSON Schema: what a prefill or export document may hold, for other programs."""

from __future__ import annotations

from typing import Any, Final

from xltools.form import FORM_VERSION, RECORDS
from xltools.form.base import Column, FormField, Record, Shape, fields
from xltools.form.kinds import Kind, kind_of

_PATTERNS: Final[dict[Kind, tuple[Any, str]]] = {
    Kind.TEXT: ("string", ""),
    Kind.WORD: ("string", ""),
    Kind.COUNT: (["integer", "string"], "số nguyên, hoặc chữ như “1.234”"),
    Kind.NUMBER: (["number", "string"], "số, hoặc chữ như “3,36”"),
    Kind.MONEY: (["number", "string"], "triệu đồng, tối đa 6 số lẻ"),
    Kind.DATE: ("string", "ngày/tháng/năm, ví dụ 22/02/2022"),
    Kind.MOMENT: ("string", "31/5, 01/2024, quý II/2024 hoặc 2024"),
    Kind.TICK: ("string", "x hoặc để trống"),
    Kind.CODES: ("string", "nhiều mã cách nhau bằng dấu chấm phẩy"),
}


def document_schema() -> dict[str, Any]:
    """The schema of a document: a sheet of items is one object, a table a list of objects."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Biểu mẫu kế hoạch giảm nghèo, phiên bản {FORM_VERSION}",
        "type": "object",
        "additionalProperties": False,
        "properties": {record.sheet.name: _sheet(record) for record in RECORDS},
    }


def _sheet(record: type[Record]) -> dict[str, Any]:
    columns = {
        field.filled.header: _cell(field, field.filled) for field in fields(record) if field.filled
    }
    row = {"type": "object", "additionalProperties": False, "properties": columns}
    if record.sheet.shape is Shape.ITEMS:
        return {"description": record.sheet.intro, **row}
    return {"description": record.sheet.intro, "type": "array", "items": row}


def _cell(field: FormField, column: Column) -> dict[str, Any]:
    kind = kind_of(field)
    json_type, how = _PATTERNS[kind.kind]
    cell: dict[str, Any] = {"type": json_type}
    if kind.words is not None:
        cell["enum"] = [word.value for word in kind.words]
    description = " ".join(text for text in (column.note, _how(how, column)) if text)
    if description:
        cell["description"] = description
    if column.example:
        cell["examples"] = [column.example]
    return cell


def _how(how: str, column: Column) -> str:
    said = " hoặc ".join(f"“{word}”" for word in column.said)
    parts = [part for part in (how, said) if part]
    return f"({'; '.join(parts)})" if parts else ""
