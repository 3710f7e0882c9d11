"""A list of invented names of the shapes that the published lists have, for where the genuine one is not at hand."""

from __future__ import annotations

import random

from desktop.matching.model import Row

FIRST = (
    "Alder Amber Arroyo Aspen Bayview Birch Bluebell Brook Calla Canyon Cedar Chaparral Cinder Clover"
    " Coral Cypress Dawn Delta Dune Eagle Elm Ember Fern Finch Foxglove Garnet Glen Golden Granite Harbor"
    " Hazel Heron Holly Indigo Iris Ivory Jasper Juniper Kestrel Lagoon Lantern Larkspur Laurel Lupine"
    " Magnolia Manzanita Maple Meadow Mesa Mirabel Moonstone Myrtle Nectar Oak Olive Opal Orchid Osprey"
    " Palisade Pebble Pepper Pine Plover Poppy Quail Quartz Raven Redbud Ridge Rosewood Sable Saffron Sage"
    " Sandpiper Sequoia Silver Solano Sparrow Spruce Summit Sycamore Tamarack Thistle Topaz Valley Verbena"
    " Violet Walnut Willow Wren Yarrow Zephyr"
).split()
SECOND = (
    "Creek Crest Field Gate Grove Heights Hill Hollow Lake Park Point Ranch Rock Shore Spring Terrace View Vista"
).split()
SURNAMES = (
    "Abara Bellweather Castellano Dravik Estrello Fontane Grishaw Halloway Imanov Jorvald Kestler Lindqvist"
).split()
KINDS = (
    ("{a} {b} Healthcare Center, LLC", "Skilled nursing facility"),
    ("{a} {b} Post Acute", "Skilled nursing facility"),
    ("{s} Holdings Inc. dba {a} {b} Convalescent Hospital", "Skilled nursing facility"),
    ("{a} {b} Medical Group, a Medical Corporation", "Medical group"),
    ("{s} and {b} Family Medicine", "Physician practice"),
    ("{s} {a}, M.D., Inc.", "Physician practice"),
    ("St. {s}'s Hospital & Medical Center", "General acute care hospital"),
    ("{a} {b} Community Clinics (ACC)", "Community clinic or free clinic"),
    ("Clínica {s} de {a}", "Federally Qualified Health Center (FQHC)"),
    ("{a} {b} Rehabilitation & Nursing Center {n}", "Skilled nursing facility"),
)
CITIES = (
    ("Fresno", "93721"), ("Los Angeles", "90012"), ("San Diego", "92101"), ("St. Helena", "94574"),
    ("Santa Rosa", "95404"), ("Redding", "96001"), ("Oakland", "94612"), ("Chico", "95926"), ("El Segundo", "90245"),
    ("Mount Shasta", "96067"), ("San José", "95113"), ("Stockton", "95202"), ("Modesto", "95354"), ("Visalia", "93291"),
)  # fmt: skip


def invented_rows(count: int, seed: int = 1) -> list[Row]:
    """Return as many rows, the same ones every time; some names occur in more than one city."""
    chance = random.Random(seed)
    return [_row(number, chance) for number in range(count)]


def _row(number: int, chance: random.Random) -> Row:
    form, kind = chance.choice(KINDS)
    parts = {"a": chance.choice(FIRST), "b": chance.choice(SECOND), "s": chance.choice(SURNAMES)}
    city, zip_code = chance.choice(CITIES)
    part_of = f"{chance.choice(SURNAMES)} Senior Care" if kind.startswith("Skilled") and number % 2 else ""
    name = form.format(**parts, n=chance.randrange(1, 9))
    return Row(f"DXF{number:06}", (name,), city, zip_code, kind, part_of)
