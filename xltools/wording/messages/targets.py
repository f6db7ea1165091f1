"""Targets: what they lack, where they contradict each other, where no count can give their rate."""

from __future__ import annotations

from typing import Final

from xltools.findings import Severity
from xltools.wording.message import Message, Text

_ARITHMETIC: Final = "Tỷ lệ = số hộ / tổng số hộ; hai số phải khớp trong phạm vi làm tròn (S000-09)"

CONFLICT: Final = Message(
    "target.conflict",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" nêu hai lần nhưng khác nhau: ở đây {here}, ở {related} lại {there}.',
        "Thống nhất một cách nêu; muốn in lại ở phần khác thì chọn phần đó ở cột Nêu lại tại.",
    ),
    Text(
        'The target "{name}" is stated twice in two ways: {here} here, {there} at {related}.',
        "Keep one of them; one row may be printed at two places.",
    ),
    "S000-13, S000-14: một chỉ tiêu nêu ở hai phần với hai cách",
)
NO_VALUE: Final = Message(
    "target.no-value",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" chưa có giá trị.',
        "Điền giá trị; nếu cấp trên chưa giao số thì đánh dấu x ở cột Chưa có số.",
    ),
    Text(
        'The target "{name}" has no value.',
        "Fill it in, or tick that there is no number yet.",
    ),
    "Biểu mẫu chuẩn, trang Chỉ tiêu",
)
RANGE: Final = Message(
    "target.range",
    Severity.ERROR,
    Text(
        "Khoảng giá trị từ {low} đến {value} bị ngược: số sau nhỏ hơn số trước.",
        "Đổi chỗ hai số, hoặc sửa lại số bị gõ nhầm.",
    ),
    Text("The range from {low} to {value} runs backwards.", "Exchange or correct the two."),
    "Biểu mẫu chuẩn, trang Chỉ tiêu",
)
OVER_HUNDRED: Final = Message(
    "target.over-hundred",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" ghi {value}%, vượt quá 100%.',
        "Kiểm tra dấu phẩy của số này, hoặc chọn lại đơn vị tính.",
    ),
    Text('The target "{name}" is {value}%, over 100%.', "Check its comma, or its unit."),
    "Tỷ lệ phần trăm không quá 100",
)
FRACTION: Final = Message(
    "target.fraction",
    Severity.ERROR,
    Text(
        "Tử số {numerator} trên mẫu số {denominator} là {share}%, không phải {value}%.",
        "Sửa giá trị, tử số hoặc mẫu số cho khớp nhau.",
    ),
    Text(
        "{numerator} of {denominator} is {share}%, not {value}%.",
        "Correct the value or the fraction.",
    ),
    "Tỷ lệ = tử số / mẫu số, trong phạm vi làm tròn",
)
PERCENT_POINT: Final = Message(
    "target.percent-point",
    Severity.WARNING,
    Text(
        "Mức tăng, giảm của tỷ lệ lại ghi đơn vị %, dễ hiểu nhầm là {value}% của tỷ lệ cũ.",
        "Chọn ĐVT là điểm % (in trong văn bản là điểm phần trăm).",
    ),
    Text(
        "The change of a rate is given in %, which reads as {value}% of the old rate.",
        "Choose percentage points as its unit.",
    ),
    "S000-08: mức giảm tỷ lệ tính bằng điểm phần trăm",
)
NO_BASELINE: Final = Message(
    "target.no-baseline",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" chưa có số đầu kỳ nên không rõ tăng hay giảm bao nhiêu.',
        "Điền Đầu kỳ và Năm đầu kỳ theo kết quả của năm trước.",
    ),
    Text(
        'The target "{name}" has no baseline to be measured against.',
        "Fill in the baseline and its year.",
    ),
    "S000-11: không nêu tỷ lệ đầu năm",
)
BASELINE_MISMATCH: Final = Message(
    "target.baseline-mismatch",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" ghi {level}, nhưng từ đầu kỳ {baseline}% mà {change} thì thành {left}%.',
        "Sửa số đầu kỳ, mức tăng, giảm hoặc giá trị cuối kỳ cho khớp nhau.",
    ),
    Text(
        'The target "{name}" says {level}, but {change} from {baseline}% gives {left}%.',
        "Correct the baseline, the change or the level.",
    ),
    _ARITHMETIC,
)
NO_OWNER: Final = Message(
    "target.no-owner",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" chưa có đơn vị phụ trách.',
        "Chọn cơ quan, bộ phận chịu trách nhiệm theo dõi chỉ tiêu này.",
    ),
    Text('The target "{name}" has no owner.', "Choose the office that answers for it."),
    "Lỗi thường gặp: chỉ tiêu không có đơn vị phụ trách",
)
WITHOUT_RATE: Final = Message(
    "target.without-rate",
    Severity.WARNING,
    Text(
        "Nêu số hộ cận nghèo ({value} hộ) nhưng kế hoạch chưa có tỷ lệ hoặc mức giảm tỷ lệ hộ cận"
        " nghèo.",
        "Thêm chỉ tiêu về tỷ lệ hộ cận nghèo, hoặc bỏ số này nếu không giao chỉ tiêu.",
    ),
    Text(
        "Near-poor households are given ({value}), but no rate and no fall of it.",
        "Add a target for the near-poor rate, or drop this number.",
    ),
    "S000-10: có số hộ cận nghèo mà không có tỷ lệ",
)
COUNTERPART_WITHOUT_RATE: Final = Message(
    "target.counterpart-without-rate",
    Severity.ERROR,
    Text(
        'Chỉ tiêu "{name}" có số tương ứng {value} nhưng chưa có giá trị tỷ lệ.',
        "Điền giá trị tỷ lệ, hoặc chuyển số này thành một chỉ tiêu riêng.",
    ),
    Text(
        'The target "{name}" has the counterpart {value} but no rate.',
        "Fill in the rate, or make the number a target of its own.",
    ),
    "S000-10: số hộ không đi với tỷ lệ nào",
)
BELOW_ASSIGNED: Final = Message(
    "target.below-assigned",
    Severity.WARNING,
    Text(
        'Chỉ tiêu "{name}" ghi {here}, chưa đạt mức cấp trên giao là {there}.',
        "Sửa cho bằng mức được giao, hoặc giải trình lý do.",
    ),
    Text(
        'The target "{name}" is {here}, short of the {there} that was assigned.',
        "Set it as assigned, or explain why.",
    ),
    "Quyết định giao chỉ tiêu của cấp trên",
)
NOT_PLANNED: Final = Message(
    "rate.not-planned",
    Severity.ERROR,
    Text(
        "Chỉ tiêu ghi {here}, nhưng theo trang Diễn biến hộ thì {header} là {rate}%"
        " ({part:n}/{whole:n} hộ).",
        "Sửa chỉ tiêu, hoặc sửa số hộ dự kiến ở trang Diễn biến hộ.",
    ),
    Text(
        "The target says {here}, but by the sheet of households {header} is {rate}%"
        " ({part:n}/{whole:n}).",
        "Correct the target or the planned households.",
    ),
    _ARITHMETIC,
)
BASELINE_NOT_PLANNED: Final = Message(
    "rate.baseline",
    Severity.ERROR,
    Text(
        "Đầu kỳ ghi {value}%, nhưng theo trang Diễn biến hộ thì {header} đầu kỳ là {rate}%.",
        "Sửa số đầu kỳ của chỉ tiêu, hoặc sửa số hộ đầu kỳ ở trang Diễn biến hộ.",
    ),
    Text(
        "The baseline is {value}%, but by the sheet of households {header} starts at {rate}%.",
        "Correct the baseline or the households at the start.",
    ),
    _ARITHMETIC,
)
FALL_NOT_PLANNED: Final = Message(
    "rate.fall-not-planned",
    Severity.ERROR,
    Text(
        "Chỉ tiêu ghi {here}, nhưng theo trang Diễn biến hộ thì tỷ lệ chỉ thay đổi từ {start}%"
        " thành {end}%, tức {rate} điểm phần trăm.",
        "Sửa chỉ tiêu, hoặc sửa số hộ dự kiến ở trang Diễn biến hộ.",
    ),
    Text(
        "The target says {here}, but by the sheet of households the rate goes from {start}% to"
        " {end}%: {rate} percentage points.",
        "Correct the target or the planned households.",
    ),
    _ARITHMETIC,
)
COUNTERPART: Final = Message(
    "rate.counterpart",
    Severity.ERROR,
    Text(
        "Mức {here} không tương ứng với {value} hộ: với {whole:n} hộ, mức đó ứng với khoảng {fits}"
        " hộ.",
        "Sửa số tương ứng, hoặc sửa tỷ lệ.",
    ),
    Text(
        "{here} does not correspond to {value} households: of {whole:n} it is about {fits}.",
        "Correct the counterpart or the rate.",
    ),
    _ARITHMETIC,
)
COUNTERPART_OF_FALL: Final = Message(
    "rate.counterpart-of-fall",
    Severity.ERROR,
    Text(
        "{value} hộ không thể là số hộ của mức {here}: khi đó tổng số hộ chỉ khoảng {whole:n}, mà"
        " {change} thì chưa đến một hộ. {value} hộ khớp với {change} (tổng số hộ khoảng {low:n} -"
        " {high:n}); số hộ còn lại khi đó khoảng {fits} hộ.",
        "Chuyển {value} hộ sang dòng mức giảm; ở dòng này ghi số hộ còn lại cuối kỳ.",
    ),
    Text(
        "{value} households cannot be those of {here}: there would be only about {whole:n} in all,"
        " and {change} would be less than one of them. {value} fits {change} (about {low:n} to"
        " {high:n} in all); about {fits} then remain.",
        "Move {value} to the row of the fall and give here the households that remain.",
    ),
    _ARITHMETIC,
)
NO_WHOLE_COUNT: Final = Message(
    "rate.no-whole-count",
    Severity.WARNING,
    Text(
        "Nếu mức {here} tương ứng {value} hộ thì tổng số hộ chỉ khoảng {whole:n}, mà khi đó"
        " {change} thì chưa đến một hộ.",
        "Kiểm tra lại số tương ứng và hai tỷ lệ; tốt nhất là điền trang Diễn biến hộ.",
    ),
    Text(
        "If {here} is {value} households, there are only about {whole:n} in all, and {change}"
        " would be less than one of them.",
        "Check the counterpart and the two rates, or fill in the sheet of households.",
    ),
    _ARITHMETIC,
)
