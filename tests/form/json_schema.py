"""The part of JSON Schema that the form's own schema is written in, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

Schema = Mapping[str, Any]

TYPES: Final[dict[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
}
KEYWORDS: Final[dict[str, type | tuple[type, ...]]] = {
    "$schema": str,
    "title": str,
    "description": str,
    "type": (str, list),
    "additionalProperties": bool,
    "properties": dict,
    "items": dict,
    "enum": list,
    "examples": list,
}


def faults_of_schema(schema: Schema, at: str = "$") -> Iterator[str]:
    """What is wrong with the shape of a schema itself, each with its path."""
    for keyword, value in schema.items():
        if keyword not in KEYWORDS:
            yield f"{at}: unknown keyword {keyword}"
        elif not isinstance(value, KEYWORDS[keyword]):
            yield f"{at}: {keyword} is a {type(value).__name__}"
    if not _types(schema) or not set(_types(schema)) <= TYPES.keys():
        yield f"{at}: no type, or an unknown one"
    if ("properties" in schema) is not ("object" in _types(schema)):
        yield f"{at}: properties belong to objects, and objects have them"
    if ("items" in schema) is not ("array" in _types(schema)):
        yield f"{at}: items belong to arrays, and arrays have them"
    for example in schema.get("examples", ()):
        yield from faults(example, schema, f"{at} example")
    for name, part in _parts(schema):
        yield from faults_of_schema(part, f"{at}.{name}")


def faults(value: object, schema: Schema, at: str = "$") -> Iterator[str]:
    """Where a value does not fit a schema, each with its path."""
    if not any(_is_of(value, name) for name in _types(schema)):
        yield f"{at}: {value!r} is no {' or '.join(_types(schema))}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not in the list"
    if isinstance(value, dict):
        for name, part in value.items():
            if name in schema["properties"]:
                yield from faults(part, schema["properties"][name], f"{at}.{name}")
            elif not schema.get("additionalProperties", True):
                yield f"{at}: {name} is unknown"
    if isinstance(value, list):
        for number, part in enumerate(value, start=1):
            yield from faults(part, schema["items"], f"{at}[{number}]")


def _types(schema: Schema) -> list[str]:
    told = schema.get("type", [])
    return [told] if isinstance(told, str) else list(told)


def _is_of(value: object, name: str) -> bool:
    return isinstance(value, TYPES[name]) and not isinstance(value, bool)


def _parts(schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield from schema.get("properties", {}).items()
    if "items" in schema:
        yield "[]", schema["items"]
