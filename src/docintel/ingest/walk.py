"""Which files are meant: paths, folders and lists of paths become files, each once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docintel.errors import DocumentError, NotFoundError, UnreadableError

#: What office programs leave beside an open document.
_LOCK_FILES = ("~$", ".~lock.")


@dataclass(frozen=True, slots=True)
class Item:
    """One file to do; ``path`` is absolute, ``size`` in bytes (0 when it can not be told)."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Walked:
    """The files, each once, and what could not be looked into. ``folders`` were walked whole."""

    items: tuple[Item, ...]
    problems: tuple[tuple[str, DocumentError], ...]
    folders: tuple[str, ...]


def paths_of_list(data: bytes) -> list[str]:
    """The paths of a list: one a line, or parted by NUL as ``find -print0`` does."""
    parts = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(part) for part in parts if part.strip()]


def walk(paths: Iterable[str], leave_out: Iterable[Path] = ()) -> Walked:
    """All files under ``paths``, in the order of their names.

    Hidden files and folders within a folder are skipped, links are followed and loops of links are not.

    Args:
        paths: files and folders.
        leave_out: files that are no documents, such as the library itself.
    """
    walker = _Walker({os.path.realpath(path) for path in leave_out})
    for path in paths:
        walker.add(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links: the name counts
    return Walked(tuple(walker.items.values()), tuple(walker.problems), tuple(walker.folders))


class _Walker:
    def __init__(self, leave_out: set[str]) -> None:
        self.items: dict[str, Item] = {}
        self.problems: list[tuple[str, DocumentError]] = []
        self.folders: list[str] = []
        self._leave_out = leave_out

    def add(self, path: str) -> None:
        if os.path.isdir(path):  # noqa: PTH112 - a str may hold any file name, and is compared as one
            self.folders.append(path)
            for found in self._files(path):
                self._take(found)
        elif os.path.lexists(path):
            self._take(path)
        else:
            message = f"{path} does not exist: check the name."
            self.problems.append((path, NotFoundError(message)))

    def _take(self, path: str) -> None:
        if os.path.realpath(path) in self._leave_out:
            return
        try:
            size = os.stat(path).st_size  # noqa: PTH116 - as above
        except OSError:
            size = 0  # the reader says what is wrong with it
        self.items.setdefault(path, Item(path, size))

    def _files(self, folder: str) -> Iterator[str]:
        seen: set[tuple[int, int]] = set()
        for parent, folders, names in os.walk(folder, followlinks=True, onerror=self._unreadable):
            try:
                status = os.stat(parent)  # noqa: PTH116 - as above
            except OSError:
                folders.clear()
                continue
            if (status.st_dev, status.st_ino) in seen:
                folders.clear()
                continue
            seen.add((status.st_dev, status.st_ino))
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = os.path.join(parent, name)  # noqa: PTH118 - as above
                if not _no_document(name) and _may_be_document(path):
                    yield path

    def _unreadable(self, error: OSError) -> None:
        path = str(error.filename)
        message = f"The folder {path} can not be read ({error.strerror}): check its permissions."
        self.problems.append((path, UnreadableError(message)))


def is_hidden(path: str, roots: Iterable[str]) -> bool:
    """Whether a walk through ``roots`` would leave out ``path``, by its name or that of a folder above it."""
    root = max((root for root in roots if path.startswith(root)), key=len, default="")
    parts = Path(path.removeprefix(root)).parts
    return not parts or _no_document(parts[-1]) or any(part.startswith(".") for part in parts)


def _no_document(name: str) -> bool:
    return name.startswith((".", *_LOCK_FILES))


def _may_be_document(path: str) -> bool:
    """Files and links to files, and broken links, which are told; no sockets, pipes or devices."""
    return os.path.isfile(path) or not os.path.exists(path)  # noqa: PTH110, PTH113 - as above
