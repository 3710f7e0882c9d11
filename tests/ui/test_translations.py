"""The Spanish of the screens is complete and up to date, and longer words still fit."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.desk import Desk
from tests.ui import accessible
from ui import translations
from ui.errands.errands import Errands
from ui.frame.pages.keys import DOCTOR, SETTINGS
from ui.jobs import Jobs
from ui.view_state import ViewState
from ui.window import Window

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "ui").rglob("*.py"))
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
LRELEASE = Path(sys.executable).parent / "pyside6-lrelease"
FLAGS = {"es": [], "en": ["-pluralonly"]}
HOW = "run tools/translations.py, translate what it lists, run it again"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_translation_has_exactly_the_texts_of_the_sources(language: str, tmp_path: Path) -> None:
    kept = ROOT / "resources" / "i18n" / f"dxf_desk_{language}.ts"
    fresh = Path(shutil.copy(kept, tmp_path))

    flags = ["-silent", "-no-obsolete", "-locations", "none", *FLAGS[language]]
    subprocess.run([LUPDATE, *flags, *SOURCES, "-ts", fresh], check=True, cwd=ROOT)

    assert texts(fresh) == texts(kept), HOW
    assert [text for text, translation in texts(kept).items() if not translation] == []


def test_the_compiled_translations_are_those_of_the_sources(tmp_path: Path) -> None:
    for language in FLAGS:
        kept = ROOT / "resources" / "i18n" / f"dxf_desk_{language}.ts"
        subprocess.run([LRELEASE, "-silent", kept, "-qm", tmp_path / "fresh.qm"], check=True)

        assert (tmp_path / "fresh.qm").read_bytes() == kept.with_suffix(".qm").read_bytes(), HOW


def test_placeholders_and_mnemonics_survive_the_translation() -> None:
    pairs = texts(ROOT / "resources" / "i18n" / "dxf_desk_es.ts")

    for (_, source), translation in pairs.items():
        for form in translation:
            assert braces(form) == braces(source), (source, form)
            assert ("&" in form) == ("&" in source), (source, form)


def test_no_text_to_translate_is_put_together_before() -> None:
    """An f-string inside tr() can never match at run time."""
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {"tr", "translate"}:
                found += [f"{path.name}:{node.lineno}" for part in node.args if isinstance(part, ast.JoinedStr)]

    assert found == []


def test_every_text_marked_for_translation_is_found_by_the_tool() -> None:
    """The tool does not look into f-strings."""
    known = {source for _, source in texts(ROOT / "resources" / "i18n" / "dxf_desk_es.ts")}
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""
            if name in {"tr", "translate"} and isinstance(node, ast.Call):
                text = node.args[0 if name == "tr" else 1]
                found += [text.value] if isinstance(text, ast.Constant) else []

    assert [text for text in found if text not in known] == []


def test_the_window_speaks_spanish(
    synced_desk: Desk, jobs: Jobs, errands: Errands, windows: list[Window], qtbot: QtBot
) -> None:
    synced_desk.set_setting("language", "es")
    translations.use(synced_desk.words.language)

    window = Window(synced_desk, jobs, errands, ViewState())
    qtbot.addWidget(window)
    windows.append(window)

    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["Archivo", "Catálogo", "Ver", "Ayuda"]


class Longer(QTranslator):
    """A pseudo language: every text two fifths longer, with marks at its ends."""

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"[{sourceText}{'ø' * round(len(sourceText) * 0.4)}]"

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.mark.parametrize("key", [SETTINGS, DOCTOR])
def test_texts_that_are_two_fifths_longer_still_fit(
    synced_desk: Desk,
    jobs: Jobs,
    errands: Errands,
    windows: list[Window],
    qapp: QApplication,
    qtbot: QtBot,
    key: str,
) -> None:
    longer = Longer(qapp)
    qapp.installTranslator(longer)
    window = Window(synced_desk, jobs, errands, ViewState())
    qtbot.addWidget(window)
    windows.append(window)
    window.resize(1240, 800)
    window.show()

    window.show_page(key)
    qtbot.waitUntil(lambda: not jobs.active())

    qtbot.waitUntil(lambda: accessible.squeezed(window) == [])  # once the last job's words are laid out


def texts(file: Path) -> dict[tuple[str, str], list[str]]:
    """Return (context, source) -> finished translations, one for each plural form."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            is_finished = translation is not None and translation.get("type") is None
            forms = [form.text or "" for form in message.iter("numerusform")]
            plain = "" if translation is None else (translation.text or "")
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = (forms or [plain]) if is_finished else []
    return found


def braces(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]} | ({"%n"} if "%n" in text else set())
