"""Identifiers in the one form in which they are compared."""

from __future__ import annotations

import re

from desktop.reconciling.model import Field
from sync.tables.identifiers.forms import normal
from sync.tables.model import Identifier

_KINDS = {
    Field.FACID: Identifier.FACID,
    Field.LICENSE: Identifier.LICENSE,
    Field.NPI: Identifier.NPI,
    Field.CCN: Identifier.CCN,
    Field.HCAI: Identifier.HCAI,
}
_DXF = re.compile(r"(?:DXF)?0*([1-9][0-9]{0,7})")


def plain_number(field: Field, text: str) -> str:
    """Return an identifier without spaces, hyphens and lost zeros; "" where it is none of this kind."""
    if not text:
        return ""
    if field is Field.DXF_ID:
        found = _DXF.fullmatch(re.sub(r"[\s\-_.#]", "", text).upper())
        return f"DXF{found[1]}" if found else ""
    return normal(_KINDS[field], text)
