"""How the figures of Diễn biến hộ are worked out: net movements here, rates as formulas."""

from __future__ import annotations


def net(
    start: int | None, less: tuple[int | None, ...], more: tuple[int | None, ...]
) -> int | None:
    """The households at the end of a movement; None while its start is blank.

    A blank movement counts as 0 once the start is filled (`FORM` 0.6).
    """
    if start is None:
        return None
    return start - sum(n or 0 for n in less) + sum(n or 0 for n in more)


def rate_formula(part: str, whole: str) -> str:
    """The part in per cent of the whole, two digits; nothing while either is blank."""
    return (
        f"=IF(AND(ISNUMBER({part}),ISNUMBER({whole})),"
        f'IF({whole}>0,ROUND({part}/{whole}*100,2),""),"")'
    )


def rate_of_both_formula(left: str, right: str, whole: str) -> str:
    """Two parts together in per cent of the whole, two digits."""
    return (
        f"=IF(AND(ISNUMBER({left}),ISNUMBER({right}),ISNUMBER({whole})),"
        f'IF({whole}>0,ROUND(({left}+{right})/{whole}*100,2),""),"")'
    )


def fall_formula(start: str, end: str, from_total: str, to_total: str) -> str:
    """By how many percentage points a rate falls, from exact rates, two digits."""
    numbers = ",".join(f"ISNUMBER({x})" for x in (start, end, from_total, to_total))
    return (
        f"=IF(AND({numbers}),IF(AND({from_total}>0,{to_total}>0),"
        f'ROUND({start}/{from_total}*100-{end}/{to_total}*100,2),""),"")'
    )
