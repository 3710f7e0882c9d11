"""What tables and their parts are called on the screen, and the facts beside each name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from sync.tables.model import Part, Version
from ui import words

DOT = "  ·  "


class Naming(QObject):
    """Only a QObject's `tr` is found with its plural forms."""

    def table(self, version: Version) -> str:
        """Return the name of a table."""
        return version.source.resource_name or self.tr("Table without a name")

    def dataset(self, version: Version) -> str:
        """Return the title of the dataset a table belongs to; files of this computer stand together."""
        source = version.source
        return source.dataset_title if source.dataset else self.tr("Files of this computer")

    def part(self, part: Part) -> str:
        """Return the name of a sheet, or of a member of a ZIP."""
        return part.name or self.tr("Part {n}").format(n=part.number + 1)

    def format(self, version: Version) -> str:
        """Return the format with the size of the file."""
        return DOT.join(one for one in (version.source.format, words.size(version.size)) if one)

    def shape(self, part: Part) -> str:
        """Return how many rows and columns a part has."""
        rows = self.tr("%Ln row(s)", "", part.rows)
        columns = self.tr("%Ln column(s)", "", len(part.columns))
        return f"{rows}, {columns}"

    def facts(self, version: Version) -> str:
        """Return what stands below the name: format, size, and how much is in it."""
        if len(version.parts) == 1:
            shape = self.shape(version.parts[0])
        else:
            rows = self.tr("%Ln row(s)", "", sum(part.rows for part in version.parts))
            tables = self.tr("%Ln table(s)", "", len(version.parts))
            shape = f"{tables}, {rows}"
        return DOT.join((self.format(version), shape))

    def came(self, version: Version) -> str:
        """Return when a table came to this desk."""
        if version.source.dataset:
            return self.tr("downloaded {day}").format(day=words.day(version.fetched))
        return self.tr("taken in {day}").format(day=words.day(version.fetched))

    def dated(self, version: Version) -> str:
        """Return of which day the portal's file is; "" where the portal does not say."""
        if version.source.modified is None:
            return ""
        return self.tr("file of {day}").format(day=words.day(version.source.modified))
