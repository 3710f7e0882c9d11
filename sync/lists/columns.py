"""The columns of each list, and how a list is recognised by its header, whatever its order, case and spacing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sync import errors
from sync.lists.model import ListKind, Oddity

HEADER_WITHIN = 40  # rows; what stands above the header is a cover
LEAST_KNOWN = 3  # columns that must be known before a row counts as a header
SURELY_KNOWN = 8  # columns that make it one of our lists even without those we cannot do without

_CHOICES = {
    "Delaying_Exchange_until_2026": "delaying",
    "Request_for_Information": "request",
    "Information_Delivery": "delivery",
    "Requests_for_Notifications_of_ADT_Events": "notifications",
    "Own_Technology_URL": "technology_url",
    "Own_Technology_Email": "technology_email",
    "Own_Technology_Phone": "technology_phone",
    "Date_DSA_Terminated": "terminated",
    "Date_Operations_Ceased": "ceased",
}
_IDENTITY = {
    "LICENSE_NUMBER": "license_number",
    "LICENSE_STATUS_DESCRIPTION": "license_status",
    "HCAI_ID": "hcai_id",
    "CCN": "ccn",
    "NPI": "npi",
    "FACNAME": "name",
    "FAC_FDR": "type",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What we know of the columns of one kind of list.

    Attributes:
        fields: name of a column as published -> our field.
        needed: columns we cannot do without.
        optional: columns that may be missing without a word.
        unused: columns we know and do not keep.
    """

    fields: dict[str, str]
    needed: tuple[str, ...]
    optional: frozenset[str] = frozenset()
    unused: frozenset[str] = frozenset()


SHAPES = {
    ListKind.DIRECTORY: Shape(
        {"Participant_ID": "dxf_id", "Participant_Name": "name", **_CHOICES, "Report_Date": "report_date"},
        ("Participant_ID", "Participant_Name"),
    ),
    ListKind.SIGNATORY: Shape(
        {
            "Participant_Name_PrimaryOrganization": "primary",
            "Participant_Name_SubordinateOrganization": "subordinate",
            "Participant_ID": "dxf_id",
            "Org_Level": "level",
            "Type": "type",
            "Sub_Type": "sub_type",
            "City": "city",
            "ZIP_Code": "zip",
            **_CHOICES,
            "Report_Date": "report_date",
        },
        ("Participant_ID", "Participant_Name_PrimaryOrganization"),
        frozenset({"Report_Date"}),
    ),
    ListKind.CROSSWALK: Shape(
        {"ELMS_FACID": "facid", **_IDENTITY, "ELMS_PARENT_FACID": "parent"},
        ("ELMS_FACID",),
        frozenset({"ELMS_PARENT_FACID"}),
        frozenset(
            "LICENSED_CERTIFIED PERM_ID ASPEN_FACID ASPEN_STATUS FAC_TYPE_DESCRIPTION FAC_FAC_RELATIONSHIP".split()
        ),
    ),
    ListKind.REGISTRY: Shape(
        {
            "FACID": "facid",
            **_IDENTITY,
            "FAC_STATUS_TYPE_CODE": "status",
            "CAPACITY": "capacity",
            "ADDRESS": "address",
            "CITY": "city",
            "ZIP": "zip",
            "COUNTY_NAME": "county",
            "PARENT_FACID": "parent",
            "BUSINESS_NAME": "business_name",
            "LICENSE_EXPIRATION_DATE": "license_expires",
            "ENTITY_TYPE_DESCRIPTION": "ownership",
            "CRITICAL_ACCESS_HOSPITAL": "critical_access",
            "DATA_DATE": "report_date",
        },
        ("FACID", "FACNAME", "FAC_FDR", "CITY"),
        unused=frozenset(
            "LICENSED_CERTIFIED FLAG T18_19 ASPEN_FACID TERMINAT_SW PARTICIPATION_DATE APPROVAL_DATE"
            " CAN_BE_DEEMED_FAC_TYPE CAN_BE_CERTIFIED_FAC_TYPE DEEMED AO_CD DMG_EFCTV_DT AO_TRMNTN_DT AO_NAME"
            " FAC_TYPE_CODE LTC ZIP9 COUNTY_CODE DISTRICT_NUMBER DISTRICT_NAME ISFACMAIN"
            " FAC_FAC_RELATIONSHIP_TYPE_CODE START_DATE INITIAL_LICENSE_DATE LICENSE_EFFECTIVE_DATE LATITUDE LONGITUDE"
            " LOCATION CCLHO_CODE CCLHO_NAME FIPS_COUNTY_CODE BIRTHING_FACILITY_FLAG TRAUMA_PED_CTR TRAUMA_CTR"
            " TYPE_OF_CARE".split()
        ),
    ),
}

# Columns that hold persons' names and contacts; an organization's own technology is no person.
PERSONAL = re.compile(
    r"admin|contact|e?mail|phone|fax|mobile|telephone|(first|last|middle|given|family)_?name|person"
    r"|owner_?name|officer|director_|signer|signed_by|title$|ssn|birth_?date|dob$",
    re.IGNORECASE,
)
NOT_PERSONAL = frozenset({"birthingfacilityflag", "terminatsw"})


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns of a recognised list stand.

    Attributes:
        row: index of the header among the rows of its sheet.
        width: cells a whole row has.
        places: our field -> index of its column; ``names``: our field -> the column as the file names it.
    """

    kind: ListKind
    row: int
    width: int
    places: dict[str, int]
    names: dict[str, str]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    dropped: tuple[str, ...]
    oddities: tuple[Oddity, ...] = ()


def find_header(rows: Sequence[Sequence[str]]) -> Header | None:
    """Return the header that most columns are known of among the first rows, or None.

    Raises:
        ColumnMissing: it is one of our lists and lacks a column we cannot do without; the fact ``file`` is not filled.
    """
    best: tuple[int, ListKind, int] | None = None
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        keys = {column_key(cell) for cell in row if cell}
        for kind, shape in SHAPES.items():
            known = len(keys & _keys(shape.fields)) + len(keys & _keys(shape.unused))
            needed = sum(column_key(name) in keys for name in shape.needed)
            is_ours = known >= LEAST_KNOWN and (2 * needed >= len(shape.needed) or known >= SURELY_KNOWN)
            if is_ours and (best is None or known > best[0]):
                best = (known, kind, at)
    return _header(best[1], best[2], rows[best[2]]) if best else None


def column_key(name: str) -> str:
    """Return what tells one column from another: letters and digits without case; one ``s`` of ours does not count."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    key = "".join(one for one in plain if one.isalnum())
    return key.replace("requestsfornotificationof", "requestsfornotificationsof")


def _keys(names: dict[str, str] | frozenset[str]) -> set[str]:
    return {column_key(name) for name in names}


def _header(kind: ListKind, at: int, cells: Sequence[str]) -> Header:
    shape = SHAPES[kind]
    fields = {column_key(name): field for name, field in shape.fields.items()}
    unused = _keys(shape.unused)
    places: dict[str, int] = {}
    unknown: list[str] = []
    dropped: list[str] = []
    oddities: list[Oddity] = []
    for index, cell in enumerate(cells):
        key = column_key(cell)
        field = fields.get(key)
        if field and field not in places:
            places[field] = index
        elif field:
            oddities.append(Oddity("column-twice", at + 1, cell[:120]))
        elif cell and key not in unused:
            (dropped if is_personal(cell) else unknown).append(cell[:120])
    for name in shape.needed:
        if shape.fields[name] not in places:
            raise errors.ColumnMissing(column=name, file="")
    missing = tuple(n for n, field in shape.fields.items() if field not in places and n not in shape.optional)
    width = max((index + 1 for index, cell in enumerate(cells) if cell), default=0)
    names = {field: cells[index] for field, index in places.items()}
    return Header(kind, at, width, places, names, tuple(unknown), missing, tuple(dropped), tuple(oddities))


def is_personal(column: str) -> bool:
    """Whether a column we do not know seems to hold persons' names or contacts."""
    return column_key(column) not in NOT_PERSONAL and PERSONAL.search(column) is not None
