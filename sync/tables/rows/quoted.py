"""A quick way through files in which every cell is quoted."""

from __future__ import annotations


def outline_of_all_quoted(block: bytes, separator: bytes, *, begins_inside: bool, ends_inside: bool) -> bytes | None:
    """Return the outline of a block (see `sync.tables.rows.scanning`) if nearly all its quotes stand as ``","`` do.

    What lies between the first opening and the last closing quote begins and ends inside. If disjoint ``","`` and
    quoted line ends there take in all quotes, they take them in two by two from the first on, so that each of them
    closes one cell and opens the next. None means that the block has to be looked at more closely.
    """
    begin = 0 if begins_inside else block.index(b'"') + 1
    end = len(block) if ends_inside else block.rindex(b'"')
    if begin > end:
        return None
    middle, line_ends = block[begin:end], b""
    for line_end in (b"\r\n", b"\n"):
        fewer = middle.replace(b'"' + line_end + b'"', b"\n")
        line_ends += (line_end + b'"') * ((len(middle) - len(fewer)) // (len(line_end) + 1))
        middle = fewer
    if middle.count(b'"') != 2 * middle.count(b'"' + separator + b'"'):
        return None
    return block[:begin] + line_ends + block[end + 1 :]
