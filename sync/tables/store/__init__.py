"""The tables on this desk: ``tables.db`` and the folders beside it."""

from sync.tables.store.held import remove, remove_version, used_bytes, version_of, versions
from sync.tables.store.schema import FILE_NAME, open_store, store_of
from sync.tables.store.waiting import downloads, drop_download, save_download

__all__ = [
    "FILE_NAME",
    "downloads",
    "drop_download",
    "open_store",
    "remove",
    "remove_version",
    "save_download",
    "store_of",
    "used_bytes",
    "version_of",
    "versions",
]
