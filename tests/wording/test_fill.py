"""How values are written inside sentences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from xltools.cells import CellRef
from xltools.quantities import Moment, Said, Share
from xltools.wording.fill import fill, place, placeholders, unknown_specs
from xltools.wording.terms import TERMS


@pytest.mark.parametrize(
    ("sentence", "value", "vi", "en"),
    [
        ("năm {x}", 2024, "năm 2024", "năm 2024"),
        ("{x:n} dòng", 200000, "200.000 dòng", "200.000 dòng"),
        ("{x:count} hộ", 5, "05 hộ", "05 hộ"),
        ("{x:million}", 268_000_000, "268 triệu đồng", "268 million đồng"),
        ("{x:dong}", 106_000_000, "106.000.000 đồng", "106.000.000 đồng"),
        ("{x}", Decimal("3.360"), "3,36", "3,36"),
        ("{x:percent}", Decimal("3.36"), "3,36%", "3,36%"),
        ("{x}", Share(Decimal("3.357")), "3,36%", "3,36%"),
        ("{x}", 12.5, "12,5", "12,5"),
        ("{x}", date(2024, 3, 5), "05/3/2024", "05/3/2024"),
        ("{x}", date.max, "nay", "now"),
        ("{x}", Moment(month=5, day=31), "31/5", "31/5"),
        ("{x}", Said("chưa giao"), "chưa giao", "chưa giao"),
        ("{x}", None, "trống", "blank"),
        ("{x:n}", None, "trống", "blank"),
        ("{x}", "", "trống", "blank"),
        (
            "{x}",
            CellRef("Phân công", 6, 4),
            'trang "Phân công", ô D6',
            'sheet "Phân công", cell D6',
        ),
        ("{x}", ("CT01", 2024), "CT01, 2024", "CT01, 2024"),
        ("{x}", frozenset({"b", "a"}), "a, b", "a, b"),
        ("{x}", Path("thu-muc") / "tan-lap.xlsx", "tan-lap.xlsx", "tan-lap.xlsx"),
        ("{x:fault}", "missing", "thiếu mục bắt buộc", "a required entry is missing"),
        ("{x:fault}", "odd", "giá trị không hợp lệ (odd)", "the value is not valid (odd)"),
        ("{x:level}", "commune", "cấp xã", "commune level"),
        ("{x:level}", "xã", "xã", "xã"),
        ("lỗi{x:at}.", "units[1]", 'lỗi ở mục "units[1]".', 'lỗi at "units[1]".'),
        ("lỗi{x:at}.", 3, "lỗi ở dòng 3.", "lỗi at line 3."),
        ("lỗi{x:at}.", "", "lỗi.", "lỗi."),
        ("báo cáo {x:word}", "6 tháng", "báo cáo 6 tháng", "báo cáo half-year"),
        ("{x:reference}", "don_vi", "Tên đơn vị", "name of the unit"),
        ("{x:reference}", "CT05", "CT05", "CT05"),
        ("{x:few}", ["a", "b"], "a; b", "a; b"),
        ("{x:few}", list("abcdefg"), "a; b; c; d; e (và 2 đơn vị khác)", "a; b; c; d; e (2 more)"),
        ("{x}", "hai\ndòng  {y}", "hai dòng {y}", "hai dòng {y}"),
    ],
)
def test_a_value_is_written_as_staff_write_it(
    sentence: str, value: object, vi: str, en: str
) -> None:
    assert (fill(sentence, {"x": value}, "vi"), fill(sentence, {"x": value}, "en")) == (vi, en)


def test_a_missing_value_is_not_passed_over() -> None:
    with pytest.raises(KeyError, match="year"):
        fill("năm {year}", {}, "vi")


def test_an_unknown_way_to_show_a_value_is_refused() -> None:
    assert unknown_specs("{a:roman} {b:count} {c} {d:fault}{e:at}") == {"roman"}
    with pytest.raises(ValueError, match="roman"):
        fill("{a:roman}", {"a": 1}, "vi")


def test_a_sentence_knows_the_values_it_needs() -> None:
    assert placeholders("{a}, {b:n} và {{không}} {c.name} {a}") == {"a", "b", "c"}


def test_a_place_is_said_by_sheet_and_cell() -> None:
    assert place(CellRef("Phân công", 6, 4)) == 'trang "Phân công", ô D6'
    assert place(CellRef("Phân công", 6, 28), "en") == 'sheet "Phân công", cell AB6'


def test_every_term_has_words_in_both_languages() -> None:
    assert [
        code for terms in TERMS.values() for code, words in terms.items() if not all(words)
    ] == []
