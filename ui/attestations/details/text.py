"""Writes what happened to an attestation, and what it says, as safe HTML."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.attestations.model import Line, Told
from ui import words
from ui.attestations.reading import Seen

translate = QCoreApplication.translate


def to_html(seen: Seen) -> str:
    """Return history, answers and the marks of the signature."""
    return _history(seen.history) + _answers(seen) + _proof(seen)


def _history(history: Sequence[Told]) -> str:
    if not history:
        return ""
    steps = "".join(f"<p>{html.escape(one.says)}</p>" for one in history)
    heading = translate("AttestationText", "What happened")
    return f"<h3>{html.escape(heading)}</h3>{steps}"


def _answers(seen: Seen) -> str:
    signed = translate("AttestationText", "Answers, as they were signed")
    heading = translate("AttestationText", "Answers so far") if seen.draft is not None else signed
    given = [one for one in seen.lines if one.value]
    if not given:
        nothing = translate("AttestationText", "Nothing is answered yet.")
        return f"<h3>{html.escape(heading)}</h3><p class='quiet'>{html.escape(nothing)}</p>"
    parts = [_part(group, tuple(found)) for group, found in groupby(given, key=lambda one: one.group)]
    return f"<h3>{html.escape(heading)}</h3>{''.join(parts)}"


def _part(group: str, lines: Sequence[Line]) -> str:
    head = f"<p><b>{html.escape(group)}</b></p>" if group else ""
    rows = "".join(
        f"<tr><td width='42%' class='name'>{html.escape(one.label)}</td><td>{_value(one)}</td></tr>" for one in lines
    )
    return f"{head}<table width='100%' cellspacing='0' cellpadding='4'>{rows}</table>"


def _value(one: Line) -> str:
    said = html.escape(one.value).replace("\n", "<br>")
    return f"{said}<br><span class='quiet'>{html.escape(one.origin)}</span>" if one.origin else said


def _proof(seen: Seen) -> str:
    if seen.attestation is None:
        return ""
    rows = (
        (translate("AttestationText", "Signed by"), seen.attestation.signer),
        (translate("AttestationText", "Signed on"), words.moment(seen.attestation.signed)),
        (translate("AttestationText", "Identifier"), seen.attestation.id),
        (translate("AttestationText", "SHA-256 of what was signed"), " ".join(_groups(seen.attestation.hash))),
    )
    heading = html.escape(translate("AttestationText", "Electronic signature"))
    lines = "".join(
        f"<tr><td width='42%' class='name'>{html.escape(name)}</td><td>{html.escape(value)}</td></tr>"
        for name, value in rows
    )
    return f"<h3>{heading}</h3><table width='100%' cellspacing='0' cellpadding='4'>{lines}</table>"


def _groups(code: str) -> list[str]:
    """Cut a long code into pieces that a line can be broken between."""
    return [code[at : at + 8] for at in range(0, len(code), 8)]
