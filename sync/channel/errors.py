"""What may be wrong with the channel; whatever it is, what this desk trusts and uses stays as it was."""

from __future__ import annotations

from sync.errors import Kind, KnownError


class ChannelOff(KnownError):
    """This program came without the channel's root, nobody gave an address, or it is in practice mode. Facts: none."""

    code, kind = "channel-off", Kind.REFUSED


class ChannelUnsigned(KnownError):
    """A file is not signed by enough of the keys that it has to be signed with. Facts: host, file."""

    code, kind = "channel-unsigned", Kind.NETWORK


class ChannelRolledBack(KnownError):
    """A file is older than one that this desk has already seen. Facts: host, file."""

    code, kind = "channel-rolled-back", Kind.NETWORK


class ChannelExpired(KnownError):
    """The channel's word is too old to be trusted, or this computer's clock is wrong. Facts: host, file, day (here)."""

    code, kind = "channel-expired", Kind.NETWORK


class ChannelMixed(KnownError):
    """A file is not the one that the signed list names: altered, or of another day. Facts: host, file."""

    code, kind = "channel-mixed", Kind.NETWORK


class ChannelDamaged(KnownError):
    """A file is cut, or is none that a channel has. Facts: host, file."""

    code, kind = "channel-damaged", Kind.NETWORK


class ChannelTooLarge(KnownError):
    """A file is larger than it may be, or does not end. Facts: host, file."""

    code, kind = "channel-too-large", Kind.NETWORK


class ChannelSlow(KnownError):
    """The bytes drip too slowly to ever be done. Facts: host, seconds (in which next to nothing came)."""

    code, kind = "channel-slow", Kind.NETWORK


class ChannelMoved(KnownError):
    """The server sends us on to another address, which is never followed. Facts: host, status."""

    code, kind = "channel-moved", Kind.NETWORK


class ChannelIncomplete(KnownError):
    """The server lacks a file that a channel has, or does not let us have it. Facts: host, file."""

    code, kind = "channel-incomplete", Kind.NETWORK


class ChannelWebPage(KnownError):
    """A web page came in place of a file. Facts: host, file."""

    code, kind = "channel-web-page", Kind.NETWORK


class ChannelOdd(KnownError):
    """What is signed cannot be used all the same, for example the name of a file. Facts: host, field."""

    code, kind = "channel-odd", Kind.NETWORK


class ChannelNewer(KnownError):
    """The channel is written for newer versions of this program. Facts: host."""

    code, kind = "channel-newer", Kind.REFUSED
