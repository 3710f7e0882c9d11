"""The page about de-identification: its examples run, and it names every key, role, variable and code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli.releases.answers import assessed as answer_of
from desktop.cli.releases.answers import scored, suggested
from desktop.deidentification.model import Verdict
from desktop.deidentification.spec import Role
from desktop.releases.assessing.assessment import assess
from desktop.releases.describing import KEYS as DESCRIBED
from desktop.releases.describing import score_described
from desktop.releases.editions import editions
from desktop.releases.specs import KEYS, document_of, spec_from
from desktop.releases.writing.saving import save
from desktop.words import Words
from sync.work import Work
from tests.releases.conftest import opened

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "deidentification.md").read_text(encoding="utf-8")
DESCRIPTION, ANSWER, SPEC = (json.loads(found) for found in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL))
(TABLE,) = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "visits.csv"
    made.write_text(TABLE, encoding="utf-8")
    return made


def test_the_description_scores_as_the_page_says() -> None:
    assert scored(score_described(DESCRIPTION), Words("en")) == ANSWER


def test_the_spec_of_the_page_masks_its_file(file: Path, tmp_path: Path) -> None:
    look = opened(file)
    found = assess(look, spec_from(SPEC, look), Work.quiet())

    saved = save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=Words("en"))

    assert found.verdict is Verdict.MASK
    assert not found.problems
    assert (saved.rows, saved.left_out) == (9, ())
    assert saved.masked > 1


def test_the_spec_of_the_page_has_every_key(file: Path) -> None:
    look = opened(file)

    assert set(SPEC) == set(KEYS)
    assert set(document_of(spec_from(SPEC, look))) == set(KEYS)


def test_every_name_that_can_be_typed_is_on_the_page() -> None:
    names = {role.value for role in Role} | {one.value for one in Verdict} | set(DESCRIBED) | set(KEYS)
    for edition in editions():
        for variable in edition.variables:
            names |= {variable.id, *(row.id for row in variable.categories if not row.is_measured)}

    assert sorted(name for name in names if f"`{name}`" not in PAGE and f'"{name}"' not in PAGE) == []


def test_every_key_of_the_answers_is_on_the_page(file: Path, tmp_path: Path) -> None:
    look, words = opened(file), Words("en")
    found = assess(look, spec_from(SPEC, look), Work.quiet())
    saved = save(found, tmp_path / "out.csv", Work.quiet(), kind="csv", words=words)

    answers = (answer_of(found, saved, words), suggested(look, words), scored(score_described(DESCRIPTION), words))
    keys = {key for answer in answers for key in keys_of(json.loads(json.dumps(answer)))}

    assert sorted(key for key in keys if f"`{key}`" not in PAGE and f'"{key}"' not in PAGE) == []


def keys_of(content: object) -> Iterator[str]:
    """Yield the names of an answer; those of a spec's columns, totals and answers are the file's own."""
    if isinstance(content, dict):
        for name, value in content.items():
            yield str(name)
            if name not in ("columns", "totals", "variables", "facts") or isinstance(value, list):
                yield from keys_of(value)
    elif isinstance(content, list):
        for one in content:
            yield from keys_of(one)
