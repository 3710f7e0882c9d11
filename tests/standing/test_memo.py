"""Memos: what they say, that every edit is found, and that no file makes the check stumble."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.desk import Desk
from desktop.organization.model import Fact, Organization
from desktop.standing.memo.checking import LARGEST, intact_record, same_today
from desktop.standing.memo.document import canonical
from desktop.standing.memo.page import page
from desktop.standing.model import Memo, Verdict
from desktop.standing.trouble import MemoUnreadable
from sync.errors import FolderReadOnly, NotFound
from tests.standing.cases import TODAY, facility, reply, says

TURNED = "\u202e\u202c\u2067\u2069\u061c\u200f"  # marks that turn the reading order
HOSTILE = "<script>alert(\"1\")</script> & 'Olive' \x00\x1b\ud800 €"


@pytest.fixture
def memo(desk: Desk) -> Memo:
    return desk.standing.memo()


class Outline(HTMLParser):
    """Notes what a page is built of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.scopes: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        self.scopes += [named.get("scope") or ""] if tag == "th" else []
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action")]


def test_a_memo_that_was_saved_here_is_intact_kept_and_still_right(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "memo.html"

    made = desk.standing.save_memo(file)
    found = desk.standing.check_memo(file)

    assert (found.verdict, found.hash, found.same_answer) == (Verdict.INTACT, made, True)
    assert found.organization == "Golden Practice Care Center"
    assert found.kept is not None
    assert [says(one, section="memo")[:20] for one in found.told] == [
        "This memo is as DxF ",
        "This desk saved it o",
        "Today's rules (dxf-2",
        "A hash is no signatu",
    ]


def test_a_memo_from_another_desk_is_intact_but_not_kept(desk: Desk, bare: Desk, tmp_path: Path) -> None:
    file = tmp_path / "memo.html"
    desk.standing.save_memo(file)

    found = bare.standing.check_memo(file)

    assert (found.verdict, found.kept) == (Verdict.INTACT, None)


def test_a_memo_says_what_it_rests_on_and_what_it_is_not(memo: Memo) -> None:
    for words in (
        "Must we sign?",
        "SHA-256",
        memo.hash,
        "Rule pack dxf-2026-11",
        "12 Oct 2026",
        "unconfirmed" if "unconfirmed" in memo.html else "confirmed in a source we read",
        "answered at this desk",
        "no legal advice",
        "no signature",
        "Skilled nursing facility",
    ):
        assert words in memo.html, words


def test_a_passage_that_no_source_supports_is_called_unconfirmed(desk: Desk) -> None:
    desk.organization.save(Organization("Olive Ambulance", (facility(kind="emergency_medical_services"),)))

    assert "<td>unconfirmed</td>" in desk.standing.memo().html


def test_a_memo_is_a_page_for_everyone(memo: Memo) -> None:
    outline = Outline()
    outline.feed(memo.html)

    assert '<html lang="en">' in memo.html
    assert outline.tags.count("h1") == 1
    assert outline.tags.count("table") == outline.tags.count("caption") + memo.html.count("<table aria-label=") > 0
    assert set(outline.scopes) == {"col", "row"}
    assert (outline.addresses, "script" in outline.tags, "@media print" in memo.html) == ([], False, True)


def test_a_memo_speaks_the_language_of_the_desk(desk: Desk) -> None:
    desk.set_setting("language", "es")

    html = desk.standing.memo().html

    assert '<html lang="es">' in html
    assert "¿Debemos firmar?" in html


def test_replies_and_every_facility_stand_in_the_memo(desk: Desk) -> None:
    unsure = facility(name="Olive North", electronic_records=None)
    desk.organization.save(Organization("Olive", (unsure, facility("b", "clinic", "Olive South"))))
    desk.organization.file_reply(reply())

    whole, one = desk.standing.memo(), desk.standing.memo("b")

    assert all(words in whole.html for words in ("Olive North", "Olive South", "Yes, that counts.", "30 Oct 2026"))
    assert "Olive North" not in one.html


def test_hostile_names_stay_text(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "memo.html"
    name = HOSTILE.replace("\ud800", "") + TURNED
    desk.organization.save(Organization(name, (replace(facility(), name=name),)))

    desk.standing.save_memo(file)

    assert "<script" not in file.read_text("utf-8")
    assert not set(TURNED) & set(file.read_text("utf-8"))
    assert desk.standing.check_memo(file).verdict is Verdict.INTACT


DAYS = {"clinic": "unclear</td><td>31 Jan 2023, if required<", "physician_organization": "required</td><td>not known<"}


@pytest.mark.parametrize(("kind", "said"), [*DAYS.items(), ("other", "not required</td><td>no day<")])
def test_a_memo_never_gives_or_denies_a_day_that_is_open(desk: Desk, kind: str, said: str) -> None:
    desk.organization.save(Organization("Olive", (facility(kind=kind),)))

    assert said in desk.standing.memo().html


def test_without_an_organization_or_such_a_facility_there_is_no_memo(desk: Desk, bare: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        bare.standing.memo()
    with pytest.raises(NotFound):
        desk.standing.save_memo(tmp_path / "memo.html", "nobody")

    assert not (tmp_path / "memo.html").exists()


@pytest.mark.parametrize("name", ["no-such-folder/memo.html", "n" * 300, "a\0b"])
def test_a_memo_that_cannot_be_written_is_not_kept(desk: Desk, tmp_path: Path, name: str) -> None:
    with pytest.raises(FolderReadOnly):
        desk.standing.save_memo(tmp_path / name)

    assert [one.name for one in tmp_path.iterdir()] == ["data"]


def flipped(content: bytes, place: int, bit: int) -> bytes:
    return content[:place] + bytes([content[place] ^ (1 << bit)]) + content[place + 1 :]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.data())
def test_any_flipped_bit_is_found(memo: Memo, data: st.DataObject) -> None:
    content = memo.html.encode("utf-8")
    place, bit = data.draw(st.integers(0, len(content) - 1)), data.draw(st.integers(0, 7))

    assert intact_record(content) is not None
    assert intact_record(flipped(content, place, bit)) is None


@pytest.mark.parametrize(
    "edit",
    [
        lambda html: html.replace("Required", "Not required", 1),
        lambda html: html.replace("</main>", "<p>And more.</p></main>"),
        lambda html: html.replace("\n", "\r\n"),
        lambda html: html + " ",
        lambda html: html[:-1],
        lambda html: html[: len(html) // 2],
        lambda html: html.replace("<h2>", '<h2 class="">', 1),
    ],
)
def test_an_edited_memo_is_altered(desk: Desk, memo: Memo, tmp_path: Path, edit: object) -> None:
    file = tmp_path / "memo.html"
    assert callable(edit)
    file.write_text(edit(memo.html), "utf-8", newline="")

    assert desk.standing.check_memo(file).verdict is Verdict.ALTERED


def test_a_memo_made_anew_from_an_edited_record_has_another_hash(desk: Desk, memo: Memo, tmp_path: Path) -> None:
    record = json.loads(canonical(memo.record))
    record["organization"] = "Somebody Else"
    file = tmp_path / "forged.html"
    desk.standing.save_memo(tmp_path / "memo.html")
    file.write_text(page(record), "utf-8", newline="")

    found = desk.standing.check_memo(file)

    assert (found.verdict, found.kept) == (Verdict.INTACT, None)
    assert found.hash != memo.hash
    assert "not show who" in says(found.told[-1], section="memo")


def test_a_memo_whose_answers_no_longer_hold_says_so(desk: Desk, memo: Memo, tmp_path: Path) -> None:
    record = json.loads(canonical(memo.record))
    record["inputs"][0]["sign"]["answer"] = "not_required"
    file = tmp_path / "memo.html"
    file.write_text(page(record), "utf-8", newline="")

    assert desk.standing.check_memo(file).same_answer is False


@pytest.mark.parametrize("inputs", [None, [1], [{}], [{"entity_type": 1}], [{"entity_type": None, "facts": {"a": []}}]])
def test_inputs_that_cannot_be_read_leave_it_open(inputs: object) -> None:
    from desktop.rule_packs import newest_pack

    assert same_today({"inputs": inputs}, newest_pack()) is None


def in_page(record: str) -> bytes:
    return f'<main data-record="{escape(record)}">'.encode()


HOSTILE_FILES = {
    "empty": b"",
    "zeros": b"\0" * 5000,
    "no text": b"\xff\xfe\xfa",
    "a page": b"<!DOCTYPE html><title>Sign in</title>",
    "a zip": b"PK\x03\x04" + b"\0" * 100,
    "too large": b" " * (LARGEST + 1),
}
HOSTILE_RECORDS = {
    "deep": "[" * 100_000,
    "deep objects": '{"a":' * 100_000,
    "a list": "[]",
    "nothing": "{}",
    "not a number": '{"form": NaN}',
    "long number": '{"form": ' + "9" * 10_000 + "}",
    "wrong parts": '{"form":"dxf-desk-memo-1","language":"en","document":{"title":1}}',
    "half a character": '{"form":"dxf-desk-memo-1","language":"\\ud800","document":{}}',
    "cut": '{"form":',
}


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_file_that_is_something_else_is_no_memo(desk: Desk, tmp_path: Path, name: str) -> None:
    file = tmp_path / "memo.html"
    file.write_bytes(HOSTILE_FILES[name])

    found = desk.standing.check_memo(file)

    assert (found.verdict, found.hash) == (Verdict.NOT_A_MEMO, "")
    assert says(found.told[0], section="memo")


@pytest.mark.parametrize("name", HOSTILE_RECORDS)
def test_a_record_made_to_harm_is_not_believed(desk: Desk, tmp_path: Path, name: str) -> None:
    file = tmp_path / "memo.html"
    file.write_bytes(in_page(HOSTILE_RECORDS[name]))

    assert desk.standing.check_memo(file).verdict is Verdict.ALTERED


@given(st.binary(max_size=300))
def test_no_bytes_make_the_check_stumble(content: bytes) -> None:
    assert intact_record(content) is None
    assert intact_record(in_page(content.decode("latin-1"))) is None


def test_a_file_that_is_not_there_is_said_to_be_so(desk: Desk, tmp_path: Path) -> None:
    for file in (tmp_path / "none.html", tmp_path):
        with pytest.raises(MemoUnreadable):
            desk.standing.check_memo(file)


def test_two_memos_of_one_day_are_the_same(desk: Desk) -> None:
    assert desk.standing.memo() == desk.standing.memo()


def test_facts_not_known_are_said_to_be_so(desk: Desk) -> None:
    unsure = replace(facility(), facts={"electronic_records": Fact(None, "person", TODAY)})
    desk.organization.save(Organization("Olive", (unsure,)))

    html = desk.standing.memo().html

    assert "<td>not known</td><td>answered at this desk, 22 Nov 2026</td>" in html
