"""The settings of a Word file: how Word 2013 and later lay it out, in Vietnamese."""

from __future__ import annotations

from typing import Final

from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml

from xltools.narrative.docx_xml import NAMESPACES

_NOTES: Final = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
_OF_WORD: Final = "http://schemas.microsoft.com/office/word"
_COMPATIBLE: Final = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
}


def set_settings(document: WordDocument, *, has_notes: bool) -> None:
    """Replace the settings of a new document by ours."""
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_OF_WORD}" w:val="{value}"/>'
        for name, value in _COMPATIBLE.items()
    )
    ours = parse_xml(
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"{_NOTES if has_notes else ''}<w:compat>{compatible}</w:compat>"
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )
    root = document.settings.element
    for child in list(root):
        root.remove(child)
    root.extend(list(ours))
