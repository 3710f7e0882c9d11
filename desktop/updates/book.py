"""Updates of one desk: what is offered, bringing it, and taking it once a person has agreed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.policy.model import UPDATES, UpdatePolicy
from desktop.policy.reading import current_policy
from desktop.policy.trouble import SetByOrganization
from desktop.updates import diary, offers
from desktop.updates.diary import Looked
from desktop.updates.model import RulesPreview, UpdateStatus
from desktop.updates.source import Source, packaged_source
from desktop.updates.starting import can_start_setup, start_setup
from desktop.updates.trouble import NothingOffered, PackNotShown, SetupNotForHere, SetupNotHere
from desktop.updates.versions import running_version
from sync.channel.errors import ChannelOff
from sync.errors import KnownError
from sync.troubles import disk_trouble
from sync.work import Work

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.rules.pack import Pack
    from sync.channel.model import Channel, File, RulePack


def now() -> datetime:
    """Return what this computer takes for the time."""
    return datetime.now(UTC)


class Updates:
    """What the channel has for one desk; every method fits any thread but the window's, `status` fits that too."""

    def __init__(
        self,
        desk: Desk,
        source: Source | None = None,
        *,
        running: str | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        """``source`` and ``running`` are those of the program where they are left out."""
        self.desk, self._clock = desk, clock
        self._source = source or packaged_source()
        self._running = running_version() if running is None else running
        self.folder = desk.folder.root / "channel"
        self.setups = desk.folder.root / "setups"
        self.rules_folder = desk.folder.root / "rules"

    @property
    def address(self) -> str:
        """Where the channel is: as set, or as it came with the program; "" where it is off."""
        if self._source is None or self.desk.practice or self.policy is UpdatePolicy.OFF:
            return ""
        return self.desk.services.channel_url or self._source.address

    @property
    def policy(self) -> UpdatePolicy:
        """What the organization lets the channel be asked for; practice knows no organization's channel."""
        return UpdatePolicy.ASK if self.desk.practice else current_policy().updates

    def channel(self) -> Channel:
        """Return the channel.

        Raises:
            ChannelOff: there is none.
            SetByOrganization: the organization has turned it off.
            AddressTrouble: its address cannot be used.
        """
        from sync.channel.model import Channel
        from sync.connections import checked_address

        if self.policy is UpdatePolicy.OFF:
            raise SetByOrganization(setting=UPDATES)
        if self._source is None or not self.address:
            raise ChannelOff
        return Channel(checked_address(self.address), self._source.root, self.folder, clock=self._clock)

    def status(self) -> UpdateStatus:
        """Return what is known without asking anybody."""
        from desktop.rule_packs import newest_pack

        looked, in_use, language = diary.read(self.folder), newest_pack(), self.desk.words.language
        here = UpdateStatus(
            is_on=bool(self.address),
            address=self.address,
            allowed=self.desk.preferences().check_updates,
            running=self._running,
            rules=in_use.id,
            rules_date=in_use.date,
            policy=self.policy,
        )
        if looked.latest is None or not here.is_on:
            return replace(here, checked=looked.answered, trouble=looked.trouble, facts=looked.facts)
        program = None
        if self.policy is UpdatePolicy.ASK:
            program = offers.program_offer(looked.latest, self._running, language, self.setups)
        return replace(
            here,
            checked=looked.answered,
            trouble=looked.trouble,
            facts=looked.facts,
            program_offer=replace(program, can_start=can_start_setup()) if program else None,
            rules_offer=offers.rules_offer(looked.latest, in_use, self._running, language),
        )

    def is_due(self) -> bool:
        """Tell whether the window should ask by itself now: allowed, and not asked since a day."""
        return (
            bool(self.address)
            and self.desk.preferences().check_updates
            and diary.read(self.folder).is_due(self._clock())
        )

    def check(self, work: Work) -> UpdateStatus:
        """Ask the channel what is new; a rule pack that is offered is brought along, for it is small.

        Raises:
            ChannelOff: there is no channel.
            KnownError: of kind NETWORK or STORE; it is noted, and what is known stays, also of this look.
            Cancelled: a stop was asked for.
        """
        channel, before, started = self.channel(), diary.read(self.folder), self._clock()
        from sync.channel.visiting import visit

        known = before
        try:
            with visit(channel, work) as found:
                latest = found.latest
                known = replace(before, latest=latest)
                wanted = offers.readable_pack(latest, self._in_use(), self._running)
                if wanted is not None:
                    self._bring_pack(found.pack, wanted)
        except KnownError as trouble:
            noted = {name: fact for name, fact in trouble.facts.items() if name != "folder"}
            met = replace(known, tried=started, trouble=trouble.code, facts=noted, may_pass=trouble.retry_may_help)
            diary.write(self.folder, met)
            raise
        diary.write(self.folder, Looked(started, started, latest=latest, shown=before.shown))
        offers.sweep(self.setups, latest, self._running)
        return self.status()

    def download(self, work: Work) -> Path:
        """Bring the Setup of the newest version, going on where an earlier try stopped; return the verified file.

        Raises:
            NothingOffered: no newer version with a Setup is offered.
            SetByOrganization: the administrator brings the program.
            KnownError: of kind NETWORK or STORE; what has come stays for the next try.
            Cancelled: a stop was asked for; the same.
        """
        from sync.channel.visiting import visit

        if self.policy is UpdatePolicy.RULES_ONLY:
            raise SetByOrganization(setting=UPDATES)
        with visit(self.channel(), work) as found:
            setup = offers.newer_setup(found.latest, self._running)
            if setup is None:
                raise NothingOffered
            file = found.setup(setup, self.setups)
            known = diary.read(self.folder)
            diary.write(self.folder, replace(known, latest=found.latest))
        return file

    def install(self) -> Path:
        """Start the Setup that was downloaded; who asks ends the program right after.

        Called once a person has agreed. Setup waits until this program has closed, and opens the window of the new one.

        Raises:
            SetupNotHere: it was not downloaded, or is not what was signed.
            SetupNotForHere: it is only saved here.
            SetByOrganization: the administrator brings the program.
        """
        from sync.channel.bringing import is_whole

        if self.policy is not UpdatePolicy.ASK:
            raise SetByOrganization(setting=UPDATES)
        latest = diary.read(self.folder).latest
        setup = offers.newer_setup(latest, self._running) if latest else None
        file = self.setups / setup.name.rpartition("/")[2] if setup else None
        with disk_trouble(self.setups / "setup"):
            if setup is None or file is None or not is_whole(file, setup):
                raise SetupNotHere
            if not can_start_setup():
                raise SetupNotForHere(path=str(file))
            start_setup(file)
        return file

    def preview_rules(self) -> RulesPreview:
        """Return which answers of this organization the rule pack on offer would change.

        Raises:
            NothingOffered: none is on offer, or it has not come yet.
            PackNotForHere: this program cannot work with it.
        """
        return self._previewed()[0]

    def note_shown(self, preview: RulesPreview) -> None:
        """Keep that a person has seen what would change."""
        diary.write(self.folder, replace(diary.read(self.folder), shown=preview.token))

    def was_shown(self, preview: RulesPreview) -> bool:
        """Tell whether exactly this was shown to a person."""
        return diary.read(self.folder).shown == preview.token

    def apply_rules(self, token: str) -> RulesPreview:
        """Take the rule pack on offer; it holds at once, for this process and every later one.

        Raises:
            PackNotShown: what it would change is no longer what ``token`` stands for.
            NothingOffered, PackNotForHere: as for `preview_rules`.
            DiskFull, FolderReadOnly: it could not be kept; the rules are as they were.
        """
        from desktop.forms import library
        from desktop.rules import place
        from desktop.rules.applied import name_of
        from sync.channel.trusted import put

        preview, content = self._previewed()
        if preview.token != token:
            raise PackNotShown(pack=preview.offer.id)
        kept = self.rules_folder / name_of(preview.offer.id, content)
        with disk_trouble(kept):
            put(kept, content)
        place.look_in(self.rules_folder)
        library.forget()
        return preview

    def _previewed(self) -> tuple[RulesPreview, bytes]:
        from desktop.updates.comparing import changes_with, token_of
        from desktop.updates.waiting import waiting_pack

        if self.policy is UpdatePolicy.OFF:
            raise SetByOrganization(setting=UPDATES)
        latest, in_use = diary.read(self.folder).latest, self._in_use()
        offered = offers.readable_pack(latest, in_use, self._running) if latest else None
        if latest is None or offered is None:
            raise NothingOffered
        pack, content = waiting_pack(self.folder, offered, in_use)
        changes, facilities = changes_with(self.desk, pack, self._clock().astimezone().date())
        offer = offers.described(offered, self._running, self.desk.words.language)
        token = token_of(content, in_use.id, changes)
        return RulesPreview(offer, in_use.id, in_use.date, changes, facilities, token), content

    def _bring_pack(self, bring: Callable[[File], bytes], wanted: RulePack) -> None:
        from desktop.updates.waiting import is_waiting, keep_waiting

        if not is_waiting(self.folder, wanted):
            keep_waiting(self.folder, wanted, bring(wanted.file))

    def _in_use(self) -> Pack:
        from desktop.rule_packs import newest_pack

        return newest_pack()
