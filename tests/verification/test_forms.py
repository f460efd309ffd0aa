"""One release in every shape: the same groups and no error, whatever the order, the turns and the format."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from docintel.parallel import LANGUAGES, Release
from docintel.parallel_versions import versions_of
from docintel.pipeline_parallel import verify_files
from docintel.settings import Settings
from docintel.types import Lang

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from evaluation.forms import FORMS
from evaluation.releases import Parallel, releases

RELEASE = next(release for release in releases("seen") if release.name.startswith("02"))
LONG = next(release for release in releases("seen") if release.name.startswith("03"))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("–", "-").replace("“", '"').replace("”", '"')


def wanted(parallel: Parallel) -> set[tuple[str, ...]]:
    return {tuple(plain(" ".join(row[lang])) for lang in LANGUAGES) for row in parallel.rows}


def given(release: Release) -> set[tuple[str, ...]]:
    return {
        tuple(plain(" ".join(s.text for s in release.members(group, lang))) for lang in LANGUAGES)
        for group in release.groups
    }


@pytest.mark.parametrize("form", [form for form in FORMS if form != "three html"])
def test_every_shape_gives_the_same_groups(tmp_path: Path, form: str) -> None:
    result = verify_files(FORMS[form](RELEASE, tmp_path))
    assert given(result.release) == wanted(RELEASE)
    assert [f.message for f in result.findings if f.severity == "error"] == []


def test_pages_give_the_same_groups_but_for_the_words_above_the_title(tmp_path: Path) -> None:
    found = given(verify_files(FORMS["three html"](RELEASE, tmp_path)).release)
    assert {row[0] for row in wanted(RELEASE) - found} <= {"SIARAN PERS"}
    assert found < wanted(RELEASE)


@pytest.mark.parametrize("form", ["interleaved", "line by line"])
def test_what_was_left_untranslated_stands_in_its_turn(tmp_path: Path, form: str) -> None:
    changed = LONG.changed(6, "en", LONG.rows[6]["id"])
    result = verify_files(FORMS[form](changed, tmp_path))
    found = [(f.kind, f.langs) for f in result.findings if f.severity == "error"]
    assert found == [("untranslated", ("en",))]


def test_a_summary_is_one_error(tmp_path: Path) -> None:
    short = LONG
    for row in (3, 5, 6, 7, 8, 9, 10, 11):
        short = short.changed(row, "en", [])
    found = verify_files(FORMS["three txt"](short, tmp_path)).findings
    assert [(f.kind, f.langs) for f in found if f.severity == "error"] == [("missing", ("en",))]
    assert "summary" in next(f.message for f in found if f.severity == "error")


@pytest.mark.parametrize(
    ("number", "order"),
    [("30", LANGUAGES), ("29", ("jv", "id", "en")), ("26", ("jv", "id", "en")), ("22", LANGUAGES)],
)
def test_a_headline_or_footer_where_two_versions_meet_goes_to_its_own(
    tmp_path: Path, number: str, order: tuple[Lang, ...]
) -> None:
    release = next(release for release in releases() if release.name.startswith(number))
    path = tmp_path / "release.txt"
    path.write_text("\n\n".join(text for lang in order for text in release.paragraphs_of(lang)), "utf-8")
    versions = versions_of([path], Settings()).sentences
    for lang in order:
        said = " ".join(sentence.text for sentence in versions[lang])
        assert plain(said) == plain(" ".join(release.paragraphs_of(lang)))


def test_a_headline_more_in_one_version_stays_where_it_is(tmp_path: Path) -> None:
    longer = LONG.changed(0, "en", [])
    path = tmp_path / "release.txt"
    path.write_text("\n\n".join(text for lang in LANGUAGES for text in longer.paragraphs_of(lang)), "utf-8")
    versions = versions_of([path], Settings()).sentences
    assert versions["id"][0].text == LONG.rows[0]["id"][0]
    assert len({s.paragraph for s in versions["id"]}) == len(longer.paragraphs_of("id"))
