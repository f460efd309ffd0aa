"""Whole files through reading, segmentation, alignment and the checks."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest
from lxml import html

from docintel.cli.app import main
from docintel.errors import DocintelError, EmptyDocumentError, NotFoundError, UsageError
from docintel.parallel import LANGUAGES
from docintel.pipeline_parallel import verify_files
from docintel.types import Lang
from tests.alignment.corpus import NAMES, Links, Parallel, load

SEED = Path(__file__).parents[3] / "shared/seeds/000_4a69d89ea176eb77.txt"
GOLD = Path(__file__).parents[3] / "shared/gold/align-000.json"


def paragraphs(release: Parallel, lang: Lang) -> list[str]:
    found: dict[int, list[str]] = {}
    for text, number in zip(release.texts[lang], release.paragraphs[lang], strict=True):
        found.setdefault(number, []).append(text)
    return [" ".join(texts) for texts in found.values()]


def blocks(release: Parallel, order: tuple[Lang, ...] = LANGUAGES) -> str:
    return "\n".join("\n".join(paragraphs(release, lang)) for lang in order)


def interleaved(release: Parallel) -> str:
    versions = [paragraphs(release, lang) for lang in LANGUAGES]
    return "\n\n".join(text for row in zip(*versions, strict=True) for text in row)


def line_by_line(release: Parallel) -> str:
    return "\n".join(text for row in zip(*release.texts.values(), strict=True) for text in row)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def links(path: list[Path]) -> Links:
    groups = verify_files(path).release.groups
    return {tuple(group.positions.get(lang, ()) for lang in LANGUAGES) for group in groups}


@pytest.mark.parametrize("shape", [blocks, interleaved, line_by_line])
@pytest.mark.parametrize("name", NAMES[:4])
def test_one_file_in_any_order(tmp_path: Path, name: str, shape) -> None:  # type: ignore[no-untyped-def]
    release = load(name)
    assert links([write(tmp_path, "release.txt", shape(release))]) == release.gold()


def test_languages_in_another_order(tmp_path: Path) -> None:
    release = load("health")
    assert links([write(tmp_path, "release.txt", blocks(release, ("en", "jv", "id")))]) == release.gold()


def test_one_file_a_language_and_every_place_holds_its_text(tmp_path: Path) -> None:
    release = load("sports")
    files = [write(tmp_path, f"{k}.txt", "\n".join(paragraphs(release, k))) for k in ("en", "id", "jv")]
    result = verify_files(files)
    assert links(files) == release.gold()
    for version in result.release.sentences.values():
        for sentence in version:
            assert (
                Path(sentence.path).read_text(encoding="utf-8")[sentence.start : sentence.end]
                == sentence.text
            )


def test_line_breaks_inside_sentences(tmp_path: Path) -> None:
    text = "\n\n".join(textwrap.fill(" ".join(load("flood").texts[lang]), 60) for lang in LANGUAGES)
    found = verify_files([write(tmp_path, "wrapped.txt", text)])
    assert len(found.release.groups) == len(load("flood").links)
    assert [f for f in found.findings if f.severity == "error"] == []


def test_a_fourth_language_is_left_out_with_a_warning(tmp_path: Path) -> None:
    french = (
        "La ville a inauguré un nouveau marché lundi dernier. Le maire a déclaré que les commerçants ne "
        "paieraient rien pendant six mois. Le marché est équipé de caméras de surveillance."
    )
    parts = [" ".join(load("flood").texts[lang]) for lang in LANGUAGES]
    found = verify_files([write(tmp_path, "four.txt", "\n\n".join([parts[0], french, *parts[1:]]))])
    assert [warning.code for warning in found.warnings] == ["other_language"]
    assert [f for f in found.findings if f.severity == "error"] == []


def test_javanese_script_is_left_out_with_a_warning(tmp_path: Path) -> None:
    script = "ꦥꦩꦫꦶꦤ꧀ꦠꦃꦏꦶꦛꦱꦸꦫꦏꦂꦠ꧉ ꦔꦽꦱ꧀ꦩꦼꦏꦏꦼꦤ꧀ꦥꦼꦏꦼꦤ꧀ꦊꦒꦶ꧉"
    parts = [" ".join(load("flood").texts[lang]) for lang in ("id", "en")]
    found = verify_files([write(tmp_path, "script.txt", "\n\n".join([parts[0], script, parts[1]]))])
    assert list(found.release.sentences) == ["id", "en"]
    assert [warning.code for warning in found.warnings] == ["other_language"]


def test_a_sentence_left_in_indonesian_is_untranslated(tmp_path: Path) -> None:
    release = load("flood")
    release.texts["en"][3] = release.texts["id"][3]
    found = verify_files([write(tmp_path, "left.txt", blocks(release))]).findings
    assert [(f.kind, f.group, f.langs) for f in found if f.severity == "error"] == [
        ("untranslated", 3, ("en",))
    ]


def test_a_footer_with_an_address_is_no_error(tmp_path: Path) -> None:
    text = (
        blocks(load("flood")) + "\n\nAlamat: Jl. Jend. Sudirman No. 2, Surakarta 57111 Telp. (0271) 642020\n"
    )
    found = verify_files([write(tmp_path, "foot.txt", text)]).findings
    assert [f for f in found if f.severity == "error"] == []


BAD: list[tuple[str, dict[str, str], type[DocintelError], str]] = [
    ("one language", {"a.txt": " ".join(load("flood").texts["id"])}, UsageError, "Indonesian only"),
    ("empty", {"a.txt": ""}, EmptyDocumentError, "empty"),
    ("missing", {}, NotFoundError, "does not exist"),
    (
        "two of one language",
        {"a.txt": " ".join(load("flood").texts["id"]), "b.txt": " ".join(load("waste").texts["id"])},
        UsageError,
        "both in Indonesian",
    ),
    (
        "the same file twice",
        {"a.txt": " ".join(load("flood").texts["en"]), "b.txt": " ".join(load("flood").texts["en"])},
        UsageError,
        "the same file",
    ),
]


@pytest.mark.parametrize(("files", "error", "says"), [c[1:] for c in BAD], ids=[c[0] for c in BAD])
def test_bad_input_is_one_sentence(
    tmp_path: Path, files: dict[str, str], error: type[DocintelError], says: str
) -> None:
    paths = [write(tmp_path, name, text) for name, text in files.items()] or [tmp_path / "none.txt"]
    with pytest.raises(error, match=says) as caught:
        verify_files(paths)
    assert "\n" not in str(caught.value)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    code = stopped.value.code
    return (code if isinstance(code, int) else 0), capsys.readouterr().out


COMMANDS: list[tuple[str, dict[str, str], list[str], str]] = [
    ("one language", {"a.txt": " ".join(load("flood").texts["id"])}, [], "found Indonesian only"),
    ("white space", {"a.txt": " \n\n"}, [], "found no text in Indonesian, Javanese or English"),
    (
        "Javanese script",
        {"a.txt": "ꦥꦩꦫꦶꦤ꧀ꦠꦃꦏꦶꦛꦱꦸꦫꦏꦂꦠ꧉ " * 5},
        [],
        "found no text in Indonesian, Javanese or English",
    ),
    ("binary", {"a.txt": "\0\1\2" * 50}, [], "is binary"),
    ("no glossary", {"a.txt": blocks(load("flood"))}, ["--glossary", "none.csv"], "can not be read"),
    ("no baseline", {"a.txt": blocks(load("flood"))}, ["--baseline", "none.json"], "can not be read"),
    ("no encoder", {"a.txt": blocks(load("flood"))}, ["--encoder", "./none"], "is no folder"),
    (
        "a baseline nowhere",
        {"a.txt": blocks(load("flood"))},
        ["--write-baseline", "none/b.json"],
        "can not be written",
    ),
]


@pytest.mark.parametrize(
    ("files", "options", "says"), [c[1:] for c in COMMANDS], ids=[c[0] for c in COMMANDS]
)
def test_bad_input_is_one_line_and_exit_code_two(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str],
    options: list[str],
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [str(write(tmp_path, name, text)) for name, text in files.items()]
    with pytest.raises(SystemExit) as stopped:
        main(["verify", *paths, *options])
    told = capsys.readouterr().err
    assert stopped.value.code == 2
    assert says in told
    assert told.count("\n") == 1


def changed(tmp_path: Path) -> Path:
    release = load("market")
    release.texts["en"][1] = release.texts["en"][1].replace("2,500", "2,600")
    return write(tmp_path, "release.txt", blocks(release))


def test_verify_prints_the_contract_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = changed(tmp_path)
    code, out = run(capsys, "verify", str(path), "--json")
    value = json.loads(out)
    assert code == 1
    assert list(value) == ["segments", "groups", "findings"]
    finding = next(f for f in value["findings"] if f["severity"] == "error")
    assert (finding["kind"], finding["group"], finding["langs"]) == ("number", 1, ["en"])
    place = finding["evidence"]["en"]
    assert path.read_text(encoding="utf-8")[place["start"] : place["end"]] == place["text"] == "2,600"


def test_a_person_sees_which_sentence_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release = load("market")
    del release.texts["jv"][1], release.paragraphs["jv"][1]
    told = run(capsys, "verify", str(write(tmp_path, "release.txt", blocks(release))))[1]
    words = " ".join(told.replace("│", " ").split())
    assert "Javanese lacks this sentence. “" in words
    assert " ".join(release.texts["id"][1].split()[:4]) in words


def test_an_accepted_finding_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, baseline = str(changed(tmp_path)), str(tmp_path / "accepted.json")
    assert run(capsys, "verify", path, "--write-baseline", baseline)[0] == 1
    assert run(capsys, "verify", path, "--baseline", baseline)[0] == 0


def test_a_baseline_of_another_version_says_that_it_accepts_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, baseline = str(changed(tmp_path)), tmp_path / "accepted.json"
    run(capsys, "verify", path, "--write-baseline", str(baseline))
    old = json.loads(baseline.read_bytes())
    del old["version"]
    baseline.write_text(json.dumps(old))
    with pytest.raises(SystemExit) as stopped:
        main(["verify", path, "--baseline", str(baseline)])
    assert stopped.value.code == 1
    assert "accepts nothing" in capsys.readouterr().err


def test_the_file_of_a_third_language_is_not_written_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, tmx = str(changed(tmp_path)), tmp_path / "r.en.xlf"
    for command in ("align", "verify"):
        with pytest.raises(SystemExit) as stopped:
            main([command, path, "--tmx", str(tmx), "--xliff", str(tmp_path / "r.xlf")])
        assert stopped.value.code == 2
        assert "r.en.xlf is to be written twice" in capsys.readouterr().err
        assert not tmx.exists()


def test_fail_on_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release = load("market")
    release.texts["en"][1] = release.texts["en"][1].replace("was built", "was biult")
    release.texts["en"][0] = release.texts["en"][0].replace("Government", "Goverment")
    path = str(write(tmp_path, "release.txt", blocks(release)))
    assert run(capsys, "verify", path)[0] == 0
    assert run(capsys, "verify", path, "--fail-on", "warning")[0] == 1


def test_the_page_marks_the_difference_and_loads_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "release.html"
    run(capsys, "verify", str(changed(tmp_path)), "--html", str(page))
    root = html.fromstring(page.read_bytes())
    assert [mark.text for mark in root.xpath("//td[@lang='en']/mark[@class='error']")] == ["2,600"]
    assert "#g2" in root.xpath("//li/a/@href")
    assert root.xpath("//tr[@id='g2']")
    assert not root.xpath("//script|//link|//img|//@src")


def test_the_list_of_the_page_quotes_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    release = load("market")
    lost = release.texts["en"].pop(3)
    release.paragraphs["en"].pop(3)
    page = tmp_path / "release.html"
    run(capsys, "verify", str(write(tmp_path, "release.txt", blocks(release))), "--html", str(page))
    root = html.fromstring(page.read_bytes())
    quoted = root.xpath("//ol/li[@class='error']/q")
    assert [q.get("lang") for q in quoted] == ["id"]  # the source
    assert release.texts["id"][3].startswith(quoted[0].text.removesuffix(" …"))
    assert lost not in page.read_text(encoding="utf-8")
    assert root.xpath("string(//p[@class='counts']/span)") == "1 error"


def test_align_writes_what_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, tmx = str(changed(tmp_path)), tmp_path / "release.tmx"
    with pytest.raises(SystemExit) as stopped:
        main(["align", path, "--json", "--tmx", str(tmx), "--xliff", str(tmp_path / "r.xlf")])
    value = json.loads(capsys.readouterr().out)
    assert stopped.value.code in (0, None)
    assert set(value["groups"][0]) >= {"id", "jv", "en", "score"}
    assert all(0 <= group["score"] <= 1 for group in value["groups"])
    assert tmx.exists()
    assert (tmp_path / "r.xlf").exists()
    assert (tmp_path / "r.en.xlf").exists()


@pytest.mark.skipif(not SEED.exists(), reason="the seeds are not beside this checkout")
def test_the_release_of_the_task() -> None:
    result = verify_files([SEED])
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    for lang, spans in gold["sentences"].items():
        assert [[s.start, s.end] for s in result.release.sentences[lang]] == spans
    assert [{k: list(v) for k, v in g.positions.items()} for g in result.release.groups] == gold["links"]
    spelling = [
        (f.group, place.text)
        for f in result.findings
        if f.kind == "spelling"
        for place in f.evidence.values()
    ]
    assert sorted(spelling) == [(0, "Divisin"), (1, "Divisin"), (1, "dipunpimpim")]
    assert [f.message for f in result.findings if f.kind == "date" or f.severity == "error"] == []
