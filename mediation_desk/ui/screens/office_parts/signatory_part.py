"""Who signs for the commune: the list of them, and the fields of the one looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mediation_desk.domain.codes import SignatoryRole, SigningForm
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.signatory import Signatory
from mediation_desk.terms import term
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.record_form import Kind, RecordForm, Spec
from mediation_desk.ui.screens.office_parts.record_list import RecordList, Row
from mediation_desk.ui.screens.office_parts.saving import keep
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.heading import heading, note
from mediation_desk.ui.widgets.panel import Panel


class SignatoryPart(Panel):
    """Chairman, deputy and officer, those of before greyed; each field is kept when left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk, look = desk, desk.look
        self._list = RecordList(look, self.tr("Signatories"), whole=True)
        self._form = RecordForm(look, desk.today, _specs())
        self._name = heading(look, "", 12.5)
        buttons = Flow()
        for role in SignatoryRole:
            words = self.tr("Add: {role}").format(role=term(role))
            button = Button(look, words, icon="user-plus", height=34)
            button.clicked.connect(lambda _on=False, role=role: self._add(role))
            buttons.addWidget(button)
        self.body.addWidget(
            note(look, self.tr("Without anybody here the papers have dotted blanks to sign on."))
        )
        self.body.addWidget(self._list)
        self.body.addLayout(buttons)
        self.body.addWidget(self._name)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._list.chosen.connect(self._show)
        self._form.left.connect(self._keep)

    def refresh(self, chosen: str = "") -> None:
        """The list is that of the store now."""
        found = self._desk.office.signatories()
        today = self._desk.today()
        rows = [_row(one, past=one.until is not None and one.until < today) for one in found]
        self._list.show_rows(rows, chosen)
        for widget in (self._list, self._name, self._form):
            widget.setVisible(bool(rows))
        self._show(self._list.code())

    def settle(self) -> None:
        """What is being typed has been kept."""
        self._form.settle()

    def _show(self, signatory_id: str) -> None:
        found = {one.id: one for one in self._desk.office.signatories()}
        one = found.get(signatory_id)
        if one is not None:
            self._name.setText(one.name)
            names = Signatory.__dataclass_fields__
            self._form.show_record(one.id, {name: getattr(one, name) for name in names})

    def _add(self, role: SignatoryRole) -> None:
        name = self.tr("New signatory")
        added = self._desk.office.add_signatory(role, name)
        self._desk.saved()
        self.refresh(added.id)
        self._desk.changes.happened.emit()
        self._form.focus_first()

    def _keep(self, key: str, value: object) -> None:
        office, id_ = self._desk.office, self._list.code()
        keep(self._desk, self._form, lambda: office.change_signatory(id_, **{key: value}), key)


def _row(one: Signatory, *, past: bool) -> Row:
    days = [screen_date(day) for day in (one.since, one.until) if day]
    told = [f"{term(one.form)} {one.title}", " – ".join(days)]
    return Row(id=one.id, title=one.name, line=" · ".join(t for t in told if t), past=past)


def _specs() -> list[Spec]:
    roles = [(role.value, term(role)) for role in SignatoryRole]
    forms = [(form.value, term(form)) for form in SigningForm]
    return [
        Spec(key="name", label=_tr("Name of the signatory"), wide=True),
        Spec(key="role", label=_tr("Office held"), kind=Kind.CHOICE, options=roles),
        Spec(key="form", label=_tr("Signs"), kind=Kind.CHOICE, options=forms),
        Spec(key="title", label=_tr("Title on paper"), wide=True),
        Spec(key="since", label=_tr("Signs from"), kind=Kind.DATE),
        Spec(key="until", label=_tr("Signs until"), kind=Kind.DATE),
    ]


def _tr(words: str) -> str:
    return QCoreApplication.translate("SignatoryForm", words)
