"""Value sets of questionnaires: named by the rule pack's own sets, and written into the document that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.forms.model import Option
from desktop.rules.model import Wording
from desktop.rules.pack import Pack
from desktop.rules.reading import Place

PREFIX = "urn:dxf-desk:value-set:"
DIRECTORY_CODES = "urn:dxf-desk:codes:directory"


@dataclass(frozen=True, slots=True)
class ValueSets:
    """The value sets that a questionnaire may name: those it contains, and those of the rule pack."""

    pack: Pack
    contained: Mapping[str, tuple[Option, ...]]

    def options(self, place: Place) -> tuple[Option, ...]:
        """Return the options of the value set that is named."""
        if place.text() in self.contained:
            return self.contained[place.text()]
        if not place.text().startswith(PREFIX):
            raise place.trouble(f"{PREFIX}… | " + " | ".join(self.contained))
        return tuple(Option(value, _as_published(value), DIRECTORY_CODES) for value in _values(place, self.pack))


def value_sets(root: Place, pack: Pack) -> ValueSets:
    """Return the value sets of a questionnaire."""
    found: dict[str, tuple[Option, ...]] = {}
    for one in root["contained"].items() if root.has("contained") else []:
        if one["resourceType"].text() == "ValueSet":
            includes = one["compose"]["include"].items(at_least=1)
            found[f"#{one['id'].text()}"] = tuple(option for include in includes for option in _included(include))
    return ValueSets(pack, found)


def whole(document: Mapping[str, object], pack: Pack) -> dict[str, object]:
    """Return a questionnaire with the value sets it names contained, so that it can be read without the rule pack."""
    named: dict[str, dict[str, object]] = {}
    items = _contained_ones(document["item"], pack, named)
    already = document.get("contained", [])
    contained = [*(already if isinstance(already, list) else []), *named.values()]
    return {**document, **({"contained": contained} if contained else {}), "item": items}


def _contained_ones(items: object, pack: Pack, named: dict[str, dict[str, object]]) -> object:
    """Return items whose value sets point into the document; what they point to is added to ``named``."""
    if not isinstance(items, list):
        return items
    made = []
    for item in items:
        one = dict(item)
        url = one.get("answerValueSet")
        if isinstance(url, str) and url.startswith(PREFIX):
            id = _id(url)  # noqa: A001 -- ids are called id throughout
            named[url] = _value_set(id, url, pack)
            one["answerValueSet"] = f"#{id}"
        if "item" in one:
            one["item"] = _contained_ones(one["item"], pack, named)
        made.append(one)
    return made


def _value_set(id: str, url: str, pack: Pack) -> dict[str, object]:  # noqa: A002
    concepts = [{"code": value, "display": value} for value in _values(Place(url), pack)]
    return {
        "resourceType": "ValueSet",
        "id": id,
        "url": url,
        "version": pack.id,
        "status": "active",
        "date": pack.date.isoformat(),
        "compose": {"include": [{"system": DIRECTORY_CODES, "concept": concepts}]},
    }


def _id(url: str) -> str:
    """Return an id for a value set within its questionnaire; FHIR allows letters, digits, dots and hyphens."""
    return url.removeprefix(PREFIX).replace("+", "-").replace("_", ".")[:64]


def _values(place: Place, pack: Pack) -> list[str]:
    values: dict[str, None] = {}
    for id in place.text().removeprefix(PREFIX).split("+"):  # noqa: A001
        if id not in pack.value_sets:
            raise place.trouble("value sets of the rule pack: " + ", ".join(pack.value_sets))
        values |= dict.fromkeys(" ".join(value.split()) for value in pack.value_sets[id].values)
    return list(values)


def _included(place: Place) -> list[Option]:
    system = place["system"].text()
    return [
        Option(one["code"].text(), _as_published(one["display"].text()), system)
        for one in place["concept"].items(at_least=1)
    ]


def _as_published(value: str) -> Wording:
    return Wording({"en": value, "es": value})
