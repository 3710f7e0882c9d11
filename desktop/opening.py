"""Opens the desk of a folder, with the practice portal beside it where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from desktop import settings
from desktop.desk import Desk, services_of
from desktop.paths import DataFolder
from desktop.policy.reading import current_policy
from desktop.policy.trouble import SetByOrganization
from desktop.rules import place
from desktop.settings import Services
from sync.errors import KnownError


@contextmanager
def desk_in(
    folder: DataFolder, *, practice: bool = False, portal_url: str = "", without_settings: bool = False
) -> Iterator[Desk]:
    """Yield the desk of a folder (see `open_folder`); in practice a portal runs here until the block ends.

    ``portal_url`` takes the place of the one in the settings, for this time only. ``without_settings`` takes the
    defaults where the settings cannot be read, so that Doctor can look at the damage.

    Raises:
        KnownError: of kind STORE; the settings cannot be read.
        SetByOrganization: ``portal_url`` is another than the one that the organization's policy fixes.
    """
    place.look_in(folder.root / "rules")
    if practice:
        from sync.practice.kept import kept_portal

        with kept_portal(folder.root) as portal:
            desk = Desk(folder, settings.practice_services(portal.url), practice=True)
            if desk.freshness().synced:
                portal.advance()  # the portal this desk knows has changed meanwhile, so that there is something to see
            yield desk
        return
    try:
        services = services_of(folder)
    except KnownError:
        if not without_settings:
            raise
        services = settings.services(None)
    yield Desk(folder, _at_portal(services, portal_url) if portal_url else services)


def _at_portal(services: Services, portal_url: str) -> Services:
    if not current_policy().fixes("portal_url"):
        return replace(services, portal_url=portal_url)
    if settings.CHECKS["portal_url"](portal_url) != services.portal_url:
        raise SetByOrganization(setting="portal_url")
    return services
