"""Two letters drawn as one: pdfium gives both the box of the whole sign."""

from __future__ import annotations

from pathlib import Path

from .drawing import load, rows_of
from .test_hostile import saved, stream

#: What the sign 0x97, a dash of the usual fonts, stands for.
MAP = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <97> <00740069> endbfchar"


def test_a_ligature_parts_no_word_of_a_table(tmp_path: Path) -> None:
    rules = [b"40 %d m 240 %d l S" % (y, y) for y in (700, 740, 780)]
    rules += [b"%d 700 m %d 780 l S" % (x, x) for x in (40, 140, 240)]
    cells = [
        (44, 765, b"Program"),
        (144, 765, b"Target"),
        (44, 725, rb"Ak\227vitas ci\227zens"),
        (144, 725, b"4 unit"),
    ]
    texts = [b"BT /A 9 Tf %d %d Td (%s) Tj ET" % cell for cell in cells]
    page = b"/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</A 4 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R%s>>" % page,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
        stream(b"\n".join([*rules, *texts])),
        stream(b"/CIDInit /ProcSet findresource begin begincmap %s endcmap end" % MAP),
    ]
    document = load(saved(tmp_path / "ti.pdf", objects))
    assert rows_of(document) == [["Program", "Target"], ["Aktivitas citizens", "4 unit"]]
