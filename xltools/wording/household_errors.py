"""What stopped a command that works with a household list; a line of its own never holds a name.

`errors` registers them among the lines of all codes.
"""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText

HOUSEHOLD_ERRORS: Final = {
    "form.household-list": ErrorText(
        'Tệp "{file}" là danh sách hộ, chỉ lưu tại xã, không phải tệp kế hoạch; hãy chọn tệp kế'
        " hoạch, còn danh sách này ghi sau --households khi kiểm tra.",
        '"{file}" is a household list that stays in the commune, no plan; choose the plan and'
        " name this list after --households.",
    ),
    "households.not-commune": ErrorText(
        'Tệp "{file}" không phải của cấp xã; danh sách hộ chỉ lập và lưu ở xã, cấp trên chỉ dùng'
        " số hộ.",
        '"{file}" is not of a commune; household lists are made and kept there only.',
    ),
    "households.unit-unclear": ErrorText(
        'Tệp "{file}" chưa ghi đủ tên đơn vị, mã đơn vị, cấp và năm kế hoạch ở trang Thông tin'
        " chung; hãy ghi đủ rồi làm lại.",
        '"{file}" does not state name, code and level of its unit and the year; fill these in.',
    ),
    "households.not-a-list": ErrorText(
        'Tệp "{file}" không phải là danh sách hộ do công cụ này tạo; hãy chọn đúng tệp, hoặc tạo'
        ' danh sách mới bằng nút Danh sách hộ (lệnh "xltools households").',
        '"{file}" is no household list made by xltools; choose the right file or make a new list.',
    ),
    "households.other-unit": ErrorText(
        'Danh sách hộ "{file}" là của đơn vị mã {found}, không phải của {unit} (mã {wanted}); hãy'
        " chọn đúng danh sách.",
        'The household list "{file}" is of unit {found}, not of {unit} ({wanted}); choose its own.',
    ),
    "households.other-year": ErrorText(
        'Danh sách hộ "{file}" là của năm {found}, còn kế hoạch là của năm {wanted}; hãy chọn danh'
        " sách của năm kế hoạch.",
        'The household list "{file}" is of {found}, but the plan is of {wanted}; choose the list'
        " of that year.",
    ),
    "households.column-missing": ErrorText(
        'Danh sách hộ "{file}" thiếu cột {headers} nên không đếm được; hãy khôi phục tên cột này.',
        'The household list "{file}" lacks the columns {headers}; put them back.',
    ),
    "households.one-plan": ErrorText(
        "Mỗi danh sách hộ chỉ đối chiếu với một tệp kế hoạch, lệnh này có {count:n} tệp; hãy kiểm"
        " tra từng tệp.",
        "A household list belongs to one plan, but {count:n} files are given; check them one by"
        " one.",
    ),
}
