"""How the window looks now: theme, letter size, fonts, icons, and the one place that says so."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from mediation_desk.paths import resources
from mediation_desk.ui.constants_kept import keep_constants
from mediation_desk.ui.icons import drawing
from mediation_desk.ui.palette import palette
from mediation_desk.ui.style_sheet import style_sheet
from mediation_desk.ui.tokens import CONTRAST, DARK, LIGHT, Tokens

THEMES: Final = MappingProxyType({"light": LIGHT, "dark": DARK, "contrast": CONTRAST})
"""The tokens of each theme by its name."""

SMALLEST_ZOOM: Final = 0.9
LARGEST_ZOOM: Final = 2.0
FAMILY: Final = "Noto Sans"
_FACES: Final = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")
_BODY_POINTS: Final = 12
_Effect = Qt.UIEffect
# Below this height hinting flattens ngã to a bar on Linux.
_UNHINTED_BELOW: Final = 16


class Look(QObject):
    """Theme and letter size; every px and point of the window goes through it.

    `changed` comes after the application was dressed anew: widgets then only ask again for fonts,
    sizes and icons.
    """

    changing = Signal()
    """Comes before the application is dressed anew: nothing has grown yet."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        keep_constants()
        super().__init__(parent)
        self.theme = "light"
        self.zoom = 1.0
        self._dressed: QApplication | None = None
        self._drawn: dict[tuple[str, float, str, float], QPixmap] = {}
        _load_fonts(resources() / "fonts")

    @property
    def tokens(self) -> Tokens:
        """The colours of the present theme."""
        return THEMES[self.theme]

    def px(self, measure: float) -> int:
        """A measure given in px at 100 %, in px now; at least 1 unless it is 0."""
        return max(1, round(measure * self.zoom)) if measure else 0

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """Noto Sans at `points` of 100 % (a point is 4/3 px), regular or 600."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(points * 4 / 3))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if font.pixelSize() < _UNHINTED_BELOW:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def colour(self, name: str) -> str:
        """The `#rrggbb` of a token's name; a `#rrggbb` is itself."""
        return name if name.startswith("#") else str(getattr(self.tokens, name))

    def pixmap(self, name: str, size: float, colour: str = "ink", ratio: float = 0.0) -> QPixmap:
        """The icon `name`, `size` px square at 100 %, in a token's colour or `#rrggbb`.

        `ratio` is dots per px of the screen it is for; 0 is the sharpest screen there is.
        """
        dots = ratio or _sharpest()
        key = (name, self.px(size), self.colour(colour), dots)
        if key not in self._drawn:
            self._drawn[key] = drawing(resources() / "icons", *key)
        return self._drawn[key]

    def icon(self, name: str, size: float = 20, colour: str = "ink") -> QIcon:
        """The same as an icon that also has its disabled face."""
        icon = QIcon(self.pixmap(name, size, colour or "ink"))
        icon.addPixmap(self.pixmap(name, size, "disabled"), QIcon.Mode.Disabled)
        return icon

    def icon_size(self, size: float = 20) -> QSize:
        """What to hand to `setIconSize` for an icon of `size`."""
        return QSize(self.px(size), self.px(size))

    def set_theme(self, theme: str) -> None:
        """The theme is now `light`, `dark` or `contrast`; ValueError for anything else."""
        if theme not in THEMES:
            raise ValueError(theme)
        if theme != self.theme:
            self.theme = theme
            self._again()

    def set_zoom(self, zoom: float) -> None:
        """Letters and everything else are now `zoom` times as large, kept within 0.9 to 2.0."""
        kept = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))
        if kept != self.zoom:
            self.zoom = kept
            self._again()

    def dress(self, app: QApplication) -> None:
        """`app` wears this look, now and after every change."""
        if self._dressed is None:
            app.setStyle("Fusion")
        self._dressed = app
        for effect in (_Effect.UI_AnimateMenu, _Effect.UI_AnimateCombo, _Effect.UI_AnimateTooltip):
            app.setEffectEnabled(effect, enable=False)
        app.setPalette(palette(self.tokens))
        app.setFont(self.font(_BODY_POINTS))
        # Put on over another one, Qt polishes a part once for every part around it.
        app.setStyleSheet("")
        app.setStyleSheet(style_sheet(self.tokens, self.px))

    def _again(self) -> None:
        self.changing.emit()
        self._drawn.clear()
        if self._dressed is not None:
            self.dress(self._dressed)
        self.changed.emit()


def _load_fonts(folder: Path) -> None:
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(folder / face))


def _sharpest() -> float:
    return max((s.devicePixelRatio() for s in QGuiApplication.screens()), default=1.0)
