"""The foot of a plan: the mark that closes it, recipients, signature."""

from __future__ import annotations

from dataclasses import replace

from xltools.form import Recipient
from xltools.form.layout import place
from xltools.narrative import words
from xltools.narrative.blocks import Block, Gap, Paragraph, Recipients, Signature, plain
from xltools.narrative.composer import Composer
from xltools.narrative.markup import ended_by
from xltools.plan.references import GAP

_FILED = "lưu"
_NO_CAPACITY = "không ghi"


def closed(blocks: list[Block]) -> list[Block]:
    """The blocks with "./." at the end of the last paragraph."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if isinstance(block, Paragraph):
            done = replace(block, runs=ended_by(block.runs, "./."))
            return [*blocks[:index], done, *blocks[index + 1 :]]
    return blocks


def ending(composer: Composer) -> tuple[Block, ...]:
    """Recipients on the left, signature on the right."""
    return (_recipients(composer), _signature(composer))


def _recipients(composer: Composer) -> Recipients:
    rows = [each for each in composer.plan.recipients if each.printed]
    rows.sort(key=lambda each: (_is_filed(each), each.order is None, each.order or 0))
    lines = [_recipient(composer, row) for row in rows]
    if not lines:
        cell = place(Recipient, 0).cell("printed")
        composer.gaps.append(Gap("noi-nhan", words.RECIPIENTS.rstrip(":"), cell))
        lines = [GAP]
    marked = [f"- {line}{'.' if line is lines[-1] else ';'}" for line in lines]
    return Recipients("noi-nhan", tuple(marked))


def _recipient(composer: Composer, row: Recipient) -> str:
    text = plain(composer.runs(row.printed, "noi-nhan", row, "printed")).rstrip(" ;.")
    if _is_filed(row):
        filed = text if text.startswith(words.FILED[:-1]) else f"{words.FILED} {text}"
        sent_by = composer.info.sent_by
        return f"{filed} ({sent_by})" if sent_by else filed
    code = row.recipient_code
    return text if code is None or f"({code})" in text else f"{text} ({code})"


def _is_filed(row: Recipient) -> bool:
    return row.recipient_code == _FILED or (row.printed or "").startswith(words.FILED[:-1])


def _signature(composer: Composer) -> Signature:
    info = composer.info
    capacity = info.signing_capacity
    role = info.signing_role or composer.gap("chu-ky", info, "signing_role")
    lines = [capacity] if capacity and capacity != _NO_CAPACITY else []
    lines += role.split(" - ")
    name = info.signer or composer.gap("chu-ky", info, "signer")
    return Signature("chu-ky", tuple(lines), name)
