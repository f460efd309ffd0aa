"""Bulk ingest: worker processes that may die, one parent that writes, resume after anything."""

from __future__ import annotations

from docintel.ingest.run import Event, Observer, Options, Report, files_of, ingest, without_files

__all__ = ["Event", "Observer", "Options", "Report", "files_of", "ingest", "without_files"]
