"""Performance trees, which agencies print without headers."""

import pytest

from docintel.extraction import find_mentions, prose_commitments
from docintel.settings import Settings
from docintel.types import Block, Document, Segment, Table

TITLE = "Cascading Perjanjian Kinerja Kepala Dinas Kesehatan Tahun 2026"
ROWS = (
    ("Sasaran 1", "Sasaran 2", "", ""),
    ("Persentase Desa Siaga Aktif\n(66,7%)", "Ratio Kematian\nIbu Melahirkan\n(89/100.000 KH)", "", ""),
    ("Jumlah Puskesmas Terakreditasi", "64 PKM", "Jumlah Rumah Sakit Terakreditasi", "1.200 RS"),
    ("KEPALA BIDANG", "12", "Program Upaya Kesehatan", "Outcome"),
)


def tree(title=TITLE, rows=ROWS):
    """(document, commitments) of a page with a title and one table."""
    text = title + "\n\n"
    blocks = [Block(0, len(title), "heading", page=1)]
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if cell:
                blocks.append(
                    Block(len(text), len(text) + len(cell), "table_cell", page=1, table=0, row=r, column=c)
                )
                text += cell + "\t"
        text = text[:-1] + "\n"
    table = Table(len(rows), 4, 1, (1,))
    document = Document("d" * 64, "application/pdf", title, None, text, tuple(blocks), tables=(table,))
    segments = (Segment(0, len(text), "id", 1.0),)
    mentions = find_mentions(document, segments, Settings())
    return document, prose_commitments(document, segments, mentions, Settings())


def test_each_box_with_a_target_is_one_of_the_year_of_the_tree():
    document, found = tree()
    said = [(c.targets[0].indicator, c.targets[0].text, c.targets[0].value, c.targets[0].unit) for c in found]
    assert said == [
        ("Persentase Desa Siaga Aktif", "66,7%", "66.7", "%"),
        ("Ratio Kematian Ibu Melahirkan", "89/100.000 KH", None, None),
        ("Jumlah Puskesmas Terakreditasi", "64 PKM", "64", "PKM"),
        ("Jumlah Rumah Sakit Terakreditasi", "1.200 RS", "1200", "RS"),
    ]
    assert {(c.start_year, c.end_year, c.status) for c in found} == {(2026, 2026, "planned")}
    for commitment in found:
        for evidence in commitment.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text
            assert evidence.page == 1


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Rencana Kerja Dinas Kesehatan Tahun 2026", ROWS),
        ("Cascading Perjanjian Kinerja Kepala Dinas Kesehatan", ROWS),
        (TITLE, (("Sasaran", "Indikator", "Target", ""), *ROWS[1:])),
        (TITLE, ROWS[:2]),
    ],
    ids=["no tree", "no year", "columns", "two boxes"],
)
def test_what_is_no_tree_is_read_as_before(title, rows):
    _, found = tree(title, rows)
    assert [c.targets for c in found] == []
