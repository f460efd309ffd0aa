"""Text that was left in another language: whole sentences, and Indonesian phrases inside Javanese."""

from __future__ import annotations

import re

from docintel.languages.stemming import fold
from docintel.parallel import LANGUAGE_NAMES, Finding, Place, Sentence
from docintel.types import Lang
from docintel.verification.views import View, place_in
from docintel.verification.words import count_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Function words that say which language a sentence is in, whatever its nouns are.
_FUNCTION: dict[Lang, frozenset[str]] = {
    "id": frozenset(
        "yang dan dengan di ke dari pada untuk dalam oleh ini itu tidak sudah telah akan bisa dapat harus "
        "juga "
        "atau karena bahwa agar ketika setelah sebelum sebagai seperti secara lebih sangat adalah tersebut "
        "mereka kami kita para serta maka sehingga melalui terhadap kata ujar".split()
    ),
    "jv": frozenset(
        "ingkang kang sing lan saha ugi uga kaliyan karo ing wonten saking saka dhateng dhumateng menyang "
        "kangge "
        "kanggo dening punika menika iki iku meniko boten mboten ora sampun wis badhe bakal saged bisa "
        "kedah kudu "
        "amargi amarga bilih supados nalika sasampunipun minangka kados kanthi langkung luwih sanget banget "
        "inggih kasebat kasebut sedaya saben awit tumuju saklajengipun naliko milo ngangge".split()
    ),
    "en": frozenset(
        "the a an of and to in for on with by at from is are was were be been this that it its as or not "
        "will "
        "would can has have had which who their they he she we our also than said".split()
    ),
}
_WORDS_NEEDED = 5
_PHRASE = 3
#: A number is the same in every language: it is no word of a phrase.
_WORD_OR_NUMBER = re.compile(rf"{_WORD.pattern}|\d+")
#: The Javanese word counts come from about five times as much text as the Indonesian ones.
_JAVANESE_SHARE = 5


def check_untranslated(view: View) -> list[Finding]:
    """Findings of kind ``untranslated``: an error for a sentence, a note for a phrase."""
    found = []
    for lang in view.langs:
        for sentence in view.sentences[lang]:
            other = _other_language(sentence, lang)
            if other:
                message = f"{LANGUAGE_NAMES[lang]}: this sentence is in {LANGUAGE_NAMES[other]}."
                place = place_in(sentence, 0, len(sentence.text))
                found.append(Finding("untranslated", "error", view.number, (lang,), message, {lang: place}))
    if "id" in view.langs and "jv" in view.langs and not found:
        found += _phrases(view)
    return found


def _other_language(sentence: Sentence, lang: Lang) -> Lang | None:
    """The language that a sentence is in when it is surely not ``lang``."""
    words = [fold(word) for word in _WORD.findall(sentence.text)]
    if len(words) < _WORDS_NEEDED:
        return None
    counts = {k: sum(word in table for word in words) for k, table in _FUNCTION.items()}
    best = max(counts, key=lambda k: counts[k])
    needed = max(2, len(words) // 12)
    if best != lang and counts[best] >= needed and counts[lang] * 5 <= counts[best]:
        return best
    if sentence.detected not in (None, lang, "und") and counts[lang] == 0 and counts[best] >= 1:
        return sentence.detected
    return None


def _phrases(view: View) -> list[Finding]:
    """Runs of Indonesian words that the Javanese sentence has as they are; official terms among them."""
    indonesian = [fold(w) for s in view.sentences["id"] for w in _WORD_OR_NUMBER.findall(s.text)]
    runs = {tuple(indonesian[i : i + _PHRASE]) for i in range(len(indonesian) - _PHRASE + 1)}
    whole = {tuple(map(fold, _WORD_OR_NUMBER.findall(s.text))) for s in view.sentences["id"]}
    found = []
    for sentence in view.sentences["jv"]:
        words = list(_WORD_OR_NUMBER.finditer(sentence.text))
        folded = [fold(match[0]) for match in words]
        if tuple(folded) in whole and sum(match[0].islower() for match in words) >= _WORDS_NEEDED:
            message = "Javanese has this sentence as it stands in Indonesian."
            evidence: dict[Lang, Place] = {"jv": place_in(sentence, 0, len(sentence.text))}
            found.append(Finding("untranslated", "warning", view.number, ("jv",), message, evidence))
            continue
        start = 0
        while start <= len(words) - _PHRASE:
            end = start
            while end <= len(words) - _PHRASE and tuple(folded[end : end + _PHRASE]) in runs:
                end += 1
            last = end + _PHRASE - 1
            place = place_in(sentence, words[start].start(), words[last - 1].end())
            if end > start and _indonesian(place.text):
                message = f"Javanese keeps the Indonesian phrase “{place.text}”."
                found.append(Finding("untranslated", "note", view.number, ("jv",), message, {"jv": place}))
            start = last if end > start else start + 1
    return found


def _indonesian(phrase: str) -> bool:
    """Whether the words are Indonesian and no names: known there, and two in small letters.

    Borrowed words are kept by every office, and so is a noun or two around them.
    """
    words = _WORD.findall(phrase)
    folded = [fold(word) for word in words]
    if any(word in _FUNCTION["jv"] for word in folded) or sum(word.islower() for word in words) < 2:
        return False
    kept = [word for word in folded if not _borrowed(word)]
    own = sum(count_of(word, "id") * _JAVANESE_SHARE >= max(1, count_of(word, "jv")) for word in kept)
    return len(kept) >= _PHRASE and own * 3 >= 2 * len(words)


def _borrowed(word: str) -> bool:
    """Whether English has it too, as it stands or without its hyphen: "program", "Wi-Fi"."""
    return any(count_of(form, "en") > 0 for form in (word, word.replace("-", "")))
