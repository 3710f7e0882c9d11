"""A plain reader of the practice portal: it sees what comes over the wire and hides nothing."""

from __future__ import annotations

import gzip
import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

API = "/api/3/action/"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the portal answered."""

    status: int
    headers: Mapping[str, str]  # names in lower case
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()

    @property
    def result(self) -> Any:
        assert self.json["success"], self.text
        return self.json["result"]

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


class Reader:
    """One kept-alive connection."""

    def __init__(self, url: str, timeout: float = 30) -> None:
        self.connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=timeout)

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        self.connection.request(method, path, body, dict(headers or {}))
        response = self.connection.getresponse()
        names = {name.lower(): value for name, value in response.getheaders()}
        return Reply(response.status, names, response.read())

    def action(self, name: str, **params: object) -> Reply:
        query = urlencode({key.replace("__", "."): value for key, value in params.items()}, doseq=True)
        return self.ask(f"{API}{name}?{query}")

    def search(self, **params: object) -> Any:
        return self.action("package_search", **params).result

    def follow(self, path: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Ask once more at the place a 302 names."""
        first = self.ask(path, headers=headers)
        if first.status != 302:
            return first
        place = urlsplit(first.headers["location"])
        return self.ask(f"{place.path}?{place.query}", headers=headers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.connection.close()
