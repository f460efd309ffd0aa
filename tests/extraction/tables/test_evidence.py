"""Where table records say that their values stand."""

from __future__ import annotations

import re

import pytest

from docintel.extraction.tables import table_commitments
from docintel.settings import Settings
from docintel.types import Commitment, DimensionMention, Document, Mentions
from tests.extraction.tables.literal import extract, make_document, rows_of

YEARS = """
No | Program | Indikator | Target | < | Anggaran APBD (Rp) | < | Penanggung Jawab
^ | ^ | ^ | 2025 | 2026 | 2025 | 2026 | ^
Smart Economy | < | < | < | < | < | < | <
1 | Program Pengembangan UMKM dan | Jumlah UMKM | 10 | 20 | 1.250.000 | 1.350.000 | Dinas Koperasi
| Koperasi Kota | | | | | |
2 | Program Pasar Daring | Jumlah pasar | 3 | 4 | 2.250.000 | 2.350.000 | Dinas Pasar
"""
PLAIN = """
No | Program | Indikator | Target | Sumber Dana | Anggaran (Rp)
1 | Program Kesehatan | Jumlah puskesmas | 12 unit | APBN | 1.250.000.000
"""
TICKED = """
No | Program | 2025 | 2026 | 2027 | Penanggung Jawab
1 | Program Kesehatan | | √ | √ | Dinas Kesehatan
"""
FIELDS = re.compile(
    r"quote|program|activity|start_year|end_year|(?:context|dimensions)\.\d+|targets\.\d+\.(?:indicator|text|unit)"
    r"|amounts\.\d+\.(?:text|funding_source)|actors\.\d+\.name|years\.\d+\.year"
)


def shown(item: Commitment, field: str) -> list[tuple[str, int | None]]:
    return [(piece.text, piece.page) for piece in item.evidence if piece.field == field]


def test_years_are_shown_in_the_header_that_dates_the_columns() -> None:
    for item in extract(make_document(rows_of(YEARS), header=2, sections=[2]))[0]:
        assert shown(item, "start_year") == [("2025", 1)]
        assert shown(item, "end_year") == [("2026", 1)]


def test_years_are_shown_in_the_title_where_no_column_has_one() -> None:
    (one,) = extract(make_document(rows_of(PLAIN), above=["Rencana Kerja Tahun 2024"]))[0]
    assert shown(one, "start_year") == shown(one, "end_year") == [("2024", 1)]
    (period,) = extract(make_document(rows_of(PLAIN), above=["Rencana Strategis 2021-2026"]))[0]
    assert (period.start_year, period.end_year) == (2021, 2026)
    assert shown(period, "start_year") == [("2021", 1)]
    assert shown(period, "end_year") == [("2026", 1)]


def test_an_ordinal_year_is_shown_in_its_label_and_not_in_what_stands_below() -> None:
    table = """
    No | Program | Indikator | Tahun 1 | < | Tahun 2 | <
    ^ | ^ | ^ | Target | Rp | Target | Rp
    1 | Program Kesehatan | Jumlah puskesmas | 12 | 1.250.000.000 | 14 | 1.350.000.000
    """
    (item,) = extract(make_document(rows_of(table), header=2, above=["Rencana Strategis 2026-2030"]))[0]
    assert (item.start_year, item.end_year) == (2026, 2027)
    assert shown(item, "start_year") == [("Tahun 1", 1)]
    assert shown(item, "end_year") == [("Tahun 2", 1)]


def test_ticked_years_are_shown_in_header_and_cell() -> None:
    (item,) = extract(make_document(rows_of(TICKED)))[0]
    assert (item.start_year, item.end_year) == (2026, 2027)
    assert shown(item, "start_year") == [("2026", 1), ("√", 1)]
    assert shown(item, "end_year") == [("2027", 1), ("√", 1)]


def test_a_source_of_money_is_shown_in_the_row_and_never_in_the_header() -> None:
    (own,) = extract(make_document(rows_of(PLAIN)))[0]
    assert shown(own, "amounts.0.funding_source") == [("APBN", 1)]
    headed = extract(make_document(rows_of(YEARS), header=2, sections=[2]))[0][0]
    assert headed.amounts[0].funding_source is not None
    assert shown(headed, "amounts.0.funding_source") == []


def test_a_row_that_a_page_break_cuts_is_quoted_from_both_pages() -> None:
    document = make_document(rows_of(YEARS), header=2, sections=[2], page_starts=(0, 4))
    first, second = extract(document)[0]
    assert first.program == "Program Pengembangan UMKM dan Koperasi Kota"
    whole, rest = shown(first, "quote")
    assert whole == (first.quote, 1)
    assert rest == ("Koperasi Kota", 2)
    assert shown(second, "quote") == [(second.quote, 2)]


def test_a_dimension_is_shown_in_the_heading_that_names_it() -> None:
    document = make_document(rows_of(YEARS), header=2, sections=[2])
    start = document.text.index("Smart Economy")
    mentions = Mentions(dimensions=(DimensionMention(start, start + 13, "en", "economy"),))
    for item in table_commitments(document, (), mentions, Settings())[0]:
        assert item.dimensions == ("economy",)
        assert shown(item, "dimensions.0") == [("Smart Economy", 1)]


@pytest.mark.parametrize(
    "document",
    [
        make_document(rows_of(YEARS), header=2, sections=[2], page_starts=(0, 4)),
        make_document(rows_of(PLAIN), above=["Rencana Strategis 2021-2026"]),
        make_document(rows_of(TICKED)),
    ],
    ids=["years", "plain", "ticked"],
)
def test_evidence_is_verbatim_and_of_fields_of_the_contract(document: Document) -> None:
    for item in extract(document)[0]:
        assert {"quote", "start_year", "end_year"} <= {piece.field for piece in item.evidence}
        for piece in item.evidence:
            assert FIELDS.fullmatch(piece.field)
            assert piece.text == document.text[piece.start : piece.end]
