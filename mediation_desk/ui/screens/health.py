"""The health of the store: where it is, how well it is copied and checked, and help."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from mediation_desk import paths
from mediation_desk.errors import Refused
from mediation_desk.services.health_desk import Checked
from mediation_desk.services.out_file import write_out
from mediation_desk.ui.alerts import tell, warn
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.errors_kept import ErrorsKept
from mediation_desk.ui.save_path import AskPath, ask_path
from mediation_desk.ui.screens.health_parts.fact import Fact
from mediation_desk.ui.screens.health_parts.fact_panel import FactPanel
from mediation_desk.ui.screens.health_parts.facts import (
    check_facts,
    copy_facts,
    program_facts,
    store_facts,
)
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.widgets.badge import Badge, BadgeLook
from mediation_desk.ui.widgets.button import Button

_NARROW = 980


class HealthScreen(Screen):
    """Everything about the store but what is in it."""

    NAME = "health"

    def __init__(self, desk: Desk, ask: AskPath = ask_path) -> None:
        super().__init__(desk)
        self._ask = ask
        self._checked: Checked | None = None
        self._under_way = False
        look = desk.look
        self._help = Button(look, self.tr("Ask for help…"), icon="file-plus-2")
        self._check = Button(look, self.tr("Check now"), icon="list-checks", kind="primary")
        self._badge = Badge(look)
        self._store = FactPanel(look, self.tr("The register"))
        self._copies = FactPanel(look, self.tr("Copies"))
        self._checks = FactPanel(look, self.tr("Checks"))
        self._program = FactPanel(look, self.tr("Program and data of the law"))
        self._lay_out()
        self._check.clicked.connect(self._begin)
        self._help.clicked.connect(self._write_support_file)
        desk.changes.happened.connect(self._changed)
        look.changed.connect(self._dress)
        self._dress()

    def heading(self) -> str:
        """The title of the page."""
        return self.tr("Health of the register")

    def line(self) -> str:
        """What the page is for."""
        return self.tr("Where it is, how it is copied and checked; whom to ask")

    def badge(self) -> QWidget:
        """Whether something wants to be looked at."""
        return self._badge

    def buttons(self) -> list[Button]:
        """Asking for help, and checking."""
        return [self._help, self._check]

    def arrive(self, what: object | None) -> None:
        """Everything is as it stands now."""
        del what
        self._refresh()

    def last_check(self) -> Checked | None:
        """The last check that this machine, or at least this window, knows of."""
        kept = self.desk.preferences
        known = kept.last_check(self.desk.health.store_id) if kept is not None else None
        return known or self._checked

    def _changed(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        health, last = self.desk.health, self.last_check()
        try:
            stands = health.standing()
        except Refused as refused:
            tell(self.desk.notices, refused)
            return
        self._store.show_facts(store_facts(stands))
        self._copies.show_facts(copy_facts(stands))
        self._checks.show_facts(check_facts(stands, last, due=health.is_due(last)))
        self._program.show_facts(program_facts(health.versions()))
        panels = (self._store, self._copies, self._checks, self._program)
        self._area.setAccessibleDescription("\n".join(panel.words() for panel in panels))
        self._judge([fact for panel in panels for fact in panel.facts()])
        self.headed.emit()

    def _judge(self, facts: Sequence[Fact]) -> None:
        wanting = sum(fact.state in ("warn", "bad") for fact in facts)
        if not wanting:
            badge = BadgeLook("circle-check", self.tr("All is well"), "ok", "ok_tint")
        elif any(fact.state == "bad" for fact in facts):
            badge = BadgeLook("triangle-alert", self._count(wanting), "bad", "bad_tint")
        else:
            badge = BadgeLook("circle-alert", self._count(wanting), "warn", "warn_tint")
        self._badge.show_badge(badge)

    def _count(self, wanting: int) -> str:
        return self.tr("{count} to look at").format(count=wanting)

    def _begin(self) -> None:
        if self._under_way:
            return
        self._under_way = True
        title = self.tr("Looking through the whole register")
        task = self.desk.tasks.run(self.desk.health.check, self._done, title=title)
        task.finished.connect(self._ended)

    def _ended(self) -> None:
        self._under_way = False

    def _done(self, checked: Checked) -> None:
        self._checked = checked
        if self.desk.preferences is not None:
            self.desk.preferences.keep_check(self.desk.health.store_id, checked)
        words = self.desk.health.told(checked)
        if checked.bad:
            warn(self.desk.notices.host, self.tr("The register is not whole"), words)
        else:
            self.desk.notices.say(words)
        self._refresh()

    def _write_support_file(self) -> None:
        name = f"nho-giup-{self.desk.today():%Y-%m-%d}.txt"
        kinds = [(self.tr("Text"), ".txt")]
        path = self._ask(self, self.tr("Save the file for whoever helps"), name, kinds)
        if path is None:
            return
        try:
            write_out(path, self._support_words().encode())
        except Refused as refused:
            tell(self.desk.notices, refused)
            return
        words = self.tr(
            "Saved {name}: it holds no name and no text of a dispute. Send it to whoever helps."
        )
        self.desk.notices.say(words.format(name=Path(path).name))

    def _support_words(self) -> str:
        look, errors = self.desk.look, ErrorsKept(paths.errors()).all()
        settings = {"letters": f"{look.zoom:.0%}", "theme": look.theme}
        if self.desk.preferences is not None:
            settings["language"] = self.desk.preferences.language
        return self.desk.health.support_file(self.last_check(), settings, errors)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._panels: list[QVBoxLayout] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        for panels in ((self._store, self._copies), (self._checks, self._program)):
            column = QVBoxLayout()
            for panel in panels:
                column.addWidget(panel)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
            self._panels.append(column)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Health of the register"))
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._area)

    def _dress(self) -> None:
        px = self.desk.look.px
        self._whole.setContentsMargins(px(24), 0, px(20), px(14))
        self._columns.setContentsMargins(0, 0, px(4), 0)
        self._columns.setSpacing(px(14))
        for column in self._panels:
            column.setSpacing(px(14))
        self._fit()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """One column where there is no room for two."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() / self.desk.look.zoom < _NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else across)
