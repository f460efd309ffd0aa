"""One page for a press officer: the versions side by side, what differs marked, every finding with a link."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from docintel.html_page import html_page as frame
from docintel.parallel import SEVERITIES, Finding, Place, Release, Sentence
from docintel.types import Lang

_NAMES = {"id": "Bahasa Indonesia", "jv": "Basa Jawa", "en": "English"}
#: Characters of a sentence that the list quotes where the finding is about the whole sentence.
_QUOTED = 90
_STYLE = """
:root{color-scheme:light}*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1b1f24;background:#f6f7f9}
header,main{max-width:1400px;margin:0 auto;padding:1rem}h1{font-size:1.4rem;margin:.5rem 0}
header{padding-bottom:0}main{padding-top:0}
.counts span{display:inline-block;margin-right:1rem;padding:.15rem .6rem;border-radius:1rem;background:#fff}
.error{--c:#b42318;--b:#fde3e0}.warning{--c:#8a5a00;--b:#fff0cc}.note{--c:#175cd3;--b:#e0ecff}
.tag{color:var(--c);border:1px solid var(--c);border-radius:.3rem;padding:0 .35rem
;font-size:.8rem;white-space:nowrap}
ol{margin-top:0
;background:#fff;padding:1rem 1rem 1rem 2.6rem;border-radius:.5rem}li{margin:.3rem 0}a{color:inherit}
table{border-collapse:separate;
border-spacing:0;width:100%;background:#fff;border-radius:.5rem;table-layout:fixed}
th{text-align:left;position:sticky;top:0;background:#eef0f3;z-index:1}
th,td{padding:.6rem .7rem;vertical-align:top;border-bottom:1px solid #e3e6ea;overflow-wrap:anywhere}
th:first-child,td:first-child{width:3.4rem;color:#667085}th:first-child{overflow-wrap:normal}
mark{background:var(--b);color:inherit;border-bottom:2px solid var(--c);border-radius:.15rem}
tr:target td{background:#fffbe6}.empty{color:#98a2b3;font-style:italic}.moved{font-size:.8rem;color:#667085}
td ul{margin:.4rem 0 0;padding-left:1.1rem;font-size:.85rem;color:#475467}
@media print{body{background:#fff}th{position:static}}
@media(max-width:700px){table,tbody,tr,td,thead{display:block;width:100%!important}thead{display:none}}
"""


def html_page(release: Release, findings: Sequence[Finding], title: str) -> str:
    """The whole page as one self-contained HTML text.

    Args:
        release: the aligned versions.
        findings: what :func:`docintel.verification.verify` found; empty for an alignment alone.
        title: the heading, such as the names of the files.
    """
    langs = list(release.sentences)
    heads = "".join(f'<th scope="col" lang="{lang}">{_NAMES[lang]}</th>' for lang in langs)
    rows = "".join(_row(release, findings, number, langs) for number in range(len(release.groups)))
    return frame(
        title,
        _STYLE,
        f"<header><h1>{escape(title)}</h1>{_counts(findings)}</header><main>{_list(findings)}"
        f'<table><thead><tr><th scope="col">No.</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        "</main>",
    )


def _counts(findings: Sequence[Finding]) -> str:
    parts = []
    for severity in SEVERITIES:
        count = sum(finding.severity == severity for finding in findings)
        word = severity if count == 1 else f"{severity}s"
        parts.append(f'<span class="{severity}"><b>{count}</b> {word}</span>')
    return f'<p class="counts">{"".join(parts)}</p>'


def _list(findings: Sequence[Finding]) -> str:
    if not findings:
        return "<p>The versions say the same, as far as can be seen.</p>"
    ranked = sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))
    items = "".join(
        f'<li class="{finding.severity}">{_tag(finding)} {escape(finding.message)} {_quoted(finding)}'
        f'<a href="#g{finding.group + 1}">passage {finding.group + 1}</a></li>'
        for finding in ranked
    )
    return f"<ol>{items}</ol>"


def _quoted(finding: Finding) -> str:
    """How the sentence begins that is missing or too many, so that the list can be read by itself."""
    lang = finding.quoted
    if lang is None:
        return ""
    text = " ".join(finding.evidence[lang].text.split())
    cut = text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return f'<q lang="{lang}">{escape(cut)}</q> '


def _tag(finding: Finding) -> str:
    return f'<span class="tag">{finding.severity}: {finding.kind}</span>'


def _row(release: Release, findings: Sequence[Finding], number: int, langs: Sequence[Lang]) -> str:
    group = release.groups[number]
    here = [finding for finding in findings if finding.group == number]
    cells = []
    for lang in langs:
        sentences = release.members(group, lang)
        text = " ".join(_marked(sentence, lang, here) for sentence in sentences)
        notes = "".join(
            f'<li class="{f.severity}">{_tag(f)} {escape(f.message)}</li>' for f in here if lang in f.langs
        )
        body = text or '<span class="empty">nothing here</span>'
        cells.append(f'<td lang="{lang}">{body}{f"<ul>{notes}</ul>" if notes else ""}</td>')
    moved = '<div class="moved">moved</div>' if group.crossing else ""
    return f'<tr id="g{number + 1}"><td>{number + 1}{moved}</td>{"".join(cells)}</tr>'


def _marked(sentence: Sentence, lang: Lang, findings: Sequence[Finding]) -> str:
    """The sentence with the places of the findings marked, the gravest first where they overlap."""
    spans: list[tuple[int, int, Finding]] = []
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        place = finding.evidence.get(lang)
        if place is not None and _inside(place, sentence):
            start, end = place.start - sentence.start, place.end - sentence.start
            if all(end <= a or b <= start for a, b, _ in spans):
                spans.append((start, end, finding))
    parts, last = [], 0
    for start, end, finding in sorted(spans, key=lambda span: span[0]):
        parts.append(escape(sentence.text[last:start]))
        inner = escape(sentence.text[start:end])
        parts.append(f'<mark class="{finding.severity}" title="{escape(finding.message)}">{inner}</mark>')
        last = end
    return "".join([*parts, escape(sentence.text[last:])])


def _inside(place: Place, sentence: Sentence) -> bool:
    whole = place.start == sentence.start and place.end == sentence.end
    return (
        place.path == sentence.path
        and sentence.start <= place.start
        and place.end <= sentence.end
        and not whole
    )
