"""The actions of ``organization``."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from desktop.cli.documents import read_json
from desktop.cli.job import Commands, Job
from desktop.cli.lists.fetching import load_practice
from desktop.cli.organization import answers, text
from desktop.cli.organization.document import Reading, organization_from
from desktop.cli.organization.parties import name_of, organization_of, party_of
from desktop.lists import Lists
from desktop.organization.model import WHOLE, Facility
from desktop.organization.profiles import facility_from
from desktop.rule_packs import newest_pack
from desktop.rules.pack import Pack
from sync.errors import Kind
from sync.lists.model import ListKind


def set_organization(job: Job) -> int:
    """Set the organization from a JSON document; facilities that were here before keep their confirmed rows."""
    load_practice(job)
    content = read_json(job.typed.file)
    today = datetime.now().astimezone().date()
    pack = newest_pack()
    reading = Reading(pack, job.desk.organization.current(), partial(_registered, job.desk.lists, pack), today)
    job.desk.organization.save(organization_from(content, reading))
    return _show(job)


def _registered(lists: Lists, pack: Pack, facid: str) -> Facility | None:
    """Return what the newest registry on this desk says of a facility."""
    row, newest = lists.facility(facid), lists.newest(ListKind.REGISTRY)
    return facility_from(row, pack, newest.report_date) if row and newest else None


def show(job: Job) -> int:
    """Show the organization."""
    load_practice(job)
    return _show(job)


def _show(job: Job) -> int:
    one, pins = organization_of(job.desk), job.desk.organization.pins()
    answer = answers.organization(job.layout, one, pins)
    job.answer(answer, lambda page: text.organization(page, one, pins, newest_pack()))
    return 0


def candidates(job: Job) -> int:
    """Show rows of the newest Signatory List that may be the organization's; none is exit code 1."""
    name, party = _party(job)
    found = job.desk.organization.candidates(party, job.typed.limit)
    list_date = _list_date(job)
    job.answer(answers.candidates(name, found, list_date), lambda page: text.candidates(page, name, found, list_date))
    return 0 if found else Kind.REFUSED.value


def confirm(job: Job) -> int:
    """Confirm that a row is the organization's."""
    name, party = _party(job)
    pin = job.desk.organization.confirm(party, job.typed.dxf_id.strip().upper())
    job.answer({"party": name, "confirmed": answers.pin(pin)}, lambda page: text.confirmed(page, name, pin))
    return 0


def refuse(job: Job) -> int:
    """Keep that rows are not the organization's, so that they are no longer proposed as likely."""
    name, party = _party(job)
    refused = [typed.strip().upper() for typed in job.typed.dxf_ids]
    job.desk.organization.refuse(party, refused)
    told = {"party": name, "refused": refused}
    job.answer(told, lambda page: "\n".join(page.wrapped(page.said("is_refused", party=name, ids=", ".join(refused)))))
    return 0


def unconfirm(job: Job) -> int:
    """Take a confirmation back; without one it is exit code 1."""
    name, party = _party(job)
    was_confirmed = party in job.desk.organization.pins()
    if was_confirmed:
        job.desk.organization.unconfirm(party)
    key = "is_unconfirmed" if was_confirmed else "was_not_confirmed"
    answer = {"party": name, "was_confirmed": was_confirmed}
    job.answer(answer, lambda page: "\n".join(page.wrapped(page.said(key, party=name))))
    return 0 if was_confirmed else Kind.REFUSED.value


def _party(job: Job) -> tuple[str, str]:
    """Return the name and the id of whom the command is about; an organization of one facility is that facility."""
    load_practice(job)
    one = organization_of(job.desk)
    party = party_of(one, job.typed.facility)
    if party == WHOLE and len(one.facilities) == 1:
        party = one.facilities[0].id
    return name_of(one, party), party


def _list_date(job: Job) -> date | None:
    newest = job.desk.lists.newest(ListKind.SIGNATORY)
    return newest.report_date if newest else None


COMMANDS: Commands = {
    "organization set": set_organization,
    "organization show": show,
    "organization candidates": candidates,
    "organization confirm": confirm,
    "organization refuse": refuse,
    "organization unconfirm": unconfirm,
}
