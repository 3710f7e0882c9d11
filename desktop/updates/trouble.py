"""What may be wrong with taking an update, beyond what the channel does."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class NothingOffered(KnownError):
    """The channel offers nothing that is newer than what is here. Facts: none."""

    code, kind = "nothing-offered", Kind.REFUSED


class SetupNotHere(KnownError):
    """The Setup was not downloaded yet, or is no longer as it was signed. Facts: none."""

    code, kind = "setup-not-here", Kind.REFUSED


class SetupNotForHere(KnownError):
    """The Setup cannot be started from here: another system, or installed for all users. Facts: path (of the file)."""

    code, kind = "setup-not-for-here", Kind.REFUSED


class PackNotForHere(KnownError):
    """The rule pack does not fit this version of the program. Facts: pack, where."""

    code, kind = "pack-not-for-here", Kind.REFUSED


class PackNotShown(KnownError):
    """What would change was not shown yet, or is no longer what was shown. Facts: pack."""

    code, kind = "pack-not-shown", Kind.REFUSED
