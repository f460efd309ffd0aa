"""What a press officer reads: languages by their names, not by their codes."""

from __future__ import annotations

from tests.verification.making import findings


def test_messages_name_the_languages() -> None:
    found = findings(
        {
            "id": "Acara dibuka pukul 08.00 oleh Uswatun Hasanah.",
            "jv": "Adicara dipunbikak tabuh 08.00 dening Uswatun Hasanah.",
            "en": "Uswatun Hasanah opened the event at 9 a.m.",
        }
    )
    assert [f.message for f in found] == ["English says 9 a.m, Indonesian 08.00, Javanese 08.00."]
