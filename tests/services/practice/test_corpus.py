"""Promises of the written content: enough of it, each text its own, every slot known."""

from __future__ import annotations

import csv
import re
from collections import Counter
from string import Formatter

from tests.services.practice.offices import FOLDER, corpus

PEOPLE_SLOTS = {f"{letter}{tail}" for letter in "abAB" for tail in ("", "1")} | {"thon"}
QUARREL_TEXTS = (
    "summary", "place", "begun", "again", "settled", "failed", "agreement", "solution", "reason",
    "guidance", "done", "late",
)  # fmt: skip


def texts(quarrel):
    duties = [text for duty in quarrel.duties for text in (duty.what, duty.how)]
    return [*(getattr(quarrel, name) for name in QUARREL_TEXTS), *quarrel.ask, *duties]


def slots_in(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def known_slots(story):
    return PEOPLE_SLOTS | {name for choices in story.slots for fills in choices for name in fills}


def test_there_are_seventy_two_quarrels_and_two_of_every_type():
    types = Counter(quarrel.type for quarrel in corpus().quarrels)
    assert len({quarrel.key for quarrel in corpus().quarrels}) == sum(types.values()) >= 72
    assert min(types.values()) >= 2
    assert len(types) == 19


def test_the_types_are_those_of_the_table_of_types():
    table = FOLDER.parent / "data" / "dispute_types.csv"
    known = {row["code"] for row in csv.DictReader(table.read_text("utf-8").splitlines())}
    stories = [*corpus().quarrels, *corpus().refusals]
    assert {story.type for story in stories} <= known
    assert {quarrel.type for quarrel in corpus().quarrels} == known


def test_no_two_quarrels_share_a_text():
    counts = Counter(text for quarrel in corpus().quarrels for text in texts(quarrel))
    assert [text for text, count in counts.items() if count > 1 and len(text) > 20] == []


def test_every_slot_of_every_text_is_filled_by_its_story():
    for quarrel in corpus().quarrels:
        for text in [*texts(quarrel), *quarrel.sides.names]:
            assert slots_in(text) <= known_slots(quarrel), (quarrel.key, text)
    for refusal in corpus().refusals:
        for text in (refusal.summary, *refusal.ask, refusal.guidance):
            assert slots_in(text) <= known_slots(refusal), text


def test_what_fills_a_slot_has_no_slot_itself():
    for story in [*corpus().quarrels, *corpus().refusals]:
        filled = [text for choices in story.slots for fills in choices for text in fills.values()]
        assert not any(slots_in(text) for text in filled)


def test_every_slot_that_is_offered_is_used():
    for quarrel in corpus().quarrels:
        used = set().union(*(slots_in(t) for t in [*texts(quarrel), *quarrel.sides.names]))
        for choices in quarrel.slots:
            assert used & choices[0].keys(), (quarrel.key, choices[0])


def amounts(fills):
    """The slots that hold money, in đồng."""
    return {
        name: int(text.removesuffix(" đồng").replace(".", ""))
        for name, text in fills.items()
        if re.fullmatch(r"[0-9.]+ đồng", text)
    }


def test_a_share_of_money_is_a_whole_share():
    for quarrel in corpus().quarrels:
        used = set().union(*(slots_in(text) for text in texts(quarrel)))
        for money in (amounts(fills) for choices in quarrel.slots for fills in choices):
            for name in used & money.keys():
                whole, _, parts = name.rpartition("_")
                assert not whole or money[name] * int(parts) == money[whole], quarrel.key


def test_there_is_enough_for_the_rarer_turns():
    assert len(corpus().refusals) >= 12
    assert {refusal.ground for refusal in corpus().refusals} == {
        "out_of_scope", "sent_elsewhere", "withdrawn",
    }  # fmt: skip
    assert sum(quarrel.two_teams for quarrel in corpus().quarrels) >= 8
    assert len(corpus().turns["not_held"]) >= 8
    turns = corpus().turns
    assert len(turns["after_settled"]) + len(turns["after_failed"]) >= 8


def test_there_are_a_hundred_and_thirty_villages_of_different_names():
    titles = [village.title for village in corpus().villages]
    assert len(titles) == len(set(titles)) >= 130
    peoples = {names.ethnicity for names in corpus().peoples}
    assert {village.ethnicity for village in corpus().villages} == peoples


def test_a_file_of_the_corpus_stays_short_enough_to_read():
    for path in sorted(FOLDER.glob("*.toml")):
        assert len(path.read_text("utf-8").splitlines()) < 400, path.name
