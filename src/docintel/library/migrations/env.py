"""Alembic's entry: the connection comes from ``library.upgrade``, with its transaction begun."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
