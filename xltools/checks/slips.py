"""Slips of the hand at a keyboard: a digit turned, doubled or dropped, another unit of money."""

from __future__ import annotations

from typing import Final

_SCALES: Final = (1_000, 1_000_000)


def scale_between(amount: int, usual: int) -> int | float | None:
    """Which unit was typed for another: 1000, a million, or their reciprocals; None for neither.

    The quotient has to lie within a half and the double of it: plans grow, but not by 500.
    """
    if amount <= 0 or usual <= 0:
        return None
    for scale in _SCALES:
        if scale * usual <= 2 * amount <= 4 * scale * usual:
            return scale
        if scale * amount <= 2 * usual <= 4 * scale * amount:
            return 1 / scale
    return None


def is_slip(typed: int, meant: int) -> bool:
    """Whether one slip of the hand makes the one number of the other.

    Two neighbouring digits turned, one digit too many, too few or another, or zeros at the end.
    """
    left, right = str(abs(typed)), str(abs(meant))
    if left == right:
        return False
    if left.rstrip("0") == right.rstrip("0") != "":
        return True
    if len(left) == len(right):
        differ = [i for i in range(len(left)) if left[i] != right[i]]
        if len(differ) == 1:
            return len(left) > 1
        first, last = differ[0], differ[-1]
        turned = left[first] == right[last] and left[last] == right[first]
        return len(differ) == 2 and last - first == 1 and turned
    short, long = sorted((left, right), key=len)
    return len(long) - len(short) == 1 and any(
        long[:i] + long[i + 1 :] == short for i in range(len(long))
    )
