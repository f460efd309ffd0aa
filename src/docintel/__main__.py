"""``python -m docintel`` is the ``docintel`` command."""

from docintel.cli import main

main()
