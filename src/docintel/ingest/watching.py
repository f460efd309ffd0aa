"""Files that appear or change in folders, each once it is written to its end.

watchfiles is here because it uses what each system offers to tell of changes (inotify, FSEvents, …), polls
where a system or a network drive offers nothing, and ends on Ctrl-C.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, watch

from docintel.ingest.walk import is_hidden, walk

#: How often is looked whether a file still grows, in milliseconds.
_STEP = 200


@dataclass(frozen=True, slots=True)
class _State:
    """What a file looked like, and since when it has."""

    size: int
    changed: int
    since: float


class Pending:
    """Files that changed; a file is ready when its size and time have stayed the same for a while."""

    def __init__(self, settle_seconds: float) -> None:
        self._settle = settle_seconds
        self._states: dict[str, _State] = {}

    def __bool__(self) -> bool:
        return bool(self._states)

    def add(self, paths: Iterable[str]) -> None:
        """Wait for these from now on."""
        for path in paths:
            state = _look(path)
            if state is not None:
                self._states[path] = state

    def ready(self) -> list[str]:
        """The files that are written to their end, which are let go; those that are gone are let go too."""
        now = time.monotonic()
        found = []
        for path, before in list(self._states.items()):
            state = _look(path)
            if state is None:
                del self._states[path]
            elif (state.size, state.changed) != (before.size, before.changed):
                self._states[path] = state
            elif now - before.since >= self._settle:
                del self._states[path]
                found.append(path)
        return sorted(found)


def changed_files(
    folders: Sequence[str], pending: Pending, leave_out: Iterable[Path] = ()
) -> Iterator[list[str]]:
    """Lists of files that are ready, for as long as nobody interrupts.

    Args:
        folders: to watch, with all that is in them.
        pending: files that are waited for; the caller may add some to be given again.
        leave_out: files that are no documents, such as the library itself.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    roots = [os.path.abspath(folder) for folder in folders]  # noqa: PTH100 - as walk does: links stay
    kept_out = list(leave_out)
    apart = {os.path.realpath(path) for path in kept_out}

    def may_be_document(change: Change, path: str) -> bool:
        del change
        return not is_hidden(path, roots) and os.path.realpath(path) not in apart

    for changes in watch(
        *roots,
        watch_filter=may_be_document,
        step=_STEP,
        rust_timeout=_STEP,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        there = [path for change, path in changes if change is not Change.deleted]
        # A folder that is moved here is told as one change.
        pending.add(item.path for item in walk(there, kept_out).items)
        ready = pending.ready()
        if ready:
            yield ready


def _look(path: str) -> _State | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a str may hold any file name
    except OSError:
        return None
    return _State(status.st_size, status.st_mtime_ns, time.monotonic())
