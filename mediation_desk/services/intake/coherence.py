"""What the parts of one dispute say about each other, dates aside."""

from __future__ import annotations

from mediation_desk.domain.codes import EndGround
from mediation_desk.domain.coherence import ground_fits, is_id_number, is_phone, sides_are_two
from mediation_desk.services.intake.orders import is_held
from mediation_desk.services.intake.reading import Reading, quoted
from mediation_desk.services.intake.shape import Row


def check_coherence(dispute: Row, reading: Reading) -> None:
    """All that cannot be true together is named, and what is odd is warned of."""
    sides = _check_parties(dispute, reading)
    for earlier in dispute.rows("earlier_outcomes"):
        _check_outcome(earlier, dispute, sides, reading)
    if outcome := dispute.get("outcome"):
        _check_outcome(outcome, dispute, sides, reading)
    _check_follow_up(dispute, reading)
    for key in ("earlier_outcomes", "outcome"):
        if dispute.get("declined") and dispute.get(key):
            reading.refuse(dispute.at(key), "declined_but_concluded")


def _check_parties(dispute: Row, reading: Reading) -> set[str]:
    """The sides there are; none when the parties could not be read."""
    if "parties" not in dispute.values:
        return set()
    parties = dispute.rows("parties")
    sides = {side for party in parties if (side := party.get("side"))}
    if len(parties) < 2:
        reading.refuse(dispute.at("parties"), "fewer_than_two_parties")
    elif all("side" in party.values for party in parties) and not sides_are_two(sides):
        reading.refuse(dispute.at("parties"), "sides_a_and_b")
    for party in parties:
        _warn_of_numbers(party, reading)
    return sides


def _warn_of_numbers(party: Row, reading: Reading) -> None:
    number, phone = party.get("id_number"), party.get("phone")
    if number and not is_id_number(number):
        reading.warn(party.at("id_number"), "id_number_odd", typed=quoted(number))
    if phone and not is_phone(phone):
        reading.warn(party.at("phone"), "phone_odd", typed=quoted(phone))


def _check_outcome(outcome: Row, dispute: Row, sides: set[str], reading: Reading) -> None:
    result, ground = outcome.get("result"), outcome.get("end_ground")
    if result and ground and not ground_fits(result, ground):
        reading.refuse(outcome.at("end_ground"), "end_ground_unfit", ground=ground, result=result)
    elif ground is EndGround.TRANSFERRED and not any(map(is_held, dispute.rows("sessions"))):
        reading.warn(outcome.at("end_ground"), "transferred_without_session")
    for promise in outcome.rows("obligations"):
        by = promise.get("by")
        if by and sides and by not in sides:
            reading.refuse(promise.at("by"), "side_without_party", side=by)


def _check_follow_up(dispute: Row, reading: Reading) -> None:
    outcome = dispute.get("outcome")
    promises = len(outcome.rows("obligations")) if outcome else 0
    for look in dispute.rows("follow_up"):
        index = look.get("obligation")
        if index is not None and index >= promises:
            reading.refuse(look.at("obligation"), "no_such_obligation", index=index, count=promises)
