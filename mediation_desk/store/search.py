"""Finding disputes by words typed in any order, with or without accents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.text import clean, equality_key, fold
from mediation_desk.store.engine import Database
from mediation_desk.store.reach import EVERYTHING, Condition

_BEGINNING = (
    "SELECT f.dispute_id FROM finding_words w JOIN finding f ON f.place = w.rowid"
    " JOIN dispute d ON d.id = f.dispute_id"
    " WHERE finding_words MATCH ? AND d.deleted_at IS NULL ORDER BY w.rowid DESC LIMIT ?"
)
_INSIDE = (
    "SELECT f.dispute_id FROM finding f JOIN dispute d ON d.id = f.dispute_id"
    " WHERE {holds} AND d.deleted_at IS NULL AND {within} ORDER BY f.place DESC LIMIT ?"
)
_AMONG_FEW = (
    "SELECT f.dispute_id, f.folded, f.spelled FROM finding f JOIN dispute d ON d.id = f.dispute_id"
    " WHERE {holds} AND d.deleted_at IS NULL AND {within} ORDER BY f.place DESC"
)
# Where the index would begin a word: after anything but a letter or digit.
_BEGINS = r"(?<![^\W_])"

_NUMBER = re.compile(r"\d+[A-Za-z]?/\d*")
# The index splits at a slash and knows no phrases; a number written so stays one word.
_SLASH = "so"
_NO_TOKEN = re.compile(r"[^\w]|_")


class Search:
    """The words of every dispute: number, names, addresses, phones, place and summary.

    Only disputes are found whose text the person may read.
    """

    def __init__(self, db: Database, within: Condition = EVERYTHING) -> None:
        self._db = db
        self._within = within

    def index(self, dispute: Dispute) -> None:
        """The dispute is found by its present words; call in the transaction that keeps it."""
        spelled = "\n".join(_words(dispute))
        if self._spelled(dispute.id) == (key := equality_key(spelled)):
            return
        self._db.execute(
            "INSERT INTO finding (dispute_id, folded, spelled) VALUES (?, ?, ?)"
            " ON CONFLICT (dispute_id) DO UPDATE SET"
            " folded = excluded.folded, spelled = excluded.spelled",
            [dispute.id, fold(spelled), key],
        )

    def beginning(self, text: str, limit: int = -1) -> list[str]:
        """Ids of disputes in which every typed word begins a word; at most `limit`, best first.

        Those that agree in accents come first, then those recorded last.
        """
        words = [token for word in _typed(text) for token in _tokens(word)]
        if not words:
            return []
        found: dict[str, None] = {}
        for columns in _columns(words):
            found |= dict.fromkeys(self._begun(columns, limit))
        return list(found)[: limit if limit >= 0 else None]

    def inside(self, text: str, limit: int = -1) -> list[str]:
        """Ids of disputes that hold every typed word anywhere, inside words too; best first."""
        words = _typed(text)
        if not words:
            return []
        found: dict[str, None] = {}
        for columns in _columns(words):
            holds = " AND ".join(f"instr(f.{c}, ?) > 0" for c, _ in columns)
            values = [*(w for _, w in columns), *self._within.values, limit]
            statement = _INSIDE.format(holds=holds, within=self._within.sql)
            rows = self._db.execute(statement, values)
            found |= dict.fromkeys(row[0] for row in rows.fetchall())
        return list(found)[: limit if limit >= 0 else None]

    def _begun(self, columns: list[tuple[str, str]], limit: int) -> list[str]:
        if self._within is not EVERYTHING:
            return list(self._begun_among_few(columns))
        match = " AND ".join(f'{c}: "{w}" *' for c, w in columns)
        return [row[0] for row in self._db.execute(_BEGINNING, [match, limit]).fetchall()]

    def _begun_among_few(self, columns: list[tuple[str, str]]) -> Iterator[str]:
        """The same where a person has few disputes: the index would go through everybody's."""
        holds = " AND ".join(f"instr(f.{c}, ?) > 0" for c, _ in columns)
        statement = _AMONG_FEW.format(holds=holds, within=self._within.sql)
        values = [*(w for _, w in columns), *self._within.values]
        for dispute_id, folded, spelled in self._db.execute(statement, values).fetchall():
            texts = {"folded": folded, "spelled": spelled}
            if all(re.search(_BEGINS + re.escape(w), texts[c]) for c, w in columns):
                yield dispute_id

    def _spelled(self, dispute_id: str) -> str | None:
        """The words it is found by now; most saves leave them as they are."""
        found = self._db.execute(
            "SELECT spelled FROM finding WHERE dispute_id = ?", [dispute_id]
        ).fetchone()
        return str(found[0]) if found else None

    def anywhere(self, text: str) -> list[str]:
        """All matches, those where words begin first, each once."""
        return list(dict.fromkeys([*self.beginning(text), *self.inside(text)]))


def _columns(words: list[str]) -> list[list[tuple[str, str]]]:
    """Where to look for each word: first the accented ones as spelled, then all of them folded."""
    folded = [("folded", fold(word)) for word in words]
    spelled = [
        pair if equality_key(word) == pair[1] else ("spelled", equality_key(word))
        for word, pair in zip(words, folded, strict=True)
    ]
    return [folded] if spelled == folded else [spelled, folded]


def _typed(text: str) -> list[str]:
    return clean(text).split()


def _tokens(word: str) -> list[str]:
    """The parts of a typed word that the index knows; the number of a dispute is one of them."""
    if _NUMBER.fullmatch(word):
        return [word.replace("/", _SLASH)]
    return _NO_TOKEN.sub(" ", word).split()


def _words(dispute: Dispute) -> Iterator[str]:
    yield str(dispute.number)
    yield str(dispute.number).replace("/", _SLASH)
    for party in dispute.parties:
        yield from (party.name, party.address, party.phone, _digits(party.phone))
    for person in dispute.related:
        yield from (person.name, person.address)
    yield from (guest.name for guest in dispute.invited)
    yield dispute.place
    yield dispute.summary


def _digits(phone: str) -> str:
    """The phone without its blanks and dots, so that middle digits are found across them."""
    return "".join(letter for letter in phone if letter.isdigit())
