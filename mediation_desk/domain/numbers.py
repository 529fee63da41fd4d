"""Whole numbers as people read them: in words, in groups of three, as exact percentages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION: Final = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The words that differ between regions: 101 (linh, lẻ), 1.000 (nghìn, ngàn), 24 (tư, bốn)."""

    zero_ten: Literal["linh", "lẻ"] = "linh"
    thousand: Literal["nghìn", "ngàn"] = "nghìn"
    four: Literal["tư", "bốn"] = "tư"


NORTHERN: Final = Reading()
SOUTHERN: Final = Reading(zero_ten="lẻ", thousand="ngàn", four="bốn")


def words(number: int, reading: Reading = NORTHERN) -> str:
    """The number as it is read aloud, of any size: 21 "hai mươi mốt", -5 "âm năm".

    Inner zeros are read (1.050.000 "một triệu không trăm năm mươi nghìn"), so that nothing can be
    written in between; above a billion the count of billions is read the same way, then "tỷ".
    """
    if number < 0:
        return f"âm {words(-number, reading)}"
    if number == 0:
        return _DIGITS[0]
    return " ".join(_billions(number, reading))


def money_words(amount: int, reading: Reading = NORTHERN) -> str:
    """The sum in đồng as it stands in brackets on paper: "Hai mươi mốt triệu ... đồng"."""
    read = words(amount, reading)
    return f"{read[0].upper()}{read[1:]} đồng"


def ordinal_words(number: int) -> str:
    """The place in a row, counted from 1: "thứ nhất", "thứ hai", "thứ tư", "thứ mười một"."""
    special = {1: "nhất", 4: "tư"}
    return f"thứ {special.get(number) or words(number)}"


def grouped(number: int) -> str:
    """The number with dots between groups of three digits: "1.500.000"."""
    return f"{number:,}".replace(",", ".")


def percent(part: int, whole: int) -> str | None:
    """part / whole with two decimals, halves rounded away from zero: "85,00%"; None of nothing.

    Computed in whole numbers, so no figure depends on binary fractions. Raises ValueError for a
    negative whole.
    """
    if whole < 0:
        raise ValueError(f"a share of {whole} means nothing")
    if whole == 0:
        return None
    units, hundredths = divmod((abs(part) * 20_000 + whole) // (2 * whole), 100)
    sign = "-" if part < 0 and (units or hundredths) else ""
    return f"{sign}{grouped(units)},{hundredths:02}%"


def _billions(number: int, reading: Reading) -> list[str]:
    groups: list[int] = []
    while number:
        number, group = divmod(number, _BILLION)
        groups.append(group)
    said = _below_a_billion(groups.pop(), reading, inner=False)
    while groups:
        said.append("tỷ")
        said += _below_a_billion(groups.pop(), reading, inner=True)
    return said


def _below_a_billion(number: int, reading: Reading, *, inner: bool) -> list[str]:
    said: list[str] = []
    for size, name in ((10**6, "triệu"), (1000, reading.thousand), (1, "")):
        group = number // size % 1000
        if group:
            said += _hundreds(group, reading, inner=inner or bool(said))
            said += [name] if name else []
    return said


def _hundreds(number: int, reading: Reading, *, inner: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not inner:
        return _tens(rest, reading)
    said = [_DIGITS[hundreds], "trăm"]
    if rest == 0:
        return said
    return said + ([reading.zero_ten, _DIGITS[rest]] if rest < 10 else _tens(rest, reading))


def _tens(number: int, reading: Reading) -> list[str]:
    tens, unit = divmod(number, 10)
    if tens == 0:
        return [_DIGITS[unit]]
    after_ten = {5: "lăm"} if tens == 1 else {1: "mốt", 4: reading.four, 5: "lăm"}
    said = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return [*said, after_ten.get(unit, _DIGITS[unit])] if unit else said
