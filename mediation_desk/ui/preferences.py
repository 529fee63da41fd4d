"""What belongs to this machine and this person, not to the office: letter size, theme, window."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from mediation_desk.services.copies.stick import Stick

if TYPE_CHECKING:
    from mediation_desk.services.health.checking import Checked

LOCK_AFTER = (5, 10, 15, 30, 0)
"""Minutes of rest that can be chosen; 0 is never."""


class Preferences:
    """Settings of this machine in an INI file; whatever is broken there counts as its default."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def zoom(self) -> float:
        """Letter size, 0.9 to 2.0; 1.0 by default."""
        try:
            zoom = float(self._words("zoom", "1.0"))
        except ValueError:
            return 1.0
        return zoom if 0.9 <= zoom <= 2.0 else 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._kept.setValue("zoom", str(zoom))

    @property
    def theme(self) -> str:
        """`light` (the default), `dark` or `contrast`."""
        return self._one_of("theme", ("light", "dark", "contrast"))

    @theme.setter
    def theme(self, theme: str) -> None:
        self._kept.setValue("theme", theme)

    @property
    def language(self) -> str:
        """`vi` (the default) or `en`."""
        return self._one_of("language", ("vi", "en"))

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("language", language)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood, as Qt keeps it; empty by default."""
        words = self._words("geometry", "")
        return QByteArray.fromBase64(words.encode("ascii", "ignore"))

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry.toBase64().toStdString())

    @property
    def lock_after(self) -> int:
        """After how many minutes of rest the window locks itself, 0 for never; 10 by default."""
        words = self._words("lock_after", "10")
        return int(words) if words in map(str, LOCK_AFTER) else 10

    @lock_after.setter
    def lock_after(self, minutes: int) -> None:
        self._kept.setValue("lock_after", str(minutes))

    @property
    def name(self) -> str:
        """The name to sign in with, where its owner wanted it remembered; empty by default."""
        return self._words("name", "")

    @name.setter
    def name(self, name: str) -> None:
        self._kept.setValue("name", name)

    @property
    def last_folder(self) -> Path | None:
        """Where a paper was last saved, while that folder is still there."""
        words = self._words("last_folder", "")
        folder = Path(words)
        return folder if words and folder.is_dir() else None

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._kept.setValue("last_folder", str(folder))

    @property
    def stick(self) -> Stick | None:
        """The folder chosen for a second copy of everything; none by default."""
        folder, mark = self._words("stick_folder", ""), self._words("stick_mark", "")
        return Stick(Path(folder), mark) if folder and mark else None

    @stick.setter
    def stick(self, stick: Stick | None) -> None:
        self._kept.setValue("stick_folder", str(stick.folder) if stick else "")
        self._kept.setValue("stick_mark", stick.mark if stick else "")

    def last_check(self, store_id: str) -> Checked | None:
        """When that store was last looked through on this machine, and with what result."""
        from mediation_desk.services.health.checking import Checked

        try:
            at = datetime.fromisoformat(self._words(f"checks/{store_id}/at", ""))
        except ValueError:
            return None
        return Checked(at, self._words(f"checks/{store_id}/bad", "")) if at.tzinfo else None

    def forget_check(self, store_id: str) -> None:
        """The store counts as never looked through on this machine."""
        self._kept.remove(f"checks/{store_id}")
        self.keep()

    def keep_check(self, store_id: str, checked: Checked) -> None:
        """The check is in the file."""
        self._kept.setValue(f"checks/{store_id}/at", checked.at.isoformat())
        self._kept.setValue(f"checks/{store_id}/bad", checked.bad)
        self.keep()

    def keep(self) -> None:
        """Everything set so far is in the file."""
        self._kept.sync()

    def _words(self, key: str, default: str) -> str:
        # After a restart an INI file gives back strings, and lists where commas stood.
        value = self._kept.value(key, default)
        return value if isinstance(value, str) else default

    def _one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        words = self._words(key, allowed[0])
        return words if words in allowed else allowed[0]
