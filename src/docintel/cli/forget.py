"""``docintel forget``: a document out of the library."""

from __future__ import annotations

from typing import Annotated

import typer

from docintel.cli.common import DEFAULT_LIBRARY, LibraryOption, say, shown_path
from docintel.cli.opening import opened_library
from docintel.cli.show import one_document


def forget(
    document: Annotated[str, typer.Argument(help="An id or its beginning, a path, or words of a title.")],
    library: LibraryOption = DEFAULT_LIBRARY,
) -> None:
    """Remove a document and everything that was found in it. The file itself stays where it is.

    Example: docintel forget old-plan.pdf
    """
    with opened_library(library, writable=True) as opened:
        failed = [path for path in opened.failures() if document in (path, shown_path(path))]
        if failed:
            opened.forget_failures(failed)
        # What is removed is not guessed at: the words of a file's name are enough for show alone.
        found = opened.find_documents(document, by_file_name=False)
        if found or not failed:
            one = one_document(found, document, opened.target)
            opened.forget(one.id)
            failed.append(one.path)
    for path in dict.fromkeys(failed):
        say(f"Forgot {shown_path(path)}.")
