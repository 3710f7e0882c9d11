"""What the header of an answer says: its kind, its date, and how long to wait."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def server_date(header: str | None) -> datetime | None:
    """Read an HTTP ``Date`` header, or None when there is none to be read."""
    try:
        found = parsedate_to_datetime(header) if header else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def media_type(headers: Mapping[str, str]) -> str:
    """Return the media type in lower case, without parameters; "" where none is given."""
    return str(headers.get("Content-Type") or "").split(";")[0].strip().lower()


def wait_seconds(retry_after: str | None) -> int:
    """Return ``Retry-After`` in whole seconds from now; 0 when absent or unreadable."""
    text = (retry_after or "").strip()
    if re.fullmatch("[0-9]{1,9}", text):
        return int(text)
    when = server_date(text)
    return max(0, round(when.timestamp() - time.time())) if when else 0
