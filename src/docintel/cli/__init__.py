"""The command line: one file a command, thin. ``main`` is the entry point of the ``docintel`` script."""

from __future__ import annotations

import sys

__all__ = ["EXIT_INTERRUPTED", "main"]

EXIT_INTERRUPTED = 130  # 128 + SIGINT, as shells count


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; see :func:`docintel.cli.app.main`.

    The commands are imported only now: each worker process imports the script that started it and needs none.
    """
    try:
        from docintel.cli.app import main as run  # noqa: PLC0415 - see above

        run(arguments)
    except KeyboardInterrupt:  # before a command began: it tells of its own
        sys.stderr.write("docintel: Interrupted.\n")
        sys.exit(EXIT_INTERRUPTED)
