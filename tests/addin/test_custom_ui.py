"""Ribbon, list of buttons, macros and pictures are held together; seeded faults are found."""

from __future__ import annotations

import struct
import sys
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from addin.vba import MACROS, SOURCES

from xltools.addin.custom_ui import NAMESPACE, faults
from xltools.buttons import BUTTONS, Group

sys.path.insert(0, str(MACROS))

import draw_icons
import painting

ROOT: Final = ET.fromstring(SOURCES.custom_ui)  # noqa: S314 - our own text
[TAB] = ROOT.iter(f"{{{NAMESPACE}}}tab")
GROUPS: Final = list(TAB)


def drawn(png: bytes) -> bytes:
    """The pixels of a picture, whatever version of zlib has packed them."""
    start = png.index(b"IDAT") - 4
    [length] = struct.unpack_from(">I", png, start)
    rows = zlib.decompress(png[start + 8 : start + 8 + length])
    width = painting.SIZE * 4 + 1
    return b"".join(rows[at + 1 : at + width] for at in range(0, len(rows), width))


def test_the_ribbon_has_no_fault() -> None:
    assert faults(SOURCES) == []


def test_the_ribbon_shows_the_buttons_of_the_list_in_its_groups_and_order() -> None:
    shown = [
        (group.get("label"), each.get("tag"), each.get("label"), each.get("supertip"))
        for group in GROUPS
        for each in group
    ]

    assert TAB.get("label") == "Giảm nghèo"
    assert [group.get("label") for group in GROUPS] == [group.value for group in Group]
    assert shown == [(each.group.value, each.tag, each.label, each.tip) for each in BUTTONS]


def test_every_button_is_large_and_calls_the_one_callback() -> None:
    words = [(b.get("size"), b.get("onAction"), b.get("screentip")) for g in GROUPS for b in g]

    assert words == [("large", "XlTools_OnAction", each.label) for each in BUTTONS]


def test_every_button_shows_the_picture_that_is_drawn_for_it() -> None:
    """When this fails: `python macros/draw_icons.py`, and look at the pictures."""
    tags = [button.tag for button in BUTTONS]

    assert [b.get("image") for g in GROUPS for b in g] == tags
    assert sorted(draw_icons.PICTURES) == sorted(SOURCES.icons) == sorted(tags)


@pytest.mark.slow
@pytest.mark.parametrize("tag", draw_icons.PICTURES)
def test_the_pictures_are_what_the_script_draws(tag: str) -> None:
    assert drawn(SOURCES.icons[tag]) == painting.pixels(draw_icons.PICTURES[tag])


def test_no_two_pictures_are_the_same() -> None:
    assert len(set(SOURCES.icons.values())) == len(SOURCES.icons)


@pytest.mark.parametrize(
    ("found", "put", "fault"),
    [
        ("</customUI>", "", "not XML: no element found: line"),
        (
            "2009/07",
            "2006/01",
            "the root is {http://schemas.microsoft.com/office/2006/01/customui}",
        ),
        ('id="XlTools_Plan"', 'id="XlTools_New"', "id XlTools_New is used 2 times"),
        ('id="XlTools_Plan" ', "", "<button ?> has no good id"),
        ('id="XlTools_Plan"', 'idMso="Copy"', "<button ?> has idMso"),
        ('id="XlTools_Plan"', 'id="1"', "<button 1> has no good id"),
        ('label="Soạn kế hoạch"', 'label=" "', "<button XlTools_Plan> has a label of 1 letters"),
        (
            'label="Soạn kế hoạch"',
            f'label="{"x" * 1025}"',
            "<button XlTools_Plan> has a label of 1025 letters",
        ),
        ('image="plan"', 'imageMso="HappyFace"', "<button XlTools_Plan> has imageMso"),
        ('image="plan"', 'image="plans"', "there is no picture plans"),
        ('image="plan"', 'image="new"', "nothing shows the picture plan"),
        (
            'tag="plan" label="Soạn kế hoạch" size="large"',
            'tag="plan" label="x" size="huge"',
            "<button XlTools_Plan> has size huge",
        ),
        ('keytip="G"', 'keytip="giam"', "<tab XlTools_Tab> has keytip giam"),
        ('<group id="XlTools_TextGroup"', '<box id="B"', "not XML: mismatched tag: line"),
        ("<tabs>", "<tabs><button id='a'/>", "<button a> stands in <tabs>"),
        ("<tabs>", "<tabs><gallery id='a'/>", "<gallery> is not known"),
    ],
)
def test_a_seeded_fault_is_named(found: str, put: str, fault: str) -> None:
    assert found in SOURCES.custom_ui
    seeded = SOURCES.custom_ui.replace(found, put, 1)

    assert any(told.startswith(fault) for told in faults(replace(SOURCES, custom_ui=seeded)))


@pytest.mark.parametrize(
    "signature",
    [
        "Public Sub XlTools_OnAction()",
        "Private Sub XlTools_OnAction(control As IRibbonControl)",
        "Public Sub XlTools_OnAction(control As IRibbonControl, pressed As Boolean)",
        "Public Function XlTools_OnAction(control As IRibbonControl)",
    ],
)
def test_a_callback_that_excel_could_not_call_is_named(signature: str) -> None:
    right = "Public Sub XlTools_OnAction(control As IRibbonControl)"
    modules = {name: source.replace(right, signature) for name, source in SOURCES.modules.items()}

    told = faults(replace(SOURCES, modules=modules))

    assert "<button XlTools_New> calls XlTools_OnAction" in told


def test_the_drawing_script_writes_a_picture_for_each_button(tmp_path: Path) -> None:
    """One picture only: drawing all takes seconds."""
    png = painting.png(painting.pixels(draw_icons.PICTURES["help"]))

    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert drawn(png) == painting.pixels(draw_icons.PICTURES["help"])
