"""The masterplan's DOCX from its chapters and tables, and its PDF by LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from corpus.files import SOURCES, Json, toml
from corpus.masterplan import grid, pictures, word
from corpus.masterplan.answers import page_texts
from corpus.masterplan.chapters import Part, headings, parts

FOLDER = SOURCES / "masterplan"
TITLE = "Masterplan Smart City Kabupaten Banyujati 2025–2029"
RUNNING = f"{TITLE}\tPemerintah Kabupaten Banyujati"
FOOT = "Dinas Komunikasi dan Informatika Kabupaten Banyujati"
LANDSCAPE = {"action_plan"}
GRIDS = {"targets": grid.targets, "quick_win": grid.ticks, "action_plan": grid.action_plan}


@dataclass(frozen=True, slots=True)
class Plan:
    """The sources of the masterplan, parsed."""

    chapters: str
    tables: dict[str, Json]


def plan() -> Plan:
    """Read the sources."""
    tables = toml(FOLDER / "tables.toml") | {"action_plan": toml(FOLDER / "action_plan.toml")}
    return Plan((FOLDER / "chapters.md").read_text(encoding="utf-8"), tables)


class _Builder:
    """A document that grows part by part; ``pages`` are the page labels for the table of contents."""

    def __init__(self, source: Plan, pages: dict[str, str]) -> None:
        self.source, self.pages = source, pages
        self.document = word.new_document(TITLE)
        self.fresh = False  # a section has just begun a page: the next chapter needs no break

    def cover(self) -> None:
        first = self.document.sections[0]
        first.page_width, first.page_height = word.A4
        self.document.add_paragraph().paragraph_format.space_after = Pt(60)
        self._centred("", 12)
        self.document.paragraphs[-1].add_run().add_picture(io.BytesIO(pictures.emblem()), width=Cm(3.6))
        self._centred("PEMERINTAH KABUPATEN BANYUJATI", 14)
        self._centred("", 60)
        self._centred("MASTERPLAN SMART CITY", 26)
        self._centred("KABUPATEN BANYUJATI", 26)
        self._centred("2025–2029", 26)
        self._centred("", 90)
        self._centred("DINAS KOMUNIKASI DAN INFORMATIKA", 12)
        self._centred("JATISARI, DESEMBER 2024", 12)

    def _centred(self, text: str, size: float) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size, run.font.name = True, Pt(size), word.HEAD

    def section(self, *, landscape: bool = False, numbers: tuple[str, int | None]) -> None:
        section = word.new_section(self.document, landscape=landscape, numbers=numbers)
        word.running(section, RUNNING, FOOT)
        self.fresh = True

    def add(self, part: Part) -> None:
        """Write one part; a chapter that follows a section's page break makes none of its own."""
        fresh, self.fresh = self.fresh, False
        getattr(self, f"_{part.kind}")(part.text)
        if part.kind == "chapter" and fresh:
            self.document.paragraphs[-1].paragraph_format.page_break_before = False

    def _chapter(self, text: str) -> None:
        heading = self.document.add_heading("", 1)
        lines = text.split(" | ")
        for i, line in enumerate(lines):
            run = heading.add_run(line)
            if i + 1 < len(lines):
                run.add_break()

    def _section(self, text: str) -> None:
        self.document.add_heading(text, 2)

    def _paragraph(self, text: str) -> None:
        paragraph = self.document.add_paragraph(text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.0)

    def _bullet(self, text: str) -> None:
        self.document.add_paragraph(text, "List Bullet")

    def _number(self, text: str) -> None:
        count = 1
        for earlier in reversed(self.document.paragraphs):
            if not earlier.text.partition(".")[0].isdigit() or "\t" not in earlier.text:
                break
            count += 1
        paragraph = self.document.add_paragraph(f"{count}.\t{text}")
        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent = Cm(1.0), Cm(-0.8)
        layout.tab_stops.add_tab_stop(Cm(1.0))

    def _right(self, text: str) -> None:
        paragraph = self.document.add_paragraph(text)
        paragraph.paragraph_format.left_indent = Cm(9)
        paragraph.paragraph_format.space_after = Pt(0 if text else 30)

    def _place(self, text: str) -> None:
        if text in ("contents", "tables"):
            self._contents(text)
        elif text.startswith("figure"):
            self._figure(text.partition(" | ")[2])
        else:
            self._table(text.removeprefix("table "))

    def _contents(self, which: str) -> None:
        lines = headings(self.source.chapters) if which == "contents" else []
        if which == "tables":
            lines = [(2, table["caption"]) for table in self.source.tables.values()]
            lines.sort(key=lambda line: line[1].split()[1])
        for level, text in lines:
            word.contents_line(self.document, level, text, self.pages.get(text, "0"), Cm(15.6))

    def _figure(self, caption: str) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run().add_picture(io.BytesIO(pictures.framework()), width=Cm(13.5))
        self._caption(caption)

    def _caption(self, text: str) -> None:
        paragraph = self.document.add_paragraph(text, "Caption")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = not text.startswith("Gambar")

    def _table(self, name: str) -> None:
        source = self.source.tables[name]
        if name in LANDSCAPE:
            self.section(landscape=True, numbers=("decimal", None))
        self._caption(source["caption"])
        word.table(self.document, GRIDS.get(name, grid.simple)(source))
        note = self.document.add_paragraph(source.get("source", ""))
        for run in note.runs:
            run.font.size, run.italic = Pt(9), True
        if name in LANDSCAPE:
            self.section(numbers=("decimal", None))

    def build(self) -> bytes:
        self.cover()
        self.section(numbers=("lowerRoman", 2))
        for part in parts(self.source.chapters):
            if part.kind == "chapter" and part.text.startswith("BAB I |"):
                self.section(numbers=("decimal", 1))
            self.add(part)
        return word.saved(self.document)


def to_pdf(docx: bytes) -> bytes:
    """The DOCX printed by LibreOffice.

    Raises:
        RuntimeError: when LibreOffice (soffice) is not there or gives no PDF.
    """
    office = shutil.which("soffice")
    if not office:
        raise RuntimeError(
            "The masterplan's PDF is printed by LibreOffice: install it (soffice) and run again."
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "masterplan.docx"
        source.write_bytes(docx)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise RuntimeError("LibreOffice made no PDF of the masterplan.")
        return made.read_bytes()


def _labels(source: Plan, pages: list[str]) -> dict[str, str]:
    """The page label of each heading and caption: where it stands last, behind the tables of contents."""
    begin = max(i for i, text in enumerate(pages) if "1.1LatarBelakang" in text)
    texts = [text for _, text in headings(source.chapters)] + [t["caption"] for t in source.tables.values()]
    roman = ("i", "ii", "iii", "iv", "v", "vi", "vii")
    labels = {}
    for text in texts:
        found = [i for i, page in enumerate(pages) if "".join(text.split()) in page]
        page = found[0] if text.startswith("KATA") else found[-1]
        labels[text] = str(page - begin + 1) if page >= begin else roman[page]
    return labels


def build(source: Plan) -> bytes:
    """The PDF, printed twice: the second time with the page numbers in the table of contents."""
    first = to_pdf(_Builder(source, {}).build())
    return to_pdf(_Builder(source, _labels(source, page_texts(first))).build())
