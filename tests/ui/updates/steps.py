"""What a person does with updates, and waiting for what comes of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.channel.conftest import Shelf
from tests.channel.serving import Lie
from ui.errands.updating import Updating
from ui.jobs import Jobs
from ui.updates.card import UpdatesCard
from ui.updates.rules_dialog import RulesDialog


def settle(jobs: Jobs, qtbot: QtBot) -> None:
    """Wait until no job is under way."""
    qtbot.waitUntil(lambda: not jobs.active(), timeout=20_000)


def checked(card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot) -> object:
    """Press "Check now"; return what came of it."""
    return pressed(card.check.click, updating, jobs, qtbot)


def downloaded(card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot) -> object:
    """Press "Download"; return what came of it."""
    return pressed(card.program.download.click, updating, jobs, qtbot)


def pressed(press: object, updating: Updating, jobs: Jobs, qtbot: QtBot) -> object:
    with qtbot.waitSignal(updating.ended, timeout=20_000) as ended:
        assert callable(press)
        press()
    settle(jobs, qtbot)
    return ended.args[0] if ended.args else None


def shown_rules(card: UpdatesCard, updating: Updating, jobs: Jobs, qtbot: QtBot) -> RulesDialog:
    """Look at what the rules on offer would change."""
    with qtbot.waitSignal(updating.previewed, timeout=20_000):
        dialog = card.show_rules()
    settle(jobs, qtbot)
    return dialog


def stopped_halfway(card: UpdatesCard, shelf: Shelf, jobs: Jobs, qtbot: QtBot) -> str:
    """Press "Download", and "Stop" once half of it is here; return the address of the Setup."""
    (file,) = (shelf.repo / "targets" / "setup").iterdir()
    address, setups = f"/targets/setup/{file.name}", shelf.desk_folder().root / "setups"
    shelf.server.lies[address] = Lie(is_held=True, times=1)
    card.program.download.click()
    qtbot.waitUntil(lambda: any(part.stat().st_size for part in setups.glob("*.part")), timeout=20_000)
    card.progress.stop.click()
    shelf.server.stopped.set()  # the connection ends, as it does after a while where nobody reads
    settle(jobs, qtbot)
    return address
