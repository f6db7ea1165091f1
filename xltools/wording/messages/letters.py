"""Letters: text from before Unicode, letters of other alphabets, and what nobody sees."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

TCVN3: Final = Message(
    "letters.tcvn3",
    Severity.ERROR,
    Text(
        'Ô gõ bằng bảng mã TCVN3 (ABC): "{value}" đọc là "{likely}".',
        "Chuyển ô này sang Unicode và chọn một phông chữ Unicode, ví dụ Times New Roman.",
    ),
    Text(
        'The cell is typed in TCVN3 (ABC): "{value}" reads "{likely}".',
        "Convert it to Unicode and choose a font of Unicode, such as Times New Roman.",
    ),
    "Kế hoạch dán từ văn bản cũ phông .VnTime",
)
VNI: Final = Message(
    "letters.vni",
    Severity.ERROR,
    Text(
        'Ô gõ bằng bảng mã VNI: "{value}" đọc là "{likely}".',
        "Chuyển ô này sang Unicode và chọn một phông chữ Unicode, ví dụ Times New Roman.",
    ),
    Text(
        'The cell is typed in VNI: "{value}" reads "{likely}".',
        "Convert it to Unicode and choose a font of Unicode, such as Times New Roman.",
    ),
    "Kế hoạch dán từ văn bản cũ phông VNI-Times",
)
LOOK_ALIKE: Final = Message(
    "letters.look-alike",
    Severity.WARNING,
    Text(
        '"{value}" có chữ của bảng chữ cái khác, trông giống chữ Việt nhưng máy không coi là một.',
        'Gõ lại là "{likely}".',
    ),
    Text(
        '"{value}" has letters of another alphabet, which only look like ours.',
        'Type it again as "{likely}".',
    ),
    "Chữ dán từ tệp PDF hoặc trang mạng",
)
DECOMPOSED: Final = Message(
    "letters.decomposed",
    Severity.INFO,
    Text(
        'Ô gõ bằng Unicode tổ hợp (chữ và dấu lưu rời nhau): "{value}".',
        "Nên chuyển sang Unicode dựng sẵn để tìm và lọc trong Excel không bị sót.",
    ),
    Text(
        'The letters and marks of the cell are stored apart: "{value}".',
        "Better convert it to composed Unicode, so that Excel finds and filters it.",
    ),
    "Văn bản soạn bằng Unicode tổ hợp",
)
INVISIBLE: Final = Message(
    "letters.invisible",
    Severity.INFO,
    Text(
        'Ô có ký tự không nhìn thấy ({characters}); bỏ đi thì đọc là "{likely}".',
        "Nên xóa các ký tự này để tìm và lọc trong Excel không bị sót.",
    ),
    Text(
        'The cell has characters that nobody sees ({characters}); without them: "{likely}".',
        "Better remove them, so that Excel finds and filters it.",
    ),
    "Chữ dán từ trang mạng hoặc từ Zalo",
)
MIXED_TONE_MARKS: Final = Message(
    "letters.mixed-tone-marks",
    Severity.INFO,
    Text(
        'Dấu thanh đặt theo hai kiểu: "{value}" ở {fewer:n} ô, còn {more:n} ô khác đặt như '
        '"{likely}".',
        "Nên dùng một kiểu trong cả văn bản.",
    ),
    Text(
        'Tone marks are placed in two ways: "{value}" in {fewer:n} cells, as in "{likely}" in '
        "{more:n} others.",
        "Better keep to one way in the whole document.",
    ),
    "Văn bản ghép từ nhiều nguồn",
)
