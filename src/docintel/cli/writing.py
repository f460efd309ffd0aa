"""The files that options name to be written: whole or not at all, and never over what a command reads."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from docintel.errors import UsageError

_SQLITE = b"SQLite format 3\0"  # sqlite.org/fileformat.html
_BESIDE_SQLITE = ("", "-wal", "-shm", "-journal")


@contextmanager
def writing(path: Path, *, not_over: Iterable[str | Path] = ()) -> Iterator[IO[bytes]]:
    """A new file that takes the place of ``path`` when all is written; on an error the old one stays.

    Raises:
        UsageError: when ``path`` may not be written over (see :func:`check_outputs`) or the system refuses.
    """
    check_outputs([path], not_over)
    try:
        if path.exists() and not path.is_file():  # a pipe or a terminal: nothing is there to be lost
            with path.open("wb") as file:
                yield file
            return
        target = Path(os.path.realpath(path))  # a link stays, what it points to is new
        part = target.with_name(f".docintel.{os.getpid()}.part")
        try:
            with part.open("wb") as file:
                yield file
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path} can not be written ({error.strerror}): name another place.") from error


def check_outputs(outputs: Iterable[Path | None], not_over: Iterable[str | Path]) -> None:
    """Refuse, before any work, to write over what is read, over a library, or twice to one place.

    Args:
        outputs: what options name; None for those not given.
        not_over: the files that the command reads, and those of its library.

    Raises:
        UsageError: naming the file.
    """
    kept = [Path(path) for path in not_over]
    seen: list[Path] = []
    for output in outputs:
        if output is None:
            continue
        if any(_same(output, path) for path in kept):
            raise UsageError(f"{output} is read by this command: name another file to write to.")
        if any(_same(output, path) for path in seen):
            raise UsageError(f"{output} is to be written twice: name a file for each.")
        if _of_a_database(output):
            raise UsageError(f"{output} is a library or another database: name another file to write to.")
        seen.append(output)


def _same(one: Path, two: Path) -> bool:
    try:
        return one.samefile(two)
    except OSError:  # one of them is not there, yet
        return os.path.realpath(one) == os.path.realpath(two)


def _of_a_database(path: Path) -> bool:
    """Whether a file is an SQLite database, as a library in a file is, or what SQLite keeps beside one."""
    name = os.path.realpath(path)
    for end in _BESIDE_SQLITE:
        base = Path(name.removesuffix(end))
        if name.endswith(end) and base.is_file():
            try:
                with base.open("rb") as file:
                    found = file.read(len(_SQLITE)) == _SQLITE
            except OSError as error:
                raise UsageError(
                    f"{base} can not be looked into ({error.strerror}): name another place."
                ) from error
            if found:
                return True
    return False
