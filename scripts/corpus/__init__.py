"""Making ``corpora/``: documents of our own from readable sources, with their expected answers."""
