"""The command that writes the plan in the look of an office's own Word file."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from commands.run import EXAMPLES, Xltools
from narrative.test_docx_source import OLD_TEXT, office_file

pytestmark = pytest.mark.slow  # whole documents are written

EXAMPLE = EXAMPLES / "tan-lap-2024.xlsx"


def test_a_plan_takes_the_look_of_the_office_and_says_what_it_took(
    tmp_path: Path, xltools: Xltools
) -> None:
    style, output = office_file(tmp_path / "mẫu.docx"), tmp_path / "kế hoạch.docx"

    ran = xltools("plan", EXAMPLE, "-o", output, "--style", style)

    assert (ran.status, ran.out.splitlines()[1:3]) == (
        0,
        [
            (
                "Theo tệp kiểu mẫu.docx: lề trên 25, dưới 22, trái 33, phải 15 mm; phông chữ Arial,"
                " cỡ 13; giãn dòng 18 pt."
            ),
            "Tên cơ quan ở đầu văn bản in như trong tệp kiểu.",
        ],
    )
    written = docx.Document(str(output))
    assert round(written.sections[0].top_margin.mm) == 25
    assert written.styles["VB Nội dung"].font.size.pt == 13
    assert OLD_TEXT not in "".join(each.text for each in written.element.body.iter() if each.text)


@pytest.mark.parametrize(
    ("style", "extra", "said"),
    [
        (EXAMPLE, (), "không phải là văn bản Word"),
        (Path("không có.docx"), (), "Không tìm thấy"),
        (EXAMPLE, ("--format", "text"), "hãy bỏ --style"),
    ],
)
def test_a_style_that_cannot_be_used_stops_the_command(
    tmp_path: Path, xltools: Xltools, style: Path, extra: tuple[str, ...], said: str
) -> None:
    output = tmp_path / "kế hoạch.docx"

    ran = xltools("plan", EXAMPLE, "-o", output, "--style", style, *extra)

    assert ran.status == 2
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_the_style_file_is_never_replaced(tmp_path: Path, xltools: Xltools) -> None:
    """Not even where it is a plan that we wrote ourselves."""
    output = tmp_path / "kế hoạch.docx"
    xltools("plan", EXAMPLE, "-o", output)
    first = output.read_bytes()

    ran = xltools("plan", EXAMPLE, "-o", output, "--style", output)

    assert (ran.status, output.read_bytes()) == (2, first)


def test_the_settings_of_an_office_may_name_its_style(tmp_path: Path, xltools: Xltools) -> None:
    """The file is found beside the settings; plain text has no look and asks for none."""
    office_file(tmp_path / "mau.docx")
    settings = tmp_path / "xltools.toml"
    settings.write_text('style = "mau.docx"\n', encoding="utf-8")

    as_word = xltools("plan", EXAMPLE, "-o", tmp_path / "a.docx", "--settings", settings)
    as_text = xltools(
        *("plan", EXAMPLE, "-o", tmp_path / "a.txt", "--format", "text", "--settings", settings)
    )

    assert (as_word.status, as_text.status) == (0, 0)
    assert "Theo tệp kiểu mau.docx" in as_word.out
    assert "tệp kiểu" not in as_text.out
