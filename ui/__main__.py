"""The program's one entry: a command goes to the command line, before Qt is imported; otherwise the window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

_WITH_VALUE = ("--data-dir", "--tour", "--open")
_SWITCHES = ("--practice",)
_SEALED = ".dxf-attestation"  # the ending of the files that the window opens


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code.

    Args:
        argv: the arguments after the program's name; those of the process if left out.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    chosen = window_options(arguments)
    if chosen is None:
        from desktop import cli

        return cli.main(arguments)
    from ui.app import Options, run

    folder, tour, file = chosen.get("--data-dir"), chosen.get("--tour"), chosen.get("--open")
    return run(
        Options(
            practice="--practice" in chosen or tour is not None,
            data_dir=Path(folder) if folder else None,
            tour=Path(tour) if tour else None,
            file=Path(file).absolute() if file else None,
        )
    )


def window_options(arguments: Sequence[str]) -> dict[str, str] | None:
    """Return the options of the window, or None when the command line is asked for or must explain a mistake."""
    chosen: dict[str, str] = {}
    rest = iter(arguments)
    for one in rest:
        name, has_value, value = one.partition("=")
        if name in _SWITCHES and not has_value:
            chosen[name] = ""
        elif name in _WITH_VALUE:
            chosen[name] = value if has_value else next(rest, "")
            if not chosen[name]:
                return None
        elif one.casefold().endswith(_SEALED) and not one.startswith("-") and "--open" not in chosen:
            chosen["--open"] = one  # dropped on the program, or opened with it
        else:
            return None
    return chosen


if __name__ == "__main__":
    sys.exit(main())
