"""The package's own source, as syntax trees: which codes and values its sentences are given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from source_trees import tree_of

import xltools

PACKAGE = Path(xltools.__file__).parent


class Given(NamedTuple):
    """One call: where it stands, what it names, the values by name, and whether by ** too."""

    where: str
    name: str
    values: frozenset[str]
    more: bool


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the package, with the place it stands at."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}", node


def given(where: str, name: str, call: ast.Call) -> Given:
    """The values that a call hands over."""
    names = [keyword.arg for keyword in call.keywords]
    return Given(where, name, frozenset(name for name in names if name), None in names)


def errors_raised() -> list[Given]:
    """Every XltoolsError made with its code written out."""
    return [
        given(where, code.value, call)
        for where, call in calls()
        if isinstance(call.func, ast.Name | ast.Attribute)
        and _last_name(call.func) == "XltoolsError"
        for code in _literals(call.args[:1])
    ]


def messages_placed() -> list[Given]:
    """Every `CONSTANT.at(...)`, by the name of the constant."""
    return [
        given(where, name, call)
        for where, call in calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "at"
        and isinstance(call.func.value, ast.Name | ast.Attribute)
        and (name := _last_name(call.func.value)).isupper()
    ]


def _last_name(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr


def _literals(nodes: list[ast.expr]) -> Iterator[ast.Constant]:
    for node in nodes:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                yield inner
