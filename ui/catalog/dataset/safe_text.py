"""Turns a publisher's description (Markdown mixed with HTML, hostile until cleaned) into text that is safe to show."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

LONGEST = 40_000  # characters shown; the longest description of the portal has 7,900
TAGS = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
SCHEMES = frozenset({"http", "https", "mailto"})
BARE_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+[^\s<>\"')\].,;:]")


def to_safe_html(text: str) -> str:
    """Return a description as HTML of a few harmless tags: no pictures, no styles, no scripts, no remote content.

    At most `LONGEST` characters are used; ask `is_too_long` whether to say so.
    """
    import nh3

    rendered = _markdown().render(text[:LONGEST])
    return nh3.clean(
        rendered,
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def is_too_long(text: str) -> bool:
    """Whether `to_safe_html` leaves the end of this text out."""
    return len(text) > LONGEST


def to_plain_text(text: str) -> str:
    """Return a description as plain text without any markup, white space folded."""
    import nh3

    spaced = re.sub(r"<(br|/p|/li|/div|/h\d)\b", r" <\1", text[:LONGEST], flags=re.IGNORECASE)
    return " ".join(html.unescape(nh3.clean(spaced, tags=set())).split())


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": True}).disable(["code", "image"])
    markdown.core.ruler.push("bare addresses", _link_bare_addresses)
    return markdown


def _link_bare_addresses(state: StateCore) -> None:
    """Make links of addresses that a publisher typed without any markup."""
    for block in state.tokens:
        if block.type == "inline" and block.children and "://" in block.content:
            block.children = _linked(block.children)


def _linked(tokens: list[Token]) -> list[Token]:
    """Return the tokens of one paragraph with its bare addresses as links; what is inside a link already stays."""
    linked: list[Token] = []
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "html_inline":
            depth += {"<a": 1, "</": -1 if token.content.lower().startswith("</a") else 0}.get(
                token.content[:2].lower(), 0
            )
        linked += _split_at_addresses(token) if token.type == "text" and depth <= 0 else [token]
    return linked


def _split_at_addresses(token: Token) -> list[Token]:
    from markdown_it.token import Token

    parts: list[Token] = []
    end = 0
    for found in BARE_ADDRESS.finditer(token.content):
        parts.append(Token("text", "", 0, content=token.content[end : found.start()]))
        parts.append(Token("link_open", "a", 1, attrs={"href": found.group()}))
        parts.append(Token("text", "", 0, content=found.group()))
        parts.append(Token("link_close", "a", -1))
        end = found.end()
    return [*parts, Token("text", "", 0, content=token.content[end:])] if parts else [token]
