from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docintel.detection import Detection, detect, detect_many, model
from docintel.detection.model import Model
from docintel.errors import ModelError
from docintel.settings import models_folder

LANGUAGE_OF = [
    ("Pemerintah kota memperbaiki jalan di tiga kecamatan.", "id", None),
    ("aku udah nyampe rumah dari tadi, kamu di mana sih?", "id", None),
    ("PROGRAM PENGELOLAAN BARANG MILIK DAERAH", "id", None),
    ("Meningkatnya akuntabilitas penyelenggaraan pemerintah", "id", None),
    ("Smart city harus didukung command center dan masterplan yang baik", "id", None),
    ("Aku durung tau lunga menyang luwar negri.", "jv", "ngoko"),
    ("Kabupatèn Klathèn iku sawijining kabupatèn ing Jawa Tengah", "jv", "ngoko"),
    ("Ypo iki?", "jv", "ngoko"),
    ("Kula badhé kesah dhateng peken tumbas sekul.", "jv", "krama"),
    (
        "Naliko protokol kesehatan kedah dipunlampahaken, milo pola hidup masyarakat dados ebah.",
        "jv",
        "krama",
    ),
    ("Pendekatan pembangunan daerah ngangge kerangka smart city relevan sanget", "jv", "krama"),
    ("The regent said that the road in Kabupaten Sragen would be repaired.", "en", None),
    ("Goals and targets", "en", None),
    ("Kuring rék ka pasar jeung pun bapa isuk-isuk.", "und", None),
    ("Ambo alah lamo indak pulang ka kampuang, takana juo jo urang di siko.", "und", None),
    ("Sengko' ta' tao, bâ'na è kamma ma' ta' abâli?", "und", None),
    ("Das ist ein schöner Tag, und wir gehen in die Stadt.", "und", None),
    ("El alcalde inauguró el mercado municipal el lunes.", "und", None),
    ("Magandang umaga sa inyong lahat, kumusta po kayo?", "und", None),
    ("Мэр открыл новый рынок", "und", None),
    ("市長は月曜日に市場を開いた", "und", None),
    ("صباح الخير يا أصدقاء", "und", None),
]


@pytest.mark.parametrize(("text", "lang", "register"), LANGUAGE_OF)
def test_language_and_register(text: str, lang: str, register: str | None) -> None:
    found = detect(text)
    assert (found.lang, found.register) == (lang, register)
    assert 0 <= found.score <= 1


def test_javanese_script_is_javanese() -> None:
    assert detect("ꦲꦏꦸꦭꦸꦔꦩꦼꦚꦁꦥꦱꦂ꧉").lang == "jv"


WITHOUT_LANGUAGE = [
    "",
    " \n\t",
    "7",
    "x",
    "2026 : 94,63% 1.234.567",
    "https://www.surakarta.go.id/smart-city/berita?id=12",
    "a@b.go.id",
    "😀😀🎉",
    "\x00\x01\x1b[0m",
    "--- *** ---",
    "\ufeff\u200b\u202e",
    "\udcff\ud800",
]


@pytest.mark.parametrize("text", WITHOUT_LANGUAGE)
def test_text_without_language(text: str) -> None:
    assert detect(text) == Detection("und", 1.0)


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000_000, "kata " * 2_000_000, "\x00" * 10_000_000, "1 " * 5_000_000, "漢" * 3_000_000],
    ids=["one word", "one line", "control characters", "numbers", "no spaces"],
)
def test_ten_megabytes_in_one_line(text: str) -> None:
    assert detect(text).lang in ("id", "jv", "en", "und")


@given(st.lists(st.text(max_size=200), max_size=5))
@settings(max_examples=150, deadline=None)
def test_any_text_has_an_answer(texts: list[str]) -> None:
    found = detect_many(texts)
    assert len(found) == len(texts)
    for item in found:
        assert item.lang in ("id", "jv", "en", "und")
        assert 0 <= item.score <= 1
        assert (item.register is not None) == (item.lang == "jv")


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_mojibake_has_an_answer(data: bytes) -> None:
    for text in (
        data.decode("latin-1"),
        data.decode("utf-8", "surrogateescape"),
        data.decode("cp1252", "replace"),
    ):
        assert detect(text).lang in ("id", "jv", "en", "und")


@given(st.permutations([text for text, _, _ in LANGUAGE_OF]))
@settings(max_examples=20, deadline=None)
def test_a_text_is_judged_by_itself(texts: list[str]) -> None:
    together = detect_many(texts)
    for text, found in zip(texts, together, strict=True):
        alone = detect(text)
        assert (alone.lang, alone.register) == (found.lang, found.register)
        assert alone.score == pytest.approx(found.score, abs=1e-5)


@pytest.mark.parametrize("text", [text for text, lang, _ in LANGUAGE_OF if lang != "und"])
def test_case_does_not_decide(text: str) -> None:
    assert detect(text.upper()).lang == detect(text.lower()).lang == detect(text).lang


def test_neither_torch_nor_spacy_is_loaded() -> None:
    code = "import sys, docintel; docintel.detect('x'); print(sorted({'torch', 'spacy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="install docintel again"):
        Model(tmp_path)


def test_a_damaged_model_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text('{"classes": ["id"], "bits": 4}', encoding="utf-8")
    (tmp_path / "weights.npz").write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(ModelError, match="install docintel again"):
        Model(tmp_path)


def test_threads_share_the_model() -> None:
    texts = [text for text, _, _ in LANGUAGE_OF]
    alone = [found.lang for found in detect_many(texts)]
    with ThreadPoolExecutor(8) as pool:
        together = list(
            pool.map(
                lambda number: [found.lang for found in detect_many([*texts, f"kata{number}"])], range(64)
            )
        )
    assert all(found[:-1] == alone for found in together)


def test_the_cache_of_words_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_CACHED_WORDS", 20)
    fresh = Model(models_folder() / "language")
    for _ in range(2):
        for text, _, _ in LANGUAGE_OF:
            scores, _ = fresh.log_odds([text])
            expected, _ = model.load_model().log_odds([text])
            assert scores == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kami pergi ke kota hari ini. ", "id"),
        ("Pemerintah Kabupaten Sleman akan membangun pusat komando di kantor bupati pada 2027. ", "id"),
        ("Rapat dipimpin kepala dinas. ", "id"),
        ("Kula badhe tindak dhateng peken. ", "jv"),
        ("Rapat digelar ing bale desa dina Senin. ", "jv"),
        ("The mayor opened the office on Monday. ", "en"),
    ],
)
def test_saying_it_again_changes_no_language(text: str, lang: str) -> None:
    assert [detect(text * times).lang for times in (1, 10, 100, 2000)] == [lang] * 4
