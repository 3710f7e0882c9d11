"""Reads ``latest.json``: its signature says who wrote it, not that it makes sense, so each value is looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from sync.channel.errors import ChannelNewer, ChannelOdd
from sync.channel.model import File, Latest, Limits, Program, RulePack, Told
from sync.channel.names import RULES, SETUPS, is_plain
from sync.channel.signs import TRICKS, can_be_kept

FORMAT = 1
VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){1,3}", re.ASCII)
PACK_ID = re.compile(r"dxf-\d{4}-\d{2}", re.ASCII)
LANGUAGES = ("en", "es")
MOST_LINES, LONGEST_LINE, MOST_PACKS = 40, 600, 100
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def latest_of(content: bytes, host: str, limits: Limits) -> Latest:
    """Return what the channel offers; what is not known here is passed over.

    Raises:
        ChannelNewer: it is written for newer versions of the program.
        ChannelOdd: it does not say what it has to say; the error names the field.
    """
    reader = _Reader(host, limits)
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise ChannelOdd(host=host, field="JSON") from None
    reader.need(can_be_kept(document), "JSON")
    table = reader.table(document, "/")
    if isinstance(table.get("format"), int) and table["format"] > FORMAT:
        raise ChannelNewer(host=host)
    reader.need(table.get("format") == FORMAT, "format")
    program = reader.program(table) if table.get("version") is not None else None
    packs = [reader.pack(one) for one in reader.several(table.get("rule_packs", []), "rule_packs")]
    newest_first = sorted(packs, key=lambda one: (one.date, one.id), reverse=True)
    return Latest(program, tuple(newest_first), table)


class _Reader:
    """Reads values of unknown shape; what is not as it has to be is refused by the name of its field."""

    def __init__(self, host: str, limits: Limits) -> None:
        self._host, self._limits = host, limits

    def need(self, holds: bool, field: str) -> None:
        """Return if something holds.

        Raises:
            ChannelOdd: it does not.
        """
        if not holds:
            raise ChannelOdd(host=self._host, field=field)

    def table(self, value: object, field: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ChannelOdd(host=self._host, field=field)
        return value

    def several(self, value: object, field: str) -> list[dict[str, Any]]:
        if not isinstance(value, list) or len(value) > MOST_PACKS:
            raise ChannelOdd(host=self._host, field=field)
        return [self.table(one, field) for one in value]

    def text(self, value: object, form: re.Pattern[str], field: str) -> str:
        if not isinstance(value, str) or not form.fullmatch(value):
            raise ChannelOdd(host=self._host, field=field)
        return value

    def day(self, value: object, field: str) -> date:
        try:
            return date.fromisoformat(value if isinstance(value, str) and len(value) == 10 else "")
        except ValueError:
            raise ChannelOdd(host=self._host, field=field) from None

    def told(self, value: object, field: str) -> Told:
        """Read sentences by language; English has to be there, characters that play tricks are left out."""
        table = self.table(value, field)
        found = {language: self._lines(table.get(language, []), field) for language in LANGUAGES}
        self.need(bool(found["en"]), field)
        return Told(found)

    def _lines(self, value: object, field: str) -> tuple[str, ...]:
        self.need(isinstance(value, list), field)
        lines = value if isinstance(value, list) else []
        self.need(len(lines) <= MOST_LINES and all(isinstance(one, str) for one in lines), field)
        plain = (TRICKS.sub(" ", str(one)).strip()[:LONGEST_LINE] for one in lines)
        return tuple(one for one in plain if one)

    def file(self, value: object, kind: str, most: int) -> File:
        table = self.table(value, kind)
        name, size = table.get("file"), table.get("size")
        if not isinstance(name, str) or not is_plain(name, kind):
            raise ChannelOdd(host=self._host, field=f"{kind}.file")
        if not isinstance(size, int) or isinstance(size, bool) or not 0 < size <= most:
            raise ChannelOdd(host=self._host, field=f"{kind}.size")
        return File(name, size, self.text(table.get("sha256"), _SHA256, f"{kind}.sha256"))

    def program(self, table: Mapping[str, Any]) -> Program:
        setup = table.get("setup")
        return Program(
            self.text(table["version"], VERSION, "version"),
            self.day(table.get("published"), "published"),
            None if setup is None else self.file(setup, SETUPS, self._limits.setup),
            self.told(table.get("changes"), "changes"),
        )

    def pack(self, table: Mapping[str, Any]) -> RulePack:
        program = table.get("program", "")
        return RulePack(
            self.text(table.get("id"), PACK_ID, "rule_packs.id"),
            self.day(table.get("date"), "rule_packs.date"),
            self.file(table, RULES, self._limits.pack),
            self.told(table.get("changes"), "rule_packs.changes"),
            self.text(program, VERSION, "rule_packs.program") if program else "",
        )
