"""The pages that come with the program: alike in both languages, sourced, linked, safe, stating nothing unverified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from desktop.library.markdown import blocks, tokens
from desktop.library.model import Block, BlockKind, Page, PageKind, Section
from desktop.library.searching import index, search
from desktop.library.shelf import read_shelf
from desktop.words import LANGUAGES
from resources import packaged

LIBRARY = packaged("library")
PAGES = [page for language in LANGUAGES for page in read_shelf(LIBRARY, language).pages if not page.stands_in]
BY_PLACE = {(page.language, page.id): page for page in PAGES}
PROGRAM = frozenset(
    [
        *("standing", "catalog", "tables", "statewide", "attestations", "programs", "library", "deidentification"),
        *("reconciling", "news", "settings", "doctor"),
    ]
)
OPEN = re.compile(r"\b([Ww]hether|[Ss]i)\b")  # a sentence that says what is not known
HTML = re.compile(r"<[a-zA-Z/!?]")
OF_THE_LAW = frozenset({Section.FRAMEWORK, Section.EXCHANGE})

# What nobody could verify, by the words that would state it; the fact base marks each of these so.
UNVERIFIED = {
    "numbers of policies": r"\bOPP[-\s]?\d",
    "names of policies nobody read": (
        r"Requirement to Exchange HSSI|Permitted, Required|Breach Notification|Information Blocking Prohibitions"
        r"|Individual Access Services (P&P|policy|Policy)|\bEarly Exchange\b"
    ),
    "a new number of the section": r"130212|130213",
    "bills whose fate or effect is not known": r"\b(AB|SB)\s?(352|1331|582|2448)\b",
    "versions of the data set": r"USCDI\s*v(ersion|ersión)?\s*\.?\d",
    "perjury": r"perjury|perjurio",
    "an amount of a fine": (
        r"\b(fined?|fines|penalty|penalties|multas?|sanción|sanciones)\b"
        r"[^.\n]{0,40}(\$\s?\d|\d[\d,.]*\s?(dollars|dólares|USD))"
    ),
    "the law behind typed signatures": (
        r"\bUETA\b|1633\.1|(Gov\.|Government|Gobierno)[^.\n]{0,12}(Code|Código)|§\s?16\.5"
    ),
    "what is inside identifiers": (
        r"\bCCN\b[^.\n]*\b(05|55|75|92)\b|\b05D|\b[1-4]06\b[^.\n]*(HCAI|OSHPD)"
        r"|(EIN|NPI)\b[^.\n]*(prefix|prefijo|first digit|primer dígito)"
    ),
    "protocols of the program's own choice": r"RFC\s?\d|QuestionnaireResponse",
    "a machine endpoint of the State": r"(HCAI|State|Estado)[^.\n]{0,40}\b(FHIR API|API FHIR|FHIR endpoint)\b",
}
UNVERIFIED_IN_LAW = {
    "hours until a breach is told": (
        r"\b(\d+|twenty-four|seventy-two|veinticuatro|setenta y dos)[\s-](hours?|horas?)\b"
    ),
    "a duty of nursing facilities to send notifications": (
        r"(nursing facilit|enfermería)[^.\n]{0,80}\b(must|deben?|required to)\s+(send|enviar)"
        r"[^.\n]{0,60}(ADT|notif|avisos)"
    ),
    "sections of the agreement": r"\b(DSA|Agreement|Acuerdo)\b[^.\n]{0,20}(§|[Ss]ection|[Ss]ección)\s?\d",
    "direct fines": r"\b(will|can|may|puede|podrá)\s+(fine|multar)\b",
}


def name(page: Page) -> str:
    """Return how a page is called when its test fails."""
    return f"{page.language}/{page.id}"


def text_of(page: Page) -> str:
    """Return every word of a page that people read."""
    return "\n".join([page.title, page.summary, page.body, *(source.name for source in page.sources)])


def links(page: Page) -> Iterator[str]:
    """Yield every link of a page."""
    for block in blocks(page.body):
        yield from block.links


def headings(page: Page) -> list[Block]:
    """Return the headings of a page."""
    return [block for block in blocks(page.body) if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_read_with_its_sources_and_date(language: str) -> None:
    shelf = read_shelf(LIBRARY, language)

    assert dict(shelf.troubles) == {}
    assert shelf.pages
    assert [page.id for page in shelf.pages if page.stands_in] == []
    assert all(page.sources and page.checked for page in shelf.pages)


def test_both_languages_have_the_same_pages_in_the_same_places() -> None:
    english, spanish = (
        {page.id: (page.section, page.kind, page.order, page.checked) for page in PAGES if page.language == language}
        for language in LANGUAGES
    )

    assert english == spanish


def test_every_section_has_pages_and_handouts_stand_in_theirs() -> None:
    assert {page.section for page in PAGES} == set(Section)
    assert all((page.kind is PageKind.HANDOUT) == (page.section is Section.HANDOUTS) for page in PAGES)


def test_both_languages_have_as_many_headings_and_the_same_sources() -> None:
    for page in PAGES:
        other = BY_PLACE["es" if page.language == "en" else "en", page.id]
        assert [one.level for one in headings(page)] == [one.level for one in headings(other)], name(page)
        assert [(one.day, one.address) for one in page.sources] == [(one.day, one.address) for one in other.sources], (
            name(page)
        )


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_source_is_newer_than_the_day_the_page_was_checked(page: Page) -> None:
    assert [source.name for source in page.sources if source.day and source.day > page.checked] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_link_is_dead_and_none_leads_outside_but_https(page: Page) -> None:
    dead = []
    for link in links(page):
        scheme, _, rest = link.partition(":")
        target, _, slug = rest.partition("#")
        if scheme == "library":
            there = BY_PLACE.get((page.language, target))
            if there is None or (slug and slug not in {one.slug for one in headings(there)}):
                dead.append(link)
        elif (scheme == "program" and rest not in PROGRAM) or (scheme not in {"program", "https"}):
            dead.append(link)

    assert dead == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_there_is_no_html_no_picture_and_no_link_that_did_not_become_one(page: Page) -> None:
    kinds = {child.type for token in tokens(page.body) for child in token.children or ()}

    assert HTML.search(text_of(page)) is None
    assert "![" not in page.body
    assert "image" not in kinds
    assert [block.text for block in blocks(page.body) if re.search(r"\]\(|\]:\s|\*\*|^#", block.text)] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_headings_begin_at_the_second_level_and_skip_none(page: Page) -> None:
    levels = [1, *(one.level for one in headings(page))]

    assert min(levels[1:], default=2) == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(one.slug for one in headings(page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_finds_each_page_by_its_title(language: str) -> None:
    pages = read_shelf(LIBRARY, language).pages
    indexed = index(pages)

    assert {page.id: [one.page for one in search(indexed, page.title)][:1] for page in pages} == {
        page.id: [page.id] for page in pages
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_states_what_is_not_verified(page: Page) -> None:
    sentences = re.split(r"(?<=[.?!])\s|\n", text_of(page))
    stated = "\n".join(sentence for sentence in sentences if not OPEN.search(sentence))
    of_law = UNVERIFIED_IN_LAW if page.section in OF_THE_LAW else {}
    found = {what: re.search(pattern, text_of(page)) for what, pattern in UNVERIFIED.items()}
    found |= {what: re.search(pattern, stated) for what, pattern in of_law.items()}

    assert {what: one.group() for what, one in found.items() if one} == {}


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("numbers of policies", "See OPP-5 for that."),
        ("a new number of the section", "HSC §130213 says so."),
        ("perjury", "You sign under penalty of perjury."),
        ("an amount of a fine", "There is a fine of up to $5,000 a day."),
        ("an amount of a fine", "Hay una multa de 5,000 dólares."),
        ("the law behind typed signatures", "Under UETA a typed name counts."),
        ("what is inside identifiers", "In California the CCN begins with 05 or 55."),
        ("versions of the data set", "You send USCDI v3."),
    ],
)
def test_a_sentence_that_states_something_unverified_would_be_seen(what: str, sentence: str) -> None:
    assert re.search(UNVERIFIED[what], sentence)


def test_no_page_blames_or_shrugs() -> None:
    forbidden = re.compile(r"non-compliant|\boops\b|try again later|\binvalid\b|inválid", re.IGNORECASE)

    assert [name(page) for page in PAGES if forbidden.search(text_of(page))] == []


def test_spanish_pages_are_in_spanish() -> None:
    same = [page.id for page in PAGES if page.language == "es" and page.summary == BY_PLACE["en", page.id].summary]

    assert same == []
    assert all(re.search(r"[áéíóúñ¿]", page.body) for page in PAGES if page.language == "es")
