"""The expected answers of the masterplan's tables, their pages read from the PDF."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from corpus.files import Json
from corpus.gold import SourceError, expected

POINTS = 72 / 2.54  # in a centimetre
#: The middle of the text area, in centimetres: of a landscape page, of an upright one.
LANDSCAPE, UPRIGHT = 14.85, 10.65


def squeeze(text: str) -> str:
    """``text`` without any white space: cells break words and lines anywhere."""
    return "".join(text.split())


def page_texts(pdf: bytes, band: tuple[float, float] | None = None) -> list[str]:
    """The squeezed text of each page, or only of the band between two x positions in points."""
    import pypdfium2  # noqa: PLC0415 - only where a PDF is read

    left, right = band or (None, None)
    with pypdfium2.PdfDocument(pdf) as document:
        return [squeeze(page.get_textpage().get_text_bounded(left=left, right=right)) for page in document]


def _cuts(text: str) -> range:
    """Where a page break may cut a cell: some letters stay on either side."""
    return range(6, len(text) - 5)


class Pages:
    """On which pages the cells of one table stand, column by column."""

    def __init__(self, pdf: bytes, table: Json, middle: float = UPRIGHT) -> None:
        """Read the columns of a table whose middle stands at ``middle`` centimetres."""
        whole, title = page_texts(pdf), squeeze(table["caption"])
        self.first = max(i for i, text in enumerate(whole) if title in text)
        edges = [(middle - sum(table["widths"]) / 2) * POINTS]
        for width in table["widths"]:
            edges.append(edges[-1] + width * POINTS)
        self.columns = [page_texts(pdf, band) for band in pairwise(edges)]

    def of(self, column: int, cell: str) -> list[int]:
        """The page (from 1) on which the cell's text stands, or the two between which it is cut.

        Raises:
            SourceError: when it stands nowhere, as where the PDF is older than the sources.
        """
        wanted, texts = squeeze(cell), self.columns[column]
        for i in range(self.first, len(texts)):
            if wanted in texts[i]:
                return [i + 1]
        for i in range(self.first, len(texts) - 1):
            if any(wanted[:k] in texts[i] and wanted[k:] in texts[i + 1] for k in _cuts(wanted)):
                return [i + 1, i + 2]
        raise SourceError(f"not in the PDF, make it again with --print: {cell!r}")

    def row(self, cells: list[tuple[int, str]]) -> list[int]:
        """All pages of some cells of one row, given as (column, text)."""
        return sorted({page for column, text in cells for page in self.of(column, text)})


def money(said: str, scale: int) -> str:
    """A sum printed the Indonesian way, in full: 82,25 of millions is 82250000."""
    return f"{Decimal(said.replace('.', '').replace(',', '.')) * scale:f}".split(".")[0]


def frame(table: Json, rows: list[Json], document: str) -> Json:
    """The gold file of a table around its rows."""
    for number, row in enumerate(rows, start=1):
        row["no"] = number
    return {
        "source": document,
        "split": "own",
        "title": table["title"],
        "pages_annotated": sorted({page for row in rows for page in row["pages"]}),
        "columns": [*table["columns"], table.get("years_header", ""), *map(str, table["years"])],
        "sections": [section["name"] for section in table.get("sections", [])],
        "optional": table.get("optional", []),
        "rows": rows,
        "notes": [],
    }


def action_plan(table: Json, pdf: bytes, document: str) -> Json:
    """One row an activity: its indicators, its money by year in full, all years that are not "–"."""
    pages, rows = Pages(pdf, table, LANDSCAPE), []
    for section in table["sections"]:
        for program in section["programs"]:
            for activity in program["activities"]:
                said = list(zip(table["years"], activity["years"], strict=True))
                amounts = [(year, text) for year, text in said if text[0].isdigit()]
                indicators = activity["indicators"]
                rows.append(
                    {
                        "program": program["name"],
                        "activity": activity["name"],
                        "indicators": [{"name": name, "target": target} for name, target in indicators],
                        "amounts": [
                            {"amount": money(text, table["scale"]), "year": year, "text": text}
                            for year, text in amounts
                        ],
                        "agency": activity["agency"],
                        "years": [year for year, text in said if text != "–"],
                        "ticks": [year for year, text in said if text == "√"],
                        "context": [section["name"]],
                        "pages": pages.row([(2, activity["name"]), *((3, name) for name, _ in indicators)]),
                    }
                )
    return frame(table, rows, document)


def targets(table: Json, pdf: bytes, document: str) -> Json:
    """One row a program: a target in every year for each indicator; the state of 2024 may be given too."""
    pages, rows = Pages(pdf, table), []
    for program, indicators in table["programs"]:
        rows.append(
            {
                "program": program,
                "indicators": [
                    {"name": name, "target": value, "year": year}
                    for name, _, _, *values in indicators
                    for year, value in zip(table["years"], values, strict=True)
                ],
                "indicators_optional": [
                    {"name": name, "target": before, "year": [2024, None]}
                    for name, _, before, *_ in indicators
                ],
                "amounts": [],
                "agency": None,
                "years": table["years"],
                "years_also": [[2024, *table["years"]]],
                "context": [],
                "pages": pages.row([(2, name) for name, *_ in indicators]),
            }
        )
    return frame(table, rows, document)


def quick_win(table: Json, pdf: bytes, document: str) -> Json:
    """One row a quick win, its ticked years and its dimension; no indicators and no money."""
    pages, rows = Pages(pdf, table), []
    for program, dimension, agency, years in table["rows"]:
        rows.append(
            {
                "program": program,
                "indicators": [],
                "amounts": [],
                "agency": agency,
                "years": years,
                "ticks": years,
                "dimension": dimension.split()[-1].lower(),
                "context": [],
                "pages": pages.of(1, program),
            }
        )
    return frame(table, rows, document)


def prose(source: Json, pdf: bytes, document: str) -> Json:
    """The statements of the prose that must be found; white space as one space, as lines end anywhere."""
    import pypdfium2  # noqa: PLC0415 - only where a PDF is read

    with pypdfium2.PdfDocument(pdf) as pages:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    return expected(source, text, document)


def answers(tables: dict[str, Json], pdf: bytes, document: str) -> dict[str, Json]:
    """The expected answers of the three plan tables, by the name of their file."""
    return {
        "table-601-target": targets(tables["targets"], pdf, document),
        "table-601-quick-win": quick_win(tables["quick_win"], pdf, document),
        "table-601-aksi": action_plan(tables["action_plan"], pdf, document),
    }
