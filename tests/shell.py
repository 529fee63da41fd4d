"""Runs the command line in this process, as a person would, and keeps what it said."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mediation_desk.cli import run
from mediation_desk.opening import Surroundings

PASSWORD = "mật khẩu thử"
NOON = datetime(2026, 4, 1, 5, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Shell:
    """One person at the command line with one store; the day is 1 April 2026."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    @property
    def store(self) -> Path:
        return self.folder / "so.hg"

    def __call__(self, *arguments: object, password: str | None = PASSWORD) -> Said:
        import secrets

        if password is None:
            self.monkeypatch.delenv("MEDIATION_DESK_PASSWORD", raising=False)
        else:
            self.monkeypatch.setenv("MEDIATION_DESK_PASSWORD", password)
        out, err = io.StringIO(), io.StringIO()
        around = Surroundings(lambda: NOON, secrets.randbits)
        words = ["--store", str(self.store), *map(str, arguments)]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = run(words, around)
        assert "Traceback" not in err.getvalue()
        return Said(status, out.getvalue(), err.getvalue())

    def add(self, document: object, *options: str) -> Said:
        file = self.folder / "nhap.json"
        if isinstance(document, bytes):
            file.write_bytes(document)
        else:
            file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return self("register", "add", file, *options)

    def lines(self, *options: str) -> list[dict[str, Any]]:
        said = self("list", "--json", *options)
        assert said.status == 0, said.err
        found: list[dict[str, Any]] = said.json
        return found


def a_file(*disputes: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A whole file of one commune with two teams and these disputes."""
    known = {
        "office": {"province": "Phú Thọ", "commune": "Mai Châu", "type": "xã"},
        "teams": [
            {
                "name": "Tổ hòa giải xóm Văn",
                "village": "Văn",
                "village_type": "xóm",
                "mediators": [
                    {"name": "Hà Thị Thiêm", "gender": "female", "birth": "1968", "leader": True},
                    {"name": "Khà Văn Tư", "gender": "male", "birth": "1975"},
                ],
            },
            {
                "name": "Tổ hòa giải xóm Chiềng",
                "village": "Chiềng",
                "village_type": "xóm",
                "mediators": [{"name": "Lò Thị Mai", "gender": "female"}],
            },
        ],
        "disputes": list(disputes),
    }
    return known | more


def a_row(**changes: Any) -> dict[str, Any]:
    """The least a dispute needs, as the file writes it."""
    known = {
        "team": "Tổ hòa giải xóm Văn",
        "received_on": "2026-03-02",
        "summary": "Tranh chấp lối đi chung giữa hai nhà.",
        "parties": [
            {"side": "A", "name": "Nguyễn Văn Đạt", "phone": "0912345678"},
            {"side": "B", "name": "Lê Thị Hòa"},
        ],
    }
    return known | changes


def a_settled_row(**changes: Any) -> dict[str, Any]:
    """A dispute settled in two sessions, complete for its settlement."""
    known = a_row(
        received_how="oral",
        start_ground="party_request",
        type="dat_dai.loi_di",
        place="Nhà văn hóa xóm Văn",
        assigned_on="2026-03-03",
        chosen_by="parties",
        mediators=["Hà Thị Thiêm", "Khà Văn Tư"],
        invited=[{"name": "Hà Công Bằng", "capacity": "già làng"}],
        related=[{"name": "Lê Văn Tú", "birth": "1990", "address": "Xóm Văn"}],
        parties=[
            {
                "side": "A",
                "kind": "individual",
                "name": "Nguyễn Văn Đạt",
                "birth": "1970",
                "gender": "male",
                "address": "Xóm Văn, xã Mai Châu, tỉnh Phú Thọ",
                "phone": "0912345678",
                "request": "Mở lại lối đi.",
            },
            {
                "side": "B",
                "kind": "family",
                "name": "Lê Thị Hòa",
                "birth": "1980-05-02",
                "gender": "female",
                "address": "Xóm Văn, xã Mai Châu, tỉnh Phú Thọ",
                "request": "Giữ nguyên hàng rào.",
            },
        ],
        sessions=[
            {
                "held_on": "2026-03-05T19:30",
                "place": "Nhà văn hóa xóm Văn",
                "public": True,
                "proceedings": "Hai bên trình bày, chưa thống nhất.",
                "result": "adjourned",
                "next_on": "2026-03-10",
            },
            {
                "held_on": "2026-03-10T19:30",
                "place": "Nhà văn hóa xóm Văn",
                "public": True,
                "proceedings": "Hai bên cùng xem hiện trạng và thống nhất.",
                "result": "settled",
            },
        ],
        outcome={
            "result": "settled",
            "end_ground": "agreement",
            "ended_on": "2026-03-10",
            "agreement": "Lối đi rộng 2,2 m dùng chung.",
            "solution": "Dời hàng rào về mốc cũ.",
            "written": True,
            "obligations": [
                {"by": "B", "what": "Dời hàng rào", "how": "Tự dời", "due_on": "2026-03-20"}
            ],
        },
        follow_up=[{"obligation": 0, "on": "2026-03-21", "finding": "Đã dời xong."}],
    )
    return known | changes
