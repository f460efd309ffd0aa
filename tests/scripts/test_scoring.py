"""Our scores against cases worked out by hand, and against the shared measure where it is beside us."""

from __future__ import annotations

import importlib
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation import prose, tables
from evaluation.counting import Counts, matching

Json = dict[str, Any]
TEXT = (
    "Pada tahun 2026 Diskominfo akan membangun 20 menara. Perpres Nomor 95 Tahun 2018 menjadi dasar.\n"
    "Hingga 2030 pemkot menargetkan 60 persen. Lihat https://contoh.example/2019/berita untuk rincian."
)


def year(text: str, start: int | None, kind: str = "plan", **more: Any) -> Json:
    begin = TEXT.index(text)
    return {
        "text": text,
        "start": begin,
        "end": begin + len(text),
        "kind": kind,
        "start_year": start,
        "end_year": start,
        "horizon_years": None,
        **more,
    }


GOLD_YEARS = [
    {"surface": "tahun 2026", "start": 2026, "end": 2026, "role": "plan"},
    {"surface": "Nomor 95 Tahun 2018", "start": 2018, "end": 2018, "role": "regulation"},
    {"surface": "Hingga 2030", "start": None, "end": 2030, "role": "plan"},
]


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ([], Counts(0, 0, 3)),
        ([year("2026", 2026), year("2018", 2018, "regulation"), year("2030", 2030)], Counts(3, 0, 0)),
        ([year("2026", 2025)], Counts(0, 1, 3)),
        ([year("2018", 2018, "plan")], Counts(0, 1, 3)),
        ([year("2018", 2018, "other")], Counts(1, 0, 2)),
        ([year("2019", 2019)], Counts(0, 0, 3)),  # within an address
        ([year("95", 1995)], Counts(0, 1, 3)),
    ],
)
def test_years(said: list[Json], counts: Counts) -> None:
    assert prose.years(TEXT, GOLD_YEARS, said) == counts


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (["Desa Terang"], Counts(0, 1, 1)),
        (["DESA TERANG\nSINYAL"], Counts(1, 0, 0)),
        (["“Desa Terang Sinyal”", "desa terang sinyal"], Counts(1, 0, 0)),
        (["Smart City"], Counts(0, 0, 1)),
    ],
)
def test_programs(said: list[str], counts: Counts) -> None:
    gold = {"programs": ["Desa Terang Sinyal"], "programs_optional": ["smart city"]}
    assert prose.programs(gold, [{"text": name} for name in said]) == counts


def commitment(quote: str, start: int | None, **more: Any) -> Json:
    return {"quote": quote, "start_year": start, "end_year": start, "dimensions": [], "actors": [], **more}


GOLD_COMMITMENTS = {
    "commitments": [
        {
            "quote": "Pada tahun 2026 Diskominfo akan membangun 20 menara.",
            "year_start": 2026,
            "year_end": 2026,
            "dimension": "living",
            "actor": "Diskominfo",
        },
        {
            "quote": "Hingga 2030 pemkot menargetkan 60 persen.",
            "year_start": None,
            "year_end": 2030,
            "dimension": None,
            "actor": "pemkot",
        },
    ],
    "commitments_optional": [{"from": "Perpres Nomor", "to": "menjadi dasar."}],
}


@pytest.mark.parametrize(
    ("said", "strict", "lenient"),
    [
        ([commitment("Diskominfo akan membangun 20 menara", 2026)], Counts(1, 0, 1), Counts(1, 0, 1)),
        ([commitment("Diskominfo akan membangun 20 menara", 2027)], Counts(0, 1, 2), Counts(1, 0, 1)),
        ([commitment("Perpres Nomor 95 Tahun 2018 menjadi dasar.", 2018)], Counts(0, 0, 2), Counts(0, 0, 2)),
        (
            [commitment("Lihat https://contoh.example/2019/berita untuk", None)],
            Counts(0, 1, 2),
            Counts(0, 1, 2),
        ),
        (
            [commitment(TEXT, 2026, years=[{"year": 2026}, {"year": 2030}])],
            Counts(2, 0, 0),
            Counts(2, 0, 0),
        ),
    ],
)
def test_commitments(said: list[Json], strict: Counts, lenient: Counts) -> None:
    scored = prose.Commitments(TEXT, GOLD_COMMITMENTS, said)
    assert scored.match()[0] == strict
    assert scored.match(lenient=True)[0] == lenient


@pytest.mark.parametrize(
    ("kind", "status", "right"),
    [
        ("planned", "planned", Counts(right=1)),
        ("planned", "done", Counts(missed=1)),
        ("missed", "dropped", Counts(right=1)),
        ("budget", "done", Counts()),
    ],
)
def test_the_status_of_what_is_met(kind: str, status: str, right: Counts) -> None:
    said = [commitment("Diskominfo akan membangun 20 menara", 2026, status=status)]
    gold = GOLD_COMMITMENTS | {"commitments": [GOLD_COMMITMENTS["commitments"][0] | {"kind": kind}]}
    assert prose.Commitments(TEXT, gold, said).details()["status"] == right


@given(st.lists(st.lists(st.integers(0, 7), max_size=4, unique=True), max_size=7))
def test_matching_is_one_to_one_and_as_large_as_can_be(partners: list[list[int]]) -> None:
    found = matching(partners)
    assert len(set(found.values())) == len(found)
    assert all(right in partners[left] for left, right in found.items())

    def largest(left: int, free: frozenset[int]) -> int:
        if left == len(partners):
            return 0
        with_it = [1 + largest(left + 1, free - {right}) for right in partners[left] if right in free]
        return max([largest(left + 1, free), *with_it])

    assert len(found) == largest(0, frozenset(range(8)))


def test_violations_are_counted() -> None:
    answer = {
        "document": {"text": TEXT},
        "segments": [{"start": 0, "end": len(TEXT) + 1}],
        "dimensions": [],
        "programs": [],
        "years": [year("2026", 2026) | {"start": 0}],
        "commitments": [
            {
                "quote": "nirgends",
                "evidence": [{"start": 0, "end": 4, "text": "Pada"}, {"start": 1, "end": 4, "text": "Pada"}],
            }
        ],
    }
    assert prose.violations(answer) == 4


# -- the shared measure ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def measure(shared: Path) -> Iterator[tuple[ModuleType, ModuleType]]:
    """The shared scorers, imported from where they are."""
    sys.path.insert(0, str(shared / "measure"))
    try:
        yield importlib.import_module("score_extract"), importlib.import_module("score_tables")
    finally:
        sys.path.remove(str(shared / "measure"))
        for name in ("common", "score_extract", "score_tables"):
            sys.modules.pop(name, None)


def muddled(gold: Json, text: str, seed: int) -> Json:
    """An answer made from the gold with errors of every sort."""
    chance = random.Random(seed)
    words = [m.span() for m in re.finditer(r"\S+", text)]

    def somewhere(length: int) -> tuple[int, int]:
        first = chance.randrange(max(1, len(words) - length))
        return words[first][0], words[min(first + length, len(words)) - 1][1]

    years = []
    for entry in gold["years"]:
        for found in re.finditer(re.escape(entry["surface"]), text):
            if chance.random() < 0.8:
                off = chance.choice([0, 0, 0, 1])
                years.append(
                    {
                        "text": found[0],
                        "start": found.start(),
                        "end": found.end(),
                        "start_year": entry["start"] and entry["start"] + off,
                        "end_year": entry["end"],
                        "horizon_years": entry.get("horizon_years"),
                        "kind": chance.choice(["plan", "date", "regulation"]),
                    }
                )
    for _ in range(3):
        start, end = somewhere(2)
        years.append(
            {
                "text": text[start:end],
                "start": start,
                "end": end,
                "start_year": 2020,
                "end_year": 2020,
                "kind": "plan",
            }
        )
    programs = [name for name in gold["programs"] + gold["programs_optional"] if chance.random() < 0.7]
    programs += [text[slice(*somewhere(4))] for _ in range(3)] + [
        f"{name} baru" for name in gold["programs"][:2]
    ]
    commitments = []
    for item in gold["commitments"] + gold["commitments_optional"]:
        if "quote" in item and chance.random() < 0.8:
            parts = item["quote"].split()
            cut = parts[chance.randrange(3) :]
            commitments.append(
                {
                    "quote": " ".join(cut),
                    "start_year": item.get("year_start"),
                    "end_year": chance.choice([item.get("year_end"), 2031]),
                    "dimensions": [chance.choice(["governance", "living"])],
                    "actors": [{"name": item.get("actor") or "x"}],
                }
            )
    for _ in range(3):
        start, end = somewhere(40)
        said = [{"year": year} for year in (2026, 2027, 2028) if chance.random() < 0.5]
        commitments.append({"quote": text[start:end], "start_year": 2026, "end_year": 2028, "years": said})
    return {
        "document": {"text": text},
        "segments": [],
        "years": years,
        "programs": [{"text": name} for name in programs],
        "dimensions": [
            {"dimension": key} for key in ("governance", "living", "economy") if chance.random() < 0.5
        ],
        "commitments": commitments,
    }


def test_prose_counts_are_those_of_the_shared_measure(
    shared: Path, measure: tuple[ModuleType, ModuleType]
) -> None:
    compared = 0
    for path in sorted((shared / "gold").glob("[0-9][0-9][0-9].json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (shared / gold["source"]).read_text(encoding="utf-8")
        for seed in range(4):
            answer = muddled(gold, text, seed)
            theirs, _ = measure[0].score_document(gold, [answer], text, strict=False)
            for name, counts in prose.document(gold, answer).items():
                part = name.removeprefix("commitments_")
                if part == "status":
                    continue  # ours alone
                if part in ("dimension", "actor"):
                    assert (counts.right, counts.right + counts.missed) == (
                        theirs[part]["right"],
                        theirs[part]["n"],
                    )
                else:
                    figures = (counts.right, counts.wrong, counts.missed)
                    assert figures == tuple(theirs[name][k] for k in ("tp", "fp", "fn")), (
                        path.stem,
                        seed,
                        name,
                    )
                compared += 1
    assert compared > 200


def rows_as_commitments(gold: Json, seed: int) -> list[Json]:
    """Commitments made from a table's gold, with every tenth value wrong."""
    chance = random.Random(seed)

    def spoil(value: Any, other: Any) -> Any:
        return other if chance.random() < 0.1 else value

    made = []
    for row in gold["rows"]:
        page = spoil(row["pages"][-1], 1)
        made.append(
            {
                "program": spoil(row["program"], "Program lain"),
                "activity": spoil(row.get("activity"), "Kegiatan lain"),
                "start_year": min(row["years"]),
                "end_year": spoil(max(row["years"]), 2031),
                "quote": "",
                "years": [],
                "targets": [
                    {"indicator": i["name"], "text": spoil(i["target"], "7 buah"), "year": spoil(None, 2027)}
                    for i in row["indicators"]
                ],
                "amounts": [
                    {"amount": spoil(a["amount"], "5"), "year": None, "currency": "IDR"}
                    for a in row["amounts"]
                ],
                "actors": [{"name": spoil(row["agency"], "Dinas lain")}],
                "evidence": [{"field": "activity", "page": page}, {"field": "program", "page": 1}],
            }
        )
    return [*made, dict(made[0]), {**made[1], "activity": gold["sections"][0]}]


def test_table_counts_are_those_of_the_shared_measure(
    shared: Path,
    measure: tuple[ModuleType, ModuleType],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    theirs = measure[1]
    path = shared / "gold" / "table-dishub.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    for seed in range(3):
        commitments = rows_as_commitments(gold, seed)
        monkeypatch.setattr(theirs, "probe", lambda command: None)
        monkeypatch.setattr(theirs, "run", lambda *_, said=commitments: ([{"commitments": said}], ""))
        monkeypatch.setattr(
            sys, "argv", ["score", str(shared / gold["source"]), "--gold", str(path), "--json"]
        )
        theirs.main()
        figures = json.loads(capsys.readouterr().out.splitlines()[0])
        ours = tables.Table(json.loads(path.read_text(encoding="utf-8")), commitments).scores()
        for name, key in (("rows", "rows"), ("indicators", "indicators")):
            counts = ours[name]
            assert [counts.precision, counts.recall, counts.f1] == pytest.approx(figures[key])
        for name, key in (
            ("amounts", "amount"),
            ("agency", "agency"),
            ("program", "program"),
            ("years", "year"),
            ("page", "page"),
        ):
            assert ours[name].recall == pytest.approx(figures["share"][key]), name
