"""What can be typed after ``organization``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.options import add_command, add_facility, add_family, some

if TYPE_CHECKING:
    from desktop.cli.options import Choices


def add_organization(commands: Choices) -> None:
    """Add the actions of ``organization``."""
    actions = add_family(commands, "organization", "the organization of this desk: set, show, confirm it in the lists")
    setting = add_command(actions, "set", "set the organization and its facilities from a JSON file")
    setting.add_argument("file", metavar="FILE", help="a JSON file; - for standard input")
    add_command(actions, "show", "show the organization, its facilities and its confirmed rows")
    candidates = add_command(actions, "candidates", "show rows of the Signatory List that may be it, with evidence")
    add_facility(candidates)
    candidates.add_argument("--limit", type=some, metavar="N", default=5, help="show at most N rows (5)")
    confirming = add_command(actions, "confirm", "confirm that a row of the Signatory List is the organization's")
    confirming.add_argument("dxf_id", metavar="DXFID", help="the id of the row, for example DXF000123")
    add_facility(confirming)
    refusing = add_command(actions, "refuse", "say that rows of the Signatory List are not the organization's")
    refusing.add_argument("dxf_ids", metavar="DXFID", nargs="+", help="the ids of the rows, for example DXF000123")
    add_facility(refusing)
    add_facility(add_command(actions, "unconfirm", "take a confirmation back; that it was given stays on record"))
