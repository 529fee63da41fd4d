"""Theme and letter size: one place, everywhere at once."""

from __future__ import annotations

import gc
import sys
from dataclasses import fields

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mediation_desk.paths import resources
from mediation_desk.ui.constants_kept import keep_constants
from mediation_desk.ui.look import THEMES, Look
from mediation_desk.ui.style_sheet import style_sheet
from mediation_desk.ui.tokens import CONTRAST, DARK, LIGHT, Tokens
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, heading
from mediation_desk.ui.widgets.line import Line, Words


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


WORDS_ON_GROUNDS = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "rail"),
    ("ink2", "surface"),
    ("ink2", "ground"),
    ("ink2", "rail"),
    ("ink2", "mute"),
    ("accent", "surface"),
    ("accent", "tint"),
    ("on_accent", "accent"),
    ("on_accent", "hover"),
    ("on_selection", "selection"),
    ("ok", "ok_tint"),
    ("warn", "warn_tint"),
    ("bad", "bad_tint"),
    ("plum", "plum_tint"),
    ("disabled", "disabled_fill"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize(("words", "ground"), WORDS_ON_GROUNDS)
def test_words_are_readable_on_their_grounds(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_outlines_are_seen_beside_what_they_enclose(tokens: Tokens) -> None:
    for ground in (tokens.surface, tokens.ground, tokens.sunken):
        assert contrast(tokens.edge, ground) >= 3


def test_every_colour_is_written_out() -> None:
    for tokens in THEMES.values():
        for colour in fields(tokens):
            value = getattr(tokens, colour.name)
            assert colour.name == "hairline" or len(value) == 7, colour.name


def test_every_theme_and_size_makes_a_whole_style_sheet() -> None:
    for tokens in THEMES.values():
        for zoom in (0.9, 1.0, 1.25, 2.0):
            rules = style_sheet(tokens, lambda m, z=zoom: max(1, round(m * z)))
            assert "$" not in rules
            assert "font" not in rules, "a font in a style sheet beats the widgets' own"


def test_the_font_is_ours_and_not_one_of_the_machine(look: Look) -> None:
    for bold in (False, True):
        assert QFontInfo(look.font(12, bold=bold)).family() == "Noto Sans"


def test_points_and_px_follow_the_letter_size(look: Look) -> None:
    assert (look.px(40), look.font(12).pixelSize()) == (40, 16)
    look.set_zoom(2.0)
    assert (look.px(40), look.font(12).pixelSize()) == (80, 32)
    assert (look.px(0), look.px(0.2)) == (0, 1)


@pytest.mark.parametrize(("asked", "kept"), [(0.1, 0.9), (9.0, 2.0), (1.25, 1.25)])
def test_letters_stay_between_ninety_and_two_hundred(look: Look, asked: float, kept: float) -> None:
    look.set_zoom(asked)
    assert look.zoom == kept


def test_a_change_dresses_the_application_before_it_is_told(look: Look, qapp: QApplication) -> None:
    seen: list[tuple[str, int]] = []
    window = qapp.palette().window
    look.changed.connect(
        lambda: seen.append((qapp.palette().window().color().name(), qapp.font().pixelSize()))
    )
    look.set_theme("dark")
    look.set_zoom(1.5)
    assert seen == [(DARK.ground.lower(), 16), (DARK.ground.lower(), 24)]
    assert window is not None


def test_the_same_theme_again_changes_nothing(look: Look) -> None:
    seen: list[int] = []
    look.changed.connect(lambda: seen.append(1))
    look.set_theme("light")
    look.set_zoom(1.0)
    assert not seen


def test_an_unknown_theme_is_refused(look: Look) -> None:
    with pytest.raises(ValueError, match="pink"):
        look.set_theme("pink")


def test_labels_follow_letter_size_and_theme(look: Look) -> None:
    label = heading(look, "Sổ vụ việc", 19)
    look.set_zoom(2.0)
    look.set_theme("dark")
    assert label.font().pixelSize() == round(19 * 4 / 3 * 2)
    assert label.palette().windowText().color().name() == DARK.ink.lower()


def test_people_s_words_in_a_label_are_never_taken_for_markup(look: Look) -> None:
    label = Label(look, "<b>A</b> & B", 12)
    assert label.sizeHint().width() > QLabel("A &amp; B").sizeHint().width()


@pytest.mark.parametrize("name", sorted(p.stem for p in (resources() / "icons").glob("*.svg")))
def test_every_icon_is_drawn_in_the_colour_asked_for(look: Look, name: str) -> None:
    picture = look.pixmap(name, 24, "accent", 2.0).toImage()
    assert (picture.width(), picture.height(), picture.devicePixelRatio()) == (48, 48, 2.0)
    inked = [
        picture.pixelColor(x, y)
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    assert {c.name() for c in inked} == {LIGHT.accent.lower()}


def test_an_icon_has_another_ink_after_the_theme_changed(look: Look) -> None:
    before = look.pixmap("check", 16).toImage()
    look.set_theme("dark")
    assert look.pixmap("check", 16).toImage() != before


def test_an_icon_that_is_not_there_is_said_at_once(look: Look) -> None:
    with pytest.raises(FileNotFoundError):
        look.pixmap("no-such-icon", 20)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="they cannot die from Python 3.12 on")
@pytest.mark.parametrize("constant", [None, True, False])
def test_the_constants_outlive_more_calls_into_qt_than_a_day_has(
    look: Look, constant: object
) -> None:
    before = sys.getrefcount(constant)
    assert before > 10**15
    keep_constants()
    assert abs(sys.getrefcount(constant) - before) < 10_000


def test_parts_that_are_gone_are_not_asked_again(look: Look, qapp: QApplication) -> None:
    gone = [heading(look, "x", 12), Field(look, "x", Line(look)), Words(look), Button(look, "x")]
    for part in gone:
        shiboken6.delete(part)
    gone.clear()
    gc.collect()
    look.set_zoom(1.5)
    qapp.processEvents()


def test_a_part_is_dressed_as_often_however_deep_it_lies(look: Look, qapp: QApplication) -> None:
    outside = QWidget()
    depths = [QWidget(outside)]
    for _ in range(8):
        depths.append(QWidget(depths[-1]))
    outside.show()
    seen = [Dressed(depths[0]), Dressed(depths[-1])]
    look.set_theme("dark")
    look.set_zoom(1.5)
    qapp.processEvents()
    assert seen[0].times == seen[1].times > 0
    shiboken6.delete(outside)


class Dressed(QObject):
    """Counts how often a style was put on a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() == QEvent.Type.StyleChange
        return False
