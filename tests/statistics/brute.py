"""A counter written from the sentences of how disputes are counted; it knows nothing of ours.

An office is plain: {"teams": [{"id", "name", "founded", "dissolved"}], "cases": [{"id", "team",
"partner", "type", "received", "declined", "sessions": [{"on", "result"}], "rounds": [{"opened",
"ended", "result"}]}]}; days are ISO words or None, so that earlier is smaller.
"""

from __future__ import annotations

from datetime import date, timedelta

LOCAL_FIELDS = {
    "dan_su": "dân sự",
    "dat_dai": "đất đai",
    "hngd": "hôn nhân gia đình",
    "moi_truong": "môi trường",
    "mau_thuan": "lĩnh vực khác",
    "vi_pham": "lĩnh vực khác",
    "khac": "lĩnh vực khác",
}
COLUMNS = (
    "received",
    "scope.civil",
    "scope.family",
    "scope.other",
    "settled",
    "settled.civil",
    "settled.family",
    "settled.other",
    "failed",
    "not_started",
    "in_progress",
)
GROUPS = {
    "dan_su": "civil",
    "dat_dai": "civil",
    "hngd": "family",
    "moi_truong": "other",
    "mau_thuan": "other",
    "vi_pham": "other",
    "khac": "other",
}
KNOWN_TYPES = (
    "dan_su.thua_ke",
    "dat_dai.ranh_gioi",
    "dat_dai.loi_di",
    "hngd.ly_hon",
    "hngd.bao_luc",
    "moi_truong.tieng_on",
    "mau_thuan.hang_xom",
    "vi_pham.nho",
    "khac",
)
QUARTERS = {
    ("statistics", 1): ("{y}-01-01", "{y}-03-31"),
    ("statistics", 2): ("{y}-04-01", "{y}-06-30"),
    ("statistics", 3): ("{y}-07-01", "{y}-09-30"),
    ("statistics", 4): ("{y}-10-01", "{y}-12-31"),
    ("administrative", 1): ("{before}-12-15", "{y}-03-14"),
    ("administrative", 2): ("{y}-03-15", "{y}-06-14"),
    ("administrative", 3): ("{y}-06-15", "{y}-09-14"),
    ("administrative", 4): ("{y}-09-15", "{y}-12-14"),
}


def quarter(calendar, year, number):
    """The first and the last day."""
    low, high = QUARTERS[calendar, number]
    return low.format(y=year, before=year - 1), high.format(y=year, before=year - 1)


def day_before(day):
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def state(case, hi):
    """Declined, settled, failed, in_progress or not_started at the end of the day `hi`."""
    if case["declined"] and case["declined"] <= hi:
        return "declined"
    seen = [r for r in case["rounds"] if r["opened"] <= hi]
    ends = [r for r in seen if r["ended"] and r["ended"] <= hi]
    if ends and ends[-1] is seen[-1]:
        return ends[-1]["result"]
    reopened = len(seen) > 1
    held = [s for s in case["sessions"] if s["on"] <= hi and s["result"] != "not_held"]
    return "in_progress" if reopened or held else "not_started"


def group(case):
    if case["type"] not in KNOWN_TYPES:
        return None
    return GROUPS[case["type"].split(".")[0]]


def turns(case, lo, hi, basis):
    """What of the case counts from `lo` to `hi`: a list of states, one for each time."""
    if case["declined"] and case["declined"] <= hi:
        return []
    if basis == "received":
        return [state(case, hi)] if lo <= case["received"] <= hi else []
    return [r["result"] for r in case["rounds"] if r["ended"] and lo <= r["ended"] <= hi]


def cells(cases, lo, hi, basis):
    """The ids behind each column, sorted, repeated when a dispute counts twice."""
    found = {key: [] for key in COLUMNS}
    for case in cases:
        for one in turns(case, lo, hi, basis):
            keys = ["received", one]
            if group(case):
                keys.append("scope." + group(case))
                if one == "settled":
                    keys.append("settled." + group(case))
            for key in keys:
                found[key].append(case["id"])
    return [sorted(found[key]) for key in COLUMNS]


def existed(team, lo, hi):
    return (team["founded"] or "") <= hi and (team["dissolved"] or "9999") >= lo


def rows(office, lo, hi, basis):
    """Team by team its name and cells; the total of all is first, under the name None."""
    made = []
    for team in office["teams"]:
        own = cells([c for c in office["cases"] if c["team"] == team["id"]], lo, hi, basis)
        if existed(team, lo, hi) or any(own):
            made.append((team["name"], own))
    return [(None, cells(office["cases"], lo, hi, basis)), *made]


def is_open(case, at):
    return case["received"] <= at and state(case, at) in ("not_started", "in_progress")


def reconciliation(office, lo, hi):
    """The ids behind each term, sorted."""
    cases = office["cases"]
    ended = [
        (c["id"], r["result"])
        for c in cases
        for r in c["rounds"]
        if r["ended"] and lo <= r["ended"] <= hi
    ]
    found = {
        "opening": [c["id"] for c in cases if is_open(c, day_before(lo))],
        "received": [c["id"] for c in cases if lo <= c["received"] <= hi],
        "reopened": [c["id"] for c in cases for r in c["rounds"][1:] if lo <= r["opened"] <= hi],
        "settled": [i for i, result in ended if result == "settled"],
        "failed": [i for i, result in ended if result == "failed"],
        "declined": [c["id"] for c in cases if c["declined"] and lo <= c["declined"] <= hi],
        "closing": [c["id"] for c in cases if is_open(c, hi)],
    }
    return {name: sorted(ids) for name, ids in found.items()}


def untyped(office, lo, hi, basis):
    return sorted(c["id"] for c in office["cases"] if group(c) is None and turns(c, lo, hi, basis))


def shared(office, lo, hi, basis):
    """For each team in the table that helped another: whom, and with which cases."""
    names = {t["id"]: t["name"] for t in office["teams"]}
    told = {}
    for c in office["cases"]:
        if c["partner"] and c["partner"] != c["team"] and turns(c, lo, hi, basis):
            told.setdefault((names[c["partner"]], names[c["team"]]), []).append(c["id"])
    shown = {name for name, _ in rows(office, lo, hi, basis)}
    return {pair: sorted(ids) for pair, ids in told.items() if pair[0] in shown}


def flows(office, lo, hi):
    """What the narrative tells, with the ids behind each figure, sorted.

    Carried over, received, reopened; concluded is settled and failed together; declined; carried
    on, some of it begun and some not.
    """
    told = reconciliation(office, lo, hi)
    states = {c["id"]: state(c, hi) for c in office["cases"] if c["id"] in told["closing"]}
    told["conducted"] = sorted(told["settled"] + told["failed"])
    for one in ("in_progress", "not_started"):
        told[one] = sorted(i for i, its in states.items() if its == one)
    return told


def fields(office, lo, hi):
    """Everything received in the period by local field; under None what has no known type."""
    found = {}
    for c in office["cases"]:
        if lo <= c["received"] <= hi:
            known = c["type"] in KNOWN_TYPES
            name = LOCAL_FIELDS[c["type"].split(".")[0]] if known else None
            found.setdefault(name, []).append(c["id"])
    return {name: sorted(ids) for name, ids in found.items()}


def stands(begun, ended, hi):
    """There at the end of the day `hi`: begun by then, and not ended by then."""
    return (begun or "") <= hi and (ended is None or ended > hi)


def organisation(office, lo, hi):
    """Who is there at the end of `hi`, and who came and went from `lo` to `hi`.

    A mediator is plain too: {"id", "team", "gender", "ethnicity", "qualification", "elected",
    "decided", "ended", "reason"}; the decision's day counts, without one the election's.
    """
    teams = {t["id"] for t in office["teams"] if stands(t["founded"], t["dissolved"], hi)}
    people = office["mediators"]
    begun = {m["id"]: m["decided"] or m["elected"] for m in people}
    here = [m for m in people if m["team"] in teams and stands(begun[m["id"]], m["ended"], hi)]
    minority = {m["id"] for m in here if m["ethnicity"] and m["ethnicity"].lower() != "kinh"}
    women = {m["id"] for m in here if m["gender"] == "female"}
    good = set()
    for team in office["teams"]:
        own = {m["id"] for m in here if m["team"] == team["id"]}
        wants = team.get("minority_area") and not own & minority
        if team["id"] in teams and len(own) >= 3 and own & women and not wants:
            good.add(team["id"])
    ended = [m for m in people if m["ended"] and lo <= m["ended"] <= hi]
    return {
        "teams": teams,
        "sufficient": good,
        "founded": {t["id"] for t in office["teams"] if lo <= (t["founded"] or "") <= hi},
        "dissolved": {t["id"] for t in office["teams"] if lo <= (t["dissolved"] or "") <= hi},
        "mediators": {m["id"] for m in here},
        "women": women,
        "minority": minority,
        "law_trained": {m["id"] for m in here if m["qualification"] == "law"},
        "untold": {
            m["id"] for m in here if not (m["gender"] and m["ethnicity"] and m["qualification"])
        },
        "recognised": {i for i, day in begun.items() if lo <= (day or "") <= hi},
        "ended": {
            r: {m["id"] for m in ended if m["reason"] == r} for r in {m["reason"] for m in ended}
        },
    }
