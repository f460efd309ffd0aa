"""Pages that hang or crash the PDF library, or take all memory: they are named, the others are read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from docintel.errors import TimeLimitError
from docintel.reading.pdf import apart
from docintel.reading.pdf.apart import Limits, read_apart
from docintel.reading.pdf.process import GROWTH, Lost

from .drawing import load

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.skipif(not apart.can_fork(), reason="needs fork")
LIMITS = Limits(page_seconds=0.0, seconds=60.0, memory_bytes=256 * 1024**2)


def bomb(path: Path, depth: int) -> Path:
    """Two pages; the first draws a form ten times, which draws a form ten times, and so on."""
    kinds = [f"/Resources<</XObject<</F {n} 0 R>>>>" for n in range(8, 7 + depth)]
    forms = [(f"/Type/XObject/Subtype/Form/BBox[0 0 600 900]{kind}", "/F Do " * 10) for kind in kinds]
    forms.append(("/Type/XObject/Subtype/Form/BBox[0 0 600 900]", "0 0 10 10 re f "))
    streams = [("", "BT /A 12 Tf 50 700 Td (Halaman kedua tetap terbaca.) Tj ET"), *forms, ("", "/F Do")]
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{}/Font<</A 4 0 R>>>>/Contents {} 0 R>>"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
        page.format("/XObject<</F 7 0 R>>", 7 + depth),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        page.format("", 6),
        *(f"<<{head}/Length {len(text)}>>\nstream\n{text}\nendstream" for head, text in streams),
    ]
    body = "".join(f"{n} 0 obj\n{text}\nendobj\n" for n, text in enumerate(objects, start=1))
    path.write_text(f"%PDF-1.5\n{body}trailer\n<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF\n", "ascii")
    return path


def test_a_page_of_forms_in_forms_is_left_out_in_time(tmp_path: Path) -> None:
    started = time.monotonic()
    document = load(bomb(tmp_path / "bomb.pdf", 9), page_seconds=0.1)
    assert [(note.code, note.page) for note in document.warnings] == [("page_time", 1)]
    assert "0.1 seconds" in document.warnings[0].message
    assert "Halaman kedua tetap terbaca." in document.text
    assert time.monotonic() - started < 20


def test_a_page_that_needs_too_much_memory_is_left_out(tmp_path: Path) -> None:
    document = load(bomb(tmp_path / "bomb.pdf", 9), page_memory_bytes=64 * 1024**2)
    assert [(note.code, note.page) for note in document.warnings] == [("page_broken", 1)]
    assert "memory" in document.warnings[0].message
    assert "Halaman kedua tetap terbaca." in document.text


def test_the_limit_of_the_document_ends_a_page_that_hangs(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(TimeLimitError, match="document_seconds"):
        load(bomb(tmp_path / "bomb.pdf", 9), document_seconds=0.5)
    assert time.monotonic() - started < 20


def pages(first: int) -> Iterator[int]:
    """Pages 1 to 6: the second one dies, the fourth hangs."""
    for number in range(first, 7):
        if number == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 4:
            time.sleep(60)
        yield number


def test_each_page_that_dies_or_hangs_is_lost_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "GRACE", 0.3)
    assert list(read_apart(pages, 6, LIMITS)) == [1, Lost(2, "SIGKILL"), 3, Lost(4), 5, 6]


def exits(first: int) -> Iterator[int]:
    """A first page, and then a process that closes all it has and takes its time to end."""
    yield first
    os.closerange(3, 1000)
    time.sleep(0.2)
    os._exit(3)


def test_a_process_that_ends_by_itself_says_how() -> None:
    assert read(exits, 2) == [1, Lost(2, "exit 3")]


def process(first: int) -> Iterator[int]:
    """Which process reads each page."""
    while True:
        yield os.getpid()


def processes(first: int) -> Iterator[int]:
    """The same for two pages."""
    yield from [os.getpid()] * (3 - first)


def is_there(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def read(pages: Callable[[int], Iterator[Any]] = processes, count: int = 2) -> list[Any]:
    return list(read_apart(pages, count, LIMITS))


def test_a_reading_that_is_left_ends_its_process() -> None:
    reading = read_apart(process, 6, LIMITS)
    number = next(reading)
    assert number != os.getpid()
    reading.close()
    assert not is_there(number)


def test_one_process_reads_file_after_file() -> None:
    (number,) = {*read(), *read(), *read()}
    apart.end_process()
    assert not is_there(number)


def test_a_process_that_was_ended_between_two_files_is_replaced() -> None:
    before = read()[0]
    os.kill(before, signal.SIGKILL)
    while Path(f"/proc/{before}/stat").read_text("ascii").split()[2] != "Z":
        time.sleep(0.01)
    assert len({before, *read()}) == 2
    assert not is_there(before)


def test_the_file_behind_one_that_ends_the_process_is_read() -> None:
    assert read(pages, 2) == [1, Lost(2, "SIGKILL")]
    assert len(set(read())) == 1


def grows(_first: int) -> Iterator[int]:
    """Keeps more memory than a process may."""
    kept.append(bytearray(GROWTH + 1))
    yield os.getpid()


kept: list[bytearray] = []


def test_a_process_that_has_grown_reads_no_other_file() -> None:
    (grown,) = read(grows, 1)
    assert grown not in read()
    assert not is_there(grown)


def limits(_first: int) -> Iterator[int]:
    """What the process's memory is bounded by."""
    yield resource.getrlimit(resource.RLIMIT_DATA)[0]


def test_the_limit_of_memory_is_that_of_each_file() -> None:
    own = resource.getrlimit(resource.RLIMIT_DATA)[0]
    first, second, third = (
        next(iter(read_apart(limits, 1, Limits(1.0, 60.0, megabytes * 1024**2))))
        for megabytes in (64, 512, 64)
    )
    assert first == pytest.approx(third, abs=8 * 1024**2)
    assert second - first == pytest.approx(448 * 1024**2, abs=8 * 1024**2)
    assert resource.getrlimit(resource.RLIMIT_DATA)[0] == own


def test_threads_have_processes_of_their_own_that_end_with_them() -> None:
    mine = set(read())
    with ThreadPoolExecutor(1) as pool:
        theirs = set(pool.submit(read).result())
    assert len(mine | theirs) == 2
    deadline = time.monotonic() + 20
    while any(map(is_there, theirs)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(is_there, theirs))
    assert set(read()) == mine


def test_a_fork_of_the_program_leaves_the_process_alone() -> None:
    mine = set(read())
    fork = os.fork()
    if fork == 0:
        theirs = set(read())
        apart.end_process()
        os._exit(len(theirs) == 1 and not theirs & mine)
    assert os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1]) == 1
    assert set(read()) == mine


def open_files(_first: int) -> Iterator[list[str]]:
    yield [str(Path(f"/proc/self/fd/{number}").readlink()) for number in range(3, 100) if _is_open(number)]


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def test_the_process_keeps_nothing_of_the_programs_open(tmp_path: Path) -> None:
    apart.end_process()
    with (tmp_path / "kunci").open("wb"):
        (opened,) = read(open_files, 1)
    assert [name.partition(":")[0] for name in opened] == ["pipe", "pipe"]


READS = """
import os, sys
from pathlib import Path
from docintel.reading import read
from docintel.settings import Settings

for folder in sys.argv[1:]:
    os.chdir(folder)
    print(read(Path("rencana.pdf"), Settings(ocr=False)).text)
"""


def _one_page(folder: Path, text: str) -> str:
    folder.mkdir()
    pdf = bomb(folder / "rencana.pdf", 1)
    pdf.write_bytes(pdf.read_bytes().replace(b"Halaman kedua tetap terbaca.", text.encode("ascii").ljust(28)))
    return str(folder)


def test_a_path_is_that_of_the_folder_at_the_time_and_closed_streams_do_no_harm(tmp_path: Path) -> None:
    folders = [_one_page(tmp_path / "lama", "Rencana lama."), _one_page(tmp_path / "baru", "Rencana baru.")]
    command = ["sh", "-c", '"$0" "$@" <&-', sys.executable, "-c", READS, *folders]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["Rencana", "lama.", "Rencana", "baru."]


PROGRAM = """
import os, signal, time
from docintel.reading.pdf.apart import Limits, read_apart

def reads(first):
    yield os.getpid()
    yield 2

def hangs(first):
    yield os.getpid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    time.sleep(60)

reading = read_apart({pages}, 2, Limits(60.0, 60.0, 2**28))
print(next(reading), flush=True)
list(reading)
time.sleep(60)
"""


def hangs(first: int) -> Iterator[int]:
    """Reads one page, and hangs at the second."""
    yield os.getpid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    time.sleep(60)


@pytest.mark.parametrize("pages", ["hangs", "reads"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda how: how.name)
def test_nobody_is_left_behind(pages: str, how: signal.Signals) -> None:
    """Neither while a page is read nor between two files."""
    program = [sys.executable, "-c", PROGRAM.format(pages=pages)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout
        number = int(parent.stdout.readline())
        assert is_there(number)
        parent.send_signal(how)
        parent.wait(20)
        deadline = time.monotonic() + 20
        while is_there(number) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not is_there(number)


def large(first: int) -> Iterator[bytes]:
    for number in range(first, 4):
        yield bytes([number]) * 3_000_000


def test_large_pages_come_whole() -> None:
    assert [len(set(page)) for page in read(large, 3)] == [1, 1, 1]


def works(first: int) -> Iterator[int]:
    """The second page never ends, and keeps the processor busy."""
    for number in range(first, 4):
        while number == 2:
            pass
        yield number


def test_the_limit_of_a_page_is_the_processors_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the clock a page has longer: a machine that is busy with other things is no reason to lose it."""
    monkeypatch.setattr(apart, "GRACE", 0.5)
    assert read(works, 3) == [1, Lost(2), 3]
    slow = time.monotonic()
    assert read(hangs, 2)[1] == Lost(2)
    assert time.monotonic() - slow >= 0.5 * apart.SLOWER
