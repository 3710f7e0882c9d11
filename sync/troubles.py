"""The edges of the program: what libraries and the operating system raise becomes a `KnownError` here, once."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync import errors
from sync.errors import KnownError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_ROOM = 1 << 20  # bytes
_LOCKED_OUT = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.ENOENT, errno.EEXIST}


@contextmanager
def disk_trouble(file: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise about ``file`` into store errors.

    Raises:
        DiskFull, FolderReadOnly, StoreBusy, StoreDamaged: instead of the original exception, which stays as its cause.
    """
    try:
        yield
    except sqlite3.Error as trouble:
        known = _of_sqlite(trouble, file)
        if known is None:
            raise
        raise known from trouble
    except OSError as trouble:
        known = _of_system(trouble, file)
        if known is None:
            raise
        raise known from trouble


def _of_sqlite(trouble: sqlite3.Error, file: Path) -> KnownError | None:
    name = getattr(trouble, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL") or name == "SQLITE_IOERR_WRITE":
        return errors.DiskFull(folder=str(file.parent))
    if name.startswith("SQLITE_IOERR") and shutil.disk_usage(file.parent).free < _NO_ROOM:
        return errors.DiskFull(folder=str(file.parent))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return errors.FolderReadOnly(folder=str(file.parent))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return errors.StoreBusy(file=file.name)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR")):
        return errors.StoreDamaged(file=file.name)
    return None


def _of_system(trouble: OSError, file: Path) -> KnownError | None:
    if trouble.errno in _FULL:
        return errors.DiskFull(folder=str(file.parent))
    if trouble.errno in _LOCKED_OUT:
        return errors.FolderReadOnly(folder=str(file.parent))
    return None


@contextmanager
def network_trouble(host: str, seconds: float) -> Iterator[None]:
    """Turn what requests and urllib3 raise while talking to ``host`` into network errors.

    ``seconds`` is how long the server may be silent; it is quoted in the sentence about a time-out.
    """
    import requests
    import urllib3

    try:
        yield
    except (requests.RequestException, urllib3.exceptions.HTTPError) as trouble:
        raise _of_network(trouble, host, seconds) from trouble


def _of_network(trouble: Exception, host: str, seconds: float) -> KnownError:
    """Look through the wrappings of ``trouble``, outermost first, for the first thing we can name."""
    import requests
    from urllib3 import exceptions as u

    causes = list(_wrapped(trouble))
    found = [type(cause) for cause in causes]

    def any_is(*kinds: type) -> bool:
        return any(issubclass(one, kinds) for one in found)

    # Our own address was checked before, so what cannot be read or spoken to is the proxy's.
    if any_is(u.ProxyError, u.LocationValueError, requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema):
        return errors.ProxyTrouble(host=host)
    if any_is(u.SSLError):
        return errors.UntrustedCertificate(host=host, reason=_certificate_reason(causes))
    if any_is(u.NameResolutionError):
        return errors.NameNotFound(host=host)
    if any_is(u.NewConnectionError, u.ConnectTimeoutError):  # before TimeoutError, which they are kinds of
        return errors.Offline(host=host)
    if any_is(u.TimeoutError):  # connecting or reading
        return errors.TimedOut(host=host, seconds=round(seconds))
    if any_is(u.DecodeError):
        return errors.GarbledAnswer(host=host, field="gzip")
    if any_is(u.ProtocolError):
        return errors.ConnectionLost(host=host)
    return errors.Offline(host=host)


def _wrapped(trouble: BaseException) -> Iterator[BaseException]:
    """The exception, what it wraps in ``args`` or ``reason``, and what caused it, without repeats."""
    waiting: list[object] = [trouble]
    known: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in known:
            continue
        known.add(id(one))
        yield one
        waiting += [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]


def _certificate_reason(causes: list[BaseException]) -> str:
    for cause in causes:
        reason = getattr(cause, "verify_message", "")
        if reason:
            return str(reason)
    return ""
