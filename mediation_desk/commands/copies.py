"""The commands about copies: backup, restore, verify."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mediation_desk import sentences

_FILE = click.Path(path_type=Path, readable=False)


@dataclass(frozen=True, slots=True)
class Door:
    """What the command line lends its commands: options, the store meant, its password, stderr."""

    choosing: Callable[[Any], Any]
    rechosen: Callable[..., Any]
    credentials: Callable[..., Any]
    opened: Callable[..., AbstractContextManager[Any]]
    tell: Callable[..., None]


def add_copy_commands(desk: click.Group, door: Door) -> None:
    """The three commands belong to the group."""

    @desk.command(help="Lập một bản sao lưu đã kiểm tra, in ra đường dẫn của nó.")
    @click.option("--to", metavar="DIR", type=_FILE, help="Thư mục, mặc định: sao-luu cạnh sổ.")
    @door.choosing
    @click.pass_obj
    def backup(chosen: Any, /, to: Path | None, store: Path | None, user: str | None) -> None:
        with door.opened(chosen, store, user) as opened:
            click.echo(opened.copies.make(folder=to).path)

    @desk.command(help="Thay sổ bằng một bản sao; sổ đang có được cất lại trước.")
    @click.argument("file", type=_FILE)
    @door.choosing
    @click.pass_obj
    def restore(chosen: Any, /, file: Path, store: Path | None, user: str | None) -> None:
        _restore(door, door.rechosen(chosen, store, user), file)

    @desk.command(help="Kiểm tra sổ, hoặc tệp sổ hay bản sao FILE, còn nguyên vẹn hay không.")
    @click.argument("file", type=_FILE, required=False)
    @door.choosing
    @click.pass_obj
    def verify(chosen: Any, /, file: Path | None, store: Path | None, user: str | None) -> None:
        from mediation_desk.store.copies.container import is_copy

        chosen = door.rechosen(chosen, store, user)
        if file and is_copy(file):
            return _verify_copy(door, chosen, file)
        return _verify_store(door, door.rechosen(chosen, file, None))


def _restore(door: Door, chosen: Any, file: Path) -> None:
    from mediation_desk.services.copies.restoring import Restoring
    from mediation_desk.store.disk import folder_made
    from mediation_desk.store.identity import Ids

    me, around = door.credentials(chosen), chosen.around
    with folder_made(chosen.store.parent):
        ids = Ids(around.now, around.randomness)
        restored = Restoring(chosen.store, me, around.now, ids).replace_with(file)
    if restored.safety:
        click.echo(restored.safety)
        door.tell(sentences.sentence("shell", "restored", store=chosen.store.name))
    else:
        door.tell(sentences.sentence("shell", "restored_anew", store=chosen.store.name))


def _verify_copy(door: Door, chosen: Any, file: Path) -> None:
    from mediation_desk.services.copies.verifying import verify_copy

    inside = verify_copy(file, door.credentials(chosen), chosen.around.now()).contents
    words = {"copy": file.name, "disputes": inside.disputes}
    click.echo(sentences.sentence("shell", "copy_sound", **words))


def _verify_store(door: Door, chosen: Any) -> None:
    from mediation_desk.opening import examine_store

    found = examine_store(chosen.store, door.credentials(chosen), chosen.around)
    if found.bad:
        door.tell(sentences.sentence("shell", "unsound", bad=found.bad))
        raise click.exceptions.Exit(1)
    click.echo(sentences.sentence("shell", "sound", store=chosen.store.name))
    click.echo(sentences.sentence("shell", "looked_at"))
    if found.copies:
        click.echo(sentences.sentence("shell", "held_by_copies", count=found.copies))
    else:
        click.echo(sentences.sentence("shell", "no_copies"))
