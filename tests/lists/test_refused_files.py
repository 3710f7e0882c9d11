"""A file that is no list, or only half of one, is refused in plain words, and nothing changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis.strategies import binary, floats

from desktop.words import LANGUAGES, Words
from sync import errors
from sync.errors import KnownError
from sync.lists.files import LARGEST_FILE, read_bytes
from sync.lists.importing import Given, parse
from sync.lists.workbooks import OLD_START
from sync.practice.lists import DAYS, directory_text, signatory_workbook, workbook
from sync.work import Work
from tests.lists.conftest import DIRECTORY, SIGNATORY, Store, directory, entry, signatory, text_of, without

PAGE = b"<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in to go on.</body></html>"
WHOLE = directory_text(DAYS[-1])
BOOK = signatory_workbook(DAYS[-1])


def packed(**parts: bytes) -> bytes:
    """Return the practice workbook with other parts: ``sheet1`` or ``sharedStrings``."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in book.infolist():
            stem = part.filename.rsplit("/", 1)[-1].removesuffix(".xml")
            changed.writestr(part.filename, parts.pop(stem, b"") or book.read(part))
        for stem, content in parts.items():
            changed.writestr(f"xl/{stem}.xml", content)
    return file.getvalue()


def bomb() -> bytes:
    return packed(sheet1=b"<worksheet><sheetData>" + b" " * (130 << 20) + b"</sheetData></worksheet>")


def lying_bomb() -> bytes:
    """Return a workbook one part of which unpacks to far more than the directory of the file says."""
    body = bytearray(packed(sheet1=b"<worksheet>" + b" " * (8 << 20) + b"</worksheet>"))
    at = body.rindex(b"PK\x01\x02", 0, body.rindex(b"xl/worksheets/sheet1.xml"))
    body[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(body)


def far_cell() -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    return packed(sheet1=b"<worksheet><sheetData>" + cell + b"</sheetData></worksheet>")


def long_texts() -> bytes:
    cells = b'<c t="s"><v>0</v></c>' * 300
    strings = b"<sst><si><t>" + b"x" * (6 << 20) + b"</t></si></sst>"
    return packed(
        sheet1=b"<worksheet><sheetData><row>" + cells + b"</row></sheetData></worksheet>", sharedStrings=strings
    )


def too_many_columns() -> bytes:
    return text_of([*DIRECTORY, *(f"Column_{number}" for number in range(500))], [entry(1)])


REFUSED: dict[str, tuple[Callable[[], bytes], type[KnownError]]] = {
    "nothing at all": (lambda: b"", errors.ListEmpty),
    "white space": (lambda: b"\r\n  \r\n", errors.ListEmpty),
    "a header only": (lambda: text_of(DIRECTORY, []), errors.ListEmpty),
    "a header and no ids": (lambda: text_of(DIRECTORY, [["", "Practice Clinic"]]), errors.ListEmpty),
    "an empty workbook": (lambda: workbook("Date of Report 05.13.24", []), errors.ListEmpty),
    "a web page": (lambda: PAGE, errors.WebPageForList),
    "a web page after a byte order mark": (lambda: b"\xef\xbb\xbf\r\n" + PAGE, errors.WebPageForList),
    "a web page without a head": (lambda: b"<script>go()</script>", errors.WebPageForList),
    "a PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", errors.NotAList),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", errors.NotAList),
    "an answer in JSON": (lambda: b'{"success": false}', errors.NotAList),
    "another table": (lambda: b"Month,Visits\n2026-01,17\n", errors.NotAList),
    "a letter": (lambda: b"Dear Sir or Madam,\n\nplease find the list enclosed.\n", errors.NotAList),
    "zero bytes": (lambda: WHOLE[:900] + b"\x00" * 50 + WHOLE[900:], errors.NotAList),
    "a folder packed as a workbook is": (lambda: zipped("notes.txt"), errors.NotAList),
    "a document of a text program": (lambda: zipped("word/document.xml"), errors.NotAList),
    "a table of beds": (lambda: b"FACID,FACNAME,FAC_FDR,BEDS,DATA_DATE\n1,A,B,2,2026-01-01\n", errors.ColumnMissing),
    "no id column": (lambda: without("Participant_ID", DIRECTORY, entry(1)), errors.ColumnMissing),
    "no name column": (lambda: without("Participant_Name", DIRECTORY, entry(1)), errors.ColumnMissing),
    "no name of the primary": (lambda: without(SIGNATORY[0], SIGNATORY, signatory(1)), errors.ColumnMissing),
    "a row cut in the middle": (lambda: WHOLE[:-60], errors.ListCutShort),
    "an open quote at the end": (lambda: WHOLE + b'DXF900999,"Practice', errors.ListCutShort),
    "a last cell cut in the middle": (lambda: WHOLE[:-4], errors.ListCutShort),
    "a character cut in the middle": (lambda: WHOLE + b"DXF900999,Cl\xc3", errors.ListCutShort),
    "a cut UTF-16 file": (lambda: WHOLE.decode().encode("utf-16")[:-1], errors.ListCutShort),
    "a workbook cut in the middle": (lambda: BOOK[: len(BOOK) // 2], errors.ListUnreadable),
    "a workbook with a changed byte": (
        lambda: BOOK[:1500] + bytes([BOOK[1500] ^ 1]) + BOOK[1501:], errors.ListUnreadable
    ),
    "an old workbook that is none": (lambda: OLD_START + b"\x00" * 600, errors.ListUnreadable),
    "a sheet that is no XML": (lambda: packed(sheet1=b"<worksheet><sheetData><row><c"), errors.ListUnreadable),
    "a bomb": (bomb, errors.ListTooLarge),
    "a bomb that hides its size": (lying_bomb, errors.ListUnreadable),
    "a cell a world away": (far_cell, errors.ListTooLarge),
    "one text a thousand times over": (long_texts, errors.ListTooLarge),
    "too many columns": (too_many_columns, errors.ListTooLarge),
    "no day anywhere": (lambda: text_of(SIGNATORY, [signatory(1)]), errors.ListWithoutDate),
}  # fmt: skip


def zipped(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        folder.writestr(name, "nothing")
    return file.getvalue()


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_list_is_refused_in_plain_words_and_changes_nothing(case: str, store: Store) -> None:
    make, trouble = REFUSED[case]
    store.take(directory(count=20))
    before = store.bytes()

    with pytest.raises(KnownError) as refused:
        store.take(make())

    assert type(refused.value) is trouble
    assert store.bytes() == before
    for language in LANGUAGES:
        told = Words(language).error(refused.value)
        assert "list.csv" in told.what
        assert told.safe
        assert told.do


@settings(max_examples=150)
@given(share=floats(0, 1))
def test_a_list_cut_anywhere_is_never_taken_for_a_whole_one_with_half_a_row(share: float) -> None:
    kept = WHOLE[: int(len(WHOLE) * share)]

    try:
        parse(kept, Given("list.csv"), Work.quiet())
    except KnownError:
        return

    assert kept.splitlines()[-1] in WHOLE.splitlines()


@settings(max_examples=150)
@given(body=binary(max_size=400), at=floats(0, 1))
def test_no_bytes_make_anything_but_a_list_or_a_known_trouble(body: bytes, at: float) -> None:
    for whole in (WHOLE, BOOK):
        place = int(len(whole) * at)
        with suppress(KnownError):
            parse(whole[:place] + body + whole[place + len(body) :], Given("list.csv"), Work.quiet())


def test_a_column_that_is_missing_is_named(store: Store) -> None:
    with pytest.raises(errors.ColumnMissing) as refused:
        store.take(without("Participant_ID", DIRECTORY, entry(1)))

    assert refused.value.facts == {"file": "list.csv", "column": "Participant_ID"}


def test_a_file_that_is_gone_or_huge_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("files")
    with (folder / "huge.csv").open("wb") as huge:
        huge.truncate(LARGEST_FILE + 1)

    with pytest.raises(errors.ListUnreadable):
        read_bytes(folder / "gone.csv")
    with pytest.raises(errors.ListUnreadable):
        read_bytes(folder)
    with pytest.raises(errors.ListTooLarge):
        read_bytes(folder / "huge.csv")
