"""Drafts: begun with what is known, kept as they are typed, never lost by accident."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.attestations.model import Draft, State
from desktop.attestations.trouble import AlreadySigned, NoOrganization, NotUnique
from desktop.desk import Desk
from desktop.forms.library import form
from desktop.forms.model import Origin
from desktop.organization.model import WHOLE, Organization
from desktop.outbox.moves import happen
from desktop.outbox.states import Happened, Happening
from desktop.store.opening import opened
from sync.catalog.schema import writing
from sync.errors import NotFound
from tests.attestations.filled import CHOICES, FORM, SIGNATURE, ready, signed
from tests.standing.cases import facility


def aged(desk: Desk, draft: Draft) -> Draft:
    """Make a draft one of a version that the program never had."""
    with opened(desk.folder.desk_db) as store, store:
        store.execute("update draft set version = '2019.1' where id = ?", (draft.id,))
    return replace(draft, version="2019.1")


def test_a_draft_begins_with_what_the_desk_knows_and_says_from_where(desk: Desk) -> None:
    draft = desk.attestations.begin(FORM)

    assert draft.answers["organization.name"] == ("Olive Care Center",)
    assert draft.origins["organization.name"].source == "profile"
    assert (draft.form, draft.version, draft.party) == (FORM, form(FORM).version, "a")
    assert desk.attestations.draft(draft.id) == draft


def test_a_draft_begins_with_what_the_lists_say(listed_desk: Desk) -> None:
    draft = listed_desk.attestations.begin(FORM)

    (pin,) = listed_desk.organization.pins().values()
    assert draft.answers["organization.dxf-id"] == (pin.dxf_id,)
    assert listed_desk.attestations.draft(draft.id) == draft


def test_what_the_person_touched_is_no_longer_from_a_source(desk: Desk) -> None:
    book, draft = desk.attestations, desk.attestations.begin(FORM)

    book.save(draft.id, {**draft.answers, "choices.request": ("Cozeva",)}, {"choices.request"})
    assert "organization.name" in book.draft(draft.id).origins
    saved = book.save(draft.id, {"organization.name": ("Olive Care Center",)}, {"organization.name"})

    assert saved == book.draft(draft.id)
    assert dict(saved.answers) == {"organization.name": ("Olive Care Center",)}
    assert "organization.name" not in saved.origins


def test_any_text_typed_is_kept(desk: Desk) -> None:
    draft = desk.attestations.begin(FORM)
    typed = "=1+1 \u202e<b>' -- \n\t é 漢 😀" * 50

    desk.attestations.save(draft.id, {"organization.name": (typed,), "choices.adt": ("half \ud83d",)}, ())

    answers = desk.attestations.draft(draft.id).answers
    assert answers == {"organization.name": (typed,), "choices.adt": ("half ?",)}


def test_an_answer_that_was_emptied_is_gone(desk: Desk) -> None:
    draft = ready(desk)

    desk.attestations.save(draft.id, {**draft.answers, "choices.adt": ()}, {"choices.adt"})

    assert "choices.adt" not in desk.attestations.draft(draft.id).answers


def test_drafts_stand_with_the_last_changed_first(desk: Desk) -> None:
    first, second = desk.attestations.begin(FORM), desk.attestations.begin("dsa-ended")
    with opened(desk.folder.desk_db) as store, store:
        store.execute("update draft set changed = '2020-01-01T00:00:00.000+00:00' where id = ?", (second.id,))

    assert [one.id for one in desk.attestations.drafts()] == [first.id, second.id]


def test_a_discarded_draft_can_be_put_back_as_it_was(desk: Desk) -> None:
    draft = ready(desk)

    gone = desk.attestations.discard(draft.id)
    assert desk.attestations.drafts() == ()
    desk.attestations.put_back(gone)
    desk.attestations.put_back(gone)

    assert desk.attestations.drafts() == (draft,)


def test_a_draft_that_was_signed_is_neither_saved_nor_discarded_nor_put_back(desk: Desk) -> None:
    draft = ready(desk)
    desk.attestations.sign(draft.id, SIGNATURE)

    for attempt in (
        lambda: desk.attestations.draft(draft.id),
        lambda: desk.attestations.save(draft.id, CHOICES, ()),
        lambda: desk.attestations.discard(draft.id),
        lambda: desk.attestations.carried(draft.id),
    ):
        with pytest.raises(AlreadySigned):
            attempt()
    desk.attestations.put_back(draft)

    assert desk.attestations.drafts() == ()


def test_a_draft_of_an_older_form_is_brought_to_the_newest_and_says_what_changed(desk: Desk) -> None:
    draft = aged(desk, ready(desk, {**CHOICES, "long.gone": ("an old answer",)}))

    after, told = desk.attestations.carried(draft.id)

    assert after.version == form(FORM).version
    assert dict(after.answers) == dict(CHOICES)
    assert after.dropped == {"long.gone": ("an old answer",)}
    assert any("an old answer" in sentence for sentence in told)
    assert desk.attestations.carried(draft.id) == (after, ())


def test_a_draft_of_the_newest_form_stays_as_it_is(desk: Desk) -> None:
    draft = ready(desk)

    assert desk.attestations.carried(draft.id) == (draft, ())


def test_last_times_answers_are_there_to_begin_with(desk: Desk) -> None:
    assert desk.attestations.earlier(FORM, WHOLE) is None
    signed(desk, {**CHOICES, "choices.adt": ("SELF",), "technology.url": ("https://adt.example.org",)})
    last = signed(desk)

    found = desk.attestations.earlier(FORM, WHOLE)

    assert found == (last, dict(CHOICES))
    assert desk.attestations.earlier("dsa-ended", WHOLE) is None


def test_a_correction_begins_with_what_was_signed(desk: Desk) -> None:
    wrong = signed(desk)

    draft = desk.attestations.begin(FORM, supersedes=wrong.id)

    assert (draft.supersedes, dict(draft.answers)) == (wrong.id, dict(CHOICES))
    assert draft.origins["choices.adt"] == Origin("earlier", wrong.signed.date())


@pytest.mark.parametrize("supersedes", ["nothing", "a draft", "another form"])
def test_only_what_was_signed_with_the_same_form_can_be_corrected(desk: Desk, supersedes: str) -> None:
    others = {"a draft": ready(desk).id, "another form": signed(desk).id}
    form_id = "dsa-ended" if supersedes == "another form" else FORM

    with pytest.raises(NotFound):
        desk.attestations.begin(form_id, supersedes=others.get(supersedes, supersedes))


def test_a_desk_without_an_organization_says_so(bare: Desk) -> None:
    with pytest.raises(NoOrganization):
        bare.attestations.begin(FORM)
    assert bare.attestations.earlier(FORM, WHOLE) is None
    assert bare.attestations.drafts() == ()


def test_a_form_or_facility_that_is_not_there_is_not_found(desk: Desk) -> None:
    for form_id, party in (("no-such-form", WHOLE), (FORM, "no such facility")):
        with pytest.raises(NotFound):
            desk.attestations.begin(form_id, party)
    with pytest.raises(NotFound):
        desk.attestations.draft("nothing")


def test_with_several_facilities_each_has_its_own_drafts_and_so_has_the_whole(desk: Desk) -> None:
    desk.organization.save(Organization("Olive Group", (facility("a"), facility("b", name="Olive East"))))

    parties = [desk.attestations.begin(FORM, party).party for party in ("a", "b", WHOLE)]

    assert parties == ["a", "b", WHOLE]


def test_the_rules_are_told_the_facts_of_the_facility(desk: Desk) -> None:
    context = desk.attestations.context("a")

    assert context.entity_type == "skilled_nursing_facility"
    assert context.facts["electronic_records"] is True
    assert desk.attestations.context("gone").entity_type is None


def test_an_id_is_found_by_its_beginning(desk: Desk) -> None:
    draft, record = ready(desk), signed(desk)

    assert desk.attestations.find(f" {draft.id[:13].upper()} ") == draft.id
    assert desk.attestations.find(record.id) == record.id
    for wrong in ("", "zz", f"{record.id}0", "%", "_"):
        with pytest.raises(NotFound):
            desk.attestations.find(wrong)


def test_a_beginning_that_several_share_is_not_enough(desk: Desk) -> None:
    draft = ready(desk)
    with opened(desk.folder.desk_db) as store, store:
        for ending in "01":
            desk.attestations.put_back(replace(draft, id=f"ffff{ending}"))
        assert store.execute("select count(*) from draft").fetchone() == (3,)

    with pytest.raises(NotUnique) as caught:
        desk.attestations.find("ffff")

    assert caught.value.facts == {"wanted": "ffff", "count": 2}


def test_one_that_still_waits_is_held_when_it_is_corrected(desk: Desk) -> None:
    wrong = signed(desk)
    with opened(desk.folder.desk_db) as store, writing(store):
        happen(store, wrong.id, Happening(Happened.QUEUED), datetime.now(UTC))

    signed(desk, supersedes=wrong.id)

    assert desk.attestations.delivery(wrong.id).is_held
    assert desk.attestations.delivery(wrong.id).state is State.QUEUED
