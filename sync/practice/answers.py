"""What the practice portal is asked and what it answers, before either becomes bytes on a connection."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

JSON_TYPE = "application/json;charset=utf-8"
HTML_TYPE = "text/html; charset=utf-8"
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived; ``params`` holds a string, or a list when a name was repeated or sent as JSON."""

    method: str
    path: str
    params: Mapping[str, object]
    headers: Mapping[str, str]  # names in lower case
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: a chunked one carries no length, as CKAN's dumps do."""

    status: int
    body: bytes = b""
    content_type: str = JSON_TYPE
    headers: Headers = ()
    chunked: bool = False

    def header(self, name: str) -> str | None:
        """Return the first header of that name, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


def compact(value: object) -> str:
    """Return JSON text without spaces, with every letter written as itself."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_answer(text: str, status: int = 200, headers: Headers = ()) -> Answer:
    """Return an answer whose body is this JSON text."""
    uncached = ("Cache-Control", "public, max-age=0, must-revalidate")
    return Answer(status, text.encode(), JSON_TYPE, (uncached, *headers))


def success(help_url: str, result_text: str) -> Answer:
    """Return CKAN's envelope around a result that is already JSON text."""
    return json_answer(f'{{"help":{compact(help_url)},"success":true,"result":{result_text}}}')


def failure(help_url: str, status: int, error: Mapping[str, object]) -> Answer:
    """Return CKAN's envelope around an error, such as ``{"__type": "Not Found Error", "message": "Not found"}``."""
    return json_answer(compact({"help": help_url, "error": error, "success": False}), status)


def bare_string(message: str) -> Answer:
    """Return CKAN's oddest answer: status 400 with nothing but a JSON string."""
    return json_answer(compact(message), 400)


def page(status: int, title: str, paragraphs: Iterable[str], headers: Headers = ()) -> Answer:
    """Return a small HTML page that says it belongs to the practice portal."""
    shown = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    text = (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f"<body><h1>{escape(title)}</h1>{shown}<p>Practice portal: nothing here is real.</p></body></html>\n"
    )
    return Answer(status, text.encode(), HTML_TYPE, (("Vary", "Cookie"), *headers))


def redirect(location: str) -> Answer:
    """Return a 302 to this place, with the short HTML page that CKAN sends along."""
    return page(302, "Found", (f"The thing you asked for is at {location}.",), (("Location", location),))
