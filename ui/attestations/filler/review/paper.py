"""The page that is read before signing, on the screen and on paper: every question and answer, and the statements."""

from __future__ import annotations

from html import escape
from itertools import groupby

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.forms.model import Form
from ui.attestations.filler.review.reading import Reviewed
from ui.catalog.dataset.safe_browser import SafeBrowser
from ui.overriding import override

_SCROLLS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class Paper(SafeBrowser):
    """As high as its text, so that the page around it scrolls; its own keys go there, too."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.height())

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2
        if self.height() != height:
            self.setFixedHeight(height)


class Wording(QObject):
    """Turns what will be signed into a page."""

    def screen(self, reviewed: Reviewed, language: str) -> str:
        """Return the page for the screen, where the statements stand below it with their boxes."""
        return self._head(reviewed, language) + self._answers(reviewed)

    def print(self, reviewed: Reviewed, language: str, name: str, title: str) -> str:
        """Return the page for paper, with the statements, and what was typed for the signature so far."""
        signature = reviewed.form.signature
        texts = [item.text.said(language) for item in signature.items if item.link_id in statements(reviewed.form)]
        heading = signature.text.said(language)
        rows = ((self.tr("Full name"), name), (self.tr("Title"), title))
        told = "".join(f"<p>{escape(text)}</p>" for text in texts) + _table(rows, self.tr("not filled in yet"))
        unsigned = self.tr("Not signed. This is what will be signed, to be read before.")
        body = f"{self._head(reviewed, language)}<p><i>{escape(unsigned)}</i></p>{self._answers(reviewed)}"
        return f"{body}<h2>{escape(heading)}</h2>{told}"

    def _head(self, reviewed: Reviewed, language: str) -> str:
        form = reviewed.form
        version = self.tr("Form {number}, version {version}").format(number=form.number, version=form.version)
        return (
            f"<h2>{escape(form.title.said(language))}</h2>"
            f"<p><b>{escape(reviewed.organization)}</b><br><span class='quiet'>{escape(version)}</span></p>"
        )

    def _answers(self, reviewed: Reviewed) -> str:
        parts = []
        for group, lines in groupby(reviewed.lines, key=lambda line: line.group):
            parts.append(f"<h3>{escape(group)}</h3>" if group else "")
            parts.append(_table([(line.label, line.value) for line in lines], self.tr("not answered")))
        return "".join(parts)


def statements(form: Form) -> tuple[str, str]:
    """Return the linkIds of the two statements in the signature: of authority, and the declaration."""
    return f"{form.signature.link_id}.authority", f"{form.signature.link_id}.declaration"


def _table(rows: list[tuple[str, str]] | tuple[tuple[str, str], ...], empty: str) -> str:
    return "".join(
        f"<p><span class='name'>{escape(label)}</span><br>"
        + (escape(value).replace("\n", "<br>") if value else f"<span class='quiet'><i>{escape(empty)}</i></span>")
        + "</p>"
        for label, value in rows
    )
