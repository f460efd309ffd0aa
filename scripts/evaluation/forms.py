"""The shapes of a release: one file in any order, interleaved, or one a language in any format."""

from __future__ import annotations

import html
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

from docintel.parallel import LANGUAGES
from docintel.types import Lang
from evaluation.releases import Parallel

Writer = Callable[[Parallel, Path], list[Path]]


def _blocks(release: Parallel, order: tuple[Lang, ...]) -> str:
    return "\n\n".join("\n".join(release.paragraphs_of(lang)) for lang in order)


def _one(order: tuple[Lang, ...]) -> Writer:
    def write(release: Parallel, folder: Path) -> list[Path]:
        path = folder / f"{'-'.join(order)}.txt"
        path.write_text(_blocks(release, order) + "\n", encoding="utf-8")
        return [path]

    return write


def _interleaved(release: Parallel, folder: Path) -> list[Path]:
    """Paragraph by paragraph."""
    rows = zip(*(release.paragraphs_of(lang) for lang in LANGUAGES), strict=True)
    path = folder / "interleaved.txt"
    path.write_text("\n\n".join(text for row in rows for text in row), encoding="utf-8")
    return [path]


def _line_by_line(release: Parallel, folder: Path) -> list[Path]:
    """Group by group."""
    lines = [" ".join(row[lang]) for row in release.rows for lang in LANGUAGES]
    path = folder / "lines.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return [path]


def _texts(release: Parallel, folder: Path) -> list[Path]:
    paths = []
    for lang in LANGUAGES:
        paths.append(folder / f"release.{lang}.txt")
        paths[-1].write_text("\n\n".join(release.paragraphs_of(lang)), encoding="utf-8")
    return paths


def _pages(release: Parallel, folder: Path) -> list[Path]:
    paths = []
    for lang in LANGUAGES:
        body = "".join(f"<p>{html.escape(text)}</p>\n" for text in release.paragraphs_of(lang))
        paths.append(folder / f"release.{lang}.html")
        head = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Rilis</title></head>"
        page = f"{head}<body>{body}</body></html>"
        paths[-1].write_text(page, encoding="utf-8")
    return paths


def _letters(release: Parallel, folder: Path) -> list[Path]:
    import docx  # noqa: PLC0415 - only this shape needs it

    paths = []
    for lang in LANGUAGES:
        document = docx.Document()
        for text in release.paragraphs_of(lang):
            document.add_paragraph(text)
        paths.append(folder / f"release.{lang}.docx")
        document.save(str(paths[-1]))
    return paths


def _print(texts: list[str], path: Path) -> Path:
    from fpdf import FPDF  # noqa: PLC0415 - only this shape needs it

    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("Times", size=11)
    for text in texts:
        # The fonts that every reader has know Latin-1 only.
        plain = text.replace("–", "-").replace("“", '"').replace("”", '"').replace("’", "'")
        pdf.multi_cell(0, 5.5, plain)
        pdf.ln(3)
    pdf.output(str(path))
    return path


def _prints(release: Parallel, folder: Path) -> list[Path]:
    return [_print(release.paragraphs_of(lang), folder / f"release.{lang}.pdf") for lang in LANGUAGES]


def _one_print(release: Parallel, folder: Path) -> list[Path]:
    texts = [text for lang in LANGUAGES for text in release.paragraphs_of(lang)]
    return [_print(texts, folder / "release.pdf")]


FORMS: dict[str, Writer] = {
    **{" ".join(order): _one(order) for order in permutations(LANGUAGES)},
    "interleaved": _interleaved,
    "line by line": _line_by_line,
    "three txt": _texts,
    "three html": _pages,
    "three docx": _letters,
    "three pdf": _prints,
    "one pdf": _one_print,
}
