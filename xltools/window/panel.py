"""The buttons of the ribbon in their groups, two abreast, as a column that scrolls if it must."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Iterator
from tkinter import ttk

from xltools.buttons import BUTTONS, Button, Group
from xltools.window.look import GROUND

_ABREAST = 2


class Panel(ttk.Frame):
    """All buttons; `press` is called with the one that was pressed, `hint` with one in focus."""

    def __init__(
        self, parent: tk.Misc, press: Callable[[Button], None], hint: Callable[[str], None]
    ) -> None:
        super().__init__(parent)
        self._canvas = tk.Canvas(self, background=GROUND, highlightthickness=0)
        self._bar = ttk.Scrollbar(self, command=self._canvas.yview)
        self._canvas.configure(yscrollcommand=self._bar.set)
        self._inside = ttk.Frame(self._canvas, padding="10p 4p 8p 4p")
        self._canvas.create_window(0, 0, window=self._inside, anchor="nw")
        self._canvas.pack(side="left", fill="both", expand=True)
        self.buttons: dict[str, ttk.Button] = {}
        self._made = [self._group(group, press, hint) for group in Group]
        self._fit()
        self._canvas.bind("<Configure>", lambda _event: self._fit())

    def _group(
        self, group: Group, press: Callable[[Button], None], hint: Callable[[str], None]
    ) -> ttk.Frame:
        ttk.Label(self._inside, text=group.value, style="Group.TLabel").pack(
            anchor="w", pady=("4p", "0p")
        )
        frame = ttk.Frame(self._inside)
        frame.pack(fill="x")
        for at, button in enumerate(each for each in BUTTONS if each.group is group):
            made = ttk.Button(frame, text=button.label, style="Left.TButton")
            made.configure(command=lambda button=button: press(button))  # type: ignore[misc]
            made.grid(row=at // _ABREAST, column=at % _ABREAST, sticky="ew", padx="1p", pady="1p")
            made.bind("<FocusIn>", self._seeing(made, button.tip, hint), add=True)
            made.bind("<Enter>", lambda _event, tip=button.tip: hint(tip))  # type: ignore[misc]
            for left in ("<Leave>", "<FocusOut>"):
                made.bind(left, lambda _event: hint(""), add=True)
            self.buttons[button.tag] = made
        for column in range(_ABREAST):
            frame.columnconfigure(column, weight=1, uniform="buttons")
        return frame

    def _fit(self) -> None:
        """As wide as the buttons are; a bar only where they are higher than the window."""
        self._inside.update_idletasks()
        width, height = self._inside.winfo_reqwidth(), self._inside.winfo_reqheight()
        self._canvas.configure(width=width, height=height, scrollregion=(0, 0, width, height))
        if 1 < self._canvas.winfo_height() < height:
            self._bar.pack(side="right", fill="y")
        else:
            self._bar.pack_forget()

    def _seeing(
        self, button: ttk.Button, tip: str, hint: Callable[[str], None]
    ) -> Callable[[object], None]:
        """Bring a button that the keyboard reached into view, and say what it does."""

        def see(_event: object) -> None:
            hint(tip)
            whole = max(self._inside.winfo_reqheight(), 1)
            top = button.winfo_rooty() - self._inside.winfo_rooty()
            shown = self._canvas.yview()
            if top / whole < shown[0] or (top + button.winfo_height()) / whole > shown[1]:
                self._canvas.yview_moveto(top / whole)

        return see

    def in_order(self) -> Iterator[ttk.Button]:
        """The buttons, as the Tab key goes."""
        yield from self.buttons.values()

    def allow(self, on: bool) -> None:
        """Let buttons be pressed, or not while something is being done."""
        for button in self.buttons.values():
            button.state(["!disabled" if on else "disabled"])
