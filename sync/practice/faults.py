"""The ways in which the practice portal can be told to go wrong, and the plan that says when."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from sync.practice import answers
from sync.practice.answers import Answer, Asked, compact

HELP = "/api/3/action/help_show"
STATUS_TITLES = {
    403: "Forbidden",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class Ending(Enum):
    """What happens to the connection once the answer, or the allowed part of it, has been sent."""

    KEEP = auto()  # stays open for the next request
    CLOSE = auto()  # closed politely, whatever was promised
    RESET = auto()  # torn down (RST)
    HANG = auto()  # silent until released, then the rest is sent


class Refusal(Enum):
    """The shapes in which ``success: false`` arrives."""

    MESSAGE = auto()  # {"__type", "message"}
    FIELDS = auto()  # {"__type", "<field>": ["...", ...]}, no message
    TEXT = auto()  # error is a plain string
    NOTHING = auto()  # no error key at all


REFUSALS: Mapping[Refusal, tuple[int, object]] = {
    Refusal.MESSAGE: (403, {"__type": "Authorization Error", "message": "Access denied: practice refusal"}),
    Refusal.FIELDS: (409, {"__type": "Validation Error", "rows": ["Invalid integer", "Please enter an integer value"]}),
    Refusal.TEXT: (200, "practice refusal"),
    Refusal.NOTHING: (200, None),
}


def unchanged(answer: Answer) -> Answer:
    """Return the answer as it is."""
    return answer


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong with one answer.

    Attributes:
        after: bytes on the wire, header and body together, that are sent; a negative number counts from the end, None
            means the whole answer.
        times: how often the portal does what it was asked: 0 fails before the work, 2 does it twice.
        is_late: the work is done only when hanging answers are released, so the asker may be gone by then.
    """

    name: str
    change: Callable[[Answer], Answer] = unchanged
    ending: Ending = Ending.KEEP
    after: int | None = None
    times: int = 1
    is_late: bool = False

    def sent_of(self, wire: bytes) -> int:
        """Return how many bytes of an answer are sent before the ending."""
        if self.after is None:
            return len(wire)
        return max(0, len(wire) + self.after) if self.after < 0 else min(self.after, len(wire))

    @staticmethod
    def drop_after(count: int) -> Fault:
        """Close the connection after ``count`` bytes of the answer, 0 included."""
        return Fault(f"drop after {count} bytes", ending=Ending.CLOSE, after=count)

    @staticmethod
    def reset(after: int = 0) -> Fault:
        """Tear the connection down (RST) after ``after`` bytes."""
        return Fault(f"reset after {after} bytes", ending=Ending.RESET, after=after)

    @staticmethod
    def hang(after: int = 0) -> Fault:
        """Send ``after`` bytes, then nothing until ``portal.release()`` or ``portal.stop()``."""
        return Fault(f"hang after {after} bytes", ending=Ending.HANG, after=after)

    @staticmethod
    def always(name: str, answer: Answer) -> Fault:
        """Send this answer in place of the right one."""
        return Fault(name, change=lambda _: answer)

    @staticmethod
    def too_many_requests(retry_after: int | str | None = 1) -> Fault:
        """Answer 429, with ``Retry-After`` in seconds or as an HTTP date, or without it."""
        headers = () if retry_after is None else (("Retry-After", str(retry_after)),)
        return Fault.always("too many requests", answers.page(429, "Too Many Requests", ("Slow down.",), headers))

    @staticmethod
    def status(code: int, retry_after: int | str | None = None) -> Fault:
        """Answer an HTML error page with this status, such as 500, 502, 503, 504 or a firewall's 403."""
        headers = () if retry_after is None else (("Retry-After", str(retry_after)),)
        title = STATUS_TITLES.get(code, "Error")
        return Fault.always(f"status {code}", answers.page(code, title, ("The answer did not come.",), headers))

    @staticmethod
    def html_page(status: int = 200) -> Fault:
        """Answer a web page where JSON or data was asked for, as firewalls and captive portals do."""
        text = ("Your request is being checked before you may go on.",)
        return Fault.always("HTML page", answers.page(status, "One moment", text))

    @staticmethod
    def bare_string(message: str = "Bad request - Action name not known: package_search") -> Fault:
        """Answer 400 with a bare JSON string."""
        return Fault.always("bare string", answers.bare_string(message))

    @staticmethod
    def truncated_gzip() -> Fault:
        """Answer a complete HTTP message whose gzip body ends too early."""
        return Fault("truncated gzip", change=_half_a_gzip)

    @staticmethod
    def not_json(text: str = "{'result': [") -> Fault:
        """Answer 200 with JSON's content type around something that is not JSON."""
        return Fault.always("not JSON", answers.json_answer(text))

    @staticmethod
    def refused(shape: Refusal = Refusal.MESSAGE, status: int | None = None) -> Fault:
        """Answer ``success: false`` in one of the shapes seen."""
        usual, error = REFUSALS[shape]
        body: dict[str, object] = {"help": HELP, "success": False}
        if shape is not Refusal.NOTHING:
            body["error"] = error
        return Fault.always(f"refused: {shape.name}", answers.json_answer(compact(body), status or usual))

    @staticmethod
    def wrong_result(result: object = "surprise") -> Fault:
        """Answer ``success: true`` around a result of the wrong shape."""
        return Fault.always("wrong result", answers.success(HELP, compact(result)))

    @staticmethod
    def empty_catalog() -> Fault:
        """Answer a search as a portal without any dataset would."""
        result = {"count": 0, "facets": {}, "results": [], "sort": "id asc", "search_facets": {}}
        return Fault.always("empty catalog", answers.success(HELP, compact(result)))

    @staticmethod
    def login_redirect() -> Fault:
        """Send the reader to the sign-in page, which is HTML with status 200."""
        return Fault.always("login redirect", answers.redirect("/user/login"))

    @staticmethod
    def flipped_byte(offset: int = 0) -> Fault:
        """Send the body with one byte changed and everything else right."""
        return Fault("flipped byte", change=lambda answer: replace(answer, body=_flip(answer.body, offset)))


def _half_a_gzip(answer: Answer) -> Answer:
    import gzip

    packed = gzip.compress(answer.body, mtime=0)
    return replace(answer, body=packed[: len(packed) // 2], headers=(*answer.headers, ("Content-Encoding", "gzip")))


def _flip(body: bytes, offset: int) -> bytes:
    return body[:offset] + bytes([body[offset] ^ 0x01]) + body[offset + 1 :] if offset < len(body) else body


@dataclass(slots=True)
class FaultPlan:
    """Which request meets which fault: by its number first, then the queue, then the rules."""

    numbered: dict[int, Fault] = field(default_factory=dict)
    queue: deque[Fault] = field(default_factory=deque)
    rules: list[tuple[Callable[[Asked], object], Fault]] = field(default_factory=list)

    def take(self, number: int, asked: Asked) -> Fault | None:
        """Return the fault for this request and forget it, unless a rule gave it."""
        if number in self.numbered:
            return self.numbered.pop(number)
        if self.queue:
            return self.queue.popleft()
        return next((fault for fits, fault in self.rules if fits(asked)), None)

    def clear(self) -> None:
        """Forget every fault."""
        self.numbered.clear()
        self.queue.clear()
        self.rules.clear()
