"""What stands around a table and holds for all of it: the year or period, the unit of money, the agency."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from docintel.extraction.tables.grid import Cell, Grid
from docintel.extraction.tables.places import Located, Place, located
from docintel.extraction.tables.scale import scale_of
from docintel.extraction.tables.vocabulary import MONTHS
from docintel.types import SILENT_KINDS, Block, Document

#: How far above a table its title and its unit of money may stand.
_BLOCKS_ABOVE = 8
_CHARACTERS_ABOVE = 900
#: Longer blocks are prose, whose years are of anything.
_LONGEST_TITLE = 300
_LONGEST_CAPTION = 500
_CAPTION_REACH = 3000
_TITLE_BLOCKS = 8
_RANGE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–—/]|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga|to)\s*(?:tahun\s*)?"
    r"((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d./])((?:19|20)\d\d)(?![\d./]\d|\d)")
_LAW = re.compile(r"\b(?:nomor|no\.?|number)\s*:?\s*\S+\s*(?:tahun|of|/)?\s*$", re.IGNORECASE)
_NEXT_LABEL = (
    r"(?=\s*(?:\n|\t|$|lembar|\s{3,}|halaman|(?:sub\s+)?kegiatan\s*:|(?:nama\s+)?(?:program|opd|skpd)\s*:))"
)
_AGENCY, _PROGRAM, _ACTIVITY, _SUBACTIVITY = (
    re.compile(
        rf"(?<![^\W_])(?:nama\s+)?(?:{labels})\s*:\s*(?:[\d.xX]+\s+(?:[-–]\s*)?)?(?P<name>[^\n\t:]{{4,200}}?){_NEXT_LABEL}",
        re.IGNORECASE,
    )
    for labels in (
        r"opd|skpd|perangkat\s+daerah|unit\s+organisasi|unit\s+kerja|organisasi|agency",
        r"program(?:me)?",
        r"(?<!sub\s)kegiatan|activity",
        r"sub\s+kegiatan",
    )
)
#: Plans of a region run for four to six years.
_PLAN_SPANS = (4, 5, 3)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``first``, ``last``: the plan's period, ``titled`` when the table's own title says it.

    ``period_places`` is where the first and the last year of the period stand, if they do.
    ``year`` is the one year that the title says; ``heading`` the nearest heading above; ``program`` and
    ``activity`` what lines such as "Program : …" above the table say.
    """

    scale: int | None = None
    year: int | None = None
    year_place: Located | None = None
    first: int | None = None
    last: int | None = None
    period_places: tuple[Located, Located] | None = None
    agency: Located | None = None
    program: Located | None = None
    activity: Located | None = None
    caption: str = ""
    titled: bool = False
    heading: Located | None = None


class Above:
    """Finds the text above each table; made once a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = sorted(
            (block for block in document.blocks if block.end > block.start), key=lambda block: block.start
        )
        self._starts = [block.start for block in self._blocks]
        self._period = _period(document)
        self._periods: dict[tuple[int | None, int | None], list[int]] = {}
        for match in _RANGE.finditer(document.text):
            self._periods.setdefault((int(match[1]), int(match[2])), []).append(match.start())
        self._year = None if self._period else self._title_year()

    def read(self, grid: Grid, titles: tuple[Cell, ...]) -> Surroundings:
        """What holds for one table; ``titles`` are its own cells that span it."""
        blocks = [block for cell in titles for block in cell.blocks] + self._above(grid)
        texts = [self._document.text[block.start : block.end] for block in blocks]
        caption = grid.table.caption or ""
        lines = [block for block in blocks if block.end - block.start <= _LONGEST_TITLE]
        said = [*(self._document.text[block.start : block.end] for block in lines), caption]
        ranges = [pair for pair in map(_range, said) if pair]
        dated = next(filter(None, map(self._dated, lines)), None) or self._captioned(grid)
        if dated is None and not ranges:
            dated = self._year
        first, last = ranges[0] if ranges else self._period or (None, None)
        spoken = [text for text, block in zip(texts, blocks, strict=True) if block.kind not in SILENT_KINDS]
        headings = (located(self._document, block) for block in blocks if block.kind == "heading")
        return Surroundings(
            scale=next(filter(None, map(scale_of, (*texts, caption))), None),
            year=int(dated.text) if dated else None,
            year_place=dated,
            first=first,
            last=last,
            period_places=self._period_places((first, last), grid.start if ranges else None),
            agency=self._named(blocks, _AGENCY),
            program=self._named(blocks, _PROGRAM),
            activity=self._named(blocks, _SUBACTIVITY) or self._named(blocks, _ACTIVITY),
            caption=caption or " ".join(spoken)[:_LONGEST_CAPTION],
            titled=bool(ranges),
            heading=next(headings, None),
        )

    def _period_places(
        self, period: tuple[int | None, int | None], before: int | None
    ) -> tuple[Located, Located] | None:
        """Where a period stands: the last place before a table whose title says it, or the first of all."""
        places = self._periods.get(period, [])
        above = bisect_left(places, before) if before is not None else 0
        if not places:
            return None
        match = _RANGE.search(self._document.text, places[max(0, above - 1)])
        if match is None:
            return None
        first, last = (self._digits(match.start(group)) for group in (1, 2))
        return first, last

    def _digits(self, start: int) -> Located:
        """The four digits of a year, with the page and box of their block."""
        position = bisect_right(self._starts, start) - 1
        block = self._blocks[position] if position >= 0 else None
        inside = block if block is not None and start < block.end else None
        place = Place(start, start + 4, inside.page if inside else None, inside.bbox if inside else None)
        return Located(self._document.text[start : start + 4], (place,))

    def _dated(self, block: Block) -> Located | None:
        """The year that a line of title says, where it says no period."""
        text = self._document.text[block.start : block.end]
        years = [] if _range(text) else _years(text)
        if not years:
            return None
        start = block.start + years[0][1]
        return Located(str(years[0][0]), (Place(start, start + 4, block.page, block.bbox),))

    def _captioned(self, grid: Grid) -> Located | None:
        """The year of a caption whose line is none of the blocks just above, found in the text before."""
        caption, end = grid.table.caption or "", grid.start
        years = [] if _range(caption) else _years(caption)
        if not years or end is None:
            return None
        digits = str(years[0][0])
        start = self._document.text.rfind(digits, max(0, end - _CAPTION_REACH), end)
        return Located(digits, (Place(start, start + 4, grid.page, None),)) if start >= 0 else None

    def _title_year(self) -> Located | None:
        """The year of a plan for one year, from the first lines of the document."""
        for block in self._blocks[:_TITLE_BLOCKS]:
            if (
                block.table is not None
                or block.page not in (None, 1)
                or block.end - block.start > _LONGEST_TITLE
            ):
                continue
            dated = self._dated(block)
            before = self._document.text[block.start : dated.places[0].start] if dated else ""
            # "12 Mei 2024" is when something was written, not what it plans for.
            if dated is not None and not MONTHS.intersection(before.lower().split()[-1:]):
                return dated
        return None

    def _above(self, grid: Grid) -> list[Block]:
        """The blocks above the table, nearest first, back to another table or for a few lines."""
        start = grid.start
        if start is None:
            return []
        found: list[Block] = []
        position = bisect_left(self._starts, start) - 1
        while position >= 0 and len(found) < _BLOCKS_ABOVE:
            block = self._blocks[position]
            if block.table is not None or start - block.start > _CHARACTERS_ABOVE:
                break
            # A title that stands on every page looks like a running header, and still holds for the table.
            if block.kind not in SILENT_KINDS or block.kind == "header":
                found.append(block)
            position -= 1
        return found

    def _named(self, blocks: list[Block], pattern: re.Pattern[str]) -> Located | None:
        for block in blocks:
            match = pattern.search(self._document.text, block.start, min(block.end + 1, block.start + 2000))
            if match and match.end("name") <= block.end:
                start, end = match.span("name")
                text = " ".join(match["name"].split())
                return Located(text, (Place(start, end, block.page, block.bbox),))
        return None


def _years(text: str) -> list[tuple[int, int]]:
    """(year, offset) of the years of a title that are not in the number of a law."""
    return [
        (int(match[1]), match.start())
        for match in _YEAR.finditer(text[:2000])
        if not _LAW.search(text[max(0, match.start() - 40) : match.start()])
    ]


def _range(text: str) -> tuple[int, int] | None:
    match = _RANGE.search(text[:2000])
    if match is None:
        return None
    first, last = int(match[1]), int(match[2])
    return (first, last) if 0 < last - first <= 25 else None


def _period(document: Document) -> tuple[int, int] | None:
    """The period that the document names most often, of those as long as a plan; its title comes first."""
    titled = _range(document.title or "")
    if titled:
        return titled
    counts = Counter((int(first), int(last)) for first, last in _RANGE.findall(document.text))
    plans = [(number, -span[0], span) for span, number in counts.items() if span[1] - span[0] in _PLAN_SPANS]
    return max(plans)[2] if plans else None
