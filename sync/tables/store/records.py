"""Versions and parts as the JSON that the store keeps, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from sync.tables.model import Column, Identifier, Layout, Nature, Oddity, Part, Source


def source_text(source: Source) -> str:
    """Return a source as JSON."""
    return json.dumps(
        {
            "resource": source.resource,
            "dataset": source.dataset,
            "dataset_title": source.dataset_title,
            "resource_name": source.resource_name,
            "format": source.format,
            "url": source.url,
            "way": source.way,
            "hash": source.hash,
            "modified": source.modified.isoformat() if source.modified else None,
            "dictionary": {name: list(said) for name, said in (source.dictionary or {}).items()} or None,
        }
    )


def source_of(text: str) -> Source:
    """Return the source that `source_text` wrote."""
    kept: dict[str, Any] = json.loads(text)
    modified, dictionary = kept.pop("modified"), kept.pop("dictionary")
    return Source(
        **kept,
        modified=datetime.fromisoformat(modified) if modified else None,
        dictionary={name: (said[0], said[1]) for name, said in dictionary.items()} if dictionary else None,
    )


def parts_text(parts: Iterable[Part]) -> str:
    """Return parts as JSON; the rows files by their names alone."""
    return json.dumps([_part_as_json(part) for part in parts])


def parts_of(text: str, folder: Path) -> tuple[Part, ...]:
    """Return the parts that `parts_text` wrote, their rows files in this folder."""
    return tuple(_part_of(kept, folder) for kept in json.loads(text))


def _part_as_json(part: Part) -> dict[str, Any]:
    layout = part.layout
    return {
        "number": part.number,
        "name": part.name,
        "layout": [layout.file.name, layout.delimiter, layout.start, layout.width],
        "columns": [
            [one.name, one.nature.value, one.identifies.value if one.identifies else ""] for one in part.columns
        ],
        "rows": part.rows,
        "header_row": part.header_row,
        "is_canonical": part.is_canonical,
        "rejected": part.rejected,
        "oddities": [[one.code, one.count, one.line, one.value] for one in part.oddities],
    }


def _part_of(kept: dict[str, Any], folder: Path) -> Part:
    name, delimiter, start, width = kept["layout"]
    return Part(
        number=kept["number"],
        name=kept["name"],
        layout=Layout(folder / name, delimiter, start, width),
        columns=tuple(
            Column(position, called, Nature(nature), Identifier(identifies) if identifies else None)
            for position, (called, nature, identifies) in enumerate(kept["columns"])
        ),
        rows=kept["rows"],
        header_row=kept["header_row"],
        is_canonical=kept["is_canonical"],
        rejected=kept["rejected"],
        oddities=tuple(Oddity(*one) for one in kept["oddities"]),
    )
