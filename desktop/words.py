"""Turns codes into sentences: errors, progress, metadata fields, changes and checks, in English and Spanish."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePath
from typing import Any

from resources import packaged
from sync.catalog.model import Change, Facet, Relief
from sync.errors import KnownError
from sync.work import Progress

LANGUAGES = ("en", "es")
Facts = Mapping[str, str | int]
ACTIONS = ("doctor", "retry", "settings", "sync", "accept", "")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a person is told about trouble.

    Attributes:
        what: what happened.
        safe: whether the work is safe.
        do: what to do.
        action: one of `ACTIONS`: what a button beside the sentence should offer, "" for none.
    """

    what: str
    safe: str
    do: str
    action: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.do) if part)


class Words:
    """All words of the program in one language; cheap to make, safe in any thread."""

    def __init__(self, language: str = "en") -> None:
        """``language``: "en", "es", or "auto" for what the system speaks."""
        self.language = system_language(os.environ) if language == "auto" else language
        if self.language not in LANGUAGES:
            self.language = "en"
        self._table = word_table(self.language)

    def error(
        self, trouble: KnownError | str, facts: Facts | None = None, *, catalog: date | None = None, at: str = ""
    ) -> Sentence:
        """Return the sentences for an error or its code.

        Args:
            trouble: the error, or the code of one that was kept.
            facts: facts of a kept one; an error brings its own.
            catalog: day of the catalog on this desk, or None when there is none.
            at: where it was met, for trouble whose sentences differ there: ``endpoint``; "" otherwise.
        """
        code, known = (trouble, facts or {}) if isinstance(trouble, str) else (trouble.code, trouble.facts)
        entry = self._entry(code, known, at)
        shown = {name: self._fact(name, value) for name, value in known.items()}
        safe = entry["safe"]
        if "{catalog}" in safe and catalog is None:
            safe = self._table["no_catalog"]
        if catalog is not None:
            shown["catalog"] = self.day(catalog)
        what, safe, do = (self._filled(text, shown) for text in (entry["what"], safe, entry["do"]))
        return Sentence(what, safe, do, entry["action"])

    def stopped(self) -> str:
        """Return what to say when the person stopped a sync."""
        return str(self._table["stopped"])

    def action(self, action: str) -> str:
        """Return the label of an action's button."""
        return self._look_up("actions", action)

    def progress(self, progress: Progress | str) -> str:
        """Return what is being done, with how far it has come where that is known."""
        if isinstance(progress, str):
            return self._look_up("progress", progress)
        doing = self._look_up("progress", progress.doing)
        if progress.total:
            return f"{doing}: {self.number(progress.done)} / {self.number(progress.total)}"
        return f"{doing}: {self.number(progress.done)}" if progress.done else doing

    def facet(self, facet: Facet) -> str:
        """Return a facet's name."""
        return self._look_up("facets", facet.value)

    def facet_value(self, facet: Facet, value: str) -> str:
        """Return a facet's value for people; what the portal wrote stays as it is."""
        return str(self._table["facet_values"].get(f"{facet.value}/{value}", value))

    def sort(self, sort: str) -> str:
        """Return the name of an order of results."""
        return self._look_up("sorts", sort)

    def relief(self, relief: Relief) -> str:
        """Return a way out of an empty list as a sentence."""
        count = self.number(relief.count)
        if relief.facet is None:
            return str(self._table["relief"][relief.value].format(count=count))
        if not relief.value:
            return str(self._table["relief"]["facet"].format(facet=self.facet(relief.facet), count=count))
        value = self.facet_value(relief.facet, relief.value)
        return str(self._table["relief"]["filter"].format(value=value, facet=self.facet(relief.facet), count=count))

    def field(self, key: str, part: str = "dataset") -> str:
        """Return the name of a field of a dataset, resource or column; an unknown one is made readable from its key."""
        names = self._table["fields"]
        return str(names.get(f"{part}/{key}") or names.get(key) or key.replace("_", " ").strip().capitalize())

    def change(self, change: Change) -> str:
        """Return what a change did, in one line without before and after."""
        text = self._look_up("changes", f"{change.kind.value}/{change.part}")
        field = self.field(change.field, change.part)
        return text.format(part=change.part_name, field=field, a_field=field[:1].lower() + field[1:])

    def change_kind(self, kind: str) -> str:
        """Return the word for a kind of change, for example as a badge."""
        return self._look_up("changes", kind)

    def part(self, part: str) -> str:
        """Return the word for a part of the catalog."""
        return self._look_up("parts", part)

    def check_name(self, check: str) -> str:
        """Return the name of one of Doctor's or the self-test's checks."""
        return str(self._table["checks"].get(check, {}).get("name") or check)

    def check_advice(self, check: str) -> str:
        """Return what to do when this check meets trouble, or "" where the trouble's own advice serves."""
        return str(self._table["checks"].get(check, {}).get("advice", ""))

    def check(self, check: str, state: str, facts: Facts) -> tuple[str, str]:
        """Return the sentence and the advice of a check; ``state`` may carry a variant, as in ``fine/proxy``."""
        text = self._table["checks"][check][state]
        shown = {name: self._fact(name, value) for name, value in facts.items()}
        sentence, _, advice = self._filled(text, shown).partition("|")
        return sentence, advice

    def state(self, state: str) -> str:
        """Return the word for a check's state."""
        return self._look_up("states", state)

    def cli(self, key: str, **facts: str) -> str:
        """Return a text of the command line."""
        return self._look_up("cli", key).format_map(facts)

    def text(self, section: str, key: str, **facts: str | int | date) -> str:
        """Return a text of any other section, such as ``standing``; days and numbers as people read them."""
        shown = {
            name: self.day(fact) if isinstance(fact, date) else self._fact(name, fact) for name, fact in facts.items()
        }
        return self._filled(self._table[section][key], shown)

    def day(self, day: date) -> str:
        """Return a date as people read it, for example "22 Nov 2026"."""
        return f"{day.day} {self._table['months'][day.month - 1]} {day.year}"

    def number(self, number: int) -> str:
        """Return a whole number in groups of three."""
        return f"{number:,}"

    def size(self, size: int) -> str:
        """Return a number of bytes in a handy unit."""
        amount, units = float(size), list(self._table["sizes"])
        while amount >= 1000 and len(units) > 1:
            amount, units = amount / 1000, units[1:]
        is_whole = units[0] == self._table["sizes"][0] or amount >= 100
        return f"{amount:.0f} {units[0]}" if is_whole else f"{amount:.1f} {units[0]}"

    def duration(self, seconds: int) -> str:
        """Return a stretch of time in its largest fitting unit."""
        for unit, length in (("hour", 3600), ("minute", 60), ("second", 1)):
            if seconds >= 2 * length or length == 1:
                count = round(seconds / length)
                return str(self._table["durations"][unit if count == 1 else f"{unit}s"].format(n=self.number(count)))
        raise AssertionError("the last unit always fits")

    def _entry(self, code: str, facts: Facts, at: str) -> dict[str, str]:
        """Return the table's entry, of the variant that the place or a fact asks for where there is one."""
        errors: dict[str, dict[str, str]] = self._table["errors"]
        if at and f"{code}/{at}" in errors:
            return errors[f"{code}/{at}"]
        for name in ("place", "file", "wanted"):
            variant = PurePath(str(facts.get(name, ""))).name
            if variant and f"{code}/{variant}" in errors:
                return errors[f"{code}/{variant}"]
        if code == "busy" and not facts.get("wait"):
            return errors["busy/soon"]
        if code == "web-page-instead" and 300 <= int(facts.get("status", 0)) < 400:
            return errors["web-page-instead/moved"]
        return errors[code]

    def _fact(self, name: str, value: str | int) -> str:
        if name in {"wait", "seconds"} and isinstance(value, int):
            return self.duration(value)
        if name in {"size", "free"} and isinstance(value, int):
            return self.size(value)
        if name == "place":
            return str(self._table["places"].get(value, value))
        if isinstance(value, int) and name != "status":
            return self.number(value)
        return str(value).strip() or str(self._table["unknown_fact"])

    def _filled(self, text: str, facts: Mapping[str, str]) -> str:
        return text.format_map(_Told(facts, str(self._table["unknown_fact"])))

    def _look_up(self, section: str, key: str) -> str:
        return str(self._table[section].get(key, key))


class _Told(dict[str, str]):
    """Facts for placeholders; one that was not told is said to be so, instead of failing where trouble is explained."""

    def __init__(self, facts: Mapping[str, str], untold: str) -> None:
        super().__init__(facts)
        self._untold = untold

    def __missing__(self, key: str) -> str:
        return self._untold


def system_language(environment: Mapping[str, str]) -> str:
    """Return "es" where the system speaks Spanish, else "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "es" if environment[name].casefold().startswith("es") else "en"
    return "es" if _windows_speaks_spanish() else "en"


def _windows_speaks_spanish() -> bool:
    if sys.platform == "win32":
        import ctypes

        spanish = 0x0A  # primary language in the low ten bits of what GetUserDefaultUILanguage returns
        return bool(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == spanish)
    return False


@cache
def word_table(language: str) -> dict[str, Any]:
    """Return the packaged words of one language, section by section; a section may be spread over several files."""
    table: dict[str, Any] = {}
    for file in sorted(packaged(f"words/{language}").glob("*.json")):
        for section, entries in json.loads(file.read_text(encoding="utf-8")).items():
            table[section] = {**table.get(section, {}), **entries} if isinstance(entries, dict) else entries
    return table
