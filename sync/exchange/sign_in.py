"""Signs in to an endpoint in the system's browser: SMART App Launch, public client, PKCE, loopback redirect."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode, urlsplit

from sync.connections import Patience
from sync.exchange.discovery import SignInPlace, discover, is_secure
from sync.exchange.errors import NoBrowser, SignInNeeded, SignInNotOffered, SignInNotOurs, SignInRefused
from sync.exchange.redirect import Redirect
from sync.exchange.resources import Resource, plain
from sync.exchange.verdicts import unclear
from sync.exchange.wire import Reply, Wire
from sync.work import Progress, Work

SECONDS = 300.0  # how long a person may take to sign in
LONGEST_SAID = 300  # characters
SPARE = timedelta(seconds=30)  # a token that ends sooner is not used any more


@dataclass(frozen=True, slots=True)
class Grant:
    """What a sign-in gave us; its secrets stand in no text made of it.

    Attributes:
        access: token for requests; ``refresh``: token for new tokens, "" for none.
        expires: UTC, None where the server does not say.
        token_url, client: what a new token is asked for with.
    """

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires: datetime | None
    token_url: str
    client: str

    def is_good(self, now: datetime) -> bool:
        """Whether the access token will still be taken for a while."""
        return bool(self.access) and (self.expires is None or now + SPARE < self.expires)


@dataclass(frozen=True, slots=True)
class Asking:
    """Which sign-in is asked for: of which client, at which endpoint, for how many seconds."""

    base_url: str
    client: str
    seconds: float = SECONDS
    patience: Patience | None = None


def sign_in(asking: Asking, open_browser: Callable[[str], object], work: Work) -> Grant:
    """Let the person sign in, in the browser, and return what that gives; ``open_browser`` must return at once.

    Raises:
        SignInNotOffered, SignInRefused, SignInNotOurs, SignInTookTooLong, NoBrowser: as they say.
        KnownError: of kind NETWORK.
        Cancelled: a stop was asked for, also while the person is signing in.
    """
    place = discover(asking.base_url, work, asking.patience)
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    host = urlsplit(place.authorize_url).hostname or ""
    with Redirect(state) as redirect:
        work.step(Progress("outbox.sign-in"))
        if open_browser(_question(place, asking, redirect.uri, state, verifier)) is False:
            raise NoBrowser(host=host)
        brought = redirect.wait(host, asking.seconds, work)
    code = _checked(brought, place, host)
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect.uri, "code_verifier": verifier}
    return _granted(place.token_url, asking.client, form, asking.patience, work)


def refreshed(grant: Grant, patience: Patience | None, work: Work) -> Grant:
    """Return a new grant for an old one, without asking the person.

    Raises:
        SignInNeeded: the person has to sign in again.
        KnownError: of kind NETWORK; the old grant is as good as before.
    """
    host = urlsplit(grant.token_url).hostname or ""
    if not grant.refresh or not is_secure(grant.token_url):
        raise SignInNeeded(host=host)
    form = {"grant_type": "refresh_token", "refresh_token": grant.refresh}
    try:
        new = _granted(grant.token_url, grant.client, form, patience, work)
    except SignInRefused:
        raise SignInNeeded(host=host) from None
    return Grant(new.access, new.refresh or grant.refresh, new.expires, new.token_url, new.client)


def _question(place: SignInPlace, asking: Asking, redirect: str, state: str, verifier: str) -> str:
    """Return the address that the browser opens."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    question = {
        "response_type": "code",
        "client_id": asking.client,
        "redirect_uri": redirect,
        "scope": place.scopes,
        "state": state,
        "aud": asking.base_url,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    return f"{place.authorize_url}{'&' if '?' in place.authorize_url else '?'}{urlencode(question)}"


def _checked(brought: Mapping[str, str], place: SignInPlace, host: str) -> str:
    """Return the code that the browser brought back, after a look at who sent it (RFC 9207)."""
    issuer = brought.get("iss", "")
    if (issuer and place.issuer and issuer != place.issuer) or (place.names_itself and not issuer):
        raise SignInNotOurs(host=host)
    if brought.get("error") or not brought.get("code"):
        said = plain(brought.get("error_description")) or plain(brought.get("error"))
        raise SignInRefused(host=host, said=said[:LONGEST_SAID])
    return brought["code"]


def _granted(token_url: str, client: str, form: Mapping[str, str], patience: Patience | None, work: Work) -> Grant:
    wire = Wire(token_url, patience=patience)
    try:
        asked = datetime.now(UTC)
        reply = wire.ask("", work, headers={"Accept": "application/json"}, body={**form, "client_id": client})
        return _read_grant(_well(reply, wire.host), token_url, client, asked)
    finally:
        wire.close()


def _well(reply: Reply, host: str) -> Resource:
    found = reply.resource or {}
    if reply.status in (400, 401, 403) and not reply.is_page:
        said = plain(found.get("error_description")) or plain(found.get("error"))
        raise SignInRefused(host=host, said=said[:LONGEST_SAID])
    if reply.status != 200 or not found:
        raise unclear(reply, host)
    if plain(found.get("token_type")).lower() != "bearer" or not is_token(found.get("access_token")):
        raise SignInNotOffered(host=host, wanted="smart")
    return found


def _read_grant(found: Resource, token_url: str, client: str, asked: datetime) -> Grant:
    seconds, refresh = found.get("expires_in"), found.get("refresh_token")
    has_end = isinstance(seconds, int) and not isinstance(seconds, bool) and 0 < seconds < 10**9
    expires = asked + timedelta(seconds=int(str(seconds))) if has_end else None
    kept = str(refresh) if is_token(refresh) else ""
    return Grant(str(found["access_token"]), kept, expires, token_url, client)


def is_token(text: object) -> bool:
    """Tell whether it may stand in the header of a request as a token: visible signs, no spaces."""
    return isinstance(text, str) and 0 < len(text) <= 16_384 and all("!" <= one <= "~" for one in text)
