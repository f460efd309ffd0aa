"""Print plan tables with known cells in many styles.

    python scripts/make_printed_tables.py corpora             the documents that the gate measures
    python scripts/make_printed_tables.py all FOLDER [SEED]   every style, with its answers beside it

Needs LibreOffice (``soffice`` in the path), python-docx, openpyxl and fpdf2. The PDFs of ``corpora`` are
committed, so that nobody needs LibreOffice to test.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2

from printed import drawn, excel, gold, web, word
from printed.sheet import Sheet
from printed.styles import DRAWN, EXCEL, WEB, WORD

CORPORA = Path(__file__).resolve().parents[1] / "corpora"
#: Documents of the corpus: their names and styles.
COMMITTED = {
    "611-rkpd-baris-terpotong": "d-rkpd-noedge-lines",
    "612-rpjmd-sel-di-tengah": "d-rpjmd-caption",
    "613-rkpd-tanpa-sisi": "d-rkpd-sides",
    "614-rpjmd-kepala-sekali": "w-rpjmd-once",
    "615-rkpd-garis-titik": "w-rkpd-dotted",
    "616-rkpd-sel-lepas": "x-rkpd-unmerged",
    "617-rpjmd-excel": "x-rpjmd",
    "618-rkpd-halaman-web": "h-rkpd",
    "619-renja-kode": "d-renja-lines",
    "620-rencana-aksi-warna": "x-aksi-fill",
    "621-rkpd-word-tanpa-garis": "w-rkpd-none",
    "622-rkpd-excel-tanpa-garis": "x-rkpd-none",
    "623-aksi-word-tanpa-garis": "w-aksi-none",
    "624-aksi-excel-tanpa-garis": "x-aksi-none",
    "625-rpjmd-garis-datar": "w-rpjmd-level",
    "626-rpjmd-garis-kelompok": "x-rpjmd-outer",
    "627-matriks-misi-tegak": "x-misi",
    "628-prioritas-daftar": "h-daftar-once",
    "629-rpjmd-garis-datar-sekali": "w-rpjmd-level-once",
    "630-prioritas-tahunan": "x-tahunan",
}
SEED = 6000  # of the corpus
CONVERSIONS = {"docx": "pdf", "xlsx": "pdf", "html": "pdf:writer_web_pdf_Export"}


def pdfs(styles: dict[str, str], folder: Path, seed: int) -> dict[str, Sheet]:
    """Print a PDF in each style; what each holds.

    Args:
        styles: the style of each name.
        folder: where the PDFs go.
        seed: other seeds make other tables.
    """
    sheets: dict[str, Sheet] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for number, (name, style) in enumerate(styles.items()):
            sheets[name] = _write(style, seed + number, (Path(scratch) / name, folder / f"{name}.pdf"))
        for kind, conversion in CONVERSIONS.items():
            files = [str(path) for path in sorted(Path(scratch).glob(f"*.{kind}"))]
            command = ["soffice", "--headless", "--convert-to", conversion, "--outdir", str(folder)]
            if files:
                subprocess.run([*command, *files], check=True)
    return sheets


def _write(style: str, seed: int, paths: tuple[Path, Path]) -> Sheet:
    """Write what LibreOffice prints, under the first path, or the PDF itself, under the second one."""
    source, pdf = paths
    if style in DRAWN:
        sheet = DRAWN[style][0](seed)
        drawn.draw(sheet, pdf, DRAWN[style][1])
    elif style in WORD:
        sheet = WORD[style][0](seed)
        word.write(sheet, source.with_name(f"{source.name}.docx"), WORD[style][1])
    elif style in EXCEL:
        sheet = EXCEL[style][0](seed)
        excel.write(sheet, source.with_name(f"{source.name}.xlsx"), EXCEL[style][1])
    else:
        sheet = WEB[style][0](seed)
        web.write(sheet, source.with_name(f"{source.name}.html"), WEB[style][1])
    return sheet


def answers(name: str, sheet: Sheet, pdf: Path) -> dict[str, Any]:
    """The expected answers of a document, by their files' names."""
    source = f"documents/{name}.pdf"
    found = {f"cells-{name}": gold.cells(sheet, source)}
    if sheet.promises:
        pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
        found[f"table-{name}"] = gold.rows(sheet, source, pages)
    return found


def make(styles: dict[str, str], documents: Path, golds: Path, seed: int) -> None:
    """Print the styles and write what is in them."""
    documents.mkdir(parents=True, exist_ok=True)
    for name, sheet in pdfs(styles, documents, seed).items():
        for file, answer in answers(name, sheet, documents / f"{name}.pdf").items():
            text = json.dumps(answer, ensure_ascii=False) + "\n"
            (golds / f"{file}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["corpora"]:
        make(COMMITTED, CORPORA / "documents", CORPORA / "gold", SEED)
    elif len(sys.argv) > 2 and sys.argv[1] == "all":
        every = {name: name for name in (*DRAWN, *WORD, *EXCEL, *WEB)}
        target = Path(sys.argv[2])
        make(every, target, target, int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    else:
        sys.exit(__doc__)
