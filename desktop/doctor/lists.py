"""What doctor looks at for the standing: the published lists, the rules, and where the lists are fetched."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.doctor.check import Check, Notes
from sync.errors import KnownError

if TYPE_CHECKING:
    from desktop.desk import Desk

OLD_LIST = timedelta(days=365)


def lists_store(desk: Desk, notes: Notes, today: date | None = None) -> Check:
    """Look whether the lists can be read, and how old the newest of each kind is; ``today`` is today if left out."""
    try:
        newest = [one for one in desk.lists.held() if one.is_newest]
    except KnownError as trouble:
        return notes.trouble("lists-store", trouble)
    if not newest:
        return notes.check("lists-store", "attention")
    day = today or datetime.now().astimezone().date()
    old = [one for one in newest if day - one.report_date > OLD_LIST]
    told = "; ".join(notes.list_name(one.kind.value, one.report_date) for one in old or newest)
    return notes.check("lists-store", "attention/old" if old else "fine", lists=told)


def rule_pack(notes: Notes) -> Check:
    """Look whether the rules can be read, and of which day they are."""
    from desktop.rule_packs import newest_pack

    try:
        pack = newest_pack()
    except KnownError as trouble:
        return notes.trouble("rule-pack", trouble)
    return notes.check("rule-pack", "fine", pack=pack.id, day=notes.day(pack.date))


def list_addresses(desk: Desk, notes: Notes) -> Check:
    """Look whether the addresses of the lists can be used; nothing is asked of them."""
    from sync.connections import checked_address

    services = desk.services
    addresses = [services.signatory_url, services.directory_url, services.registry_url or services.portal_url]
    try:
        hosts = [checked_address(address).split("/")[2] for address in addresses if address]
    except KnownError as trouble:
        return notes.trouble("list-addresses", trouble)
    return notes.check("list-addresses", "fine", hosts=", ".join(dict.fromkeys(hosts)))
