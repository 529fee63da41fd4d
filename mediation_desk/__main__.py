"""Starts the program: `mediation-desk` or `python -m mediation_desk`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run what the command line asks for and leave with its exit status."""
    from mediation_desk.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
