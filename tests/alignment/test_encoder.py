"""The shipped encoder: the same vectors with and without torch, and translations that find each other."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from docintel.alignment import load_encoder
from docintel.errors import ModelError
from docintel.settings import models_folder
from tests.alignment.corpus import NAMES, joined

TEXTS = [text for texts in joined(NAMES[:2]).texts.values() for text in texts]


def test_vectors_are_unit_rows_in_the_order_of_the_texts() -> None:
    encoder = load_encoder()
    whole = encoder.encode(TEXTS)
    assert whole.shape == (len(TEXTS), 384)
    assert np.allclose(np.linalg.norm(whole, axis=1), 1, atol=1e-4)
    # What stands beside a sentence in a batch does not change its vector.
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS[:5]])
    assert (alone * whole[:5]).sum(axis=1).min() > 0.995
    assert encoder.encode([]).shape == (0, 384)
    assert encoder.encode([""]).shape == (1, 384)


@pytest.mark.parametrize(("one", "other"), [("id", "jv"), ("id", "en"), ("jv", "en")])
def test_every_translation_of_the_releases_is_the_nearest(one: str, other: str) -> None:
    texts = joined(NAMES).texts
    left, right = (load_encoder().encode(texts[lang]) for lang in (one, other))  # type: ignore[index]
    scores = left @ right.T
    right_ones = (scores.argmax(axis=1) == np.arange(len(scores))).mean()
    assert right_ones >= 0.95


def test_the_version_is_of_the_weights(tmp_path: Path) -> None:
    copied = tmp_path / "encoder"
    shutil.copytree(models_folder() / "encoder", copied)
    assert load_encoder(str(copied)).version == load_encoder().version
    other = tmp_path / "other" / "encoder"
    shutil.copytree(copied, other)
    with (other / "tokenizer.json").open("a") as file:
        file.write("\n")
    assert load_encoder(str(other)).version != load_encoder().version


IN_TORCH = """
import sys
import numpy as np
from docintel.alignment import load_encoder
from docintel.errors import ModelError
from sentence_transformers import SentenceTransformer

model, texts, out, broken = sys.argv[1:]
try:
    load_encoder(broken)
except ModelError as error:
    print(error)
encode = SentenceTransformer(model, device="cpu").encode
np.save(out, encode(open(texts, encoding="utf-8").read().split(chr(10))))
"""


def test_sentence_transformers_loads_the_folder_and_gives_the_same_vectors(tmp_path: Path) -> None:
    """In a process of its own: torch takes seconds and must not be loaded into the other tests."""
    out, texts, broken = tmp_path / "vectors.npy", tmp_path / "texts.txt", tmp_path / "broken"
    texts.write_text("\n".join(TEXTS), encoding="utf-8")
    broken.mkdir()
    (broken / "config.json").write_text("{}")
    command = [
        sys.executable,
        "-c",
        IN_TORCH,
        str(models_folder() / "encoder"),
        str(texts),
        str(out),
        str(broken),
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    theirs, ours = np.load(out), load_encoder().encode(TEXTS)
    assert theirs.shape == ours.shape
    assert (theirs * ours).sum(axis=1).min() > 0.97
    assert (theirs @ theirs.T - ours @ ours.T).std() < 0.02
    assert "no sentence-transformers model" in done.stdout


def test_the_encoder_runs_without_torch() -> None:
    code = (
        "import sys; from docintel.alignment import load_encoder; load_encoder().encode(['Selamat pagi.']);"
        "sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_damaged_model_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "encoder.onnx").write_bytes(b"not a graph")
    with pytest.raises(ModelError, match="damaged"):
        load_encoder(str(tmp_path))
