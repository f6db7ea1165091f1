"""How our windows look: one palette, one font, sizes in points so that they grow with the screen.

Tk takes the scaling of the screen when it starts (125%, 150%, …); every distance here is written
in points ("6p"), and what Tk counts in pixels is worked out from the font.
"""

from __future__ import annotations

import sys
import tkinter as tk
from contextlib import suppress
from tkinter import font, ttk
from typing import Final

from xltools.errors import XltoolsError

NAVY: Final = "#1F3864"
BLUE: Final = "#2E75B6"
PALE: Final = "#E7F0FA"
GROUND: Final = "#F3F5F9"
SHEET: Final = "#FFFFFF"
LINE: Final = "#C9D2DF"
INK: Final = "#1C2633"
MUTED: Final = "#566274"
RED: Final = "#C00000"
AMBER: Final = "#9A5700"
GREEN: Final = "#3B7D23"

FAMILIES: Final = ("Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial")
"""The first that the machine has; all of them hold the Vietnamese letters."""
_SIZE: Final = 10
_POINTS_PER_INCH: Final = 72
_AWARE_OF_ITS_SCREEN: Final = 1


def open_root(title: str) -> tk.Tk:
    """The first window of a process, in our look, still hidden.

    Raises XltoolsError "window.no-screen" where there is nothing to draw on.
    """
    _see_real_pixels()
    try:
        root = tk.Tk(className="xltools")
    except tk.TclError as error:
        raise XltoolsError("window.no-screen") from error
    root.withdraw()
    root.title(title)
    dress(root)
    return root


def dress(root: tk.Tk) -> None:
    """Give fonts, colours and all ttk widgets of an application our look."""
    known = set(font.families(root))
    family = next((name for name in FAMILIES if name in known), "TkDefaultFont")
    for name in ("TkDefaultFont", "TkTextFont", "TkMenuFont", "TkHeadingFont"):
        font.nametofont(name, root).configure(family=family, size=_SIZE, weight="normal")
    for name, size in (("bold", _SIZE), ("title", 14)):
        made = ("-family", family, "-size", size, "-weight", "bold")
        root.tk.call("font", "create", f"xltools-{name}", *made)
    root.configure(background=GROUND)
    root.option_add("*TCombobox*Listbox.font", "TkDefaultFont")
    _style(root)


def points(widget: tk.Misc, count: float) -> int:
    """So many points in the pixels of this screen."""
    return round(widget.winfo_fpixels("1i") * count / _POINTS_PER_INCH)


def place(window: tk.Tk | tk.Toplevel, width: float, height: float) -> None:
    """Show a window of a size in points in the middle, never larger than the screen."""
    room = (window.winfo_screenwidth(), window.winfo_screenheight() - points(window, 48))
    window.update_idletasks()
    least = (window.winfo_reqwidth(), window.winfo_reqheight())
    wanted = (max(points(window, width), least[0]), max(points(window, height), least[1]))
    size = tuple(min(each, most) for each, most in zip(wanted, room, strict=True))
    left, top = ((most - each) // 2 for each, most in zip(size, room, strict=True))
    window.geometry(f"{size[0]}x{size[1]}+{left}+{max(top, 0)}")
    window.deiconify()
    window.attributes("-topmost", True)  # over Excel, which it was started from
    window.after_idle(window.attributes, "-topmost", False)


def _see_real_pixels() -> None:
    """Ask Windows not to draw us small and blow the picture up; other systems do not."""
    if sys.platform == "win32":
        import ctypes

        with suppress(AttributeError, OSError):  # Windows 7 has no shcore
            ctypes.windll.shcore.SetProcessDpiAwareness(_AWARE_OF_ITS_SCREEN)


def _style(root: tk.Tk) -> None:
    style = ttk.Style(root)
    style.theme_use("clam")
    style.configure(
        ".",
        background=GROUND,
        foreground=INK,
        bordercolor=LINE,
        lightcolor=SHEET,
        darkcolor=LINE,
        troughcolor=PALE,
        focuscolor=BLUE,
        selectbackground=BLUE,
        selectforeground=SHEET,
    )
    style.configure("Sheet.TFrame", background=SHEET)
    style.configure("Head.TFrame", background=NAVY)
    style.configure("Head.TLabel", background=NAVY, foreground=SHEET)
    style.configure("Title.TLabel", font="xltools-title", foreground=NAVY)
    style.configure("HeadTitle.TLabel", font="xltools-title", background=NAVY, foreground=SHEET)
    style.configure("Group.TLabel", font="xltools-bold", foreground=NAVY)
    style.configure("Said.TLabel", font="xltools-bold")
    style.configure("Muted.TLabel", foreground=MUTED)
    _style_buttons(style)
    _style_fields(style, root)


def _style_buttons(style: ttk.Style) -> None:
    """Flat; the one with the focus has a ring that can be seen from afar."""
    kinds = (("", SHEET, INK, PALE, LINE), ("Main.", BLUE, SHEET, NAVY, BLUE))
    for kind, ground, ink, active, line in kinds:
        name = f"{kind}TButton"
        style.configure(name, background=ground, foreground=ink, padding=("8p", "3p"), width=0)
        style.configure(
            name, bordercolor=line, lightcolor=ground, darkcolor=ground, relief="raised"
        )
        ring = [("focus", INK if kind else BLUE)]
        edge = SHEET if kind else BLUE
        style.map(
            name,
            background=[("disabled", GROUND), ("pressed", LINE), ("active", active)],
            foreground=[("disabled", "#98A2B1")],
            bordercolor=ring,
            lightcolor=[("focus", edge), ("active", active), ("disabled", GROUND)],
            darkcolor=[("focus", edge), ("active", active), ("disabled", GROUND)],
            relief=[],
            shiftrelief=[],
        )
    style.configure("Left.TButton", anchor="w", padding=("8p", "1.5p"))


def _style_fields(style: ttk.Style, root: tk.Tk) -> None:
    line = font.nametofont("TkDefaultFont", root).metrics("linespace")
    for name in ("TEntry", "TCombobox", "TSpinbox"):
        style.configure(name, fieldbackground=SHEET, padding="3p", arrowsize=line * 3 // 4)
        style.map(
            name,
            bordercolor=[("focus", BLUE)],
            lightcolor=[("focus", BLUE)],
            fieldbackground=[("readonly", SHEET), ("disabled", GROUND)],
            selectbackground=[("readonly", SHEET)],
            selectforeground=[("readonly", INK)],
        )
    style.configure("Treeview", background=SHEET, fieldbackground=SHEET, borderwidth=0)
    style.configure("Treeview", rowheight=line + points(root, 5))
    style.map("Treeview", background=[("selected", BLUE)], foreground=[("selected", SHEET)])
    style.configure("Treeview.Heading", background=PALE, foreground=NAVY, relief="flat")
    style.configure("Treeview.Heading", font="xltools-bold", padding=("3p", "3p"))
    style.map("Treeview.Heading", background=[("active", LINE)])
    style.configure("TProgressbar", background=BLUE, bordercolor=LINE, thickness=points(root, 8))
    style.configure("TScrollbar", background=LINE, troughcolor=GROUND, arrowsize=points(root, 9))
    style.configure("TCheckbutton", indicatorsize=points(root, 9), padding="2p")
    style.map("TCheckbutton", background=[("active", PALE), ("focus", PALE)])
