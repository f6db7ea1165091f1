"""The files of one submission: workbook, plan, page to sign by, sentence to paste, draft mail."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import Message
from pathlib import Path
from typing import Final

from xltools.api.pdf import pdf_names
from xltools.api.plan import Wanted as PlanWanted
from xltools.api.plan import write_plan
from xltools.api.setup import Setup
from xltools.dataclass import dataclass
from xltools.exchange.mail_draft import Letter, draft_of, fitting, message_of
from xltools.exchange.scan_pdf import can_be_read
from xltools.exchange.submission_words import Told
from xltools.wording.terms import Lang

_STAFF: Final[Lang] = "vi"
"""The language of what goes up, whatever the person at the desk reads."""

_MESSAGE: Final = "-tin-nhan.txt"


@dataclass(frozen=True)
class Making:
    """What the files are made of: the seal as the hidden sheet takes it, and who gets the mail.

    `amended` is the workbook of the signed plan where this one amends it.
    """

    told: Told
    seal: Mapping[str, str]
    sender: str
    recipient: str
    amended: Path | None = None


@dataclass(frozen=True)
class Made:
    """The names of the files; those that go with the mail and those too large for it.

    `mail` is the mail as it would be sent; `printed` says whether a program for PDF was there, and
    `unreadable` which PDFs were left out because nobody can look into them.
    """

    files: tuple[str, ...]
    workbook: str
    draft: str
    message_text: str
    mail: Message
    not_attached: tuple[str, ...] = ()
    printed: bool = True
    unreadable: tuple[str, ...] = ()


def make_files(folder: Path, making: Making, setup: Setup) -> Made:
    """Write all files of a submission into a folder that has none yet.

    The plan is written out of the very workbook that goes. A PDF that cannot be looked into does
    not go. Raises OSError and what `write_plan` raises.
    """
    from xltools.workbook.summary_print import write_summary_alone
    from xltools.workbook.write import write_workbook

    told = making.told
    workbook = folder / f"{told.name}.xlsx"
    write_workbook(workbook, told.plan, setup.catalogue, seal=making.seal)
    word_file = workbook.with_suffix(".docx")
    wanted = PlanWanted(amended=making.amended, pdf=True)
    printed = write_plan(workbook, word_file, setup, wanted).printed
    plan_pdf, page = pdf_names(word_file)
    unreadable = _unreadable((plan_pdf, page), told.plan.info.unit_name or "")
    for path in unreadable:
        path.unlink()
    if not page.exists():
        page = page.with_suffix(".xlsx")
        write_summary_alone(page, told.plan, setup.catalogue)
    texts = folder / f"{told.name}{_MESSAGE}"
    texts.write_text(told.sentence(_STAFF) + "\n", encoding="utf-8-sig", newline="\r\n")
    files = [path for path in (workbook, word_file, plan_pdf, page) if path.exists()]
    attached, apart = fitting(files, setup.settings.mail.most_megabytes)
    mail = _mail(making, attached, apart)
    draft = workbook.with_suffix(".eml")
    draft.write_bytes(draft_of(mail))
    return Made(
        tuple(path.name for path in (*files, texts, draft)),
        workbook.name,
        draft.name,
        texts.name,
        mail,
        tuple(path.name for path in apart),
        printed is None or not printed.missing,
        tuple(path.name for path in unreadable),
    )


def _unreadable(pdfs: tuple[Path, ...], unit_name: str) -> list[Path]:
    """The PDFs whose letters are not understood: both name the unit."""
    return [path for path in pdfs if path.exists() and not can_be_read(path, unit_name)]


def _mail(making: Making, attached: list[Path], apart: list[Path]) -> Message:
    names = [path.name for path in attached], [path.name for path in apart]
    body = making.told.body(*names, _STAFF)
    subject = making.told.subject(_STAFF)
    return message_of(Letter(subject, body, making.sender, making.recipient), attached)
