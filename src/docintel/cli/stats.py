"""``docintel stats``: what the library holds."""

from __future__ import annotations

from docintel.cli.common import DEFAULT_LIBRARY, AsJson, LibraryOption, console, print_json


def stats(library: LibraryOption = DEFAULT_LIBRARY, as_json: AsJson = False) -> None:
    """Count what the library holds.

    Example: docintel stats --json
    """
    from docintel.library import open_library  # noqa: PLC0415 - kept out of --help

    with open_library(library) as opened:
        counted, target = opened.stats(), opened.target
    found = counted.json()
    if as_json:
        print_json(found)
        return
    from rich.table import Table  # noqa: PLC0415 - only readable output needs it
    from rich.text import Text  # noqa: PLC0415 - the same

    table = Table(title=Text(target), title_justify="left", show_header=False)
    for name, value in found.items():
        shown = (
            ", ".join(f"{lang} {share:.0%}" for lang, share in value.items())
            if name == "languages"
            else value
        )
        table.add_row(name, f"{shown:,}" if isinstance(shown, int) else shown)
    table.add_row("programs without commitments", f"{counted.only_named:,}")
    console().print(table)
