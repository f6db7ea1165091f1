"""HTML as values: what is text is escaped, and only what was built here is markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

_WITHOUT_END: Final = frozenset({"meta"})


class Html(str):
    """Markup; a plain `str` is text and is escaped wherever it stands."""

    __slots__ = ()


def element(tag: str, *children: str | None, **attributes: object) -> Html:
    """One element; `class_` and `for_` lose their stroke, other strokes become hyphens.

    An attribute that is None is left out.
    """
    said = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value), quote=True)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in _WITHOUT_END:
        return Html(f"<{tag}{said}>")
    return Html(f"<{tag}{said}>{together(children)}</{tag}>")


def together(children: Iterable[str | None]) -> Html:
    """Several pieces one after another, text escaped."""
    return Html(
        "".join(
            each if isinstance(each, Html) else escape(each, quote=False)
            for each in children
            if each is not None
        )
    )


def section(title: str, *parts: str | None) -> Html:
    """A part of the page under its heading."""
    return element("section", element("h2", title), *parts)


def table(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    texts: int = 1,
    bold_first: bool = False,
    look: str | None = None,
) -> Html:
    """A table whose rows are named by their first cell; all but the first `texts` are figures."""
    head = element("tr", *(element("th", each, scope="col") for each in headings))
    body = []
    for index, row in enumerate(rows):
        cells = [element("th", row[0], scope="row")]
        for at, value in enumerate(row[1:], start=1):
            cells.append(element("td", value, class_=None if at < texts else "n"))
        body.append(element("tr", *cells, class_="all" if bold_first and not index else None))
    return element(
        "div",
        element(
            "table",
            element("caption", caption),
            element("thead", head),
            element("tbody", *body),
            class_=look,
        ),
        class_="wide",
    )
