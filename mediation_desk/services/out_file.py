"""Files that people ask for: written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.errors import FolderMissing
from mediation_desk.sentences import sentence
from mediation_desk.store.atomic import write_atomically


def write_out(path: Path, content: bytes) -> None:
    """The file at `path` is `content`, replacing one of that name; the folder must exist.

    Raises FolderMissing and the disk's troubles; then an older file of that name is untouched.
    """
    if not path.parent.is_dir():
        raise FolderMissing
    write_atomically(path, content)


def letters_told(words: str, fonts_folder: Path) -> list[str]:
    """A sentence naming the letters of `words` that the font lacks: they print as boxes."""
    from mediation_desk.printing.fonts import font_set
    from mediation_desk.printing.words import clean

    lacking = font_set(fonts_folder).missing_letters(clean(words))
    return [sentence("shell", "letters_missing", letters=" ".join(lacking))] if lacking else []
