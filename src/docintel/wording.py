"""How what was found is said to a person, in every output alike: money, targets, actors, names.

Numbers are written as in the language of what is quoted beside them: "Rp 2.483.000.000", in English
"Rp 2,483,000,000".
"""

from __future__ import annotations

import re
from decimal import Decimal

from docintel.types import Actor, Amount, Target

_FORMATS = {
    "application/pdf": "PDF",
    "text/html": "web page",
    "text/plain": "plain text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
}
#: What marks an item of a list and is no part of what it says.
_BULLET = re.compile(r"^(?:[•◦▪▫●○■□◆◇➢➤✓✔\uf000-\uf0ff]|[-–*](?=\s))\s*")

_SIGNS = {"IDR": "Rp"}
_AS_INDONESIAN = str.maketrans({",": ".", ".": ","})

#: An activity that is so much of its quote is the quote.
_THE_QUOTE = 0.9


def number_said(value: Decimal) -> str:
    """A number in full: "18.750.000.000", "12,5"."""
    whole = value.to_integral_value()
    return f"{whole if whole == value else value:,f}".translate(_AS_INDONESIAN)


def money_said(amount: Decimal, currency: str | None, lang: str = "id") -> str:
    """A sum in full with its currency: "Rp 2.483.000.000", "USD 1.500,50"; in English "USD 1,500.50"."""
    cents = -min(int(amount.normalize().as_tuple().exponent), 0)
    said = f"{amount:,.{max(cents, 2) if cents else 0}f}"
    said = said if lang == "en" else said.translate(_AS_INDONESIAN)
    return f"{_SIGNS.get(currency or '', currency or '')} {said}".strip()


def in_brackets(text: str, value: Decimal, currency: str | None) -> str:
    """What a sum, or a number with words in it, is in figures, behind it; "" where it is written so."""
    if currency is None and not any(letter.isalpha() for letter in text):
        return ""
    full = number_said(value) if currency is None else money_said(value, currency)
    return "" if "".join(full.split()).lower() == "".join(text.split()).lower() else f" ({full})"


def sum_said(amount: Amount, lang: str) -> str:
    """The sum as printed and, where that leaves scale or currency to the reader, in full as in ``lang``."""
    printed = " ".join(amount.text.split())
    if amount.amount is None:
        return printed
    full = money_said(Decimal(amount.amount), amount.currency, lang)
    digits = re.sub(r"\D", "", re.sub(r"[.,](?:00?|-)$", "", printed))
    if digits == re.sub(r"\D", "", full) and not re.search(r"[^\W\d_]{3}", printed):
        return full  # the same figures, with their currency
    return full if full == printed else f"{printed} = {full}"


def amount_said(amount: Amount, lang: str) -> str:
    """The sum, the year that it is for and who pays."""
    rest = ", ".join(str(part) for part in (amount.year, amount.funding_source) if part)
    return sum_said(amount, lang) + (f" ({rest})" if rest else "")


def target_said(target: Target) -> str:
    """The indicator, what is to be reached with its unit, and by when."""
    indicator = f"{target.indicator}: " if target.indicator else ""
    year = f" ({target.year})" if target.year else ""
    return " ".join(f"{indicator}{with_unit(target.text, target.unit)}{year}".split())


def with_unit(text: str, unit: str | None) -> str:
    """What is to be reached with the unit that stands elsewhere, such as in the head of its column."""
    bare = not any(letter.isalpha() or letter == "%" for letter in text)
    return f"{text} {unit}" if unit and bare else text


def actor_said(actor: Actor) -> str:
    """The name, and what it does there where that is known."""
    return f"{actor.name} ({actor.role})" if actor.role else actor.name


def format_said(media_type: str) -> str:
    """A media type in a word that people know; itself where there is none."""
    return _FORMATS.get(media_type, media_type)


def quote_said(quote: str) -> str:
    """A quote in one line, without the bullet before it."""
    return _BULLET.sub("", " ".join(quote.split()))


def named(program: str | None, activity: str | None, quote: str) -> str:
    """Program and activity as a heading of the quote below it; "" where that would be the quote again."""
    program, activity, quote = (" ".join((part or "").split()) for part in (program, activity, quote))
    if activity in quote and len(activity) >= _THE_QUOTE * len(quote):
        activity = ""
    return " – ".join(dict.fromkeys(part for part in (program, activity) if part))
