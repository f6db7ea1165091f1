"""Every strange file that others collected gives a workbook or one clear error, and soon."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from xltools.errors import XltoolsError
from xltools.wording.errors import ERRORS, say_error
from xltools.workbook.read import read_workbook

SECONDS = 10.0


def answer(path: Path) -> str:
    """The code of the error, or "" for a workbook that was read."""
    try:
        read_workbook(path)
    except XltoolsError as error:
        return error.code if path.name in say_error(error) else "says nothing of the file"
    return ""


def test_every_file_of_the_corpus_gives_a_workbook_or_an_error(shared: Path) -> None:
    files = [path for path in (shared / "corpus").rglob("*") if path.is_file()]
    assert len(files) > 100
    answers = {}
    for path in files:
        start = monotonic()
        answers[path.name.rpartition("__")[2]] = answer(path)
        assert monotonic() - start < SECONDS, path.name
    read = [name for name, code in answers.items() if not code]
    assert len(read) > 50
    assert set(answers.values()) <= {"", *ERRORS}
    assert not any(name.endswith(".docx") for name in read)
    expected = {
        "59030.docx": "file.not-a-workbook",
        "zero-length.docx": "file.not-a-workbook",
        "protected_agile.docx": "file.encrypted",
        "protected_passtika.xlsx": "file.encrypted",
        "sample.strict.xlsx": "",
        "SimpleStrict.xlsx": "",
        "49609.xlsx": "",
        "poc-xmlbomb-empty.xlsx": "file.unsafe-xml",
        "54764.xlsx": "file.unsafe-xml",
        "duplicate-filename.xlsx": "file.damaged",
    }
    assert {name: answers[name] for name in expected} == expected
