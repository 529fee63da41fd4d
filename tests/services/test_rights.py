"""The role test: every service method found by inspection, with each role, against a hand table."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.domain.account import Role
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.errors import NotAllowed
from mediation_desk.sentences import refusal
from mediation_desk.services import reports
from mediation_desk.services.register import Register, json_line
from mediation_desk.services.rights import HELD, Needs, Right
from mediation_desk.services.sought import Sought
from mediation_desk.statistics.census import Basis
from mediation_desk.store.listing import NOT_PUBLIC
from tests.services.role_office import (
    SECRETS,
    RoleOffice,
    classes,
    made,
    modules,
    role_office,
    services,
    takes_a_store,
    verbs,
    works_on_a_store,
)

HEALTH = {"check_whole", "told_at_start", "standing", "copy_state_of", "support_file"}
READS_A_STORE = HEALTH | {
    "fill",
    "require_dispute",
    "require_team",
    "refuse_right",
    "Known.of",
    "Hands.of",
}
"""Functions that are handed a store, its offices or a service; their callers are checked."""

TABLE = """
Accounts            k : present add change set_password remove new_recovery_key change_data_key
Accounts         mlok : change_own_password
Acts             mlok : exported
Acts       m/l/lo/o/- : looked_at printed of_dispute
Acts                k : everything
Books              lo : of
Casework   m/l/lo/o/- : get add_party change_party remove_party add_related change_related
Casework   m/l/lo/o/- : remove_related invite change_invited remove_invited assign end_assignment
Casework   m/l/lo/o/- : remove_assignment change set_partner decline take_back_decline add_session
Casework   m/l/lo/o/- : change_session remove_session attend conclude change_outcome
Casework   m/l/lo/o/- : take_back_outcome add_obligation change_obligation remove_obligation
Casework   m/l/lo/o/- : follow_up change_follow_up remove_follow_up reopen change_reopening
Casework   m/l/lo/o/- : take_back_reopening delete restore put_back
Casework          mlo : warnings twins bin start
Forms             mlo : find pdf sketch
Forms      m/l/lo/o/- : write write_all case_file
Forms            mlok : around
OfficeDesk       mlok : office teams mediators signatories signatory
OfficeDesk          o : begin add_team change_team dissolve_team order_teams add_mediator
OfficeDesk          o : change_mediator set_leader unset_leader end_mandate take_back_end
OfficeDesk          o : add_signatory change_signatory report_numbers report_number
OfficeDesk          o : set_report_number report_parts offered_parts write_part
QuarterlyReports    o : narrative report
ScreenLock       mlok : has_pin set_pin remove_pin require_pin require_password enter_failures
Drafts           mlok : keep live discarded discard throw_away bring_back keep_again drop
Past       m/l/lo/o/- : of_dispute
Register         mlok : office
Register         mlok : lines chosen beginning inside entries count first_year teams team
Register          mlo : dispute
Register   m/l/lo/o/- : last_edit
Registering         o : add
Reports            lo : report table write made
HealthDesk       mlok : standing versions told_at_start check is_due told support_file
HealthDesk          k : bring
"""
"""Who may: m mediator, l leader, o officer, k keeper. Where a method is about a dispute: who for
the mediator's own / what the leader has besides (a teammate's, a partner's) / - nobody more."""


def _allowed(service: str, verb: str) -> set[str]:
    """The roles that may, for the mediator's own dispute and the first team."""
    for line in TABLE.strip().splitlines():
        head, names = line.split(":")
        kind, who = head.split()
        if kind == service and verb in names.split():
            return set(who) & set("mlok")
    pytest.fail(f"{service}.{verb} stands in no line of the table")


def _about_a_dispute(service: str, verb: str) -> bool:
    for line in TABLE.strip().splitlines():
        head, names = line.split(":")
        if head.split()[0] == service and verb in names.split():
            return "/" in head
    return False


@pytest.fixture
def office(tmp_path: Path) -> Iterator[RoleOffice]:
    store, made_office = role_office(tmp_path)
    yield made_office
    store.close()


def test_every_method_of_every_service_declares_its_right() -> None:
    found = {name: kind for name, kind in classes().items() if works_on_a_store(kind)}
    assert {"Accounts", "Casework", "OfficeDesk", "Register", "Reports"} <= set(found)
    for name, kind in found.items():
        for verb, member in verbs(kind).items():
            assert isinstance(getattr(member, "needs", None), Needs), f"{name}.{verb} has no right"


def test_only_known_functions_are_handed_a_store() -> None:
    found = set()
    for module in modules():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                found |= {name} if takes_a_store(function) else set()
    for name, kind in classes().items():
        for made_by, member in vars(kind).items():
            if isinstance(member, classmethod) and takes_a_store(member.__func__):
                found.add(f"{name}.{made_by}")
    assert found <= READS_A_STORE


def test_every_right_is_held_and_every_role_holds_some() -> None:
    assert set(HELD) == set(Role)
    assert frozenset().union(*HELD.values()) == set(Right)


def test_the_table_names_no_method_that_is_gone() -> None:
    there = {(name, verb) for name, kind in services().items() for verb in verbs(kind)}
    told = {
        (line.split()[0], verb)
        for line in TABLE.strip().splitlines()
        for verb in line.split(":")[1].split()
    }
    assert told == there


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("case", ["own", "mates", "shared", "other"])
def test_each_role_may_do_what_the_table_says(
    office: RoleOffice, role: Role, case: str, tmp_path: Path
) -> None:
    letter = {Role.MEDIATOR: "m", Role.LEADER: "l", Role.OFFICER: "o", Role.KEEPER: "k"}[role]
    reached = {"own": "mlo", "mates": "lo", "shared": "lo", "other": "o"}[case]
    wrong = []
    for name, kind in services().items():
        for verb in verbs(kind):
            may = _allowed(name, verb)
            if _about_a_dispute(name, verb):
                may = set(reached)
            with office.signed_in(role) as store:
                said = _try(getattr(made(kind, store), verb), office, case, tmp_path)
            if isinstance(said, NotAllowed) == (letter in may):
                wrong.append(f"{name}.{verb}")
    assert wrong == []


def _try(method: Any, office: RoleOffice, case: str, folder: Path) -> object:
    """What the method gives or raises, with arguments that are about this case and its team."""
    dispute = getattr(office, case)
    table = next(d for d in reports.tables() if d.key == "results-by-team")
    known: dict[str, Any] = {
        "dispute_id": dispute.id,
        "dispute": dispute,
        "before": dispute,
        "called": dispute.id,
        "team": office.team,
        "team_id": office.team.id,
        "ids": [dispute.id],
        "definition": table,
        "period": Period.parse("2026-H1", Calendar.STATISTICS),
        "basis": Basis.RECEIVED,
        "words": "gioi ke",
        "sought": Sought(),
        "wanted": reports.Wanted(key=table.key, period="2026-H1", team=office.team.id),
        "ending": ".csv",
        "out": folder / "bang.csv",
        "folder": folder,
        "key": "invitation",
        "what": "thử",
        "name": office.team.name,
    }
    if method.__qualname__ in {"Forms.find", "Register.dispute"}:
        known |= {"called": office.own.id, "team": None}
    arguments = {}
    for parameter in inspect.signature(method).parameters.values():
        if parameter.name in known:
            arguments[parameter.name] = known[parameter.name]
        elif parameter.default is parameter.empty and "VAR" not in parameter.kind.name:
            arguments[parameter.name] = None
    positional = [
        arguments.pop(p.name)
        for p in inspect.signature(method).parameters.values()
        if p.name in arguments and p.kind is not p.KEYWORD_ONLY
    ]
    try:
        return method(*positional, **arguments)
    except Exception as error:  # noqa: BLE001  (what is behind the door is tested elsewhere)
        return error


@pytest.mark.parametrize("role", [Role.MEDIATOR, Role.KEEPER])
@pytest.mark.parametrize("case", ["mates", "shared", "other", "closed"])
def test_nobody_reads_anothers_words_through_any_service(
    office: RoleOffice, role: Role, case: str, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with office.signed_in(role) as store:
        for kind in services().values():
            for verb in verbs(kind):
                with suppress(TypeError):
                    seen = _try(getattr(made(kind, store), verb), office, case, folder)
                    # Words a method is handed are in the person's hands already.
                    if verb not in ("pdf", "sketch", "warnings"):
                        words = repr(list(seen) if isinstance(seen, Iterator) else seen)
                        assert not [s for s in SECRETS if s in words], f"{kind.__name__}.{verb}"
    written = b"".join(p.read_bytes() for p in folder.rglob("*") if p.is_file())
    assert not [s for s in SECRETS if s.encode() in written]


@pytest.mark.parametrize("typed", [*SECRETS, "vang", "ngo cut", "000111", "3/2026"])
def test_nobody_finds_another_dispute_by_its_words(office: RoleOffice, typed: str) -> None:
    for role in (Role.MEDIATOR, Role.KEEPER):
        with office.signed_in(role) as store:
            register = Register(store)
            assert [register.beginning(typed), register.inside(typed)] == [[], []]
            assert list(register.lines(search=typed)) == []
    with office.signed_in(Role.LEADER) as store:
        assert office.other.id not in Register(store).inside(typed)


@pytest.mark.parametrize(
    "typed", ["kin", "kín thi", "vang", "ang", "1/2026", "0987", "xom van", ""]
)
def test_words_begin_for_one_team_as_they_do_for_the_commune(
    office: RoleOffice, typed: str
) -> None:
    with office.signed_in(Role.OFFICER) as store:
        everywhere = Register(store).beginning(typed)
    with office.signed_in(Role.LEADER) as store:
        register = Register(store)
        assert register.beginning(typed) == [i for i in everywhere if i != office.other.id]
        assert register.beginning(typed, 1) == register.beginning(typed)[:1]


def test_the_lists_hold_what_each_role_may_see(office: RoleOffice) -> None:
    everything = {office.own.id, office.mates.id, office.closed.id, office.shared.id}
    seen = {
        Role.MEDIATOR: {office.own.id},
        Role.LEADER: everything,
        Role.OFFICER: everything | {office.other.id},
        Role.KEEPER: everything | {office.other.id},
    }
    for role, ids in seen.items():
        with office.signed_in(role) as store:
            register = Register(store)
            assert set(register.chosen(Sought())) == ids, role
            assert {line.id for line in register.lines()} == ids
            assert {e.id for e in register.entries(register.chosen(Sought()))} == ids
            assert {e.id for e in register.entries([office.other.id])} == ids & {office.other.id}
            assert register.count() == len(ids)


def test_a_keepers_line_has_number_days_and_state_alone(office: RoleOffice) -> None:
    with office.signed_in(Role.KEEPER) as store:
        line = json_line(next(iter(Register(store).entries([office.other.id]))))
    assert (line["number"], line["state"], line["received_on"]) == (
        "1/2026",
        "settled",
        "2026-03-02",
    )
    assert (line["type"], line["summary"], line["place"], line["parties"]) == (None, "", "", [])


@pytest.mark.parametrize(
    ("role", "named"), [(Role.OFFICER, False), (Role.LEADER, True), (None, True)]
)
def test_a_session_that_was_not_public_hides_names_in_lists_of_those_without_the_dispute(
    office: RoleOffice, role: Role | None, named: bool
) -> None:
    with office.signed_in(role) as store:
        closed, open_ = Register(store).entries([office.closed.id, office.mates.id])
    assert {name for _, name in closed.parties} == {SECRETS[0] if named else NOT_PUBLIC}
    assert bool(closed.summary) is named
    assert {name for _, name in open_.parties} == {SECRETS[0]}


def test_what_a_mediator_starts_is_theirs(office: RoleOffice) -> None:
    with office.signed_in(Role.MEDIATOR) as store:
        casework = made(services()["Casework"], store)
        names = ["Phạm Văn A", "Lò Thị B"]
        started = casework.start(office.team.id, office.own.received_on, "Mất gà.", names)
        assert casework.get(started.id) == started
        with pytest.raises(NotAllowed):
            casework.start(office.other_team.id, office.own.received_on, "Mất gà.", names)


def test_a_refusal_says_what_that_all_is_safe_and_who_may(office: RoleOffice) -> None:
    with office.signed_in(Role.MEDIATOR) as store, pytest.raises(NotAllowed) as refused:
        Register(store).dispute(office.other.id)
    [words] = refusal(refused.value)
    assert "xem vụ việc này" in words
    assert "dữ liệu vẫn an toàn" in words
    assert "công chức tư pháp – hộ tịch" in words
