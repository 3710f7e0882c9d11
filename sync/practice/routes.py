"""Which address of the practice portal is answered by what; a new service adds its routes to a list like this one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sync.practice.answers import Answer, Asked, page, redirect
from sync.practice.ckan.actions import answer_action
from sync.practice.ckan.collection import NotThereError
from sync.practice.ckan.files import download, stored_file
from sync.practice.ckan.site import ActionError, Site
from sync.practice.ckan.tables import dump
from sync.practice.lists import LIST_ADDRESS, answer_list

READING = frozenset({"GET", "HEAD"})
ROBOTS = b"User-agent: *\nDisallow: /user/\nCrawl-delay: 1\n"


@dataclass(frozen=True, slots=True)
class Route:
    """One kind of address; what the pattern's groups match is handed on as text."""

    pattern: re.Pattern[str]
    methods: frozenset[str]
    respond: Callable[..., Answer]  # (site, asked, *groups)


def find_answer(routes: Sequence[Route], site: Site, asked: Asked) -> Answer:
    """Return the answer of the first route that fits; HTML says what is wrong with the address."""
    for route in routes:
        match = route.pattern.fullmatch(asked.path)
        if match is None:
            continue
        if asked.method not in route.methods:
            allowed = (("Allow", ", ".join(sorted(route.methods))),)
            return page(405, "Method Not Allowed", ("The method is not allowed for this address.",), allowed)
        try:
            return route.respond(site, asked, *match.groups())
        except ActionError as refusal:
            return page(refusal.status, "Bad Request", (str(refusal.error),))
    return page(404, "Not Found", ("There is no page at this address.",))


def _robots(_site: Site, _asked: Asked) -> Answer:
    return Answer(200, ROBOTS, "text/plain; charset=utf-8")


def _home(site: Site, _: Asked) -> Answer:
    titles = sorted(package["title"] for package in site.collection.public())
    return page(200, "Practice portal", titles[:100])


def _sign_in(_site: Site, _asked: Asked) -> Answer:
    return page(200, "Sign in", ("Please sign in to go on.",))


def _dataset_page(site: Site, _: Asked, key: str) -> Answer:
    """Return the page of a dataset; its id leads to the page by its name, as on the portal."""
    try:
        package = site.collection.package(key)
    except NotThereError:
        return page(404, "Not Found", ("Dataset not found",))
    if package["private"] or package["state"] != "active":
        return page(404, "Not Found", ("Dataset not found",))
    if key != package["name"]:
        return redirect(f"{site.base_url}/dataset/{package['name']}")
    return page(200, package["title"], (package["notes"], *(resource["name"] for resource in package["resources"])))


CKAN_ROUTES: tuple[Route, ...] = (
    Route(re.compile(r"/api/(?:3/)?action/(\w+)/?"), frozenset({"GET", "HEAD", "POST"}), answer_action),
    Route(re.compile(r"/datastore/dump/([^/]+)"), READING, dump),
    Route(re.compile(r"/dataset/([^/]+)/resource/([^/]+)/download(?:/[^/]*)?"), READING, download),
    Route(re.compile(r"/storage/resources/([^/]+)/([^/]*)"), READING, stored_file),
    Route(re.compile(r"/dataset/([^/]+)"), READING, _dataset_page),
    Route(re.compile(r"/user/login"), READING, _sign_in),
    Route(re.compile(r"/robots\.txt"), READING, _robots),
    Route(re.compile(r"/"), READING, _home),
)

LIST_ROUTES: tuple[Route, ...] = (Route(LIST_ADDRESS, READING, answer_list),)
