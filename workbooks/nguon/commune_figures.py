"""Figures and people invented for the communes of huyện Kon Rẫy; names and codes are real."""

from __future__ import annotations

from dataclasses import dataclass, field

HOUSEHOLD_HEADINGS = (
    "Tổng số hộ đầu kỳ",
    "Tổng số hộ DTTS đầu kỳ",
    "Hộ nghèo đầu kỳ",
    "Hộ nghèo DTTS đầu kỳ",
    "Thoát nghèo, thành hộ cận nghèo",
    "Thoát nghèo, vượt chuẩn cận nghèo",
    "Hộ nghèo phát sinh mới",
    "Hộ cận nghèo đầu kỳ",
    "Hộ cận nghèo DTTS đầu kỳ",
    "Thoát cận nghèo, vượt chuẩn",
    "Hộ cận nghèo phát sinh mới",
)


@dataclass(frozen=True)
class Commune:
    """What is invented for one commune; each line of `households` is a village.

    A line holds one number for each of `HOUSEHOLD_HEADINGS`; money is in triệu đồng, None while
    it is not assigned; `more_homes` are households added to every village during the year.
    """

    file: str
    name: str
    code: str
    number: str
    issued_on: str
    signer: str
    prepared_by: str
    phone: str
    stunted: tuple[float, float]
    underweight: tuple[float, float]
    heavier: tuple[int, ...]
    money: dict[str, float | None]
    households: tuple[tuple[int, ...], ...]
    own_money: dict[str, float] = field(default_factory=dict)
    deputy_signs: bool = False
    more_homes: int = 0

    @property
    def is_town(self) -> bool:
        return self.name.startswith("Thị trấn")

    @property
    def place(self) -> str:
        return self.name.removeprefix("Thị trấn ").removeprefix("Xã ")

    @property
    def village_word(self) -> str:
        return "tổ dân phố" if self.is_town else "thôn"

    def total(self, heading: str) -> int:
        """A household figure added over the villages."""
        column = HOUSEHOLD_HEADINGS.index(heading)
        return sum(line[column] for line in self.households)


COMMUNES = (
    Commune(
        file="dak-rve-2024",
        name="Thị trấn Đăk Rve",
        code="23479",
        number="31",
        issued_on="28/02/2024",
        signer="Trần Minh Đức",
        prepared_by="Lê Thị Hương",
        phone="0900000002",
        stunted=(14.8, 14.2),
        underweight=(12.9, 12.4),
        heavier=(1, 8),
        money={
            "DA2": 210,
            "DA3.TDA2": 64,
            "DA4.TDA3": 52,
            "DA6.TDA1": 30,
            "DA6.TDA2": 10,
            "DA7.TDA1": 20,
            "DA7.TDA2": 16,
        },
        households=(
            (285, 45, 9, 6, 1, 1, 0, 12, 6, 4, 0),
            (240, 30, 7, 4, 1, 1, 0, 9, 4, 3, 1),
            (310, 60, 12, 9, 2, 0, 1, 15, 9, 6, 0),
            (265, 140, 22, 20, 4, 2, 1, 20, 17, 8, 1),
            (220, 25, 5, 2, 1, 0, 0, 8, 3, 3, 0),
            (190, 80, 15, 13, 2, 1, 0, 14, 11, 5, 0),
            (210, 95, 16, 14, 3, 1, 0, 16, 12, 6, 0),
        ),
    ),
    Commune(
        file="dak-koi-2024",
        name="Xã Đăk Kôi",
        code="23482",
        number="08",
        issued_on="29/02/2024",
        signer="A Thủy",
        prepared_by="Y Nga",
        phone="0900000003",
        stunted=(27.5, 26.4),
        underweight=(21.3, 20.5),
        heavier=(9, 10),
        money={
            "DA2": 620,
            "DA3.TDA1": 310.5,
            "DA3.TDA2": 142,
            "DA4.TDA1": 85,
            "DA4.TDA3": 60,
            "DA6.TDA2": 12,
            "DA7.TDA1": 28,
            "DA7.TDA2": 22,
        },
        households=(
            (150, 140, 30, 30, 5, 2, 0, 18, 17, 6, 0),
            (132, 126, 25, 25, 4, 1, 1, 15, 15, 5, 0),
            (168, 160, 36, 35, 6, 2, 0, 20, 19, 7, 1),
            (145, 139, 31, 31, 5, 1, 0, 17, 17, 5, 0),
            (120, 114, 22, 22, 3, 1, 0, 14, 13, 4, 0),
            (145, 137, 28, 27, 4, 1, 0, 16, 15, 5, 0),
        ),
    ),
    Commune(
        file="dak-to-lung-2024",
        name="Xã Đăk Tơ Lung",
        code="23485",
        number="",
        issued_on="",
        signer="A Bình",
        prepared_by="Nguyễn Thị Lan",
        phone="0900000004",
        stunted=(24.6, 23.5),
        underweight=(19.8, 19.0),
        heavier=(5, 7),
        money={
            "DA2": 405,
            "DA3.TDA1": 198,
            "DA3.TDA2": 96,
            "DA4.TDA3": None,
            "DA6.TDA2": 9,
            "DA7.TDA1": 24,
            "DA7.TDA2": 18,
        },
        households=(
            (138, 120, 20, 19, 3, 1, 0, 13, 12, 5, 0),
            (152, 131, 24, 23, 4, 1, 0, 15, 13, 5, 1),
            (126, 110, 18, 17, 3, 0, 0, 11, 10, 4, 0),
            (160, 142, 25, 24, 4, 1, 1, 16, 14, 6, 0),
            (124, 115, 18, 18, 3, 1, 0, 12, 11, 4, 0),
        ),
    ),
    Commune(
        file="dak-ruong-2024",
        name="Xã Đăk Ruồng",
        code="23488",
        number="22",
        issued_on="27/02/2024",
        signer="Phạm Quốc Hùng",
        prepared_by="Y Trang",
        phone="0900000005",
        stunted=(17.9, 17.2),
        underweight=(15.6, 15.0),
        heavier=(1, 4),
        money={
            "DA2": 388,
            "DA3.TDA1": 164,
            "DA3.TDA2": 90,
            "DA4.TDA3": 48,
            "DA6.TDA2": 10,
            "DA7.TDA1": 26,
            "DA7.TDA2": 18,
        },
        households=(
            (190, 60, 10, 6, 2, 1, 0, 14, 7, 5, 1),
            (175, 95, 12, 10, 2, 0, 1, 16, 12, 6, 0),
            (160, 80, 11, 9, 2, 1, 0, 13, 10, 5, 0),
            (205, 55, 9, 5, 1, 1, 0, 12, 6, 5, 0),
            (180, 40, 7, 3, 1, 0, 0, 10, 4, 4, 0),
            (150, 110, 15, 14, 3, 1, 0, 18, 16, 6, 1),
            (170, 120, 16, 15, 3, 1, 1, 19, 17, 7, 0),
            (165, 90, 12, 10, 2, 0, 0, 15, 11, 5, 0),
            (165, 75, 10, 8, 1, 1, 0, 13, 9, 5, 0),
        ),
    ),
    Commune(
        file="dak-pne-2024",
        name="Xã Đăk Pne",
        code="23491",
        number="11",
        issued_on="26/02/2024",
        signer="A Khương",
        prepared_by="A Tuấn",
        phone="0900000006",
        stunted=(26.2, 25.1),
        underweight=(20.4, 19.6),
        heavier=(7, 10),
        money={
            "DA2": 430,
            "DA3.TDA1": 225,
            "DA3.TDA2": 104,
            "DA6.TDA2": 9,
            "DA7.TDA1": 22,
            "DA7.TDA2": 16,
        },
        households=(
            (170, 158, 31, 31, 5, 1, 0, 16, 15, 5, 0),
            (150, 137, 27, 27, 4, 1, 0, 14, 13, 4, 0),
            (165, 150, 29, 28, 5, 1, 1, 15, 14, 5, 0),
            (155, 144, 28, 28, 4, 1, 0, 13, 13, 5, 0),
        ),
        deputy_signs=True,
    ),
    Commune(
        file="dak-to-re-2024",
        name="Xã Đăk Tờ Re",
        code="23494",
        number="19",
        issued_on="29/02/2024",
        signer="A Hải",
        prepared_by="Y Mai",
        phone="0900000007",
        stunted=(22.3, 21.5),
        underweight=(18.1, 17.4),
        heavier=(3, 11),
        money={
            "DA2": 452,
            "DA3.TDA1": 240,
            "DA3.TDA2": 108,
            "DA4.TDA2": 36,
            "DA4.TDA3": 46,
            "DA6.TDA2": 10,
            "DA7.TDA1": 24,
            "DA7.TDA2": 18,
        },
        own_money={"DA2": 25},
        households=(
            (140, 110, 17, 15, 3, 1, 0, 12, 10, 4, 0),
            (128, 98, 15, 13, 2, 1, 0, 10, 8, 4, 0),
            (135, 115, 18, 17, 3, 0, 1, 13, 11, 5, 0),
            (120, 101, 14, 13, 2, 1, 0, 11, 9, 4, 1),
            (142, 120, 19, 18, 3, 1, 0, 14, 12, 5, 0),
            (130, 96, 13, 11, 2, 0, 0, 9, 7, 3, 0),
            (125, 104, 15, 13, 2, 1, 0, 11, 9, 4, 0),
            (130, 112, 15, 14, 2, 1, 1, 10, 9, 4, 0),
        ),
        more_homes=1,
    ),
)
