"""Mã xác nhận bản gửi: what it tells of a submission, and what nobody can make it say."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sheets import GENERAL, raw_of

from xltools.errors import XltoolsError
from xltools.exchange.holder import Holder
from xltools.exchange.known_keys import KnownKey, KnownKeys, keep_known_keys, load_known_keys
from xltools.exchange.own_key import OwnKey, find_key, key_file, make_key, own_key, short_form
from xltools.exchange.seal import BODY, KEY, SIGNATURE, CheckedBy, seal_of, seal_values
from xltools.exchange.seal_check import SealCheck, Verdict, check_seal
from xltools.exchange.seal_words import say_seal
from xltools.findings import Finding, Severity
from xltools.form import IDENTITY
from xltools.plan.build import plan_of
from xltools.quantities import VIETNAM
from xltools.rows.raw import RawSheet, RawWorkbook
from xltools.rows.read import read_rows
from xltools.settings import Rules

TAN_LAP = Holder("commune", "23497")
DAK_RVE = Holder("commune", "23479")
NOW = datetime(2024, 3, 20, 9, 15, tzinfo=VIETNAM)
PLAN = """
# Chỉ tiêu
Mã | Nội dung chỉ tiêu | Cách nêu | Giá trị | ĐVT
CT01 | Tỷ lệ hộ nghèo | không quá (≤) | 3.36 | %
CT02 | Số hộ thoát nghèo | ít nhất (≥) | 5 | hộ
CT03 | Lao động có việc làm | đạt (=) | 40 | người
CT04 | Lớp tập huấn | đạt (=) | 1 | lớp
# Nơi nhận
Thứ tự | Nội dung in
1 | Ủy ban nhân dân huyện
"""


def sealed(
    folder: Path, text: str = PLAN, holder: Holder = TAN_LAP, general: str = GENERAL
) -> dict[str, str]:
    """The values that the seal of a plan puts on the hidden sheet."""
    finding = Finding("year.stale", Severity.WARNING, plan_of(rows(text)).targets[0].cell("value"))
    key, _ = own_key(folder, holder, NOW)
    plan = plan_of(rows(text, general=general))
    seal = seal_of(plan, holder, 2, NOW, CheckedBy((finding,), Rules()))
    return seal_values(seal, key)


def rows(text: str, values: dict[str, str] | None = None, general: str = GENERAL):  # type: ignore[no-untyped-def]
    raw = raw_of(text, general)
    hidden = RawSheet(IDENTITY.name, tuple((values or {}).items()), visible=False)
    return read_rows(RawWorkbook({**raw.sheets, IDENTITY.name: hidden}))


def received(
    values: dict[str, str], known: KnownKeys, text: str = PLAN, general: str = GENERAL
) -> SealCheck:
    read = rows(text, values, general)
    return check_seal(read, plan_of(read), known)


def registered(folder: Path, holder: Holder = TAN_LAP) -> KnownKeys:
    key, _ = own_key(folder, holder, NOW)
    return KnownKeys((KnownKey(holder, "Xã Tân Lập", key.public, date(2024, 1, 5)),))


def test_what_was_checked_and_sent_is_known_again(tmp_path: Path) -> None:
    """The seal says of which unit, which submission, when, and how the check had ended."""
    check = received(sealed(tmp_path), registered(tmp_path))

    assert (check.verdict, bool(check.changes)) == (Verdict.AS_CHECKED, False)
    assert say_seal(check, "vi") == "đúng bản đã kiểm tra"
    assert check.seal is not None
    assert (check.seal.holder, check.seal.plan_year, check.seal.sequence) == (TAN_LAP, 2024, 2)
    assert check.seal.sealed_at == NOW
    result = check.seal.result
    assert (result.error, result.warning, result.info, result.explained) == (0, 1, 0, 0)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("| 3.36 |", "| 3.63 |", 'trang "Chỉ tiêu": các ô D6'),
        ("| 3.36 |", "| |", 'trang "Chỉ tiêu": các ô D6'),
        ("| 3.36 |", "| ba phẩy ba |", 'trang "Chỉ tiêu": các ô D6'),
        ("| 5 | hộ", "| 50 | người", 'trang "Chỉ tiêu": các ô D7, E7'),
        ("CT02 | Số hộ thoát nghèo | ít nhất (≥) | 5 | hộ\n", "", 'trang "Chỉ tiêu": bớt 1 dòng'),
        (
            "CT02 | Số hộ thoát nghèo | ít nhất (≥) | 5 | hộ\nCT03 |",
            "CT03 | ",
            'trang "Chỉ tiêu": bớt 1 dòng',
        ),
        (
            "CT04 | Lớp tập huấn | đạt (=) | 1 | lớp",
            "CT04 | Lớp tập huấn | đạt (=) | 2 | lớp\nCT05 | Việc thêm | đạt (=) | 7 | việc",
            'trang "Chỉ tiêu": các ô D9, A10, B10, C10, D10, E10',
        ),
        (
            "1 | Ủy ban nhân dân huyện",
            "1 | Ủy ban nhân dân tỉnh",
            'trang "Nơi nhận": các ô B6',
        ),
    ],
)
def test_a_change_after_the_check_is_named_by_its_cells(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in PLAN
    check = received(sealed(tmp_path), registered(tmp_path), PLAN.replace(old, new))

    assert check.verdict is Verdict.CHANGED
    assert say_seal(check, "vi") == f"có thay đổi sau khi kiểm tra: {said}"


def test_rows_that_were_sorted_are_a_change_of_order_alone(tmp_path: Path) -> None:
    lines = PLAN.splitlines()
    lines[3:7] = reversed(lines[3:7])

    check = received(sealed(tmp_path), registered(tmp_path), "\n".join(lines))

    assert say_seal(check, "vi") == (
        'có thay đổi sau khi kiểm tra: trang "Chỉ tiêu": đổi thứ tự dòng'
    )


def test_a_workbook_that_was_made_another_units_has_changed(tmp_path: Path) -> None:
    """The seal goes along with a copy of the file; the unit is part of what was sealed."""
    general = GENERAL.replace("Xã Tân Lập", "Xã Đăk Rve").replace("23497", "23479")

    check = received(sealed(tmp_path), registered(tmp_path), general=general)

    assert say_seal(check, "vi") == (
        'có thay đổi sau khi kiểm tra: trang "Thông tin chung": các ô B6, B7'
    )


def test_what_a_check_writes_into_the_workbook_is_no_change(tmp_path: Path) -> None:
    """Nội dung cần sửa is rewritten by the button, on the desk of the level above as well."""
    found = "\n# Nội dung cần sửa\nMức | Mã nội dung | Trang\nCần xem lại | year.stale | Chỉ tiêu\n"

    assert received(sealed(tmp_path), registered(tmp_path), PLAN + found).verdict is (
        Verdict.AS_CHECKED
    )


def test_no_seal_is_usual_and_a_key_is_believed_only_for_its_own_unit(tmp_path: Path) -> None:
    """Nobody registered; registered for another unit; another unit's key over this unit's plan."""
    values = sealed(tmp_path)
    key = find_key(tmp_path, TAN_LAP)
    assert key is not None
    elsewhere = KnownKeys((KnownKey(DAK_RVE, "Xã Đăk Rve", key.public, date(2024, 1, 5)),))
    forged = sealed(tmp_path / "other")

    checks = [
        received({}, registered(tmp_path)),
        received(values, KnownKeys()),
        received(values, elsewhere),
        received(forged, registered(tmp_path)),
    ]

    assert [check.verdict for check in checks] == [Verdict.NONE, *[Verdict.UNKNOWN_KEY] * 3]
    assert say_seal(checks[0], "vi") == "chưa có mã xác nhận"
    assert say_seal(checks[1], "vi") == f"mã chưa đăng ký ({short_form(key.public)})"


def test_a_key_of_the_unit_before_its_code_was_renewed_is_another_units(tmp_path: Path) -> None:
    """Codes were re-used in 2025: a stated day tells units of one code apart."""
    old, new = replace(TAN_LAP, valid_from="2021-01-01"), replace(TAN_LAP, valid_from="2025-07-01")

    assert not old.is_same(new)
    assert old.is_same(TAN_LAP)
    assert received(sealed(tmp_path, holder=new), registered(tmp_path, old)).verdict is (
        Verdict.UNKNOWN_KEY
    )


@pytest.mark.parametrize(
    "spoil",
    [
        {SIGNATURE: "AAAA"},
        {SIGNATURE: ""},
        {KEY: "không phải khóa"},
        {KEY: "A" * 43},
        {BODY.format(number=1): "eJyrVipLLSrOzM9TslIyUKoFACUQBIk="},
        {BODY.format(number=1): "@@@@"},
        {BODY.format(number=1): ""},
    ],
)
def test_a_seal_that_was_tampered_with_is_worth_nothing(
    tmp_path: Path, spoil: dict[str, str]
) -> None:
    check = received(sealed(tmp_path) | spoil, registered(tmp_path))

    assert (check.verdict, check.seal) == (Verdict.DAMAGED, None)
    assert say_seal(check, "vi") == "mã xác nhận không dùng được, coi như chưa có"


def test_the_key_of_a_unit_is_made_once_and_a_lost_one_replaced(tmp_path: Path) -> None:
    """A new key leaves the old one beside it; both may be registered."""
    first, made = own_key(tmp_path, TAN_LAP, NOW)
    again, made_again = own_key(tmp_path, TAN_LAP, NOW)
    new = make_key(tmp_path, TAN_LAP, NOW)

    assert (made, made_again) == (True, False)
    if os.name == "posix":
        assert key_file(tmp_path, TAN_LAP).stat().st_mode & 0o077 == 0
    assert first.public == again.public != new.public
    assert (first.public not in repr(first), len(first.public)) == (True, 43)
    kept = sorted(path.name for path in key_file(tmp_path, TAN_LAP).parent.iterdir())
    assert kept == ["commune_23497.20240320091500.json", "commune_23497.json"]
    both = registered(tmp_path).with_key(
        KnownKey(TAN_LAP, "Xã Tân Lập", first.public, date(2024, 1, 5))
    )
    assert both.knows(TAN_LAP, first.public)
    assert both.knows(TAN_LAP, new.public)


def test_no_key_begins_like_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`key trust -zX…` would be refused, and Excel makes a sum of such a cell of a unit list."""
    keys = [Ed25519PrivateKey.from_private_bytes(bytes([each] * 32)) for each in range(256)]
    minus = next(each for each in keys if OwnKey(TAN_LAP, NOW, each).public.startswith("-"))
    generated = iter([minus, minus, keys[0]])
    monkeypatch.setattr(Ed25519PrivateKey, "generate", lambda: next(generated), raising=True)

    assert make_key(tmp_path, TAN_LAP, NOW).public == OwnKey(TAN_LAP, NOW, keys[0]).public


def test_the_register_of_keys_is_kept_and_a_withdrawn_key_unknown(tmp_path: Path) -> None:
    known = registered(tmp_path)
    [entry] = known.entries

    keep_known_keys(tmp_path, known)

    assert load_known_keys(tmp_path) == known
    assert load_known_keys(tmp_path / "none") == KnownKeys()
    assert known.with_key(entry) == known
    assert known.of_key(entry.key) == entry
    assert not known.without_key(entry.key).knows(TAN_LAP, entry.key)
    assert KnownKeys().and_also([entry]).knows(TAN_LAP, entry.key)


def test_files_that_are_no_keys_are_named(tmp_path: Path) -> None:
    make_key(tmp_path, TAN_LAP, NOW)
    key_file(tmp_path, TAN_LAP).write_text("{}", encoding="utf-8")
    (tmp_path / "khoa-da-dang-ky.json").write_text("[]", encoding="utf-8")
    (tmp_path / "blocked").write_text("", encoding="utf-8")

    codes = []
    for act in (
        lambda: find_key(tmp_path, TAN_LAP),
        lambda: load_known_keys(tmp_path),
        lambda: make_key(tmp_path / "blocked", TAN_LAP, NOW),
        lambda: keep_known_keys(tmp_path / "blocked", KnownKeys()),
    ):
        with pytest.raises(XltoolsError) as told:
            act()
        codes.append(told.value.code)

    assert codes == ["key.damaged", "key.register-damaged", "key.not-kept", "key.not-kept"]
