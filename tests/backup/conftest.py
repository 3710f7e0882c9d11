"""Desks with drafts and signed attestations made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.organization.model import Organization
from tests.backup.desks import desk_at, sign
from tests.proof import signed
from tests.standing.cases import facility


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with an organization and one signed attestation."""
    made = desk_at(tmp_path / "data")
    made.organization.save(Organization("Golden Practice Care Center", (facility(name="Golden Practice Care Center"),)))
    sign(made, signed.ID)
    return made
