"""Puts a support file together, part by part; a part that cannot be had says so, and the others come all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.diagnostics import program, stores
from desktop.diagnostics.choices import choices
from desktop.diagnostics.logged import logged
from desktop.diagnostics.model import Look, Part
from desktop.diagnostics.names import hidden_in
from desktop.diagnostics.redaction import hosts_only, redacted
from desktop.words import Words
from sync.work import Cancelled, Progress, Work

if TYPE_CHECKING:
    from desktop.desk import Desk

DOING = "diagnostics.parts"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a support file is about; called with a `Work` it is the job that makes the parts.

    Attributes:
        root: the data folder, whether it can be used or not.
        words: for what is told to people.
        practice: whether it is the folder of practice mode.
        look: how the window is shown, None without one.
        report: of the fault for which it is made, "" for none.
        desk: None where it cannot be opened.
    """

    root: Path
    words: Words
    practice: bool = False
    look: Look | None = None
    report: str = ""
    desk: Desk | None = None

    def __call__(self, work: Work) -> tuple[Part, ...]:
        """Return all parts, in the order in which they are shown."""
        parts: list[Part] = []
        for part in _parts(self, work):
            parts.append(part)
            work.step(Progress(DOING, len(parts)))
        return tuple(parts)


@dataclass(frozen=True, slots=True)
class Unopened:
    """What a support file is about where the window did not open; likewise a job."""

    chosen: Path | None
    words: Words
    practice: bool
    look: Look
    report: str

    @property
    def root(self) -> Path:
        """The data folder, whether it can be used or not."""
        return _root(self.chosen, practice=self.practice)

    def __call__(self, work: Work) -> tuple[Part, ...]:
        """Return all parts; the desk is opened for them if it lets itself be."""
        with subject_of(self.chosen, self.words, practice=self.practice) as subject:
            return replace(subject, look=self.look, report=self.report)(work)


def _root(chosen: Path | None, *, practice: bool) -> Path:
    from desktop.paths import usual_root

    root = chosen or usual_root()
    return root / "practice" if practice else root


@contextmanager
def subject_of(chosen: Path | None, words: Words, *, practice: bool = False) -> Iterator[Subject]:
    """Yield what there is to tell of a data folder: with its desk if it opens, else with why it does not."""
    from desktop.opening import desk_in
    from desktop.paths import open_folder

    subject = Subject(_root(chosen, practice=practice), words, practice)
    with ExitStack() as opened:
        try:
            folder = open_folder(chosen, practice=practice)
            desk = opened.enter_context(desk_in(folder, practice=practice, without_settings=True))
            subject = Subject(folder.root, desk.words, practice, desk=desk)
        except Exception as trouble:  # noqa: BLE001 - whatever keeps the folder from opening is what this is about
            subject = Subject(subject.root, words, practice, report=report_of(trouble))
        yield subject


def report_of(trouble: BaseException) -> str:
    """Return what a developer needs to find a fault, without names, folders of a person, addresses or secrets."""
    import traceback

    return redacted("".join(traceback.format_exception(trouble)))


def _parts(subject: Subject, work: Work) -> Iterator[Part]:
    hide = hidden_in(subject.root)
    desk_db = subject.root / "desk.db"

    def clean(text: str) -> str:
        return hide(hosts_only(redacted(text)))

    def part(name: str, lines: Callable[[], Iterable[str]]) -> Part:
        work.go_on()
        return _part(subject.words, f"{name}.txt", clean(_joined(lines)), name)

    if subject.report:
        yield part("report", lambda: [subject.report])
    yield part("program", lambda: program.program(subject.look, practice=subject.practice))
    if (look := subject.look) is not None:
        yield part("screen", lambda: program.screen(look))
    yield part("doctor", lambda: _doctor(subject, work))
    yield part("stores", lambda: stores.stores(subject.root, work.go_on))
    yield part("attestations", lambda: stores.attestations(desk_db))
    yield part("settings", lambda: choices(desk_db))
    yield part("policy", _policy)
    for name, text in logged(subject.root / "logs", clean):
        work.go_on()
        yield _part(subject.words, f"logs/{name}", text, "crash" if name.startswith("crash") else "log")


def _part(words: Words, name: str, text: str, kind: str) -> Part:
    title = words.text("diagnostics", f"title_{kind}", file=name.partition("/")[2])
    return Part(name, title, words.text("diagnostics", f"about_{kind}"), text)


def _joined(lines: Callable[[], Iterable[str]]) -> str:
    """Return the lines as text; what cannot be collected is said in its place."""
    collected: list[str] = []
    try:
        collected.extend(lines())
    except Cancelled:
        raise
    except Exception as trouble:  # noqa: BLE001 - it is made when things are broken, whatever they raise
        collected.append(f"cannot be collected: {type(trouble).__name__}: {trouble}")
    return "\n".join(collected) + "\n"


def _doctor(subject: Subject, work: Work) -> Iterator[str]:
    if subject.desk is None:
        yield "not examined: the data folder cannot be opened"
        return
    for check in subject.desk.doctor(work):
        yield f"{check.state.value}  {check.name}  {check.title}"
        yield from (f"    {said}" for said in (check.sentence, check.advice) if said)


def _policy() -> Iterator[str]:
    """Yield the names of what the organization's policy fixes and where each stands, without values."""
    from desktop import settings
    from desktop.policy.model import UPDATES
    from desktop.policy.reading import current_policy

    policy, known = current_policy(), {*settings.DEFAULTS, UPDATES}
    fixed = [f"{name} ({origin.value})" for name, origin in sorted(policy.origins.items()) if name in known]
    yield "set by the organization: " + (", ".join(fixed) or "none")
    yield f"updates: {policy.updates.value}"
    for problem in policy.problems:
        name = problem.name if problem.name in known else "(another name)" if problem.name else "(the whole place)"
        yield f"not taken: {name}, {problem.why.value}, {problem.origin.value}"
