"""What each command answers as text, laid out for 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from textwrap import TextWrapper

from desktop.cli.terminal import plain
from desktop.doctor import Check
from desktop.words import Words
from sync.catalog.model import Change, Dataset, Facet, Hit, Resource, Results, SyncReport

VALUES_SHOWN = 5  # of each facet
SHORT_FACETS = (Facet.DEPARTMENT, Facet.TOPIC, Facet.FORMAT)
LONGEST_VALUE = 160  # characters of a value before or after a change


class Layout:
    """Lays out answers in the words of one language, for a terminal of one width."""

    def __init__(self, words: Words, width: int, marks: tuple[str, str] = ("", "")) -> None:
        """``marks`` switch bold on and off."""
        self.words = words
        self.width = width
        self._marks = {0x02: marks[0], 0x03: marks[1]}

    def synced(self, report: SyncReport, columns_read: int) -> str:
        """Lay out a sync's counts."""
        words = self.words
        rows = [
            *((name, words.number(getattr(report, name))) for name in ("added", "changed", "withdrawn", "unchanged")),
            ("requests", words.number(report.requests)),
            ("bytes", words.size(report.bytes)),
            ("seconds", f"{report.seconds:.1f} s"),
        ]
        lines = [words.cli("synced"), *(f"  {words.cli(name):<12} {value:>10}" for name, value in rows)]
        if columns_read:
            lines.append(words.cli("tables_read", count=words.number(columns_read)))
        return "\n".join(lines)

    def found(self, results: Results) -> str:
        """Lay out a search's answer: how many, the datasets, and how to narrow or widen the search."""
        lines = [self._count(results)]
        if results.read_as:
            lines.append(self.words.cli("read_as", words=plain(results.read_as)))
        for hit in results.hits:
            lines += ["", *self._hit(hit)]
        lines += self._left_out(results)
        if results.relief:
            lines += ["", self.words.cli("way_out"), *(f"  {self.words.relief(way)}" for way in results.relief)]
        if results.total > 1:
            lines += ["", self.words.cli("narrow"), *self._facets(results)]
        return "\n".join(lines)

    def _count(self, results: Results) -> str:
        words, total = self.words, results.total
        if total < 2:
            return words.cli("found_one" if total else "found_none")
        count = words.cli("found", count=words.number(total))
        shown = len(results.hits)
        return f"{count}, {words.cli('shown', count=words.number(shown))}" if 0 < shown < total else count

    def _hit(self, hit: Hit) -> Iterator[str]:
        yield from self._wrapped(hit.title, "")
        about = [hit.department, ", ".join(hit.formats), self._updated(hit)]
        yield from self._wrapped(" · ".join(part for part in about if part), "  ")
        yield from self._wrapped(hit.excerpt, "  ", most=2)
        yield f"  {hit.slug}"

    def _updated(self, hit: Hit) -> str:
        if hit.withdrawn:
            return self.words.cli("is_withdrawn", day=self._day(hit.withdrawn))
        if hit.hidden:
            return self.words.cli("is_hidden")
        if hit.modified is None:
            return ""
        is_ahead = hit.modified > datetime.now(UTC)  # portals have such dates
        return self.words.cli("dated_on" if is_ahead else "updated_on", day=self._day(hit.modified))

    def _left_out(self, results: Results) -> list[str]:
        counts = (("left_out_withdrawn", results.withdrawn), ("left_out_hidden", results.hidden))
        lines = [self.words.cli(key, count=self.words.number(count)) for key, count in counts if count]
        return ["", *lines] if lines else []

    def _facets(self, results: Results) -> Iterator[str]:
        for facet in SHORT_FACETS:
            values = results.facets.get(facet, ())[:VALUES_SHOWN]
            shown = [f"{self.words.facet_value(facet, value)} ({self.words.number(count)})" for value, count in values]
            if shown:
                yield from self._wrapped(f"{self.words.facet(facet)} (--{facet.value}): {', '.join(shown)}", "  ")

    def dataset(self, one: Dataset) -> str:
        """Lay out a dataset: what it is, its metadata, its files and tables with their columns."""
        from sync.catalog.records import plain as without_markup

        lines = [*self._wrapped(one.title, ""), ""]
        lines += [*self._wrapped(without_markup(one.notes), ""), ""]
        rows = [
            ("department", one.department),
            ("topics", ", ".join(one.topics)),
            ("tags", ", ".join(one.tags)),
            ("frequency", one.frequency),
            ("granularity", one.granularity),
            ("created", self._day(one.created)),
            ("modified", self._day(one.modified)),
            ("withdrawn", self._day(one.withdrawn)),
            *((name, without_markup(value)) for name, value in one.details.items()),
            ("slug", one.slug),
            ("id", one.id),
            ("page", one.page),
        ]
        lines += [line for name, value in rows if value for line in self._row(self.words.field(name), value)]
        if one.resources:
            lines += ["", self.words.cli("resources")]
            lines += [line for resource in one.resources for line in self._resource(resource)]
        return "\n".join(lines)

    def _row(self, name: str, value: str) -> list[str]:
        return self._wrapped(f"{name}: {value}", "", later="    ")

    def _resource(self, resource: Resource) -> Iterator[str]:
        size = self.words.size(resource.size) if resource.size is not None else ""
        rows = self.words.cli("rows", count=self.words.number(resource.rows)) if resource.rows is not None else ""
        about = [resource.format, size, rows, self._day(resource.last_modified)]
        yield ""
        yield from self._wrapped(resource.name, "  ")
        yield from self._wrapped(" · ".join(part for part in about if part), "    ")
        yield f"    {plain(resource.id)}"
        if resource.columns:
            names = (f"{column.name} ({column.label})" if column.label else column.name for column in resource.columns)
            yield from self._wrapped(f"{self.words.cli('columns')}: {', '.join(names)}", "    ")

    def changed(self, changes: Sequence[Change], since: datetime | None) -> str:
        """Lay out changes, newest first, under the dataset they belong to."""
        if not changes:
            key = "no_changes_since" if since else "no_changes"
            return self.words.cli(key, day=self._day(since))
        blocks = groupby(changes, key=lambda one: (self._day(one.at), one.dataset_id, one.dataset_title))
        return "\n\n".join("\n".join(self._block(day, title, of_one)) for (day, _, title), of_one in blocks)

    def _block(self, day: str, title: str, changes: Iterable[Change]) -> Iterator[str]:
        yield from self._wrapped(f"{day}  {title}", "", later="    ")
        for change in changes:
            yield from self._wrapped(self.words.change(change), "  ", later="    ")
            if change.field:
                for name, value in (("before", change.before), ("after", change.after)):
                    short = f"{value[:LONGEST_VALUE]} …" if len(value) > LONGEST_VALUE else value
                    yield from self._wrapped(f"{self.words.cli(name)}: {short or '–'}", "      ", later="        ")

    def checked(self, checks: Iterable[Check]) -> str:
        """Lay out checks: sign and word, name, sentence, advice."""
        lines = []
        for check in checks:
            lines.append(f"{self.words.state(check.state.value):<10} {check.title}")
            for text in (check.sentence, check.advice):
                lines += self._wrapped(text, " " * 11)
        return "\n".join(lines)

    def trouble(self, told: str) -> str:
        """Lay out what people are told about trouble."""
        return "\n".join(self._wrapped(told, ""))

    def _day(self, moment: datetime | None) -> str:
        return self.words.day(moment.astimezone().date()) if moment else ""

    def _wrapped(self, text: str, indent: str, *, later: str | None = None, most: int | None = None) -> list[str]:
        for mark, kept in ((0x02, "\ue002"), (0x03, "\ue003")):  # marks that are shown must live through the cleaning
            text = text.replace(chr(mark), kept if self._marks[mark] else "")
        wrapper = TextWrapper(
            self.width,
            initial_indent=indent,
            subsequent_indent=indent if later is None else later,
            break_on_hyphens=False,
            break_long_words=False,
            max_lines=most,
            placeholder=" …",
        )
        lines = [line for part in plain(text).split("\n") for line in wrapper.wrap(part)]
        return [line.replace("\ue002", self._marks[0x02]).replace("\ue003", self._marks[0x03]) for line in lines]
