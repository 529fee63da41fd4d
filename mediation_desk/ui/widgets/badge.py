"""How a state is shown: word, icon and colour, in that order."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediation_desk.domain.codes import DeclineGround, State
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, rounded, written

_HEIGHT: Final = 26
_POINTS: Final = 10.5


class BadgeLook(NamedTuple):
    """A badge's icon, its words, and the names of its colours among the tokens."""

    icon: str
    text: str
    ink: str
    fill: str


def badge_look(
    state: State, ground: DeclineGround | None = None, *, put_off: bool = False
) -> BadgeLook:
    """How a dispute's state is shown; a declined one by its ground.

    `put_off`: in progress, with a session put off at a party's wish.
    """
    if state is State.DECLINED:
        return _declined(ground)
    if state is State.IN_PROGRESS and put_off:
        return BadgeLook("circle-pause", _tr("Paused"), "ink2", "mute")
    return {
        State.NOT_STARTED: BadgeLook("circle-dashed", _tr("Just received"), "ink2", "mute"),
        State.IN_PROGRESS: BadgeLook("messages-square", _tr("In mediation"), "accent", "tint"),
        State.SETTLED: BadgeLook("circle-check", _tr("Settled"), "ok", "ok_tint"),
        State.FAILED: BadgeLook("circle-slash-2", _tr("Not settled"), "plum", "plum_tint"),
    }[state]


def badge_size(look: Look, badge: BadgeLook) -> QSize:
    """How large that badge is."""
    px = look.px
    words = QFontMetrics(look.font(_POINTS, bold=True)).horizontalAdvance(badge.text)
    return QSize(words + px(8 + 18 + 4 + 11), px(_HEIGHT))


def paint_badge(painter: QPainter, look: Look, area: QRect, badge: BadgeLook) -> None:
    """The badge at the left of `area`, centred in its height; its words elided if they must be."""
    px, ink = look.px, look.colour(badge.ink)
    size = badge_size(look, badge)
    place = QRect(0, 0, min(size.width(), area.width()), size.height())
    place.moveTopLeft(area.topLeft())
    place.moveTop(area.y() + (area.height() - size.height()) // 2)
    rounded(painter, QRectF(place), place.height() / 2, look.colour(badge.fill))
    painter.save()
    painter.setOpacity(painter.opacity() * (1.0 if look.theme == "contrast" else 0.45))
    rounded(painter, QRectF(place), place.height() / 2, "", ink, px(look.tokens.hairline))
    painter.restore()
    put_icon(
        painter,
        look,
        QRect(place.x() + px(8), place.y(), px(18), place.height()),
        badge.icon,
        16,
        ink,
    )
    words = place.adjusted(px(30), 0, -px(8), 0)
    written(
        painter,
        words,
        badge.text,
        look.font(_POINTS, bold=True),
        QColor(ink).name(),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    )


class Badge(QWidget):
    """A badge standing by itself."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._badge = BadgeLook("circle-dashed", "", "ink2", "mute")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_state(
        self, state: State, ground: DeclineGround | None = None, *, put_off: bool = False
    ) -> None:
        """Shows the state of a dispute."""
        self.show_badge(badge_look(state, ground, put_off=put_off))

    def show_badge(self, badge: BadgeLook) -> None:
        """Shows any badge: due today, overdue, missing."""
        self._badge = badge
        self.setAccessibleName(badge.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The size of the badge."""
        return badge_size(self._look, self._badge)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the badge."""
        paint_badge(QPainter(self), self._look, self.rect(), self._badge)


def _declined(ground: DeclineGround | None) -> BadgeLook:
    if ground is DeclineGround.SENT_ELSEWHERE:
        return BadgeLook("forward", _tr("Sent on"), "ink2", "mute")
    if ground is DeclineGround.OUT_OF_SCOPE:
        return BadgeLook("circle-minus", _tr("Out of scope"), "ink2", "mute")
    return BadgeLook("circle-minus", _tr("Not taken"), "ink2", "mute")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Badge", words)
