"""What a submission says to the person at the desk, as lines of text or one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xltools.api.report import report_lines, summary_json
from xltools.api.setup import Setup
from xltools.api.submit import Submission, Submitted
from xltools.exchange.hits import Hit
from xltools.exchange.privacy_plan import Leak
from xltools.findings import Severity
from xltools.wording.errors import say_error
from xltools.wording.fill import place
from xltools.wording.results import say_result
from xltools.wording.terms import Lang

_NAME = "name"


def submit_lines(done: Submitted, setup: Setup, lang: Lang) -> Iterator[str]:
    """The folder and its files and what to do with them, or all that stopped the submission."""
    if done.submission is not None:
        yield from _prepared(done.submission, setup, lang)
    elif done.leaks or done.hits:
        yield from _privacy(done, lang)
    else:
        yield from report_lines(done.report, lang)
        count = done.report.count(Severity.ERROR)
        yield say_result("submit.stopped", lang, count=count)


def _prepared(ready: Submission, setup: Setup, lang: Lang) -> Iterator[str]:
    yield say_result(
        "submit.done",
        lang,
        sequence=ready.name.sequence,
        unit=ready.unit_name,
        year=ready.name.year,
        folder=str(ready.folder),
    )
    for name in ready.made.files:
        yield "  " + say_result("submit.file", lang, name=name)
    if not ready.made.printed:
        yield say_result("submit.no-pdf", lang)
    if ready.made.unreadable:
        yield say_result("submit.pdf-left-out", lang, files=list(ready.made.unreadable))
    if ready.stays:
        yield say_result("submit.stays", lang, sheets=list(ready.stays))
    yield from _mail(ready, setup, lang)
    yield say_result("submit.paste", lang, name=ready.made.message_text)
    yield say_result("submit.new-key" if ready.key_is_new else "submit.key", lang, key=ready.key)


def _mail(ready: Submission, setup: Setup, lang: Lang) -> Iterator[str]:
    if ready.sent:
        yield say_result("submit.sent", lang, to=ready.recipient)
    elif ready.recipient:
        yield say_result("submit.draft", lang, to=ready.recipient, name=ready.made.draft)
    else:
        yield say_result("submit.draft-without-address", lang, name=ready.made.draft)
    if ready.made.not_attached:
        limit = setup.settings.mail.most_megabytes
        files = list(ready.made.not_attached)
        yield say_result("submit.not-attached", lang, limit=limit, files=files)


def _privacy(done: Submitted, lang: Lang) -> Iterator[str]:
    yield say_result("privacy.stopped", lang, count=len(done.leaks) + len(done.hits))
    yield from ("  " + say_leak(leak, lang) for leak in done.leaks)
    yield from ("  " + say_hit(hit, lang) for hit in done.hits)
    if any(each.found.kind.value == _NAME for each in done.leaks):
        yield say_result("privacy.known-name", lang)
    if done.leaks:
        yield say_result("privacy.clean-offer", lang)


def say_leak(leak: Leak, lang: Lang) -> str:
    """One cell with personal data; never the data itself."""
    what = say_result(f"privacy.{leak.found.kind.value}", lang)
    values = {"place": place(leak.cell, lang), "header": leak.header, "what": what}
    return say_result("privacy.cell", lang, **values, shown=leak.found.masked)


def say_hit(hit: Hit, lang: Lang) -> str:
    """One place of a file."""
    where = hit.place or say_result("privacy.whole-file", lang)
    values = {"file": hit.file, "place": where, "what": say_result(f"privacy.{hit.what}", lang)}
    if not hit.shown:
        return say_result("privacy.part", lang, **values)
    return say_result("privacy.part-shown", lang, **values, shown=hit.shown)


def submit_json(done: Submitted, lang: Lang) -> dict[str, Any]:
    """The same as one JSON object."""
    info = done.report.opened.plan.info if done.report.opened else None
    return {
        "file": str(done.report.path),
        "unit": {"code": info.unit_code, "name": info.unit_name} if info else None,
        "summary": summary_json(done.report),
        "privacy": [
            *(
                {
                    "kind": leak.found.kind.value,
                    "sheet": leak.cell.sheet,
                    "cell": leak.cell.address,
                    "message": say_leak(leak, lang),
                }
                for leak in done.leaks
            ),
            *(
                {
                    "kind": hit.what,
                    "file": hit.file,
                    "place": hit.place,
                    "message": say_hit(hit, lang),
                }
                for hit in done.hits
            ),
        ],
        "submission": _submission_json(done.submission, lang) if done.submission else None,
    }


def _submission_json(ready: Submission, lang: Lang) -> dict[str, Any]:
    return {
        "folder": str(ready.folder),
        "name": str(ready.name),
        "sequence": ready.name.sequence,
        "files": list(ready.made.files),
        "unreadable": list(ready.made.unreadable),
        "not_attached": list(ready.made.not_attached),
        "stays": list(ready.stays),
        "key": ready.key,
        "key_is_new": ready.key_is_new,
        "to": ready.recipient or None,
        "sent": ready.sent,
        "error": say_error(ready.trouble, lang) if ready.trouble else None,
    }
