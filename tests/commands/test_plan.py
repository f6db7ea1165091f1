"""The command that writes the plan: what it replaces, what it prints, what it says."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest
from commands.run import EXAMPLES, Xltools
from conftest import LibreOffice

from xltools.api import pdf as printing
from xltools.form.layout import FIRST_ROW, HEADER_ROW
from xltools.printing.libreoffice import LibreOffice as Printer

pytestmark = pytest.mark.slow  # whole workbooks or documents are written

EXAMPLE = EXAMPLES / "tan-lap-2024.xlsx"


@pytest.fixture
def nothing_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice, Word and Excel."""
    monkeypatch.setattr(printing, "programs", lambda: ())


def test_a_plan_is_written_anew_over_the_one_that_nobody_touched(
    tmp_path: Path, xltools: Xltools
) -> None:
    output = tmp_path / "kế hoạch.docx"
    xltools("plan", EXAMPLE, "-o", output)
    first = output.read_bytes()

    again = xltools("plan", EXAMPLE, "-o", output)

    assert again.status == 0
    assert output.read_bytes() == first


def test_a_plan_that_somebody_changed_is_not_replaced(tmp_path: Path, xltools: Xltools) -> None:
    """The name proposed is one that is free."""
    output = tmp_path / "kế hoạch.docx"
    (tmp_path / "kế hoạch-2.docx").write_bytes(b"")
    xltools("plan", EXAMPLE, "-o", output)
    document = docx.Document(str(output))
    document.paragraphs[-1].add_run("Chủ tịch đã thêm câu này.")
    document.save(str(output))
    changed = output.read_bytes()

    ran = xltools("plan", EXAMPLE, "-o", output)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'Tệp "kế hoạch.docx" đã được sửa hoặc lưu lại sau khi soạn, nên không bị thay; hãy đặt tên'
        ' khác cho kết quả, ví dụ "kế hoạch-3.docx".\n'
    )
    assert output.read_bytes() == changed


def test_a_word_file_of_another_program_is_not_replaced(tmp_path: Path, xltools: Xltools) -> None:
    output = tmp_path / "kế hoạch.docx"
    docx.Document().save(str(output))

    ran = xltools("plan", EXAMPLE, "-o", output)

    assert ran.status == 2
    assert ran.err.startswith('Đã có tệp "kế hoạch.docx" không do công cụ này tạo ra')
    assert 'ví dụ "kế hoạch-2.docx"' in ran.err


def test_a_plan_that_is_open_in_word_is_not_replaced(tmp_path: Path, xltools: Xltools) -> None:
    """Word lays a file beside it whose name begins with ~$ and lacks the first two letters."""
    output = tmp_path / "kế hoạch.docx"
    xltools("plan", EXAMPLE, "-o", output)
    (tmp_path / "~$ hoạch.docx").write_bytes(b"")

    ran = xltools("plan", EXAMPLE, "-o", output)

    assert ran.status == 2
    assert "có lẽ tệp đang mở" in ran.err


def test_a_signed_plan_that_was_scanned_is_not_replaced(
    tmp_path: Path, xltools: Xltools, nothing_prints: None
) -> None:
    """Found out before anything is written."""
    scan = tmp_path / "kế hoạch.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")

    ran = xltools("plan", EXAMPLE, "-o", tmp_path / "kế hoạch.docx", "--pdf")

    assert ran.status == 2
    assert ran.err.startswith('Đã có tệp "kế hoạch.pdf" không do công cụ này tạo ra')
    assert [path.name for path in tmp_path.iterdir()] == ["kế hoạch.pdf"]


def test_without_a_program_that_prints_the_word_file_stands_and_a_sentence_says_what_to_do(
    tmp_path: Path, xltools: Xltools, nothing_prints: None
) -> None:
    output = tmp_path / "ke-hoach.docx"

    ran = xltools("plan", EXAMPLE, "-o", output, "--pdf")

    assert ran.status == 0
    assert ran.out.splitlines()[1].startswith(
        "Chưa tạo được tệp PDF vì máy này không có LibreOffice, Word hoặc Excel; hãy mở"
        " ke-hoach.docx bằng Word"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["ke-hoach.docx"]


def test_a_program_that_prints_nothing_is_named(
    tmp_path: Path, xltools: Xltools, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Printer((str(tmp_path / "gone"),))
    monkeypatch.setattr(printing, "programs", lambda: (gone,))

    ran = xltools("plan", EXAMPLE, "-o", tmp_path / "ke-hoach.docx", "--pdf")

    assert ran.status == 0
    assert ran.out.splitlines()[1:3] == [
        (
            "Đã thử LibreOffice nhưng chưa tạo được ke-hoach.pdf; hãy mở ke-hoach.docx bằng Word,"
            " chọn Lưu thành (Save As), loại PDF."
        ),
        (
            "Đã thử LibreOffice nhưng chưa tạo được ke-hoach-phieu-trinh-ky.pdf; hãy mở biểu mẫu"
            " bằng Excel, ở trang Tóm tắt chọn Lưu thành (Save As), loại PDF."
        ),
    ]


def test_plain_text_is_not_printed(tmp_path: Path, xltools: Xltools) -> None:
    output = tmp_path / "ke-hoach.txt"

    ran = xltools("plan", EXAMPLE, "-o", output, "--format", "text", "--pdf")

    assert ran.status == 2
    assert ran.err == ("Chỉ bản Word mới in được ra PDF; hãy bỏ --pdf hoặc bỏ --format text.\n")
    assert not output.exists()


def test_plain_text_takes_the_place_of_no_other_file(tmp_path: Path, xltools: Xltools) -> None:
    """A text that says the same is no other; a name that is not a text's is refused before."""
    output, plan = tmp_path / "kế hoạch.txt", tmp_path / "kế hoạch.docx"
    plan.write_bytes(b"signed")
    as_text = ("--format", "text")

    first = xltools("plan", EXAMPLE, "-o", output, *as_text)
    again = xltools("plan", EXAMPLE, "-o", output, *as_text)
    over_word = xltools("plan", EXAMPLE, "-o", plan, *as_text)
    output.write_text("Ghi chép của tôi\n", encoding="utf-8")
    over_notes = xltools("plan", EXAMPLE, "-o", output, *as_text)

    assert [ran.status for ran in (first, again, over_word, over_notes)] == [0, 0, 2, 2]
    assert over_word.err == (
        'Tên kết quả "kế hoạch.docx" phải có đuôi .txt; hãy sửa lại tên tệp.\n'
    )
    assert over_notes.err == (
        'Đã có tệp "kế hoạch.txt" với nội dung khác, nên không bị thay; hãy đặt tên khác cho kết'
        ' quả, ví dụ "kế hoạch-2.txt".\n'
    )
    assert plan.read_bytes() == b"signed"
    assert output.read_text(encoding="utf-8") == "Ghi chép của tôi\n"


def amendment(path: Path, value: float = 3.36) -> Path:
    """The example as an amendment, with another value of its first target."""
    book = openpyxl.load_workbook(EXAMPLE)
    cells = {"Loại văn bản": "Kế hoạch điều chỉnh, bổ sung", "Điều chỉnh kế hoạch nào": "VB01"}
    for row in book["Thông tin chung"].iter_rows():
        if row[0].value in cells:
            row[1].value = cells[row[0].value]
    targets = book["Chỉ tiêu"]
    headings = [cell.value for cell in targets[HEADER_ROW]]
    targets.cell(FIRST_ROW, headings.index("Giá trị") + 1).value = value
    book.save(path)
    return path


def test_an_amendment_states_what_it_changes_of_the_signed_plan(
    tmp_path: Path, xltools: Xltools
) -> None:
    workbook, output = amendment(tmp_path / "moi.xlsx", 3.2), tmp_path / "dieu-chinh.txt"

    ran = xltools("plan", workbook, "-o", output, "--format", "text", "--previous", EXAMPLE)

    text = output.read_text(encoding="utf-8")
    assert (ran.status, ran.err) == (0, "")
    assert "Kế hoạch số 16/KH-UBND" in text.partition("I. NỘI DUNG ĐIỀU CHỈNH, BỔ SUNG")[0]
    assert "xuống còn không quá 3,36%, tương ứng 40 hộ” thành “" in text
    assert "được giữ nguyên theo Kế hoạch số 16/KH-UBND." in text
    assert "02 kèm theo Kế hoạch này thay thế biểu cùng số hiệu kèm theo Kế hoạch số 16" in text


def test_an_amendment_without_the_signed_plan_is_written_in_full(
    tmp_path: Path, xltools: Xltools
) -> None:
    workbook = amendment(tmp_path / "moi.xlsx", 3.2)

    ran = xltools("plan", workbook, "-o", tmp_path / "dieu-chinh.docx")

    assert ran.status == 0
    assert ran.out.splitlines()[1].startswith("Kế hoạch điều chỉnh được soạn lại toàn văn; để")


@pytest.mark.parametrize(
    ("workbook", "signed", "said"),
    [
        ("tan-lap-2024", "tan-lap-2024", 'Loại văn bản chưa là "Kế hoạch điều chỉnh, bổ sung"'),
        ("", "dak-koi-2024", "không phải kế hoạch của Xã Tân Lập, năm 2024 được điều chỉnh"),
        ("", "tan-lap-2024", "chưa có nội dung nào để điều chỉnh"),
    ],
)
def test_an_amendment_of_nothing_is_refused(
    tmp_path: Path, xltools: Xltools, workbook: str, signed: str, said: str
) -> None:
    """Of a plan that amends none, of another unit's plan, and without a change."""
    path = EXAMPLES / f"{workbook}.xlsx" if workbook else amendment(tmp_path / "moi.xlsx")
    output = tmp_path / "dieu-chinh.docx"

    ran = xltools("plan", path, "-o", output, "--previous", EXAMPLES / f"{signed}.xlsx")

    assert ran.status == 2
    assert said in ran.err
    assert not output.exists()


def test_an_outline_and_the_signed_plan_have_to_suit_each_other(
    tmp_path: Path, xltools: Xltools
) -> None:
    workbook, output = amendment(tmp_path / "moi.xlsx", 3.2), tmp_path / "dieu-chinh.docx"
    written = ("plan", workbook, "-o", output)

    whole = xltools(*written, "--outline", "Rút gọn (mẫu c)", "--previous", EXAMPLE)
    parts = xltools(*written, "--outline", "Điều chỉnh, bổ sung")

    assert (whole.status, parts.status) == (2, 2)
    assert whole.err.startswith('Bố cục "Rút gọn (mẫu c)" không có phần nêu nội dung điều chỉnh;')
    assert parts.err.startswith('Bố cục "Điều chỉnh, bổ sung" chỉ nêu nội dung điều chỉnh nên cần')
    assert not output.exists()


def test_the_plan_and_the_page_for_who_signs_are_printed(
    tmp_path: Path, xltools: Xltools, libreoffice: LibreOffice
) -> None:
    """Of a workbook that no spreadsheet program ever calculated, into a folder of a user."""
    folder = tmp_path / "Kế hoạch của xã"
    folder.mkdir()
    workbook, output = folder / "biểu mẫu.xlsx", folder / "kế hoạch 2024.docx"
    openpyxl.load_workbook(EXAMPLE).save(workbook)

    ran = xltools("plan", workbook, "-o", output, "--pdf")
    again = xltools("plan", workbook, "-o", output, "--pdf")

    plan, page = output.with_suffix(".pdf"), folder / "kế hoạch 2024-phieu-trinh-ky.pdf"
    assert (ran.status, again.status, ran.err) == (0, 0, "")
    assert ran.out.splitlines()[1:3] == [f"Đã in ra PDF: {plan}", f"Đã in ra PDF: {page}"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [workbook.name, output.name, plan.name, page.name]
    )
    assert pages(plan) >= 8
    assert "Độc lập - Tự do - Hạnh phúc" in text_of(plan)
    assert pages(page) == 1
    said = text_of(page)
    assert "PHIẾU TRÌNH KÝ" in said
    assert "Toàn đơn vị 1.190 45 40 5 3,78 3,36 72 54 18 6,05 4,54 7,90" in said
    assert "Nguyễn Văn Thành" in said


def pages(path: Path) -> int:
    """How many pages of A4 a PDF has."""
    told = poppler("pdfinfo", path)
    assert "(A4)" in told
    return int(told.partition("Pages:")[2].split()[0])


def text_of(path: Path) -> str:
    """The words of a PDF."""
    return " ".join(poppler("pdftotext", "-layout", path, "-").split())


def poppler(*command: str | Path) -> str:
    """What a program of poppler says."""
    ran = subprocess.run(
        [*map(str, command)], capture_output=True, check=True, stdin=subprocess.DEVNULL
    )
    return ran.stdout.decode("utf-8")


def test_sentences_of_last_year_that_nobody_looked_at_are_counted(
    tmp_path: Path, xltools: Xltools
) -> None:
    """A workbook begun from last year's: what equals the library needs no look."""
    workbook, output = tmp_path / "2025.xlsx", tmp_path / "ke-hoach.txt"
    last = tmp_path / "2024.json"
    xltools("export", EXAMPLE, "-o", last)
    text = last.read_text(encoding="utf-8")
    changed = "Giảm nghèo bền vững, không để ai bị bỏ lại phía sau."
    library = (
        "Giảm nghèo đa chiều, bao trùm, bền vững; hạn chế tái nghèo và phát sinh hộ nghèo mới."
    )
    assert library in text
    last.write_text(text.replace(library, changed), encoding="utf-8")
    unit = ("--unit", "Tân Lập", "--level", "commune", "--year", "2024", "--parent", "Kon Rẫy")
    xltools("new", "-o", tmp_path / "2024.xlsx", *unit, "--prefill", last)
    next_year = (*unit[:5], "2025", *unit[6:])
    xltools("new", "-o", workbook, *next_year, "--prefill", tmp_path / "2024.xlsx")

    ran = xltools("plan", workbook, "-o", output, "--format", "text")

    said = ran.out.splitlines()
    about = said.index("Có 1 câu của năm trước in lại mà chưa ai xem; xem xong thì đổi cột Lấy từ:")
    assert said[about + 1 :] == [f'  trang "Nội dung văn bản", ô E8: {changed}']
