"""Painting with signed distances: shapes, layers of colour, and the picture as a PNG file.

A picture is a tuple of layers on a field of 32 by 32, painted one over the other. A shape is its
signed distance: how far a point lies outside of it (negative inside), which also smooths its edge.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

Shape = Callable[[float, float], float]
Colour = tuple[int, int, int]
Picture = tuple[tuple[Colour, Shape], ...]

FIELD: Final = 32
SIZE: Final = 64  # pixels: Excel shows 32 at 100% and 64 at 200%


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> Shape:
    """A rectangle, its corners rounded."""
    x0, y0 = (left + right) / 2, (top + bottom) / 2
    half_x, half_y = (right - left) / 2 - corner, (bottom - top) / 2 - corner

    def distance(x: float, y: float) -> float:
        out_x, out_y = abs(x - x0) - half_x, abs(y - y0) - half_y
        outside = math.hypot(max(out_x, 0.0), max(out_y, 0.0))
        return outside + min(max(out_x, out_y), 0.0) - corner

    return distance


def disc(x0: float, y0: float, radius: float) -> Shape:
    """A full circle."""
    return lambda x, y: math.hypot(x - x0, y - y0) - radius


def ring(x0: float, y0: float, radius: float, width: float) -> Shape:
    """A circle as a line of a width."""
    return lambda x, y: abs(math.hypot(x - x0, y - y0) - radius) - width / 2


def stroke(width: float, *points: tuple[float, float]) -> Shape:
    """A line from point to point, its ends round."""
    pieces = [_piece(*start, *end) for start, end in pairwise(points)]
    return lambda x, y: min(piece(x, y) for piece in pieces) - width / 2


def _piece(x0: float, y0: float, x1: float, y1: float) -> Shape:
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2

    def distance(x: float, y: float) -> float:
        along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length
        at = min(max(along, 0.0), 1.0)
        return math.hypot(x - x0 - at * (x1 - x0), y - y0 - at * (y1 - y0))

    return distance


def polygon(*points: tuple[float, float]) -> Shape:
    """A convex area, its points in the order of the clock."""
    edges = list(zip(points, (*points[1:], points[0]), strict=True))

    def distance(x: float, y: float) -> float:
        return max(
            ((y1 - y0) * (x - x0) - (x1 - x0) * (y - y0)) / math.hypot(x1 - x0, y1 - y0)
            for (x0, y0), (x1, y1) in edges
        )

    return distance


def without(shape: Shape, hole: Shape) -> Shape:
    """A shape with another cut out of it."""
    return lambda x, y: max(shape(x, y), -hole(x, y))


def pixels(picture: Picture) -> bytes:
    """Red, green, blue and opacity of each pixel, row by row."""
    scale = FIELD / SIZE
    steps = [(step + 0.5) * scale for step in range(SIZE)]
    return bytes(part for y in steps for x in steps for part in _pixel(picture, x, y, scale))


def _pixel(picture: Picture, x: float, y: float, scale: float) -> Iterator[int]:
    colour, opacity = (0.0, 0.0, 0.0), 0.0
    for paint, shape in picture:
        cover = min(max(0.5 - shape(x, y) / scale, 0.0), 1.0)
        if cover:
            new = cover + opacity * (1 - cover)
            kept = opacity * (1 - cover)
            red, green, blue = (
                (a * cover + b * kept) / new for a, b in zip(paint, colour, strict=True)
            )
            colour, opacity = (red, green, blue), new
    yield from (round(part) for part in colour)
    yield round(opacity * 255)


def png(data: bytes) -> bytes:
    """Pixels as a PNG file."""
    row = SIZE * 4
    lines = b"".join(b"\0" + data[at : at + row] for at in range(0, len(data), row))
    head = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    check_sum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check_sum)
