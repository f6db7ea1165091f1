"""Every button has one function, and every function its button; what they say is theirs alone."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import is_normalized
from xml.etree import ElementTree as ET

import pytest
from typer.main import get_command

from xltools.buttons import BUTTONS, AskKind, Button, Group, button_of
from xltools.cli import app
from xltools.ribbon.actions import ACTIONS

MACROS = Path(__file__).parents[2] / "macros"
CUSTOM_UI = "{http://schemas.microsoft.com/office/2009/07/customui}"


def test_buttons_and_functions_are_the_same_in_the_same_order() -> None:
    assert list(ACTIONS) == [button.tag for button in BUTTONS]
    assert len(set(ACTIONS.values())) == len(BUTTONS)


@pytest.mark.slow
def test_every_command_on_workbooks_is_a_button_too() -> None:
    """The others install, open a window, tell the story of the examples, or keep keys."""
    others = {"addin", "deliver", "demo", "key", "window"}

    commands = set(get_command(app).commands)

    assert others <= commands
    assert commands - others <= set(ACTIONS)


def test_button_function_label_and_macro_belong_together() -> None:
    """The ribbon shows each button of the list, in order, and each calls a macro that is there."""
    ribbon = ET.fromstring((MACROS / "customUI14.xml").read_text(encoding="utf-8"))  # noqa: S314 - our own
    source = "".join(path.read_text(encoding="ascii") for path in sorted(MACROS.glob("*.bas")))
    macros = set(
        re.findall(r"^Public Sub (\w+)\(control As IRibbonControl\)", source, re.MULTILINE)
    )
    shown = [
        (each.get("tag"), each.get("label"), group.get("label"))
        for group in ribbon.iter(f"{CUSTOM_UI}group")
        for each in group.iter(f"{CUSTOM_UI}button")
    ]

    assert shown == [(each.tag, each.label, str(each.group)) for each in BUTTONS]
    assert {each.get("onAction") for each in ribbon.iter(f"{CUSTOM_UI}button")} == macros
    assert [tag for tag, _, _ in shown] == list(ACTIONS)


def test_the_buttons_of_a_group_stand_together_in_the_order_of_the_groups() -> None:
    groups = list(Group)

    assert sorted(BUTTONS, key=lambda each: groups.index(each.group)) == list(BUTTONS)
    assert {each.group for each in BUTTONS} == set(groups)


@pytest.mark.parametrize("button", BUTTONS, ids=lambda each: each.tag)
def test_the_words_of_a_button_are_short_and_good(button: Button) -> None:
    words = [button.label, button.tip, *(ask.prompt for ask in button.asks)]

    assert all(is_normalized("NFC", each) and each == each.strip() for each in words)
    assert len(button.label) <= 20
    assert button.tip.endswith(".")
    assert len(button.tip) <= 100


def test_tags_and_labels_are_no_two_buttons() -> None:
    assert len({each.tag for each in BUTTONS}) == len(BUTTONS)
    assert len({each.label for each in BUTTONS}) == len(BUTTONS)


def test_every_new_file_has_a_usual_name_of_its_kind() -> None:
    saved = [ask for each in BUTTONS for ask in each.asks if ask.kind is AskKind.SAVE]

    assert [ask for ask in saved if not ask.usual.endswith(ask.suffix) or not ask.suffix] == []


def test_a_button_is_found_by_its_tag_alone() -> None:
    assert [button_of(each.tag) for each in BUTTONS] == list(BUTTONS)
    assert button_of("Kiểm tra") is None
