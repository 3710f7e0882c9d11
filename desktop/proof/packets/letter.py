"""The letter to the agency for what its portal does not take: an end of the agreement, or taking out a subordinate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.attestations.model import Attestation
from desktop.forms.keys import key_of
from desktop.proof.packets.fields import LANGUAGE, Source
from desktop.rules.pack import Agency
from desktop.standing.memo.writing import plain
from desktop.words import Words

_ENTRY = ("name", "type", "license", "ein", "reason")
_SAID = ("organization.", "signature.", "end.kind", "end.terminates-on", "end.ceased-on")  # in the sentences already


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything a letter is written from; it is written in the agency's language."""

    source: Source
    agency: Agency
    signed: Attestation | None
    role: str

    def text(self) -> str:
        """Return the letter, "" where nothing is to be sent by mail."""
        asked = tuple(self._asked())
        if not asked:
            return ""
        title = self.source.form.title.said(LANGUAGE)
        dxf_id = self.source.value("organization.dxf-id")
        subject = self._said("subject", title=title, id=dxf_id) if dxf_id else self._said("subject_plain", title=title)
        greeting = self._said("greeting", agency=self.agency.name.said(LANGUAGE))
        return "\n".join([subject, "", greeting, "", *asked, "", *self._ending()])

    def _asked(self) -> Iterator[str]:
        entries = self.source.by_mail()
        if entries:
            yield self._said("remove", organization=self._organization())
            for number in entries:
                yield from ("", *self._entry(number))
        elif self.source.form.id == "dsa-ended":
            yield from self._ended()

    def _entry(self, number: int) -> Iterator[str]:
        values = {name: self.source.value(key_of(f"subordinate.{name}", "subordinate", number)) for name in _ENTRY}
        yield from (f"{self._said(f'entry.{name}')}: {plain(value)}" for name, value in values.items() if value)

    def _ended(self) -> Iterator[str]:
        ceased, ends = (self.source.value(f"end.{name}") for name in ("ceased-on", "terminates-on"))
        if ceased:
            yield self._said("ceased", organization=self._organization(), day=ceased)
        elif ends:
            yield self._said("ends", organization=self._organization(), day=ends)
        else:
            return
        in_english = replace(self.source, language=LANGUAGE).fields()
        fields = (one for one in in_english if one.value and not one.key.startswith(_SAID))
        yield from ("", *(f"{one.label}: {plain(one.value)}" for one in fields))

    def _organization(self) -> str:
        signed = self.signed.organization if self.signed else ""
        return plain(self.source.value("organization.legal-name") or signed)

    def _ending(self) -> Iterator[str]:
        if self.signed is None:
            yield self._said("unsigned")
            return
        yield from (plain(line) for line in (self.signed.signer, self.role, self._organization()) if line)
        yield ""
        yield self._said("record", id=self.signed.id, hash=self.signed.hash)

    def _said(self, key: str, **facts: str) -> str:
        return Words(LANGUAGE).text("packet", f"letter.{key}", **facts)
