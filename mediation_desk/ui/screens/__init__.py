"""The screens of the window, each in the file of its name."""

from __future__ import annotations

import importlib

from mediation_desk.ui.screens.screen import Screen


def screen_named(name: str) -> type[Screen]:
    """The screen of that name; its file and all it is made of are loaded now.

    Raises ModuleNotFoundError when there is no such file, LookupError when it has no screen.
    """
    loaded = importlib.import_module(f"{__name__}.{name}")
    for thing in vars(loaded).values():
        if isinstance(thing, type) and issubclass(thing, Screen):
            screen: type[Screen] = thing
            if screen.__module__ == loaded.__name__:
                return screen
    raise LookupError(name)
