"""The buttons of the add-in and of the window: one list, in the order that staff see.

A tag is the name of the command that does the same, where there is one. What a button needs beside
the open workbook is asked before it starts, and stands in the request under the name of the ask.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from xltools.dataclass import dataclass


class Group(StrEnum):
    """Nhóm nút: the groups of the tab "Giảm nghèo", in order."""

    FORM = "Biểu mẫu"
    CHECK = "Kiểm tra"
    TEXT = "Văn bản"
    LEVELS = "Cấp trên · cấp dưới"
    HELP = "Trợ giúp"


class AskKind(StrEnum):
    """What a person is asked for, which says by which dialogue."""

    FILE = "file"
    FILES = "files"
    FOLDER = "folder"
    SAVE = "save"
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to ask for: its name in the request's arguments, and the words of the question.

    The argument is a path as text, a list of them (FILES), a text, a whole number, one of the
    choices or a list of some (CHOICES). `suffix` is how the file's name ends; `usual` the name of
    a new file, where {name} stands for that of the workbook.
    """

    name: str
    kind: AskKind
    prompt: str
    suffix: str = ""
    optional: bool = False
    usual: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A button: `tip` is one sentence; `long_job` one that may take more than some seconds.

    `needs_workbook` says whether it works on the open workbook; without it none has to be open.
    One that `reads_file` takes the workbook as it was saved, so nothing may be left to save.
    One with an `own_window` asks something or takes long: its launcher does not wait for it, and
    Python's own window shows its result.
    """

    tag: str
    label: str
    group: Group
    tip: str
    asks: tuple[Ask, ...] = ()
    long_job: bool = False
    needs_workbook: bool = True
    reads_file: bool = False

    @property
    def own_window(self) -> bool:
        return self.long_job or bool(self.asks)


_WORKBOOK: Final = ".xlsx"


def _new_file(prompt: str, usual: str, suffix: str = _WORKBOOK) -> Ask:
    return Ask("output", AskKind.SAVE, prompt, suffix, usual=f"{usual}{suffix}")


BUTTONS: Final[tuple[Button, ...]] = (
    Button(
        "new",
        "Biểu mới",
        Group.FORM,
        "Lập tệp biểu mẫu trống cho một đơn vị, một năm kế hoạch.",
        (
            Ask("level", AskKind.CHOICE, "Cấp hành chính"),
            Ask("unit", AskKind.TEXT, "Tên đơn vị"),
            Ask("parent", AskKind.TEXT, "Đơn vị cấp trên", optional=True),
            Ask("year", AskKind.NUMBER, "Năm kế hoạch"),
            _new_file("Lưu tệp Excel mới", "ke-hoach"),
        ),
        long_job=True,
        needs_workbook=False,
    ),
    Button(
        "households",
        "Danh sách hộ",
        Group.FORM,
        "Lập tệp danh sách hộ trống để dùng và lưu tại xã.",
        (_new_file("Lưu danh sách hộ", "danh-sach-ho_{name}"),),
    ),
    Button(
        "part",
        "Tách phần",
        Group.FORM,
        "Tách một số trang ra tệp riêng để bộ phận khác hoặc thôn nhập.",
        (
            Ask("sheets", AskKind.CHOICES, "Các trang cần tách"),
            _new_file("Lưu phần được tách", "{name}-phan"),
        ),
    ),
    Button(
        "merge",
        "Gộp bản sao",
        Group.FORM,
        "Gộp tệp đang mở với các bản sao đã nhập ở máy khác thành một tệp mới.",
        (
            Ask("copies", AskKind.FILES, "Chọn các bản sao cần gộp", _WORKBOOK),
            _new_file("Lưu tệp đã gộp", "{name}-gop"),
        ),
        long_job=True,
    ),
    Button(
        "repair",
        "Sửa biểu",
        Group.FORM,
        "Chuyển nội dung của tệp bị hỏng cấu trúc sang một tệp biểu mẫu mới.",
        (_new_file("Lưu tệp biểu mẫu mới", "{name}-moi"),),
        long_job=True,
        reads_file=True,
    ),
    Button(
        "export",
        "Xuất dữ liệu",
        Group.FORM,
        "Ghi toàn bộ số liệu của tệp đang mở ra tệp JSON để phần mềm khác dùng.",
        (_new_file("Lưu tệp số liệu", "{name}", ".json"),),
    ),
    Button(
        "validate",
        "Kiểm tra",
        Group.CHECK,
        "Kiểm tra biểu mẫu, đánh dấu các ô cần sửa và đưa đến lỗi đầu tiên.",
    ),
    Button(
        "next-error",
        "Đến lỗi kế tiếp",
        Group.CHECK,
        "Chuyển đến ô cần sửa tiếp theo của lần kiểm tra gần nhất.",
    ),
    Button(
        "clear-marks",
        "Xóa đánh dấu",
        Group.CHECK,
        "Bỏ mọi màu, ghi chú và liên kết do nút Kiểm tra đặt vào tệp.",
    ),
    Button(
        "fix",
        "Sửa tự động",
        Group.CHECK,
        "Ghi ra tệp mới đã sửa những chỗ không làm đổi số liệu và ý nghĩa.",
        (_new_file("Lưu tệp đã sửa", "{name}-da-sua"),),
        long_job=True,
        reads_file=True,
    ),
    Button(
        "check-households",
        "So danh sách hộ",
        Group.CHECK,
        "Kiểm tra biểu mẫu và so số hộ với danh sách hộ của xã.",
        (Ask("households", AskKind.FILE, "Chọn tệp danh sách hộ", _WORKBOOK),),
    ),
    Button(
        "check-previous",
        "So năm trước",
        Group.CHECK,
        "Kiểm tra biểu mẫu và so với tệp của năm trước.",
        (Ask("previous", AskKind.FILE, "Chọn tệp Excel của năm trước", _WORKBOOK),),
    ),
    Button(
        "plan",
        "Soạn kế hoạch",
        Group.TEXT,
        "Soạn văn bản kế hoạch từ số liệu đang mở và mở bằng Word.",
    ),
    Button(
        "plan-amendment",
        "Soạn điều chỉnh",
        Group.TEXT,
        "Soạn kế hoạch điều chỉnh, chỉ nêu những thay đổi so với kế hoạch đã ký.",
        (Ask("previous", AskKind.FILE, "Chọn tệp Excel của kế hoạch đã ký", _WORKBOOK),),
    ),
    Button(
        "outline",
        "Bố cục riêng",
        Group.TEXT,
        "Sao một bố cục văn bản ra tệp để đơn vị sửa thành bố cục riêng.",
        (
            Ask("outline", AskKind.CHOICE, "Bố cục cần sao"),
            _new_file("Lưu bố cục riêng", "bo-cuc-rieng", ".json"),
        ),
        needs_workbook=False,
    ),
    Button(
        "assign",
        "Lấy bảng giao",
        Group.LEVELS,
        "Ghi vào trang Giao chỉ tiêu các số trong bảng phụ lục của quyết định giao.",
        (
            Ask("matrix", AskKind.FILE, "Chọn tệp có bảng của phụ lục", _WORKBOOK),
            _new_file("Lưu tệp đã ghi mức giao", "{name}-giao"),
        ),
        long_job=True,
        reads_file=True,
    ),
    Button(
        "distribute",
        "Giao chỉ tiêu",
        Group.LEVELS,
        "Tạo cho mỗi đơn vị cấp dưới một tệp đã ghi sẵn phần được giao, kèm tin nhắn.",
        (Ask("folder", AskKind.FOLDER, "Chọn thư mục để ghi tệp của các đơn vị"),),
        long_job=True,
    ),
    Button(
        "amend",
        "Nhận mức giao",
        Group.LEVELS,
        "Ghi mức cấp trên vừa giao vào tệp đang điền, giữ nguyên mọi thứ đã điền.",
        (
            Ask("amendment", AskKind.FILE, "Chọn tệp giao mà cấp trên gửi", _WORKBOOK),
            _new_file("Lưu tệp đã nhận mức giao", "{name}-nhan-giao"),
        ),
        long_job=True,
        reads_file=True,
    ),
    Button(
        "submit",
        "Gửi cấp trên",
        Group.LEVELS,
        "Kiểm tra, đóng gói bản gửi cấp trên, ghi mã xác nhận và mở thư nháp.",
        (
            Ask("folder", AskKind.FOLDER, "Chọn thư mục để lưu các bản gửi"),
            Ask("to", AskKind.TEXT, "Địa chỉ thư điện tử của cấp trên", optional=True),
        ),
        long_job=True,
    ),
    Button(
        "households-for-parent",
        "Xuất danh sách hộ",
        Group.LEVELS,
        "Xuất danh sách theo yêu cầu cấp trên: bản rút gọn của danh sách hộ, có ghi sổ.",
        (
            Ask("households", AskKind.FILE, "Chọn tệp danh sách hộ", _WORKBOOK),
            Ask("order", AskKind.TEXT, "Văn bản yêu cầu danh sách", optional=True),
            _new_file("Lưu danh sách gửi cấp trên", "danh-sach-theo-yeu-cau"),
        ),
        needs_workbook=False,
    ),
    Button(
        "receive",
        "Tiếp nhận",
        Group.LEVELS,
        "Nhận ra và lưu có trật tự các bản cấp dưới gửi, giữ lại tệp đáng ngờ để xem.",
        (
            Ask("source", AskKind.FOLDER, "Chọn thư mục chứa thư, tệp cấp dưới gửi"),
            Ask("into", AskKind.FOLDER, "Chọn thư mục lưu các bản đã tiếp nhận"),
        ),
        long_job=True,
        needs_workbook=False,
    ),
    Button(
        "status",
        "Theo dõi nộp",
        Group.LEVELS,
        "Cho biết đơn vị nào đã gửi, lần mấy, đúng hạn hay muộn, bản nào cần xem.",
        (
            Ask("folder", AskKind.FOLDER, "Chọn thư mục lưu các bản đã tiếp nhận"),
            Ask("own", AskKind.FILE, "Tệp riêng của đơn vị mình", _WORKBOOK, optional=True),
            _new_file("Lưu bảng theo dõi", "theo-doi"),
        ),
        long_job=True,
        needs_workbook=False,
    ),
    Button(
        "answer",
        "Soạn thư trả lời",
        Group.LEVELS,
        "Soạn thư nháp cho từng đơn vị cấp dưới: đã nhận, đề nghị gửi lại hoặc nhắc gửi.",
        (
            Ask("folder", AskKind.FOLDER, "Chọn thư mục lưu các bản đã tiếp nhận"),
            Ask("own", AskKind.FILE, "Tệp riêng của đơn vị mình", _WORKBOOK, optional=True),
        ),
        long_job=True,
        needs_workbook=False,
    ),
    Button(
        "diff",
        "So sánh hai bản",
        Group.LEVELS,
        "So bản đang mở với bản gửi trước, chỗ làm đổi số tổng hợp đứng đầu.",
        (
            Ask("before", AskKind.FILE, "Chọn bản gửi trước của đơn vị này", _WORKBOOK),
            _new_file("Lưu bảng so sánh", "{name}-so-sanh"),
        ),
    ),
    Button(
        "rollup",
        "Tổng hợp",
        Group.LEVELS,
        "Tổng hợp các tệp của cấp dưới trong một thư mục thành tệp của cấp mình.",
        (
            Ask("folder", AskKind.FOLDER, "Chọn thư mục chứa tệp của các đơn vị cấp dưới"),
            Ask("own", AskKind.FILE, "Tệp riêng của đơn vị mình", _WORKBOOK, optional=True),
            _new_file("Lưu tệp tổng hợp", "tong-hop"),
        ),
        long_job=True,
        needs_workbook=False,
    ),
    Button(
        "trace",
        "Truy nguồn số liệu",
        Group.LEVELS,
        "Cho biết số liệu ở ô đang chọn được cộng từ những ô nào của cấp dưới.",
        (Ask("sources", AskKind.FOLDER, "Chọn thư mục chứa tệp của cấp dưới", optional=True),),
        long_job=True,
    ),
    Button(
        "help",
        "Hướng dẫn",
        Group.HELP,
        "Mở trang Hướng dẫn của tệp đang mở.",
    ),
    Button(
        "doctor",
        "Kiểm tra cài đặt",
        Group.HELP,
        "Kiểm tra cài đặt trên máy này và chỉ cách khắc phục từng trục trặc.",
        needs_workbook=False,
    ),
    Button(
        "support-log",
        "Gói nhật ký",
        Group.HELP,
        "Nén nhật ký kỹ thuật thành một tệp để gửi bộ phận hỗ trợ.",
        (_new_file("Lưu gói nhật ký", "nhat-ky-xltools", ".zip"),),
        needs_workbook=False,
    ),
)
"""Every button that there is; what each does stands in `ribbon` under its tag."""


def button_of(tag: str) -> Button | None:
    """The button of a tag; None for a tag that no button has."""
    return next((button for button in BUTTONS if button.tag == tag), None)
