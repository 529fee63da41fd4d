"""What the page of health says of a store, its copies, its checks and its program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mediation_desk.services.copies.state import Light
from mediation_desk.services.health.checking import wrong_words
from mediation_desk.services.health.standing import Standing
from mediation_desk.services.health.versions import Versions
from mediation_desk.services.health_desk import Checked
from mediation_desk.ui.screens.health_parts.fact import Fact, day_words, moment_words, size_words


def store_facts(stands: Standing) -> list[Fact]:
    """Where the data is, how large it is and who may open it."""
    last = stands.last_written_at
    return [
        Fact(_tr("Where the register is"), str(stands.place)),
        Fact(_tr("Writing"), _writing(stands), "warn" if stands.still else "ok"),
        Fact(_tr("Size of the register"), size_words(stands.size)),
        Fact(_tr("Free on its disk"), size_words(stands.free), "ok" if stands.roomy else "warn"),
        Fact(_tr("Disputes in the register"), _count(stands.disputes)),
        _accounts(stands),
        Fact(_tr("Last entry"), moment_words(last) if last else _tr("nothing entered yet")),
    ]


def copy_facts(stands: Standing) -> list[Fact]:
    """How good the copies are."""
    state = stands.copies
    if state.made_at is None:
        return [Fact(_tr("Last good copy"), _tr("none beside the register yet"), "bad")]
    light = {Light.GREEN: "ok", Light.AMBER: "warn", Light.RED: "bad"}[state.light]
    facts = [Fact(_tr("Last good copy"), moment_words(state.made_at), light)]
    if state.place is not None:
        facts.append(Fact(_tr("Where the copy is"), str(state.place)))
    held = _tr("everything up to the last entry") if state.whole else _tr("not the newest entries")
    return [*facts, Fact(_tr("What is in the copy"), held, "ok" if state.whole else "warn")]


def check_facts(stands: Standing, last: Checked | None, *, due: bool) -> list[Fact]:
    """When the whole register was looked through, and how it was closed the last time."""
    return [
        Fact(_tr("Last check"), moment_words(last.at) if last else _tr("not on this machine yet")),
        _result(last, due=due),
        _closing(stands),
    ]


def program_facts(known: Versions) -> list[Fact]:
    """Which program this is and how new its rules and data are."""
    years = "{}–{}".format(*known.holidays)
    return [
        Fact(_tr("Program"), known.program),
        Fact(_tr("Engine of the register"), f"SQLCipher · SQLite {known.engine}"),
        Fact(_tr("Time limits, newest rule of"), day_words(known.deadlines)),
        Fact(_tr("Legal bases, newest of"), day_words(known.legal_bases)),
        Fact(_tr("Report forms, newest of"), day_words(known.tables)),
        Fact(_tr("Communes as of"), day_words(known.communes)),
        Fact(_tr("Days off known for"), years),
    ]


def _writing(stands: Standing) -> str:
    if stands.still is None:
        return _tr("possible")
    return {
        "full": _tr("only to be read: the disk is full"),
        "removable": _tr("only to be read: it lies on a stick or card"),
        "network": _tr("only to be read: it lies on a network drive"),
    }[stands.still]


def _accounts(stands: Standing) -> Fact:
    label = _tr("Accounts that open it")
    if stands.accounts is None:
        return Fact(label, _tr("the key file beside the register cannot be read"), "bad")
    return Fact(label, _count(stands.accounts))


def _result(last: Checked | None, *, due: bool) -> Fact:
    label = _tr("Result")
    if last is None:
        return Fact(label, _tr("not known; checked by itself once a month"), "warn")
    if last.bad:
        return Fact(label, _tr("not whole: {bad}").format(bad=wrong_words(last)), "bad")
    if due:
        return Fact(label, _tr("whole; the next check is due"), "warn")
    return Fact(label, _tr("whole"), "ok")


def _closing(stands: Standing) -> Fact:
    label = _tr("The last time before")
    if stands.lost_its_end:
        return Fact(label, _tr("stopped suddenly; the last entries are missing"), "bad")
    if stands.left_open:
        return Fact(label, _tr("stopped suddenly; nothing is seen missing"), "warn")
    return Fact(label, _tr("closed as it should be"), "ok")


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _tr(words: str) -> str:
    return QCoreApplication.translate("HealthFacts", words)
