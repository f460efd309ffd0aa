"""A server that is away, goes away, refuses us, is somebody else's, newer, busy or only to be read."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from docintel.errors import (
    LibraryBusyError,
    LibraryError,
    LibraryFullError,
    NewerLibraryError,
    NotALibraryError,
    ServerError,
)
from docintel.library import Library, SearchRequest, make_record, open_library, opening
from docintel.library.opening import store_of
from docintel.library.schema import REVISIONS
from docintel.library.store import transaction
from docintel.library.upgrade import upgrade
from tests.library.make import result
from tests.library.test_vector_index import Drawn
from tests.postgres import Server

ROAD = result("Pemerintah akan membangun jalan.", "Pemerintah akan membangun jalan.")


@pytest.fixture
def url(postgres: Server) -> Iterator[str]:
    made = postgres.make()
    with open_library(made, create=True) as library:
        library.put(make_record(ROAD, "1"), "/a.txt")
    yield made
    postgres.drop(made)


def sentence(target: str, *, writable: bool = False) -> str:
    """What is said when it is opened: one line."""
    with pytest.raises(LibraryError) as caught:
        open_library(target, writable=writable)
    said = str(caught.value)
    assert "\n" not in said
    return said


def test_no_server_there() -> None:
    said = sentence("postgresql://user:secret@127.0.0.1:1/base")
    assert "can not be reached" in said
    assert "secret" not in said


def test_no_such_host() -> None:
    assert "can not be reached" in sentence("postgresql://user@no-such-host.invalid/base")


def test_no_such_database(postgres: Server) -> None:
    assert "createdb" in sentence(postgres.url("nothing"))


def test_a_wrong_password(postgres: Server, url: str) -> None:
    postgres.execute("DROP ROLE IF EXISTS locked", "CREATE ROLE locked LOGIN PASSWORD 'right'")
    wrong = url.replace("postgres@", "locked:wrong@")
    said = sentence(wrong)
    assert "password" in said
    assert "wrong" not in said
    assert "user or password" in sentence(url.replace("postgres@", "locked@"))
    assert "user or password" in sentence(url.replace("postgres@", "stranger@"))


def test_a_database_of_another_program(postgres: Server) -> None:
    other = postgres.make()
    postgres.execute("CREATE TABLE bookmarks(url text)", url=other)
    for create in (False, True):
        with pytest.raises(NotALibraryError, match="some other program"):
            open_library(other, create=create)
    postgres.drop(other)


def test_an_empty_database_says_how_to_fill_it(postgres: Server) -> None:
    empty = postgres.make()
    assert "docintel ingest" in sentence(empty)
    postgres.drop(empty)


def test_a_newer_version(postgres: Server, url: str) -> None:
    postgres.execute("UPDATE alembic_version SET version_num = '9999'", url=url)
    for writable in (False, True):
        with pytest.raises(NewerLibraryError, match="newer docintel"):
            open_library(url, writable=writable)


def test_a_user_who_may_only_read(postgres: Server, url: str) -> None:
    postgres.execute("DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN")
    postgres.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", url=url)
    reader = url.replace("postgres@", "reader@")
    with open_library(reader) as library:
        assert library.search(SearchRequest("jalan")).total == 1
        assert library.facets(SearchRequest("jalan"))["lang"] == [("id", 1)]
    with open_library(reader, writable=True) as library, pytest.raises(LibraryError, match="right") as caught:
        library.fail("/b.txt", "broken", "x", "1")
    assert "\n" not in str(caught.value)
    postgres.execute("DROP OWNED BY reader", url=url)


def test_a_user_who_may_not_bring_it_up_to_date(postgres: Server) -> None:
    older = postgres.make()
    store = store_of(older, read_only=False)
    with transaction(store.engine(), store, writing=True) as connection:
        upgrade(connection, REVISIONS[-2])
    postgres.execute("DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN")
    postgres.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", url=older)
    reader = older.replace("postgres@", "reader@")
    assert "older docintel: somebody who may change it" in sentence(reader)
    open_library(older).close()  # somebody did
    postgres.execute("SELECT count(*) FROM vector_index", url=reader)
    postgres.execute("DROP OWNED BY reader", url=older)
    postgres.drop(older)


def test_a_user_who_may_write_can_write_after_somebody_else_brought_it_up_to_date(postgres: Server) -> None:
    older = postgres.make()
    store = store_of(older, read_only=False)
    with transaction(store.engine(), store, writing=True) as connection:
        upgrade(connection, REVISIONS[-2])
    postgres.execute("DROP ROLE IF EXISTS writer", "CREATE ROLE writer LOGIN")
    for what in ("TABLES", "SEQUENCES"):
        postgres.execute(f"GRANT ALL ON ALL {what} IN SCHEMA public TO writer", url=older)
    open_library(older, create=True).close()
    with open_library(older.replace("postgres@", "writer@"), writable=True) as library:
        library.put(make_record(ROAD, "1"), "/a.txt")
        assert sum(library.encode(Drawn(), anew=False)) == 1
        library.forget(ROAD.document.id)
        assert library.check() == []
    postgres.execute("DROP OWNED BY writer", url=older)
    postgres.drop(older)


def test_a_user_who_may_not_even_connect(postgres: Server, url: str) -> None:
    postgres.execute("DROP ROLE IF EXISTS outsider", "CREATE ROLE outsider LOGIN")
    postgres.execute(f"REVOKE CONNECT ON DATABASE {url.rsplit('/', 1)[1]} FROM PUBLIC")
    assert "ask whoever keeps the server" in sentence(url.replace("postgres@", "outsider@"))


def test_a_server_that_may_only_be_read(postgres: Server, url: str) -> None:
    postgres.execute(f"ALTER DATABASE {url.rsplit('/', 1)[1]} SET default_transaction_read_only = on")
    with open_library(url) as library:
        assert library.search(SearchRequest("jalan")).total == 1
        assert library.facets(SearchRequest("jalan"))["lang"] == [("id", 1)]
    with (
        open_library(url, writable=True) as library,
        pytest.raises(LibraryError, match="can not be written"),
    ):
        library.fail("/b.txt", "broken", "x", "1")


def test_a_full_disk_of_the_server_leaves_no_half_document(postgres: Server, url: str) -> None:
    postgres.execute(
        """CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$""",
        "CREATE TRIGGER no_room BEFORE INSERT ON vocabulary EXECUTE FUNCTION no_room()",
        url=url,
    )
    with open_library(url, writable=True) as library:
        with pytest.raises(LibraryFullError, match="make room") as caught:
            library.put(make_record(result("Lagi.", "Lagi."), "1"), "/b.txt")
        assert "\n" not in str(caught.value)
        assert library.stats().documents == 1
        assert library.check() == []
        postgres.execute("DROP FUNCTION no_room CASCADE", url=url)
        assert library.put(make_record(result("Lagi.", "Lagi."), "1"), "/b.txt") == "added"


def test_a_writer_waits_for_another_and_then_says_so(
    postgres: Server, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.2)
    with open_library(url, writable=True) as first, open_library(url, writable=True) as second:
        with first._writing():
            with pytest.raises(LibraryBusyError, match="wait until it is done"):
                second.fail("/b.txt", "broken", "x", "1")
            assert second.search(SearchRequest("jalan")).total == 1, "reading goes on"
        second.fail("/b.txt", "broken", "x", "1")


def test_a_connection_that_is_cut_in_the_middle_leaves_no_half_document(postgres: Server, url: str) -> None:
    def put_two(library: Library) -> None:
        with library._writing() as writer:
            writer.put(make_record(result("Lagi.", "Lagi."), "1"), "/b.txt")
            postgres.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'docintel' "
                f"AND datname = '{url.rsplit('/', 1)[1]}'"
            )
            writer.put(make_record(result("Akhir.", "Akhir."), "1"), "/c.txt")

    with open_library(url, writable=True) as library:
        with pytest.raises(ServerError, match="kept") as caught:
            put_two(library)
        assert "\n" not in str(caught.value)
        assert library.stats().documents == 1, "connected anew"


def test_a_server_that_crashes_keeps_what_is_stored(postgres: Server, url: str) -> None:
    with open_library(url, writable=True) as library:
        postgres.stop(signal.SIGQUIT)
        try:
            with pytest.raises(ServerError) as caught:
                library.put(make_record(result("Lagi.", "Lagi."), "1"), "/b.txt")
            assert "\n" not in str(caught.value)
            assert "can not be reached" in sentence(url)
        finally:
            postgres.start()
        assert library.put(make_record(result("Lagi.", "Lagi."), "1"), "/b.txt") == "added"
        assert library.stats().documents == 2
        assert library.check() == []
