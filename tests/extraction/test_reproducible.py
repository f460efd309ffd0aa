"""The same document says the same in every process, though its sets have another order in each."""

from __future__ import annotations

import os
import subprocess
import sys

#: The weights of this clause's cues add up to the threshold exactly, and in some orders to a last bit less.
_AT_THE_THRESHOLD = """
from docintel.extraction.judging import Facts, judge
clause = "Sedangkan, yang mempunyai anak satu adalah sebesar Rp 4.807.969, anak dua sebesar Rp 5.941.831."
found = judge(clause, "id", Facts(number=True, amount=True))
print(found.weight, found.accepted)
"""


def _said(seed: int) -> str:
    command = [sys.executable, "-c", _AT_THE_THRESHOLD]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def test_a_clause_weighs_the_same_whatever_the_order_of_its_cues() -> None:
    """Seeds 0 and 5 put the cues in an order in which plain addition loses the last bit, 1 and 2 do not."""
    assert {_said(seed) for seed in (0, 1, 2, 5)} == {"2.0 True\n"}
