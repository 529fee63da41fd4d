"""The command line: the same services as the window, for scripts and for officers."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from mediation_desk import __version__, paths, screen, sentences
from mediation_desk.commands.copies import Door, add_copy_commands
from mediation_desk.errors import Cancelled, Problem, Refused
from mediation_desk.opening import Credentials, Opened, Surroundings, is_there, open_store
from mediation_desk.terms import term, terms

PASSWORD_VARIABLE = "MEDIATION_DESK_PASSWORD"
USER_VARIABLE = "MEDIATION_DESK_USER"
# What cannot be read is no wrong usage: it is refused in a sentence where it is opened.
FILE = click.Path(path_type=Path, readable=False)
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which store and whose account, as named before or after the command."""

    store: Path
    user: str | None
    around: Surroundings

    @property
    def today(self) -> date:
        """Today where the person sits."""
        return self.around.now().astimezone().date()


def run(arguments: list[str], around: Surroundings | None = None) -> int:
    """Do what the arguments ask; 0 done, 1 refused with a sentence on stderr, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        left = desk.main(arguments, "mediation-desk", standalone_mode=False, obj=around)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (where our own bugs end too)
        return _status(error)
    # Without its standalone mode click gives back the status a command left with.
    return left if isinstance(left, int) else 0


def _status(error: BaseException) -> int:
    """The exit status of an ending that was not plain success, after telling why."""
    match error:
        case click.UsageError():
            error.show()
            return 2
        case BrokenPipeError():
            # Whoever read our output had enough; closing it again at exit must stay silent too.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        case Refused():
            _tell(*sentences.refusal(error))
        case OSError():
            from mediation_desk.store.disk import trouble_of

            _tell(*sentences.refusal(trouble_of(error)))
        case click.Abort() | Cancelled() | KeyboardInterrupt():
            _tell(sentences.sentence("shell", "stopped"))
        case _:
            _tell(sentences.sentence("shell", "bug", where=_where(error)))
    return 1


def choosing(command: Command) -> Command:
    """The command also takes `--store` and `--user` after its name."""
    options = (
        click.option("--store", type=FILE, help="Tệp sổ (.hg)."),
        click.option("--user", help="Tên đăng nhập."),
    )
    for option in options:
        command = option(command)
    return command


@click.group(invoke_without_command=True, help="Sổ hòa giải ở cơ sở.")
@choosing
@click.version_option(__version__, message="%(version)s")
@click.pass_context
def desk(context: click.Context, store: Path | None, user: str | None) -> None:
    """Everything stands on the store and account chosen here."""
    around = context.obj or Surroundings.real()
    user = user or os.environ.get(USER_VARIABLE) or None
    context.obj = Chosen(store or paths.default_store(), user, around)
    if context.invoked_subcommand is None:
        _open_window(context)


def _open_window(context: click.Context) -> None:
    """The window on the chosen store; without a screen the commands there are."""
    if not screen.is_there():
        click.echo(context.get_help())
        return
    from mediation_desk.app import run_window

    chosen: Chosen = context.obj
    raise click.exceptions.Exit(run_window(chosen.store, chosen.around))


@desk.group(help="Ghi vào sổ.")
def register() -> None:
    """Writing into the register."""


@register.command("add", help="Thêm vụ, việc từ tệp JSON: tất cả hoặc không gì cả.")
@click.argument("file", type=FILE)
@click.option("--again", is_flag=True, help="Thêm cả vụ, việc giống vụ đã có.")
@choosing
@click.pass_obj
def register_add(
    chosen: Chosen, /, file: Path, again: bool, store: Path | None, user: str | None
) -> None:
    """Adds disputes given as JSON."""
    from mediation_desk.services.intake.file import understood
    from mediation_desk.services.intake_file import read_path
    from mediation_desk.services.registering import Registering, require_first

    chosen = _rechosen(chosen, store, user)
    wanted = understood(read_path(file), chosen.today)
    if not is_there(chosen.store):
        require_first(wanted, again=again)
    with _opened_or_made(chosen) as opened:
        added = Registering(opened.store, opened.ids, chosen.today).add(wanted, again=again)
    _tell(*(sentences.problem(warning) for warning in added.warnings))
    if opened.recovery_key:
        _tell(sentences.sentence("shell", "recovery_key", name=opened.recovery_key))
    for team, number, _ in added.numbers:
        click.echo(f"{number}\t{team}")


@desk.command("list", help="Các vụ, việc trong sổ.")
@click.option("--search", default="", metavar="TEXT", help="Từ cần tìm, thứ tự nào cũng được.")
@click.option("--team", metavar="T", help="Tên tổ hòa giải.")
@click.option("--period", metavar="P", help="Kỳ tiếp nhận: 2026-07, 2026-Q3, 2026-H1, 2026.")
@click.option("--json", "as_json", is_flag=True, help="Xuất một mảng JSON.")
@choosing
@click.pass_obj
def list_(chosen: Chosen, /, as_json: bool, **asked: Any) -> None:
    """Lists the register."""
    from mediation_desk.domain.period import Calendar, Period
    from mediation_desk.services.register import Register, json_line

    span = Period.parse(asked["period"], Calendar.STATISTICS) if asked["period"] else None
    with _opened(chosen, asked["store"], asked["user"]) as opened:
        book = Register(opened.store)
        team = book.team(asked["team"]) if asked["team"] else None
        lines = book.lines(search=asked["search"], team=team, period=span)
        if as_json:
            _acts(opened, chosen).exported("register .json")
            _echo_array(json_line(line) for line in lines)
        else:
            for line in lines:
                names = " - ".join(name for _, name in line.parties)
                columns = (str(line.number), f"{line.received_on:%d/%m/%Y}", line.team, names)
                click.echo("\t".join((*columns, term(line.state))))


@desk.command(help="In một mẫu giấy của một vụ, việc; không có KEY: liệt kê các mẫu.")
@click.argument("key", required=False)
@click.option("--all", "every", is_flag=True, help="Mọi mẫu hợp với vụ, việc.")
@click.option("--dispute", metavar="ID|SỐ", help="Mã hoặc số vụ, việc, ví dụ 12/2026.")
@click.option("--team", metavar="T", help="Tổ hòa giải, khi nhiều tổ có cùng số.")
@click.option("--out", type=FILE, help="Tệp PDF, hoặc thư mục với --all.")
@click.option("--draft", is_flag=True, help="In bản nháp dù còn thiếu.")
@choosing
@click.pass_obj
def form(chosen: Chosen, /, key: str | None, **asked: Any) -> None:
    """Prints forms of one dispute."""
    from mediation_desk.services.forms import Forms, form_keys

    if key is None and not asked["every"]:
        return _echo_keys(form_keys())
    if key is not None and key not in dict(form_keys()):
        raise click.BadArgumentUsage(sentences.sentence("shell", "no_such_form", name=key))
    if key is not None and asked["every"]:
        raise click.UsageError(sentences.sentence("shell", "key_or_all"))
    _require(asked, "dispute", "out")
    with _opened(chosen, asked["store"], asked["user"]) as opened:
        forms = Forms(opened.store, chosen.today)
        _print_forms(forms, _acts(opened, chosen), key, asked)
    return None


@desk.command(help="Lập một báo cáo; không có KEY: liệt kê các báo cáo.")
@click.argument("key", required=False)
@click.option("--period", metavar="P", help="2026-07, 2026-Q3, 2026-H1, 2026-9M hoặc 2026.")
@click.option(
    "--calendar",
    type=click.Choice(["administrative", "statistics"]),
    help="Mặc định: lịch hành chính cho quarterly, lịch thống kê cho các báo cáo khác.",
)
@click.option("--basis", type=click.Choice(["received", "concluded"]), default="received")
@click.option("--team", metavar="T", help="Chỉ một tổ hòa giải.")
@click.option("--dated", type=click.DateTime(["%Y-%m-%d"]), help="Ngày ghi trên báo cáo.")
@click.option("--draft", is_flag=True, help="In bản nháp dù kiểm tra chưa đạt.")
@click.option("--out", type=FILE, help="Tệp .pdf, .json hoặc .csv (biểu).")
@choosing
@click.pass_obj
def report(chosen: Chosen, /, key: str | None, **asked: Any) -> None:
    """Makes reports over a period."""
    from mediation_desk.services.reports import Reports, Wanted, report_keys

    if key is None:
        return _echo_keys(report_keys())
    if key not in dict(report_keys()):
        raise click.BadArgumentUsage(sentences.sentence("shell", "no_such_report", name=key))
    _require(asked, "period", "out")
    dated: datetime | None = asked["dated"]
    wanted = Wanted(
        key=key,
        period=asked["period"],
        calendar=asked["calendar"],
        basis=asked["basis"],
        team=asked["team"],
        dated=dated.date() if dated else None,
        draft=asked["draft"],
    )
    with _opened(chosen, asked["store"], asked["user"]) as opened:
        made = Reports(opened.store, chosen.today).write(wanted, asked["out"])
        _tell(*made)
        _acts(opened, chosen).exported(f"{key} {wanted.period} {asked['out'].suffix.lower()}")
    return None


@desk.command("terms", help="Các mã và từ của luật.")
def terms_() -> None:
    """Lists the codes with the words of the law."""
    for word in terms():
        click.echo("\t".join((word.field, word.code, word.vietnamese, word.english, word.source)))


@desk.command(help="Hướng dẫn sử dụng; không có KEY: liệt kê các trang.")
@click.argument("key", required=False)
def guide(key: str | None) -> None:
    """Prints a page of the user guide."""
    pages = {page.stem: page for page in sorted((paths.resources() / "guide").glob("*.md"))}
    if key is None:
        titles = ((k, p.read_text(encoding="utf-8").splitlines()[0]) for k, p in pages.items())
        return _echo_keys([(k, title.lstrip("# ")) for k, title in titles])
    if key not in pages:
        raise click.BadArgumentUsage(sentences.sentence("shell", "no_such_page", name=key))
    click.echo(pages[key].read_text(encoding="utf-8"), nl=False)
    return None


@desk.command(help="Lập một sổ thực hành với số liệu hư cấu.")
@click.argument("folder", metavar="DIR", type=FILE)
@click.option("--teams", type=click.IntRange(1, 120), default=12, show_default=True)
@click.option("--disputes", type=click.IntRange(1, 100_000), default=300, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Ngày cuối cùng của số liệu.")
@click.pass_obj
def demo(chosen: Chosen, /, folder: Path, until: datetime | None, **asked: int) -> None:
    """Makes a practice office."""
    from mediation_desk.domain.dates import event_problem
    from mediation_desk.errors import Invalid
    from mediation_desk.practice_store import Practice, make_practice_store

    practice = Practice(until=until.date() if until else chosen.today, **asked)
    if problem := event_problem(practice.until, chosen.today, "until"):
        raise Invalid([problem])
    click.echo(make_practice_store(folder, practice))


def _print_forms(forms: Any, acts: Any, key: str | None, asked: dict[str, Any]) -> None:
    dispute = forms.find(asked["dispute"], asked["team"])
    if key is None:
        written, told = forms.write_all(dispute, asked["out"], draft=asked["draft"])
        _tell(*told)
        acts.printed(dispute.id, *(path.stem for path in written))
        for path in written:
            click.echo(path)
    else:
        _tell(*forms.write(key, dispute, asked["out"], draft=asked["draft"]))
        acts.printed(dispute.id, key)


def _acts(opened: Opened, chosen: Chosen) -> Any:
    """Where prints and exports are entered."""
    from mediation_desk.services.acts import Acts

    return Acts(opened.store, opened.ids, chosen.around.now)


@contextmanager
def _opened(chosen: Chosen, store: Path | None, user: str | None) -> Iterator[Opened]:
    chosen = _rechosen(chosen, store, user)
    with open_store(chosen.store, _credentials(chosen), chosen.around) as opened:
        if opened.upgraded_copy:
            _tell(sentences.sentence("shell", "upgraded", copy=opened.upgraded_copy.name))
        if opened.store.still:
            _tell(sentences.sentence("shell", f"read_only_{opened.store.still}"))
        if opened.store.lost_its_end:
            _tell(sentences.sentence("shell", "lost_end"))
        yield opened


@contextmanager
def _opened_or_made(chosen: Chosen) -> Iterator[Opened]:
    """The chosen store, made new when it does not exist."""
    from mediation_desk.opening import make_store
    from mediation_desk.store.disk import folder_made

    if is_there(chosen.store):
        with _opened(chosen, None, None) as opened:
            yield opened
    else:
        me = _credentials(chosen, new=True)
        with (
            folder_made(chosen.store.parent),
            make_store(chosen.store, me, chosen.around) as opened,
        ):
            yield opened


def _rechosen(chosen: Chosen, store: Path | None, user: str | None) -> Chosen:
    return Chosen(store or chosen.store, user or chosen.user, chosen.around)


def _credentials(chosen: Chosen, *, new: bool = False) -> Credentials:
    password = os.environ.get(PASSWORD_VARIABLE)
    if password is None:
        if not sys.stdin.isatty():
            raise _no_password()
        ask = sentences.sentence("shell", "new_password" if new else "password")
        password = click.prompt(ask, hide_input=True, confirmation_prompt=new, err=True)
    return Credentials(password, chosen.user)


def _no_password() -> Refused:
    from mediation_desk.errors import Invalid

    return Invalid([Problem("", "password_not_given", {"variable": PASSWORD_VARIABLE})])


def _require(asked: dict[str, Any], *names: str) -> None:
    for name in names:
        if asked[name] is None:
            option = sentences.sentence("shell", "option_missing", option=f"--{name}")
            raise click.UsageError(option)


def _echo_array(lines: Iterator[dict[str, Any]]) -> None:
    click.echo("[", nl=False)
    for place, line in enumerate(lines):
        click.echo((",\n" if place else "\n") + json.dumps(line, ensure_ascii=False), nl=False)
    click.echo("\n]")


def _echo_keys(keys: list[tuple[str, str]]) -> None:
    for key, title in keys:
        click.echo(f"{key}\t{title}")


def _tell(*words: str) -> None:
    for line in words:
        click.echo(line, err=True)


def _where(bug: BaseException) -> str:
    """Where our own bug is, without a word of anybody's data."""
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    return f"{type(bug).__name__}, {place}"


add_copy_commands(desk, Door(choosing, _rechosen, _credentials, _opened, _tell))
