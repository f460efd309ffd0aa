"""How every command behaves: help, wrong usage, errors as one sentence, what is imported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from docintel.cli.app import app
from tests.conftest import Outcome

Docintel = Callable[..., Outcome]

HEAVY = ("torch", "spacy", "pandas", "sentence_transformers", "sklearn", "transformers")


def imported_by(code: str, cwd: Path) -> set[str]:
    """The modules loaded after running ``code`` in a fresh process."""
    script = (
        f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=cwd, check=True)
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["detect", "release.txt"],
        ["detect", "--lines", "release.txt"],
        ["extract", "release.txt"],
        ["ingest", "release.txt", "--workers", "0"],
        ["search", "smart"],
        ["stats"],
    ],
)
def test_no_command_imports_what_it_does_not_need(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("Pada tahun 2025 Pemerintah Kota akan membangun smart city.\n")
    loaded = imported_by(f"import docintel.cli; docintel.cli.main({arguments!r})", tmp_path)
    assert "docintel.cli.app" in loaded
    assert not loaded & set(HEAVY)


def test_a_worker_of_ingest_imports_no_database(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("Pada tahun 2025 Pemerintah Kota akan membangun smart city.\n")
    names = "from docintel.ingest.worker import Task, work; from docintel.settings import Settings"
    loaded = imported_by(f"{names}; assert work(Task('release.txt', Settings(), '')).sha256", tmp_path)
    assert "docintel.library.record" in loaded
    assert not {name for name in loaded if name.startswith("sqlalchemy")}


def test_without_arguments_the_help_is_shown(docintel: Docintel) -> None:
    outcome = docintel()
    assert "Commands:" in outcome.stdout + outcome.stderr


COMMANDS = [
    command.name or command.callback.__name__ for command in app.registered_commands if command.callback
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, docintel: Docintel) -> None:
    outcome = docintel(command, "--help")
    assert outcome.code == 0
    assert f"Example: docintel {command}" in " ".join(outcome.stdout.split())


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["extract"], ["extract", "--nonsense", "x"], ["detect", "--lines", "a", "b"]]
)
def test_wrong_usage_is_exit_code_2(arguments: list[str], docintel: Docintel) -> None:
    outcome = docintel(*arguments)
    assert outcome.code == 2
    assert outcome.stdout == ""
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize("command", ["detect", "extract"])
def test_a_missing_file_is_one_sentence_and_the_others_are_done(
    command: str, docintel: Docintel, tmp_path: Path
) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Pada tahun 2025 Pemerintah Kota akan membangun pusat data.\n")
    outcome = docintel(command, tmp_path / "none.txt", good, "--json")
    assert outcome.code == 1
    failed, done = outcome.json()
    assert failed["error"]["code"] == "not_found"
    assert "none.txt" in failed["error"]["message"]
    assert done["path"] == str(good)
    assert len(outcome.stderr.strip().splitlines()) == 1
    assert docintel(command, tmp_path / "none.txt", "--json").code == 2


def test_debug_shows_the_traceback_wherever_it_stands(docintel: Docintel, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    library.write_text("this is not a database, it is a line of text that is long enough")
    quiet = docintel("stats", "--library", library)
    assert quiet.code == 2
    assert "Traceback" not in quiet.stderr
    with pytest.raises(Exception, match=r"library\.db"):
        docintel("stats", "--library", library, "--debug")


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"<p>Warga desa mengikuti pelatihan.</p>\n<b>The mayor opened the office.</b>\n", 2),
        (b"%PDF-1.4 Rapat digelar kemarin.\nKula badhe tindak dhateng peken.\n", 2),
        (b"PK\x03\x04 satu\n\ndua\n", 3),
        (b"Rapat digelar\x00 kemarin.\r\n\x01\x02\x03\x04\x05\x06\x07\r\n", 2),
        (b"Halaman\x0csatu dua tiga\n", 1),
        (b"\xef\xbb\xbfRapat digelar kemarin di kantor.", 1),
        (b"\n", 1),
        (b"", 0),
    ],
)
def test_each_line_is_a_text_whatever_it_looks_like(
    data: bytes, texts: int, docintel: Docintel, tmp_path: Path
) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes(data)
    outcome = docintel("detect", "--lines", path, "--json")
    assert outcome.code == 0
    assert len(outcome.json()) == texts


@pytest.mark.parametrize(
    "command", [["extract"], ["detect"], ["detect", "--lines"]], ids=["extract", "detect", "lines"]
)
def test_a_document_can_not_command_the_terminal(
    command: list[str], docintel: Docintel, tmp_path: Path
) -> None:
    path = tmp_path / "evil.txt"
    path.write_text("Pada tahun 2026 Pemerintah Kota akan membangun \x1b]0;evil\x07 jalan \x1b[31mmerah.\n")
    outcome = docintel(*command, path)
    assert outcome.code == 0
    assert "Pemerintah Kota" in outcome.stdout
    assert "\x1b" not in outcome.stdout


def test_ctrl_c_ends_a_command_with_a_sentence(docintel: Docintel, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("docintel.library.open_library", stop)
    outcome = docintel("stats")
    assert outcome.code == 130
    assert outcome.stderr == "docintel: Interrupted.\n"


@pytest.mark.parametrize(
    "arguments", [["detect", "--lines", "lines.txt", "--json"], ["extract", "lines.txt"]]
)
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "lines.txt").write_text("Pemerintah akan membangun jalan.\n" * 100)
    command = [sys.executable, "-m", "docintel", *arguments]
    ran = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    assert ran.stdout is not None
    ran.stdout.close()
    assert ran.stderr is not None
    assert ran.stderr.read() == b""
    assert ran.wait() == 0
