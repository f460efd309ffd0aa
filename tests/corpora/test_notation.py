"""The sources' notation: quotes are made verbatim, and an annotator's slips are errors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from corpus.gold import SourceError, expected, span_of_years

TEXT = "Ing taun 2026 desa badhe ndamel\nsumur. Sumur rampung ngantos taun 2028.\n"


def source(**gold: Any) -> dict[str, Any]:
    years = [["taun 2026", "2026", "plan"], ["ngantos taun 2028", "-2028", "plan"]]
    return {"id": "900", "lang": "jv", "gold": {"years": years, **gold}}


def test_quotes_are_verbatim_with_their_line_breaks() -> None:
    item = {"quote": "desa badhe … sumur.", "years": "2026", "target": "ndamel sumur", "kind": "planned"}
    gold = expected(source(commitments=[item]), TEXT, "documents/900.txt")
    assert gold["commitments"][0]["quote"] == "desa badhe ndamel\nsumur."
    assert gold["commitments"][0]["target"] == "ndamel\nsumur"
    assert gold["language_segments"] == [{"lang": "jv", "starts_with": TEXT[:40], "offset": 0}]


@pytest.mark.parametrize(
    ("notation", "start", "end", "horizon"),
    [
        ("2026", 2026, 2026, None),
        ("2024-2028", 2024, 2028, None),
        ("-2030", None, 2030, None),
        ("2021-", 2021, None, None),
        ("+25", None, None, 25),
        ("", None, None, None),
    ],
)
def test_years(notation: str, start: int | None, end: int | None, horizon: int | None) -> None:
    assert span_of_years(notation) == {"start": start, "end": end, "horizon_years": horizon}


@pytest.mark.parametrize(
    ("gold", "says"),
    [
        ({"programs": ["Desa Digital"]}, "not in the document: 'Desa Digital'"),
        ({"commitments": [{"quote": "taun 2028 … taun 2026", "kind": "planned"}]}, "not in the document"),
        ({"commitments": [{"quote": "sumur", "kind": "planned", "year": "2026"}]}, "unknown keys"),
        ({"years": [["taun 2026", "2026", "plan"]]}, "years without an answer: .*2028"),
    ],
)
def test_slips_are_errors_that_name_the_document(gold: dict[str, Any], says: str) -> None:
    with pytest.raises(SourceError, match=f"900: .*{says}"):
        expected(source(**gold), TEXT, "documents/900.txt")
