"""The actions of CKAN's API that the practice portal knows, by name."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from sync.practice.answers import Answer, Asked, bare_string, compact, success
from sync.practice.ckan.collection import NotThereError, Package
from sync.practice.ckan.queries import values
from sync.practice.ckan.search import package_search
from sync.practice.ckan.site import ActionError, Site, flag_of, invalid, number_of, text_of, trouble
from sync.practice.ckan.tables import datastore_info, datastore_search

FULL_LIST_CAP = 25  # organization_list and group_list with all_fields
NAMES_CAP = 1000
Action = Callable[[Site, Asked], str]


def answer_action(site: Site, asked: Asked, name: str) -> Answer:
    """Return what this action answers; an unknown one gets CKAN's bare string."""
    action = ACTIONS.get(name)
    if action is None:
        return _bad_request(site, f"Action name not known: {name}")
    try:
        asked = _with_body(asked)
        return success(site.help_url(name), action(site, asked))
    except ActionError as refusal:
        return refusal.answer(site, name)
    except json.JSONDecodeError as error:
        return _bad_request(site, f"JSON Error: Error decoding JSON data. Error: {error}")


def _bad_request(site: Site, message: str) -> Answer:
    """Return the bare string; 2.12 changed its dash to a colon."""
    return bare_string(f"Bad request{':' if site.release >= (2, 12) else ' -'} {message}")


def _with_body(asked: Asked) -> Asked:
    """Return the request with the parameters of its JSON body."""
    if asked.method != "POST" or not asked.body.strip():
        return asked
    given = json.loads(asked.body.decode("utf-8", "replace"))
    if not isinstance(given, dict):
        raise json.JSONDecodeError("Request data needs to be a dictionary", "", 0)
    return Asked(asked.method, asked.path, {**asked.params, **given}, asked.headers, asked.body)


def _status_show(site: Site, _: Asked) -> str:
    status = {
        "site_title": "Practice portal", "site_description": "Nothing here is real.", "site_url": site.base_url,
        "error_emails_to": "", "locale_default": "en", "extensions": ["datastore", "practice"],
        "ckan_version": site.version,
    }  # fmt: skip
    return compact(status)


def _package_show(site: Site, asked: Asked) -> str:
    key = text_of(asked, "id") or text_of(asked, "name_or_id")
    if not key:
        raise invalid(name_or_id=["Missing value"])
    return site.collection.text(_readable(site, key))


def _readable(site: Site, key: str) -> Package:
    """Return a dataset an anonymous reader may see; deleted and private ones are refused, purged ones unknown."""
    try:
        package = site.collection.package(key)
    except NotThereError:
        raise trouble(404, "Not Found Error", "Not found") from None
    if package["private"] or package["state"] != "active":
        message = f"Access denied: User  not authorized to read package {package['id']}"
        raise trouble(403, "Authorization Error", message)
    return package


def _resource_show(site: Site, asked: Asked) -> str:
    try:
        home = site.collection.package_of(text_of(asked, "id"))
    except NotThereError:
        raise trouble(404, "Not Found Error", "Not found") from None
    _readable(site, home["id"])
    return compact(site.collection.served_resource(site.collection.resource(text_of(asked, "id"))))


def _package_list(site: Site, asked: Asked) -> str:
    names = sorted(package["name"] for package in site.collection.public())
    start = number_of(asked, "offset", 0)
    return compact(names[start : start + number_of(asked, "limit", len(names))])


def _current_list(site: Site, asked: Asked) -> str:
    limit, start = min(number_of(asked, "limit", site.rows_cap), site.rows_cap), number_of(asked, "offset", 0)
    newest = sorted(site.collection.public(), key=lambda package: str(package["metadata_modified"]), reverse=True)
    return f"[{','.join(site.collection.text(package) for package in newest[start : start + limit])}]"


def _tag_list(site: Site, asked: Asked) -> str:
    names = {name for package in site.collection.public() for name in values(package, "tags")}
    return compact(sorted(name for name in names if text_of(asked, "query").lower() in name.lower()))


def _listed(site: Site, asked: Asked, field: str, entries: Mapping[str, Package]) -> str:
    """Return departments or topics, ordered by title; in full at most 25 at a time."""
    full, start = flag_of(asked, "all_fields"), number_of(asked, "offset", 0)
    cap = FULL_LIST_CAP if full else NAMES_CAP
    limit = min(number_of(asked, "limit", cap), cap)
    ordered = sorted(entries.values(), key=lambda entry: str(entry["title"]).lower())[start : start + limit]
    if not full:
        return compact([entry["name"] for entry in ordered])
    return compact([_in_full(entry, field, _package_counts(site, field)) for entry in ordered])


def _package_counts(site: Site, field: str) -> Counter[str]:
    return Counter(value for package in site.collection.public() for value in values(package, field))


def _in_full(entry: Package, field: str, counts: Counter[str]) -> dict[str, Any]:
    is_organization = field == "organization"
    return {
        "approval_status": "approved", "created": entry.get("created", "2026-01-05T08:00:00.000000"),
        "description": entry.get("description", ""), "display_name": entry["title"], "id": entry["id"],
        "image_display_url": "", "image_url": "", "is_organization": is_organization, "name": entry["name"],
        "num_followers": 0, "package_count": counts[entry["name"]], "state": "active", "title": entry["title"],
        "type": "organization" if is_organization else "group",
    }  # fmt: skip


def _organization_list(site: Site, asked: Asked) -> str:
    return _listed(site, asked, "organization", site.collection.organizations)


def _group_list(site: Site, asked: Asked) -> str:
    return _listed(site, asked, "groups", site.collection.topics)


def _organization_show(site: Site, asked: Asked) -> str:
    return _shown(site, asked, "organization", site.collection.organizations)


def _group_show(site: Site, asked: Asked) -> str:
    return _shown(site, asked, "groups", site.collection.topics)


def _shown(site: Site, asked: Asked, field: str, entries: Mapping[str, Package]) -> str:
    key = text_of(asked, "id")
    for entry in entries.values():
        if key in (entry["name"], entry["id"]):
            lists = ("users", "extras", "groups") + (("tags",) if site.release < (2, 12) else ())
            return compact(_in_full(entry, field, _package_counts(site, field)) | {name: [] for name in lists})
    raise trouble(404, "Not Found Error", "Not found")


def _help_show(_: Site, asked: Asked) -> str:
    name = text_of(asked, "name")
    if name not in ACTIONS:
        raise trouble(404, "Not Found Error", "Action function not found.")
    return compact(f"The practice portal knows the action {name}.")


def _not_allowed(_site: Site, _asked: Asked) -> str:
    raise trouble(403, "Authorization Error", "Access denied: User  not authorized to create packages")


ACTIONS: Mapping[str, Action] = {
    "current_package_list_with_resources": _current_list,
    "datastore_info": datastore_info,
    "datastore_search": datastore_search,
    "group_list": _group_list,
    "group_show": _group_show,
    "help_show": _help_show,
    "organization_list": _organization_list,
    "organization_show": _organization_show,
    "package_create": _not_allowed,
    "package_list": _package_list,
    "package_search": package_search,
    "package_show": _package_show,
    "resource_show": _resource_show,
    "status_show": _status_show,
    "tag_list": _tag_list,
}
