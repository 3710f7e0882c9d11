"""Builds the desk and the window, keeps their look, and takes them down again in the right order."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop import settings
from desktop.desk import Desk, services_of
from desktop.diagnostics.traces import Traces
from desktop.paths import open_folder
from desktop.rules import place
from desktop.settings import Services, practice_services
from desktop.words import Words
from sync.errors import Kind, KnownError
from sync.work import Work
from ui import theme, translations, view_state
from ui.collecting import Collector
from ui.diagnostics.at_start import mention_crash, refuse, say
from ui.errands.errands import Errands
from ui.frame.crash_watch import CrashWatch
from ui.frame.one_window import OneWindow, already_open
from ui.frame.opening import Opening
from ui.jobs import Jobs, Lane
from ui.theme import Scheme
from ui.view_state import ViewState
from ui.window import Window

if TYPE_CHECKING:
    from sync.practice import PracticePortal


@dataclass(frozen=True, slots=True)
class Options:
    """What the program was started with."""

    practice: bool = False
    data_dir: Path | None = None
    tour: Path | None = None
    file: Path | None = None  # a sealed file to be checked


class AlreadyOpen(Exception):
    """Another window has the data folder.

    Attributes:
        was_heard: it answered, and comes to the front.
    """

    def __init__(self, *, was_heard: bool) -> None:
        super().__init__()
        self.was_heard = was_heard


class App(QObject):
    """One running program: a desk, its jobs and its window.

    Attributes:
        qt: the application.
        desk, jobs, errands, window: what it is made of, once `open` was called.
        portal: the practice portal, once it runs; None otherwise.
    """

    def __init__(self, qt: QApplication, options: Options) -> None:
        super().__init__()
        self.qt, self._options = qt, options
        self.portal: PracticePortal | None = None
        self._is_closing = False
        self._open_files = ExitStack()
        self._crashes = CrashWatch(self)
        self._collector = Collector(self)
        qt.styleHints().colorSchemeChanged.connect(self._follow_system)

    def open(self) -> None:
        """Open the desk and show its window.

        Raises:
            KnownError: the data folder cannot be used.
            AlreadyOpen: another window has it; that one was asked to come to the front.
        """
        folder = open_folder(self._options.data_dir, practice=self._options.practice)
        self._one = self._only_window(folder.root)
        self._traces = Traces(folder.logs)
        self._traces.begin()
        self._collector.start()
        place.look_in(folder.root / "rules")
        # Until the settings are read, and where they cannot be, what the organization set holds all the same.
        known = Services() if self._options.practice else settings.services(None)
        self.desk = Desk(folder, known, practice=self._options.practice)
        self.jobs = Jobs(self)
        self.jobs.crashed.connect(self._crashes.show)
        self.errands = Errands.of(self.desk, self.jobs, self)
        self.errands.syncing.columns_ended.connect(self._change_practice_portal)
        self._show_window(view_state.read(folder.view_state))
        self._opening = Opening(self.window, self.jobs, self)
        self._crashes.about(self.desk, self.jobs)
        self.window.first_painted.connect(self._go_on)

    def close(self) -> None:
        """Keep the view, stop all work, close the window. May be called once after `open`."""
        self._is_closing = True
        self._crashes.stop()
        view_state.write(self.desk.folder.view_state, self.window.view_state())
        self.window.close_surely()
        self.errands.sending.rest()
        self.errands.news.rest()
        self.errands.updating.rest()
        self.jobs.shutdown()
        if self.portal is not None:
            self.portal.stop()
            self.portal = None
        self._open_files.close()
        self._one.free()
        self._traces.end()
        for old in (self.window, *self.errands.all(), self.jobs, self._opening, self._one):
            old.deleteLater()
        self._collector.stop()

    def _only_window(self, folder: Path) -> OneWindow:
        one = OneWindow(folder, self)
        if not one.take():
            one.call_first(self._options.file)
            one.deleteLater()
            raise AlreadyOpen(was_heard=one.was_heard())
        one.called.connect(self._come)
        return one

    def _come(self, file: Path | None) -> None:
        self._opening.come(file)

    def _show_window(self, view: ViewState) -> None:
        translations.use(self.desk.words.language)
        theme.apply(self.qt, view.scheme, view.zoom)
        self.window = Window(self.desk, self.jobs, self.errands, view)
        self.window.look.changed.connect(self._change_look)
        self.window.language_chosen.connect(self._rebuild)
        self.window.practice_asked.connect(self._go_practising)
        self.window.closed.connect(self._leave)
        self.window.show()

    def _leave(self) -> None:
        if not self._is_closing:
            self.qt.quit()

    def _go_on(self) -> None:
        """Do the rest of what a start takes, once the person sees what they came for."""
        if self._options.file is not None:
            self._opening.open(self._options.file)
        if self._traces.has_crash:
            mention_crash(self.window)
        self._one.listen()
        catalog = self.window.catalog()
        if catalog is not None:
            catalog.listed.connect(self._prepare)
        else:
            self._prepare()

    def _prepare(self) -> None:
        """Open the log and find out which services there are, off the GUI thread; then let the window begin."""
        self.jobs.start(Lane.EXCHANGE, self._find_services, on_result=self._begin, on_trouble=self._begin)

    def _find_services(self, work: Work) -> bool:
        """Return whether there are lists that the window has not read yet."""
        from desktop.logs import logging_to

        self._open_files.enter_context(logging_to(self.desk.folder, "window"))
        if not self.desk.practice:
            self.desk.services = services_of(self.desk.folder)
            return False
        from sync.practice.kept import kept_portal

        self.portal = kept_portal(self.desk.folder.root)
        self.desk.services = practice_services(self.portal.url)
        if self.desk.freshness().synced:
            self.portal.advance()
        return self.desk.lists.load_practice(work)

    def _change_practice_portal(self) -> None:
        """Once all of it was read, let the practice portal change, so that the next sync has something to show."""
        if self.portal is not None and not self._is_closing:
            self.jobs.start(Lane.LOCAL, self._advance)

    def _advance(self, _work: Work) -> None:
        if self.portal is not None:
            self.portal.advance()

    def _begin(self, outcome: object) -> None:
        """Let the window begin; ``outcome`` is True when lists have come, or a trouble that the pages tell again."""
        self.window.begin(have_lists_changed=outcome is True)
        if not self.desk.practice:
            self.jobs.start(Lane.LOCAL, self._back_up, on_trouble=self._note_no_backup, name="backup")

    def _back_up(self, _work: Work) -> None:
        """Make the weekly backup, if it is due."""
        if self.desk.folder.desk_db.exists():
            self.desk.backups.make_if_due()

    def _note_no_backup(self, _trouble: KnownError) -> None:
        """The log has it, and the settings say of which day the last backup is."""

    def _change_look(self) -> None:
        theme.apply(self.qt, self.window.look.scheme, self.window.look.zoom)

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self.window.look.scheme is Scheme.SYSTEM:
            self._change_look()

    def _rebuild(self) -> None:
        """Build the window again in the language chosen; work under way goes on."""
        if self.desk.words.language == self.window.language or self.window.leaving.keeps_language():
            return
        old = self.window
        old.rest()
        self._show_window(old.view_state())
        self._opening.window = self.window
        old.hide()
        old.deleteLater()

    def _go_practising(self) -> None:
        """Leave the real desk and open the practice desk in its place, unless that is open in another window."""
        beside = OneWindow(open_folder(self._options.data_dir, practice=True).root, self)
        is_free = beside.take()
        beside.free() if is_free else beside.call_first()
        beside.deleteLater()
        if not is_free:
            return
        self.close()
        self._is_closing = False
        self._options = Options(practice=True, data_dir=self._options.data_dir)
        self._crashes = CrashWatch(self)
        self.open()


def run(options: Options) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    if options.tour is not None and options.data_dir is None:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="dxf-desk-tour-", ignore_cleanup_errors=True) as folder:
            return run(replace(options, data_dir=Path(folder)))
    if options.tour is not None:
        from PySide6.QtCore import qInstallMessageHandler

        from ui.tour.heartbeat import quietly

        qInstallMessageHandler(quietly)
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("DxF Desk")
    qt.setQuitOnLastWindowClosed(False)
    app = App(qt, options)
    try:
        app.open()
    except AlreadyOpen as other:
        return 0 if other.was_heard else _say_open(qt)
    except Exception as trouble:  # noqa: BLE001 - whatever keeps the program from starting is told, with a report
        return refuse(qt, trouble, options.data_dir, practice=options.practice)
    if options.tour is not None:
        from ui.tour.journey import Tour

        tour = Tour(app, options.tour)
        tour.ended.connect(qt.exit)
    code = qt.exec()
    app.close()
    return code


def _say_open(qt: QApplication) -> int:
    """Say that another window is open which does not come to the front; return the exit code."""
    translations.use(Words("auto").language)
    say(qt, already_open())
    return Kind.REFUSED.value
