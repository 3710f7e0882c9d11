"""The ways in which downloads of the practice portal go wrong, beside those that any answer knows."""

from __future__ import annotations

from dataclasses import replace

from sync.practice.answers import Answer
from sync.practice.faults import Ending, Fault

XML_TYPE = "application/xml"


def announced_size(size: int) -> Fault:
    """Announce so many bytes and close the connection after those there are."""

    def change(answer: Answer) -> Answer:
        return replace(answer, headers=(*answer.headers, ("Content-Length", str(size))))

    return Fault(f"announced size {size}", change=change, ending=Ending.CLOSE)


def without_length() -> Fault:
    """Do not say where the answer ends but by closing the connection."""

    def change(answer: Answer) -> Answer:
        return replace(answer, headers=(*answer.headers, ("Content-Length", ""), ("Connection", "close")))

    return Fault("without length", change=change, ending=Ending.CLOSE)


def storage_message(code: str = "SlowDown", status: int = 200) -> Fault:
    """Answer the XML message of a storage in place of the file."""
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code></Error>\n'
    return Fault.always(f"storage message {code}", Answer(status, body.encode(), XML_TYPE))


def without_headers(*names: str) -> Fault:
    """Leave out headers, such as ``ETag``."""
    left_out = {name.lower() for name in names}

    def change(answer: Answer) -> Answer:
        return replace(answer, headers=tuple(one for one in answer.headers if one[0].lower() not in left_out))

    return Fault(f"without {', '.join(names)}", change=change)


def with_header(name: str, value: str) -> Fault:
    """Send a header beside the others, such as ``Set-Cookie``."""
    return Fault(f"with {name}", change=lambda answer: replace(answer, headers=(*answer.headers, (name, value))))


def led_to(location: str) -> Fault:
    """Lead the reader to this place in place of the right one."""
    return Fault.always("led elsewhere", Answer(302, b"", "", (("Location", location),)))


def short_dump(rows: int = 1) -> Fault:
    """End a dump so many rows early, in the middle of one, as if that were its end: status 200, nothing else wrong."""

    def change(answer: Answer) -> Answer:
        lines = answer.body.splitlines(keepends=True)
        last = lines[-rows]
        return replace(answer, body=b"".join(lines[:-rows]) + last[: len(last) // 2])

    return Fault(f"dump short by {rows}", change=change)


def shifted_dump() -> Fault:
    """Send one row of a dump twice and leave the last out, as paging may when rows were removed meanwhile."""

    def change(answer: Answer) -> Answer:
        lines = answer.body.splitlines(keepends=True)
        return replace(answer, body=b"".join([*lines[:-1], lines[-2]]))

    return Fault("dump shifted by a row", change=change)
