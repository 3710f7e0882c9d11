"""Proof that stands alone, as the window and the command line ask for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.attestations.model import Event
from desktop.proof.model import FileCheck, Packet, Receipt, TrailCheck
from desktop.store.opening import opened

if TYPE_CHECKING:
    from desktop.desk import Desk


class ProofBook:
    """Receipts, packets, sealed files and the audit trail of a desk; every method may be called from any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def receipt(self, id_: str) -> Receipt:
        """Return the receipt of a signed attestation, whatever became of it; a new one is noted in the trail.

        Raises:
            NotFound: no attestation of this id is signed here.
        """
        from desktop.proof.receipts.making import make_receipt

        return make_receipt(self._desk, id_)

    def save_receipt(self, id_: str, file: Path) -> Receipt:
        """Write a receipt to a file, as JSON where its name ends in ``.json``, else as a page; return it.

        Raises:
            NotFound: no attestation of this id is signed here.
            StoreBusy, DiskFull, FolderReadOnly: the file could not be written; an older one is as it was.
        """
        from desktop.proof.writing import write_whole

        made = self.receipt(id_)
        write_whole(file, made.json if file.suffix.lower() == ".json" else made.html)
        return made

    def packet(self, id_: str) -> Packet:
        """Return what a person enters by hand, of a draft or a signed attestation.

        Raises:
            NotFound: there is none of this id.
        """
        from desktop.proof.packets.making import make_packet

        return make_packet(self._desk, id_)

    def save_packet(self, id_: str, file: Path) -> Packet:
        """Write a packet to a file, as JSON where its name ends in ``.json``, else as a page; return it.

        Raises:
            NotFound: there is none of this id.
            StoreBusy, DiskFull, FolderReadOnly: the file could not be written; an older one is as it was.
        """
        from desktop.proof.writing import write_whole

        made = self.packet(id_)
        write_whole(file, made.json if file.suffix.lower() == ".json" else made.html)
        return made

    def seal(self, id_: str, file: Path) -> str:
        """Write the sealed file of a signed attestation and return its SHA-256: that in its last 64 bytes.

        Raises:
            NotFound: no attestation of this id is signed here.
            StoreBusy, DiskFull, FolderReadOnly: the file could not be written; an older one is as it was.
        """
        from desktop.proof.sealing import seal
        from desktop.proof.writing import write_whole

        content = seal(self._desk, id_)
        write_whole(file, content)
        return content[-64:].decode("ascii")

    def look(self, file: Path) -> FileCheck:
        """Tell what is known of a file, which may be anything.

        Raises:
            ProofUnreadable: it cannot be opened.
        """
        from desktop.proof.looking import look

        return look(self._desk, file)

    def import_receipt(self, file: Path) -> FileCheck:
        """Bring in a receipt that was made elsewhere; it confirms the attestation of this desk that it speaks of.

        What is returned says in ``told`` whether it did; a file that is no proof, or of an attestation that this desk
        does not hold, changes nothing.

        Raises:
            ProofUnreadable: the file cannot be opened.
            AlteredFile: it is not as it was written.
            OtherRecord: it is for another content than the one signed here.
        """
        from desktop.proof.importing import import_receipt

        return import_receipt(self._desk, file)

    def check_trail(self) -> TrailCheck:
        """Check the whole audit trail against itself and against what is kept here."""
        from desktop.proof.trail import check_trail

        if not self._desk.folder.desk_db.exists():
            return TrailCheck(True, 0, "")
        with opened(self._desk.folder.desk_db) as store:
            return check_trail(store)

    def trail(self, limit: int = 0) -> tuple[Event, ...]:
        """Return the lines of the audit trail, oldest first; with ``limit`` only so many of the last."""
        from desktop.proof.trail import events, head

        if not self._desk.folder.desk_db.exists():
            return ()
        with opened(self._desk.folder.desk_db) as store:
            after = max(0, head(store)[0] - limit) if limit else 0
            return events(store, after=after)
