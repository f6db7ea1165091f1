"""What units send: mails with workbooks, sealed or not, and changed on the way."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final

import openpyxl

from xltools.catalogue import load_catalogue
from xltools.exchange.holder import holder_of
from xltools.exchange.own_key import OwnKey
from xltools.exchange.seal import CheckedBy, seal_of, seal_values
from xltools.plan.build import plan_of
from xltools.quantities import VIETNAM
from xltools.rows.read import read_rows
from xltools.settings import Rules
from xltools.workbook.read import read_workbook
from xltools.workbook.write import write_workbook

SEALED_AT: Final = datetime(2024, 2, 20, 9, 0, tzinfo=VIETNAM)


def mail(*files: tuple[str, bytes], day: str = "05 Feb 2024") -> bytes:
    made = EmailMessage()
    made["From"], made["Date"] = "xa@example.vn", f"{day} 10:00:00 +0700"
    made.set_content("Kính gửi")
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="x", filename=name)
    return made.as_bytes()


def sealed(path: Path, key: OwnKey, sequence: int, output: Path) -> Path:
    """The workbook of an example, written anew with the seal of that key."""
    catalogue = load_catalogue()
    plan = plan_of(read_rows(read_workbook(path)))
    holder = holder_of(plan, catalogue)
    assert holder is not None
    seal = seal_of(plan, holder, sequence, SEALED_AT, CheckedBy((), Rules()))
    write_workbook(output, plan, catalogue, blank_rows=False, seal=seal_values(seal, key))
    return output


def typed_over(path: Path, sheet: str, cells: dict[str, Any], output: Path) -> Path:
    """The workbook after somebody typed into it."""
    book = openpyxl.load_workbook(path)
    for address, value in cells.items():
        book[sheet][address] = value
    book.save(output)
    return output
