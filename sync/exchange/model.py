"""The nouns of the exchange endpoint: what it can do, what one request came to, what it holds under an identifier."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sync.errors import KnownError


@dataclass(frozen=True, slots=True)
class Ability:
    """What ``/metadata`` says.

    Attributes:
        software: name and version as the server gives them, for people; "" where it does not say.
        creates, creates_conditionally, finds_by_identifier: for QuestionnaireResponse.
        authorize_url, token_url: of SMART, "" where it has none.
    """

    fhir_version: str
    software: str
    creates: bool
    creates_conditionally: bool
    finds_by_identifier: bool
    authorize_url: str = ""
    token_url: str = ""


class Verdict(Enum):
    """What an answer to a create means; only the first is success."""

    HELD = "held"  # 200 or 201, and what came back is our record with our answers
    OTHER_CONTENT = "other_content"  # our identifier, but other answers
    ASK = "ask"  # it may have been received: ask by identifier before anything is sent again
    NOT_SENT = "not_sent"  # certainly nothing left this computer
    REFUSED = "refused"  # 400, 415 or 422: the same bytes would be refused again
    SIGN_IN = "sign_in"  # 401
    FORBIDDEN = "forbidden"  # 403
    WRONG_ADDRESS = "wrong_address"  # 404, 405, 410 on the endpoint itself


@dataclass(frozen=True, slots=True)
class Held:
    """A record as the server holds it; ``same_answers`` compares all that we sent with what it has."""

    id: str
    version: str
    location: str
    same_answers: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """What one create came to.

    Attributes:
        status: HTTP status, 0 where none came.
        held: where the verdict is HELD or OTHER_CONTENT.
        told: what the server said about it, from its OperationOutcome, plain text.
        trouble: why, where it is not HELD; None otherwise.
        wait: seconds the server asked us to wait, 0 for none.
    """

    verdict: Verdict
    status: int = 0
    held: Held | None = None
    told: str = ""
    trouble: KnownError | None = None
    wait: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What a search by identifier found.

    Attributes:
        is_certain: whether the server really filtered; if not, nothing found does not mean that nothing is there.
        held: the records that carry our identifier, oldest first.
    """

    is_certain: bool
    held: tuple[Held, ...]

    @property
    def is_conflict(self) -> bool:
        """Whether all that the server has under our identifier is something else."""
        return self.is_certain and bool(self.held) and not any(one.same_answers for one in self.held)
