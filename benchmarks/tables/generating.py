"""Makes CSV files of any number of rows, 15 columns and about 151 bytes a row; the same ones every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

_VERSION = 1  # part of the file's name; another one is made again
_BATCH = 20_000  # rows written at once
COLUMNS = (
    "FACID",
    "FACNAME",
    "COUNTY",
    "ZIP",
    "LICENSE",
    "NPI",
    "CCN",
    "REPORT_DATE",
    "MEASURE",
    "AGE_GROUP",
    "CASES",
    "POPULATION",
    "RATE",
    "RATE_ANNOTATION",
    "SOURCE",
)
_FIRST = "Quiet Valley,Long Beach,Cedar,Sierra,Bay View,Mission,North Fork,Golden Oak,Saint Anne,River Bend".split(",")
_SECOND = "Community,Memorial,Regional,Family,Women's,Children's,Veterans,Coastal,Mountain,Desert".split(",")
_THIRD = "Hospital,Clinic,Health Center,Care Center,Medical Group,Hospice,Surgery Center,Home Health".split(",")
_MEASURES = (
    "Heart attack 30-day rate,Stroke 30-day rate,Hip repair,Sepsis,Preterm births,Asthma visits,Low-risk cesarean"
).split(",")
_AGES = "0 to 4,5 to 17,18 to 44,45 to 64,65 to 84,85 and over".split(",")
_SOURCES = "Patient discharge records,Emergency department visits,Vital records".split(",")


def table(folder: Path, rows: int, *, quoted: bool = False) -> Path:
    """Return a table of so many rows; it is made where it is not there yet.

    Args:
        folder: where the files are kept.
        rows: how many.
        quoted: the names have a comma in them and stand in quotes.
    """
    kind = "quoted" if quoted else "plain"
    file = folder / f"{kind}-{rows}-v{_VERSION}.csv"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".unfinished")
        with unfinished.open("w", encoding="utf-8", newline="") as target:
            target.write(",".join(COLUMNS) + "\n")
            for begin in range(0, rows, _BATCH):
                target.writelines(_lines(begin, min(rows, begin + _BATCH), quoted=quoted))
        unfinished.replace(file)
    return file


def _lines(begin: int, end: int, *, quoted: bool) -> Iterator[str]:
    chance = random.Random(begin)
    between = ", " if quoted else " "
    names = [f"{one}{between}{two} {three}" for one in _FIRST for two in _SECOND for three in _THIRD]
    if quoted:
        names = [f'"{name}"' for name in names]
    for number in range(begin, end):
        bits = chance.getrandbits(60)
        facility = (bits & 0xFFFF) % 12_000
        cases, population = bits >> 16 & 0x3FF, (bits >> 26 & 0xFFFF) + 1
        rate, mark = ("", "suppressed") if cases < 11 else (f"{cases * 1000 / population:.3f}", "")
        yield (
            f"{facility:09d},{names[facility % 800]},{COUNTIES[facility % 58]},{90001 + facility % 6161},"
            f"{550000000 + facility},{1000000000 + facility * 7919},{50000 + facility % 900:06d},"
            f"20{10 + (bits >> 42 & 15):02d}-{number % 12 + 1:02d}-{(bits >> 46 & 15) + 1:02d},"
            f"{_MEASURES[(bits >> 50 & 63) % 7]},{_AGES[(bits >> 56) % 6]},{cases},{population},"
            f"{rate or '*'},{mark},{_SOURCES[facility % 3]}\n"
        )


COUNTIES = (
    "Alameda,Alpine,Amador,Butte,Calaveras,Colusa,Contra Costa,Del Norte,El Dorado,Fresno,Glenn,Humboldt,Imperial,Inyo,"
    "Kern,Kings,Lake,Lassen,Los Angeles,Madera,Marin,Mariposa,Mendocino,Merced,Modoc,Mono,Monterey,Napa,Nevada,Orange,"
    "Placer,Plumas,Riverside,Sacramento,San Benito,San Bernardino,San Diego,San Francisco,San Joaquin,San Luis Obispo,"
    "San Mateo,Santa Barbara,Santa Clara,Santa Cruz,Shasta,Sierra,Siskiyou,Solano,Sonoma,Stanislaus,Sutter,Tehama,"
    "Trinity,Tulare,Tuolumne,Ventura,Yolo,Yuba"
).split(",")
