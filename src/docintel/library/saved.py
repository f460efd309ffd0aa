"""Saved searches: a request under a name, stored in the library, for whoever uses it."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import Any

from sqlalchemy import Connection, delete, select

from docintel.errors import UsageError
from docintel.library.codec import storable
from docintel.library.filters import Filters
from docintel.library.schema import saved_searches
from docintel.library.searching import SearchRequest
from docintel.library.store import Store

#: Letters of a name: every database takes so many as a key.
_LONGEST_NAME = 500


def save_search(connection: Connection, store: Store, name: str, request: SearchRequest) -> None:
    """Keep ``request`` under ``name``, in place of what was there; which page was asked for is not kept.

    Raises:
        UsageError: when the name is longer than a key may be.
    """
    if len(name) > _LONGEST_NAME:
        raise UsageError(
            f"The name of a saved search has at most {_LONGEST_NAME} letters: give a shorter one."
        )
    first = replace(request, offset=0)
    value = {"name": storable(name), "request": storable(json.dumps(asdict(first), ensure_ascii=False))}
    statement = store.insert(saved_searches).values(value)
    changed = {"request": value["request"]}
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=changed))


def list_searches(connection: Connection) -> dict[str, SearchRequest]:
    """All saved searches by name."""
    rows = connection.execute(select(saved_searches).order_by(saved_searches.c.name))
    return {row.name: _request(json.loads(row.request)) for row in rows}


def find_search(connection: Connection, name: str) -> SearchRequest:
    """The search with this name.

    Raises:
        UsageError: when there is none.
    """
    wanted = select(saved_searches.c.request).where(saved_searches.c.name == storable(name))
    value = connection.execute(wanted).scalar()
    if value is None:
        raise _missing(name)
    return _request(json.loads(value))


def remove_search(connection: Connection, name: str) -> None:
    """Take a saved search out. Raises UsageError when there is none of this name."""
    gone = connection.execute(delete(saved_searches).where(saved_searches.c.name == storable(name)))
    if not gone.rowcount:
        raise _missing(name)


def _missing(name: str) -> UsageError:
    return UsageError(f"No search is saved as {name!r}: docintel saved lists them.")


def _request(value: dict[str, Any]) -> SearchRequest:
    """From JSON; what this version does not know is left out."""
    known = {item.name for item in fields(SearchRequest)}
    given = {name: item for name, item in value.items() if name in known}
    filters = {item.name for item in fields(Filters)}
    chosen = {name: _tuples(item) for name, item in given.pop("filters", {}).items() if name in filters}
    return SearchRequest(**{**given, "filters": Filters(**chosen)})


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
