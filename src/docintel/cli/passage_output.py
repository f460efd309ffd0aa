"""How passages are shown: as JSON, and to a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from docintel.cli.common import one_line, print_json, shown_path
from docintel.cli.search_output import marked

if TYPE_CHECKING:
    from docintel.library.passages import PassageHit


def show_passages_json(total: int, hits: Sequence[PassageHit]) -> None:
    """Each with its place in the document's text."""
    print_json(
        {
            "total": total,
            "hits": [
                {
                    **{"score": hit.score, "start": hit.start, "end": hit.end, "lang": hit.lang},
                    "document": {
                        "id": hit.document.id,
                        "title": hit.document.title,
                        "path": hit.document.path,
                    },
                    "page": hit.page,
                    "snippet": hit.snippet.text,
                    "highlights": [list(span) for span in hit.snippet.highlights],
                }
                for hit in hits
            ],
        }
    )


def show_passages(total: int, hits: Sequence[PassageHit]) -> None:
    """Each with file, page and language."""
    for hit in hits:
        page = "" if hit.page is None else f", page {hit.page}"
        place = f"{one_line(shown_path(hit.document.path))}{page}, {hit.lang}"
        typer.echo(f"{typer.style(place, fg='cyan')}\n    {marked(hit.snippet)}")
    typer.echo(f"{total} {'passage' if total == 1 else 'passages'}.")
