"""One self-contained page for leaders: opened in any browser, offline, and printed on A4.

It asks for nothing from outside and runs nothing; the policy in its head forbids both.
"""

from __future__ import annotations

from typing import Final

from xltools.catalogue import Catalogue
from xltools.rollup.merge import RollupResult
from xltools.rollup.page import parts
from xltools.rollup.page.assigned import against_assigned
from xltools.rollup.page.markup import Html, element
from xltools.rollup.page.overview import Overview
from xltools.rollup.remarks import Review
from xltools.wording import leaders_page as words

GENERATOR: Final = "xltools rollup"
"""Names what wrote the page, so that the next one may take its place."""

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = Html(
    """
body{font:15px/1.45 "Times New Roman","Liberation Serif",serif;color:#000;background:#fff;
max-width:900px;margin:0 auto;padding:16px}
h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:24px 0 8px;border-bottom:1px solid #000}
.banner{border:2px solid #000;padding:8px 12px;margin:12px 0}.lacking{border-width:5px}
.large{font-size:22px;font-weight:bold;margin:0}.banner p+p{margin:4px 0 0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:8px 0;font-size:13px}
caption,figcaption{text-align:left;font-weight:bold;padding:4px 0}
th,td{border:1px solid #666;padding:2px 5px;text-align:left;vertical-align:top}
thead th{background:#e6e6e6}.n{text-align:right;white-space:nowrap}.all>*{font-weight:bold}
tbody th{font-weight:normal}.units tbody th{white-space:nowrap}
figure{margin:8px 0;overflow-x:auto}svg{width:100%;min-width:560px;height:auto}
svg text{font:12px "Times New Roman","Liberation Serif",serif;fill:#000}
.note,footer{font-size:13px;color:#333;margin:2px 0 6px}summary{cursor:pointer;padding:2px 0}
@media print{@page{size:A4;margin:14mm 12mm}body{font-size:11pt;max-width:none;padding:0}
table{font-size:9pt}thead{display:table-header-group}tr,figure,.banner{break-inside:avoid}
svg{min-width:0}h2{break-after:avoid}details:not([open]){display:none}}
"""
)


def leaders_page(result: RollupResult, review: Review, catalogue: Catalogue) -> str:
    """The page as HTML 5, in Vietnamese; the same roll-up always gives the same page."""
    view = Overview(result, review, catalogue)
    info = result.plan.info
    title = words.TITLE.format(year=info.plan_year or "", unit=info.unit_name or "")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="generator", content=GENERATOR),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", _STYLE),
    )
    state = words.STATE.format(state=info.state) if info.state else None
    opening = element("header", element("h1", title), element("p", state) if state else None)
    shown = (
        *(parts.files, parts.households, parts.rankings, against_assigned),
        *(parts.money, parts.remarks, parts.units),
    )
    body = element(
        "body",
        opening,
        element("main", parts.banner(view), *(each(view) for each in shown)),
        element("footer", element("p", words.FOOTER)),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='vi')}\n"
