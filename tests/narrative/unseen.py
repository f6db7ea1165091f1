"""Plans that nobody has written: every cell holds a value of its own, told where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any

from narrative.plans import catalogue

from xltools.api.new import NewUnit
from xltools.catalogue import LevelCode
from xltools.form.words import SECTIONS
from xltools.narrative.outline import Kind

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entered:
    """The words in which a value is printed, and the place: a section, a project or a block.

    One of a `kind` of content (results, dimensions) is in those plans that have such a part.
    """

    words: str
    section: str = ""
    group: str | None = None
    block: str = ""
    kind: Kind | None = None


@dataclass(slots=True)
class Unseen:
    """A document for the form, with all that was entered into it."""

    wanted: NewUnit
    document: dict[str, Any] = field(default_factory=dict)
    entered: list[Entered] = field(default_factory=list)


def unseen(wanted: NewUnit, projects: tuple[str, ...], policies: tuple[str, ...]) -> Unseen:
    """A plan of the unit, each sheet filled with rows that no other plan has."""
    made = Unseen(wanted)
    offices = _offices(wanted)
    made.document = {
        "Thông tin chung": {
            "Trích yếu": "Giảm nghèo bền vững năm {nam}, bản chưa ai thấy",
            "Câu mở đầu": "Ủy ban nhân dân lập Kế hoạch này với nội dung sau:",
            "Số": "97",
            "Ngày ban hành": f"17/02/{wanted.year}",
            "Địa danh": "Nơi Ban Hành",
            "Tình trạng": "đã ban hành",
            "Người ký: quyền hạn": "CHỦ TỊCH",
            "Ký với tư cách": "TM. ỦY BAN NHÂN DÂN",
            "Họ tên người ký": "Người Ký Thử",
        },
        "Căn cứ": list(_bases(made)),
        "Chỉ tiêu": list(_targets(made, projects, offices)),
        "Diễn biến hộ": list(_villages()),
        "Chỉ số thiếu hụt": list(_deprivations(made, offices)),
        "Dự án - chính sách": list(_lines(projects, policies)),
        "Hoạt động": list(_activities(made, (*projects, *policies))),
        "Phân công": list(_tasks(made, (*projects, *policies), offices)),
        "Kinh phí": list(_money(made, (*projects, *policies), offices)),
        "Tổ chức thực hiện": list(_duties(made, offices)),
        "Nội dung văn bản": list(_sentences(made)),
        "Kết quả thực hiện": list(_results(made)),
        "Chế độ báo cáo": list(_reports(made, offices)),
        "Nơi nhận": list(_recipients(made)),
        "Biểu kèm theo": [
            {
                "Mã": "B01",
                "Số hiệu in": "Biểu số 01",
                "Tên biểu": "Chỉ tiêu giảm hộ nghèo",
                "Lấy từ trang": "Diễn biến hộ",
                "Kèm kế hoạch": "x",
            }
        ],
    }
    made.entered += [
        Entered("97/KH-UBND", block="quoc-hieu"),
        Entered(f"Nơi Ban Hành, ngày 17 tháng 02 năm {wanted.year}", block="quoc-hieu"),
        Entered("bản chưa ai thấy", block="trich-yeu"),
        Entered("lập Kế hoạch này với nội dung sau:", block="mo-dau"),
        Entered("Người Ký Thử", block="chu-ky"),
    ]
    return made


def _offices(wanted: NewUnit) -> tuple[str, ...]:
    """Offices of the unit in that autumn, none with a name that is part of another's."""
    kind = wanted.name.split()[0].lower()
    found = catalogue().offices(wanted.level, date(wanted.year, 9, 1), kind)
    names = [each.name for each in found if each.name.startswith(("Sở", "Phòng", "Hội N", "Hội L"))]
    return tuple(name for name in names if not any(name != o and name in o for o in names))


def _bases(made: Unseen) -> Iterator[Row]:
    for number, cited in enumerate(("Căn cứ", "Thực hiện"), 1):
        made.entered.append(Entered(f"59{number}/QĐ-TTg", block=f"can-cu/VB0{number}"))
        yield {
            "Mã VB": f"VB0{number}",
            "Vai trò": "căn cứ",
            "Cách dẫn": cited,
            "Loại văn bản": "Quyết định",
            "Số, ký hiệu": f"59{number}/QĐ-TTg",
            "Ngày ban hành": f"1{number}/02/2022",
            "Cơ quan ban hành": "Thủ tướng Chính phủ",
            "Trích yếu": f"văn bản thứ {number}",
            "In tại": "phần căn cứ",
            "Thứ tự in": number,
        }


TARGETS = (
    ("giảm nghèo", "không quá (≤)", "%", "mục tiêu cụ thể"),
    ("giảm nghèo", "giảm ít nhất", "điểm %", "mục tiêu cụ thể"),
    ("Việc làm", "đạt (=)", "lao động", "mục tiêu cụ thể"),
    ("Y tế", "ít nhất (≥)", "%", "mục tiêu cụ thể"),
    ("Giáo dục", "đạt (=)", "%", "mục tiêu cụ thể"),
    ("Nhà ở", "ít nhất (≥)", "hộ", "mục tiêu cụ thể"),
    ("Thông tin", "trên (>)", "%", "mục tiêu cụ thể"),
    ("khác", "tăng ít nhất", "điểm %", "mục tiêu cụ thể"),
    ("khác", "khoảng", "người", "mục tiêu chung"),
    ("khác", "đạt (=)", "mô hình", "kết quả chủ yếu"),
    ("khác", "duy trì", "%", "giải pháp"),
    ("khác", "đạt (=)", "%", "kết quả năm trước"),
)


def _targets(made: Unseen, projects: tuple[str, ...], offices: tuple[str, ...]) -> Iterator[Row]:
    rows = [(*each, "") for each in TARGETS]
    rows += [("khác", "đạt (=)", "lớp", "nội dung dự án", code) for code in projects]
    for number, (group, operator, unit, section, project) in enumerate(rows, 1):
        value = f"{10 + number},{number:02}" if unit in ("%", "điểm %") else str(700 + number)
        said = {"%": "%", "điểm %": " điểm phần trăm"}.get(unit, f" {unit}")
        place = Entered(
            f"{value.rstrip('0') if ',' in value else value}{said}",
            section="" if project else section,
            group=group,
            block=f"du-an/{project}" if project else "",
        )
        made.entered += [place, Entered(f"kết quả mong đợi số {number:02}", *_where(place))]
        yield {
            "Mã": f"CT{number:02}",
            "Nhóm": group,
            "Chỉ số": "khác",
            "Nội dung chỉ tiêu": f"Mức của kết quả mong đợi số {number:02}",
            "Cách nêu": operator,
            "Giá trị": value,
            "ĐVT": unit,
            "Dự án - chính sách": project,
            "Đơn vị phụ trách": offices[0],
            "Nêu tại": section,
        }


def _where(place: Entered) -> tuple[str, str | None, str]:
    return place.section, place.group, place.block


def _results(made: Unseen) -> Iterator[Row]:
    for number in (1, 2):
        made.entered.append(Entered(f"giải ngân 6{number},5 triệu đồng", kind=Kind.RESULTS))
        yield {
            "Kỳ": "năm trước",
            "Mã": f"KP{number:02}",
            "Giải ngân lũy kế (triệu đồng)": f"6{number},5",
        }


def _villages() -> Iterator[Row]:
    for number in range(1, 4):
        yield {
            "Kỳ": "kế hoạch",
            "Mã": f"T{number}",
            "Thôn (đơn vị)": f"Nơi thứ {number}",
            "Tổng số hộ đầu kỳ": 300 + number,
            "Hộ nghèo đầu kỳ": 20 + number,
            "Thoát nghèo, vượt chuẩn cận nghèo": number,
            "Hộ cận nghèo đầu kỳ": 30 + number,
        }


def _deprivations(made: Unseen, offices: tuple[str, ...]) -> Iterator[Row]:
    standard = catalogue().standard(made.wanted.year)
    for each in standard.indicators if standard else ():
        words = f"{800 + each.number} hộ nghèo"
        made.entered.append(Entered(words, kind=Kind.DIMENSIONS))
        yield {
            "Kỳ": "kế hoạch",
            "Số": each.number,
            "Hộ nghèo thiếu hụt đầu kỳ": 800 + each.number,
            "Đơn vị phụ trách": offices[each.number % 3],
        }


def _lines(projects: tuple[str, ...], policies: tuple[str, ...]) -> Iterator[Row]:
    for number, code in enumerate((*projects, *policies), 1):
        yield {"Mã": code, "Thực hiện năm nay": "x", "Thứ tự in": number, "In tiêu đề": "có số"}


def _activities(made: Unseen, codes: tuple[str, ...]) -> Iterator[Row]:
    numbers = count(1)
    for code in codes:
        for part in ("Mục tiêu", "Đối tượng", "Nội dung", "Kết quả dự kiến"):
            number = next(numbers)
            made.entered.append(Entered(f"công việc mang số {number:02}", block=f"du-an/{code}"))
            made.entered.append(Entered(f"{300 + number} buổi", block=f"du-an/{code}"))
            yield {
                "Mã": f"HD{number:02}",
                "Dự án - chính sách": code,
                "Phần": part,
                "Cấp": "-",
                "Nội dung": f"Làm công việc mang số {number:02} trong {{sl}}",
                "Cách nêu": "đạt (=)",
                "Khối lượng": 300 + number,
                "ĐVT": "buổi",
            }


def _tasks(made: Unseen, codes: tuple[str, ...], offices: tuple[str, ...]) -> Iterator[Row]:
    year = made.wanted.year
    for number, code in enumerate(codes, 1):
        made.entered.append(Entered(f"{10 + number}/4/{year}", block=f"du-an/{code}"))
        yield {
            "Mã": f"NV{number:02}",
            "Dự án - chính sách": code,
            "Đơn vị chủ trì": offices[0],
            "Phối hợp 1": offices[1],
            "Bắt đầu": f"{10 + number}/4/{year}",
            "Kết thúc": f"25/11/{year}",
        }


def _money(made: Unseen, codes: tuple[str, ...], offices: tuple[str, ...]) -> Iterator[Row]:
    kind = "thường xuyên" if made.wanted.year >= 2026 else "sự nghiệp"
    amounts = [2000 + 7 * number for number in range(1, len(codes) + 1)]
    for number, (code, amount) in enumerate(zip(codes, amounts, strict=True), 1):
        said = f"{amount:,} triệu đồng".replace(",", ".")
        made.entered.append(Entered(said, block=f"du-an/{code}"))
        yield {
            "Mã": f"KP{number:02}",
            "Dự án - chính sách": code,
            "Nguồn": "NSTW",
            "Loại vốn": kind,
            "Tình trạng": "được giao",
            "Kế hoạch vốn năm (triệu đồng)": amount,
            "Đơn vị sử dụng": offices[0],
        }
    total = f"{sum(amounts):,} triệu đồng".replace(",", ".")
    made.entered.append(Entered(total, section="kinh phí"))


def _duties(made: Unseen, offices: tuple[str, ...]) -> Iterator[Row]:
    for item, office in enumerate(offices[:3], 1):
        for number in (1, 2):
            words = f"phần việc {item}{number} của cơ quan"
            made.entered.append(Entered(words, block=f"to-chuc-thuc-hien/{item}"))
            yield {
                "Mục": item,
                "Đơn vị": office,
                "Cách nêu": "giao",
                "Cấp": "-",
                "Nhiệm vụ": f"Lo {words}",
            }


def _sentences(made: Unseen) -> Iterator[Row]:
    levels = {"giải pháp": "mục", "mục đích": "mục", "yêu cầu": "đoạn", "kết thúc": "đoạn"}
    for section in SECTIONS:
        for number in (1, 2):
            words = f"điều số {number} về {section}"
            made.entered.append(Entered(words, section=section))
            yield {
                "Phần": section,
                "Thứ tự": number,
                "Cấp": levels.get(section, "-"),
                "Nội dung": f"Nêu {words} thử.",
                "In": "x",
            }


def _reports(made: Unseen, offices: tuple[str, ...]) -> Iterator[Row]:
    above = "tỉnh" if made.wanted.level is LevelCode.PROVINCE else "xã"
    for number, period, day in ((1, "6 tháng", "23/5"), (2, "năm", "24/10")):
        made.entered.append(Entered(f"trước ngày {day}", block="to-chuc-thuc-hien/bao-cao"))
        yield {
            "Mã": f"BC{number:02}",
            "Kỳ": period,
            "Nơi gửi": offices[0],
            "Nơi nhận báo cáo": f"Ủy ban nhân dân {above}",
            "Cách nêu hạn": "trước ngày",
            "Ngày/tháng": day,
        }


def _recipients(made: Unseen) -> Iterator[Row]:
    for number, mark in enumerate(("b/c", "t/h", "lưu"), 1):
        made.entered.append(Entered(f"Nơi được gửi {number}", block="noi-nhan"))
        yield {"Thứ tự": number, "Nội dung in": f"Nơi được gửi {number}", "Mã nơi nhận": mark}
