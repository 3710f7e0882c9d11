"""The actions of ``attest`` that fill in: forms, new, set, show, check, sign, discard, list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from desktop.attestations.model import Draft, Signature, State
from desktop.cli.attestations import answers, text
from desktop.cli.attestations.options import DRAFT
from desktop.cli.job import Job
from desktop.cli.lists.fetching import load_practice
from desktop.cli.organization.parties import organization_of, party_of
from desktop.cli.troubles import AnswerUnclear, DeclarationMissing, NoSuchField, NoSuchForm
from desktop.forms.enabling import item_at
from desktop.forms.library import form, troubles
from desktop.forms.library import forms as all_forms
from desktop.forms.model import Form, Severity, Values
from desktop.forms.reading import read
from desktop.organization.model import WHOLE
from sync.errors import Kind

NUMBERS = tuple(f"f{number}" for number in range(1, 10))  # which of them a damaged form has, its file cannot say


def forms(job: Job) -> int:
    """Show the forms there are."""
    found = all_forms()
    for trouble in troubles():
        job.terminal.tell(str(job.desk.told(trouble)))
    job.answer(answers.forms(job.layout, found), lambda page: text.forms(page, found))
    return 0


def new(job: Job) -> int:
    """Begin a draft, filled in as far as this desk knows the answers."""
    load_practice(job)
    chosen = _form_named(job.typed.form)
    party = party_of(organization_of(job.desk), job.typed.facility) if job.typed.facility else _usual_party(job)
    corrects = job.desk.attestations.find(job.typed.corrects) if job.typed.corrects else ""
    made = job.desk.attestations.begin(chosen.id, party, supersedes=corrects)
    return _show_draft(job, made)


def _usual_party(job: Job) -> str:
    """Return the whole organization, or its one facility; a desk without an organization can fill in forms, too."""
    one = job.desk.organization.current()
    return one.facilities[0].id if one and len(one.facilities) == 1 else WHOLE


def _form_named(typed: str) -> Form:
    """Return the form of an id or number.

    Raises:
        NoSuchForm: there is none; ``FormUnreadable``: it may be one whose file is damaged.
    """
    wanted = typed.strip().casefold()
    found = [one for one in all_forms() if wanted in (one.id.casefold(), one.number.casefold())]
    damaged = [one for one in troubles() if wanted == str(one.facts["file"]).partition("/")[0] or wanted in NUMBERS]
    if not found and damaged:
        raise damaged[0]
    if not found:
        raise NoSuchForm(typed=typed[:120], choices=", ".join(f"{one.number} {one.id}" for one in all_forms()))
    return found[0]


def set_answers(job: Job) -> int:
    """Answer questions of a draft; all of them or, when one cannot be read, none."""
    draft = _draft(job)
    changed = _read_answers(form(draft.form, draft.version), job.typed.answers, job.layout.words.language)
    kept = {key: values for key, values in {**draft.answers, **changed}.items() if values}
    return _show_draft(job, job.desk.attestations.save(draft.id, kept, tuple(changed)))


def _read_answers(of_form: Form, typed: list[str], language: str) -> Mapping[str, Values]:
    """Return the answers typed as ``FIELD=VALUE``.

    Raises:
        NoSuchField: the form has no such field.
        AnswerUnclear: something without an equals sign.
    """
    found: dict[str, Values] = {}
    for one in typed:
        key, equals, value = one.partition("=")
        if not equals:
            raise AnswerUnclear(typed=one[:120])
        item = item_at(of_form, key)
        if item is None or item.is_read_only:
            raise NoSuchField(field=key[:120])
        read_value = (read(item, value, language),) if value.strip() else ()
        found[key] = (*found.get(key, ()), *read_value) if item.repeats else read_value
    return found


def show(job: Job) -> int:
    """Show a draft or a signed attestation."""
    found = job.desk.attestations.find(job.typed.id)
    if any(one.id == found for one in job.desk.attestations.drafts()):
        return _show_draft(job, _draft(job))
    one, delivery = job.desk.attestations.attestation(found), job.desk.attestations.delivery(found)
    lines = job.desk.attestations.questions_and_answers(found)
    history = job.desk.attestations.history(found)
    job.answer(answers.signed(one, delivery), lambda page: text.signed(page, one, delivery, lines, history))
    return 0


def _draft(job: Job) -> Draft:
    """Return the draft that is meant, brought to the newest version of its form."""
    one, told = job.desk.attestations.carried(job.desk.attestations.find(job.typed.id))
    for sentence in told:
        job.terminal.tell(sentence)
    return one


def _show_draft(job: Job, draft: Draft) -> int:
    of_form = form(draft.form, draft.version)
    problems = job.desk.attestations.check(draft.id)
    answer = {**answers.draft(draft), "problems": answers.problems(problems)}
    job.answer(answer, lambda page: text.draft(page, draft, of_form, problems))
    return 0


def check(job: Job) -> int:
    """Check a draft; errors are exit code 1."""
    draft = _draft(job)
    found = job.desk.attestations.check(draft.id)
    answer = {"id": draft.id, "problems": answers.problems(found)}
    job.answer(answer, lambda page: text.checked(page, found))
    return Kind.REFUSED.value if any(one.severity is Severity.ERROR for one in found) else 0


def sign(job: Job) -> int:
    """Sign a draft, which needs ``--declare``; without it the statements are shown and nothing is signed.

    Raises:
        DeclarationMissing: ``--declare`` was not typed.
    """
    draft = _draft(job)
    if not job.typed.declare:
        statements = text.statements(job.layout, form(draft.form, draft.version))
        job.terminal.tell("\n".join(statements))
        raise DeclarationMissing
    now = datetime.now().astimezone().replace(microsecond=0)
    signature = Signature(job.typed.name.strip(), job.typed.title.strip(), True, True, now)
    one = job.desk.attestations.sign(draft.id, signature)
    delivery = job.desk.attestations.delivery(one.id)
    job.answer(answers.signed(one, delivery), lambda page: text.just_signed(page, one))
    return 0


def discard(job: Job) -> int:
    """Throw a draft away."""
    gone = job.desk.attestations.discard(job.desk.attestations.find(job.typed.id))
    job.answer(answers.draft(gone), lambda page: "\n".join(page.wrapped(page.said("draft_discarded", id=gone.id))))
    return 0


def listing(job: Job) -> int:
    """Show drafts and signed attestations, newest change first."""
    wanted = job.typed.state
    state = State(wanted) if wanted not in ("", DRAFT) else None
    found = job.desk.attestations.listed(state=state, drafts=wanted in ("", DRAFT))
    if wanted == DRAFT:
        found = tuple(one for one in found if one.state is None)
    answer = {"attestations": [answers.listed(one) for one in found]}
    job.answer(answer, lambda page: text.listing(page, found))
    return 0
