"""Down and back: distribute, fill, amend, roll up, as a district and its communes run it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from commands.test_merge import address
from exchange.annex_file import targets_annex

from xltools.errors import XltoolsError
from xltools.form import FundingLine

KON_RAY = EXAMPLES / "kon-ray-2024.xlsx"
ANNEX = EXAMPLES.parent / "phu-luc" / "giao-von-kon-ray-2024.xlsx"
QUICK = ("--no-check", "--no-cache", "--workers", "1")
COMMUNES = ("tan-lap", "dak-rve", "dak-koi", "dak-to-lung", "dak-ruong", "dak-pne", "dak-to-re")
ABOVE = {"commune": "Huyện Kon Rẫy", "district": "Tỉnh Kon Tum"}
CODES = ("23479", "23482", "23485", "23488", "23491", "23494", "23497")
TAN_LAP = "GIAO2024_23497_Tan-Lap_lan-01.xlsx"

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Handed:
    """The district's workbook with money assigned, and the folder that was handed out."""

    parent: Path
    folder: Path
    told: str
    status: int


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Handed:
    """Money by the shipped annex, on top of the targets of the example; all seven communes."""
    from datetime import date

    from xltools.api.assign import assign_workbook
    from xltools.api.distribute import distribute, distribute_lines
    from xltools.api.setup import set_up

    home = tmp_path_factory.mktemp("giao")
    settings = home / "xltools.toml"
    settings.write_text('[own]\nemail = "huyen.konray@kontum.gov.vn"\n', encoding="utf-8")
    setup = set_up(date(2024, 1, 5), settings)
    assign_workbook(KON_RAY, ANNEX, home / "kon-ray.xlsx", setup)
    done = distribute(home / "kon-ray.xlsx", home / "gui", setup)
    told = "\n".join(distribute_lines(done, "vi"))
    return Handed(home / "kon-ray.xlsx", home / "gui", told, done.status)


def made(xltools: Xltools, document: Any, output: Path, unit: str, level: str) -> Path:
    """A workbook of a document, as a person would have filled it."""
    source = output.with_suffix(".json")
    source.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8", newline="\n")
    words = ("--unit", unit, "--level", level, "--year", "2024", "--parent", ABOVE[level])
    assert xltools("new", *words, "--prefill", source, "-o", output).status == 0
    return output


def test_every_commune_gets_a_workbook_and_a_message(handed: Handed, xltools: Xltools) -> None:
    names = sorted(path.name for path in handed.folder.iterdir())
    lines = handed.told.splitlines()

    assert handed.status == 0
    assert [name.split("_")[1] for name in names] == [code for code in CODES for _ in "12"]
    assert {Path(name).suffix for name in names} == {".xlsx", ".txt"}
    assert lines[0].startswith(
        "Đã tạo biểu mẫu giao của 7 đơn vị, lần 1, kèm tin nhắn gửi từng đơn vị, ở thư mục "
    )
    assert lines[1] == (
        "  Thị trấn Đăk Rve: 2 chỉ tiêu, 7 khoản vốn (402 triệu đồng) →"
        " GIAO2024_23479_Dak-Rve_lan-01.xlsx"
    )
    assert lines[7] == (
        "  Xã Tân Lập: 2 chỉ tiêu, 7 khoản vốn (540 triệu đồng) →"
        " GIAO2024_23497_Tan-Lap_lan-01.xlsx"
    )
    message = (handed.folder / TAN_LAP).with_suffix(".txt").read_bytes()
    assert message.startswith("\ufeffKính gửi: Ủy ban nhân dân xã Tân Lập\r\n".encode())
    document = xltools("export", handed.folder / TAN_LAP).json
    assert document["Thông tin chung"]["Người lập biểu"] == "Y Hạnh"
    assert document["Thông tin chung"]["Thư điện tử của cấp trên"] == "huyen.konray@kontum.gov.vn"
    assert document["Chỉ tiêu"][1]["Cấp trên giao: giá trị"] == 0.42


def test_assigned_amounts_are_grey_and_others_are_not(handed: Handed) -> None:
    sheet = openpyxl.load_workbook(handed.folder / TAN_LAP)["Kinh phí"]

    fills = [sheet[address(FundingLine, "amount", row)].fill.fgColor.rgb for row in range(11, 15)]

    assert fills == ["FFEDEDED", "FFEDEDED", "00000000", "00000000"]


def test_a_workbook_that_was_handed_out_is_right_but_for_what_the_unit_has_to_fill(
    handed: Handed, xltools: Xltools
) -> None:
    ran = xltools("validate", handed.folder / TAN_LAP, "--format", "json")

    errors = {f["code"] for f in ran.json["findings"] if f["severity"] == "error"}
    assert errors == {"cell.required", "target.no-value"}


def test_a_later_decision_goes_into_the_filled_workbook_and_its_figures_up_again(
    handed: Handed, tmp_path: Path, xltools: Xltools
) -> None:
    document = xltools("export", handed.folder / TAN_LAP).json
    document["Chỉ tiêu"][1]["Giá trị"] = 0.45
    document["Kinh phí"][0]["Nội dung chi"] = "Mua bò giống"
    filled = made(xltools, document, tmp_path / "da-dien.xlsx", "Xã Tân Lập", "commune")
    annex = targets_annex(tmp_path / "dieu-chinh.xlsx", ("Tân Lập", 0.5, 1.51))
    parent, new, up = (tmp_path / f"{name}.xlsx" for name in ("kon-ray", "moi", "tong-hop"))

    assigned = xltools("assign", handed.parent, annex, "-o", parent)
    amended = xltools("amend", filled, parent, "-o", new)
    xltools("rollup", new, "--own", parent, "-o", up, *QUICK)

    assert (assigned.status, amended.status) == (0, 1)
    assert amended.out.replace(str(new), "moi.xlsx").splitlines() == [
        "Đã ghi 3 thay đổi của mức giao vào tệp của Xã Tân Lập: moi.xlsx",
        (
            '  trang "Căn cứ", ô A11 (VB06): thêm dòng “VB06 · giao chỉ tiêu · Thực hiện · Quyết'
            " định · 41/QĐ-UBND · 15/05/2024 · Ủy ban nhân dân huyện Kon Rẫy · về việc điều chỉnh"
            " chỉ tiêu giảm nghèo năm 2024 · 2024 · 2024 · phần căn cứ · 4 · trích yếu ghi theo nội"
            " dung giao; đối chiếu với văn bản”"
        ),
        '  trang "Chỉ tiêu", ô V7 (CT02): Cấp trên giao: giá trị: “0,42” → “0,5”',
        (
            '  trang "Chỉ tiêu", ô AE7 (CT02): Ghi chú: “chỉ tiêu giao, lần 1” → “chỉ tiêu giao,'
            " điều chỉnh 1, 41/QĐ-UBND”"
        ),
        "1 nội dung cần xem lại:",
        (
            '  trang "Chỉ tiêu", ô J7: đơn vị ghi giảm ít nhất 0,45 điểm phần trăm, chưa đạt mức'
            " giao giảm ít nhất 0,5 điểm phần trăm; số của đơn vị được giữ nguyên."
        ),
    ]
    after = xltools("export", new).json
    assert after["Kinh phí"] == document["Kinh phí"]
    assert after["Chỉ tiêu"][1]["Giá trị"] == 0.45
    registered = [
        (row["Mã chỉ tiêu hoặc dự án"], row.get("Giá trị"), row.get("Đăng ký của đơn vị"))
        for row in xltools("export", up).json["Giao chỉ tiêu"]
        if row["Mã đơn vị"] == "23497"
    ]
    assert ("CT02", 0.5, 0.45) in registered
    assert ("DA2", None, 268) in registered


def test_a_plan_that_was_issued_takes_in_the_file_that_was_handed_out(
    handed: Handed, tmp_path: Path, xltools: Xltools
) -> None:
    own, new = EXAMPLES / "tan-lap-2024.xlsx", tmp_path / "moi.xlsx"

    ran = xltools("amend", own, handed.folder / TAN_LAP, "-o", new, "--format", "json")

    before, after = xltools("export", own).json, xltools("export", new).json
    changed = {each["column"] for each in ran.json["changes"]}
    assert changed == {"Ghi chú"}
    assert [each["code"] for each in ran.json["remarks"]] == ["lay.plan-was-issued"]
    differing = {sheet for sheet in before if before[sheet] != after[sheet]}
    assert differing == {"Chỉ tiêu", "Kinh phí"}


def test_what_seven_communes_plan_comes_back_beside_what_they_were_assigned(
    handed: Handed, tmp_path: Path, xltools: Xltools
) -> None:
    up = tmp_path / "tong-hop.xlsx"
    own = [EXAMPLES / f"{name}-2024.xlsx" for name in COMMUNES]

    ran = xltools("rollup", *own, "--own", handed.parent, "-o", up, *QUICK)

    assert ran.status == 0
    rows = xltools("export", up).json["Giao chỉ tiêu"]
    money = [row for row in rows if row["Loại"] == "vốn"]
    assert len(money) == 49
    assert [r for r in money if r["Số vốn (triệu đồng)"] != r["Đăng ký của đơn vị"]] == []


def test_nothing_is_handed_out_while_more_is_assigned_than_the_parent_has(
    handed: Handed, tmp_path: Path, xltools: Xltools
) -> None:
    money = {"Dự án - chính sách": "DA2", "Nguồn": "NSTW", "Loại vốn": "sự nghiệp"}
    document = xltools("export", handed.parent).json
    document["Kinh phí"] = [{"Mã": "KP01", **money, "Kế hoạch vốn năm (triệu đồng)": 600}]
    parent = made(xltools, document, tmp_path / "it.xlsx", "Huyện Kon Rẫy", "district")

    ran = xltools("distribute", parent, "-o", tmp_path / "gui")

    assert ran.status == 1
    assert ran.out.splitlines()[:3] == [
        "Chưa tạo tệp nào; hãy sửa các lỗi sau ở tệp của cấp giao rồi làm lại.",
        "1 lỗi phải sửa:",
        (
            "  DA2, NSTW, sự nghiệp: giao cho các đơn vị 2.773 triệu đồng, vượt 2.173 triệu đồng so"
            " với 600 triệu đồng ở trang Kinh phí của cấp giao."
        ),
    ]
    assert not (tmp_path / "gui").exists()


def test_handing_out_again_takes_the_next_number_and_replaces_nothing(
    handed: Handed, tmp_path: Path, xltools: Xltools
) -> None:
    document = xltools("export", handed.parent).json
    for row in document["Cấp dưới"][:-1]:
        row["Tính vào tổng hợp"] = ""
    parent = made(xltools, document, tmp_path / "mot-xa.xlsx", "Huyện Kon Rẫy", "district")
    before = {path.name: path.stat().st_mtime_ns for path in handed.folder.iterdir()}

    again = xltools("distribute", parent, "-o", handed.folder, "--format", "json")

    [unit] = again.json["units"]
    assert (again.status, again.json["number"], unit["amount"]) == (0, 2, 540_000_000)
    assert unit["workbook"] == TAN_LAP.replace("lan-01", "lan-02")
    after = {path.name: path.stat().st_mtime_ns for path in handed.folder.iterdir()}
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {unit["workbook"], unit["message"]}
    for name in (unit["workbook"], unit["message"]):
        (handed.folder / name).unlink()


def test_a_full_disk_leaves_no_unit_with_a_file_and_others_without(
    handed: Handed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, xltools: Xltools
) -> None:
    written: list[Path] = []

    def write(_plan: Any, output: Path, *_: Any, **__: Any) -> None:
        if len(written) == 3:
            raise XltoolsError("output.no-space", file=output)
        written.append(output)
        output.write_bytes(b"")

    monkeypatch.setattr("xltools.api.distribute.save_plan", write)

    ran = xltools("distribute", handed.parent, "-o", tmp_path / "gui")

    assert (ran.status, len(written)) == (2, 3)
    assert ran.err.startswith("Không còn chỗ trống để ghi tệp")
    assert list((tmp_path / "gui").iterdir()) == []


def test_an_amendment_of_another_unit_or_year_is_refused(
    handed: Handed, tmp_path: Path, xltools: Xltools
) -> None:
    of_other = handed.folder / "GIAO2024_23482_Dak-Koi_lan-01.xlsx"
    new = tmp_path / "moi.xlsx"

    unit, year, same = (
        xltools("amend", own, by, "-o", new)
        for own, by in (
            (handed.folder / TAN_LAP, of_other),
            (handed.folder / TAN_LAP, EXAMPLES / "kon-ray-2023.xlsx"),
            (handed.folder / TAN_LAP, handed.parent),
        )
    )

    assert (unit.status, year.status, same.status) == (2, 2, 0)
    assert unit.err.startswith('Tệp "GIAO2024_23482_Dak-Koi_lan-01.xlsx" của Xã Đăk Kôi không phải')
    assert year.err.startswith('Tệp giao "kon-ray-2023.xlsx" là của năm 2023')
    assert same.out == ("Tệp của Xã Tân Lập đã đúng mức giao hiện nay nên không tạo tệp mới.\n")
    assert not new.exists()
