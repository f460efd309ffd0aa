"""Whitening: fitted to the shipped encoder, undone by nothing, and part of what vectors are known by."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from docintel.encoder import load_encoder
from docintel.errors import ModelError, UsageError
from docintel.library import Library, SearchRequest, make_record, whitening
from docintel.library.whitening import SearchEncoder, whitened
from docintel.settings import models_folder
from tests.alignment.corpus import NAMES, joined
from tests.library.make import result

TEXTS = joined(NAMES[:4]).texts


def test_unrelated_texts_are_no_longer_alike() -> None:
    texts = [text for lang in TEXTS for text in TEXTS[lang][:30]]
    plain, spread = load_encoder().encode(texts), whitened(load_encoder()).encode(texts)
    assert np.allclose(np.linalg.norm(spread, axis=1), 1, atol=1e-4)
    between = ~np.eye(len(texts), dtype=bool)
    assert np.abs((spread @ spread.T)[between]).mean() < np.abs((plain @ plain.T)[between]).mean() / 2


def test_a_few_words_are_nearest_to_the_text_they_are_of() -> None:
    encoder = whitened(load_encoder())
    texts = list(dict.fromkeys(text for text in TEXTS["id"] if len(text.split()) > 8))
    stored = encoder.encode(texts)
    places = [int(np.argmax(stored @ encoder.encode_query(" ".join(text.split()[2:7])))) for text in texts]
    assert np.mean(np.array(places) == np.arange(len(texts))) > 0.8


def test_another_encoder_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(models_folder() / "encoder", folder)
    with (folder / "tokenizer.json").open("a") as file:
        file.write("\n")
    other = load_encoder(str(folder))
    assert whitened(other).version == other.version
    assert np.array_equal(whitened(other).encode(["air bersih"]), other.encode(["air bersih"]))
    assert np.array_equal(whitened(other).encode_query("air bersih"), other.encode(["air bersih"])[0])


def test_vectors_from_before_whitening_are_refused_and_made_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Pemerintah akan membangun saluran air bersih."
    library.put(make_record(result(text, text), "1"), "/a.txt")
    with monkeypatch.context() as before:
        before.setattr(whitening, "whitened", lambda encoder: SearchEncoder(encoder, None))
        assert sum(library.encode(load_encoder(), anew=False)) == 1
    with pytest.raises(UsageError, match="another encoder than this one: run docintel reindex"):
        library.search(SearchRequest("air bersih", mode="semantic"))
    assert sum(library.encode(load_encoder(), anew=True)) == 1
    assert library.search(SearchRequest("air bersih", mode="semantic")).total == 1


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 broken"])
def test_a_damaged_file_is_one_clear_error(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "whitening" / "weights.npz"
    path.parent.mkdir()
    with pytest.raises(ModelError, match="install docintel again"):
        whitening._shipped(path)
    path.write_bytes(damage)
    with pytest.raises(ModelError, match="install docintel again"):
        whitening._shipped(path)
