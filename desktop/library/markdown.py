"""Takes a page's Markdown apart: its headings with their anchors, its blocks as plain text, its links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.library.model import Block, BlockKind
from sync.catalog.search.query import fold

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NO_LETTERS = re.compile(r"[\W_]+")
CELLS = " · "  # between the cells of a row


def tokens(body: str) -> list[Token]:
    """Return a body's tokens, each heading with the anchor it is linked to by."""
    found = _markdown().parse(body)
    taken: dict[str, int] = {}
    for place, token in enumerate(found):
        if token.type == "heading_open":
            slug = slug_of(_text(found[place + 1]))
            taken[slug] = taken.get(slug, 0) + 1
            token.attrSet("id", slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
    return found


def rendered(body: str) -> str:
    """Return a body as HTML that has yet to be cleaned."""
    markdown = _markdown()
    return str(markdown.renderer.render(tokens(body), markdown.options, {}))


def slug_of(heading: str) -> str:
    """Return the anchor of a heading: lower case without accents, what is neither letter nor digit becomes ``-``."""
    return _NO_LETTERS.sub("-", fold(heading)).strip("-")


def blocks(body: str) -> tuple[Block, ...]:
    """Return the blocks of a body, in order."""
    return tuple(_blocks(tokens(body)))


def _blocks(found: Sequence[Token]) -> Iterator[Block]:
    lists: list[int] = []  # the number reached in each list around, 0 where its entries have none
    row: list[Token] = []
    in_row = False
    for place, token in enumerate(found):
        if token.type in {"tr_open", "tr_close"}:
            in_row = token.type == "tr_open"
            if not in_row:
                yield Block(BlockKind.ROW, CELLS.join(map(_text, row)), links=_links(row))
                row = []
        elif token.type != "inline":
            _follow_lists(token, lists)
        elif in_row:
            row.append(token)
        else:
            yield _block(found[place - 1], token, lists, begins=found[place - 2].type == "list_item_open")


def _follow_lists(token: Token, lists: list[int]) -> None:
    """Note which lists are around, and count the entries of the numbered ones."""
    if token.type == "bullet_list_open":
        lists.append(0)
    elif token.type == "ordered_list_open":
        lists.append(int(token.attrGet("start") or 1))
    elif token.type in {"bullet_list_close", "ordered_list_close"}:
        lists.pop()
    elif token.type == "list_item_close" and lists[-1]:
        lists[-1] += 1


def _block(opened: Token, inline: Token, lists: Sequence[int], *, begins: bool) -> Block:
    text, links = _text(inline), _links([inline])
    if opened.type == "heading_open":
        return Block(BlockKind.HEADING, text, int(opened.tag[1:]), str(opened.attrGet("id") or ""), links)
    if lists and begins:
        return Block(BlockKind.ITEM, text, len(lists), links=links, number=lists[-1])
    return Block(BlockKind.PARAGRAPH, text, len(lists), links=links)


def _text(inline: Token) -> str:
    parts = (
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in inline.children or ()
        if child.type in {"text", "code_inline", "softbreak", "hardbreak"}
    )
    return "".join(parts).strip()


def _links(inlines: Sequence[Token]) -> tuple[str, ...]:
    return tuple(
        str(child.attrGet("href") or "")
        for inline in inlines
        for child in inline.children or ()
        if child.type == "link_open"
    )


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "code"])
