"""The practice portal: a real HTTP server on loopback that behaves like CKAN and FHIR and can be told to fail."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sync.practice.answers import Answer, Asked, page
from sync.practice.ckan.collection import Clock, Collection, Package, utc_now
from sync.practice.ckan.site import Site
from sync.practice.faults import Fault, FaultPlan
from sync.practice.fhir.endpoint import FHIR_ADDRESS, FHIR_METHODS, PracticeEndpoint
from sync.practice.practice_set import practice_changes, practice_packages
from sync.practice.routes import CKAN_ROUTES, LIST_ROUTES, Route, find_answer

if TYPE_CHECKING:
    from sync.practice.server import Server

NO_WORK = page(504, "Gateway Timeout", ("Nothing was done.",))
Between = Callable[[int], object]  # gets the number of the request that is about to be answered


@dataclass(frozen=True, slots=True)
class Request:
    """One request the portal has answered, or failed to answer on purpose."""

    number: int  # from 1
    method: str
    path: str
    params: Mapping[str, object]
    headers: Mapping[str, str]  # names in lower case
    status: int  # of the answer, even of one that was cut
    bytes_sent: int  # on the wire: header and body, after gzip
    fault: str | None

    @property
    def user_agent(self) -> str:
        """Who asked, in the asker's own words."""
        return self.headers.get("user-agent", "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a request led to: an answer, already spoilt if it was to be, and what may hold it up."""

    number: int
    answer: Answer
    fault: Fault | None
    released: threading.Event  # set when answers that hang may go on


class PracticePortal:
    """A portal to practise with: start it, read from ``url``, edit what it publishes, make it fail, stop it.

    Used as a context manager it is started on entry and stopped on exit. Everything may be called from any thread;
    a request is answered in one piece between two edits. Request numbers count from 1.
    """

    def __init__(
        self,
        packages: Iterable[Mapping[str, Any]] | None = None,
        *,
        rows_cap: int = 1000,
        gzip: bool = True,
        version: str = "2.9.11",
        clock: Clock = utc_now,
        fhir_file: Path | None = None,
    ) -> None:
        """``fhir_file`` keeps what the FHIR endpoint accepts, for the next portal that is given it; else it is lost."""
        self.rows_cap, self.gzip, self.version, self.clock = rows_cap, gzip, version, clock
        self.collection = Collection(practice_packages() if packages is None else packages, clock)
        self.fhir = PracticeEndpoint(clock, fhir_file)
        self.routes: list[Route] = [Route(FHIR_ADDRESS, FHIR_METHODS, self.fhir.answer), *CKAN_ROUTES, *LIST_ROUTES]
        self.requests: list[Request] = []
        self.troubles: list[Exception] = []  # bugs of the portal or of an action given to it
        self._faults = FaultPlan()
        self._before: dict[int, list[Between]] = {}
        self._before_each: list[Between] = []
        self._arrived = 0
        self._released = threading.Event()
        self._noted = threading.Condition()
        self._server: Server | None = None
        self._has_advanced = False

    @classmethod
    def from_file(cls, path: Path, **settings: Any) -> Self:
        """Return a portal that publishes the packages of a file with one JSON object a line."""
        with path.open(encoding="utf-8") as lines:
            return cls([json.loads(line) for line in lines if line.strip()], **settings)

    # life

    def start(self, port: int = 0) -> Self:
        """Open the portal on loopback; port 0 takes any free one."""
        from sync.practice.server import Server

        if self._server is None:
            self._released = threading.Event()
            self._server = Server(self, port)
            self.collection.base_url = self.url
            self._server.start()
        return self

    def stop(self) -> None:
        """Close every connection and wait until every thread has ended; may be called twice.

        Raises:
            Exception: the first bug met while answering, if there was one.
        """
        server, self._server = self._server, None
        if server is not None:
            server.stopping.set()
            self._released.set()
            server.stop()
        if self.troubles:
            raise self.troubles.pop(0)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The address of the running portal, without a slash at the end."""
        if self._server is None:
            raise RuntimeError("The practice portal has not been started")
        return f"http://127.0.0.1:{self._server.server_port}"

    # faults, and what happens between requests

    def fail_next(self, *faults: Fault) -> None:
        """Spoil the next answers, one fault each, in this order."""
        self._faults.queue.extend(faults)

    def fail_request(self, number: int, fault: Fault) -> None:
        """Spoil the answer to this request."""
        self._faults.numbered[number] = fault

    def fail_path(self, pattern: str, fault: Fault) -> None:
        """Spoil every answer whose path contains this pattern (a regular expression) until ``heal``."""
        self.fail_when(lambda asked: re.search(pattern, asked.path), fault)

    def fail_when(self, fits: Callable[[Asked], object], fault: Fault) -> None:
        """Spoil every answer to a request that fits until ``heal``."""
        self._faults.rules.append((fits, fault))

    def fail_always(self, fault: Fault) -> None:
        """Spoil every answer until ``heal``."""
        self.fail_when(lambda _: True, fault)

    def heal(self) -> None:
        """Forget every fault and every action, and let hanging answers go on."""
        self.forget_faults()
        self._before.clear()
        self._before_each.clear()
        self.release()

    def forget_faults(self) -> None:
        """Forget every fault; answers that hang go on hanging."""
        self._faults.clear()

    def release(self) -> None:
        """Let the answers that hang now go on."""
        with self.collection.lock:
            released, self._released = self._released, threading.Event()
        released.set()

    def settle(self) -> None:
        """Wait until every request that has arrived is answered; those that hang have to be released before."""
        with self._noted:
            self._noted.wait_for(lambda: len(self.requests) >= self._arrived)

    def before_request(self, number: int, action: Between) -> None:
        """Run an action, such as an edit, just before this request is answered."""
        self._before.setdefault(number, []).append(action)

    def before_each(self, action: Between) -> None:
        """Run an action before every request."""
        self._before_each.append(action)

    @property
    def request_count(self) -> int:
        """How many requests have arrived so far."""
        return self._arrived

    # edits

    def edit(self, key: str, **fields: Any) -> None:
        """Change fields of a dataset (id or name); the stamp moves unless nothing changed."""
        self.collection.edit(key, **fields)

    def edit_resource(self, resource_id: str, **fields: Any) -> None:
        """Change fields of a resource, such as ``hash``, ``last_modified`` or ``name``; the stamps move."""
        self.collection.edit_resource(resource_id, **fields)

    def replace_file(self, resource_id: str, body: bytes, **fields: Any) -> None:
        """Upload a new file for a resource; bytes, hash, size, ``last_modified`` and the stamps change."""
        self.collection.replace_file(resource_id, body, **fields)

    def change_columns(self, resource_id: str, fields: Iterable[str | Mapping[str, Any]], total: int = 0) -> None:
        """Give the table of a resource other columns; as in CKAN, no stamp moves."""
        with self.collection.lock:
            notes = self.collection.kept.setdefault(resource_id, {})
            notes["_datastore"] = {"fields": list(fields), "total": total}

    def add(self, package: Mapping[str, Any]) -> str:
        """Publish a dataset and return its id."""
        return self.collection.add(package)

    def delete(self, key: str) -> None:
        """Delete a dataset: it leaves the search, and asking for it is refused with 403."""
        self.collection.edit(key, moves_stamp=False, state="deleted")

    def purge(self, key: str) -> None:
        """Remove a dataset without a trace: asking for it is answered with 404."""
        self.collection.purge(key)

    def make_private(self, key: str) -> None:
        """Hide a dataset from anonymous readers."""
        self.collection.edit(key, moves_stamp=False, private=True)

    def make_public(self, key: str) -> None:
        """Show a dataset to anonymous readers; as in CKAN, its stamp does not move."""
        self.collection.edit(key, moves_stamp=False, private=False, state="active")

    def withdraw_all(self) -> None:
        """Hide every dataset."""
        with self.collection.lock:
            for package in list(self.collection.public()):
                self.make_private(package["id"])

    def rename_department(self, name: str, title: str, *, reindexed: bool = True) -> None:
        """Give a department a new title; no stamp moves. Without re-indexing, datasets keep the old title."""
        self.collection.rename_department(name, title, reindexed=reindexed)

    def expire_links(self) -> None:
        """Make every pre-signed link issued so far answer 403."""
        self.collection.link_key += 1

    def advance(self) -> bool:
        """Bring the practice set to its scripted second state; True the first time, nothing happens later.

        Raises:
            NotThereError: the portal does not publish the practice set.
        """
        if self._has_advanced:
            return False
        self._has_advanced = True
        for change in practice_changes():
            change.apply(self.collection)
        return True

    def package(self, key: str) -> Package:
        """Return a dataset as a reader would get it, public or not."""
        return self.collection.served(self.collection.package(key))

    def public_ids(self) -> list[str]:
        """Return the ids of all datasets an anonymous reader may see, in order."""
        return sorted(package["id"] for package in self.collection.public())

    # called by the server, on its threads

    def answer(self, asked: Asked) -> Outcome:
        """Return what is to be sent to a reader."""
        with self.collection.lock:
            self._arrived += 1
            number, released = self._arrived, self._released
            for action in [*self._before_each, *self._before.pop(number, [])]:
                action(number)
            fault = self._faults.take(number, asked)
            if fault is None or not fault.is_late:
                return Outcome(number, self._work(asked, fault), fault, released)
        released.wait()
        with self.collection.lock:
            return Outcome(number, self._work(asked, fault), fault, released)

    def _work(self, asked: Asked, fault: Fault | None) -> Answer:
        """Do what was asked as often as the fault says, and return the last answer, spoilt if it is to be."""
        site = Site(self.collection, self.collection.base_url, self.version, self.rows_cap)
        answer = NO_WORK
        for _ in range(1 if fault is None else fault.times):
            answer = find_answer(self.routes, site, asked)
        return fault.change(answer) if fault else answer

    def note(self, asked: Asked, outcome: Outcome, bytes_sent: int) -> None:
        """Record a request; done before the first byte of its answer leaves, so a reader never outruns the record."""
        name = outcome.fault.name if outcome.fault else None
        what = (outcome.number, asked.method, asked.path, asked.params, asked.headers)
        with self._noted:
            self.requests.append(Request(*what, outcome.answer.status, bytes_sent, name))
            self._noted.notify_all()
