"""Real documents that stand beside the checkout in the folder ``shared``; skipped where it is absent."""

import json
from pathlib import Path

import pytest

from docintel.detection import segment
from docintel.extraction import find_mentions, prose_commitments
from docintel.reading import read
from docintel.settings import Settings
from tests.extraction.test_commitments import assert_evidence_holds

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = sorted((SHARED / "gold").glob("0[0-9][0-9].json"))

pytestmark = pytest.mark.skipif(not GOLD, reason="the folder shared is not beside this checkout")


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_offsets_hold_and_no_dimension_is_missed(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    document = read(SHARED / gold["source"], Settings())
    segments = segment(document)
    mentions = find_mentions(document, segments, Settings())
    for group in (mentions.years, mentions.dimensions, mentions.programs):
        starts = [mention.start for mention in group]
        assert starts == sorted(starts)
        assert all(0 <= mention.start < mention.end <= len(document.text) for mention in group)
    assert {m.dimension for m in mentions.dimensions} == {d["canonical"] for d in gold["dimensions"]}
    found = prose_commitments(document, segments, mentions, Settings())
    assert_evidence_holds(document, found)
    assert len({commitment.id for commitment in found}) == len(found)
