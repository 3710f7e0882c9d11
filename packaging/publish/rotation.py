"""Roots: the first one, the same keys for another year, and new keys in the place of old ones."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from keys import ROLES, Keys, Refused
from proving import changed, is_signed_by
from repository import Repository, expiry, write
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Root  # type: ignore[attr-defined]  # __all__ is made at run time

SAFE = ("root", "targets")  # roles whose keys never lie on a computer with a network


def first_root(repository: Repository, threshold: int) -> None:
    """Make root number 1, which names the keys at hand; ``threshold`` root keys have to sign each later one."""
    root = Root(version=1, consistent_snapshot=True)
    _name_keys(root, repository.keys, ROLES)
    missing = [role for role in ROLES if not root.roles[role].keyids]
    if missing:
        raise Refused(f"The first root needs a key for each role; missing: {', '.join(missing)}. Try --new-keys.")
    _check_apart(root)
    if threshold > len(root.roles["root"].keyids):
        raise Refused(f"{threshold} root keys have to sign, but there are {len(root.roles['root'].keyids)}.")
    root.roles["root"].threshold = threshold
    _publish(repository, root, [repository.keys])


def renew(repository: Repository) -> None:
    """Make a root with the same keys that is valid longer."""
    _publish(repository, repository.root().signed, [repository.keys])


def rotate(repository: Repository, new: Keys) -> None:
    """Make a root that names the new keys in the place of the old ones of the same roles, signed by old and new.

    What lies below the root is signed again by who calls this.
    """
    root = repository.root().signed
    roles = [role for role in ROLES if new.get(role)]
    if not roles:
        raise Refused("The folder of new keys holds none.")
    for role in roles:
        for keyid in list(root.roles[role].keyids):
            root.revoke_key(keyid, role)
    _name_keys(root, new, roles)
    if root.roles["root"].threshold > len(root.roles["root"].keyids):
        raise Refused(f"{root.roles['root'].threshold} root keys have to sign; bring as many new ones.")
    _check_apart(root)
    for role in ROLES[1:]:
        at_hand = {signer.public_key.keyid for signer in (*new.get(role, ()), *repository.keys.get(role, ()))}
        if len(at_hand & set(root.roles[role].keyids)) < root.roles[role].threshold:
            raise Refused(
                f"A key of “{role}” is not at hand, and everything has to be signed anew. Nothing was changed."
            )
    _publish(repository, root, [repository.keys, new])


def _check_apart(root: Root) -> None:
    """Make sure that no key of the safe is one of the daily job, or of another role in the safe."""
    for one, other in combinations(ROLES, 2):
        if one in SAFE and set(root.roles[one].keyids) & set(root.roles[other].keyids):
            raise Refused(f"“{one}” and “{other}” have the same key; each key of the safe is for one role only.")


def _name_keys(root: Root, keys: Keys, roles: Iterable[str]) -> None:
    for role in roles:
        for signer in keys.get(role, ()):
            root.add_key(signer.public_key, role)


def _publish(repository: Repository, root: Root, keys: list[Keys]) -> None:
    """Sign a root with all root keys at hand; it has to satisfy the root before it and itself."""
    before = None
    if not repository.is_new:
        known = repository.root()
        before = known.signed
        if repository.keys.get("root") and not is_signed_by(known, repository.keys["root"]):
            raise changed(repository.metadata / f"{before.version}.root.json")
    root.version = repository.root_version() + 1
    root.expires = expiry(repository.days.root)
    made = Metadata(root)
    wanted = {*root.roles["root"].keyids, *(before.roles["root"].keyids if before else ())}
    for signer in (one for some in keys for one in some.get("root", ())):
        if signer.public_key.keyid in wanted:
            made.sign(signer, append=True)
    try:
        for judge in (root, *([before] if before else [])):
            judge.verify_delegate("root", made.signed_bytes, made.signatures)
    except UnsignedMetadataError:
        raise Refused("Too few root keys are at hand to sign a root that desks would take.") from None
    write(repository.metadata / f"{root.version}.root.json", made.to_bytes())
