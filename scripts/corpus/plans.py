"""Short plans as PDF, one table each, and the expected answers of their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from corpus.files import SOURCES, Files, Json, as_json, toml
from corpus.masterplan import word
from corpus.masterplan.answers import Pages, frame
from corpus.masterplan.build import to_pdf
from corpus.plan_grids import GRIDS, dotted, ticked, total

MARGIN = 1.6  # centimetres, at the left and the right


def sources() -> Iterator[Json]:
    """The plans, parsed."""
    for path in sorted((SOURCES / "plans").glob("*.toml")):
        yield toml(path)


def path_of(source: Json) -> str:
    """Where the plan's PDF is, below ``corpora/``."""
    return f"documents/{source['file']}"


def pdf(source: Json) -> bytes:
    """The plan printed: a heading, an introduction, the table with its caption."""
    document = word.new_document(source["title"])
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(side) for side in source["paper"])
    section.left_margin = section.right_margin = Cm(MARGIN)
    section.top_margin = section.bottom_margin = Cm(1.8)
    word.running(section, "", " – ".join(source["head"][:2]))
    for line in source["head"]:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold, run.font.size, run.font.name = True, Pt(14), word.HEAD
    for text in source["intro"]:
        document.add_paragraph(text)
    caption = document.add_paragraph(source["caption"], "Caption")
    caption.paragraph_format.keep_with_next = True
    if line := source.get("scale_line"):
        paragraph = document.add_paragraph(line)
        paragraph.alignment, paragraph.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.RIGHT, True
    word.table(document, GRIDS[source["kind"]](source))
    return to_pdf(word.saved(document))


def _sum(said: str, scale: int, *, decimal: str) -> str:
    thousands = "." if decimal == "," else ","
    plain = said.replace(thousands, "").replace(decimal, ".")
    return f"{Decimal(plain) * scale:f}".partition(".")[0]


def _renstra_row(table: Json, entry: Json, context: list[str], program: str) -> Json:
    years, money = table["years"], entry["money"]
    return {
        "program": program,
        "activity": None if entry["name"] == program else entry["name"],
        "indicators": [
            {"name": name, "target": target, "year": year}
            for name, _, _, targets in entry["indicators"]
            for year, target in zip(years, targets, strict=True)
        ],
        "indicators_optional": [
            {"name": name, "target": said, "year": when}
            for name, _, base, targets in entry["indicators"]
            for said, when in ((base, [table["base_year"], None]), (targets[-1], [years[-1], None]))
        ],
        "amounts": [
            {"amount": _sum(text, table["scale"], decimal=","), "year": year, "text": text}
            for year, text in zip(years, money, strict=True)
        ],
        "amounts_optional": [
            {
                "amount": str(int(total(money) * table["scale"])),
                "year": [years[-1], None],
                "text": dotted(total(money)),
            }
        ],
        "agency": entry["unit"],
        "years": years,
        "years_also": [[table["base_year"], *years]],
        "context": context,
    }


def renstra(table: Json, pages: Pages) -> list[Json]:
    """A row for every program and every activity; base state, end state and sum are optional."""
    rows = []
    for goal in table["goals"]:
        for program in goal["programs"]:
            for entry in (program, *program["activities"]):
                row = _renstra_row(table, entry, [goal["goal"], goal["aim"]], program["name"])
                cells = [(3, entry["name"]), *((4, name) for name, *_ in entry["indicators"])]
                rows.append(row | {"pages": pages.row(cells)})
    return rows


def english(table: Json, pages: Pages) -> list[Json]:
    """A row for every programme; empty cells are gaps, the budget has no year of its own."""
    rows = []
    for section in table["sections"]:
        for program in section["programs"]:
            series = [
                {"name": name, "target": target, "year": year}
                for name, _, targets in program["indicators"]
                for year, target in zip(table["years"], targets, strict=True)
                if target
            ]
            said = sorted({item["year"] for item in series})
            budget = _sum(program["budget"], table["scale"], decimal=".")
            rows.append(
                {
                    "program": program["name"],
                    "indicators": series,
                    "amounts": [{"amount": budget, "text": program["budget"]}],
                    "agency": program["agency"],
                    "years": said,
                    "years_also": [table["years"]],
                    "context": [section["name"]],
                    "pages": pages.row([(1, program["name"]), *((2, i["name"]) for i in series)]),
                }
            )
    return rows


def numbered(table: Json, pages: Pages) -> list[Json]:
    """A row for every activity; its sum over the years is optional."""
    rows = []
    for program in table["programs"]:
        for activity in program["activities"]:
            money = [
                (year, text)
                for year, text in zip(table["years"], activity["money"], strict=True)
                if text != "-"
            ]
            rows.append(
                {
                    "program": program["name"],
                    "activity": activity["name"],
                    "indicators": [{"name": name, "target": said} for name, said in activity["indicators"]],
                    "amounts": [
                        {"amount": str(int(total([text]))), "year": year, "text": text}
                        for year, text in money
                    ],
                    "amounts_optional": [{"amount": str(int(total(activity["money"])))}],
                    "agency": activity["agency"],
                    "funding_source": activity["fund"],
                    "years": [year for year, _ in money],
                    "years_also": [table["years"]],
                    "context": [],
                    "pages": pages.row([(2, activity["name"]), *((3, n) for n, _ in activity["indicators"])]),
                }
            )
    return rows


def quarters(table: Json, pages: Pages) -> list[Json]:
    """A row for every activity: the years of its ticked quarters; partners are actors too."""
    rows = []
    for program in table["programs"]:
        for name, indicator, target, said, lead, partner in program["activities"]:
            rows.append(
                {
                    "program": program["name"],
                    "activity": name,
                    "indicators": [{"name": indicator, "target": target}],
                    "amounts": [],
                    "agency": lead,
                    "partner": partner,
                    "years": [y for y, quarter in zip(table["years"], said, strict=True) if ticked(quarter)],
                    "context": [],
                    "pages": pages.row([(2, name), (3, indicator)]),
                }
            )
    return rows


ROWS = {"renstra": renstra, "english": english, "numbered": numbered, "quarters": quarters}


def answers(source: Json, content: bytes) -> Files:
    """The expected rows of one plan, their pages taken from its PDF."""
    pages = Pages(content, source, source["paper"][0] / 2)
    gold = frame(source, ROWS[source["kind"]](source, pages), path_of(source))
    sentences = [part for text in source["intro"] for part in re.split(r"(?<=[.;]) ", text)]
    gold["optional"] = [*sentences, *source["intro"], *source["head"], " ".join(source["head"])]
    name = Path(source["file"]).stem
    return {f"gold/table-{name}.json": as_json(gold)}
