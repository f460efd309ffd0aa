"""The command line: one file a command, thin. ``main`` is the entry point of the ``docintel`` script."""

from docintel.cli.app import main

__all__ = ["main"]
