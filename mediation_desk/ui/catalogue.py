"""The Vietnamese of buttons and labels, read straight from the .ts files: no build step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from mediation_desk.paths import resources


class Catalogue(QTranslator):
    """Translations by context and source text; unfinished ones count as not there."""

    def __init__(self, *paths: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = {key: words for path in paths for key, words in messages(path)}

    def isEmpty(self) -> bool:  # noqa: N802
        """Whether there is nothing to translate with."""
        return not self._texts

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """The Vietnamese of `source`; None when it is not ours ("" would blank the text)."""
        del disambiguation, n
        return self._texts.get((context, source))


def messages(path: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """((context, source), translation) of every finished message of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                yield (name, message.findtext("source", "")), translation.text


def catalogue_files(language: str) -> list[Path]:
    """The files of a language: `vi.ts`, one `vi.PLACE.ts` for each place, and Qt's own words."""
    folder = resources() / "i18n"
    places = sorted(folder.glob(f"{language}.*.ts"))
    return [folder / f"{language}.ts", *places, folder / f"qt_{language}.ts"]


def install_catalogue(app: QCoreApplication, language: str) -> Catalogue | None:
    """`app` speaks `language` ("vi" or "en") instead of what it spoke; English needs no catalogue.

    Widgets made before keep their words: the window is built anew after a switch.
    """
    for former in app.findChildren(Catalogue):
        app.removeTranslator(former)
        former.setParent(None)
    if language == "en":
        return None
    folder = resources() / "i18n"
    ours = sorted(folder.glob(f"{language}*.ts"))
    spoken = Catalogue(*ours, folder / f"qt_{language}.ts", parent=app)
    app.installTranslator(spoken)
    return spoken
