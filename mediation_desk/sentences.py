"""The Vietnamese sentences of problems, troubles and checks, shared by window, paper and shell."""

from __future__ import annotations

import tomllib
from functools import cache
from types import MappingProxyType

from mediation_desk.errors import Invalid, NotAllowed, Problem, Refused, Trouble
from mediation_desk.paths import resource_text


@cache
def _templates(section: str) -> MappingProxyType[str, str]:
    document = tomllib.loads(resource_text("i18n", "sentences.vi.toml"))
    return MappingProxyType(document[section])


def sentence(section: str, key: str, **values: object) -> str:
    """The sentence `key` of `section` with its named places filled.

    Raises KeyError when there is no such sentence or a place is not filled.
    """
    return _templates(section)[key].format(**values)


def keys(section: str) -> frozenset[str]:
    """The names of the sentences of one section."""
    return frozenset(_templates(section))


def problem(broken: Problem) -> str:
    """The rule broken, with its place in front: "disputes[3].received_on: …"."""
    words = sentence("problem", broken.rule, **broken.values)
    return f"{broken.place}: {words}" if broken.place else words


def refusal(refused: Refused) -> list[str]:
    """What a person is told, one sentence a line; never empty."""
    if isinstance(refused, Invalid):
        return [problem(p) for p in refused.problems]
    if isinstance(refused, Trouble | NotAllowed):
        return [sentence("trouble", type(refused).__name__, **refused.values)]
    return [sentence("trouble", "Refused")]
