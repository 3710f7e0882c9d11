"""What the environment may do to us, as typed errors; anything else that is raised is a bug of ours.

An error carries a code and facts, never a sentence: ``resources/words/`` has the sentences for each code in every
language (what happened, is my work safe, what to do), and a test fails when one is missing.
"""

from __future__ import annotations

from enum import Enum
from typing import ClassVar


class Kind(Enum):
    """What sort of trouble it is; the value is the command line's exit code."""

    REFUSED = 1
    USAGE = 2
    NETWORK = 3
    STORE = 4


LOGGED = ("host", "status", "seconds", "wait", "field", "reason")  # names of facts


class KnownError(Exception):
    """Base of all trouble that is not our bug.

    Attributes:
        code: key into the word tables, section ``errors``.
        kind: sort of trouble, and with it the exit code.
        retry_may_help: whether the same request may succeed a little later without anybody changing anything.
        facts: values for the placeholders of the sentences; never a secret, never a person's data.
    """

    code: ClassVar[str]
    kind: ClassVar[Kind]
    retry_may_help: ClassVar[bool] = False

    def __init__(self, **facts: str | int) -> None:
        super().__init__(f"{self.code}: {facts}")
        self.facts = facts

    @property
    def logged(self) -> str:
        """What a log may say of it: the code, and facts that no person typed and no file is called by."""
        facts = {name: value for name, value in self.facts.items() if name in LOGGED}
        return f"{self.code} {facts}" if facts else self.code


class Offline(KnownError):
    """No connection could be made. Facts: host."""

    code, kind, retry_may_help = "offline", Kind.NETWORK, True


class NameNotFound(KnownError):
    """The network did not know the host's name. Facts: host."""

    code, kind, retry_may_help = "name-not-found", Kind.NETWORK, True


class TimedOut(KnownError):
    """The server took the request and then said nothing. Facts: host, seconds."""

    code, kind, retry_may_help = "timed-out", Kind.NETWORK, True


class ConnectionLost(KnownError):
    """The connection broke in the middle of an answer. Facts: host."""

    code, kind, retry_may_help = "connection-lost", Kind.NETWORK, True


class ProxyTrouble(KnownError):
    """The office proxy did not let the request through. Facts: host."""

    code, kind = "proxy-trouble", Kind.NETWORK


class UntrustedCertificate(KnownError):
    """The certificate shown is not trusted by the operating system. Facts: host, reason."""

    code, kind = "untrusted-certificate", Kind.NETWORK


class Busy(KnownError):
    """The server asked us to slow down (429). Facts: host, wait (seconds)."""

    code, kind, retry_may_help = "busy", Kind.NETWORK, True


class ServerTrouble(KnownError):
    """The server failed (5xx). Facts: host, status."""

    code, kind, retry_may_help = "server-trouble", Kind.NETWORK, True


class WebPageInstead(KnownError):
    """A web page came in place of data: a firewall, a login page or a maintenance notice. Facts: host, status."""

    code, kind = "web-page-instead", Kind.NETWORK


class NotAPortal(KnownError):
    """The address answers, but not as a CKAN portal does. Facts: host."""

    code, kind = "not-a-portal", Kind.NETWORK


class RequestRefused(KnownError):
    """The portal understood the request and said no. Facts: host, status, said."""

    code, kind = "request-refused", Kind.NETWORK


class GarbledAnswer(KnownError):
    """The answer is damaged or not of the shape CKAN promises. Facts: host, field."""

    code, kind = "garbled-answer", Kind.NETWORK


class AddressTrouble(KnownError):
    """The address typed for a service cannot be used. Facts: address."""

    code, kind = "address-trouble", Kind.USAGE


class EndpointNotSecure(AddressTrouble):
    """The address typed for an endpoint is plain http to another computer. Facts: address."""

    code = "endpoint-not-secure"


class ProxyAddressTrouble(AddressTrouble):
    """The address typed for the office proxy cannot be used. Facts: address (without a user name and password)."""

    code = "proxy-address-trouble"


class MassWithdrawal(KnownError):
    """The portal suddenly lists far fewer datasets; the copy is kept until a person agrees. Facts: gone, kept."""

    code, kind = "mass-withdrawal", Kind.REFUSED


class EmptyCatalog(KnownError):
    """The portal lists nothing at all; the copy is kept. Facts: host."""

    code, kind = "empty-catalog", Kind.REFUSED


class NotFound(KnownError):
    """Nothing of that name is on this desk. Facts: wanted."""

    code, kind = "not-found", Kind.REFUSED


class DiskFull(KnownError):
    """There is no room left to write. Facts: folder."""

    code, kind = "disk-full", Kind.STORE


class FolderReadOnly(KnownError):
    """The data folder cannot be written. Facts: folder."""

    code, kind = "folder-read-only", Kind.STORE


class FolderRefused(KnownError):
    """The data folder lies where a database gets damaged. Facts: folder, place (``synced`` or ``network``)."""

    code, kind = "folder-refused", Kind.STORE


class StoreBusy(KnownError):
    """Another program holds the store. Facts: file."""

    code, kind, retry_may_help = "store-busy", Kind.STORE, True


class StoreDamaged(KnownError):
    """A store cannot be read. Facts: file."""

    code, kind = "store-damaged", Kind.STORE


class StoreNewer(KnownError):
    """A store was written by a newer version of the program; it is left untouched. Facts: file."""

    code, kind = "store-newer", Kind.STORE


class NotAList(KnownError):
    """The file is none of the lists we know. Facts: file."""

    code, kind = "not-a-list", Kind.REFUSED


class ListEmpty(KnownError):
    """The file holds nothing, or no row below its header. Facts: file."""

    code, kind = "list-empty", Kind.REFUSED


class WebPageForList(KnownError):
    """A web page came, or was saved, in place of the list. Facts: file."""

    code, kind = "web-page-for-list", Kind.REFUSED


class ListCutShort(KnownError):
    """The file ends in the middle. Facts: file."""

    code, kind = "list-cut-short", Kind.REFUSED


class ListUnreadable(KnownError):
    """The file cannot be opened or read: damaged, locked with a password, gone, or a folder. Facts: file."""

    code, kind = "list-unreadable", Kind.REFUSED


class ListTooLarge(KnownError):
    """The file, or what is packed in it, is far larger than any of these lists. Facts: file."""

    code, kind = "list-too-large", Kind.REFUSED


class ColumnMissing(KnownError):
    """The list lacks a column that we cannot do without. Facts: file, column."""

    code, kind = "column-missing", Kind.REFUSED


class ListWithoutDate(KnownError):
    """Nothing in the list or its name says of which day it is, or it is a day years ahead. Facts: file."""

    code, kind = "list-without-date", Kind.REFUSED


class FewerRows(KnownError):
    """The list has far fewer rows than the newest of its kind and waits for a person. Facts: file, had, has."""

    code, kind = "fewer-rows", Kind.REFUSED


class ListNotThere(KnownError):
    """The address in the settings has no list, or does not let us have it. Facts: host, status."""

    code, kind = "list-not-there", Kind.NETWORK


class ListMoved(KnownError):
    """The address leads on to a place that is not secure, or leads round in a circle. Facts: host."""

    code, kind = "list-moved", Kind.NETWORK
