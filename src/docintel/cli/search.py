"""``docintel search``: commitments by words, meaning and filters."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Annotated, cast

import typer

from docintel.cli import filter_options as of
from docintel.cli.common import DEFAULT_LIBRARY, AsJson, LibraryOption
from docintel.cli.opening import opened_library
from docintel.cli.passage_output import show_passages, show_passages_json
from docintel.cli.search_output import show, show_json
from docintel.errors import UsageError

if TYPE_CHECKING:
    from docintel.library import Filters, Mode, SearchRequest
    from docintel.library.searching import Sort

_MODES = ("keyword", "semantic", "hybrid")
_SORTS = ("score", "year", "document", "amount")
_GROUPS = ("program",)
_WHERE = ("commitments", "passages")


Query = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUERY", help='Words, "a phrase", begin*, OR, NOT. None lists all.'),
]
Where = Annotated[
    str, typer.Option("--in", metavar="WHAT", help="commitments or passages (see docintel reindex).")
]
Limit = Annotated[int, typer.Option(min=0, help="Hits to show.")]
Offset = Annotated[int, typer.Option(min=0, help="Hits to skip.")]
ModeOption = Annotated[
    str | None,
    typer.Option(help="keyword (the default); semantic: by meaning, across languages; hybrid: both."),
]
Like = Annotated[
    str | None, typer.Option(metavar="ID", help="Find what is like this commitment, in place of a query.")
]
EncoderOption = Annotated[
    str | None, typer.Option(metavar="MODEL", help="The encoder that the library was encoded with.")
]
SortOption = Annotated[
    str | None,
    typer.Option(help="score (the default), year, document, or amount: the largest in rupiah first."),
]
Group = Annotated[
    str | None, typer.Option(metavar="program", help="The best hits of each program; --limit counts them.")
]
Facets = Annotated[
    bool, typer.Option("--facets", help="Count programs, years and so on of all that is found.")
]
Save = Annotated[
    str | None, typer.Option(metavar="NAME", help="Keep this search in the library; see docintel saved.")
]
Saved = Annotated[
    str | None, typer.Option(metavar="NAME", help="Run a saved search; what is given beside it counts.")
]


def search(  # noqa: PLR0913 - one parameter an option
    query: Query = None,
    *,
    program: of.Program = None,
    dimension: of.Dimension = None,
    year: of.Year = None,
    lang: of.Lang = None,
    actor: of.Actor = None,
    document: of.InDocument = None,
    region: of.Region = None,
    kind: of.Kind = None,
    status: of.Status = None,
    where: Where = "commitments",
    limit: Limit = 20,
    offset: Offset = 0,
    mode: ModeOption = None,
    like: Like = None,
    encoder: EncoderOption = None,
    sort: SortOption = None,
    group: Group = None,
    facets: Facets = False,
    save: Save = None,
    saved: Saved = None,
    library: LibraryOption = DEFAULT_LIBRARY,
    as_json: AsJson = False,
) -> None:
    """Search the commitments of the library.

    Example: docintel search "smart city" --year 2025..2029 --dimension mobility
    """
    words = " ".join(query or ())
    given = {"query": words or None, "mode": mode, "like": like, "encoder": encoder, "sort": sort}
    _check(given, group, where)
    if where == "passages" and (facets or group is not None or save is not None):
        raise UsageError("Passages have no --facets, --group or --save: search them by words alone.")
    filters = of.filters(
        {
            **{"program": program, "dimension": dimension, "year": year, "lang": lang, "actor": actor},
            **{"document": document, "region": region, "kind": kind, "status": status},
        }
    )
    with opened_library(library, writable=save is not None) as opened:
        request = _request(None if saved is None else opened.saved_search(saved), filters, given)
        request = replace(request, limit=limit, offset=offset)
        if where == "passages":
            total, passages = opened.search_passages(request)
            (show_passages_json if as_json else show_passages)(total, passages)
            return
        of.check_dimensions(opened, request.filters)
        if save is not None:
            opened.save_search(save, request)
        grouped = None if group is None else opened.grouped(request)
        found = opened.search(request) if grouped is None else grouped.found
        counted = opened.facets(request) if facets else None
        if not found.total:
            found = replace(found, notices=found.notices + of.unmet(opened, request.filters))
    if as_json:
        show_json(found, grouped, counted)
    else:
        show(found, grouped, counted, offset)


def _check(given: dict[str, str | None], group: str | None, where: str) -> None:
    """Raises UsageError for a value that is none, or two that do not go together."""
    several = (
        *(("mode", given["mode"], _MODES), ("sort", given["sort"], _SORTS)),
        *(("group", group, _GROUPS), ("in", where, _WHERE)),
    )
    for name, value, known in several:
        if value is not None and value not in known:
            raise UsageError(f"--{name} {value} is not known: use {', '.join(known)}.")
    if given["query"] and given["like"] is not None:
        raise UsageError("Give a query or --like, not both.")
    if group is not None and given["sort"] not in (None, "score"):
        raise UsageError("Give --group or --sort, not both: groups are in the order of their size.")


def _request(saved: SearchRequest | None, filters: Filters, given: dict[str, str | None]) -> SearchRequest:
    """What is asked for; of a saved search what is not given anew."""
    from docintel.library import Filters as Filters_  # noqa: PLC0415 - kept out of --help
    from docintel.library import SearchRequest as Request  # noqa: PLC0415 - the same

    base = saved or Request()
    if given["query"] is not None or given["like"] is not None:
        base = replace(base, query="", like=None)
    chosen = {
        item.name: getattr(filters, item.name) or getattr(base.filters, item.name)
        for item in fields(Filters_)
    }
    mode, sort = cast("Mode", given["mode"] or base.mode), cast("Sort", given["sort"] or base.sort)
    return replace(
        base,
        query=given["query"] or base.query,
        filters=Filters_(**chosen),
        mode=mode,
        like=given["like"] or base.like,
        encoder=given["encoder"] or base.encoder,
        sort=sort,
    )
