"""A CKAN portal as the desk uses it: datasets page by page, ids, single datasets, the columns of a table.

Source of the protocol: CKAN action API, versions 2.9 to 2.12. Datasets are paged by keyset (``sort=id asc`` and
``id:{"<last>" TO *]``), because paging by offset loses datasets when others are removed meanwhile.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from sync import errors
from sync.catalog.model import Column
from sync.connections import LOOPBACK, Answer, Connection, Patience, checked_address
from sync.memory import collector_resting
from sync.work import Work

PAGE_ROWS = 250
ID_ROWS = 1000
NAMED_ROWS = 50  # ids in one address; keeps it under 2,500 characters
EVER = "1990-01-01T00:00:00Z"

Package = dict[str, Any]  # a dataset as CKAN sends it; `sync.catalog.records` reads it with care


@dataclass(frozen=True, slots=True)
class Page:
    """Datasets in order of id; ``left`` is how many the portal still has from the first of them on."""

    packages: tuple[Package, ...]
    left: int

    @property
    def is_last(self) -> bool:
        """Whether nothing follows; a site may send fewer rows than asked for, so only the count can tell."""
        return len(self.packages) >= self.left


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of a resource that is in the DataStore, in order, and its number of rows (None if not said)."""

    columns: tuple[Column, ...]
    rows: int | None


@dataclass(frozen=True, slots=True)
class Status:
    """What a portal says of itself."""

    version: str
    title: str


class Portal:
    """One conversation with a portal; open it in the job that needs it, as a context manager."""

    def __init__(self, url: str, patience: Patience | None = None, *, contact: str = "") -> None:
        """``contact`` tells the portal whom to write to about this program; AddressTrouble when ``url`` is unusable."""
        self.url = checked_address(url)
        self.connection = Connection(self.url, user_agent(contact), patience)
        self.server_time: datetime | None = None

    @property
    def identity(self) -> str:
        """What tells one portal from another; a practice portal's port changes at every start and does not count."""
        parts = urlsplit(self.url)
        return "practice" if parts.hostname in LOOPBACK else self.url

    def __enter__(self) -> Portal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()

    def pages(self, work: Work, *, after: str = "", since: datetime | None = None) -> Iterator[Page]:
        """Yield all public datasets with an id after ``after``, changed since ``since`` (UTC) if that is given."""
        yield from self._walk({"rows": PAGE_ROWS}, work, after, since.strftime("%Y-%m-%dT%H:%M:%SZ") if since else "")

    def ids(self, work: Work, *, trust_filter: bool = True) -> set[str]:
        """Return the ids of all public datasets.

        With ``trust_filter`` the request carries a date filter that every dataset passes. Some gateways answer such a
        filter with an empty list; an answer with ids therefore also proves that filtering works here.
        """
        since = EVER if trust_filter else ""
        pages = self._walk({"rows": ID_ROWS, "fl": "id"}, work, "", since)
        return {package["id"] for page in pages for package in page.packages}

    def named(self, ids: Sequence[str], work: Work) -> Iterator[Page]:
        """Yield the datasets with these ids; those no longer public are simply not among them."""
        for start in range(0, len(ids), NAMED_ROWS):
            some = ids[start : start + NAMED_ROWS]
            wanted = " OR ".join(f'"{_escaped(one)}"' for one in some)
            yield self._page({"fq": f"id:({wanted})", "rows": len(some), "sort": "id asc"}, work)

    def table(self, resource_id: str, work: Work) -> Table:
        """Ask for the columns of a table and its number of rows, without any row."""
        result = self._result("datastore_search", {"resource_id": resource_id, "limit": 0}, work)
        fields, total = result.get("fields"), result.get("total")
        if not isinstance(fields, list):
            raise self._garbled("fields")
        columns = tuple(_column(one) for one in fields if isinstance(one, dict) and one.get("id") != "_id")
        return Table(columns, total if isinstance(total, int) else None)

    def status(self, work: Work) -> Status:
        """Ask the portal what it is."""
        result = self._result("status_show", {}, work)
        return Status(str(result.get("ckan_version", "")), str(result.get("site_title", "")))

    def _walk(self, params: Mapping[str, str | int], work: Work, after: str, since: str) -> Iterator[Page]:
        """Walk all pages by keyset; where a site refuses, ignores or spoils the filter of ids, by offset instead."""
        seen, left, offset = 0, 0, None
        asked = {**params, "sort": "id asc", "facet": "false"}
        while True:
            place = _filter(after if offset is None else "", since)
            try:
                page = self._page({**asked, **place, **({"start": offset} if offset else {})}, work)
            except errors.RequestRefused:
                if offset is not None or not after:
                    raise
                offset = seen
                continue
            ids = [package["id"] for package in page.packages]
            if offset is None and after and (ids[0] <= after if ids else left > 0):
                offset = seen
                continue
            yield page
            if page.is_last or not ids:
                return
            seen, left, after = seen + len(ids), page.left - len(ids), ids[-1]
            offset = None if offset is None else seen

    def _page(self, params: Mapping[str, str | int], work: Work) -> Page:
        result = self._result("package_search", params, work)
        found, count = result.get("results"), result.get("count")
        if not isinstance(found, list) or not isinstance(count, int):
            raise self._garbled("results")
        if not all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in found):
            raise self._garbled("id")
        return Page(tuple(found), count - int(params.get("start", 0)))

    def _result(self, action: str, params: Mapping[str, str | int], work: Work) -> dict[str, Any]:
        answer = self.connection.get(f"/api/3/action/{action}", params, work)
        if answer.date is not None:
            self.server_time = answer.date
        content = self._json(answer)
        if answer.status >= 400:
            raise errors.RequestRefused(host=self.connection.host, status=answer.status, said=_said(content))
        if not isinstance(content, dict) or "success" not in content:
            raise errors.NotAPortal(host=self.connection.host)
        if content["success"] is not True:
            raise errors.RequestRefused(host=self.connection.host, status=answer.status, said=_said(content))
        if not isinstance(content.get("result"), dict):
            raise self._garbled("result")
        return dict(content["result"])

    def _json(self, answer: Answer) -> object:
        import orjson

        try:
            with collector_resting():
                return orjson.loads(answer.body)
        except orjson.JSONDecodeError:
            pass
        try:  # half of a character, which some portals let through, is no reason to lose the other datasets
            return orjson.loads(json.dumps(json.loads(answer.body), ensure_ascii=False).encode("utf-8", "replace"))
        except (ValueError, RecursionError) as trouble:
            if answer.status >= 400:
                said = f"HTTP {answer.status}"
                raise errors.RequestRefused(host=self.connection.host, status=answer.status, said=said) from trouble
            raise self._garbled("JSON") from trouble

    def _garbled(self, field: str) -> errors.GarbledAnswer:
        return errors.GarbledAnswer(host=self.connection.host, field=field)


def user_agent(contact: str) -> str:
    """Name, version and contact, as portals ask of programs that read them."""
    try:
        number = version("dxf-desk")
    except PackageNotFoundError:
        number = "0"
    about = [platform.system(), *([f"contact: {contact}"] if contact else [])]
    return f"DxF-Desk/{number} ({'; '.join(about)})"


def _filter(after: str, since: str) -> dict[str, str]:
    parts = []
    if after:
        parts.append(f'id:{{"{_escaped(after)}" TO *]')
    if since:
        parts.append(f"metadata_modified:[{since} TO *]")
    return {"fq": " AND ".join(parts)} if parts else {}


def _escaped(ident: str) -> str:
    return ident.replace("\\", "\\\\").replace('"', '\\"')


def _said(content: object) -> str:
    """The portal's own word for the refusal: error type and message, or the bare string some answers are."""
    if isinstance(content, dict) and isinstance(content.get("error"), dict):
        error = content["error"]
        return str(error.get("message") or error.get("__type") or json.dumps(error))[:200]
    return str(content)[:200]


def _column(field: Mapping[str, Any]) -> Column:
    info = field.get("info")
    about = info if isinstance(info, dict) else {}
    label, notes = str(about.get("label") or ""), str(about.get("notes") or "")
    return Column(str(field.get("id", "")), str(field.get("type") or ""), label, notes)
