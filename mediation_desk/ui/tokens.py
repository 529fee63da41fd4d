"""The colours of the window in one place: paper and indigo ink, light, dark and high contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme as `#rrggbb`; `hairline` is the width of outlines in px at 100 %.

    `on_selection` is the ink on a selected row: only the contrast theme fills it with its accent.
    """

    ground: str
    surface: str
    sunken: str
    rail: str
    desk: str
    ink: str
    ink2: str
    accent: str
    hover: str
    on_accent: str
    tint: str
    selection: str
    on_selection: str
    line: str
    edge: str
    scroll: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    plum: str
    plum_tint: str
    mark: str
    mute: str
    bar: str
    disabled: str
    disabled_fill: str
    hairline: int = 1


LIGHT: Final = Tokens(
    ground="#F6F4EF",
    surface="#FFFFFF",
    sunken="#FAF8F4",
    rail="#ECE8DF",
    desk="#E3DED4",
    ink="#1D2530",
    ink2="#535A65",
    accent="#27498F",
    hover="#1D3A78",
    on_accent="#FFFFFF",
    tint="#E8EEF9",
    selection="#E8EEF9",
    on_selection="#1D2530",
    line="#DFDAD0",
    edge="#857F73",
    scroll="#8C8576",
    ok="#1B6643",
    ok_tint="#E3F1E9",
    warn="#8A4B00",
    warn_tint="#FBEFD9",
    bad="#A3261F",
    bad_tint="#FBE8E5",
    plum="#6B3F66",
    plum_tint="#F3E9F1",
    mark="#FFE49B",
    mute="#EFECE5",
    bar="#B5BFD4",
    disabled="#6B675F",
    disabled_fill="#EFECE5",
)

DARK: Final = Tokens(
    ground="#16191F",
    surface="#1F232B",
    sunken="#1A1D24",
    rail="#121419",
    desk="#101216",
    ink="#ECEAE4",
    ink2="#B4B8C0",
    accent="#9CB8F5",
    hover="#BACDF9",
    on_accent="#101A30",
    tint="#27334D",
    selection="#2A3854",
    on_selection="#ECEAE4",
    line="#353B47",
    edge="#7D8796",
    scroll="#6F7888",
    ok="#7FD1A3",
    ok_tint="#1C3429",
    warn="#F0BE6C",
    warn_tint="#3A2E18",
    bad="#F59C92",
    bad_tint="#42211F",
    plum="#D9AED3",
    plum_tint="#382838",
    mark="#55440F",
    mute="#2A2F39",
    bar="#4A556B",
    disabled="#9AA0AB",
    disabled_fill="#272B33",
)

CONTRAST: Final = Tokens(
    ground="#000000",
    surface="#000000",
    sunken="#000000",
    rail="#000000",
    desk="#000000",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    accent="#FFD60A",
    hover="#FFE873",
    on_accent="#000000",
    tint="#000000",
    selection="#FFD60A",
    on_selection="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    scroll="#FFFFFF",
    ok="#7CFFB2",
    ok_tint="#000000",
    warn="#FFC46B",
    warn_tint="#000000",
    bad="#FF9D94",
    bad_tint="#000000",
    plum="#FFB3F5",
    plum_tint="#000000",
    mark="#FFD60A",
    mute="#000000",
    bar="#FFFFFF",
    disabled="#B8B8B8",
    disabled_fill="#000000",
    hairline=2,
)
