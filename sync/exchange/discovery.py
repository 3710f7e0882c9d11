"""Finds out where to sign in for an endpoint, and refuses a way that is not safe for a program on a desk.

Source: SMART App Launch 2.2 (``.well-known/smart-configuration``) and 1.0 (``/metadata``); RFC 8252, 7636 and 9207.
A public client with PKCE is all that is spoken here; Backend Services, for programs with a key of their own, is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from sync.connections import LOOPBACK, Patience
from sync.exchange.ability import read_ability
from sync.exchange.errors import SignInNotOffered
from sync.exchange.resources import Resource, plain
from sync.exchange.wire import Reply, Wire
from sync.work import Work

CONFIGURATION = "/.well-known/smart-configuration"
OLD_SCOPES = "user/QuestionnaireResponse.read user/QuestionnaireResponse.write"
NEW_SCOPES = "user/QuestionnaireResponse.crs"
_NEW_SCOPE = re.compile(r"/(?:\*|QuestionnaireResponse)\.(?=\w)c?r?u?d?s?(?:\?|$)")
STAY = "offline_access"


@dataclass(frozen=True, slots=True)
class SignInPlace:
    """Where to sign in for an endpoint.

    Attributes:
        issuer: how the server names itself, "" where it does not say.
        scopes: what to ask for.
        names_itself: whether it promises to name itself when it sends the browser back.
    """

    authorize_url: str
    token_url: str
    issuer: str
    scopes: str
    names_itself: bool


def discover(base_url: str, work: Work, patience: Patience | None = None) -> SignInPlace:
    """Return where to sign in for the endpoint, from its configuration, else from its CapabilityStatement.

    Raises:
        SignInNotOffered: it has no sign-in for us, or none that is safe.
        KnownError: of kind NETWORK; it could not be asked.
    """
    wire = Wire(base_url, patience=patience)
    try:
        reply = wire.ask(CONFIGURATION, work, headers={"Accept": "application/json"})
        configuration = _configuration(reply) or _from_metadata(wire.ask("/metadata", work))
    finally:
        wire.close()
    if not configuration:
        raise SignInNotOffered(host=wire.host, wanted="smart")
    return _checked(configuration, wire.host)


def is_secure(address: str) -> bool:
    """Tell whether an address that a server names may be given a password or a token."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)


def _configuration(reply: Reply) -> Resource:
    found = reply.resource if reply.status == 200 else None
    is_one = found is not None and found.get("authorization_endpoint") and found.get("token_endpoint")
    return found if is_one and found else {}


def _from_metadata(reply: Reply) -> Resource:
    if reply.status != 200 or reply.resource is None:
        return {}
    ability = read_ability(reply.resource)
    if not ability.authorize_url or not ability.token_url:
        return {}
    return {"authorization_endpoint": ability.authorize_url, "token_endpoint": ability.token_url}


def _checked(configuration: Resource, host: str) -> SignInPlace:
    authorize, token = plain(configuration["authorization_endpoint"]), plain(configuration["token_endpoint"])
    methods = configuration.get("code_challenge_methods_supported")
    grants = configuration.get("grant_types_supported")
    if not is_secure(authorize) or not is_secure(token):
        raise SignInNotOffered(host=host, wanted="secure")
    if isinstance(grants, list) and grants and "authorization_code" not in grants:
        raise SignInNotOffered(host=host, wanted="code")
    if isinstance(methods, list) and "S256" not in methods:
        raise SignInNotOffered(host=host, wanted="s256")
    names_itself = configuration.get("authorization_response_iss_parameter_supported") is True
    return SignInPlace(authorize, token, plain(configuration.get("issuer")), _scopes(configuration), names_itself)


def _scopes(configuration: Resource) -> str:
    """Return what to ask for: to send and to find records, and to stay signed in where that is offered."""
    offered, can = configuration.get("scopes_supported"), configuration.get("capabilities")
    known = [one for one in offered if isinstance(one, str)] if isinstance(offered, list) else []
    is_new = (isinstance(can, list) and "permission-v2" in can) or any(_NEW_SCOPE.search(one) for one in known)
    wanted = NEW_SCOPES if is_new else OLD_SCOPES
    return f"{wanted} {STAY}" if not known or STAY in known else wanted
