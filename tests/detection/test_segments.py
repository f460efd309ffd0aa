from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.detection import segment
from docintel.types import Block, Document, Table

SHARED = Path(__file__).parents[2].parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of shared documents is not beside")

ID = "Pemerintah kota memperbaiki jalan di tiga kecamatan pada tahun 2024. Warga menyambut baik rencana itu."
JV = "Pamarintah kitha ndandosi margi wonten ing tigang kecamatan. Warga remen dhateng rancangan punika."
EN = "The city government repaired roads in three districts. Residents welcomed the plan that was announced."


def document(*parts: str, kind: str = "paragraph", pages: bool = False) -> Document:
    blocks, text = [], ""
    for number, part in enumerate(parts, start=1):
        text += "\n\n" if text else ""
        blocks.append(Block(len(text), len(text) + len(part), kind, page=number if pages else None))  # type: ignore[arg-type]
        text += part
    return Document("0" * 64, "text/plain", None, None, text, tuple(blocks))


def languages(found: Document) -> list[tuple[str, str]]:
    return [(item.lang, found.text[item.start : item.end]) for item in segment(found)]


def test_one_segment_a_language() -> None:
    assert languages(document(ID, JV, EN)) == [("id", ID), ("jv", JV), ("en", EN)]


def test_a_segment_spans_paragraphs_and_keeps_the_page_where_it_begins() -> None:
    found = segment(document(ID, ID, EN, EN, pages=True))
    assert [(item.lang, item.page, item.kind) for item in found] == [
        ("id", 1, "paragraph"),
        ("en", 3, "paragraph"),
    ]


def test_the_language_may_change_within_a_paragraph() -> None:
    assert [lang for lang, _ in languages(document(f"{ID} {EN}"))] == ["id", "en"]


@pytest.mark.parametrize(
    "text",
    [
        f'{ID} "Smart city is our future," kata wali kota. {ID}',
        f"{ID} Matur nuwun! {ID}",
        f"{ID} Command Center. {ID}",
        f"{ID} (Quick Win) {ID}",
    ],
)
def test_a_foreign_phrase_does_not_break(text: str) -> None:
    assert [lang for lang, _ in languages(document(text))] == ["id"]


@pytest.mark.parametrize(
    "term", ["Smart City", "Dashboard", "Command Center", "Matur nuwun", "2026", "Rp 2.500,00"]
)
def test_a_heading_takes_the_language_around_it(term: str) -> None:
    assert [lang for lang, _ in languages(document(ID, term, ID))] == ["id"]


def test_a_remark_in_javanese_is_a_segment() -> None:
    slides = "18 Sub Kegiatan\nYpo iki?\ndiapakne?\nseperti DPRKPP\nTujuan"
    found = languages(Document("0" * 64, "text/plain", None, None, f"{ID}\n{slides}\n{ID}", ()))
    assert [lang for lang, _ in found] == ["id", "jv", "id"]
    assert found[1][1] == "Ypo iki?\ndiapakne?"


@pytest.mark.parametrize("names", ["Joko Widodo\nSri Mulyani\nBambang Susilo\nAgus Suryono\nRetno Wulandari"])
def test_names_do_not_break(names: str) -> None:
    assert [lang for lang, _ in languages(document(ID, names, ID))] == ["id"]


def test_cells_are_judged_with_their_neighbours() -> None:
    rows = [
        ["Program", "Indikator", "2025"],
        ["Smart City", "Jumlah aplikasi yang terintegrasi", "12"],
        ["Command Center", "Persentase pengaduan yang ditindaklanjuti", "95%"],
        ["E-Government", "Indeks SPBE", "3,5"],
    ]
    text, blocks = "", []
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            text += "" if not text else "\t" if column else "\n"
            start, end = len(text), len(text) + len(cell)
            blocks.append(Block(start, end, "table_cell", page=1, table=0, row=row, column=column))
            text += cell
    found = segment(Document("0" * 64, "x", None, None, text, tuple(blocks), (Table(4, 3, 1, (1,)),), 1))
    assert [(item.lang, item.start, item.end, item.kind) for item in found] == [
        ("id", 0, len(text), "table_cell")
    ]


def test_silent_blocks_do_not_speak() -> None:
    built = document(ID, EN, ID)
    silent = Block(built.blocks[1].start, built.blocks[1].end, "boilerplate")
    found = Document(
        *("0" * 64, "text/plain", None, None), built.text, (built.blocks[0], silent, built.blocks[2])
    )
    assert [item.lang for item in segment(found)] == ["id"]


@pytest.mark.parametrize("text", ["", "\n \n", "123 456"])
def test_no_language(text: str) -> None:
    found = segment(Document("0" * 64, "text/plain", None, None, text, ()))
    assert [item.lang for item in found] == (["und"] if text.strip() else [])


def test_another_language_is_und() -> None:
    sundanese = "Kuring rék ka pasar jeung pun bapa. Manéhna teu acan mulang ti sakola, padahal geus soré."
    assert [lang for lang, _ in languages(document(sundanese, ID))] == ["und", "id"]


PIECES = st.lists(
    st.sampled_from([ID, JV, EN, "7", "Visi", "漢字", "\x00", "“", "Ypo iki?"]) | st.text(max_size=30),
    max_size=8,
)


@given(PIECES)
@settings(max_examples=80, deadline=None)
def test_segments_are_ordered_maximal_and_leave_no_judged_text_out(pieces: list[str]) -> None:
    whole = document(*pieces)
    found = segment(whole)
    position = 0
    for item in found:
        assert position <= item.start < item.end
        assert not whole.text[position : item.start].strip()
        position = item.end
    assert not whole.text[position:].strip()
    assert all(one.lang != other.lang for one, other in pairwise(found))


@needs_shared
@pytest.mark.parametrize(
    "name", ["000", "001", "002", "003", "004", "005", "006", "007", "008", "011", "012", "014", "020", "021"]
)
def test_gold_segments(name: str) -> None:
    gold = json.loads((SHARED / f"gold/{name}.json").read_text(encoding="utf-8"))
    text = (SHARED / gold["source"]).read_text(encoding="utf-8")
    paragraphs, start = [], 0
    for line in text.split("\n\n"):
        paragraphs.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 2
    found = segment(Document("0" * 64, "text/plain", None, None, text, tuple(paragraphs)))
    expected = [(item["lang"], item["offset"]) for item in gold["language_segments"]]
    assert [(item.lang, item.start) for item in found] == expected
