"""Pages and handouts go on paper and into files; links outside are opened only after their host was shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.library.rendering import to_paper
from tests.ui.library.steps import follow, settle, shown
from ui.library.page import LibraryPage
from ui.library.printing import READING, SMALLEST, paint, pdf, set_margins


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer that writes a PDF file."""
    made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_margins(made)
    return made


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_handout_is_one_sheet_in_large_type(desk: Desk, printer: QPrinter, language: str) -> None:
    sheets = paint(to_paper(desk.library.page("line", language)), printer, printer.resolution())

    assert sheets.count == 1
    assert sheets.points > SMALLEST


def test_a_page_to_read_takes_as_many_sheets_as_it_needs(desk: Desk, printer: QPrinter) -> None:
    sheets = paint(to_paper(desk.library.page("start")), printer, printer.resolution())

    assert sheets.points == READING
    assert sheets.count == 1


def test_a_handout_is_shown_and_saved_in_the_other_language(page: LibraryPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.open_page("line")
    settle(page, qtbot)
    choice = page.reader.tools.language

    choice.setCurrentIndex(choice.findData("es"))
    choice.activated.emit(choice.currentIndex())
    settle(page, qtbot)
    page.reader.keeping.save_to(str(tmp_path / "hoja.html"))
    settle(page, qtbot)

    assert shown(page).startswith("Alguien con quien hablar\nRevisado el 23 nov 2026")
    assert 'lang="es"' in (tmp_path / "hoja.html").read_text(encoding="utf-8")
    assert page.reader.keeping.suggested_file().endswith("line-es.pdf")


def test_only_a_handout_offers_the_other_language(page: LibraryPage, qtbot: QtBot) -> None:
    on_a_page = page.reader.tools.language.isVisible()

    page.open_page("line")
    settle(page, qtbot)

    assert not on_a_page
    assert page.reader.tools.language.isVisible()


def test_a_page_is_saved_as_pdf_or_as_a_web_page(page: LibraryPage, qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("page.pdf", "page.html"):
        page.reader.keeping.save_to(str(tmp_path / name))
        settle(page, qtbot)
        assert "The page is saved in" in page.reader.says()

    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert "<h1>Where to begin</h1>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_saved_says_why(page: LibraryPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.reader.keeping.save_to(str(tmp_path / "no such folder" / "page.pdf"))
    settle(page, qtbot)

    assert page.reader.says()
    assert "is saved in" not in page.reader.says()


def test_a_printed_page_comes_out(page: LibraryPage, printer: QPrinter, tmp_path: Path) -> None:
    page.reader.keeping.print_on(printer)

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_page_makes_a_pdf_of_letter_size(desk: Desk) -> None:
    content = pdf(to_paper(desk.library.page("start")), "Where to begin")

    assert b"/MediaBox [0 0 612" in content


def test_a_link_outside_is_opened_only_after_its_host_was_shown(
    page: LibraryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))

    follow(page, qtbot, "https://site.example/start")
    asked, before = page.reader.link_bar.question.text(), list(opened)
    page.reader.link_bar.open_button.click()

    assert asked == "Open site.example in your browser?"
    assert before == []
    assert opened == ["https://site.example/start"]


@pytest.mark.parametrize("address", ["http://site.example", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b"])
def test_no_other_link_is_followed(page: LibraryPage, address: str) -> None:
    page.reader.follow(QUrl(address))

    assert not page.reader.link_bar.isVisible()
