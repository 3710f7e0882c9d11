"""What is said around a start: that the program cannot start, that it crashed last time; and Help, Diagnostics."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop.words import Words
from sync.errors import FolderRefused, KnownError
from ui import theme, translations
from ui.theme import Scheme

if TYPE_CHECKING:
    from desktop.diagnostics.collecting import Unopened
    from ui.diagnostics.dialog import DiagnosticsDialog
    from ui.window import Window

translate = QCoreApplication.translate
BUG = 70  # EX_SOFTWARE of sysexits.h: the program itself is at fault


def show_diagnostics(window: Window) -> DiagnosticsDialog:
    """Show what a support file about the desk of a window would hold."""
    from desktop.diagnostics.collecting import Subject
    from ui.diagnostics.dialog import DiagnosticsDialog
    from ui.diagnostics.looking import look_of

    desk = window.desk
    look = look_of(window, window.look)
    subject = Subject(desk.folder.root, desk.words, desk.practice, look, desk=desk)
    dialog = DiagnosticsDialog(subject, window.jobs, window)
    dialog.open()
    return dialog


def mention_crash(window: Window) -> None:
    """Say in the footer that the program crashed last time; nothing is asked, nothing is in the way."""
    from ui.frame.footer import Footer

    footer = window.findChild(Footer)
    if footer is not None:
        footer.tell(
            translate(
                "AtStart",
                "DxF Desk crashed the last time it ran. What you saved is safe. If it happens again, make a support "
                "file: Help, Diagnostics.",
            )
        )


def refuse(qt: QApplication, trouble: Exception, chosen: Path | None, *, practice: bool) -> int:
    """Say why the program cannot start, offer a support file, and return the exit code.

    Args:
        qt: the application; nobody sees a dialog of one without a screen.
        trouble: what keeps the program from starting.
        chosen: the data folder, if another than the usual one.
        practice: whether practice mode was to start.
    """
    words = Words("auto")
    translations.use(words.language)
    said = _sentence(trouble, words)
    told = "" if isinstance(trouble, KnownError) else _report(trouble)
    _write(f"{said}\n{told}".strip())
    if has_eyes(qt):
        from desktop.diagnostics.collecting import Unopened, report_of
        from ui.diagnostics.looking import look_of

        theme.apply(qt, Scheme.SYSTEM)
        source = Unopened(chosen, words, practice, look_of(None), told or report_of(trouble))
        _ask(said, told, source)
    return trouble.kind.value if isinstance(trouble, KnownError) else BUG


def say(qt: QApplication, said: str) -> None:
    """Say something where there is no window to say it in."""
    theme.apply(qt, Scheme.SYSTEM)
    _write(said)
    if has_eyes(qt):
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.information(None, "DxF Desk", said)


def has_eyes(qt: QApplication) -> bool:
    """Tell whether somebody can see a dialog."""
    return qt.platformName() not in {"offscreen", "minimal"}


def _ask(said: str, told: str, source: Unopened) -> None:
    from ui.crash import FaultDialog
    from ui.jobs import Jobs

    jobs = Jobs()
    dialog = FaultDialog(translate("AtStart", "DxF Desk cannot start"), said, told)
    dialog.setWindowTitle("DxF Desk")
    dialog.offer_support(source, jobs)
    dialog.exec()
    jobs.shutdown()


def _report(trouble: Exception) -> str:
    from ui.crash import report

    return report(trouble)


def _sentence(trouble: Exception, words: Words) -> str:
    """Return what happened, whether the work is safe, and what to do."""
    if isinstance(trouble, FolderRefused):
        return f"{words.error(trouble)}\n\n{_another_folder()}"
    if isinstance(trouble, KnownError):
        return str(words.error(trouble))
    return translate(
        "AtStart",
        "Something in the program went wrong while it started. What you saved is safe. Start it again. If that does "
        "not help, give the report below, or a support file, to whoever looks after the program. Names of people, "
        "places and files are taken out of both.",
    )


def _another_folder() -> str:
    """Return how another data folder is named, for those whose whole profile lies on a server or in a cloud folder."""
    return translate(
        "AtStart",
        "Without a choice of yours the data lie in your own local profile on this computer. If that profile itself is "
        "on a server or in a synced folder such as OneDrive, ask your IT staff for a folder on a disk of this computer "
        "and start the program with it: DxF Desk.exe --data-dir FOLDER",
    )


def _write(said: str) -> None:
    if sys.stderr is not None:  # a windowed program has none on Windows
        sys.stderr.write(f"{said}\n")
