"""Read mutated PDFs and keep those that break the reader: each gives a Document or one clear error, in time.

Mutations: bytes changed, runs of bytes removed, repeated or swapped, files cut, numbers and names of the
file's objects replaced. Each file is read in a child process with a limit of time and memory. Run:
``python scripts/fuzz_pdf.py SEED.pdf… --count 2000 --keep FOLDER``
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import multiprocessing.connection
import random
import re
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

SECONDS = 20.0  # for one small file
MEMORY = 3 * 1024**3
NAMES = (b"/Kids", b"/Parent", b"/Length", b"/Filter", b"/Font", b"/Resources", b"/Contents", b"/MediaBox")
NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"4294967296", b"99999999999", b"1e30", b"0.00001")


def mutated(data: bytes, random_: random.Random) -> bytes:
    """The bytes with one to eight mutations."""
    out = bytearray(data)
    for _ in range(random_.randint(1, 8)):
        if len(out) < 16:
            break
        at = random_.randrange(len(out))
        size = min(random_.choice((1, 2, 8, 64, 512)), len(out) - at)
        kind = random_.randrange(7)
        if kind == 0:
            out[at] = random_.randrange(256)
        elif kind == 1:
            del out[at : at + size]
        elif kind == 2:
            out[at:at] = out[at : at + size] * random_.choice((1, 2, 50))
        elif kind == 3:
            other = random_.randrange(len(out))
            out[at : at + size], out[other : other + size] = out[other : other + size], out[at : at + size]
        elif kind == 4:
            del out[max(at, 64) :]
        else:
            places = [m.span() for m in re.finditer(rb"/[A-Z][A-Za-z]+" if kind == 5 else rb"\b\d+\b", out)]
            if places:
                start, end = random_.choice(places)
                out[start:end] = random_.choice(NAMES if kind == 5 else NUMBERS)
    return bytes(out)


def attempt(path: Path, pipe: multiprocessing.connection.Connection) -> None:
    """Read one file; tell the outcome through the pipe."""
    from docintel.errors import DocumentError  # noqa: PLC0415 - in the child only
    from docintel.reading.pdf import read_pdf  # noqa: PLC0415
    from docintel.reading.source import Source  # noqa: PLC0415
    from docintel.settings import Settings  # noqa: PLC0415

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    data = path.read_bytes()
    source = Source(path, hashlib.sha256(data).hexdigest(), "application/pdf", len(data))
    try:
        document = read_pdf(
            source, Settings(ocr=False, page_seconds=5.0, document_seconds=10.0, max_pages=500)
        )
        end = 0
        for block in document.blocks:
            if not end <= block.start <= block.end <= len(document.text):
                pipe.send(("offsets", f"{block}"))
                return
            end = block.end
        failed = [warning.message for warning in document.warnings if warning.code == "page_failed"]
        pipe.send(("page_failed", failed[0]) if failed else ("read", ""))
    except DocumentError as error:
        pipe.send((type(error).__name__, ""))
    except BaseException:
        pipe.send(("raised", traceback.format_exc()))


def outcome(path: Path) -> tuple[str, str]:
    """What became of one file: the kind and what to know of it."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=attempt, args=(path, sender))
    process.start()
    sender.close()
    try:
        if not receiver.poll(SECONDS):
            return "slow", ""
        told: tuple[str, str] = receiver.recv()
    except EOFError:
        process.join()
        return "died", f"exit code {process.exitcode}"
    else:
        return told
    finally:
        process.kill()
        process.join()


def main() -> None:
    """Count the outcomes; keep the files that broke something."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("seeds", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"))
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    seeds = [path.read_bytes() for path in chosen.seeds]
    random_ = random.Random(chosen.seed)  # noqa: S311 - mutations, no secrets
    counts: Counter[str] = Counter()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "mutant.pdf"
        for number in range(chosen.count):
            data = mutated(random_.choice(seeds), random_)
            path.write_bytes(data)
            kind, detail = outcome(path)
            counts[kind] += 1
            if kind in {"raised", "died", "slow", "offsets", "page_failed"}:
                chosen.keep.mkdir(parents=True, exist_ok=True)
                (chosen.keep / f"{kind}-{number}.pdf").write_bytes(data)
                print(f"{kind} {number}: {detail.strip().splitlines()[-1] if detail else ''}")
    print(f"{chosen.count} files in {time.monotonic() - started:.0f} s: {dict(counts)}")
    sys.exit(1 if set(counts) & {"raised", "died", "slow", "offsets", "page_failed"} else 0)


if __name__ == "__main__":
    main()
