"""The places of the window; a new file with a screen is found by itself."""

from __future__ import annotations

import importlib
import pkgutil

from mediation_desk.ui.screens.screen import Screen


def screens() -> list[type[Screen]]:
    """Every screen there is, in the order of the rail."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        found += [
            thing
            for thing in vars(loaded).values()
            if isinstance(thing, type)
            and issubclass(thing, Screen)
            and thing is not Screen
            and thing.__module__ == loaded.__name__
        ]
    return sorted(found, key=lambda screen: screen.ORDER)
