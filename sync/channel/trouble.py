"""What the TUF client raises about a channel becomes a `KnownError` here, once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tuf.api import exceptions as tuf

from sync.channel import errors
from sync.channel.fetching import ChannelFetcher
from sync.errors import KnownError
from sync.troubles import disk_trouble

# The first that fits counts, so what is narrower stands before what is wider.
_KINDS: tuple[tuple[type[Exception], type[KnownError]], ...] = (
    (tuf.DownloadHTTPError, errors.ChannelIncomplete),
    (tuf.DownloadLengthMismatchError, errors.ChannelTooLarge),
    (tuf.UnsignedMetadataError, errors.ChannelUnsigned),
    (tuf.BadVersionNumberError, errors.ChannelRolledBack),
    (tuf.LengthOrHashMismatchError, errors.ChannelMixed),
    (tuf.RepositoryError, errors.ChannelDamaged),
    (tuf.DownloadError, errors.ChannelDamaged),
    (ValueError, errors.ChannelDamaged),
    (TypeError, errors.ChannelDamaged),
)


@contextmanager
def channel_trouble(fetcher: ChannelFetcher) -> Iterator[None]:
    """Turn what the TUF client and the disk raise into errors with sentences; the old exception stays as the cause.

    Raises:
        KnownError: instead of it.
    """
    folder = fetcher.channel.folder
    try:
        with disk_trouble(Path(folder) / "trusted.json"):
            yield
    except tuf.ExpiredMetadataError as trouble:
        day = fetcher.channel.clock().date().isoformat()
        raise errors.ChannelExpired(host=fetcher.host, file=fetcher.asked, day=day) from trouble
    except tuple(kind for kind, _ in _KINDS) as trouble:
        known = next(known for kind, known in _KINDS if isinstance(trouble, kind))
        raise known(host=fetcher.host, file=fetcher.asked) from trouble
