"""Step 6: which rows at the top of a piece are its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docintel.reading.pdf.tables.cells import Cell, Piece

MAX_ROWS = 6
MONEY = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,}|\bRp\.?\s*\d")
COLUMN_NUMBER = re.compile(r"^\(?\s*\d{1,2}\s*[a-z]?\s*\)?(?:\s*[=(].*)?$|^\(?[a-z]\)?$", re.I)
#: First words of column heads in plans, Indonesian and English: from real plans and the forms of
#: ministerial regulation 86/2017 (RPJMD, RKPD, Renstra, Renja).
HEAD_WORDS = """
no nomor kode program kegiatan subkegiatan sub indikator target tahun anggaran satuan lokasi sumber
penanggung pelaksana opd skpd pd perangkat keterangan uraian sasaran tujuan misi visi strategi arah kebijakan
jumlah total realisasi capaian kinerja waktu jadwal pagu biaya dana prakiraan perkiraan rencana kondisi
kebutuhan catatan urusan bidang unit instansi output outcome hasil keluaran prioritas nama jenis volume bobot
tolok triwulan trw tw bulan aksi kelompok formula rumus data baseline awal akhir rp rupiah k % nilai tingkat
persentase status activity indicator year budget location agency responsible source notes remarks
description name code lead period quarter timeline
"""
HEADS = frozenset(HEAD_WORDS.split())


@dataclass(frozen=True, slots=True)
class Head:
    """Where the header of a table stands: in which of its pieces, from which row on, with how many rows."""

    piece: int
    row: int
    rows: int


def find_header(pieces: Sequence[Piece]) -> Head:
    """The header of a table: at its top, or further down where the rows above it belong to the same table."""
    depth = numbering_below(pieces[0], common_header(pieces)) or header_depth(pieces[0])
    if depth:
        return Head(0, 0, depth)
    for number, piece in enumerate(pieces):
        for row in range(0 if number else 1, piece.rows - 1):
            depth = _header_below_titles(piece, row) if not number else 0
            depth = depth or _plain_header(piece, row)
            if depth:
                return Head(number, row, depth)
    return Head(0, 0, 0)


def _header_below_titles(piece: Piece, row: int) -> int:
    """The depth of a header under rows of one cell each: the table's title stands in the table."""
    above = [cell for cell in piece.cells if cell.row < row]
    if any(cell.column_span < len(piece.xs) - 1 for cell in above):
        return 0
    return header_depth(_from(piece, row))


def _from(piece: Piece, row: int) -> Piece:
    """The piece from a row on."""
    cells = tuple(replace(cell, row=cell.row - row) for cell in piece.cells if cell.row >= row)
    return replace(piece, ys=piece.ys[row:], cells=cells)


def _plain_header(piece: Piece, row: int) -> int:
    """The depth of a header that can not be taken for data: heads of columns over three columns or more."""
    filled = [cell for cell in piece.cells if cell.row == row and cell.text]
    if len(filled) < 3 or sum(is_head(cell.text) for cell in filled) < 0.7 * len(filled):
        return 0
    if len({cell.text.split()[0] for cell in filled}) < 3:  # Misi 1, Misi 2, Misi 3: a tree of goals
        return 0
    rest = _from(piece, row)
    below = [cell for cell in rest.cells if cell.row == 1]
    depth = header_depth(rest)
    return depth if depth > 1 or _styled([c for c in rest.cells if c.row == 0 and c.text], below) else 0


def squeeze(text: str) -> str:
    """Text without spaces and case, to compare."""
    return re.sub(r"\s+", "", text).casefold()


def header_depth(piece: Piece) -> int:
    """How many rows at the top of a piece are header rows, by form and words; 0 when none looks so."""
    rows = [[cell for cell in piece.cells if cell.row == row] for row in range(min(piece.rows, MAX_ROWS + 2))]
    depth = 0
    while depth < min(len(rows) - 1, MAX_ROWS):
        filled = [cell for cell in rows[depth] if cell.text]
        below_merged = not filled and depth and depth < _deepest(rows[:depth])
        if below_merged or (filled and _is_header(filled, rows[depth], depth, rows)):
            depth += 1
        else:
            break
    deepest = _deepest(rows[:depth]) if depth else 0
    if depth and depth < deepest <= min(MAX_ROWS, piece.rows - 1):
        depth = deepest
    return numbering_below(piece, depth)


def numbering_below(piece: Piece, depth: int) -> int:
    """The depth with the row of column numbers, which often stands on the first page only."""
    row = [cell for cell in piece.cells if cell.row == depth]
    return depth + 1 if depth and depth < piece.rows - 1 and _is_numbering(row) else depth


def _deepest(rows: Sequence[Sequence[Cell]]) -> int:
    return max((cell.row + cell.row_span for row in rows for cell in row if cell.text), default=0)


def _is_numbering(row: Sequence[Cell]) -> bool:
    texts = [cell.text.strip() for cell in row if cell.text.strip()]
    return (
        len(texts) >= 3
        and all(COLUMN_NUMBER.match(text) for text in texts)
        and len(set(texts)) > 0.7 * len(texts)
    )


def _is_header(filled: list[Cell], row: list[Cell], depth: int, rows: list[list[Cell]]) -> bool:
    if any(MONEY.search(cell.text) for cell in filled):
        return False
    if max(len(cell.text) for cell in filled) > 140:
        return False
    heads = sum(is_head(cell.text) for cell in filled)
    share = heads / len(filled)
    within = depth > 0 and depth < _deepest(rows[:depth])
    if within and (share >= 0.3 or all(len(cell.text) <= 40 for cell in filled)):
        return True
    if len(filled) == 1 and len(row) == 1:
        return False  # one cell over the whole table is a section row or a title
    styled = _styled(filled, rows[depth + 1] if depth + 1 < len(rows) else [])
    if depth == 0:
        return (share >= 0.5 and len(filled) >= 2) or (styled and share >= 0.25)
    return share >= 0.7 and styled and len(filled) >= 2


def _styled(filled: list[Cell], below: list[Cell]) -> bool:
    """Is the row set apart from the one below: bold, or coloured otherwise?"""
    other = [cell for cell in below if cell.text]
    bold = all(cell.bold for cell in filled)
    coloured = all(cell.colour is not None for cell in filled)
    if not other:
        return bold or coloured
    return (
        (bold and not all(cell.bold for cell in other))
        or (coloured and not all(cell.colour is not None for cell in other))
        or (bold and coloured)
    )


def is_head(text: str) -> bool:
    """Does the text read like the head of a column: a word of plans' forms, or a year, but no "12 unit"?"""
    words = re.findall(r"[\w%]+", text.casefold())
    if not words or len(words) > 16:
        return False
    if re.fullmatch(r"(?:19|20)\d\d", words[0]):
        return True
    return words[0] in HEADS or (words[-1] in HEADS and not words[0].isdigit())


def common_header(pieces: Sequence[Piece]) -> int:
    """How many rows at the top stand alike on most of the pieces: the header that the pages repeat."""
    if len(pieces) < 2:
        return 0
    depth = 0
    while depth < min(MAX_ROWS, *(piece.rows - 1 for piece in pieces[:1])):
        texts = [
            tuple(
                squeeze(c.text) for c in sorted(p.cells, key=lambda c: c.column) if c.row == depth and c.text
            )
            for p in pieces
        ]
        first = texts[0]
        alike = sum(text == first for text in texts[1:])
        if alike * 2 < len(texts) - 1 or alike == 0 or (not first and depth == 0):
            break
        depth += 1
    return depth
