"""What people type becomes a value where it clearly is one, and stays as typed where it is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms.enabling import every_item
from desktop.forms.model import Item, Value
from desktop.forms.reading import can_be_kept, cleaned, iso_day, read, shown
from desktop.forms.record.canonical import canonical
from tests.forms.little import little

ITEMS: dict[str, Item] = {one.link_id: one for one in every_item(little().items)}


@pytest.mark.parametrize(
    ("link", "language", "typed", "value"),
    [
        ("about.beds", "en", "1,200", 1200),
        ("about.beds", "es", " 1 200 ", 1200),
        ("about.beds", "en", "-5", -5),
        ("about.beds", "en", "１２", 12),
        ("about.beds", "en", "1,20", "1,20"),
        ("about.beds", "en", "1.200", "1.200"),
        ("about.beds", "en", "99999999999", "99999999999"),
        ("about.beds", "en", "9" * 5000, "9" * 5000),
        ("about.opened", "en", "3/4/2026", "2026-03-04"),
        ("about.opened", "es", "3/4/2026", "3/4/2026"),
        ("about.opened", "es", "23/4/2026", "2026-04-23"),
        ("about.opened", "es", "4/23/2026", "2026-04-23"),
        ("about.opened", "es", "4/4/2026", "2026-04-04"),
        ("about.opened", "en", "13/13/2026", "13/13/2026"),
        ("about.opened", "en", "4 mar 2026", "2026-03-04"),
        ("about.opened", "es", "4 de marzo de 2026", "2026-03-04"),
        ("about.opened", "en", "March 4, 2026", "2026-03-04"),
        ("about.opened", "en", "Mar. 4th, 2026", "2026-03-04"),
        ("about.opened", "es", "15 Dic. 2025", "2025-12-15"),
        ("about.opened", "en", "2026-3-4", "2026-03-04"),
        ("about.opened", "en", "3/4/26", "3/4/26"),
        ("about.opened", "en", "30 feb 2026", "30 feb 2026"),
        ("about.opened", "en", "4 xyz 2026", "4 xyz 2026"),
        ("about.opened", "en", "soon", "soon"),
        ("about.seen", "en", "2026-03-04 09:30:00-08:00", "2026-03-04T09:30:00-08:00"),
        ("about.seen", "en", "2026-03-04 09:30", "2026-03-04 09:30"),
        ("choices.joins", "en", "Yes", True),
        ("choices.joins", "en", "SÍ", True),
        ("choices.joins", "es", "no", False),
        ("choices.joins", "en", "perhaps", "perhaps"),
        ("choices.kind", "en", "comparte", "shares"),
        ("choices.network", "en", "manifest  medex", "Manifest MedEx"),
        ("choices.other", "en", "Something else", "Something else"),
        ("about.name", "en", "  Golden\u00a0 Care\x00 \u202e", "Golden Care"),
        ("about.note", "en", " one \r\n two\ud800 ", "one \n two"),
    ],
)
def test_what_is_typed_is_read_where_it_is_clear(link: str, language: str, typed: str, value: Value) -> None:
    found = read(ITEMS[link], typed, language)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("link", "language", "value", "text"),
    [
        ("choices.joins", "en", True, "Yes"),
        ("choices.joins", "es", True, "Sí"),
        ("about.beds", "en", 1200, "1,200"),
        ("about.opened", "en", "2026-03-04", "4 Mar 2026"),
        ("about.opened", "es", "2026-03-04", "4 mar 2026"),
        ("about.opened", "en", "soon", "soon"),
        ("about.seen", "en", "2026-03-04T09:30:00-08:00", "4 Mar 2026, 09:30:00 (UTC-08:00)"),
        ("choices.kind", "es", "shares", "Comparte"),
        ("choices.kind", "es", "gone", "gone"),
    ],
)
def test_a_value_is_shown_as_people_read_it(link: str, language: str, value: Value, text: str) -> None:
    assert shown(ITEMS[link], value, language) == text


@given(st.text(st.characters(), max_size=60), st.sampled_from(sorted(ITEMS)), st.sampled_from(["en", "es"]))
def test_anything_typed_can_be_read_shown_and_written(typed: str, link: str, language: str) -> None:
    value = read(ITEMS[link], typed, language)

    shown(ITEMS[link], value, language)
    assert can_be_kept(value)
    assert canonical([value])
    assert read(ITEMS[link], value, language) == value if isinstance(value, str) else True


@given(st.text(st.characters()))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)
    assert can_be_kept(cleaned(text))


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["en", "es"]))
def test_a_day_as_it_is_shown_is_read_back(day: date, language: str) -> None:
    opened = ITEMS["about.opened"]

    assert read(opened, shown(opened, str(day), language), language) == str(day)
    assert str(iso_day(str(day))) == str(day)
