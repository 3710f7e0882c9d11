"""A name that the stores hold is taken out of a text however its letters are written there, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

from desktop.desk import Desk
from desktop.diagnostics.names import hidden_in
from desktop.organization.model import Identifiers, Organization
from desktop.paths import open_folder
from desktop.settings import Services
from tests.standing.cases import facility

NAME, PLACE = "Clínica Ñandú de Straße", "St. Mary's"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A data folder with an organization of accents and a facility of punctuation."""
    desk = Desk(open_folder(tmp_path / "desk"), Services())
    desk.organization.save(
        Organization(NAME, (replace(facility(name=PLACE), identifiers=Identifiers(license_number="010000123")),))
    )
    return desk.folder.root


@pytest.mark.parametrize(
    "written",
    [
        NAME,
        NAME.upper(),
        normalize("NFD", NAME),
        "clinica nandu de strasse",
        "clinica_nandu_de_strasse",
        r"Cl\u00ednica \u00d1and\u00fa de Stra\u00dfe",
        r"CL\u00cdNICA \u00d1AND\u00da DE STRASSE",
        "Cl%C3%ADnica%20%C3%91and%C3%BA%20de%20Stra%C3%9Fe",
        r"Cl\xc3\xadnica \xc3\x91and\xc3\xba de Stra\xc3\x9fe",
        "clinicanandudestrasse",
        "St Mary's",
        "st.mary's",
        "010000123",
    ],
)
def test_a_name_goes_however_it_is_written(root: Path, written: str) -> None:
    told = hidden_in(root)(f"«{written}» can’t be é found, {written}.csv ñ")

    assert told == "«[name]» can’t be é found, [name].csv ñ"


def test_a_host_that_is_called_by_the_organization_goes_too(root: Path) -> None:
    assert (
        hidden_in(root)("fhir.clinica-nandu-de-strasse.org, clinicanandudestrasse.org") == "fhir.[name].org, [name].org"
    )


def test_what_is_only_like_a_name_stays(root: Path) -> None:
    text = "clinicas nandu, smary's, 0100001234, Straße ½ ﬁ"

    assert hidden_in(root)(text) == text


def test_a_very_long_name_goes_as_well(tmp_path: Path) -> None:
    long = "Olive " * 60 + "Center"
    desk = Desk(open_folder(tmp_path / "desk"), Services())
    desk.organization.save(Organization(long, (facility(),)))

    assert hidden_in(desk.folder.root)(f"at {long}!") == "at [name]!"
