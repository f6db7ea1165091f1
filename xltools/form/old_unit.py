"""Đơn vị trước sắp xếp: what the units below were made of, and where they stood last year."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, ClassVar, Final

from xltools.form.base import Annotated, Calculated, Column, Record, Rolls, Sheet, Tab
from xltools.form.words import Extent, OldUnitState

_WHOLE: Final = f'[extent]="{Extent.WHOLE}"'
_SPLIT: Final = f'[extent]="{Extent.PART}"'


def _share_of(name: str) -> str:
    """Excel for what goes over of one figure: all of it, or the part that a person stated."""
    part = f'IF(AND({_SPLIT},ISNUMBER([share])),ROUND([{name}]*[share]/100,0),"")'
    return f'=IF(ISNUMBER([{name}]),IF({_WHOLE},[{name}],{part}),"")'


def _part(row: Any, name: str) -> int | None:
    """The same in whole households."""
    figure: int | None = getattr(row, name)
    if figure is None or row.extent is Extent.WHOLE:
        return figure
    if row.extent is None or row.share is None:
        return None
    return int((Decimal(figure) * row.share / 100).quantize(Decimal(1), ROUND_HALF_UP))


def state_of(row: Any) -> OldUnitState | None:
    """Whether the figures of an old unit count in the new one, and what is lacking."""
    if row.extent is None:
        return None
    if None in (row.total, row.poor, row.near):
        return OldUnitState.NO_FIGURES
    if row.extent is Extent.PART and row.share is None:
        return OldUnitState.NO_SHARE
    return OldUnitState.COUNTED


_STATE: Final = (
    f"=IF(OR({_WHOLE},{_SPLIT}),IF(AND(ISNUMBER([total]),ISNUMBER([poor]),ISNUMBER([near])),"
    f'IF(OR({_WHOLE},ISNUMBER([share])),"{OldUnitState.COUNTED}","{OldUnitState.NO_SHARE}"),'
    f'"{OldUnitState.NO_FIGURES}"),"")'
)


class OldUnit(Record):
    """Đơn vị trước sắp xếp: one unit of last year, or a part of it, within one unit of today."""

    sheet = Sheet(
        "Đơn vị trước sắp xếp",
        table="TruocSapXep",
        title="SỐ ĐẦU KỲ CỦA CÁC ĐƠN VỊ TRƯỚC SẮP XẾP",
        tab=Tab.LATER,
        intro="Máy ghi khi tổng hợp có tệp năm trước; chỉ nhập tỷ lệ của đơn vị bị chia tách.",
        unit_line="Đơn vị tính: hộ",
        blank_rows=1,
        key=("new_code", "new_from", "old_code", "old_from"),
        above_commune=True,
    )

    new_code: Annotated[str | None, Column("Mã đơn vị mới", "Mã ở trang Cấp dưới.", "23497")] = None
    new_from: Annotated[
        date | None, Column("Mã mới có hiệu lực từ", "Ngày mã mới bắt đầu dùng.", "01/07/2025")
    ] = None
    new_name: Annotated[
        str | None, Column("Đơn vị mới", "Tên đơn vị hiện nay.", "Xã Kon Braih", width=22)
    ] = None
    old_code: Annotated[str | None, Column("Mã đơn vị cũ", "Mã trước khi sắp xếp.", "23488")] = None
    old_from: Annotated[
        date | None, Column("Mã cũ có hiệu lực từ", "Ngày mã cũ bắt đầu dùng.", "01/01/2021")
    ] = None
    old_name: Annotated[
        str | None, Column("Đơn vị cũ", "Tên trước khi sắp xếp.", "Xã Đăk Ruồng", width=22)
    ] = None
    old_parent: Annotated[
        str | None, Column("Thuộc (cũ)", "Huyện, tỉnh cũ.", "Huyện Kon Rẫy, Tỉnh Kon Tum", width=30)
    ] = None
    extent: Annotated[
        Extent | None,
        Column("Nhập vào", "Toàn bộ đơn vị cũ, hay chỉ một phần.", "toàn bộ", width=12),
    ] = None
    share: Annotated[
        Decimal | None,
        Column(
            "Tỷ lệ chuyển sang (%)",
            "Chỉ nhập khi đơn vị cũ bị chia tách: phần số hộ chuyển sang đơn vị mới này.",
            "62,5",
            rolls=Rolls.NO,
        ),
    ] = None
    share_basis: Annotated[
        str | None,
        Column(
            "Căn cứ của tỷ lệ",
            "Ai xác định, theo văn bản hay biên bản nào.",
            "Biên bản bàn giao ngày 28/6/2025",
            width=30,
        ),
    ] = None
    basis: Annotated[
        str | None,
        Column("Số liệu lấy từ", "Kết quả, hay kế hoạch của kỳ nào.", "kết quả năm 2025", width=20),
    ] = None
    total: Annotated[
        int | None,
        Column("Tổng số hộ của đơn vị cũ", "Của cả đơn vị cũ.", "1190", rolls=Rolls.NO),
    ] = None
    poor: Annotated[
        int | None, Column("Hộ nghèo của đơn vị cũ", "Của cả đơn vị cũ.", "40", rolls=Rolls.NO)
    ] = None
    near: Annotated[
        int | None, Column("Hộ cận nghèo của đơn vị cũ", "Của cả đơn vị cũ.", "54", rolls=Rolls.NO)
    ] = None
    counted_total: ClassVar[Calculated[int | None]] = Calculated(
        "Tổng số hộ tính vào đơn vị mới",
        _share_of("total"),
        lambda r: _part(r, "total"),
        rolls=Rolls.NO,
    )
    counted_poor: ClassVar[Calculated[int | None]] = Calculated(
        "Hộ nghèo tính vào đơn vị mới",
        _share_of("poor"),
        lambda r: _part(r, "poor"),
        rolls=Rolls.NO,
    )
    counted_near: ClassVar[Calculated[int | None]] = Calculated(
        "Hộ cận nghèo tính vào đơn vị mới",
        _share_of("near"),
        lambda r: _part(r, "near"),
        rolls=Rolls.NO,
    )
    state: ClassVar[Calculated[OldUnitState | None]] = Calculated(
        "Tình trạng", _STATE, state_of, text=True, width=18, rolls=Rolls.NO
    )
    remarks: Annotated[
        str | None, Column("Ghi chú", "Không in trong kế hoạch.", "chờ biên bản bàn giao", width=30)
    ] = None
