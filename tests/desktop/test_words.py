"""Every error, every step and every check has its sentences, in both languages and with the same facts."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from desktop.doctor import State
from desktop.words import ACTIONS, LANGUAGES, Words, system_language, word_table
from resources import packaged
from sync import errors
from sync.catalog.model import Change, ChangeKind, Facet, Relief, Sort
from sync.catalog.runs import CUT, STOPPED
from sync.errors import KnownError
from sync.work import Progress

for trouble in (
    *("attestations.trouble", "backup.trouble", "cli.troubles", "determining", "forms.trouble", "organization.trouble"),
    *("outbox.trouble", "proof.trouble", "rules.trouble", "standing.trouble", "tables.trouble", "library.trouble"),
    *("programs.trouble", "deidentification.trouble", "releases.trouble", "sheets.trouble", "privacy.trouble"),
    *("reconciling.trouble", "updates.trouble", "diagnostics.trouble", "policy.trouble"),
    *("tables.comparing.trouble", "tables.exporting.trouble", "tables.language.trouble"),
):
    import_module(f"desktop.{trouble}")  # the errors of each part are found when it is imported
for trouble in ("channel", "exchange", "downloads", "tables", "tables.columns"):
    import_module(f"sync.{trouble}.errors")

ROOT = Path(__file__).resolve().parents[2]
NO_ERRORS = (STOPPED, CUT)  # outcomes of a sync that are kept beside error codes
SPANISH_SIGNS = re.compile(r"[áéíóúñü¿¡«»]")


def kinds_of_error(kind: type[KnownError] = KnownError) -> Iterator[type[KnownError]]:
    for below in kind.__subclasses__():
        yield below
        yield from kinds_of_error(below)


ALL = sorted(kinds_of_error(), key=lambda kind: kind.code)


def documented_facts(kind: type[KnownError]) -> set[str]:
    """Read the names of the facts off the docstring: "Facts: host, wait (seconds)."."""
    listed = re.search(r"Facts: ([^.]*)\.", kind.__doc__ or "")
    assert listed, f"{kind.__name__} does not say which facts it carries"
    return {name.split()[0] for name in re.sub(r"\([^)]*\)", "", listed.group(1)).split(",")}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def entries(language: str, code: str) -> list[tuple[str, dict[str, str]]]:
    """Return the entry of a code and its variants."""
    table: dict[str, dict[str, str]] = word_table(language)["errors"]
    return [(key, entry) for key, entry in table.items() if key.partition("/")[0] == code]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.code)
def test_every_error_says_what_happened_whether_work_is_safe_and_what_to_do(
    kind: type[KnownError], language: str
) -> None:
    found = entries(language, kind.code)

    assert kind.code in dict(found)
    for key, entry in found:
        assert set(entry) == {"what", "safe", "do", "action"}, key
        assert all(entry[part].endswith((".", "{said}")) for part in ("what", "safe", "do")), key
        assert entry["action"] in ACTIONS, key
        used = {name for part in entry.values() for name in placeholders(part)}
        assert used <= documented_facts(kind) | {"catalog"}, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_from_an_error_that_is_gone(language: str) -> None:
    codes = {key.partition("/")[0] for key in word_table(language)["errors"]}

    assert codes == {kind.code for kind in ALL} | set(NO_ERRORS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.code)
def test_every_error_reads_well_with_all_its_facts_and_with_none(kind: type[KnownError], language: str) -> None:
    facts: dict[str, str | int] = dict.fromkeys(documented_facts(kind), "data.chhs.ca.gov")
    facts |= {name: 90 for name in ("seconds", "wait", "status", "gone", "kept") if name in facts}

    for told in (
        Words(language).error(kind(**facts), catalog=date(2026, 11, 22)),
        Words(language).error(kind.code, {}),
    ):
        assert "{" not in str(told)
        assert "  " not in str(told)
        assert told.what
        assert told.do


@pytest.mark.parametrize("code", NO_ERRORS)
def test_a_sync_that_was_cut_or_stopped_has_its_sentence(code: str) -> None:
    for language in LANGUAGES:
        assert Words(language).error(code).what


def test_both_languages_have_the_same_keys_and_facts() -> None:
    english, spanish = (dict(texts(word_table(language))) for language in LANGUAGES)

    assert english.keys() == spanish.keys()
    for key, text in english.items():
        assert placeholders(text) == placeholders(spanish[key]), key


def test_spanish_is_spanish() -> None:
    english, spanish = (dict(texts(word_table(language))) for language in LANGUAGES)
    long = [key for key, text in english.items() if len(text.split()) > 3]

    assert [key for key in long if english[key] == spanish[key]] == []
    assert sum(bool(SPANISH_SIGNS.search(spanish[key])) for key in long) > len(long) / 2


def test_no_sentence_blames_or_shrugs() -> None:
    forbidden = re.compile(
        r"\boops\b|\binvalid\b|non-compliant|please try again later|\berror\b|inválid", re.IGNORECASE
    )

    for language in LANGUAGES:
        assert [key for key, text in texts(word_table(language)) if forbidden.search(text)] == []


def test_the_name_that_the_network_does_not_know_reads_as_designed() -> None:
    told = Words("en").error(errors.NameNotFound(host="data.chhs.ca.gov"), catalog=date(2026, 11, 22))

    assert str(told) == (
        "Could not reach the portal: the network does not know the name data.chhs.ca.gov."
        " Your catalog of 22 Nov 2026 is unchanged. Check the connection, or open Doctor."
    )
    assert told.action == "doctor"


def test_a_desk_without_a_catalog_is_told_that_nothing_was_lost() -> None:
    told = Words("en").error(errors.Offline(host="data.chhs.ca.gov"))

    assert told.safe == "There is no catalog on this desk yet, so nothing was lost."


def test_the_same_trouble_in_another_file_reads_differently() -> None:
    words = Words("en")

    catalog, desk = (words.error(errors.StoreDamaged(file=file)) for file in ("catalog.db", "desk.db"))

    assert "set aside" in catalog.do
    assert "Copy the file" in desk.do


def test_trouble_that_was_kept_reads_like_trouble_that_is_met() -> None:
    met = errors.Busy(host="data.chhs.ca.gov", wait=300)
    kept = json.loads(json.dumps(met.facts))

    assert Words("es").error(met.code, kept) == Words("es").error(met)
    assert "5 minutos" in Words("es").error(met).what


def test_a_fact_is_never_read_as_a_pattern() -> None:
    told = Words("en").error(errors.RequestRefused(host="h", status=409, said="{evil} {0}"))

    assert "{evil} {0}" in told.what


def test_every_step_a_job_reports_has_its_words() -> None:
    reported = {key for folder in ("sync", "desktop") for key in steps_in(ROOT / folder)}

    assert reported
    for language in LANGUAGES:
        assert reported <= word_table(language)["progress"].keys()


def steps_in(folder: Path) -> Iterator[str]:
    """Yield the first argument of every ``Progress(…)`` in the sources."""
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            is_step = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Progress"
            if is_step and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)


def test_progress_says_how_far_it_has_come() -> None:
    words = Words("en")

    assert words.progress(Progress("sync.pages", 250, 1580)) == "Reading the catalog: 250 / 1,580"
    assert words.progress(Progress("sync.pages", 250)) == "Reading the catalog: 250"
    assert words.progress(Progress("sync.pages")) == words.progress("sync.pages") == "Reading the catalog"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_facet_sort_change_and_state_has_its_word(language: str) -> None:
    words, table = Words(language), word_table(language)

    assert all(words.facet(facet) != facet.value for facet in Facet)
    assert all(words.sort(sort.value) != sort.value for sort in Sort)
    assert all(words.state(state.value) != state.value or language == "en" for state in State)
    assert {f"{kind.value}/{part}" for kind in ChangeKind for part in table["parts"]} <= table["changes"].keys()
    assert all(words.change_kind(kind.value) for kind in ChangeKind)
    assert all(words.action(action) for action in ACTIONS if action)


def test_a_change_names_what_changed() -> None:
    changed = Change(datetime.now(UTC), "1", "T", ChangeKind.CHANGED, "resource", "List", "last_modified", "a", "b")

    assert Words("en").change(changed) == "List: date of the file changed"


def test_the_name_of_a_file_is_its_name_and_that_of_a_dataset_stands_in_its_address() -> None:
    def renamed(part: str) -> Change:
        return Change(datetime.now(UTC), "1", "T", ChangeKind.CHANGED, part, "List", "name", "a", "b")

    assert Words("en").change(renamed("resource")) == "List: name changed"
    assert Words("en").change(renamed("dataset")) == "Name in the address changed"
    assert Words("es").change(renamed("resource")) == "List. Cambió: nombre"


def test_a_way_out_names_the_filter_to_blame() -> None:
    words = Words("en")

    assert words.relief(Relief(Facet.UPDATED, "7", 1200)) == "Remove “7 days” from Updated within (1,200)"
    assert words.relief(Relief(None, "withdrawn", 2)) == "Include withdrawn datasets (2)"


def test_an_unknown_metadata_field_is_made_readable() -> None:
    assert Words("en").field("some_new_field") == "Some new field"
    assert Words("es").field("contact_email") == "Contacto"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 seconds"), (1, "1 second"), (90, "90 seconds"), (120, "2 minutes"), (7200, "2 hours"), (86400, "24 hours")],
)
def test_a_stretch_of_time_is_said_in_its_largest_unit(seconds: int, said: str) -> None:
    assert Words("en").duration(seconds) == said


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0 bytes"), (999, "999 bytes"), (1234, "1.2 kB"), (665_000, "665 kB"), (10**15, "1000 TB")]
)
def test_a_size_is_said_in_a_handy_unit(size: int, said: str) -> None:
    assert Words("en").size(size) == said


def test_dates_are_written_as_people_read_them() -> None:
    assert Words("en").day(date(2026, 11, 2)) == "2 Nov 2026"
    assert Words("es").day(date(2026, 11, 2)) == "2 nov 2026"


def test_the_system_chooses_the_language() -> None:
    assert system_language({"LANG": "es_US.UTF-8"}) == "es"
    assert system_language({"LC_ALL": "en_US.UTF-8", "LANG": "es_US.UTF-8"}) == "en"
    assert Words("fr").language == "en"


def test_the_tables_are_plain_json_with_no_key_twice() -> None:
    for file in [file for language in LANGUAGES for file in packaged(f"words/{language}").glob("*.json")]:
        json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=once)


def test_no_entry_stands_in_two_files() -> None:
    for language in LANGUAGES:
        entries_seen: list[tuple[str, str]] = []
        for file in packaged(f"words/{language}").glob("*.json"):
            table = json.loads(file.read_text(encoding="utf-8"))
            entries_seen += [
                (section, key) for section, part in table.items() for key in (part if isinstance(part, dict) else [""])
            ]

        assert sorted(entries_seen) == sorted(set(entries_seen))


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def texts(table: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield from texts(value, f"{path}/{key}")
    elif isinstance(table, list):
        yield from ((f"{path}/{number}", str(value)) for number, value in enumerate(table))
    else:
        yield path, str(table)
