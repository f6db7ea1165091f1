"""Days in their right order: documents, the plan itself, tasks, reports."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from levels.filling import Document, Row

_FIRST_DAYS = {2022: date(2022, 2, 23), 2026: date(2026, 2, 2)}
"""Years that begin with laws of their own: the plan cites what was issued in February."""

_KINDS = {"Kế hoạch": "KH", "Quyết định": "QĐ", "Nghị quyết": "NQ"}
_ISSUERS = {"Hội đồng nhân dân": "HĐND", "Thủ tướng": "TTg", "Chính phủ": "CP"}
_ROMAN = ("I", "II", "III", "IV")


def set_documents(r: Random, document: Document, year: int) -> date:
    """Number and date the documents, add some, and issue the plan after all; gives its day."""
    rows: list[Row] = document["Căn cứ"]
    for row in rows:
        if row["Số, ký hiệu"] == "chưa rõ":
            first = date(year - 1, 8, 20) if r.random() < 0.2 else date(year - 1, 11, 20)
            day = first + timedelta(r.randint(0, 60))
            row |= {
                "Số, ký hiệu": f"{_number(r, 2_000)}/{_symbol(row)}",
                "Ngày ban hành": _typed_day(r, day),
            }
    own = document["Thông tin chung"]["Tên đơn vị"]
    committees = [row["Cơ quan ban hành"] for row in rows if "UBND" in row["Số, ký hiệu"]]
    issuer = (*committees, f"Ủy ban nhân dân {own[0].lower()}{own[1:]}")[0]
    for more in r.sample(_more_documents(r, issuer, year), r.randint(0, 4)):
        rows.append({"Mã VB": f"VB{len(rows) + 20}", "In tại": "phần căn cứ"} | more)
    issued = _FIRST_DAYS.get(year, date(year, 1, 24)) + timedelta(r.randint(0, 9))
    if r.random() < 0.7:
        document["Thông tin chung"] |= {
            "Số": _number(r),
            "Ngày ban hành": _typed_day(r, issued),
            "Tình trạng": "đã ban hành",
        }
    return issued


def _more_documents(r: Random, issuer: str, year: int) -> list[Row]:
    council = issuer.replace("Ủy ban nhân dân", "Hội đồng nhân dân")
    last = date(year - 1, 12, r.randint(5, 28))
    return [
        {
            "Vai trò": "căn cứ",
            "Loại văn bản": "Luật",
            "Số, ký hiệu": "83/2015/QH13",
            "Ngày ban hành": "25/6/2015",
            "Cơ quan ban hành": "Quốc hội",
            "Trích yếu": "Ngân sách nhà nước",
        },
        {
            "Vai trò": "căn cứ",
            "Loại văn bản": "Luật",
            "Số, ký hiệu": "47/2019/QH14",
            "Ngày ban hành": "22/11/2019",
            "Cơ quan ban hành": "Quốc hội",
            "Trích yếu": "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức"
            " chính quyền địa phương",
        },
        {
            "Vai trò": "căn cứ",
            "Loại văn bản": "Quyết định",
            "Số, ký hiệu": f"{_number(r)}/QĐ-UBND",
            "Ngày ban hành": _typed_day(r, last),
            "Cơ quan ban hành": issuer,
            "Trích yếu": f"về phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo năm {year - 1}",
        },
        {
            "Vai trò": "giao chỉ tiêu",
            "Loại văn bản": "Quyết định",
            "Số, ký hiệu": f"{_number(r)}/QĐ-UBND",
            "Ngày ban hành": _typed_day(r, last),
            "Cơ quan ban hành": issuer,
            "Trích yếu": f"về giao chỉ tiêu phát triển kinh tế - xã hội năm {year}",
        },
        {
            "Vai trò": "căn cứ",
            "Loại văn bản": "Nghị quyết",
            "Số, ký hiệu": f"{_number(r)}/NQ-HĐND",
            "Ngày ban hành": "22/7/2021",
            "Cơ quan ban hành": council,
            "Trích yếu": "về kế hoạch phát triển kinh tế - xã hội 5 năm giai đoạn 2021 - 2025",
        },
    ]


def _number(r: Random, least: int = 1) -> str:
    """A number of a document; from 2,000 on it is none of the known laws."""
    return f"{r.randint(least, 3_500):02}"


def _symbol(row: Row) -> str:
    """What follows the number: the type of the document and who issues it."""
    issuer = row["Cơ quan ban hành"]
    whose = next((short for name, short in _ISSUERS.items() if issuer.startswith(name)), "UBND")
    return f"{_KINDS[row['Loại văn bản']]}-{whose}"


def _typed_day(r: Random, day: date) -> str:
    return f"{day:%d/%m/%Y}" if r.random() < 0.7 else f"{day.day}/{day.month}/{day.year}"


def set_tasks(r: Random, document: Document, year: int) -> None:
    """Give each task a stretch of the plan year, by days, months or quarters, or rounds."""
    for task in document["Phân công"]:
        first = r.randint(1, 12)
        last = r.randint(first, 12)
        way = r.choice(("as it is", "months", "quarters", "days", "rounds", "request"))
        if way == "months":
            task |= {"Bắt đầu": f"{first:02}/{year}", "Kết thúc": f"{last:02}/{year}"}
        elif way == "quarters":
            starts, ends = _ROMAN[(first - 1) // 3], _ROMAN[(last - 1) // 3]
            task |= {"Bắt đầu": f"quý {starts}/{year}", "Kết thúc": f"quý {ends}/{year}"}
        elif way == "days":
            task |= {"Bắt đầu": f"{_day(r, first)}/{year}", "Kết thúc": f"28/{last}/{year}"}
        elif way == "rounds":
            task |= {"Bắt đầu": f"01/{year}", "Kết thúc": f"12/{year}"}
            task["Cách nêu thời gian"] = "nhiều đợt"
            task["Các đợt"] = f"{_day(r, first)}/{year}; 28/{last}/{year}"
        elif way == "request":
            task |= {"Bắt đầu": None, "Kết thúc": None, "Cách nêu thời gian": "khi có yêu cầu"}
        if way in ("months", "quarters", "days"):
            task["Cách nêu thời gian"] = "một lần"
    if r.random() < 0.5:
        document["Phân công"] += _jobs(r, document["Phân công"], year)


def _jobs(r: Random, tasks: list[Row], year: int) -> list[Row]:
    """One job of a task with a name and days of its own, by the same office."""
    task, month = r.choice(tasks), r.randint(1, 11)
    named = ("Dự án - chính sách", "Đơn vị chủ trì", "Phối hợp 1")
    job = {name: task[name] for name in named if name in task} | {"Mã": "NV91"}
    job |= {"Tên việc": r.choice(("Thu thập thông tin", "Hội nghị tổng kết", "Khảo sát nhu cầu"))}
    times = {"Bắt đầu": f"{month:02}/{year}", "Kết thúc": f"28/{month + 1}/{year}"}
    return [job | times | {"Cách nêu thời gian": "một lần", "Lịch báo cáo": "chung"}]


def _day(r: Random, month: int) -> str:
    return f"{r.randint(1, 20):02}/{month}"


def set_reports(r: Random, document: Document, year: int) -> None:
    """Move the common days a little earlier, all of a period alike, so that their order stays."""
    earlier = {"6 tháng": r.randint(0, 12), "năm": r.randint(0, 20)}
    for row in document["Chế độ báo cáo"]:
        typed, back = row.get("Ngày/tháng"), earlier.get(row["Kỳ"])
        if typed and back:
            day, month = map(int, typed.split("/"))
            moved = date(year, month, day) - timedelta(back)
            row["Ngày/tháng"] = f"{moved.day:02}/{moved.month}"
    if r.random() < 0.3:
        document["Chế độ báo cáo"].append(_of_a_project(document))


def _of_a_project(document: Document) -> Row:
    """A project's report on the common day, told again beside it."""
    common = next(row for row in document["Chế độ báo cáo"] if row["Kỳ"] == "6 tháng")
    project = document["Phân công"][0]["Dự án - chính sách"]
    return common | {"Mã": "BC91", "Riêng dự án": project}
