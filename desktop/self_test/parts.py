"""Tries every part that ships with the program, also the frozen one: stores, words, icons, practice set, libraries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.attestations.model import Signature
from desktop.desk import Desk
from desktop.doctor import Check, Notes, State, catalog_store, desk_store, keyring_backend, lists_store, rule_pack
from desktop.opening import desk_in
from desktop.organization.model import Facility, Organization
from desktop.paths import DataFolder
from desktop.proof.model import Verdict
from desktop.self_test.pages import deidentification, library
from desktop.self_test.tables import table_work
from desktop.words import LANGUAGES, word_table
from resources import packaged
from sync.catalog.model import Query
from sync.errors import KnownError
from sync.work import Work

LIBRARIES = (
    "duckdb",
    "highspy",
    "keyring",
    "markdown_it",
    "nh3",
    "numpy",
    "orjson",
    "platformdirs",
    "python_calamine",
    "rapidfuzz",
    "requests",
    "sqlite_utils",
    "truststore",
    "tuf.ngclient",
    "xlsxwriter",
)

CHARTS = "pyqtgraph"  # is there, but not loaded here: it brings the screen's libraries with it

Part = Callable[[Desk, Notes], Check]


def self_test(desk: Desk) -> list[Check]:
    """Return one check per part; a part that is missing or fails is broken, whatever it raised."""
    notes = Notes(desk.words)
    return [_tried(name, part, desk, notes) for name, part in PARTS.items()]


def passes(checks: list[Check]) -> bool:
    """Tell whether nothing is broken."""
    return all(check.state is not State.BROKEN for check in checks)


def _tried(name: str, part: Part, desk: Desk, notes: Notes) -> Check:
    try:
        return part(desk, notes)
    except KnownError as trouble:
        return notes.trouble(name, trouble)
    except Exception as trouble:  # noqa: BLE001 - a self-test reports whatever is wrong with the program
        broken = notes.check("failed", "broken", reason=f"{type(trouble).__name__}: {trouble}"[:200])
        return Check(name, notes.title(name), broken.state, broken.sentence, broken.advice)


def _desk_store(desk: Desk, notes: Notes) -> Check:
    return desk_store(desk.folder.desk_db, notes)


def _stores(desk: Desk, notes: Notes) -> Check:
    """Make both stores in a temporary folder, write, and read again."""
    with TemporaryDirectory() as folder:
        fresh = Desk(DataFolder(Path(folder).resolve()), desk.services)
        fresh.set_favourite("one", True)
        fresh.set_setting("read_columns", False)
        if fresh.favourites() != {"one"} or fresh.setting("read_columns") is not False:
            raise ValueError("what was written did not come back")
    return notes.check("stores", "fine")


def _practice_sync(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    """Do the main job on the practice portal: sync, search, open what was found."""
    with TemporaryDirectory() as folder, desk_in(DataFolder(Path(folder).resolve()), practice=True) as practising:
        count = practising.sync(Work.quiet()).added
        searcher = practising.searcher()
        try:
            everything = searcher.search(Query(), limit=1)
            title = practising.dataset(everything.hits[0].id).title
            found = searcher.search(Query(text=title))
        finally:
            searcher.close()
        if everything.hits[0].id not in {hit.id for hit in found.hits}:
            raise ValueError("a dataset was not found by its title")
    return notes.check("practice-sync", "fine", count=count)


def _word_tables(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    tables = {language: dict(_texts(word_table(language))) for language in LANGUAGES}
    if len({frozenset(table) for table in tables.values()}) != 1:
        raise ValueError("the languages do not have the same sentences")
    return notes.check("tables", "fine", count=len(tables["en"]))


def _texts(table: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield from _texts(value, f"{path}/{key}")
    else:
        yield path, str(table)


def _icons(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    drawings = list(_files("icons", ".svg"))
    if any(b"<svg" not in drawing.read_bytes() for drawing in drawings):
        raise ValueError("an icon is not a drawing")
    return notes.check("icons", "fine" if drawings else "attention", count=len(drawings))


def _translations(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    catalogs = list(_files("i18n", ".qm"))
    beginning = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")  # of every Qt translation file
    if any(not catalog.read_bytes().startswith(beginning) for catalog in catalogs):
        raise ValueError("a translation file is damaged")
    return notes.check("translations", "fine" if catalogs else "attention", count=len(catalogs))


def _catalog_words(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    lists = [json.loads(one.read_text(encoding="utf-8")) for one in _files("catalog", ".json")]
    if not all(lists):
        raise ValueError("a list is empty")
    return notes.check("catalog-data", "fine", count=len(lists))


def _practice_set(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    count = len(list(_files("practice", "")))
    return notes.check("practice", "fine" if count else "attention", count=count)


def _practice_lists(desk: Desk, notes: Notes) -> Check:
    """Load the practice lists onto a desk in a temporary folder."""
    with TemporaryDirectory() as folder:
        fresh = Desk(DataFolder(Path(folder).resolve()), desk.services, practice=True)
        fresh.lists.load_practice(Work.quiet())
        rows = sum(one.rows for one in fresh.lists.held())
    if not rows:
        raise ValueError("the practice lists are empty")
    return notes.check("practice-lists", "fine", count=rows)


def _forms(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    from desktop.forms.library import forms, troubles

    for trouble in troubles():
        raise trouble
    return notes.check("forms", "fine", count=len(forms()))


def _attestations(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    """Fill in, sign, send to the practice endpoint, and check the receipt."""
    with TemporaryDirectory() as folder, desk_in(DataFolder(Path(folder).resolve()), practice=True) as practising:
        receipt = Path(folder, "receipt.html")
        practising.proof.save_receipt(_signed_and_sent(practising), receipt)
        if practising.proof.look(receipt).verdict is not Verdict.INTACT:
            raise ValueError("a receipt did not come out as it was written")
    return notes.check("attestations", "fine")


def _signed_and_sent(desk: Desk) -> str:
    """Return the id of an attestation that the practice endpoint holds."""
    desk.organization.save(Organization("Practice", (Facility("one", "Practice"),)))
    draft = desk.attestations.begin("directory-choices")
    choices = dict.fromkeys(("choices.request", "choices.delivery", "choices.adt"), ("OTHER",))
    answers = {**draft.answers, **choices, "organization.dxf-id": ("DXF900101",)}
    desk.attestations.save(draft.id, answers, tuple(choices))
    now = datetime.now().astimezone().replace(microsecond=0)
    desk.attestations.sign(draft.id, Signature("Self-test", "Program", True, True, now))
    desk.outbox.queue(draft.id)
    if draft.id not in desk.outbox.send(Work.quiet()).sent:
        raise ValueError("an attestation did not arrive")
    return draft.id


def _matching(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    """Find a name among two as a person might type it."""
    from desktop.matching.matcher import Matcher
    from desktop.matching.model import Row, Wanted

    rows = [Row("DXF000001", ("Rosewood Care Center LLC",)), Row("DXF000002", ("Harbor Imaging",))]
    found = Matcher(rows).candidates(Wanted(("rosewod care centre",)))
    if not found or found[0].row.key != "DXF000001":
        raise ValueError("a name was not found")
    return notes.check("matching", "fine")


def _workbooks(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    """Read a packaged workbook."""
    from python_calamine import CalamineWorkbook

    books = list(_files("practice", ".xlsx"))
    for book in books:
        read = CalamineWorkbook.from_filelike(BytesIO(book.read_bytes()))
        if not read.get_sheet_by_index(0).to_python(nrows=1):
            raise ValueError("a workbook is empty")
    return notes.check("workbooks", "fine" if books else "attention", count=len(books))


def _libraries(desk: Desk, notes: Notes) -> Check:  # noqa: ARG001 - every part has the same shape
    for name in LIBRARIES:
        import_module(name)
    if find_spec(CHARTS) is None:
        raise ModuleNotFoundError(CHARTS)
    return notes.check("libraries", "fine", count=len(LIBRARIES))


def _files(folder: str, ending: str) -> Iterator[Traversable]:
    """Yield the packaged files below a folder; a folder that does not exist has none."""
    waiting = [packaged(folder)]
    while waiting:
        here = waiting.pop()
        for one in here.iterdir() if here.is_dir() else ():
            if one.is_dir():
                waiting.append(one)
            elif one.name.endswith(ending) and one.name != "__init__.py":
                yield one


PARTS: dict[str, Part] = {
    "libraries": _libraries,
    "tables": _word_tables,
    "icons": _icons,
    "translations": _translations,
    "catalog-data": _catalog_words,
    "rule-pack": lambda desk, notes: rule_pack(notes),  # noqa: ARG005 - every part has the same shape
    "forms": _forms,
    "matching": _matching,
    "workbooks": _workbooks,
    "practice": _practice_set,
    "practice-lists": _practice_lists,
    "stores": _stores,
    "practice-sync": _practice_sync,
    "attestations": _attestations,
    "table-work": table_work,
    "library": library,
    "deidentification": deidentification,
    "desk-store": _desk_store,
    "catalog-store": catalog_store,
    "lists-store": lists_store,
    "keyring": lambda desk, notes: keyring_backend(notes),  # noqa: ARG005 - every part has the same shape
}
