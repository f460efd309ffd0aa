"""Terms and programmes of the glossary, and words of low speech in a text of high speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docintel.languages.letters import plain_letters
from docintel.parallel import LANGUAGE_NAMES, Finding, FindingKind, Place, Severity
from docintel.types import Lang
from docintel.verification.glossary import Entry
from docintel.verification.views import View, place_in

#: Ngoko function words whose krama everybody knows: in krama text they are slips, not style.
_NGOKO = {
    "ora": "boten", "wis": "sampun", "iki": "punika", "iku": "punika", "kuwi": "punika", "sing": "ingkang",
    "karo": "kaliyan", "saka": "saking", "kanggo": "kangge", "arep": "badhe", "bakal": "badhe",
    "kowe": "panjenengan",
    "aku": "kula", "bisa": "saged", "kudu": "kedah", "menyang": "dhateng", "durung": "dereng",
    "nanging": "ananging",
    "amarga": "amargi", "luwih": "langkung", "akeh": "kathah", "wong": "tiyang", "omah": "griya",
    "dina": "dinten",
    "yen": "bilih", "uga": "ugi", "dadi": "dados", "nggawe": "ndamel", "duwe": "gadhah", "banget": "sanget",
}  # fmt: skip
_KRAMA = frozenset(
    "ingkang punika menika meniko kaliyan saking kangge badhe saged kedah dhateng boten mboten sampun ugi "
    "wonten "
    "dening inggih dinten tiyang sanget kathah langkung sesarengan".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def check_terms(view: View, glossary: Sequence[Entry]) -> list[Finding]:
    """``term``: a glossary term that a version translates by none of its known names."""
    found = []
    for entry in glossary:
        if entry.kind not in ("term", "program"):
            continue
        said = {lang: name for lang in view.langs if (name := entry.found_in(view.text(lang), lang))}
        lacking = [lang for lang in view.langs if lang not in said and entry.names.get(lang)]
        if not said or not lacking or (len(view.langs) == 3 and len(said) < 2):
            continue
        for lang in lacking:
            known = " / ".join(entry.names[lang])
            name = next(iter(said.values()))
            message = f"{LANGUAGE_NAMES[lang]} has none of the known names for “{name}”: {known}."
            kind: FindingKind = "program" if entry.kind == "program" else "term"
            severity: Severity = "error" if entry.kind == "program" else "warning"
            found.append(Finding(kind, severity, view.number, (lang,), message, _evidence(view, said, lang)))
    return found


def _evidence(view: View, said: dict[Lang, str], lacking: Lang) -> dict[Lang, Place]:
    evidence = {lacking: view.place(lacking)}
    for lang, name in said.items():
        for sentence in view.sentences[lang]:
            at = plain_letters(sentence.text).lower().find(plain_letters(name).lower())
            if at >= 0:
                evidence[lang] = place_in(sentence, at, at + len(name))
                break
    return evidence


def check_register(views: Sequence[View]) -> list[Finding]:
    """``term``, a note: ngoko words in a text that is krama as a whole."""
    texts = [
        (view, sentence) for view in views if "jv" in view.sentences for sentence in view.sentences["jv"]
    ]
    words = [word.lower() for _, sentence in texts for word in _WORD.findall(plain_letters(sentence.text))]
    krama, ngoko = sum(w in _KRAMA for w in words), sum(w in _NGOKO for w in words)
    if krama < 4 or ngoko * 3 > krama:
        return []
    found = []
    for view, sentence in texts:
        for match in _WORD.finditer(sentence.text):
            better = _NGOKO.get(plain_letters(match[0]).lower())
            if better:
                message = f"“{match[0]}” is ngoko in a krama text; krama says “{better}”."
                place = place_in(sentence, *match.span())
                found.append(Finding("term", "note", view.number, ("jv",), message, {"jv": place}))
    return found
