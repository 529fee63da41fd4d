"""The command line as a person meets it: results on stdout, one sentence on stderr, exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import click
import pytest

from mediation_desk import paths
from mediation_desk.cli import desk
from tests.shell import Shell, a_file, a_row, a_settled_row


def test_disputes_added_by_a_file_are_listed_with_their_numbers(shell: Shell) -> None:
    said = shell.add(a_file(a_row(), a_settled_row(summary="Việc khác", type="khac")))
    assert said.status == 0
    assert said.out.splitlines() == [
        "1/2026\tTổ hòa giải xóm Văn",
        "2/2026\tTổ hòa giải xóm Văn",
    ]
    first, second = shell.lines()
    assert first == {
        "id": first["id"],
        "team": "Tổ hòa giải xóm Văn",
        "number": "1/2026",
        "received_on": "2026-03-02",
        "type": None,
        "state": "not_started",
        "ended_on": None,
        "summary": "Tranh chấp lối đi chung giữa hai nhà.",
        "place": "",
        "parties": [
            {"side": "A", "name": "Nguyễn Văn Đạt"},
            {"side": "B", "name": "Lê Thị Hòa"},
        ],
    }
    assert (second["state"], second["ended_on"]) == ("settled", "2026-03-10")


def test_an_empty_register_is_an_empty_array(shell: Shell) -> None:
    assert shell.add(a_file()).status == 0
    assert shell.lines() == []


def test_the_recovery_key_of_a_new_store_is_told_once_and_not_on_stdout(shell: Shell) -> None:
    said = shell.add(a_file(a_row()))
    assert "Mã khôi phục" in said.err
    assert "Mã khôi phục" not in said.out
    assert "Mã khôi phục" not in shell.add(a_file(a_row(summary="Khác"))).err


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--search", "loi dat nguyen 0912"), 1),
        (("--search", "345678"), 1),
        (("--search", "khong co"), 0),
        (("--team", "Tổ hoà giải xóm Văn"), 1),
        (("--team", "Tổ hòa giải xóm Chiềng"), 1),
        (("--period", "2026-03"), 2),
        (("--period", "2026-02"), 0),
        (("--period", "2026-Q1", "--search", "hoa", "--team", "tổ hòa giải xóm văn"), 1),
    ],
)
def test_the_list_is_narrowed(shell: Shell, options: tuple[str, ...], count: int) -> None:
    other = a_row(
        team="Tổ hòa giải xóm Chiềng",
        summary="Tiếng ồn ban đêm",
        parties=[{"side": "A", "name": "Bùi Nam"}, {"side": "B", "name": "Hà Mơ"}],
    )
    shell.add(a_file(a_row(), other))
    assert len(shell.lines(*options)) == count


def test_the_plain_list_is_a_line_a_dispute(shell: Shell) -> None:
    shell.add(a_file(a_row()))
    assert shell("list").out == (
        "1/2026\t02/03/2026\tTổ hòa giải xóm Văn\tNguyễn Văn Đạt - Lê Thị Hòa\tChưa giải quyết\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--team", "Tổ không có"),
        ("list", "--period", "2026-Q5"),
        ("form", "settlement", "--dispute", "99/2026", "--out", "x.pdf"),
        ("form", "failure", "--dispute", "1/2026", "--out", "x.pdf"),
        ("report", "results-by-team", "--period", "2026-13", "--out", "x.json"),
        ("report", "results-by-team", "--period", "2026", "--team", "không", "--out", "x.json"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    shell: Shell, arguments: tuple[str, ...]
) -> None:
    shell.add(a_file(a_settled_row()))
    said = shell(*arguments)
    assert said.status == 1
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert not list(shell.folder.glob("x.*"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("list", "--nonsense"),
        ("register", "add"),
        ("form", "nonsense", "--dispute", "1/2026", "--out", "x.pdf"),
        ("form", "settlement", "--out", "x.pdf"),
        ("form", "settlement", "--all", "--dispute", "1/2026", "--out", "x"),
        ("report", "nonsense", "--period", "2026", "--out", "x.json"),
        ("report", "results-by-team", "--out", "x.json"),
        ("report", "results-by-team", "--period", "2026", "--calendar", "moon", "--out", "x.json"),
        ("guide", "nonsense"),
        ("demo", "x", "--teams", "0"),
    ],
)
def test_wrong_usage_has_status_two(shell: Shell, arguments: tuple[str, ...]) -> None:
    said = shell(*arguments)
    assert said.status == 2
    assert said.out == ""
    assert said.err


def test_a_path_that_cannot_be_read_is_no_wrong_usage() -> None:
    def parameters(command: click.Command) -> Iterator[click.Parameter]:
        yield from command.params
        for inner in getattr(command, "commands", {}).values():
            yield from parameters(inner)

    paths = [p for p in parameters(desk) if isinstance(p.type, click.Path)]
    assert len(paths) >= 10
    assert [p.name for p in paths if cast("click.Path", p.type).readable] == []


@pytest.mark.parametrize("place", ["nhap.json/so.hg", "nhap.json/moi/so.hg", "dài" * 200])
@pytest.mark.parametrize("command", [("register", "add", "nhap.json"), ("list",), ("verify",)])
def test_a_place_where_no_store_can_be_is_refused_in_a_sentence(
    shell: Shell, place: str, command: tuple[str, ...]
) -> None:
    file = shell.folder / "nhap.json"
    file.write_text(json.dumps(a_file(a_row())), encoding="utf-8")
    arguments = [file if word == file.name else word for word in command]
    said = shell(*arguments, "--store", shell.folder / place)
    assert said.status == 1
    assert "lỗi của chương trình" not in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert [p.name for p in shell.folder.iterdir()] == ["nhap.json"]


@pytest.mark.parametrize("password", [None, ""])
def test_a_refused_first_add_leaves_no_folder(shell: Shell, password: str | None) -> None:
    file = shell.folder / "nhap.json"
    file.write_text(json.dumps(a_file(a_row())), encoding="utf-8")
    store = shell.folder / "moi" / "nua" / "so.hg"
    said = shell("register", "add", file, "--store", store, password=password)
    assert said.status == 1
    assert [p.name for p in shell.folder.iterdir()] == ["nhap.json"]
    assert shell("register", "add", file, "--store", store).status == 0


@pytest.mark.parametrize("until", ["0001-01-01", "1989-12-31", "2028-01-01", "9999-12-31"])
def test_a_practice_office_of_no_possible_year_is_refused(shell: Shell, until: str) -> None:
    said = shell("demo", shell.folder / "tap", "--disputes", "1", "--until", until)
    assert said.status == 1
    assert said.err.startswith("until: ")
    assert not (shell.folder / "tap").exists()


def test_a_practice_office_needs_a_folder(shell: Shell) -> None:
    (shell.folder / "tap").write_text("một tệp")
    said = shell("demo", shell.folder / "tap", "--disputes", "1", "--teams", "1")
    assert said.status == 1
    assert said.err.startswith("Không tìm thấy tệp hoặc thư mục")


def test_a_wrong_or_missing_password_opens_nothing(shell: Shell) -> None:
    shell.add(a_file(a_row()))
    for password in ("sai", None):
        said = shell("list", password=password)
        assert (said.status, said.out) == (1, "")
        assert len(said.err.splitlines()) == 1


def test_a_store_that_is_not_there_is_named(shell: Shell) -> None:
    said = shell("list")
    assert said.status == 1
    assert "so.hg" in said.err
    assert list(shell.folder.iterdir()) == []


def test_a_file_without_an_office_makes_no_store(shell: Shell) -> None:
    document = a_file(a_row())
    del document["office"]
    assert shell.add(document).status == 1
    assert not shell.store.exists()
    assert not shell.store.with_suffix(".khoa").exists()


def test_store_and_user_may_stand_after_the_command(shell: Shell) -> None:
    shell.add(a_file(a_row()))
    elsewhere = shell.folder / "khac"
    elsewhere.mkdir()
    other = Shell(elsewhere, shell.monkeypatch)
    assert other("list", "--store", shell.store).status == 0
    assert other("list", "--store", shell.store, "--user", "Chủ sổ").status == 0
    assert other("list", "--store", shell.store, "--user", "Ai đó").status == 1


def test_verify_finds_a_sound_store_sound_and_a_harmed_one_not(shell: Shell) -> None:
    shell.add(a_file(a_row()))
    before = {p.name: p.read_bytes() for p in shell.folder.iterdir()}
    said = shell("verify")
    assert (said.status, said.err) == (0, "")
    assert {p.name: p.read_bytes() for p in shell.folder.iterdir()} == before
    harmed = bytearray(before["so.hg"])
    harmed[5000] ^= 4
    shell.store.write_bytes(harmed)
    said = shell("verify")
    assert (said.status, said.out) == (1, "")
    assert "page" in said.err


def test_terms_list_every_code_the_file_takes(shell: Shell) -> None:
    rows = [line.split("\t") for line in shell("terms").out.splitlines()]
    codes = {(row[0], row[1]) for row in rows}
    assert all(len(row) == 5 for row in rows)
    for field, code in [
        ("received_how", "referred"),
        ("start_ground", "body_request"),
        ("sessions.result", "not_held"),
        ("outcome.end_ground", "transferred"),
        ("declined.ground", "sent_elsewhere"),
        ("type", "dat_dai.ranh_gioi"),
        ("village_type", "tổ dân phố"),
        ("kind", "families"),
        ("chosen_by", "leader"),
        ("qualification", "none"),
    ]:
        assert (field, code) in codes


def test_guide_lists_its_pages_and_prints_one(shell: Shell) -> None:
    keys = [line.split("\t")[0] for line in shell("guide").out.splitlines()]
    assert "register-add" in keys
    page = (paths.resources() / "guide" / "register-add.md").read_text(encoding="utf-8")
    assert shell("guide", "register-add").out == page


def test_forms_and_reports_list_their_keys(shell: Shell) -> None:
    forms = [line.split("\t")[0] for line in shell("form").out.splitlines()]
    reports = [line.split("\t")[0] for line in shell("report").out.splitlines()]
    assert forms == ["failure", "invitation", "settlement"]
    assert reports == ["quarterly", "register-book", "results-by-team"]


def test_a_settlement_is_printed_by_number_and_by_id(shell: Shell) -> None:
    shell.add(a_file(a_settled_row()))
    out = shell.folder / "vb.pdf"
    said = shell("form", "settlement", "--dispute", "1/2026", "--out", out)
    assert (said.status, said.err) == (0, "")
    by_number = out.read_bytes()
    assert by_number.startswith(b"%PDF")
    id_ = shell.lines()[0]["id"]
    assert shell("form", "settlement", "--dispute", id_, "--out", out).status == 0
    assert out.read_bytes() == by_number


def test_an_incomplete_settlement_names_all_that_is_missing_and_writes_nothing(
    shell: Shell,
) -> None:
    row = a_settled_row(start_ground=None, assigned_on=None)
    row["outcome"] = {"result": "settled", "ended_on": "2026-03-10"}
    del row["follow_up"]
    shell.add(a_file(row))
    out = shell.folder / "vb.pdf"
    said = shell("form", "settlement", "--dispute", "1/2026", "--out", out)
    assert said.status == 1
    places = [line.split(":")[0] for line in said.err.splitlines()]
    assert places == [
        "start_ground",
        "assigned_on",
        "outcome.agreement",
        "outcome.solution",
        "outcome.obligations",
    ]
    assert not out.exists()
    assert shell("form", "settlement", "--dispute", "1/2026", "--out", out, "--draft").status == 0
    assert out.exists()


def test_all_forms_that_fit_are_printed_into_a_folder(shell: Shell) -> None:
    shell.add(a_file(a_settled_row()))
    folder = shell.folder / "giay"
    said = shell("form", "--all", "--dispute", "1/2026", "--out", folder)
    assert said.status == 0
    assert [p.name for p in folder.iterdir()] == ["settlement.pdf"]
    assert said.out.strip() == str(folder / "settlement.pdf")


def test_letters_the_font_lacks_are_named_before_they_print_as_boxes(shell: Shell) -> None:
    shell.add(a_file(a_settled_row(summary="Tranh chấp 漢 lối đi")))
    said = shell("form", "settlement", "--dispute", "1/2026", "--out", shell.folder / "x.pdf")
    assert said.status == 0
    assert "漢" in said.err


def test_two_teams_with_one_number_have_to_be_told_apart(shell: Shell) -> None:
    shell.add(a_file(a_settled_row(), a_row(team="Tổ hòa giải xóm Chiềng")))
    out = shell.folder / "x.pdf"
    said = shell("form", "settlement", "--dispute", "1/2026", "--out", out)
    assert said.status == 1
    assert "xóm Chiềng" in said.err
    team = ("--team", "Tổ hòa giải xóm Văn")
    assert shell("form", "settlement", "--dispute", "1/2026", *team, "--out", out).status == 0


def test_the_command_without_a_command_says_what_there_is(shell: Shell) -> None:
    said = shell()
    assert said.status == 0
    for word in ("register", "list", "form", "report", "demo", "verify", "terms", "guide"):
        assert word in said.out


def _child(*arguments: object, code: str = "") -> subprocess.CompletedProcess[str]:
    start = code or "from mediation_desk.__main__ import main; main()"
    return subprocess.run(
        [sys.executable, "-c", start, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_list_runs_where_qt_and_paper_cannot_be_imported(shell: Shell) -> None:
    shell.add(a_file(a_row()))
    shell("list")
    code = (
        "import sys\n"
        "for name in ('PySide6', 'reportlab', 'openpyxl'): sys.modules[name] = None\n"
        "from mediation_desk.__main__ import main; main()"
    )
    done = _child("--store", shell.store, "list", code=code)
    assert done.returncode == 0, done.stderr
    assert "1/2026" in done.stdout


def test_a_bug_of_ours_is_one_sentence_without_a_trace(shell: Shell) -> None:
    shell.add(a_file(a_row()))
    code = (
        "import mediation_desk.services.register as r\n"
        "def broken(entry): raise KeyError('Nguyễn Văn Đạt')\n"
        "r.json_line = broken\n"
        "from mediation_desk.__main__ import main; main()"
    )
    done = _child("--store", shell.store, "list", "--json", code=code)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Nguyễn" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_reader_who_leaves_early_is_no_error(shell: Shell) -> None:
    rows = [a_row(summary=f"Việc {n} " + "x" * 2000) for n in range(100)]
    shell.add(a_file(*rows))
    command = [
        sys.executable,
        "-m",
        "mediation_desk",
        "--store",
        str(shell.store),
        "list",
        "--json",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.read(10)
        child.stdout.close()
        complaint = child.stderr.read()
    assert complaint == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_result_that_finds_no_room_is_told_as_a_full_disk() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "mediation_desk", "terms"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("Ổ đĩa đã đầy")


def test_a_kill_during_the_very_first_add_leaves_a_whole_store_or_none(
    shell: Shell, tmp_path: Path
) -> None:
    import json
    import random
    import time

    file = tmp_path / "nhap.json"
    rows: list[dict[str, Any]] = [a_row(summary=f"Việc {n}") for n in range(60)]
    file.write_text(json.dumps(a_file(*rows)), encoding="utf-8")
    shell.monkeypatch.setenv("MEDIATION_DESK_PASSWORD", "mật khẩu thử")
    command = [sys.executable, "-m", "mediation_desk", "--store", str(shell.store)]
    chance = random.Random(3)
    for _ in range(6):
        with subprocess.Popen(
            [*command, "register", "add", str(file)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as child:
            time.sleep(0.15 + chance.random() * 0.5)
            child.kill()
        if shell.store.exists():
            break
    if not shell.store.exists():
        assert shell("register", "add", file).status == 0
    assert shell("verify").status == 0
    assert len(shell.lines()) == 60
