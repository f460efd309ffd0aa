"""Records to commitments: values with their years, and the evidence of each."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from dataclasses import replace

from docintel.extraction.tables.figures import read_target
from docintel.extraction.tables.places import Located
from docintel.extraction.tables.records import AmountItem, Record, TargetItem
from docintel.extraction.tables.spans import span
from docintel.extraction.tables.status import status_of
from docintel.extraction.tables.values import Reading
from docintel.types import Actor, Amount, Commitment, Evidence, Lang, Mentions, Segment, Target, YearMark

#: A table with a header that is understood leaves little doubt; each doubt costs.
_CONFIDENCE = 0.95
_DOUBT = 0.1


class Builder:
    """Makes the commitments of one table."""

    def __init__(self, reading: Reading, mentions: Mentions, segments: tuple[Segment, ...]) -> None:
        self._reading = reading
        self._document = reading.document
        self._status = status_of(reading.columns, reading.around)
        self._dimensions = mentions.dimensions
        self._starts = [mention.start for mention in mentions.dimensions]
        self._segments = segments
        self._segment_starts = [segment.start for segment in segments]

    def build(self, record: Record) -> Commitment:
        """The commitment of one record."""
        evidence: list[Evidence] = []
        self._cite(evidence, "program", record.program)
        self._cite(evidence, "activity", record.activity)
        for index, heading in enumerate(record.context):
            self._cite(evidence, f"context.{index}", heading)
        said = record.year.year if record.year else None
        targets = tuple(
            self._target(item, index, evidence, said) for index, item in enumerate(record.targets)
        )
        chosen = record.amounts or self._totals(record)
        amounts = tuple(self._amount(item, index, evidence, said) for index, item in enumerate(chosen))
        for index, (name, _) in enumerate(record.actors):
            self._cite(evidence, f"actors.{index}.name", name)
        for index, item in enumerate(record.years):
            self._cite(evidence, f"years.{index}.year", item.places)
        first, last = span(self._reading, record, chosen)
        self._cite(evidence, "start_year", first.place)
        self._cite(evidence, "end_year", last.place)
        dimensions = self._dimensions_of(record)
        for index, named in enumerate(dimensions.values()):
            self._cite(evidence, f"dimensions.{index}", named)
        quote = record.quote or record.activity or record.program
        self._cite(evidence, "quote", quote)
        place = quote.places[0] if quote else None
        return Commitment(
            id=hashlib.sha256(
                f"{self._document.id} table {place.start if place else 0} {record.level}".encode()
            ).hexdigest()[:16],
            kind="table",
            program=record.program.text if record.program else None,
            activity=record.activity.text if record.activity else None,
            context=tuple(heading.text for heading in record.context),
            dimensions=tuple(dimensions),
            start_year=first.year,
            end_year=last.year,
            status=self._status,
            quote=self._document.text[place.start : place.end] if place else "",
            lang=self._lang(place.start if place else 0),
            confidence=round(
                _CONFIDENCE - (0 if first.year else _DOUBT) - (0 if targets or amounts else _DOUBT), 2
            ),
            years=tuple(YearMark(item.year, item.mark) for item in record.years),
            targets=targets,
            amounts=amounts,
            actors=tuple(Actor(name.text, role) for name, role in record.actors),
            evidence=tuple(evidence),
        )

    def _cite(self, evidence: list[Evidence], field: str, value: Located | None) -> None:
        if value is not None:
            evidence.extend(value.evidence(self._document, field))

    def _target(self, item: TargetItem, index: int, evidence: list[Evidence], said: int | None) -> Target:
        self._cite(evidence, f"targets.{index}.indicator", item.indicator)
        self._cite(evidence, f"targets.{index}.text", item.value)
        self._cite(evidence, f"targets.{index}.unit", item.unit)
        value, unit = read_target(item.value.text, self._reading.lang)
        return Target(
            indicator=item.indicator.text if item.indicator else None,
            text=item.value.text,
            value=value,
            unit=unit or (item.unit.text if item.unit else None),
            year=item.column.year or said,
        )

    def _amount(self, item: AmountItem, index: int, evidence: list[Evidence], said: int | None) -> Amount:
        self._cite(evidence, f"amounts.{index}.text", item.value)
        in_header = item.funding is not None and any(
            block.start == item.funding.places[0].start for cell in item.column.cells for block in cell.blocks
        )
        if not in_header:  # a header may stand pages above the row, and is no evidence of the row
            self._cite(evidence, f"amounts.{index}.funding_source", item.funding)
        label = item.funding.text if item.funding else None
        return Amount(item.value.text, item.amount, item.currency, item.column.year or said, label)

    def _totals(self, record: Record) -> list[AmountItem]:
        """The total of a record, or that of each of its years: one said again for each is that of all."""
        found: dict[int | None, AmountItem] = {}
        for item in record.totals:
            if item.column.index == record.totals[0].column.index:
                found.setdefault(item.column.year, item)
        totals = [*found.values()]
        if len(totals) > 1 and len({item.amount for item in totals}) == 1:
            return [replace(totals[0], column=self._reading.columns[totals[0].column.index])]
        return totals

    def _dimensions_of(self, record: Record) -> dict[str, Located]:
        """The dimensions named in the headings, the program, the activity, each where it is named first."""
        found: dict[str, Located] = {}
        for value in (*record.context, record.program, record.activity, self._reading.around.heading):
            for place in value.places if value else ():
                low = bisect_left(self._starts, place.start)
                for mention in self._dimensions[low : bisect_right(self._starts, place.end)]:
                    if mention.end <= place.end:
                        where = replace(place, start=mention.start, end=mention.end)
                        found.setdefault(mention.dimension, Located(mention.dimension, (where,)))
        return found

    def _lang(self, offset: int) -> Lang:
        position = bisect_right(self._segment_starts, offset) - 1
        if position < 0:
            return self._reading.lang
        lang = self._segments[position].lang
        return self._reading.lang if lang == "und" else lang
