"""The action ``attest endpoint``: where attestations are sent, and whether it can take them."""

from __future__ import annotations

import sys

from desktop.cli.job import Job
from desktop.cli.layout import Layout
from desktop.outbox.model import Keeping
from desktop.outbox.trouble import NoEndpoint
from sync.exchange.model import Ability

LONGEST_TOKEN = 16_384


def endpoint(job: Job) -> int:
    """Set the endpoint if one was typed, keep a token if one comes, and ask the endpoint what it can do.

    Raises:
        NoEndpoint: none is set.
    """
    if job.typed.url is not None:
        job.desk.set_setting("exchange_url", job.typed.url)
    if job.typed.token_from_input:
        token = sys.stdin.readline(LONGEST_TOKEN).strip() if sys.stdin else ""
        job.desk.outbox.keep_token(token)
        job.desk.set_setting("exchange_sign_in", "token")
    address = job.desk.services.exchange_url
    if not address:
        raise NoEndpoint
    if job.typed.forget_token:
        return _forget(job, address)
    ability, keeping = job.desk.outbox.endpoint(job.work), job.desk.outbox.token_is_kept()
    answer = {
        "endpoint": address,
        "software": ability.software,
        "fhir_version": ability.fhir_version,
        "can_take_attestations": ability.creates_conditionally and ability.finds_by_identifier,
        "token_kept": keeping.value,
    }
    job.answer(answer, lambda page: "\n".join(_text(page, address, ability, keeping)))
    return 0


def _forget(job: Job, address: str) -> int:
    """Take the token out of the keyring; the endpoint is not asked."""
    job.desk.outbox.forget_token()
    answer = {"endpoint": address, "token_kept": Keeping.NOWHERE.value}
    job.answer(answer, lambda page: "\n".join(page.wrapped(page.said("endpoint_token_nowhere"))))
    return 0


def _text(page: Layout, address: str, ability: Ability, keeping: Keeping) -> list[str]:
    software = ability.software or page.said("not_known")
    return [
        *page.wrapped(page.said("endpoint_fine", address=address)),
        *page.row(page.said("endpoint_software"), f"{software}, FHIR {ability.fhir_version}", "  "),
        *page.wrapped(page.said(f"endpoint_token_{keeping.value}"), "  "),
    ]
