"""Reads from a server's CapabilityStatement whether it can take records so that none is taken twice."""

from __future__ import annotations

from sync.exchange.errors import EndpointCannot
from sync.exchange.model import Ability
from sync.exchange.resources import QUESTIONNAIRE_RESPONSE, Resource, objects, plain

SMART_ADDRESSES = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"  # SMART App Launch 1.0, §3.1


def read_ability(statement: Resource) -> Ability:
    """Return what the statement promises; what it does not say counts as not promised."""
    kinds = [kind for rest in _servers(statement) for kind in objects(rest.get("resource"))]
    ours = [kind for kind in kinds if kind.get("type") == QUESTIONNAIRE_RESPONSE]
    does = {plain(one.get("code")) for kind in ours for one in objects(kind.get("interaction"))}
    asked = {plain(one.get("name")) for kind in ours for one in objects(kind.get("searchParam"))}
    authorize, token = _smart(statement)
    return Ability(
        fhir_version=plain(statement.get("fhirVersion"))[:20],
        software=_software(statement),
        creates="create" in does,
        creates_conditionally=any(kind.get("conditionalCreate") is True for kind in ours),
        finds_by_identifier="search-type" in does and "identifier" in asked,
        authorize_url=authorize,
        token_url=token,
    )


def check_ability(ability: Ability, host: str) -> None:
    """Refuse a server that could take a record twice, or could not be asked whether it has it.

    Raises:
        EndpointCannot: names what it lacks.
    """
    lacks = {
        "fhir-r4": not ability.fhir_version.startswith("4."),
        "create": not ability.creates,
        "conditional-create": not ability.creates_conditionally,
        "identifier-search": not ability.finds_by_identifier,
    }
    for wanted, is_lacking in lacks.items():
        if is_lacking:
            raise EndpointCannot(host=host, wanted=wanted)


def _servers(statement: Resource) -> list[Resource]:
    return [rest for rest in objects(statement.get("rest")) if rest.get("mode", "server") == "server"]


def _software(statement: Resource) -> str:
    software = statement.get("software")
    if not isinstance(software, dict):
        return ""
    return " ".join(filter(None, (plain(software.get("name")), plain(software.get("version")))))[:120]


def _smart(statement: Resource) -> tuple[str, str]:
    """Return the addresses to sign in at and to get tokens from, "" for none."""
    found: dict[str, str] = {}
    for rest in _servers(statement):
        security = rest.get("security")
        for extension in objects(security.get("extension")) if isinstance(security, dict) else ():
            if extension.get("url") == SMART_ADDRESSES:
                found |= {
                    plain(one.get("url")): plain(one.get("valueUri")) for one in objects(extension.get("extension"))
                }
    return found.get("authorize", ""), found.get("token", "")
