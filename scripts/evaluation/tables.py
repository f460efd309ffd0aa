"""The rows of a plan's table, against the expected ones.

The definitions are those of the gold's own measure: one gold row is one program or activity, which may come
back as one commitment or as several (one for each indicator or year). Names are compared without spaces and
case. A row is found when a commitment has its name (similarity of at least 0.9) and one of its amounts;
shares of rows with the right amounts (each in its year), agency, program above and years; pairs of indicator
and target as precision and recall.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from typing import Any

from evaluation.counting import Counts

Json = dict[str, Any]
SIMILAR = 0.9
CELLS = frozenset({"program", "activity", "targets", "amounts", "actors"})


def squeeze(text: str | None) -> str:
    """``text`` without white space and case: cells break words anywhere."""
    return "".join((text or "").split()).casefold()


def likeness(a: str | None, b: str | None) -> float:
    """How alike two cells are, 0 to 1."""
    first, second = squeeze(a), squeeze(b)
    if first == second:
        return 1.0
    if not first or not second:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < 0.5 or matcher.quick_ratio() < 0.5:
        return 0.0  # the exact figure below one half never matters
    return matcher.ratio()


def _decimal(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _span(commitment: Json) -> set[int]:
    said = (commitment.get("start_year"), commitment.get("end_year"))
    years = {year for year in said if year is not None}
    return years or {item["year"] for item in commitment.get("years") or []}


def _year(item: Json, commitment: Json) -> Any:
    """Its own year, or the commitment's if that is only one."""
    if item.get("year") is not None:
        return item["year"]
    span = _span(commitment)
    return min(span) if len(span) == 1 else None


def _fits(year: Any, gold: Json) -> bool:
    if "year" not in gold:
        return True
    wanted = gold["year"]
    return year in (wanted if isinstance(wanted, list) else [wanted])


def _sums(commitment: Json) -> set[tuple[Decimal, Any]]:
    pairs = ((_decimal(a.get("amount")), _year(a, commitment)) for a in commitment.get("amounts") or [])
    return {(amount, year) for amount, year in pairs if amount is not None}


def _pages(commitment: Json, *, headed: bool) -> set[int]:
    """Pages of its cells; where rows are activities, the program may stand on an earlier page."""
    evidence = commitment.get("evidence") or []
    fields = CELLS - {"program"} if headed else CELLS
    cells = [e for e in evidence if str(e.get("field")).split(".")[0] in fields]
    return {e.get("page") for e in cells or evidence} - {None}


def _targets(commitment: Json) -> Iterator[tuple[str, str, Any]]:
    for item in commitment.get("targets") or []:
        value = " ".join(str(item[key]) for key in ("value", "unit") if item.get(key) is not None)
        yield item.get("indicator") or "", item.get("text") or value, _year(item, commitment)


def _says(target: tuple[str, str, Any], gold: Json) -> bool:
    name, text, year = target
    if not _fits(year, gold) or squeeze(gold["target"]) not in squeeze(text):
        return False
    wanted = gold["name"] + gold["target"]
    return max(likeness(name + text, wanted), likeness(text, wanted)) >= SIMILAR


class Table:
    """The expected rows of one table and the commitments that were found for them."""

    def __init__(self, gold: Json, commitments: list[Json]) -> None:
        """Give every commitment its row, or none.

        Args:
            gold: The expected table, as ``gold/table-*.json``.
            commitments: All commitments of the document; those of other pages are left out.
        """
        self.gold, self.rows = gold, [self._full(row) for row in gold["rows"]]
        self.headed = any(row.get("activity") for row in self.rows)
        if "pages_annotated" in gold:
            wanted = set(gold["pages_annotated"])
            commitments = [c for c in commitments if _pages(c, headed=self.headed) & wanted]
        self.of: list[list[Json]] = [[] for _ in self.rows]
        self.loose: list[Json] = []
        for commitment in commitments:
            row = self._row_of(commitment)
            if row is not None:
                self.of[row].append(commitment)
            elif not self._is_optional(commitment):
                self.loose.append(commitment)

    @staticmethod
    def _full(row: Json) -> Json:
        amounts = [a if isinstance(a, dict) else {"amount": a} for a in row["amounts"]]
        spans = [row.get("years") or [row["year"]], *row.get("years_also", [])]
        return {**row, "amounts": amounts, "spans": [(min(s), max(s)) for s in spans]}

    def _named(self, commitment: Json, row: Json) -> float:
        program, activity = commitment.get("program") or "", commitment.get("activity") or ""
        if row.get("activity"):
            return likeness(activity or program, row["activity"])
        if "activity" not in row or not activity or likeness(activity, program) >= SIMILAR:
            return likeness(program, row["program"])
        return 0.0

    def _row_of(self, commitment: Json) -> int | None:
        """The best row by amount, page, likeness, program, target and need; none is like enough: None."""
        sums = {amount for amount, _ in _sums(commitment)}
        best: tuple[Any, ...] | None = None
        for i, row in enumerate(self.rows):
            like = self._named(commitment, row)
            if like < SIMILAR:
                continue
            wanted = {_decimal(a["amount"]) for a in row["amounts"]}
            rank = (
                bool(sums & wanted) if wanted else not sums,
                bool(_pages(commitment, headed=self.headed) & set(row["pages"])),
                round(like, 2),
                likeness(commitment.get("program"), row["program"]) >= SIMILAR,
                any(_says(t, g) for t in _targets(commitment) for g in row["indicators"]),
                -len(self.of[i]),
                -i,
            )
            best = rank if best is None else max(best, rank)
        return None if best is None else -best[-1]

    def _is_optional(self, commitment: Json) -> bool:
        texts = (commitment.get("program"), commitment.get("activity"), commitment.get("quote"))
        return any(likeness(a, b) >= SIMILAR for a in texts for b in self.gold.get("optional", []))

    def rows_found(self) -> Counts:
        """Rows that a commitment names with one of their amounts; loose commitments are wrong."""
        found = 0
        for row, commitments in zip(self.rows, self.of, strict=True):
            wanted = {_decimal(a["amount"]) for a in row["amounts"]}
            found += any(not wanted or wanted & {a for a, _ in _sums(c)} for c in commitments)
        return Counts(found, len(self.loose), len(self.rows) - found)

    def indicators(self) -> Counts:
        """Pairs of indicator and target, each in its year."""
        hits = sum(
            any(_says(t, gold) for c in commitments for t in _targets(c))
            for row, commitments in zip(self.rows, self.of, strict=True)
            for gold in row["indicators"]
        )
        wanted = sum(len(row["indicators"]) for row in self.rows)
        given = sum(len(list(_targets(c))) for cs in [*self.of, self.loose] for c in cs)
        given -= sum(self._spare(row, cs) for row, cs in zip(self.rows, self.of, strict=True))
        return Counts(hits, max(given - hits, 0), wanted - hits)

    def _spare(self, row: Json, commitments: list[Json]) -> int:
        free = self.gold.get("indicators_optional", []) + row.get("indicators_optional", [])
        seen: set[int | None] = set()
        spare = 0
        for target in (t for c in commitments for t in _targets(c)):
            hit = next((k for k, gold in enumerate(row["indicators"]) if _says(target, gold)), None)
            spare += (hit is None or hit in seen) and any(_says(target, gold) for gold in free)
            seen.add(hit)
        return spare

    def _paid(self, i: int) -> bool:
        row = self.rows[i]
        free = row["amounts"] + row.get("amounts_optional", [])
        given = {pair for c in self.of[i] for pair in _sums(c)}

        def one_of(pair: tuple[Decimal, Any], golds: list[Json]) -> bool:
            return any(pair[0] == _decimal(g["amount"]) and _fits(pair[1], g) for g in golds)

        complete = all(any(one_of(pair, [gold]) for pair in given) for gold in row["amounts"])
        return complete and all(one_of(pair, free) for pair in given)

    def _led(self, i: int) -> bool:
        names = [a.get("name") for c in self.of[i] for a in c.get("actors") or []]
        return any(likeness(name, self.rows[i]["agency"]) >= SIMILAR for name in names)

    def _headed(self, i: int) -> bool:
        row = self.rows[i]
        names = [row["program"], *row.get("program_also", [])]
        return any(likeness(c.get("program"), name) >= SIMILAR for c in self.of[i] for name in names)

    def _dated(self, i: int) -> bool:
        spans = [_span(c) for c in self.of[i]]
        together: set[int] = set().union(*spans)
        return all(spans) and (min(together), max(together)) in self.rows[i]["spans"]

    def _placed(self, i: int) -> bool:
        pages = [_pages(c, headed=self.headed) for c in self.of[i]]
        return all(p and p <= set(self.rows[i]["pages"]) for p in pages)

    def _share(self, test: Any, asked: list[int]) -> Counts | None:
        if not asked:
            return None
        right = sum(bool(self.of[i]) and bool(test(i)) for i in asked)
        return Counts(right, 0, len(asked) - right)

    def errors(self) -> Iterator[str]:
        """One line for every wrong or missing thing of a row, and for every commitment that is none."""
        tests = {"amounts": self._paid, "agency": self._led, "years": self._dated, "page": self._placed}
        for i, row in enumerate(self.rows):
            name = row.get("activity") or row["program"]
            if not self.of[i]:
                yield f"missed row {name!r}"
                continue
            asked = {key: test for key, test in tests.items() if key != "agency" or row["agency"]}
            wrong = [key for key, test in asked.items() if not test(i)]
            wrong += ["program"] if row.get("activity") and not self._headed(i) else []
            wrong += [
                f"indicator {gold['name']!r} {gold['target']!r} {gold.get('year', '')}"
                for gold in row["indicators"]
                if not any(_says(t, gold) for c in self.of[i] for t in _targets(c))
            ]
            yield from (f"row {name!r}: {what}" for what in wrong)
        for commitment in self.loose:
            said = commitment.get("activity") or commitment.get("program") or commitment.get("quote")
            yield f"no row: {' '.join((said or '').split())!r}"

    def scores(self) -> dict[str, Counts]:
        """All measures of the table; a share of rows is the recall of counts without wrong answers."""
        every = list(range(len(self.rows)))
        shares = {
            "amounts": self._share(self._paid, every),
            "agency": self._share(self._led, [i for i in every if self.rows[i]["agency"]]),
            "program": self._share(self._headed, [i for i in every if self.rows[i].get("activity")]),
            "years": self._share(self._dated, every),
            "page": self._share(self._placed, every),
        }
        found = {"rows": self.rows_found(), "indicators": self.indicators()}
        return found | {name: counts for name, counts in shares.items() if counts is not None}
