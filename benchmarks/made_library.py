"""A library of a million made commitments, for ``search.py``: words, filters and vectors as in real plans.

Words follow Zipf's law over the vocabulary of ``corpora/`` and of made words, so that common words are as
common as in real plans. A part is made through the library itself (:data:`DISTINCT` commitments); the rest
are copies of these rows with other years, other dimensions and vectors of their own, made in the database,
where it takes minutes and not hours. A vector is the sum of a real one, a random share of another, and a
little noise.
"""

# ruff: noqa: S608 - the statements have numbers of our own in them

from __future__ import annotations

import hashlib
import random
import re
import sqlite3
from itertools import accumulate
from pathlib import Path

import numpy as np

from docintel.encoder import load_encoder
from docintel.library import Library, make_record, open_library
from docintel.library.columns import Values, unpacked
from docintel.library.vectors import Floats, codes_of, magnitudes_of
from docintel.library.whitening import whitened
from docintel.types import Actor, Amount, Commitment, Evidence, Result, Target, YearMark
from evaluation.quoted import quoted

ROOT = Path(__file__).resolve().parents[1]
A_DOCUMENT = 500  # commitments
DISTINCT = 200_000
DIMENSIONS = ("governance", "branding", "economy", "living", "society", "environment", "mobility")
TOPICS = ("jalan", "sekolah", "sampah", "air", "pasar", "layanan", "data", "kesehatan", "wisata", "banjir")
SYLLABLES = (
    "ka",
    "pe",
    "ri",
    "man",
    "tu",
    "sa",
    "lo",
    "ben",
    "di",
    "ra",
    "mi",
    "nga",
    "wo",
    "ti",
    "su",
    "pan",
)


def vocabulary(size: int = 60_000) -> list[str]:
    """Real words of the corpora, the commonest first, then made ones."""
    counts: dict[str, int] = {}
    for path in sorted((ROOT / "corpora").rglob("*")):
        if path.suffix in {".txt", ".md", ".html", ".json", ".toml", ".py"}:
            for word in re.findall(r"[a-z]{3,}", path.read_text("utf-8", "replace").lower()):
                counts[word] = counts.get(word, 0) + 1
    real = sorted(counts, key=lambda word: (-counts[word], word))
    maker = random.Random(7)  # noqa: S311 - made words, no secret
    made = {"".join(maker.choices(SYLLABLES, k=maker.randint(2, 5))) for _ in range(size * 2)}
    return [*TOPICS, *real, *sorted(made - set(real))][:size]


class Maker:
    """Makes documents that look like plans to an index."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same
        self._words = vocabulary()
        self._weights = list(accumulate(1.0 / (rank + 10) for rank in range(len(self._words))))
        self._programs = [f"Program {self._some(3).title()}" for _ in range(3_000)]
        self._actors = [f"Dinas {self._some(2).title()}" for _ in range(500)]

    def _some(self, count: int) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))

    def document(self, number: int) -> Result:
        """One plan with :data:`A_DOCUMENT` commitments."""
        quotes = [f"{self._some(self._random.randint(12, 28)).capitalize()}." for _ in range(A_DOCUMENT)]
        return quoted(
            f"plan {number}",
            quotes,
            lambda place, start: self._commitment(quotes[place], start),
            lang="id",
            title=f"Rencana Pembangunan {number}",
            published=f"{2018 + number % 8}-01-01",
        )

    def _commitment(self, quote: str, start: int) -> Commitment:
        pick = self._random
        first = pick.randint(2018, 2030)
        program, actor = pick.choice(self._programs), pick.choice(self._actors)
        end = start + len(quote)
        place = (start, end, pick.randint(1, 200), (72.0, 100.0, 520.0, 118.0))
        activity = quote[: quote.find(" ", 40)]
        return Commitment(
            id=hashlib.blake2b(f"{start}{quote}".encode(), digest_size=8).hexdigest(),
            kind=pick.choice(("table", "prose")),
            program=program,
            activity=activity,
            context=("Sasaran 2: " + " ".join(quote.split()[:3]),),
            dimensions=(pick.choice(DIMENSIONS),),
            start_year=first,
            end_year=first + pick.randint(0, 5),
            status="planned",
            quote=quote,
            lang="id",
            confidence=0.8,
            years=(YearMark(first, "v"),),
            targets=(Target("Jumlah", f"{pick.randint(1, 99)} unit", "1", "unit", first),),
            amounts=(Amount("Rp 2.500.000.000", "2500000000", "IDR", first, "APBD"),),
            actors=(Actor(actor, "lead"),),
            evidence=tuple(
                Evidence(field, quote[:30] if field != "quote" else quote, *place)
                for field in (
                    "quote",
                    "program",
                    "activity",
                    "targets.0.text",
                    "amounts.0.text",
                    "actors.0.name",
                )
            ),
        )


def make(path: str, wanted: int, real: Floats) -> None:
    """Make the library at ``path``, or go on making it, with vectors among the ``real`` ones (n, d)."""
    with open_library(path, create=True) as library:
        if library.stats().commitments < min(wanted, DISTINCT):
            _fill(library, min(wanted, DISTINCT))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size=-262144")
    connection.execute("PRAGMA synchronous=OFF")
    try:
        _copy(connection, wanted)
        if connection.execute("SELECT count(*) FROM vector_blocks").fetchone()[0] == 0:
            _give_vectors(connection, real)
        connection.execute("INSERT INTO commitment_index(commitment_index) VALUES ('optimize')")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _fill(library: Library, wanted: int) -> None:
    maker = Maker(1)
    number = library.stats().documents
    while number * A_DOCUMENT < wanted:
        library.put(make_record(maker.document(number), "bench"), f"/plans/{number:06}.pdf")
        number += 1
        if number % 20 == 0:
            print(f"{number * A_DOCUMENT} commitments", flush=True)


def _copy(connection: sqlite3.Connection, wanted: int) -> None:
    """Copies of all rows until there are so many commitments; each is found under a number of its own."""
    held = connection.execute("SELECT count(*) FROM commitments").fetchone()[0]
    distinct = min(held, DISTINCT)
    whole = distinct // A_DOCUMENT
    for turn in range(held // distinct, wanted // distinct):
        shift, before = turn * distinct, turn * whole
        print(f"{shift} commitments", flush=True)
        connection.execute("BEGIN IMMEDIATE")
        others = (
            "title, folded_title, media_type, published, pages, characters, segments, commitments, warnings"
        )
        for statement in (
            f"""INSERT INTO documents(id, sha256, path, {others}, languages, pipeline)
                SELECT id + {before}, printf('%064x', id + {before}), path || '.{turn}', {others},
                languages, pipeline FROM documents WHERE id <= {whole}""",
            f"INSERT INTO sources(path, document_id) SELECT path, id FROM documents WHERE id > {before}",
            f"""INSERT INTO parts SELECT document_id + {before}, name, data FROM parts
                WHERE document_id <= {whole}""",
            f"""INSERT INTO document_programs SELECT document_id + {before}, program_id FROM document_programs
                WHERE document_id <= {whole}""",
            f"""INSERT INTO commitments(id, document_id, place, kind, lang, status, page, first_year,
                last_year, confidence)
                SELECT id + {shift}, document_id + {before}, place, kind, lang, status, page,
                2018 + (first_year + {turn} - 2018) % 13, 2018 + (first_year + {turn} - 2018) % 13
                + last_year - first_year, confidence FROM commitments WHERE id <= {distinct}""",
            f"INSERT INTO payloads(id, data) SELECT id + {shift}, data FROM payloads WHERE id <= {distinct}",
            f"""INSERT INTO commitment_stems SELECT id + {shift}, name, body, around FROM commitment_stems
                WHERE id <= {distinct}""",
            f"""INSERT INTO commitment_programs SELECT commitment_id + {shift}, program_id
                FROM commitment_programs WHERE commitment_id <= {distinct}""",
            f"""INSERT INTO commitment_actors SELECT commitment_id + {shift}, actor_id FROM commitment_actors
                WHERE commitment_id <= {distinct}""",
            f"""INSERT INTO commitment_dimensions SELECT commitment_id + {shift},
                1 + (dimension_id - 1 + {turn}) % 7 FROM commitment_dimensions
                WHERE commitment_id <= {distinct}""",
        ):
            connection.execute(statement)
        columns = "SELECT document_id, first, size, data FROM commitment_columns WHERE document_id <= ?"
        for document, first, size, data in connection.execute(columns, (whole,)).fetchall():
            moved = (document + before, first + shift, size, _later(data, turn))
            connection.execute("INSERT INTO commitment_columns VALUES (?, ?, ?, ?)", moved)
        connection.execute("COMMIT")


def _later(data: bytes, turn: int) -> bytes:
    """The columns of a document whose copy has other years and dimensions."""
    values = unpacked([data])
    linked = dict(values.linked)
    linked["year"] = (linked["year"][0], 2018 + (linked["year"][1].astype(np.int64) + turn - 2018) % 13)
    linked["dimension"] = (
        linked["dimension"][0],
        1 + (linked["dimension"][1].astype(np.int64) - 1 + turn) % 7,
    )
    first, last = values.spans.astype(np.int64)
    moved = 2018 + (first + turn - 2018) % 13
    return Values(values.coded, linked, np.array([moved, moved + last - first])).packed()


def _give_vectors(connection: sqlite3.Connection, real: Floats) -> None:
    encoder = whitened(load_encoder())
    pick = np.random.default_rng(5)
    connection.execute("BEGIN IMMEDIATE")
    blocks = connection.execute("SELECT document_id, min(id), count(*) FROM commitments GROUP BY document_id")
    for number, first, count in blocks.fetchall():
        made = near_real(real, count, pick)
        rows = magnitudes_of(made)
        connection.executemany(
            "INSERT INTO vectors(id, data) VALUES (?, ?)",
            [(first + place, row.tobytes()) for place, row in enumerate(rows)],
        )
        connection.execute(
            "INSERT INTO vector_blocks(document_id, encoder, first, hashes, codes) VALUES (?, ?, ?, ?, ?)",
            (number, encoder.version, first, pick.bytes(8 * count), codes_of(made).tobytes()),
        )
    connection.execute("INSERT OR REPLACE INTO meta(key, value) VALUES ('vectors', 'made')")
    connection.execute("COMMIT")


def near_real(real: Floats, count: int, pick: np.random.Generator) -> Floats:
    """``count`` unit vectors that lie among the ``real`` ones."""
    share = pick.uniform(0.0, 0.9, (count, 1))
    noise = pick.standard_normal((count, real.shape[1])) * 0.02
    mixed = (
        real[pick.integers(0, len(real), count)] + share * real[pick.integers(0, len(real), count)] + noise
    )
    unit: Floats = (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)
    return unit
