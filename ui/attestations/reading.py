"""What the page shows, read in jobs beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.organization.model import WHOLE, Organization
from sync.work import Work
from ui.attestations.grouping import Group, counted

if TYPE_CHECKING:
    from desktop.attestations.model import Attestation, Delivery, Draft, Line, Listed, Told
    from desktop.desk import Desk
    from desktop.forms.model import Form, Problem


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every draft and attestation that fits the words typed; ``is_empty`` says that there is none at all."""

    rows: tuple[Listed, ...]
    counts: Mapping[Group, int]
    text: str
    is_empty: bool


@dataclass(frozen=True, slots=True)
class ReadShelf:
    """The job that reads them, newest change first."""

    desk: Desk
    text: str = ""

    def __call__(self, _work: Work) -> Shelf:
        """Return them."""
        if not self.desk.folder.desk_db.exists():
            return Shelf((), {}, self.text, is_empty=True)
        rows = self.desk.attestations.listed(text=self.text)
        return Shelf(rows, counted(rows), self.text, is_empty=not rows and not self.text)


@dataclass(frozen=True, slots=True)
class Seen:
    """One draft or attestation with all that is shown of it; either ``draft`` or the next two are there.

    Attributes:
        whose: name of the organization or facility it is for.
    """

    listed: Listed
    form: Form
    whose: str
    lines: tuple[Line, ...]
    draft: Draft | None = None
    attestation: Attestation | None = None
    delivery: Delivery | None = None
    history: tuple[Told, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadOne:
    """The job that reads it."""

    desk: Desk
    listed: Listed

    def __call__(self, _work: Work) -> Seen:
        """Return it.

        Raises:
            NotFound: it is gone meanwhile.
        """
        from desktop.forms.library import form

        book, one = self.desk.attestations, self.listed
        if one.state is None:
            draft = book.draft(one.id)
            whose = name_of(self.desk.organization.current(), draft.party)
            lines, problems = book.questions_and_answers(one.id), book.check(one.id)
            return Seen(one, form(draft.form), whose, lines, draft=draft, problems=problems)
        signed = book.attestation(one.id)
        return Seen(
            one,
            form(signed.form),
            signed.organization,
            book.questions_and_answers(one.id),
            attestation=signed,
            delivery=book.delivery(one.id),
            history=book.history(one.id),
        )


@dataclass(frozen=True, slots=True)
class Shop:
    """What a new attestation can be: the forms, for whom, and the drafts that are there already."""

    forms: tuple[Form, ...]
    organization: Organization | None
    drafts: tuple[Draft, ...]
    types: Mapping[str, str]  # name of each entity type, by its id

    def parties(self) -> tuple[tuple[str, str], ...]:
        """Return each party's id and name, the organization first; its facilities where it has several."""
        if self.organization is None:
            return ()
        facilities = self.organization.facilities
        several = ((one.id, one.name) for one in facilities) if len(facilities) > 1 else ()
        return ((WHOLE, self.organization.name), *several)

    def entity_type(self, party: str) -> str:
        """Return what kind of organization a party is, "" where not known or not one kind."""
        facilities = self.organization.facilities if self.organization is not None else ()
        found = {one.entity_type for one in facilities if party in (WHOLE, one.id)}
        return next(iter(found)) or "" if len(found) == 1 else ""

    def draft_of(self, form: str, party: str) -> Draft | None:
        """Return the newest draft of a form for a party."""
        wanted = (form, settled(self.organization, party))
        fitting = [
            one
            for one in self.drafts
            if (one.form, settled(self.organization, one.party)) == wanted and not one.supersedes
        ]
        return max(fitting, key=lambda one: one.changed, default=None)


@dataclass(frozen=True, slots=True)
class ReadShop:
    """The job that reads it."""

    desk: Desk

    def __call__(self, _work: Work) -> Shop:
        """Return it."""
        from desktop.forms.library import forms
        from desktop.rule_packs import newest_pack

        language, pack = self.desk.words.language, newest_pack()
        types = {one.id: one.name.said(language) for one in pack.entity_types}
        drafts = self.desk.attestations.drafts() if self.desk.folder.desk_db.exists() else ()
        return Shop(forms(), self.desk.organization.current(), drafts, types)


def settled(organization: Organization | None, party: str) -> str:
    """Return the party's id; an organization of one facility is that facility."""
    is_one = organization is not None and len(organization.facilities) == 1
    return organization.facilities[0].id if organization is not None and is_one and party == WHOLE else party


def name_of(organization: Organization | None, party: str) -> str:
    """Return the name of the organization or of one of its facilities."""
    if organization is None:
        return ""
    return next((one.name for one in organization.facilities if one.id == party), organization.name)
