"""Reads the file of a definition and names everything that is wrong with it."""

from __future__ import annotations

import re
import string
import tomllib
from collections import Counter
from datetime import date
from typing import Any

from mediation_desk.domain.period import PeriodKind
from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import Invalid, Problem
from mediation_desk.statistics.definition import (
    Body,
    Bound,
    Column,
    Definition,
    DefinitionState,
    Equation,
    FootNote,
    Heading,
    Level,
    Provisional,
    SignatureBlock,
)
from mediation_desk.statistics.definition_entry import Entry
from mediation_desk.statistics.measures import MEASURES

_TEXTS = ("key", "code", "name", "kind", "unit", "source", "label", "label_code")


def read_definition(text: str) -> Definition:
    """The definition written in `text`.

    Raises Invalid with every problem of the file, each at its key, or with the first line that is
    no TOML.
    """
    problems: list[Problem] = []
    top = Entry("", _document(text), problems)
    fields: dict[str, Any] = {name: top.text(name) for name in (*_TEXTS, "total", "total_of_one")}
    fields |= {"title": top.texts("title"), "issued": top.texts("issued")}
    fields |= {"level": top.choice("level", Level), "state": top.choice("state", DefinitionState)}
    fields |= _validity(top)
    fields["headings"] = _headings(top, ())
    columns = [column for heading in fields["headings"] for column in heading.columns()]
    _look_at(columns, top)
    fields |= _rules(top, {column.key for column in columns})
    fields |= _around(top)
    top.close()
    if problems:
        raise Invalid(problems)
    return Definition(**fields)


def _document(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        told = re.search(r"line (\d+)", str(error))
        line = told[1] if told else str(len(text.splitlines()))
        refuse("", "definition_line", line=line)


def _validity(top: Entry) -> dict[str, date | None]:
    first = top.day("valid_from")
    last = top.day("valid_to") if "valid_to" in top else None
    if last is not None and last < first:
        top.note("valid_to", "definition_days")
    return {"valid_from": first, "valid_to": last}


def _headings(above: Entry, path: tuple[str, ...]) -> tuple[Heading, ...]:
    return tuple(_heading(entry, path) for entry in above.entries("column"))


def _heading(entry: Entry, path: tuple[str, ...]) -> Heading:
    title, heavy = entry.text("title"), entry.flag("heavy")
    path = (*path, title)
    if "column" in entry:
        return Heading(title=title, heavy=heavy, children=_headings(entry, path))
    column = Column(
        number=entry.number("number"),
        path=path,
        key=entry.text("key"),
        measure=entry.text("measure"),
    )
    if column.measure and column.measure not in MEASURES:
        allowed = ", ".join(MEASURES)
        entry.note("measure", "definition_choice", typed=column.measure, allowed=allowed)
    return Heading(title=title, heavy=heavy, column=column)


def _look_at(columns: list[Column], top: Entry) -> None:
    if not columns:
        top.note("column", "definition_missing")
    if [c.number for c in columns] != list(range(1, len(columns) + 1)):
        top.note("column", "definition_numbers")
    for key, times in Counter(c.key for c in columns).items():
        if times > 1:
            top.note("column", "definition_key_twice", twice=key)


def _rules(top: Entry, keys: set[str]) -> dict[str, Any]:
    equations, bounds = [], []
    for entry in top.entries("equation"):
        equation = Equation(
            rule=entry.text("rule"), whole=entry.text("whole"), parts=entry.texts("parts")
        )
        _require_columns(entry, keys, whole=(equation.whole,), parts=equation.parts)
        equations.append(equation)
    for entry in top.entries("bound"):
        bound = Bound(rule=entry.text("rule"), part=entry.text("part"), whole=entry.text("whole"))
        _require_columns(entry, keys, part=(bound.part,), whole=(bound.whole,))
        bounds.append(bound)
    return {"equations": tuple(equations), "bounds": tuple(bounds)}


def _require_columns(entry: Entry, keys: set[str], **named: tuple[str, ...]) -> None:
    for place, wanted in named.items():
        for key in wanted:
            if key and key not in keys:
                entry.note(place, "definition_no_column", typed=key)


def _around(top: Entry) -> dict[str, Any]:
    """What stands around the figures: marks, bodies, notes and signatures."""
    return {
        "provisional": tuple(
            Provisional(since=e.day("since"), mark=e.text("mark"))
            for e in top.entries("provisional")
        ),
        "bodies": tuple(_body(e) for e in top.entries("body")),
        "notes": tuple(
            FootNote(periods=e.choices("periods", PeriodKind), text=e.text("text"))
            for e in top.entries("note")
        ),
        "signatures": tuple(
            SignatureBlock(title=e.texts("title"), hint=e.text("hint"), dated=e.flag("dated"))
            for e in top.entries("signature")
        ),
    }


def _body(entry: Entry) -> Body:
    body = Body(label=entry.text("label"), name=entry.text("name"))
    try:
        places = {name for _, name, _, _ in string.Formatter().parse(body.name) if name is not None}
    except ValueError:
        places = {"?"}
    if places - {"commune", "province"}:
        entry.note("name", "definition_places")
    return body
