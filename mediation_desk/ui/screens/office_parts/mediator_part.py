"""The mediators of one team, and the fields of the one looked at."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.codes import EndOfMandate, Gender, Qualification
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.office import Mediator
from mediation_desk.terms import term
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.record_form import Kind, RecordForm, Spec
from mediation_desk.ui.screens.office_parts.record_list import RecordList, Row
from mediation_desk.ui.screens.office_parts.saving import keep
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.flow import Flow

FLAGS = {"yes": True, "no": False}
ENDING = ("ended_on", "end_reason", "end_decision_number", "end_decision_on")


class MediatorList(QWidget):
    """Everybody of a team, those whose mandate ended greyed with the day and the reason."""

    chosen = Signal(str)
    added = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self._team = ""
        self.people = RecordList(look, self.tr("Mediators of the team"), whole=True)
        self._add = Button(look, self.tr("Add a mediator"), icon="user-plus", height=34)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.people)
        row = Flow()
        row.addWidget(self._add)
        column.addLayout(row)
        self.people.chosen.connect(self.chosen)
        self._add.clicked.connect(self._add_person)

    def show_team(self, team_id: str, chosen: str = "") -> None:
        """The list is that of the team now."""
        self._team = team_id
        people = self._desk.office.mediators(team_id)
        people.sort(key=lambda m: (m.ended_on is not None, not m.leader))
        self.people.show_rows([self._row(person) for person in people], chosen)
        self.people.setVisible(bool(people))

    def _row(self, person: Mediator) -> Row:
        told = []
        if person.ended_on and person.end_reason:
            day = screen_date(person.ended_on)
            told = [self.tr("ended {day}").format(day=day), term(person.end_reason)]
        else:
            told += [self.tr("leader")] if person.leader else []
            told += [term(person.gender)] if person.gender else []
            told += [person.birth.on_screen()] if person.birth else []
        past = person.ended_on is not None
        return Row(id=person.id, title=person.name, line=" · ".join(told), past=past)

    def _add_person(self) -> None:
        """Somebody is added under a name that is then typed over."""
        taken = {m.name for m in self._desk.office.mediators(self._team)}
        name, number = self.tr("New mediator"), 2
        while name in taken:
            name, number = f"{self.tr('New mediator')} {number}", number + 1
        person = self._desk.office.add_mediator(self._team, name)
        self._desk.saved()
        self.show_team(self._team, person.id)
        self._desk.changes.happened.emit()
        self.added.emit(person.id)


class MediatorForm(RecordForm):
    """The fields of one mediator; each is kept when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, desk.today, _specs())
        self._desk = desk
        self._id = ""
        self.left.connect(self._keep)

    def show_person(self, person: Mediator) -> None:
        """The fields are those of `person`."""
        self._id = person.id
        fields = Mediator.__dataclass_fields__
        self.show_record(person.id, {name: getattr(person, name) for name in fields})

    def _keep(self, key: str, value: object) -> None:
        office, person_id = self._desk.office, self._id
        if key == "health_insurance":
            value = FLAGS.get(str(value))
        keep(self._desk, self, lambda: office.change_mediator(person_id, **{key: value}), key)


class MandateForm(RecordForm):
    """Leading the team, and the end of the mandate: a day and a reason, taken back as easily."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, desk.today, _end_specs())
        self._desk = desk
        self._person: Mediator | None = None
        self._end: dict[str, object] = {}
        self.left.connect(self._note)

    def show_person(self, person: Mediator) -> None:
        """The end of the mandate is that of `person`."""
        same = self._person is not None and _end_of(self._person) == _end_of(person)
        typed_for = self._person.id if self._person else ""
        self._person = person
        if same and typed_for == person.id:
            return
        self._end = _end_of(person)
        self.show_record(person.id, self._end)

    def lead(self) -> None:
        """The mediator leads the team, or leads it no longer."""
        person, office = self._person, self._desk.office
        if person is None:
            return
        act = office.unset_leader if person.leader else office.set_leader
        keep(self._desk, self, lambda: act(person.id))

    def end(self) -> None:
        """The mandate has ended as typed, or goes on again."""
        person, office = self._person, self._desk.office
        if person is None:
            return
        self.settle()
        if person.ended_on:
            keep(self._desk, self, lambda: office.take_back_end(person.id), *ENDING)
            return
        keep(self._desk, self, lambda: self._end_mandate(person.id), *ENDING)

    def _note(self, key: str, value: object) -> None:
        """An ended mandate is changed at once; one that goes on waits for the button."""
        self._end[key] = value
        person = self._person
        if person is not None and person.ended_on:
            keep(self._desk, self, lambda: self._end_mandate(person.id), key)

    def _end_mandate(self, person_id: str) -> None:
        day, decided = self._end["ended_on"], self._end["end_decision_on"]
        self._desk.office.end_mandate(
            person_id,
            day if isinstance(day, date) else None,
            str(self._end["end_reason"] or ""),
            decision_number=str(self._end["end_decision_number"] or ""),
            decision_on=decided if isinstance(decided, date) else None,
        )


def _end_of(person: Mediator) -> dict[str, object]:
    return {name: getattr(person, name) for name in ENDING}


def _specs() -> list[Spec]:
    genders = [(g.value, term(g)) for g in Gender]
    learnt = [(q.value, term(q)) for q in Qualification]
    yes_no = [("yes", _tr("Yes")), ("no", _tr("No"))]
    return [
        Spec(key="name", label=_tr("Name"), wide=True),
        Spec(key="gender", label=_tr("Gender"), kind=Kind.CHOICE, options=genders),
        Spec(key="birth", label=_tr("Born"), kind=Kind.BIRTH),
        Spec(key="ethnicity", label=_tr("Ethnic group")),
        Spec(key="qualification", label=_tr("Trained in"), kind=Kind.CHOICE, options=learnt),
        Spec(key="phone", label=_tr("Telephone")),
        Spec(key="id_number", label=_tr("Identity number")),
        Spec(key="residence", label=_tr("Registered residence"), wide=True),
        Spec(key="address", label=_tr("Present address"), wide=True),
        Spec(key="education", label=_tr("Education")),
        Spec(key="occupation", label=_tr("Occupation")),
        Spec(key="organisation", label=_tr("Organisation")),
        Spec(key="elected_on", label=_tr("Elected on"), kind=Kind.DATE),
        Spec(key="votes_for", label=_tr("Votes for"), kind=Kind.NUMBER),
        Spec(key="votes_total", label=_tr("Votes in all"), kind=Kind.NUMBER),
        Spec(key="decision_number", label=_tr("Number of recognition")),
        Spec(key="decision_on", label=_tr("Date of recognition"), kind=Kind.DATE),
        Spec(
            key="health_insurance",
            label=_tr("Health insurance"),
            kind=Kind.CHOICE,
            options=yes_no,
        ),
    ]


def _end_specs() -> list[Spec]:
    reasons = [(r.value, term(r)) for r in EndOfMandate]
    return [
        Spec(key="ended_on", label=_tr("Mandate ended on"), kind=Kind.DATE),
        Spec(
            key="end_reason",
            label=_tr("Reason of the end"),
            kind=Kind.CHOICE,
            options=reasons,
            wide=True,
        ),
        Spec(key="end_decision_number", label=_tr("Number of the ending decision")),
        Spec(key="end_decision_on", label=_tr("Date of the ending decision"), kind=Kind.DATE),
    ]


def _tr(words: str) -> str:
    return QCoreApplication.translate("MediatorForm", words)
