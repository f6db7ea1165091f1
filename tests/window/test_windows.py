"""Our windows on a virtual screen: what they say, how keys reach them, what they give back."""

from __future__ import annotations

import sys
import tkinter as tk
from collections.abc import Callable
from pathlib import Path
from tkinter import filedialog, ttk
from typing import Any

import pytest
from conftest import Screen

from xltools.buttons import BUTTONS, Ask, AskKind, Button, Group
from xltools.errors import XltoolsError
from xltools.ribbon.request import Result
from xltools.window import result as result_window
from xltools.window.ask import ask_arguments
from xltools.window.keys import access_keys
from xltools.window.look import RED, open_root
from xltools.window.result import fill_result

FOUND = Result(
    1,
    "Kiểm tra",
    "tan-lap-2024.xlsx: 2 lỗi phải sửa",
    ("Lỗi phải sửa (2)", '  trang "Chỉ tiêu", ô Q6: 5 hộ …', '  trang "Kinh phí", ô F9: …'),
    (Path("noi-dung-can-sua.xlsx"), Path("ke-hoach.docx")),
)
SEVERAL = Button(
    "new",
    "Biểu mới",
    Group.FORM,
    "Lập tệp biểu mẫu trống.",
    (
        Ask("level", AskKind.CHOICE, "Cấp hành chính"),
        Ask("unit", AskKind.TEXT, "Tên đơn vị"),
        Ask("parent", AskKind.TEXT, "Đơn vị cấp trên", optional=True),
        Ask("year", AskKind.NUMBER, "Năm kế hoạch"),
        Ask("sheets", AskKind.CHOICES, "Các trang cần tách"),
        Ask("output", AskKind.SAVE, "Lưu tệp Excel mới", ".xlsx"),
    ),
)
LEVELS = {
    "level": [("commune", "cấp xã"), ("province", "cấp tỉnh")],
    "sheets": [("Chỉ tiêu", "Chỉ tiêu"), ("Kinh phí", "Kinh phí"), ("Căn cứ", "Căn cứ")],
}


def walk(widget: tk.Misc) -> list[tk.Misc]:
    """A widget and all that stand in it, in the order of the Tab key."""
    return [widget, *(below for child in widget.winfo_children() for below in walk(child))]


def test_every_button_has_an_access_key_of_its_own() -> None:
    labels = ["Mở tệp…", "Làm mới", *(button.label for button in BUTTONS)]

    found = access_keys(labels)

    letters = [shown[at].lower() for shown, at in found]
    assert all(letter.isascii() and letter.isalnum() for letter in letters)
    assert len(set(letters)) == len(labels)
    assert [shown[: len(label)] for (shown, _), label in zip(found, labels, strict=True)] == labels


def test_a_letter_that_no_keyboard_types_plainly_is_no_access_key() -> None:
    assert access_keys(["Đóng", "Sửa", "Sao chép", "Ở ê"]) == [
        ("Đóng", 2),
        ("Sửa", 0),
        ("Sao chép", 4),
        ("Ở ê (W)", 5),
    ]


def test_a_result_is_told_whole_and_the_keyboard_reaches_all_of_it(screen: Screen) -> None:
    root = open_root(FOUND.title)
    fill_result(root, FOUND, "vi")
    root.deiconify()
    root.update()
    [text] = [each for each in walk(root) if isinstance(each, tk.Text)]
    buttons = [each for each in walk(root) if isinstance(each, ttk.Button)]
    words = [str(each["text"]) for each in buttons]

    text.focus_force()
    text.event_generate("<Tab>")
    root.update()
    left = root.focus_get()
    [copy] = [each for each in buttons if each["text"] == "Sao chép"]
    root.event_generate(f"<Alt-Key-{'Sao chép'[int(copy['underline'])].lower()}>")
    root.update()
    copied = root.clipboard_get()
    root.destroy()

    assert text not in (left, None)
    assert sorted(words) == [
        "Mở ke-hoach.docx",
        "Mở noi-dung-can-sua.xlsx",
        "Mở thư mục",
        "Sao chép",
        "Đóng",
    ]
    assert copied.splitlines() == [FOUND.message, *FOUND.lines]


def test_the_files_of_a_result_open_with_one_click(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(result_window, "open_path", opened.append)
    root = open_root(FOUND.title)
    fill_result(root, FOUND, "vi")

    for each in walk(root):
        if isinstance(each, ttk.Button) and str(each["text"]).startswith("Mở"):
            each.invoke()
    root.destroy()

    assert opened == [*FOUND.files, Path()]


def answer(
    fill: Callable[[list[tk.Misc]], None],
) -> dict[str, Any] | None:
    """The answers of the form once `fill` has used its widgets, which then presses Enter."""
    root = open_root("Thử")

    def use() -> None:
        [window] = [each for each in root.winfo_children() if isinstance(each, tk.Toplevel)]
        fill(walk(window))

    root.after(100, use)
    given = ask_arguments(SEVERAL, LEVELS, {"year": "2026"}, parent=root)
    root.destroy()
    return given


def test_a_button_that_asks_several_things_asks_them_on_one_form(
    screen: Screen, tmp_path: Path
) -> None:
    def fill(widgets: list[tk.Misc]) -> None:
        level, unit, _, year, output = (w for w in widgets if isinstance(w, ttk.Entry))
        assert isinstance(level, ttk.Combobox)
        level.set("cấp xã")
        unit.insert(0, " Xã Đăk Pxi ")
        year.delete(0, "end")
        year.insert(0, "2027")
        [listed] = [w for w in widgets if isinstance(w, tk.Listbox)]
        listed.selection_set(0)
        listed.selection_set(2)
        output.insert(0, str(tmp_path / "biểu mới"))
        [do] = [w for w in widgets if isinstance(w, ttk.Button) and w["text"] == "Thực hiện"]
        do.invoke()

    assert answer(fill) == {
        "level": "commune",
        "unit": "Xã Đăk Pxi",
        "year": 2027,
        "sheets": ["Chỉ tiêu", "Căn cứ"],
        "output": str(tmp_path / "biểu mới.xlsx"),
    }


def test_a_form_says_what_is_missing_and_gives_nothing_when_it_is_closed(screen: Screen) -> None:
    said: list[str] = []

    def fill(widgets: list[tk.Misc]) -> None:
        [do] = [w for w in widgets if isinstance(w, ttk.Button) and w["text"] == "Thực hiện"]
        level, unit, _, year, _ = (w for w in widgets if isinstance(w, ttk.Entry))
        [fault] = [w for w in widgets if isinstance(w, ttk.Label) and str(w["foreground"]) == RED]
        do.invoke()
        said.append(str(fault["text"]))
        assert isinstance(level, ttk.Combobox)
        level.set("cấp tỉnh")
        unit.insert(0, "Tỉnh Kon Tum")
        year.insert("end", "x")
        do.invoke()
        said.append(str(fault["text"]))
        widgets[0].focus_force()
        widgets[0].event_generate("<Escape>")

    assert answer(fill) is None
    assert said == [
        "Chưa điền: Cấp hành chính.",
        "Năm kế hoạch: cần ghi một số, ví dụ 2024.",
    ]


@pytest.mark.parametrize(
    ("chosen", "given"), [("/x/a.xlsx", {"households": "/x/a.xlsx"}), ("", None)]
)
def test_one_file_is_asked_for_by_the_dialogue_of_the_system(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, chosen: str, given: dict[str, str] | None
) -> None:
    asked: list[str] = []

    def dialogue(**options: Any) -> str:
        asked.append(options["title"])
        return chosen

    monkeypatch.setattr(filedialog, "askopenfilename", dialogue)
    ask = Ask("households", AskKind.FILE, "Chọn tệp danh sách hộ", ".xlsx")

    assert ask_arguments(Button("x", "So", Group.CHECK, "", (ask,)), {}) == given
    assert asked == ["Chọn tệp danh sách hộ"]


def test_without_a_screen_a_window_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    if sys.platform != "linux":
        pytest.skip("other systems always have a screen")

    with pytest.raises(XltoolsError, match=r"window\.no-screen"):
        open_root("Thử")
