"""A small library for the commands that read one, filled without readers and extractors."""

from __future__ import annotations

from pathlib import Path

from docintel.library import make_record, open_library
from docintel.types import (
    Actor,
    Amount,
    Block,
    Document,
    Mentions,
    ProgramMention,
    Result,
    Table,
    Target,
    Warning,
)
from tests.library.make import commitment, result

ROAD = "Pemerintah kota akan membangun jalan lingkar [utara] pada 2025-2027."
TABLE = "=SUM(A1)\tRp 2,5 miliar\t95 persen"
ENGLISH = "The city will build a cycling network."


def make_library(path: Path | str) -> str:
    """A plan of three pages with a road and a table row, and an English page."""
    text = f"{ROAD}\f{TABLE}"
    base = result(text, title="Rencana [Kota] 2025")
    start = len(ROAD) + 1
    row = commitment(
        text,
        TABLE,
        kind="table",
        program="=SUM(A1)",
        context=("Sasaran 1",),
        targets=(Target("Angka", "95 persen", "95", "%", 2026),),
        amounts=(Amount("Rp 2,5 miliar", "2500000000", "IDR", 2026, "APBD"),),
        actors=(Actor("Dinas PU", "lead"),),
        start_year=2026,
        end_year=2026,
    )
    prose = commitment(text, ROAD, start_year=2025, end_year=2027, dimensions=("mobility",))
    cells = [
        Block(start, start + 8, "table_cell", page=2, table=0, row=0, column=0),
        Block(start + 9, start + 22, "table_cell", page=2, table=0, row=0, column=1),
        Block(start + 23, len(text), "table_cell", page=2, table=0, row=0, column=2),
    ]
    document = Document(
        id=base.document.id,
        media_type="application/pdf",
        title=base.document.title,
        published="2025-01-02",
        text=text,
        blocks=(Block(0, len(ROAD), "paragraph", page=1), *cells),
        tables=(Table(1, 3, 0, (2,)),),
        pages=3,
    )
    mentions = Mentions(programs=(ProgramMention(start, start + 8, "id", "Penjumlahan"),))
    warnings = (Warning("read", "ocr", "Page 3 has no text and no OCR is there.", 3),)
    plan = Result(document, base.segments, mentions, (row, prose), warnings)
    with open_library(str(path), create=True) as library:
        library.put(make_record(plan, "1"), "/plans/b.pdf")
        library.put(make_record(result(ENGLISH, ENGLISH, lang="en"), "1"), "/a.txt")
        library.fail("/broken.pdf", "broken", "/broken.pdf is damaged.", "1")
    return str(path)
