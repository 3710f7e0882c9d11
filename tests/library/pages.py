"""Small pages to test with, in both languages; one is not written in Spanish yet."""

from __future__ import annotations

from pathlib import Path

HEAD = """---
title: {title}
section: {section}
order: {order}
summary: {summary}
kind: {kind}
date: 2026-11-23
source: A guide of the agency | 2026-01-30 | https://guide.example/read
source: A leaflet | undated |
---

"""
START = """Every clinic begins here. Go on to [getting connected](library:connect#choose-a-way), see
[your standing](program:standing) or [the site](https://site.example/start).

## Who signs

Skilled nursing facilities and hospitals sign *the same* agreement.

1. Read it.
2. Sign it.

## Ways of reading

| way | what it is |
| --- | --- |
| paper | a leaflet |
| screen | a page |
"""
INICIO = """Toda clínica empieza aquí. Siga con [conectarse](library:connect).

## Quién firma

Los centros de enfermería especializada firman el mismo acuerdo.
"""
CONNECT = """Getting connected takes an afternoon.

## Choose a way

Ask a neighbor which network they use.

### Networks

A network passes messages on.

## Say so

Go back to [the beginning](library:start).
"""
HELP = """## Call or text

**Any hour, any day.** Call [the line](https://line.example/).

- It is free.
- It is private.
"""
AYUDA = """## Llame o escriba

**A cualquier hora.** Es gratis.
"""


def page(title: str, body: str, **more: str) -> str:
    """Return the text of a page's file."""
    front = {"section": "framework", "order": "10", "summary": f"What {title} is about.", "kind": "page", **more}
    return HEAD.format(title=title, **front) + body


PAGES = {
    "en/start": page("Where to begin", START),
    "es/start": page("Por dónde empezar", INICIO, summary="De qué trata."),
    "en/connect": page("Get connected", CONNECT, order="20"),
    "en/line": page("Somebody to talk to", HELP, section="handouts", kind="handout"),
    "es/line": page("Alguien con quien hablar", AYUDA, section="handouts", kind="handout", summary="De qué trata."),
}


def library_in(folder: Path, **more: str) -> Path:
    """Write the pages below a folder; ``more`` are further ones by ``language__id``. Return the folder."""
    for name, text in {**PAGES, **{name.replace("__", "/"): text for name, text in more.items()}}.items():
        file = folder / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return folder
