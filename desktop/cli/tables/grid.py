"""Rows laid out side by side where the terminal is wide enough, else one below the other; nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.cli.layout import Layout
from desktop.cli.terminal import plain

GAP = 2
WIDEST_CELL = 40  # characters; a row with a longer one is laid out downwards


def grid(page: Layout, names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lay out rows under their names; figures stand to the right."""
    cells = [[_in_one_line(cell) for cell in row] for row in rows]
    widths = [max(len(name), *(len(row[at]) for row in cells)) for at, name in enumerate(names)]
    if sum(widths) + GAP * (len(widths) - 1) > page.width or max(widths) > WIDEST_CELL:
        return list(_downwards(page, names, cells))
    rights = [all(_is_figure(row[at]) for row in cells) for at in range(len(names))]
    lines = [_line(names, widths, rights), _line(["-" * width for width in widths], widths, rights)]
    return [*lines, *(_line(row, widths, rights) for row in cells)]


def _downwards(page: Layout, names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for at, row in enumerate(rows):
        if at:
            yield ""
        for name, cell in zip(names, row, strict=True):
            yield from page.wrapped(f"{name}: {cell}", later="    ")


def _line(cells: Sequence[str], widths: Sequence[int], rights: Sequence[bool]) -> str:
    aligned = (
        f"{cell:>{width}}" if right else f"{cell:<{width}}"
        for cell, width, right in zip(cells, widths, rights, strict=True)
    )
    return (" " * GAP).join(aligned).rstrip()


def _in_one_line(cell: str) -> str:
    return plain(cell).replace("\t", " ").replace("\n", " ")


def _is_figure(cell: str) -> bool:
    return not cell or cell.lstrip("-+").replace(",", "").replace(".", "", 1).isdigit() or cell == "–"
