"""One page for a reviewer: the text with what was found in it, and the commitments beside it."""

from __future__ import annotations

from collections.abc import Sequence

from docintel.contract import language_shares, page_at, page_starts
from docintel.html_page import html_page
from docintel.reports.document_layout import Stretch, lay_out
from docintel.reports.highlights import Entry, entries_of, field_name, spans_of, split
from docintel.reports.marked_text import MarkedText, escaped
from docintel.types import Commitment, Evidence, Result
from docintel.wording import actor_said, amount_said, format_said, named, quote_said, target_said

_STYLE = """
:root{color-scheme:light;--side:27rem}*{box-sizing:border-box}html{scroll-padding:4rem}
body{margin:0;font:15px/1.55 system-ui,sans-serif;color:#1b1f24;background:#f0f1f4}
body>header{padding:.7rem 1.2rem;background:#fff;border-bottom:1px solid #d0d5dd}
h1{font-size:1.25rem;margin:0}h2{font-size:1rem;margin:.2rem 0 .6rem}header p{margin:.25rem 0;color:#475467}
.columns{display:grid;grid-template-columns:minmax(0,1fr) var(--side)}
main{padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}
.page{display:block;position:relative;max-width:62rem;margin:0 auto 1rem;padding:2rem 2.2rem 1.4rem;
background:#fff;border-radius:.3rem;box-shadow:0 1px 3px #0002}
.page[data-page]::before{content:attr(data-page);position:absolute;top:.4rem;right:.8rem;
font-size:.8rem;color:#667085}
.page:has(table){max-width:none}.page.empty{padding:1rem 2.2rem}.break{font-size:0}
.heading{font-weight:700;font-size:1.08em}.caption{font-style:italic}.silent{color:#98a2b3;font-size:.85em}
table{display:block;overflow-x:auto;border-collapse:collapse;white-space:normal;font-size:.86rem;line-height:1.35}
td{border:1px solid #cfd4dc;padding:.2rem .4rem;vertical-align:top;white-space:pre-wrap;min-width:1.4rem;
overflow-wrap:break-word}
td.fill{background:#98a2b3}
main a{color:inherit;text-decoration:none}mark{background:none;color:inherit}
.quote{background:#fff6cf}.evidence{background:#ffe9a3}
.program{color:#1849a9;font-weight:600}
.dimension{text-decoration:underline dotted #087443 .14em!important;text-underline-offset:.2em}
.year{border-bottom:.16em solid #667085}.plan{border-color:#d92d20}.date{border-color:#7a5af8}
.horizon{border-color:#e478fa}.regulation{border-bottom-style:dotted}
main a:hover{outline:1px solid #b54708}
.badge{display:inline-block;min-width:1.4em;margin-right:.2em;padding:0 .3em;border-radius:.7em;
background:#b54708;color:#fff!important;font:600 .72rem/1.4 system-ui,sans-serif;text-align:center}
.badge::before{content:attr(data-number)}
.place{scroll-margin-top:4rem}.place:target::before{content:"\\25B6";color:#d92d20}
.badge:target{background:#d92d20;outline:.25em solid #fda29b}
aside{position:sticky;top:0;height:100vh;overflow:auto;padding:1rem;background:#fff;
border-left:1px solid #d0d5dd}
aside ol{list-style:none;margin:0;padding:0}aside li.c{padding:.6rem;border-top:1px solid #e4e7ec}
aside li:target{background:#fff6cf;outline:2px solid #b54708}
aside a{color:#1849a9}aside .badge{text-decoration:none}.quoted{margin:.3rem 0;color:#344054}
.facts{color:#475467;font-size:.88rem}details{font-size:.85rem;color:#475467}dl{margin:.2rem 0 0;display:grid;
grid-template-columns:8.5rem minmax(0,1fr);gap:.1rem .5rem}dd{margin:0;overflow-wrap:anywhere}
.legend span{margin-right:1rem}
@media(max-width:900px){.columns{display:block}aside{position:static;height:auto;border:0}}
@media print{.columns{display:block}aside{position:static;height:auto}.page{box-shadow:none}}
"""
_LEGEND = (
    '<p class="legend"><span class="quote">what is promised</span><span class="evidence">evidence</span>'
    '<span class="program">program</span><span class="dimension">dimension</span>'
    '<span class="year plan">year of a plan</span><span class="year date">date</span>'
    '<span class="year horizon">horizon</span><span class="year regulation">regulation</span>'
    '<span class="year other">other year</span></p>'
)
_QUOTE = 280  # characters of a quote in the list; the text has it whole


def extraction_html(result: Result, title: str, notes: Sequence[str] = ()) -> str:
    """The whole page as one self-contained HTML text.

    What stands in its ``main`` element is ``Document.text``, character for character (what HTML can not hold,
    NUL and lone surrogates, is U+FFFD there). ``#c1`` is the first commitment in the list, ``#q1`` its place
    in the text, ``#p1`` the first page, ``#o12`` the place of evidence at offset 12.

    Args:
        result: what the pipeline says of one document.
        title: the heading, such as the path of the file.
        notes: further lines below the heading, such as what of the file was read.
    """
    entries = entries_of(result)
    starts = page_starts(result.document)
    items = "".join(_entry(entry, page_at(starts, entry.start)) for entry in entries)
    listed = f"<ol>{items}</ol>" if items else "<p>No commitment was found.</p>"
    return html_page(
        title,
        _STYLE,
        f"<header><h1>{escaped(title)}</h1>{_facts(result, notes)}{_LEGEND}</header>"
        f'<div class="columns">{_main(result, entries)}'
        f"<aside><h2>{len(entries)} commitments</h2>{listed}</aside></div>",
    )


def _main(result: Result, entries: Sequence[Entry]) -> str:
    places = {evidence.start for entry in entries for evidence in entry.commitment.evidence}
    badges = [(entry.start, entry.number) for entry in entries]
    marked = MarkedText(result.document.text, split(spans_of(result, entries)), places, badges)
    parts = (marked.html(part) if isinstance(part, Stretch) else part for part in lay_out(result.document))
    lang = next((lang for lang in language_shares(result.segments) if lang != "und"), None)
    tag = f'<main lang="{lang}">' if lang else "<main>"
    return f"{tag}{''.join(parts)}{marked.rest()}</main>"


def _facts(result: Result, notes: Sequence[str]) -> str:
    document, mentions = result.document, result.mentions
    facts = [document.title or "", format_said(document.media_type)]
    facts.append(f"{document.pages} pages" if document.pages else "")
    facts.append(f"published {document.published}" if document.published else "")
    facts += [f"{lang} {share:.0%}" for lang, share in language_shares(result.segments).items()]
    counts = (
        f"{len(result.commitments)} commitments, {len(mentions.programs)} mentions of programs, "
        f"{len(mentions.dimensions)} of dimensions, {len(mentions.years)} of years"
    )
    lines = [" · ".join(fact for fact in facts if fact), counts, *notes]
    html = "".join(f"<p>{escaped(line)}</p>" for line in lines)
    if not result.warnings:
        return html
    items = "".join(
        f"<li>{_page(warning.page)} {escaped(warning.message)}</li>" for warning in result.warnings
    )
    count = f"{len(result.warnings)} warning{'' if len(result.warnings) == 1 else 's'}"
    return f"{html}<details><summary>{count}</summary><ul>{items}</ul></details>"


def _page(page: int | None) -> str:
    return "" if page is None else f'<a href="#p{page}">page {page}</a>'


def _entry(entry: Entry, page: int | None) -> str:
    number, item = entry.number, entry.commitment
    name = named(item.program, item.activity, item.quote)
    title = f"<b>{escaped(name)}</b>" if name else ""
    quote = quote_said(item.quote)
    quote = quote if len(quote) <= _QUOTE else quote[:_QUOTE].rstrip() + " …"
    head = [_years(item), item.status, *item.dimensions, f"confidence {item.confidence:.2f}"]
    head = [_page(page), *(escaped(part) for part in head)]
    facts = [
        *map(target_said, item.targets),
        *(amount_said(amount, item.lang) for amount in item.amounts),
        *map(actor_said, item.actors),
    ]
    return (
        f'<li class="c" id="c{number}"><a class="badge" href="#q{number}" data-number="{number}" '
        f'aria-label="commitment {number} in the text"></a>{title}'
        f'<div class="facts">{" · ".join(part for part in head if part)}</div>'
        f'<div class="quoted"><a href="#q{number}">{escaped(quote)}</a></div>'
        f'<div class="facts">{"<br>".join(escaped(fact) for fact in facts)}</div>'
        f"{_evidence(item.evidence)}</li>"
    )


def _years(item: Commitment) -> str:
    ends = [str(year) for year in (item.start_year, item.end_year) if year is not None]
    marks = ", ".join(str(mark.year) for mark in item.years)
    return "–".join(dict.fromkeys(ends)) + (f" (marked: {marks})" if marks else "")


def _evidence(evidence: Sequence[Evidence]) -> str:
    if not evidence:
        return ""
    rows = "".join(
        f"<dt>{escaped(field_name(item.field))}</dt>"
        f'<dd><a href="#o{item.start}">{escaped(" ".join(item.text.split())) or "a filled cell"}</a> '
        f"{_page(item.page)}</dd>"
        for item in evidence
    )
    return f"<details><summary>evidence</summary><dl>{rows}</dl></details>"
