"""Everything the administrative report of a period counts, and its file for other programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.period import Period
from mediation_desk.statistics.export import as_object
from mediation_desk.statistics.flows import Flows
from mediation_desk.statistics.organisation import Organisation
from mediation_desk.statistics.report import Report
from mediation_desk.statistics.table import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """The flows of the period and of the same one last year, the organisation, the appendix.

    `last_year` is None when nothing is recorded there.
    """

    flows: Flows
    last_year: Flows | None
    organisation: Organisation
    appendix: Report

    @property
    def ids(self) -> tuple[str, ...]:
        """Every dispute behind a figure, once."""
        cells = [
            cell for flows in (self.flows, self.last_year) if flows for _, cell in flows.named()
        ]
        cells += [cell for row in self.appendix.table.all_rows for cell in row.cells]
        return tuple(sorted({id_ for cell in cells for id_ in cell.ids}))


def to_json(narrative: Narrative) -> str:
    """The narrative's figures as one JSON object ending in a line feed; dates are ISO.

    Every figure stands with the ids behind it: of disputes, or of teams and mediators.
    """
    last = narrative.last_year
    told = {
        "report": "quarterly",
        **_flows(narrative.flows),
        "same_period_last_year": _flows(last) if last else None,
        "organisation": _organisation(narrative.organisation),
        "checks": as_object(narrative.appendix)["checks"],
        "appendix": as_object(narrative.appendix),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _flows(flows: Flows) -> dict[str, Any]:
    return {
        "period": _period(flows.period),
        "flows": [{"name": name, **_cell(cell)} for name, cell in flows.named()],
        "rate": {
            "text": flows.rate.text,
            "settled": flows.settled.value,
            "conducted": flows.conducted.value,
        },
        "fields": [{"name": one.name, **_cell(one.received)} for one in flows.fields],
        "untyped": _cell(flows.untyped),
    }


def _period(period: Period) -> dict[str, str]:
    return {
        "label": period.label,
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "calendar": period.calendar.value,
    }


def _organisation(organisation: Organisation) -> dict[str, Any]:
    names = ("teams", "sufficient", "founded", "dissolved", "mediators", "women")
    more = ("minority", "law_trained", "untold", "recognised")
    return {
        "villages": [
            {"word": kind.word, "value": len(kind.names), "names": list(kind.names)}
            for kind in organisation.villages
        ],
        **{name: _cell(getattr(organisation, name)) for name in (*names, *more)},
        "ended": [
            {"reason": one.reason and one.reason.value, **_cell(one.mediators)}
            for one in organisation.ended
        ],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {"value": cell.value, "ids": list(cell.ids)}
