"""sekmet-fhir as a running server: started on loopback, asked, and ended by its own process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

from tests.servers.environment import environment

PROGRAM = Path(__file__).with_name("sekmet_program.py")
PATIENCE = 60  # seconds for one answer
SYSTEM = "urn:ietf:rfc:3986"


@dataclass(frozen=True)
class Sekmet:
    """A running server and how to look into it past the program under test."""

    base: str

    def ask(self, place: str, body: object = None) -> Any:
        """Return the JSON at a place below the base, or of a resource that is created there."""
        sent = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.base}/{place}", sent, {"Content-Type": "application/fhir+json"})
        with urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def held(self, uuid: str) -> list[dict[str, Any]]:
        """Return the resources that carry this UUID as their identifier."""
        found = self.ask(f"QuestionnaireResponse?identifier={quote(f'{SYSTEM}|urn:uuid:{uuid}', safe='')}")
        return [entry["resource"] for entry in found.get("entry", [])]


@contextmanager
def running(folder: Path) -> Iterator[Sekmet]:
    """Run a server with its database in a folder until the end of the block.

    Raises:
        NotMade: its environment could not be made.
        RuntimeError: it did not start; the text is what it said.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "said.txt").open("w", encoding="utf-8") as said:
        command = [str(environment()), "-I", str(PROGRAM), str(folder)]
        server = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=said, text=True)
    try:
        assert server.stdout is not None
        base = server.stdout.readline().strip()  # it listens from then on, and answers when it is ready
        if not base.startswith("http://127.0.0.1:"):
            raise RuntimeError((folder / "said.txt").read_text(encoding="utf-8")[-2_000:])
        yield Sekmet(base)
    finally:
        server.kill()  # it keeps nothing that anybody needs afterwards
        server.communicate()
