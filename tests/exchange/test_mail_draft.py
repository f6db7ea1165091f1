"""Drafts and mails: Vietnamese letters, names of files and line ends as mail programs want them."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from xltools.api.kept import place_of_draft
from xltools.errors import XltoolsError
from xltools.exchange.mail_draft import (
    Letter,
    bytes_of,
    check_address,
    dated,
    draft_of,
    fitting,
    marked,
    message_of,
)
from xltools.quantities import VIETNAM

SUBJECT = "Kế hoạch giảm nghèo năm 2024 của xã Tân Lập (lần 02)"
LONG = "Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững trên địa bàn xã"
BODY = "Kính gửi: Ủy ban nhân dân huyện Kon Rẫy\n\nỦy ban nhân dân xã Tân Lập gửi kế hoạch.\n"


def files(folder: Path) -> list[Path]:
    made = [folder / name for name in ("KH2024_lan-02.xlsx", "Kế hoạch năm 2024.docx", "a.pdf")]
    for number, path in enumerate(made, 1):
        path.write_bytes(bytes(range(256)) * number)
    return made


def test_a_draft_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Unsent, without date and number, and the same at every run."""
    letter = Letter(SUBJECT, BODY, "xa@kontum.gov.vn", "huyen@kontum.gov.vn")
    message = message_of(letter, files(tmp_path))

    draft = draft_of(message)

    read = message_from_bytes(draft, policy=policy.default)
    assert read["Subject"] == SUBJECT
    assert (read["From"], read["To"]) == ("xa@kontum.gov.vn", "huyen@kontum.gov.vn")
    assert (read["X-Unsent"], read["Date"], read["Message-ID"]) == ("1", None, None)
    body = read.get_body()
    assert body is not None
    assert body.get_content() == BODY
    attached = list(read.iter_attachments())
    assert [part.get_filename() for part in attached] == [path.name for path in files(tmp_path)]
    assert [part.get_content() for part in attached] == [p.read_bytes() for p in files(tmp_path)]
    assert draft == draft_of(message_of(letter, files(tmp_path)))
    assert message["X-Unsent"] is None


def test_every_line_ends_as_mail_wants_it_and_is_plain_ascii(tmp_path: Path) -> None:
    draft = draft_of(message_of(Letter(LONG * 3, BODY), files(tmp_path)))

    assert draft.isascii()
    assert draft.count(b"\n") == draft.count(b"\r\n")
    assert max(map(len, draft.split(b"\r\n"))) < 200
    read = message_from_bytes(draft, policy=policy.default)
    assert read["Subject"] == LONG * 3


def test_words_and_names_of_files_are_encoded_as_the_standards_say(tmp_path: Path) -> None:
    text = draft_of(message_of(Letter(SUBJECT, BODY), files(tmp_path))).decode("ascii")

    assert "Subject: =?utf-8?" in text
    assert "filename*=utf-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20n%C4%83m%202024.docx" in text
    assert 'filename="KH2024_lan-02.xlsx"' in text


def test_a_mail_that_is_sent_has_a_date_and_the_number_of_its_submission(tmp_path: Path) -> None:
    now = datetime(2024, 3, 20, 9, 15, tzinfo=VIETNAM)
    message = message_of(Letter(SUBJECT, BODY, "xa@kontum.gov.vn", "h@kontum.gov.vn"), [])

    read = message_from_bytes(bytes_of(dated(message, "KH2024_23497_lan-02", now)))

    assert read["Date"] == "Wed, 20 Mar 2024 09:15:00 +0700"
    assert read["Message-ID"] == "<KH2024_23497_lan-02@kontum.gov.vn>"


def test_a_mail_takes_the_files_that_fit_the_workbook_first(tmp_path: Path) -> None:
    """1,38 bytes of mail for each of a file; what does not fit is left for another way."""
    sizes = {"a.xlsx": 500_000, "b.docx": 400_000, "c.pdf": 200_000}
    made = [tmp_path / name for name in sizes]
    for path in made:
        path.write_bytes(b"x" * sizes[path.name])

    assert fitting(made, 20) == (made, [])
    assert fitting(made, 1) == ([made[0], made[2]], [made[1]])
    assert fitting(made, 0) == ([], made)


@pytest.mark.parametrize("text", ["huyen@kontum.gov.vn", " h.k-r@a.vn "])
def test_addresses_are_taken(text: str) -> None:
    assert check_address(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "huyen",
        "huyen@",
        "@a.vn",
        "huyen@kontum",
        "a@b.vn, c@d.vn",
        "huyện@a.vn",
        "a@b.vn\nX: 1",
        "",
    ],
)
def test_what_is_no_address_is_refused_before_any_work(text: str) -> None:
    with pytest.raises(XltoolsError) as told:
        check_address(text)

    assert told.value.code == "mail.bad-address"


def test_a_draft_that_a_person_changed_stays(tmp_path: Path) -> None:
    """The next one goes beside it, and the one after that in the place of the next."""
    first, second = tmp_path / "TL2024_23497.eml", tmp_path / "TL2024_23497-2.eml"
    draft = marked(draft_of(message_of(Letter(SUBJECT, BODY, "", "xa@example.vn"), [])))

    assert place_of_draft(first) == first
    first.write_bytes(draft)
    assert place_of_draft(first) == first
    first.write_bytes(draft.replace(b"xa@example.vn", b"ubnd@example.vn"))
    assert place_of_draft(first) == second
    second.write_bytes(draft)
    assert place_of_draft(first) == second
    assert str(message_from_bytes(draft, policy=policy.default)["Subject"]) == SUBJECT
