"""The language of the program: its own translations, Qt's, and the way numbers and dates are written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources import packaged

LOCALES: Mapping[str, str] = MappingProxyType({"en": "en_US", "es": "es_US"})


def use(language: str) -> None:
    """Switch the program to a language, "en" or "es"; windows built afterwards speak it."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no application to translate")
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(LOCALES[language]))
    if language != "en":
        qt_words = QTranslator(app)
        if qt_words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(qt_words)
    install(app, packaged(f"i18n/dxf_desk_{language}.qm"))


def install(app: QCoreApplication, compiled: Path) -> None:
    """Install one compiled translation; the newest is asked first.

    Raises:
        RuntimeError: it is not a compiled translation.
    """
    translator = QTranslator(app)
    if not translator.load(str(compiled)):
        raise RuntimeError(f"the translation {compiled.name} cannot be read")
    app.installTranslator(translator)
