"""Features of GeoJSON and of ArcGIS as rows: their properties, the kind of shape, and where a point is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.tables.formats.objects.numbers import Number, as_json

TYPE, LONGITUDE, LATITUDE, SHAPE = "geometry type", "longitude", "latitude", "geometry"


def feature_rows(features: Sequence[Any]) -> tuple[tuple[str, ...], list[list[str]]]:
    """Return names and rows: all properties, then the type, longitude and latitude of points, other shapes as JSON.

    A column that the properties have already is not written over: ours then has "(shape)", and the
    number of a feature "(feature)", behind its name.
    """
    found = [one if isinstance(one, dict) else {} for one in features]
    keys: dict[str, None] = {}
    for one in found:
        keys.update(dict.fromkeys(_properties(one)))
    shapes = [_shape(one.get("geometry")) for one in found]
    added = [name for place, name in enumerate((TYPE, LONGITUDE, LATITUDE, SHAPE)) if any(s[place] for s in shapes)]
    has_ids = any("id" in one for one in found)
    own_id = "id (feature)" if "id" in keys else "id"
    names = (*([own_id] if has_ids else []), *keys, *(f"{name} (shape)" if name in keys else name for name in added))
    rows = []
    for one, shape in zip(found, shapes, strict=True):
        properties, by_name = _properties(one), dict(zip((TYPE, LONGITUDE, LATITUDE, SHAPE), shape, strict=True))
        cells = [_text(one.get("id"))] if has_ids else []
        rows.append([*cells, *(_text(properties.get(key)) for key in keys), *(by_name[name] for name in added)])
    return names, rows


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    found = feature.get("properties")
    if not isinstance(found, dict):
        found = feature.get("attributes")  # as ArcGIS calls them
    return found if isinstance(found, dict) else {}


def _shape(geometry: object) -> tuple[str, str, str, str]:
    """Return type, longitude, latitude and, for what is no point, the shape as JSON."""
    if not isinstance(geometry, dict):
        return "", "", "", ""
    kind, at = str(geometry.get("type", "")), geometry.get("coordinates")
    if kind == "Point" and isinstance(at, list) and len(at) > 1 and all(isinstance(one, Number) for one in at):
        return kind, str(at[0]), str(at[1]), "" if len(at) == 2 else as_json(geometry)
    return kind, "", "", as_json(geometry)


def _text(value: object) -> str:
    if isinstance(value, str):
        return str(value)
    return "" if value is None else as_json(value)
