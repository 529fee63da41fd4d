"""The style sheet: what Qt paints itself, in the same colours and measures as what we paint.

No font stands here and no rule for `*`: a style sheet would beat the fonts given to widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from string import Template
from typing import Final

from mediation_desk.ui.tokens import Tokens

_MEASURES: Final = (1, 2, 3, 4, 6, 7, 8, 10, 11, 12, 14, 16, 24, 26, 34, 36, 40)


def style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The rules of one theme at one letter size."""
    measures = {f"px{m}": f"{px(m)}px" for m in _MEASURES}
    widths = {
        "thin": f"{px(tokens.hairline)}px",
        "focus": f"{px(2)}px",
        # A thicker border takes from the padding, so that the words do not move.
        "pad_focus": f"{max(0, px(11) - px(2) + px(tokens.hairline))}px",
    }
    return Template(_RULES).substitute(asdict(tokens), **measures, **widths)


_RULES: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {
    background: $surface; color: $ink; border: $thin solid $edge; border-radius: $px6;
    padding: 0 $px11; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $ink2;
}
QAbstractSpinBox { min-height: $px26; }
QFileDialog QLineEdit { min-height: $px34; }
QPlainTextEdit, QTextEdit { padding: $px6 $px8; }
QLineEdit:focus, QAbstractSpinBox:focus {
    border: $focus solid $accent; padding: 0 $pad_focus;
}
QPlainTextEdit:focus, QTextEdit:focus { border: $focus solid $accent; }
QLineEdit[state="missing"], QPlainTextEdit[state="missing"] {
    border: $focus dashed $warn; background: $warn_tint; padding: 0 $pad_focus;
}
QPlainTextEdit[state="missing"] { padding: $px6 $px8; }
QLineEdit[state="error"], QPlainTextEdit[state="error"] {
    border: $focus solid $bad; padding: 0 $pad_focus;
}
QPlainTextEdit[state="error"] { padding: $px6 $px8; }
QLineEdit[state="missing"]:focus, QPlainTextEdit[state="missing"]:focus {
    border: $focus solid $accent; background: $surface;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only {
    background: $disabled_fill; color: $disabled; border-color: $line;
}
QAbstractItemView {
    background: $surface; color: $ink; border: none; outline: none; gridline-color: $line;
    selection-background-color: $selection; selection-color: $on_selection;
    alternate-background-color: $sunken;
}
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { border: $thin solid $edge; border-radius: $px6; padding: $px3; }
QComboBox QAbstractItemView::item { min-height: $px34; padding: 0 $px8; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $ink2; border: none; border-bottom: $thin solid $line;
    padding: $px8 $px8;
}
QTableCornerButton::section { background: $surface; border: none; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: $px12; }
QScrollBar:horizontal { height: $px12; }
QScrollBar::handle { background: $scroll; border: none; border-radius: $px4; margin: $px2; }
QScrollBar::handle:vertical { min-height: $px36; }
QScrollBar::handle:horizontal { min-width: $px36; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu {
    background: $surface; color: $ink; border: $thin solid $edge; padding: $px4;
    menu-scrollable: 1;
}
QMenu::item {
    padding: $px7 $px24 $px7 $px16; border: $focus solid transparent; border-radius: $px6;
}
QMenu::item:selected { background: $selection; color: $on_selection; border-color: $accent; }
QMenu::item:checked { color: $accent; }
QMenu::item:checked:selected { color: $on_selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: $thin; background: $line; margin: $px4 $px8; }
QToolTip {
    background: $surface; color: $ink; border: $thin solid $edge; padding: $px4 $px8;
}
QProgressBar {
    background: $mute; color: $ink; border: $thin solid $line; border-radius: $px6;
    min-height: $px24; text-align: center;
}
QProgressBar::chunk { background: $accent; border-radius: $px4; }
QDialogButtonBox QPushButton, QMessageBox QPushButton, QFileDialog QPushButton,
QPushButton[plain="true"] {
    background: $surface; color: $ink; border: $thin solid $edge; border-radius: $px8;
    min-height: $px34; padding: 0 $px16;
}
QDialogButtonBox QPushButton:hover, QMessageBox QPushButton:hover, QFileDialog QPushButton:hover,
QPushButton[plain="true"]:hover { background: $tint; color: $accent; border-color: $accent; }
QDialogButtonBox QPushButton:focus, QMessageBox QPushButton:focus, QFileDialog QPushButton:focus,
QPushButton[plain="true"]:focus { border: $focus solid $accent; }
QDialogButtonBox QPushButton:disabled, QPushButton[plain="true"]:disabled {
    background: $disabled_fill; color: $disabled; border-color: $line;
}
"""
