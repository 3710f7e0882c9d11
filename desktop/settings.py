"""The settings of this desk that are not view state: typed, kept in ``desk.db``, and forgiving when read."""

from __future__ import annotations

import json
import logging
import sqlite3
from dataclasses import dataclass, fields
from enum import Enum

logger = logging.getLogger(__name__)

PORTAL = "https://data.chhs.ca.gov"
# Where the Signatory List was in 2024; it may have moved since, which is why the address can be changed.
SIGNATORY_LIST = "https://www.cdii.ca.gov/wp-content/uploads/2023/05/DxF_DSA_SignatoryList.xlsx"

LONGEST_ID = 100  # characters of a resource's id
SMALLEST_LIMIT = 100_000_000  # bytes; less would not hold the tables that people open most

SIGN_INS = ("none", "token", "smart")

Value = str | bool


class Language(Enum):
    """In which language the program speaks; AUTO follows the system."""

    AUTO = "auto"
    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True)
class Services:
    """The places on the network that this desk speaks to.

    Attributes:
        portal_url: the open data portal.
        contact: whom the portal may write to about our requests; goes with each of them, "" for none.
        signatory_url: the Signatory List, "" for none.
        directory_url: the Participant Directory, "" for none.
        registry_url: the facility registry, "" for the one of the portal as synced.
        exchange_url: base address of the FHIR endpoint that takes attestations, "" for none.
        exchange_sign_in: how to sign in there, a value of `desktop.outbox.model.SignIn`.
        exchange_client: the client id that its operator gave this program, for SMART; "" for none.
        channel_url: where updates and rule packs come from, "" for the address that came with the program.
        proxy: the office proxy that everything but this computer itself is asked through, "" for what the system says.
    """

    portal_url: str = PORTAL
    contact: str = ""
    signatory_url: str = SIGNATORY_LIST
    directory_url: str = ""
    registry_url: str = ""
    exchange_url: str = ""
    exchange_sign_in: str = "none"
    exchange_client: str = ""
    channel_url: str = ""
    proxy: str = ""


def practice_services(portal_url: str) -> Services:
    """Return the services of a running practice portal."""
    return Services(
        portal_url=portal_url,
        signatory_url=f"{portal_url}/lists/signatories.xlsx",
        directory_url=f"{portal_url}/lists/directory.csv",
        exchange_url=f"{portal_url}/fhir",
    )


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person may choose.

    Attributes:
        language: language of the program's own words; what the portal publishes stays as it is.
        read_columns: whether the columns of tables are read, slowly, after a sync.
        background_sync: whether the window syncs by itself when the catalog is a day old.
        notify: whether a message of the system tells of news that concerns the organization.
        tables_limit: bytes that downloaded tables may take on this computer.
        kept_tables: ids of the resources that are kept current.
        check_updates: whether the window asks the channel once a day by itself.
    """

    language: Language = Language.AUTO
    read_columns: bool = True
    background_sync: bool = False
    notify: bool = False
    tables_limit: int = 5_000_000_000
    kept_tables: frozenset[str] = frozenset()
    check_updates: bool = False


def _web_address(value: object) -> str:
    from sync.connections import checked_address

    return checked_address(str(value))


def _list_address(value: object) -> str:
    from sync.connections import checked_file_address

    return checked_file_address(str(value)) if str(value).strip() else ""


def _one_line(value: object) -> str:
    """A short line that may stand in the header of a request."""
    return "".join(one for one in str(value).strip() if " " <= one <= "~")[:120]


def _endpoint_address(value: object) -> str:
    from sync.connections import checked_endpoint

    return checked_endpoint(str(value)) if str(value).strip() else ""


def _channel_address(value: object) -> str:
    return _web_address(value) if str(value).strip() else ""


def _proxy_address(value: object) -> str:
    from sync.connections import checked_proxy

    return checked_proxy(str(value)) if str(value).strip() else ""


def _sign_in(value: object) -> str:
    if value not in SIGN_INS:
        raise ValueError(f"there is no such way to sign in: {value!r}")
    return str(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"a setting that is yes or no cannot be {value!r}")
    return value


def _bytes(value: object) -> str:
    if not str(value).isdecimal() or int(str(value)) < SMALLEST_LIMIT:
        raise ValueError(f"tables cannot be kept within {value!r} bytes")
    return str(value)


def _ids(value: object) -> str:
    return " ".join(sorted({one for one in str(value).split() if one.isascii() and len(one) <= LONGEST_ID}))


# For each key: how a value is checked before it is kept. The keys are the fields of the two classes above.
CHECKS = {
    "portal_url": _web_address,
    "contact": _one_line,
    "signatory_url": _list_address,
    "directory_url": _list_address,
    "registry_url": _list_address,
    "exchange_url": _endpoint_address,
    "exchange_sign_in": _sign_in,
    "exchange_client": _one_line,
    "channel_url": _channel_address,
    "proxy": _proxy_address,
    "language": lambda value: Language(value).value,
    "read_columns": _yes_or_no,
    "background_sync": _yes_or_no,
    "notify": _yes_or_no,
    "tables_limit": _bytes,
    "kept_tables": _ids,
    "check_updates": _yes_or_no,
}
DEFAULTS: dict[str, Value] = {
    "portal_url": PORTAL,
    "contact": "",
    "signatory_url": SIGNATORY_LIST,
    "directory_url": "",
    "registry_url": "",
    "exchange_url": "",
    "exchange_sign_in": "none",
    "exchange_client": "",
    "channel_url": "",
    "proxy": "",
    "language": Language.AUTO.value,
    "read_columns": Preferences().read_columns,
    "background_sync": Preferences().background_sync,
    "notify": Preferences().notify,
    "tables_limit": str(Preferences().tables_limit),
    "kept_tables": "",
    "check_updates": Preferences().check_updates,
}


SERVICE_KEYS = frozenset(one.name for one in fields(Services))


def read(store: sqlite3.Connection | None, key: str) -> Value:
    """Return what the organization set, else what `kept` returns; ``store`` is None where there is no desk.db yet."""
    from desktop.policy.reading import current_policy

    fixed = current_policy().values.get(key)
    return kept(store, key) if fixed is None else fixed


def kept(store: sqlite3.Connection | None, key: str) -> Value:
    """Return the person's own setting, or its default when it was never set or what is kept can no longer be used."""
    check, default = CHECKS[key], DEFAULTS[key]
    row = None
    if store is not None:
        row = store.execute("select value from setting where key = ?", (key,)).fetchone()
    if row is None:
        return default
    from sync.errors import AddressTrouble

    try:
        found = json.loads(row[0])
        if type(found) is not type(default):
            raise ValueError(f"{key} was kept in another form")
        return check(found)
    except (ValueError, RecursionError, AddressTrouble):
        logger.warning("The setting %s could not be read; its default is used.", key)
        return default


def write(store: sqlite3.Connection, key: str, value: Value) -> Value:
    """Check and keep the setting; returns it in the form that was kept.

    Raises:
        AddressTrouble: the address of a service cannot be used.
        ValueError: a value of the wrong kind, which is a bug of the caller.
    """
    kept = CHECKS[key](value)
    with store:
        store.execute("insert or replace into setting (key, value) values (?, ?)", (key, json.dumps(kept)))
    return kept


def services(store: sqlite3.Connection | None) -> Services:
    """Return all service addresses; what the organization set wins."""
    return Services(**{one.name: str(read(store, one.name)) for one in fields(Services)})


def preferences(store: sqlite3.Connection | None) -> Preferences:
    """Return all choices; what the organization set wins."""
    return Preferences(
        language=Language(read(store, "language")),
        read_columns=bool(read(store, "read_columns")),
        background_sync=bool(read(store, "background_sync")),
        notify=bool(read(store, "notify")),
        tables_limit=int(str(read(store, "tables_limit"))),
        kept_tables=frozenset(str(read(store, "kept_tables")).split()),
        check_updates=bool(read(store, "check_updates")),
    )
