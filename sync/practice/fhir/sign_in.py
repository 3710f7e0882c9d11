"""A sign-in server to practise with: SMART App Launch for a public client with PKCE; it asks nobody anything."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from sync.practice.answers import Answer, Asked, compact, page

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
LIFE = 300  # seconds that an access token is said to last
UNCACHED = (("Cache-Control", "no-store"), ("Pragma", "no-cache"))


@dataclass(frozen=True, slots=True)
class Code:
    """What an authorization code was given for."""

    client: str
    redirect: str
    challenge: str
    scope: str


def configuration(base: str) -> Mapping[str, object]:
    """Return what ``/.well-known/smart-configuration`` says."""
    return {
        "authorization_endpoint": f"{base}/auth/authorize",
        "token_endpoint": f"{base}/auth/token",
        "token_endpoint_auth_methods_supported": ["none"],
        "grant_types_supported": ["authorization_code"],
        "response_types_supported": ["code"],
        "scopes_supported": ["openid", "offline_access", "user/QuestionnaireResponse.crs"],
        "code_challenge_methods_supported": ["S256"],
        "capabilities": ["launch-standalone", "client-public", "permission-user", "permission-offline"],
    }


class SignInServer:
    """Gives out codes and tokens; called under the portal's lock."""

    def __init__(self) -> None:
        self.denies = False  # as if the person at the browser said no
        self.tokens: set[str] = set()  # access tokens that are good now
        self._codes: dict[str, Code] = {}
        self._refreshing: dict[str, str] = {}  # scope by refresh token
        self._given = 0

    def expire(self) -> None:
        """Make every access token given out so far worthless; refreshing still works."""
        self.tokens.clear()

    def revoke(self) -> None:
        """Make refresh tokens worthless, too."""
        self.tokens.clear()
        self._refreshing.clear()

    def authorize(self, base: str, asked: Asked) -> Answer:
        """Send the reader straight back with a code, or with an error; a strange redirect is not followed."""
        said = {name: value for name, value in asked.params.items() if isinstance(value, str)}
        redirect = said.get("redirect_uri", "")
        place = urlsplit(redirect)
        if place.scheme != "http" or place.hostname not in LOOPBACK or not said.get("client_id"):
            return page(400, "Bad Request", ("This is no address to go back to.",))
        back = {"state": said["state"]} if "state" in said else {}
        error = self._refusal(base, said)
        if error:
            back["error"] = error
        else:
            back["code"] = self._new("code")
            spoken = (said["client_id"], redirect, said["code_challenge"], said.get("scope", ""))
            self._codes[back["code"]] = Code(*spoken)
        return page(302, "Found", ("Go back to the program.",), (("Location", f"{redirect}?{urlencode(back)}"),))

    def _refusal(self, base: str, said: Mapping[str, str]) -> str:
        if self.denies:
            return "access_denied"
        if said.get("response_type") != "code":
            return "unsupported_response_type"
        has_proof = said.get("code_challenge_method") == "S256" and said.get("code_challenge")
        is_for_us = said.get("aud", "").rstrip("/") == base
        return "" if has_proof and is_for_us and said.get("state") else "invalid_request"

    def token(self, asked: Asked) -> Answer:
        """Exchange a code, once, or a refresh token for an access token."""
        said = {name: found[0] for name, found in parse_qs(asked.body.decode("utf-8", "replace")).items()}
        kind = said.get("grant_type")
        if kind == "refresh_token":
            scope = self._refreshing.pop(said.get("refresh_token", ""), None)
            return _no("invalid_grant") if scope is None else self._tokens(scope)
        if kind != "authorization_code":
            return _no("unsupported_grant_type")
        code = self._codes.pop(said.get("code", ""), None)
        if code is None or (code.client, code.redirect) != (said.get("client_id"), said.get("redirect_uri")):
            return _no("invalid_grant")
        proof = hashlib.sha256(said.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != code.challenge:
            return _no("invalid_grant")
        return self._tokens(code.scope)

    def _tokens(self, scope: str) -> Answer:
        access, refresh = self._new("access"), self._new("refresh")
        self.tokens.add(access)
        self._refreshing[refresh] = scope
        said = {"access_token": access, "token_type": "Bearer", "expires_in": LIFE, "scope": scope}
        return _json({**said, "refresh_token": refresh}, 200)

    def _new(self, kind: str) -> str:
        self._given += 1
        return f"practice-{kind}-{self._given}"


def _no(error: str) -> Answer:
    return _json({"error": error}, 400)


def _json(value: Mapping[str, object], status: int) -> Answer:
    return Answer(status, compact(value).encode(), "application/json", UNCACHED)
