"""Each command on the shipped examples: what it says, what it writes, how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from commands.run import EXAMPLES, ROOT, Xltools

pytestmark = pytest.mark.slow  # whole commands

CORRECTED = EXAMPLES / "tan-lap-2024.xlsx"
AS_WRITTEN = EXAMPLES / "tan-lap-2024-nguyen-van.xlsx"
SOURCE = ROOT / "workbooks" / "nguon" / "tan-lap-2024.json"
COMMUNES = [
    EXAMPLES / f"{name}-2024.xlsx"
    for name in ("dak-rve", "dak-koi", "dak-to-lung", "dak-ruong", "dak-pne", "dak-to-re")
] + [CORRECTED]


def test_a_correct_plan_has_no_error(xltools: Xltools) -> None:
    """Status 0; warnings and hints do not stop a submission."""
    ran = xltools("validate", CORRECTED, "--format", "json")

    report = ran.json
    assert (ran.status, report["summary"]["error"]) == (0, 0)
    assert report["unit"] == {"code": "23497", "name": "Xã Tân Lập", "level": "commune"}
    assert (report["plan_year"], report["form_version"]) == (2024, "2026.1")
    assert report["summary"]["warning"] == len(
        [finding for finding in report["findings"] if finding["severity"] == "warning"]
    )


def test_the_plan_as_written_has_errors_each_at_its_cell(xltools: Xltools) -> None:
    """Status 1, and every finding says where, what, the value and how to put it right."""
    ran = xltools("validate", AS_WRITTEN, "--format", "json")

    findings = ran.json["findings"]
    assert ran.status == 1
    assert ran.json["summary"]["error"] > 0
    assert set(findings[0]) == {
        "code", "severity", "sheet", "cell", "related", "value", "message", "remedy", "row_key",
        "explained", "fix", "stamp", "moves",
    }  # fmt: skip
    assert all(finding["message"] and finding["remedy"] for finding in findings)
    stale = [f for f in findings if f["code"] == "year.stale" and f["sheet"] == "Phân công"]
    assert any("2023" in finding["message"] for finding in stale)


def test_several_workbooks_are_checked_in_one_go(tmp_path: Path, xltools: Xltools) -> None:
    """One that cannot be read does not stop the others; the highest status counts."""
    missing = tmp_path / "thiếu.xlsx"

    ran = xltools("validate", CORRECTED, missing, "--format", "json")

    first, second = ran.json["files"]
    assert ran.status == 2
    assert first["summary"]["error"] == 0
    assert second["error"]["code"] == "file.missing"
    assert "thiếu.xlsx" in second["error"]["message"]


def test_text_lists_findings_by_weight_with_their_cells(xltools: Xltools) -> None:
    """Errors first; each line begins with the place as staff name it and ends with the code."""
    lines = xltools("validate", AS_WRITTEN).out.splitlines()

    assert lines[0] == f"{AS_WRITTEN.name}: Xã Tân Lập, năm 2024, biểu mẫu 2026.1"
    assert lines[1].startswith("Lỗi phải sửa (")
    assert lines[2].startswith('  trang "')
    assert lines[2].endswith("]")
    assert "lỗi phải sửa" in lines[-1]


def test_english_is_spoken_when_asked(xltools: Xltools) -> None:
    """`--lang en` for messages and remedies."""
    vi = xltools("validate", AS_WRITTEN, "--format", "json").json
    en = xltools("validate", AS_WRITTEN, "--format", "json", "--lang", "en").json

    assert [f["code"] for f in vi["findings"]] == [f["code"] for f in en["findings"]]
    assert all(
        v["message"] != e["message"] for v, e in zip(vi["findings"], en["findings"], strict=True)
    )


def test_what_holds_everywhere_may_stand_before_the_command(xltools: Xltools) -> None:
    """`xltools --lang en --today=… validate FILE`, as well as behind it."""
    before = xltools("--lang", "en", "--today=01/03/2024", "validate", CORRECTED)
    behind = xltools("validate", CORRECTED, "--today", "01/03/2024", "--lang", "en")

    assert before == behind
    assert before.status == 0
    assert xltools("validate", CORRECTED).out != before.out


def test_a_new_workbook_exports_what_filled_it(tmp_path: Path, xltools: Xltools) -> None:
    """New → export → new → export: nothing is lost on the way."""
    first, second = tmp_path / "một.xlsx", tmp_path / "hai.xlsx"
    exported, again = tmp_path / "một.json", tmp_path / "hai.json"
    words = ["--unit", "Tân Lập", "--parent", "Kon Rẫy", "--level", "commune", "--year", "2024"]

    made = xltools("new", "-o", first, *words, "--prefill", SOURCE)
    assert xltools("export", first, "-o", exported).status == 0
    assert xltools("new", "-o", second, *words, "--prefill", exported).status == 0
    assert xltools("export", second, "-o", again).status == 0

    assert made.out == f"Đã tạo biểu mẫu của Xã Tân Lập, năm 2024: {first}\n"
    assert exported.read_text(encoding="utf-8") == again.read_text(encoding="utf-8")
    given = json.loads(SOURCE.read_text(encoding="utf-8"))
    kept = json.loads(exported.read_text(encoding="utf-8"))
    assert [t["Mã"] for t in given["Chỉ tiêu"]] == [t["Mã"] for t in kept["Chỉ tiêu"]]
    assert json.loads(xltools("export", first).out) == kept


def test_an_export_gives_unreadable_cells_as_they_stand(tmp_path: Path, xltools: Xltools) -> None:
    """What cannot be read is not lost, and is said; so is a unit that has no name yet."""
    import openpyxl

    file, exported = tmp_path / "gõ nhầm.xlsx", tmp_path / "gõ nhầm.json"
    book = openpyxl.load_workbook(CORRECTED)
    headings = {cell.value: cell for cell in book["Kinh phí"][5]}
    book["Kinh phí"].cell(6, headings["Kế hoạch vốn năm (triệu đồng)"].column, "nhiều")
    book["Thông tin chung"]["B6"] = None
    book.save(file)

    ran = xltools("export", file, "-o", exported)

    assert ran.status == 0
    assert ran.out == f"Đã xuất số liệu của đơn vị chưa ghi tên: {exported}\n"
    assert ran.err.startswith('Có 1 ô không đọc được, xuất nguyên như đang ghi: trang "Kinh phí"')
    line = json.loads(exported.read_text(encoding="utf-8"))["Kinh phí"][0]
    assert line["Kế hoạch vốn năm (triệu đồng)"] == "nhiều"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--unit", "Xã Không Có", "--level", "commune", "--year", "2024"], "Xã Không Có"),
        (["--unit", "Tân Lập", "--level", "commune", "--year", "2024"], "(và 19 đơn vị khác)"),
        (["--unit", "Kon Rẫy", "--level", "district", "--year", "2026"], "2026"),
        (["--unit", "Tân Lập", "--level", "commune", "--year", "1999"], "1999"),
    ],
)
def test_a_unit_that_cannot_be_told_is_not_guessed(
    words: list[str], sentence: str, tmp_path: Path, xltools: Xltools
) -> None:
    """Unknown, of several, of a level or year that is not there: one sentence, no file."""
    ran = xltools("new", "-o", tmp_path / "a.xlsx", *words)

    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "JSON"),
        ('["Chỉ tiêu"]', "đối tượng"),
        ('{"Chi tieu": []}', '"Chi tieu"'),
        ('{"Chỉ tiêu": [{"Mã số": "CT01"}]}', '"Mã số"'),
        ('{"Chỉ tiêu": [{"Mã": "CT01", "Giá trị": "nhiều"}]}', "nhiều"),
        ('{"Chỉ tiêu": [{"Mã": "CT01", "Giá trị": NaN}]}', "JSON"),
    ],
)
def test_a_wrong_prefill_file_is_refused_by_place(
    text: str, sentence: str, tmp_path: Path, xltools: Xltools
) -> None:
    """Nothing of it is dropped in silence."""
    prefill = tmp_path / "nhập sẵn.json"
    prefill.write_text(text, encoding="utf-8")
    words = ["--unit", "Xã Tân Lập", "--code", "23497", "--level", "commune", "--year", "2024"]

    ran = xltools("new", "-o", tmp_path / "a.xlsx", *words, "--prefill", prefill)

    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert sentence in ran.err
    assert "nhập sẵn.json" in ran.err
    assert not (tmp_path / "a.xlsx").exists()


def test_a_workbook_that_exists_is_not_started_anew(tmp_path: Path, xltools: Xltools) -> None:
    """A filled workbook must not be replaced by an empty one."""
    filled = tmp_path / "kế hoạch.xlsx"
    filled.write_bytes(CORRECTED.read_bytes())
    words = ["--unit", "Xã Tân Lập", "--code", "23497", "--level", "commune", "--year", "2024"]

    ran = xltools("new", "-o", filled, *words)

    assert ran.status == 2
    assert "không bị ghi đè" in ran.err
    assert filled.read_bytes() == CORRECTED.read_bytes()


def test_the_plan_becomes_a_word_document_and_a_text(tmp_path: Path, xltools: Xltools) -> None:
    """Both say where they lie; the text holds the figures of the sheets."""
    docx, text = tmp_path / "kế hoạch.docx", tmp_path / "kế hoạch.txt"

    written = xltools("plan", CORRECTED, "-o", docx)
    plain = xltools("plan", CORRECTED, "-o", text, "--format", "text")

    assert (written.status, plain.status) == (0, 0)
    assert f"Xã Tân Lập, năm 2024: {docx}" in written.out
    assert "word/document.xml" in zipfile.ZipFile(docx).namelist()
    assert "3,36%" in text.read_text(encoding="utf-8")


def test_an_unknown_outline_is_said_with_the_known_ones(tmp_path: Path, xltools: Xltools) -> None:
    """One sentence, no file."""
    ran = xltools("plan", CORRECTED, "-o", tmp_path / "a.docx", "--outline", "Mẫu lạ")

    assert ran.status == 2
    assert "Mẫu lạ" in ran.err
    assert "Theo dự án (mẫu a)" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_an_office_gives_its_own_outline_as_a_file(tmp_path: Path, xltools: Xltools) -> None:
    """A fault in it is said with its line, and nothing is written."""
    shipped = files("xltools.narrative") / "outlines" / "c-rut-gon.json"
    text = shipped.read_text(encoding="utf-8")
    own, faulty = tmp_path / "của xã.json", tmp_path / "có lỗi.json"
    own.write_text(text.replace("Nhiệm vụ, giải pháp", "Việc phải làm"), encoding="utf-8")
    faulty.write_text(text.replace('"lead-in"', '"từng nhóm"'), encoding="utf-8")
    output = tmp_path / "kế hoạch.txt"

    wrong = xltools("plan", CORRECTED, "-o", output, "--format", "text", "--outline", faulty)
    nothing = not output.exists()
    right = xltools("plan", CORRECTED, "-o", output, "--format", "text", "--outline", own)

    line = next(i for i, each in enumerate(text.splitlines(), 1) if '"lead-in"' in each)
    assert (wrong.status, nothing, right.status) == (2, True, 0)
    assert wrong.err.strip() == (
        f'Tệp bố cục văn bản "có lỗi.json" có lỗi ở mục "parts[1].parts[1].of[0].by" (dòng {line}):'
        " giá trị không có trong danh sách cho phép; hãy sửa lại chỗ này."
    )
    assert "II. VIỆC PHẢI LÀM" in output.read_text(encoding="utf-8")


def test_seven_communes_roll_up_into_their_district(tmp_path: Path, xltools: Xltools) -> None:
    """The result is a workbook of ours one level up, which is checked like any other."""
    output = tmp_path / "tổng hợp.xlsx"

    ran = xltools("rollup", *COMMUNES, "-o", output, "--own", EXAMPLES / "kon-ray-2024.xlsx")
    checked = xltools("validate", output, "--format", "json")

    assert ran.status == 0
    assert ran.out.startswith(f"Đã tổng hợp 7/7 đơn vị vào tệp của Huyện Kon Rẫy: {output}\n")
    assert checked.json["unit"] == {"code": "614", "name": "Huyện Kon Rẫy", "level": "district"}
    assert (checked.status, checked.json["summary"]["error"]) == (0, 0)


def test_missing_and_broken_files_are_named(tmp_path: Path, xltools: Xltools) -> None:
    """Two communes, written today, and a broken file: five are missing, nothing is zero."""
    folder = tmp_path / "đã nhận"
    folder.mkdir()
    for file in COMMUNES[-2:]:
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "hỏng.xlsx").write_bytes(b"PK\x03\x04")
    output = folder / "tổng hợp.xlsx"

    first = xltools("rollup", folder, "-o", output, "--format", "json")
    again = xltools("rollup", folder, "-o", output, "--format", "json")

    report = first.json
    assert (first.status, report["complete"], report["received"], report["expected"]) == (
        0, False, 2, 7,
    )  # fmt: skip
    states = sorted(member["state"] for member in report["members"])
    assert states == ["late"] * 2 + ["missing"] * 5 + ["unreadable"]
    assert any("hỏng.xlsx" in note["message"] for note in report["notes"])
    assert again.json["members"] == report["members"]


def test_an_empty_folder_is_said(tmp_path: Path, xltools: Xltools) -> None:
    """There is nothing to roll up."""
    ran = xltools("rollup", tmp_path, "-o", tmp_path / "a.xlsx")

    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_the_demo_tells_the_whole_story(tmp_path: Path, xltools: Xltools) -> None:
    """One line a step, each with a file that is there; a second run goes well too."""
    folder = tmp_path / "trình diễn"

    ran = xltools("demo", folder)
    again = xltools("demo", folder)

    lines = ran.out.splitlines()
    files = [Path(line.rpartition(" → ")[2]) for line in lines[1:]]
    received = folder / "5-tep-da-nhan"
    assert (ran.status, again.status, len(lines)) == (0, 0, 8)
    assert all(file.parent == folder and file.stat().st_size > 0 for file in files)
    assert sorted(folder.iterdir()) == sorted([*files, received])
    assert len(list(received.iterdir())) == 7
    assert again.out == ran.out


def test_the_demo_traces_a_figure_to_the_villages(tmp_path: Path, xltools: Xltools) -> None:
    """45 poor households are those of the six villages, each with its cell; nobody was late."""
    ran = xltools("demo", tmp_path)

    *_, traced = ran.out.splitlines()
    figure, *villages = Path(traced.rpartition(" → ")[2]).read_text("utf-8-sig").splitlines()
    assert figure.startswith("45 – Hộ nghèo đầu kỳ")
    assert [int(line.split()[1]) for line in villages] == [9, 5, 8, 10, 4, 9]
    assert all('trang "Diễn biến hộ", ô H' in line for line in villages)
    assert "sau hạn" not in (tmp_path / "6-trang-cho-lanh-dao.html").read_text("utf-8")


def test_help_is_given_for_every_command(xltools: Xltools) -> None:
    """`--help` prints and ends well."""
    for command in ("new", "export", "validate", "plan", "rollup", "demo"):
        ran = xltools(command, "--help")

        assert (ran.status, ran.err) == (0, "")
        assert "--lang" in ran.out


def test_a_check_loads_no_heavy_library() -> None:
    """pandas, numpy, openpyxl, docx and the writers stay out of a validation."""
    program = (
        "import sys\n"
        "from xltools.cli import main\n"
        f"sys.argv = ['xltools', 'validate', {str(CORRECTED)!r}]\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'pandas', 'numpy', 'openpyxl', 'docx', 'lxml', 'xlsxwriter', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )

    assert run.stdout.splitlines()[-1] == "[]"
