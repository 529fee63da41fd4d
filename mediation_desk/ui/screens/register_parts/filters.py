"""The filters of the register as chips: team, period, state, type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_desk.domain.codes import State
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.services.sought import Sought
from mediation_desk.terms import dispute_types, term
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.wording import short_team
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.chip import FilterChip
from mediation_desk.ui.widgets.flow import Flow

_NO_TYPE = "-"
_QUARTERS_OF_YEARS = 2
"""So many of the last years are offered quarter by quarter."""


class Filters(QWidget):
    """One chip for each thing that can be chosen; `changed` when the person chose."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        every = self.tr("all")
        self._look = look
        self._team = FilterChip(look, self.tr("Team"), [], every)
        self._period = FilterChip(look, self.tr("Period"), [], every)
        self._state = FilterChip(look, self.tr("State"), _states(), every)
        self._type = FilterChip(
            look, self.tr("Type"), [*_types(), (_NO_TYPE, self.tr("type not written yet"))], every
        )
        self._chips = (self._team, self._period, self._state, self._type)
        self._clear = Button(look, self.tr("Clear all filters"), kind="quiet", height=34)
        self._clear.clicked.connect(self.clear)
        chips = QWidget()
        self._flow = Flow(chips)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(chips, 1)
        row.addWidget(self._clear)
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.chosen.connect(self._chosen)
        self._chosen_before = Sought()
        self._dress()
        look.changed.connect(self._dress)
        self._clear.setVisible(False)

    def offer(self, teams: Sequence[Team], first_year: int | None, this_year: int) -> None:
        """The chips offer these teams and the years there are; what was chosen stays."""
        self._team.set_options([(team.id, short_team(team.name)) for team in teams])
        self._team.setVisible(len(teams) > 1)
        self._period.set_options(_periods(first_year or this_year, this_year))

    def sought(self, words: str) -> Sought:
        """What is chosen, with what is typed."""
        period, state = self._period.code(), self._state.code()
        return Sought(
            words=words,
            team_id=self._team.code() or None,
            period=Period.parse(period, Calendar.STATISTICS) if period else None,
            state=State(state) if state else None,
            types=_codes(self._type.code()),
        )

    def clear(self) -> None:
        """Nothing is chosen any more; told when anything was."""
        if any(chip.code() for chip in self._chips):
            for chip in self._chips:
                chip.set_code("")
            self._chosen()

    def _chosen(self) -> None:
        any_chosen = any(chip.code() for chip in self._chips)
        if not any_chosen and self._clear.hasFocus():
            self._chips[-1].setFocus()
        self._clear.setVisible(any_chosen)
        self._flow.invalidate()
        self.changed.emit()

    def _dress(self) -> None:
        self._flow.setSpacing(self._look.px(8))


def _periods(first_year: int, this_year: int) -> list[tuple[str, str]]:
    """Every calendar year back to the first, the last ones with their quarters."""
    codes: list[str] = []
    for year in range(this_year, min(first_year, this_year) - 1, -1):
        codes.append(f"{year}")
        if year > this_year - _QUARTERS_OF_YEARS:
            codes += [f"{year}-Q{quarter}" for quarter in (4, 3, 2, 1)]
    return [(code, Period.parse(code, Calendar.STATISTICS).label) for code in codes]


def _states() -> list[tuple[str, str]]:
    return [(state.value, term(state)) for state in State]


def _types() -> list[tuple[str, str]]:
    """Each field with its fine types under it; a field of one type is that type."""
    types, options = dispute_types(), list[tuple[str, str]]()
    for field, codes in types.fields().items():
        if len(codes) > 1:
            options.append((field, field))
        options += [(code, types[code].term) for code in codes]
    return options


def _codes(chosen: str) -> tuple[str, ...]:
    """The types meant by what is chosen: one, those of a field, or "" for none written."""
    if not chosen:
        return ()
    return dispute_types().fields().get(chosen, ("" if chosen == _NO_TYPE else chosen,))
