"""How hits, groups and facets are shown: as JSON, and to a person without rich.

rich takes as long to import as the search itself: colours are enough here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from docintel.cli.common import one_line, print_json, safe, say, shown_path, years_of
from docintel.types import Actor, Amount
from docintel.wording import actor_said, amount_said, named

if TYPE_CHECKING:
    from docintel.library import Found, Hit
    from docintel.library.facets import Counts
    from docintel.library.listing import Grouped
    from docintel.library.snippets import Snippet


def show_json(found: Found, grouped: Grouped | None, counted: Counts | None) -> None:
    """As the contract writes it, with what was corrected; groups stand in place of hits."""
    for notice in found.notices:
        say(notice)
    value: dict[str, Any] = {"total": found.total}
    if grouped is None:
        value["hits"] = [_hit_json(hit) for hit in found.hits]
    else:
        value["groups_total"] = grouped.groups_total
        value["groups"] = [
            {"program": group.program, "count": group.count, "hits": [_hit_json(hit) for hit in group.hits]}
            for group in grouped.groups
        ]
    value |= {"corrected": found.corrected, "any_word": found.any_word}
    if counted is not None:
        value["facets"] = {
            name: [{"value": value, "count": count} for value, count in values]
            for name, values in counted.items()
        }
    print_json(value)


def show(found: Found, grouped: Grouped | None, counted: Counts | None, offset: int) -> None:
    """To a person: what was done to the query, the hits or groups, and one line for each facet."""
    for notice in found.notices:
        say(notice)
    for typed, used in found.corrected.items():
        say(f"No commitment has the word {typed}: searched for {used}.")
    if found.any_word:
        say("No commitment has all these words: these have some of them.")
    if grouped is None:
        _show_hits(found, offset)
    else:
        _show_groups(grouped)
    for name, values in (counted or {}).items():
        if values:
            facet = ", ".join(f"{one_line(str(value))} {count}" for value, count in values)
            typer.echo(f"{name}: {facet}")


def _show_hits(found: Found, offset: int) -> None:
    for number, hit in enumerate(found.hits, start=offset + 1):
        _print_hit(f"{number}. ", hit)
    last = offset + len(found.hits)
    shown = f", {offset + 1} to {last} shown" if found.hits and len(found.hits) < found.total else ""
    typer.echo(f"{found.total} {'commitment' if found.total == 1 else 'commitments'}{shown}.")


def _show_groups(grouped: Grouped) -> None:
    for group in grouped.groups:
        name = "without a program" if group.program is None else one_line(group.program)
        typer.echo(f"{typer.style(name, bold=True)}: {group.count}")
        for hit in group.hits:
            _print_hit("  ", hit)
    shown = f", {len(grouped.groups)} shown" if len(grouped.groups) < grouped.groups_total else ""
    typer.echo(f"{grouped.found.total} commitments in {grouped.groups_total} groups{shown}.")


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "score": hit.score,
        "commitment": hit.commitment,
        "document": {"id": hit.document.id, "title": hit.document.title, "path": hit.document.path},
        "page": hit.page,
        "region": hit.document.region,
        "snippet": hit.snippet.text,
        "highlights": [list(span) for span in hit.snippet.highlights],
    }


def _print_hit(start: str, hit: Hit) -> None:
    typer.echo(f"{start}{_heading(hit)}")
    typer.echo(f"    {marked(hit.snippet)}")
    said = _values(hit.commitment)
    if said:
        typer.echo(f"    {said}")
    page = "" if hit.page is None else f", page {hit.page}"
    region = f" · {one_line(hit.document.region)}" if hit.document.region else ""
    place = f"    {one_line(shown_path(hit.document.path))}{page}{region} · id {hit.commitment['id']}"
    typer.echo(typer.style(place, dim=True))


def _heading(hit: Hit) -> str:
    item = hit.commitment
    name = one_line(named(item["program"], item["activity"], item["quote"]))
    facts = [
        years_of(item["start_year"], item["end_year"]),
        item["status"],
        item["lang"],
        *item["dimensions"],
    ]
    told = typer.style(" · ".join(one_line(fact) for fact in facts if fact), fg="cyan")
    return f"{typer.style(name, bold=True)}  {told}" if name else told


def _values(item: dict[str, Any]) -> str:
    """Who does it and for how much money, with the year that each sum is for: what a quote of a row hides."""
    actors = [actor_said(Actor(**actor)) for actor in item["actors"]]
    amounts = [amount_said(Amount(**amount), item["lang"]) for amount in item["amounts"]]
    parts = [", ".join(map(one_line, actors)), "; ".join(map(one_line, amounts))]
    return " · ".join(part for part in parts if part)


def marked(snippet: Snippet) -> str:
    """The snippet with what was searched for in colour, safe for a terminal."""
    parts, at = [], 0
    for start, end in snippet.highlights:
        parts += [
            safe(snippet.text[at:start]),
            typer.style(safe(snippet.text[start:end]), fg="yellow", bold=True),
        ]
        at = end
    return "".join([*parts, safe(snippet.text[at:])])
