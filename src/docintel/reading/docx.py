"""Word documents: paragraphs, headings, lists, tables, headers, footnotes and text boxes, in reading order.

python-docx opens the package and follows its relationships; the body is walked on the XML itself, because its
objects know neither text boxes nor footnotes nor tracked changes, and read a long table in quadratic time.
A DOCX has no pages: they come into being where it is printed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from docintel.errors import BrokenDocumentError
from docintel.reading.archive import check_archive
from docintel.reading.builder import LINE_BREAK, PARAGRAPH_BREAK, TextBuilder
from docintel.reading.docx_numbering import Element, Numbering, W
from docintel.reading.docx_paragraphs import Paragraph, Styles, all_paragraphs, flow, read_paragraph
from docintel.reading.docx_tables import read_table
from docintel.reading.grid import append_grid
from docintel.reading.outline import find_subject, find_title
from docintel.reading.published import find_published
from docintel.reading.source import Source
from docintel.settings import Settings
from docintel.types import SILENT_KINDS, Block, BlockKind, Document, Table

Package = Any  # python-docx ships no types


_LETTERHEAD_BLOCKS = 30


def read_docx(source: Source, settings: Settings) -> Document:
    """Read a Word document; macros are not run, nothing outside the file is opened.

    Raises:
        TooLargeError: when it unpacks to more than the settings allow.
        BrokenDocumentError: when it is damaged, or holds no text at all.
    """
    check_archive(source.path, settings)
    part, body = _open(source)
    reader = _Body(part, body)
    reader.read()
    if not reader.builder.blocks:
        raise BrokenDocumentError(
            f"{source.path} holds no text: if its pages are pictures, save it as PDF, which is read by OCR."
        )
    return _document(source, reader, _core_title(part))


def _open(source: Source) -> tuple[Package, Element]:
    from docx.opc.package import OpcPackage  # noqa: PLC0415 - only DOCX needs it

    try:
        # Not docx.Document: that refuses templates and files with macros, whose text is as good.
        part = OpcPackage.open(str(source.path)).main_document_part
        root = _root(part)
    except KeyError as error:
        raise BrokenDocumentError(
            f"{source.path} is a Word file without its main part: save it again from the word processor."
        ) from error
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise BrokenDocumentError(f"{source.path} is a Word file without a body: save it again as DOCX.")
    return part, body


def _parse(blob: bytes) -> Element:
    from lxml import etree  # noqa: PLC0415 - only DOCX and HTML need it

    # As python-docx parses: entities stay what they are, so that no file of this machine gets in.
    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


class _Body:
    """Walks the parts of one document and writes them down."""

    def __init__(self, part: Package, body: Element) -> None:
        related = {rel.reltype.rsplit("/", 1)[-1]: rel.target_part for rel in _inner(part)}
        self.builder = TextBuilder()
        self.tables: list[Table] = []
        self._part = part
        self._body = body
        self._styles = Styles(_root(related.get("styles")))
        self._numbering = Numbering(_root(related.get("numbering")))

    def read(self) -> None:
        """Headers, body, footnotes, footers: each once."""
        self._margins("header")
        self._blocks(self._body, None)
        self._margins("footnotes")
        self._margins("endnotes")
        self._margins("footer")

    def _margins(self, kind: str) -> None:
        """What stands in other parts than the body; running ones repeat in each section and are kept once."""
        seen: set[str] = set()
        as_kind: BlockKind = (
            "footnote" if kind.endswith("notes") else "header" if kind == "header" else "footer"
        )
        for rel in _inner(self._part):
            root = _root(rel.target_part) if rel.reltype.endswith(f"/{kind}") else None
            if root is None:
                continue
            for paragraph in all_paragraphs(root, self._styles, self._numbering):
                if paragraph.text and paragraph.text not in seen:
                    seen.add(paragraph.text)
                    self.builder.append(paragraph.text, Block(0, 0, as_kind), PARAGRAPH_BREAK)

    def _blocks(self, holder: Element, kind: BlockKind | None) -> None:
        for element in flow(holder):
            if element.tag == f"{W}tbl":
                cells, header_rows = read_table(element, self._styles, self._numbering)
                if any(cell.text or cell.mark for cell in cells):
                    self.tables.append(append_grid(self.builder, cells, len(self.tables), header_rows))
                continue
            paragraph = read_paragraph(element, self._styles, self._numbering)
            self._paragraph(paragraph, kind)
            for box in paragraph.boxes:
                self._blocks(box, kind)

    def _paragraph(self, paragraph: Paragraph, kind: BlockKind | None) -> None:
        if paragraph.text:
            like = Block(0, 0, kind or paragraph.kind, level=paragraph.level)
            listed = paragraph.kind == "list_item" and bool(self.builder.blocks)
            before = self.builder.blocks[-1].kind if listed and self.builder.blocks else None
            self.builder.append(
                paragraph.text, like, LINE_BREAK if before == "list_item" else PARAGRAPH_BREAK
            )


def _inner(part: Package) -> list[Any]:
    """The relationships to parts of the same file; links to elsewhere are not followed."""
    return [rel for rel in part.rels.values() if not rel.is_external]


def _root(part: Package | None) -> Element | None:
    if part is None:
        return None
    element = getattr(part, "element", None)
    return _parse(part.blob) if element is None else element


def _core_title(part: Package) -> str | None:
    title = (part.package.core_properties.title or "").strip()
    return " ".join(title.split()) or None


def _document(source: Source, reader: _Body, core_title: str | None) -> Document:
    text, blocks = reader.builder.text, list(reader.builder.blocks)
    spoken = [text[b.start : b.end] for b in blocks if b.kind not in SILENT_KINDS and b.table is None]
    title = next((text[b.start : b.end] for b in blocks if b.kind == "heading" and b.level == 0), None)
    if title is None:
        title = find_subject(_first_lines(text, blocks))
    if title is None:
        title, _ = find_title(text, [b for b in blocks if b.table is None and b.kind not in SILENT_KINDS])
    return Document(
        id=source.id,
        media_type=source.media_type,
        title=title or core_title,
        published=find_published(spoken),
        text=text,
        blocks=tuple(replace(b, level=1) if b.level == 0 else b for b in blocks),
        tables=tuple(reader.tables),
    )


def _first_lines(text: str, blocks: list[Block]) -> list[str]:
    """The lines above the text of a letter, the rows of its table of number and subject among them."""
    lines: dict[object, str] = {}
    for position, block in enumerate(blocks[:_LETTERHEAD_BLOCKS]):
        key = position if block.table is None else (block.table, block.row)
        lines[key] = f"{lines.get(key, '')} {text[block.start : block.end]}".strip()
    return list(lines.values())
