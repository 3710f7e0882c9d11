"""The nouns of the published lists: lists held, signatories, directory entries, facilities, import reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class ListKind(Enum):
    """Which published list a file is; found by its header."""

    SIGNATORY = "signatory"  # DSA Signatory List
    DIRECTORY = "directory"  # Participant Directory
    REGISTRY = "registry"  # licensed and certified facilities
    CROSSWALK = "crosswalk"  # further identifiers of the same facilities


class Level(Enum):
    """Whether an organization signed for itself or is named under another one."""

    PRIMARY = "primary"
    SUBORDINATE = "subordinate"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a participant chose for the three transactions and its own technology, word for word; "" where NA.

    Attributes:
        delaying: whether it says that it delays exchange until 2026; None where the list says neither yes nor no.
        request, delivery, notifications: the intermediary or technology for requests for information, information
            delivery, and requests for notifications of admissions, discharges and transfers.
    """

    delaying: bool | None = None
    request: str = ""
    delivery: str = ""
    notifications: str = ""
    technology_url: str = ""
    technology_email: str = ""
    technology_phone: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """One row of the Signatory List.

    Attributes:
        primary: name of the organization that signed.
        subordinate: name of the organization under it, "" in a primary's own row.
        type, sub_type: as published, "" where nothing was selected.
        city, zip: as published; a ZIP has 5 digits, 9 digits or anything.
        terminated, ceased: day as ISO text, else as published; "" where NA.
    """

    dxf_id: str
    primary: str
    subordinate: str
    level: Level
    type: str
    sub_type: str
    city: str
    zip: str
    choices: Choices
    terminated: str = ""
    ceased: str = ""

    @property
    def name(self) -> str:
        """The name of the organization this row is about."""
        return self.subordinate if self.level is Level.SUBORDINATE and self.subordinate else self.primary


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One row of the Participant Directory; ``terminated`` and ``ceased`` as in `Signatory`."""

    dxf_id: str
    name: str
    choices: Choices
    terminated: str = ""
    ceased: str = ""


@dataclass(frozen=True, slots=True)
class RegisteredFacility:
    """One licensed or certified facility; texts as published, "" where empty.

    Attributes:
        facid: nine digits, its leading zero restored; the state's number of the facility.
        type: for example ``SKILLED NURSING FACILITY`` (column FAC_FDR).
        business_name: the licensee; "" where the licensee is a person.
        license_status: for example ``ACTIVE``; often blank.
        status: for example ``OPEN``.
        capacity: beds.
        parent: facid of the facility it belongs to.
    """

    facid: str
    name: str
    type: str = ""
    business_name: str = ""
    address: str = ""
    city: str = ""
    zip: str = ""
    county: str = ""
    license_number: str = ""
    license_status: str = ""
    license_expires: date | None = None
    status: str = ""
    ccn: str = ""
    npi: str = ""
    hcai_id: str = ""
    capacity: int | None = None
    critical_access: bool | None = None
    ownership: str = ""  # ENTITY_TYPE_DESCRIPTION
    parent: str = ""


@dataclass(frozen=True, slots=True)
class HeldList:
    """One list on this desk.

    Attributes:
        number: its key in ``lists.db``.
        report_date: the day the list itself names; the newest list of a kind is the one with the latest.
        source: name of the file, or host and path of the address, it came from; never a folder of this computer.
        imported: UTC.
        oddities: how many were noted when it was imported.
    """

    number: int
    kind: ListKind
    report_date: date
    rows: int
    source: str
    imported: datetime
    oddities: int
    is_newest: bool


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something in a list that we did not expect; the row is kept all the same unless ``is_left_out``.

    Attributes:
        code: key into the words, section ``oddities``: for example ``zip``, ``value``, ``type``, ``id-twice``.
        row: number of the row in the file as a person counts it, the header being 1; 0 for the list as a whole.
        column: as the file names it.
        value: what stood there, cut to 120 characters; never a person's e-mail or phone.
    """

    code: str
    row: int = 0
    column: str = ""
    value: str = ""
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class RowChange:
    """How one row differs between two lists of a kind.

    ``what`` is ``added``, ``gone`` or the name of the changed field of `Signatory`, `Choices` or `DirectoryEntry`.
    """

    dxf_id: str
    name: str
    what: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found and did.

    Attributes:
        read: rows below the header that were not empty.
        rows: rows kept.
        oddities: everything not understood, in the order of rows.
        unknown_columns: columns of the file that we do not know and did not keep.
        missing_columns: columns we know that the file does not have; never one we cannot do without.
        dropped_columns: columns left out on purpose because they hold persons' names and contacts.
        replaced: a list of the same kind and report date stood there and was replaced.
        unchanged: exactly this list was here already; nothing was written.
        is_newest: no newer list of the kind is on this desk.
    """

    kind: ListKind
    report_date: date
    source: str
    read: int
    rows: int
    oddities: tuple[Oddity, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    missing_columns: tuple[str, ...] = ()
    dropped_columns: tuple[str, ...] = ()
    replaced: bool = False
    unchanged: bool = False
    is_newest: bool = True
