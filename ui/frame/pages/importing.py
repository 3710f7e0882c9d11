"""Brings in what the pages are made of, beside the window."""

from __future__ import annotations

from sync.work import Work


def import_pages(_work: Work) -> None:
    """Import what the pages are made of, so that the window need not wait for it."""
    import ui.attestations.checks.view
    import ui.attestations.choosing.view
    import ui.attestations.filler.filler
    import ui.attestations.packet.view
    import ui.attestations.page
    import ui.catalog.page
    import ui.statewide.page
    import ui.tables.page  # noqa: F401 - what is bound here is of no use
    from desktop.forms.library import forms

    forms()  # read once and kept
