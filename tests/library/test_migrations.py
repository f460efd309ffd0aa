"""The migrations make the schema that the code knows, and opening a library needs none of them."""

from __future__ import annotations

import gzip
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, create_engine, delete, insert

from docintel.library import Filters, SearchRequest, make_record, open_library, schema
from docintel.library.opening import store_of
from docintel.library.program_kinds import registry_key
from docintel.library.store import transaction
from docintel.library.upgrade import MIGRATIONS, upgrade
from tests.library.make import result
from tests.postgres import Server


def test_the_migrations_make_the_tables_of_the_schema(target: str) -> None:
    with open_library(target, create=True) as library, library._engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: kind != "table" or known(name)}
        )
        assert compare_metadata(context, schema.metadata) == []


def known(name: str | None) -> bool:
    """The indexes of words and of vectors bring tables of their own."""
    return name is not None and not name.startswith(
        ("commitment_index", "commitment_terms", "passage_index", "vector_index")
    )


def test_the_code_knows_every_revision() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(revisions)) == schema.REVISIONS


def test_reading_a_library_imports_nothing_heavy(tmp_path: Path) -> None:
    target = str(tmp_path / "x.db")
    with open_library(target, create=True) as library:
        library.put(make_record(result("Membangun jalan.", "Membangun jalan."), "1"), "/a.txt")
    script = (
        "import sys; from docintel.cli import main\n"
        "try: main(['search', 'jalan', '--json', '--library', sys.argv[1]])\n"
        "except SystemExit: pass\n"
        "heavy = {'alembic', 'torch', 'spacy', 'pandas', 'numpy', 'rich', 'pebble', 'xlsxwriter'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, target], capture_output=True, text=True, check=True)
    assert '"total": 1' in done.stdout
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("revision", schema.REVISIONS[:-1])
def test_an_older_library_keeps_all_when_it_is_brought_up_to_date(revision: str, file: str) -> None:
    """The files are libraries that the docintel of that schema wrote."""
    older = Path(__file__).parent / "schemas" / f"{revision}.db.gz"
    Path(file).write_bytes(gzip.decompress(older.read_bytes()))
    with open_library(file) as library:
        assert library.check() == []
        assert library.stats().documents == 2
        found = library.search(SearchRequest("wifi gratis"))
        assert [hit.document.path for hit in found.hits][:1] == ["/plans/102-wifi-gratis-ngoko.txt"]
        assert library.stats().commitments == len(list(library.export(Filters())))


@pytest.mark.parametrize("revision", schema.REVISIONS[:-1])
def test_an_older_library_on_a_server_keeps_all(revision: str, postgres: Server, file: str) -> None:
    """The rows of the same files, in the tables that PostgreSQL had then."""
    older = Path(__file__).parent / "schemas" / f"{revision}.db.gz"
    Path(file).write_bytes(gzip.decompress(older.read_bytes()))
    target = postgres.make()
    store = store_of(target, read_only=False)
    with transaction(store.engine(), store, writing=True) as connection:
        upgrade(connection, revision)
        copy_tables(create_engine(f"sqlite:///{file}"), connection)
        store.finish_copy(connection)
    with open_library(target, writable=True) as library:
        assert library.check() == []
        assert library.stats().documents == 2
        (first, *_) = library.search(SearchRequest("wifi gratis")).hits
        assert first.document.path == "/plans/102-wifi-gratis-ngoko.txt"
        assert library.stats().commitments == len(list(library.export(Filters())))
        assert dict(library.facets(SearchRequest())["program"])["program Desa Terang Sinyal"] > 0
    postgres.drop(target)


def copy_tables(source: Engine, target: Connection) -> None:
    """All rows but those of the index, which come along."""
    held = MetaData()
    held.reflect(target, only=lambda name, _: known(name))
    with source.connect() as connection:
        for table in held.sorted_tables:
            if table.name == "alembic_version":
                continue
            target.execute(delete(table))
            columns = ", ".join(table.columns.keys())
            rows = connection.exec_driver_sql(f"SELECT {columns} FROM {table.name}").mappings().all()
            if rows:
                target.execute(insert(table), [dict(row) for row in rows])


@pytest.mark.parametrize("revision", [older for older in schema.REVISIONS if older < "0008"])
def test_an_older_library_numbers_its_programs_as_a_new_one(revision: str, file: str) -> None:
    older = Path(__file__).parent / "schemas" / f"{revision}.db.gz"
    Path(file).write_bytes(gzip.decompress(older.read_bytes()))
    names = ("Sedulur App", "aplikasi SEDULUR", "Wêdi – “Padhang” 2", "¶ ¶", "Gerakan Kabupaten Œuvre ﬁn")
    connection = sqlite3.connect(file)
    with connection:
        connection.executemany("INSERT INTO programs(name, folded) VALUES (?, '')", [(it,) for it in names])
    open_library(file).close()
    numbered = connection.execute("SELECT name, same FROM programs").fetchall()
    connection.close()
    assert len(numbered) > len(names)
    assert dict(numbered) == {name: registry_key(name) for name, _ in numbered}


def test_the_years_of_an_older_library_are_counted_as_before(file: str) -> None:
    older = Path(__file__).parent / "schemas" / "0004.db.gz"
    Path(file).write_bytes(gzip.decompress(older.read_bytes()))
    connection = sqlite3.connect(file)
    before = connection.execute("SELECT year, count(*) FROM commitment_years GROUP BY year").fetchall()
    actors = connection.execute(
        "SELECT name, count(*) FROM commitment_actors JOIN actors ON id = actor_id GROUP BY name"
    ).fetchall()
    connection.close()
    assert before
    assert actors
    with open_library(file) as library:
        counted = library.facets(SearchRequest(""))
    assert dict(counted["year"]) == dict(before)
    assert dict(counted["actor"]) == dict(actors)
