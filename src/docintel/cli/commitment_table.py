"""The table of commitments that ``extract`` and ``show`` print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docintel.cli.common import one_line, safe, years_of
from docintel.wording import actor_said, amount_said, named, quote_said, target_said

if TYPE_CHECKING:
    from rich.table import Table

    from docintel.types import Commitment

_COLUMNS = ("program, activity", "years", "status", "targets, amounts", "actors", "quote")


def commitment_table(
    items: Iterable[tuple[int | None, Commitment]], *, title: str | None = None, paged: bool = False
) -> Table:
    """One row for each of ``items``, (page, commitment); the pages are shown where it is ``paged``."""
    from rich.table import Table  # noqa: PLC0415 - only readable output needs it
    from rich.text import Text  # noqa: PLC0415 - the same

    table = Table(title=None if title is None else Text(safe(title)), title_justify="left", show_lines=True)
    for heading in ("page", *_COLUMNS) if paged else _COLUMNS:
        table.add_column(heading)
    for page, item in items:
        own = ["" if page is None else str(page)] if paged else []
        # Not markup, whatever brackets the document has.
        table.add_row(*(Text(text) for text in (*own, *_row(item))))
    return table


def _row(item: Commitment) -> tuple[str, ...]:
    facts = [*map(target_said, item.targets), *(amount_said(amount, item.lang) for amount in item.amounts)]
    return (
        one_line(named(item.program, item.activity, item.quote)),
        years_of(item.start_year, item.end_year),
        item.status,
        "\n".join(map(one_line, facts)),
        "\n".join(one_line(actor_said(actor)) for actor in item.actors),
        one_line(quote_said(item.quote)),
    )
