"""A browser for sign-ins: a thread that opens the address and follows where it is sent, as a person's would."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlencode, urlsplit


class Browser:
    """Opens what it is given; keeps the pages it saw and the question it was asked to put."""

    def __init__(self, *, answers: dict[str, str] | None = None, before: dict[str, str] | None = None) -> None:
        """``answers`` are brought back in place of the server's; a stranger brings ``before`` first."""
        self.pages: list[tuple[int, str]] = []
        self.question: dict[str, str] = {}
        self._answers, self._before = answers, before
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        for thread in self._threads:
            thread.join()

    def open(self, address: str) -> bool:
        self.question = {name: found[0] for name, found in parse_qs(urlsplit(address).query).items()}
        self._threads.append(threading.Thread(target=self._visit, args=(address,)))
        self._threads[-1].start()
        return True

    def _visit(self, address: str) -> None:
        if self._before is not None:
            self._bring(self._before)
        if self._answers is not None:
            self._bring({"state": self.question["state"]} | self._answers)
        else:
            self._look(address)

    def _bring(self, answers: dict[str, str]) -> None:
        self._look(f"{self.question['redirect_uri']}?{urlencode(answers)}")

    def _look(self, address: str) -> None:
        try:
            with urllib.request.urlopen(address, timeout=30) as shown:
                self.pages.append((shown.status, shown.read().decode()))
        except urllib.error.HTTPError as refused:
            with refused:
                self.pages.append((refused.code, refused.read().decode()))
