"""The page for a reviewer: every character of the text, every commitment linked both ways, nothing run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.pipeline import process
from docintel.reports import extraction_html
from docintel.reports.highlights import Span, split
from docintel.types import (
    Block,
    Commitment,
    DimensionMention,
    Document,
    Evidence,
    Mentions,
    ProgramMention,
    Result,
    Segment,
    Table,
    Warning,
    YearMention,
)
from tests.conftest import Outcome
from tests.reports.page import Page, checked

HOSTILE = '<script>alert("1")</script> &amp; </main> \'"><img src=x onerror=alert(1)> pada tahun 2025'


def commitment(text: str, start: int, end: int, more: tuple[Evidence, ...] = ()) -> Commitment:
    quote = text[start:end]
    return Commitment(
        id=f"{start}-{end}", kind="prose", program=quote, activity=None, context=(), dimensions=(quote,),
        start_year=2025, end_year=2026, status="planned", quote=quote, lang="id", confidence=0.5,
        evidence=(Evidence("quote", quote, start, end), *more),
    )  # fmt: skip


def document(text: str, blocks: tuple[Block, ...], pages: int | None = None) -> Document:
    tables = (Table(9, 9, 1, (1,)),) if any(block.table is not None for block in blocks) else ()
    return Document("0" * 64, "text/plain", text[:9], None, text, blocks, tables, pages)


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Any text with any blocks in order, and anything found anywhere in it, overlapping as it likes."""
    text = draw(st.text(alphabet="ab<>&\"' \t\n\r\f\0é\ud800", max_size=60))
    place = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(place, max_size=12)))
    paged, table = draw(st.booleans()), draw(st.booleans())
    blocks = []
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False)):
        where = {"table": 0, "row": number // 2, "column": draw(st.integers(0, 4))} if table else {}
        page = 1 + number // 3 if paged else None
        kind = "table_cell" if table else "paragraph"
        blocks.append(Block(start, end, kind, page, **where, row_span=draw(st.integers(1, 3))))  # type: ignore[arg-type]
    spans = draw(st.lists(st.tuples(place, place).map(sorted), max_size=8))
    found = [(start, end) for start, end in spans]
    more = tuple(Evidence("targets.0.text", text[start:end], start, end) for start, end in found)
    commitments = tuple(commitment(text, start, end, more) for start, end in found[:4])
    mentions = Mentions(
        tuple(YearMention(start, end, "id", 2025, 2025, "plan") for start, end in found),
        tuple(DimensionMention(start, end, "id", "<living>") for start, end in found[3:]),
        tuple(ProgramMention(start, end, "id", '"A" & <B>') for start, end in found[2:]),
    )
    pages = blocks[-1].page or 1 if paged and blocks else None
    warnings = (Warning("read", "no_text", "<b>", pages),)
    return Result(
        document(text, tuple(blocks), pages),
        (Segment(0, len(text), "id", 1.0),),
        mentions,
        commitments,
        warnings,
    )


def held(text: str) -> str:
    """What HTML can hold of it."""
    return text.replace("\0", "\ufffd").replace("\ud800", "\ufffd")


@given(results())
def test_the_main_column_is_the_text_and_every_link_leads_somewhere(result: Result) -> None:
    html = extraction_html(result, "a.txt", ["<i>note</i>"])
    html.encode("utf-8")
    page = checked(html, len(result.commitments))
    assert page.main == held(result.document.text)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12))
def test_overlapping_spans_are_split_at_all_boundaries(places: list[tuple[int, int]]) -> None:
    spans = [
        Span(start, start + length, "year", str(number)) for number, (start, length) in enumerate(places)
    ]
    at: dict[int, set[str]] = {}
    for piece in split(spans):
        for offset in range(piece.start, piece.end):
            assert offset not in at
            at[offset] = {span.label for span in piece.spans}
    for offset in range(40):
        assert at.get(offset, set()) == {s.label for s in spans if s.start <= offset < s.end}


@pytest.mark.parametrize("name", ["601-masterplan-banyujati.pdf", "103-rilis-masterplan-krama.txt"])
def test_a_real_document(name: str, corpora: Path) -> None:
    result = process(corpora / name)
    page = checked(extraction_html(result, name), len(result.commitments))
    assert page.main == result.document.text
    assert len(result.commitments) > 3
    shown = {style for style, _ in page.marks}
    for word in ("quote", "evidence", "program", "year plan"):
        assert any(word in style for style in shown)
    for number in range(1, (result.document.pages or 0) + 1):
        assert f"p{number}" in page.ids


def test_a_table_is_a_table_and_its_highlights_stay_in_their_cells(corpora: Path) -> None:
    result = process(corpora / "601-masterplan-banyujati.pdf")
    page = checked(extraction_html(result, "plan"), len(result.commitments))
    text = result.document.text
    expected = [text[block.start : block.end] for block in result.document.blocks if block.table is not None]
    assert [cell for cell in page.cells if cell] == [cell for cell in expected if cell]
    item = next(item for item in result.commitments if item.kind == "table" and "\t" in item.quote)
    assert all("\t" not in marked for _, marked in page.marks)
    assert set(item.quote.split("\t")) <= set(page.cells)


def test_a_quote_that_stands_twice_is_marked_where_its_evidence_is() -> None:
    text = "Warga membayar. Warga membayar."
    second = commitment(text, 16, 31)
    result = Result(document(text, (Block(0, 31, "paragraph"),)), (), Mentions(), (second,))
    html = extraction_html(result, "a.txt")
    assert html.index("Warga membayar. <a") < html.index('id="q1"')


def test_hostile_text_is_shown_and_does_nothing() -> None:
    block = Block(0, len(HOSTILE), "paragraph", 1)
    result = Result(
        document(HOSTILE, (block,), pages=2),
        (),
        Mentions(programs=(ProgramMention(0, 9, "id", HOSTILE),)),
        (commitment(HOSTILE, 0, len(HOSTILE)),),
        (Warning("read", "x", HOSTILE, 1),),
    )
    html = extraction_html(result, HOSTILE, [HOSTILE])
    assert "<script" not in html
    assert "<img" not in html
    assert "default-src 'none'" in html
    page = checked(html, 1)
    assert page.main == HOSTILE
    assert {"p1", "p2"} <= set(page.ids), "a page without text has a place too"


Docintel = Callable[..., Outcome]
RELEASE = "Pada tahun 2025 Pemerintah Kota akan membangun pusat data.\n"


def test_the_command_writes_the_page(docintel: Docintel, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RELEASE)
    outcome = docintel("extract", tmp_path / "a.txt", "--html", tmp_path / "a.html", "--json")
    assert outcome.code == 0
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    page = checked(html, len(outcome.json()[0]["commitments"]))
    assert page.main == RELEASE
    assert "2025" in [text for style, text in page.marks if "year plan" in style]
    assert f"Read: {len(RELEASE)} characters." in html


def test_the_page_of_two_files_is_refused_before_they_are_read(docintel: Docintel, tmp_path: Path) -> None:
    outcome = docintel("extract", tmp_path / "a.txt", tmp_path / "b.txt", "--html", tmp_path / "a.html")
    assert outcome.code == 2
    assert outcome.stderr == "docintel: --html writes the page of one file, and 2 are named: name one.\n"


def test_the_file_that_is_read_is_never_written_over(docintel: Docintel, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(RELEASE)
    outcome = docintel("extract", tmp_path / "a.html", "--html", tmp_path / "." / "a.html")
    assert outcome.code == 2
    assert "is read by this command" in outcome.stderr
    assert (tmp_path / "a.html").read_text() == RELEASE


@pytest.mark.parametrize("name", ["none/a.html", "folder"])
def test_a_page_that_can_not_be_written_is_one_sentence(
    name: str, docintel: Docintel, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(RELEASE)
    (tmp_path / "folder").mkdir()
    outcome = docintel("extract", tmp_path / "a.txt", "--html", tmp_path / name)
    assert outcome.code == 2
    assert outcome.stderr.startswith(f"docintel: {tmp_path / name} can not be written (")
    assert len(outcome.stderr.splitlines()) == 1


def test_no_page_is_written_of_a_file_that_can_not_be_read(docintel: Docintel, tmp_path: Path) -> None:
    assert docintel("extract", tmp_path / "none.txt", "--html", tmp_path / "a.html").code == 2
    assert not (tmp_path / "a.html").exists()


def test_the_reader_of_these_tests_sees_wrong_nesting() -> None:
    with pytest.raises(AssertionError):
        Page("<main><b></main></b>")
