"""Data, code and logs are refused by content; no prose ever is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docintel.errors import UnsupportedTypeError
from docintel.reading import read
from docintel.reading.machine_text import CODE, JSON, LOG, machine_type
from docintel.reading.sniff import HEAD_BYTES
from docintel.settings import Settings

_LOG = """2026-11-28 21:00:01,123 INFO docintel.ingest 1 documents
2026-11-28T21:00:02Z [worker-2] WARNING page 8 took longer
2026-11-28 21:00:03 ERROR docintel.reading page 9 is damaged
"""
_ACCESS = '10.0.0.8 - - [28/Nov/2026:21:00:01 +0700] "GET /rencana.pdf HTTP/1.1" 200 5120\n'
_ACCOUNTS = """Target: 40 halte pada 2027
Instagram:
@dishub_sleman
@pemkot
@walikota.sleman
@bappeda
@dprd
"""
_GROUPS = ("women", "children", "farmers", "fishers", "teachers", "drivers")
_PYTHON = """import os
from datetime import date

@cache
def total(rows):
    for row in rows:
        if row.year == 2026:
            return row.amount
"""
_JAVASCRIPT = """const fs = require("fs");
function total(rows) {
  let sum = 0;
  for (const row of rows) {
    if (row.year === 2026) {
      sum += row.amount;
    }
  }
  return sum;
}
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"program": "Satu Data", "tahun": [2025, 2026], "aktif": true}', JSON),
        ('[\n  {"quote": "Kota akan \\"membangun\\" jalan.", "page": null}\n]', JSON),
        ('{"id": 1}\n{"id": 2}\n', JSON),
        (_LOG * 3, LOG),
        (_ACCESS * 6, LOG),
        (Path(__file__).with_name("test_readers.py").read_text("utf-8"), CODE),
        (_JAVASCRIPT, CODE),
        ("[Rilis] Pemerintah kota akan membangun jalan pada 2026.", None),
        ('{"Satu Data"} itu', None),
        ('{"Satu Data"} adalah program unggulan, kata Bupati.', None),
        ('["Kami siap", kata Wali Kota, "membangun 12 taman pada 2026."]', None),
        (
            "a. menata pasar;\nb. membangun jalan;\nc. merawat taman;\nd. melatih warga;\ne. lain-lain;\n",
            None,
        ),
        ("2026-11-28 09:00:00 Pembukaan\n2026-11-28 10:00:00 Sambutan Bupati\n" * 4, None),
        ("Program:\nKegiatan:\nTarget:\nAnggaran:\nSumber dana:\n", None),
        (_ACCOUNTS, None),
        (_ACCOUNTS.replace("Target: 40 halte pada 2027\n", ""), None),
        ("".join(f"for {who}:\n- 20 clinics\n" for who in _GROUPS), None),
        ("".join(f"if level {n}:\n\topen gate {n}\n" for n in range(1, 7)), None),
        ("".join(f"class {n}:\n30 chairs\n" for n in ("VII", "VIII", "IX", "X", "XI")), None),
        ("".join(f"import {what}\n120 000 t\n" for what in ("rice", "salt", "beef", "beans", "sugar")), None),
        (f"# Rencana\n\n```python\n{_PYTHON * 3}```\n\n- 40 halte\n- 12 bus\n- 3 pasar\n- 2 taman\n", None),
        (f"# Rencana\n\n{_PYTHON}\nKota akan membangun 40 halte.\n", None),
        (_PYTHON, CODE),
        ("2026-11-02 08:15:00 WIB BPBD WARNING Sungai Progo naik 120 cm, warga Galur mengungsi\n" * 6, None),
        ("2026-11-02 08:15:00 NOTICE Kantor dibangun pada 2027 dengan biaya Rp 4 miliar\n" * 6, None),
        ("[2026-11-02 08:00:00] INFO PASAR: harga cabai turun\n" * 6, None),
        ("import data\nIn 2026 the city will build roads.\n" * 5, None),
    ],
)
def test_what_a_text_is(text: str, kind: str | None) -> None:
    assert machine_type(text) == kind


words = st.text(alphabet='ab 1:,"\\{}[]\n\u00e9\u2022', max_size=6)
values = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words


@given(
    st.dictionaries(words, values | st.lists(values, max_size=3), min_size=1, max_size=3),
    st.sampled_from([None, 2]),
    st.booleans(),
    st.data(),
)
def test_any_json_is_known_wherever_it_is_cut(
    value: dict[str, object], indent: int | None, plain: bool, data: st.DataObject
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=plain)
    first = json.dumps(next(iter(value)), ensure_ascii=plain)
    cut = data.draw(st.integers(text.index(first) + len(first) + 1, len(text)))
    assert machine_type(text[:cut]) == JSON


def test_every_text_of_ours_is_prose(corpora: Path) -> None:
    texts = sorted(corpora.rglob("*.txt"))
    assert len(texts) > 20
    for path in texts:
        assert machine_type(path.read_bytes()[:HEAD_BYTES].decode("utf-8", "replace")) is None, path


@pytest.mark.parametrize(("name", "word"), [("hasil.json", "JSON"), ("hasil.txt", "JSON")])
def test_it_is_refused_with_a_sentence(tmp_path: Path, name: str, word: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps([{"quote": "Kota akan membangun jalan pada 2026."}]))
    with pytest.raises(UnsupportedTypeError, match=word):
        read(path, Settings())
