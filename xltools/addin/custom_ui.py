"""What Excel would refuse in the ribbon, without a word to anybody: it only leaves the tab out."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from typing import Final

from xltools.addin.sources import Sources
from xltools.patterns import late_pattern

NAMESPACE: Final = "http://schemas.microsoft.com/office/2009/07/customui"
LONGEST_LABEL: Final = 1024
_LABELS: Final = frozenset({"label", "screentip", "supertip"})
KNOWN: Final = {
    "customUI": frozenset[str](),
    "ribbon": frozenset[str](),
    "tabs": frozenset[str](),
    "tab": frozenset({"id", "label", "keytip"}),
    "group": frozenset({"id", "label", "autoScale"}),
    "button": frozenset({"id", *_LABELS, "tag", "image", "size", "onAction"}),
}
"""The elements that this ribbon uses, and the attributes that each may carry."""
PARENTS: Final = {
    "ribbon": "customUI",
    "tabs": "ribbon",
    "tab": "tabs",
    "group": "tab",
    "button": "group",
}
_CALLBACK: Final = late_pattern(r"^Public Sub (\w+)\(control As IRibbonControl\)$", re.MULTILINE)
_ID: Final = late_pattern(r"[A-Za-z_]\w{0,254}", re.ASCII)
_KEYTIP: Final = late_pattern(r"[A-Z0-9]{1,3}")


def faults(sources: Sources) -> list[str]:
    """What is wrong with the ribbon, in the words of somebody who writes one."""
    try:
        root = ET.fromstring(sources.custom_ui)  # noqa: S314 - our own text
    except ET.ParseError as error:
        return [f"not XML: {error}"]
    if root.tag != f"{{{NAMESPACE}}}customUI":
        return [f"the root is {root.tag}"]
    elements = list(_elements(root))
    return [
        *(fault for parent, element in elements for fault in _shape(parent, element)),
        *_twice(elements, "id"),
        *_twice(elements, "keytip"),
        *_unanswered(elements, sources),
        *_pictures(elements, sources),
    ]


def _elements(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    """Every element with the name of the one that it stands in."""
    for parent in root.iter():
        yield from ((_name(parent), element) for element in parent)


def _name(element: ET.Element) -> str:
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")


def _shape(parent: str, element: ET.Element) -> Iterator[str]:
    """Its name, its place and its attributes."""
    name, words = _name(element), element.attrib
    if name not in KNOWN:
        yield f"<{name}> is not known"
        return
    here = f"<{name} {words.get('id', '?')}>"
    if PARENTS.get(name) != parent:
        yield f"{here} stands in <{parent}>"
    yield from (f"{here} has {word}" for word in sorted(set(words) - KNOWN[name]))
    if "id" in KNOWN[name] and not _ID.fullmatch(words.get("id", "")):
        yield f"{here} has no good id"
    yield from _values(here, words)


def _values(here: str, words: dict[str, str]) -> Iterator[str]:
    for word in sorted(_LABELS & set(words)):
        if not 0 < len(words[word].strip()) <= LONGEST_LABEL:
            yield f"{here} has a {word} of {len(words[word])} letters"
    if words.get("size", "large") not in {"large", "normal"}:
        yield f"{here} has size {words['size']}"
    if not _KEYTIP.fullmatch(words.get("keytip", "A")):
        yield f"{here} has keytip {words['keytip']}"


def _twice(elements: list[tuple[str, ET.Element]], word: str) -> Iterator[str]:
    used = Counter(element.attrib[word] for _, element in elements if word in element.attrib)
    yield from (
        f"{word} {value} is used {count} times" for value, count in used.items() if count > 1
    )


def _unanswered(elements: list[tuple[str, ET.Element]], sources: Sources) -> Iterator[str]:
    """Buttons whose click no Sub takes; a Sub takes the control, and nothing else."""
    subs = {name for module in sources.modules.values() for name in _CALLBACK.findall(module)}
    for _, element in elements:
        if _name(element) == "button" and element.get("onAction") not in subs:
            yield f"<button {element.get('id')}> calls {element.get('onAction')}"


def _pictures(elements: list[tuple[str, ET.Element]], sources: Sources) -> Iterator[str]:
    """Pictures that are shown and not there, and those that nothing shows."""
    shown = {element.attrib["image"] for _, element in elements if "image" in element.attrib}
    yield from (f"there is no picture {name}" for name in sorted(shown - set(sources.icons)))
    yield from (f"nothing shows the picture {name}" for name in sorted(set(sources.icons) - shown))
    for _, element in elements:
        if _name(element) == "button" and "image" not in element.attrib:
            yield f"<button {element.get('id')}> has no picture"
