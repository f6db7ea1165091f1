"""The page for leaders: whole in itself, safe, readable without colours, scripts or a network."""

from __future__ import annotations

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from conftest import Chromium
from rollup import provinces
from rollup.leaves import CATALOGUE, KON_RAY, YEAR, communes, plan, sent, village

from xltools.errors import XltoolsError
from xltools.rollup import Refused, RollupResult, rollup
from xltools.rollup.page import leaders_page
from xltools.rollup.page.drawing import Chart, bars, stacked
from xltools.rollup.page.markup import Html, element, table
from xltools.rollup.page.overview import said
from xltools.rollup.remarks import review

TOWN, DAK_KOI, *OTHERS = communes(KON_RAY)


def page_of(result: RollupResult) -> str:
    return leaders_page(result, review(result.plan, CATALOGUE, ()), CATALOGUE)


class Page(HTMLParser):
    """Tags with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.texts)


@pytest.fixture(scope="module")
def province() -> str:
    """The page of a province of 96 communes, one of which sent nothing."""
    return page_of(provinces.province())


def test_a_total_of_some_units_says_so_in_large_letters_and_over_each_table(province: str) -> None:
    seen = Page(province).text

    assert "Chưa đủ số liệu: 95/96 đơn vị" in seen
    assert f"Các tổng số dưới đây chưa gồm: {provinces.SILENT.name}." in seen
    assert seen.count("(chưa đủ: chỉ gồm 95/96 đơn vị)") == 7


def test_a_file_that_cannot_be_read_stands_on_the_page_with_its_reason() -> None:
    refused = [Refused("hong.xlsx", XltoolsError("file.missing", file="hong.xlsx"))]
    town = sent(plan(TOWN, {"Diễn biến hộ": [village("T1", 100, 10)]}))

    seen = Page(page_of(rollup([town], refused, KON_RAY, YEAR, CATALOGUE))).text

    assert "Có 1 tệp không đọc được" in seen
    assert 'tệp "hong.xlsx"' in seen


def test_a_chart_of_very_many_units_shows_both_ends_and_says_so(province: str) -> None:
    seen = Page(province).text

    assert "10 đơn vị cao nhất và 10 đơn vị thấp nhất trong 95 đơn vị." in seen
    assert "20 đơn vị hụt nhiều nhất trong 95 đơn vị được giao." in seen
    drawing = re.findall(r"<svg.*?</svg>", province)[1]
    assert len(re.findall(r"<rect [^>]*#333333", drawing)) == 20


def test_every_unit_has_a_row(province: str) -> None:
    rows = re.findall(r'<th scope="row">(.*?)</th>', province.rpartition("<table")[2])

    assert rows == ["Toàn đơn vị", *(unit.name for unit in provinces.COMMUNES)]


def test_units_stand_together_by_area_and_by_former_district(province: str) -> None:
    groups = province[: province.rindex("<table")]
    rows = re.findall(r'<th scope="row">(.*?)</th>', groups[groups.rindex("<table") :])

    assert rows[:2] == ["thành thị", "nông thôn (85/86 đơn vị)"]
    assert "Huyện Mộ Đức (3/4 đơn vị)" in rows  # the commune that sent nothing was part of it
    assert "Huyện Ia H'Drai" in rows


def test_the_page_asks_for_nothing_and_runs_nothing(province: str) -> None:
    page = Page(province)

    assert {"script", "link", "iframe", "img", "object", "form"}.isdisjoint(t for t, _ in page.tags)
    assert not re.search(r"\b(?:src|href|on[a-z]+)=|@import|url\((?!#)|https?:", province)
    policy = [a["content"] for t, a in page.tags if a.get("http-equiv")]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_tables_and_pictures_can_be_read_aloud(province: str) -> None:
    tags = Page(province).tags

    assert ("html", {"lang": "vi"}) in tags
    assert [a for t, a in tags if t == "th" and a.get("scope") not in ("col", "row")] == []
    tables = [t for t, _ in tags if t in ("table", "caption")]
    assert tables[::2] == ["table"] * (len(tables) // 2)
    assert tables[1::2] == ["caption"] * (len(tables) // 2)
    titles = {a["id"] for t, a in tags if t == "title" and a}
    pictures = [a for t, a in tags if t == "svg"]
    assert {a["role"] for a in pictures} == {"img"}
    assert {a["aria-labelledby"] for a in pictures} == titles
    assert len(titles) == len(pictures)


def test_text_of_units_is_text_on_the_page() -> None:
    names = ("<script>alert(1)</script>", "=1+1", '"><b onclick=x>')
    own = plan(
        KON_RAY,
        {
            "Cấp dưới": [
                {
                    "Mã đơn vị": unit.key.code,
                    "Tên đơn vị": name,
                    "Có hiệu lực từ": f"{unit.key.valid_from:%d/%m/%Y}",
                    "Tính vào tổng hợp": "x",
                }
                for unit, name in zip((TOWN, DAK_KOI, OTHERS[0]), names, strict=True)
            ]
        },
    )
    files = [sent(plan(unit, {"Diễn biến hộ": [village("T1", 99, 9)]})) for unit in (TOWN, DAK_KOI)]

    html = page_of(rollup(files, (), KON_RAY, YEAR, CATALOGUE, own))

    page = Page(html)
    assert {"script", "b"}.isdisjoint(tag for tag, _ in page.tags)
    assert all(name in page.text for name in names)


def test_no_person_is_named() -> None:
    persons = ("Nguyễn Văn Mật", "Trần Thị Kín", "Lê Văn Giữ", "0900000777")
    signing = {"Họ tên người ký": persons[0], "Người lập biểu": persons[1]}
    children = [
        {
            "Mã đơn vị": TOWN.key.code,
            "Tên đơn vị": TOWN.name,
            "Có hiệu lực từ": f"{TOWN.key.valid_from:%d/%m/%Y}",
            "Người phụ trách": persons[2],
            "Điện thoại": persons[3],
            "Tính vào tổng hợp": "x",
        }
    ]
    own = plan(KON_RAY, {"Cấp dưới": children}, **signing)
    file = sent(plan(TOWN, {"Diễn biến hộ": [village("T1", 99, 9)]}, **signing))

    html = page_of(rollup([file], (), KON_RAY, YEAR, CATALOGUE, own))

    assert [each for each in persons if each in html] == []


def test_the_same_roll_up_gives_the_same_page(province: str) -> None:
    assert page_of(provinces.province()) == province


# the pieces


def test_only_what_was_built_is_markup() -> None:
    built = element("p", "a < b & c", Html("<i>x</i>"), None, class_='"x"', title=None)

    assert built == '<p class="&quot;x&quot;">a &lt; b &amp; c<i>x</i></p>'


def test_a_table_names_its_rows_and_columns() -> None:
    assert table("Hộ", ("Đơn vị", "Số"), [("Xã A", "5")]) == (
        '<div class="wide"><table><caption>Hộ</caption><thead><tr><th scope="col">Đơn vị</th>'
        '<th scope="col">Số</th></tr></thead><tbody><tr><th scope="row">Xã A</th>'
        '<td class="n">5</td></tr></tbody></table></div>'
    )


def widths(drawn: str) -> list[tuple[float, float]]:
    """Left end and width of each bar; the tile of the hatching has neither x nor y."""
    figure = r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"'
    return [(float(left), float(width)) for left, width in re.findall(figure, drawn)]


def test_bars_grow_from_zero_in_both_directions() -> None:
    chart = Chart("c", "Giảm", ("A", "B", "C"), (("x", (3, -1, None)),), said)

    drawn = bars(chart)

    assert widths(drawn) == [(315.0, 315.0), (210.0, 105.0)]
    texts = re.findall(r"<text [^>]*>(.*?)</text>", drawn)
    assert texts == ["A", "3", "B", "-1", "C", "–"]


def test_stacked_bars_stand_end_to_end_with_their_sum() -> None:
    chart = Chart("c", "Vốn", ("DA1",), (("TW", (30,)), ("ĐP", (10,)), ("khác", (None,))), said)

    drawn = stacked(chart)

    assert widths(drawn)[3:] == [(210.0, 315.0), (525.0, 105.0), (630.0, 0.0)]
    assert re.findall(r"<text [^>]*>(.*?)</text>", drawn)[3:] == ["DA1", "40"]


def test_pictures_are_well_formed_and_without_colours(province: str) -> None:
    drawings = re.findall(r"<svg.*?</svg>", province)

    assert len(drawings) == 5
    for drawing in drawings:
        ET.fromstring(drawing)  # noqa: S314 - drawn by ourselves
        assert {c[:2] == c[2:4] == c[4:] for c in re.findall(r'"#(\w{6})"', drawing)} == {True}


# a browser


def test_a_browser_shows_and_prints_the_page(
    chromium: Chromium, province: str, tmp_path: Path
) -> None:
    page, pdf = tmp_path / "trang.html", tmp_path / "trang.pdf"
    page.write_text(province, encoding="utf-8", newline="\n")

    shown = chromium.run(page, "--dump-dom")
    chromium.print(page, pdf)

    # the browser's own reading of the page has every element where it was put
    assert Page(shown).tags[1:] == Page(province).tags[1:]
    printed = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    for wanted in ("Chưa đủ số liệu: 95/96 đơn vị", "3. Xếp hạng các đơn vị", "18,23"):
        assert wanted in printed
    names = {unit.name for unit in provinces.COMMUNES}
    assert {name for name in names if name not in printed} == set()
    assert 3 <= printed.count("\f") <= 9
