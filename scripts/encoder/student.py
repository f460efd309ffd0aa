"""The student network: six of the teacher's twelve layers, and what is needed to run both on a CPU."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from encoder import graph
from encoder.base import Base, write_tokenizer

LAYERS = (0, 2, 4, 6, 8, 10)  # of the subsets tried, untrained retrieval was best with these
POSITIONS = 256

_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def network(base: Base, keep: list[int], layers: tuple[int, ...]) -> BertModel:
    """A BertModel with the vocabulary positions ``keep`` and the given layers of the decoded model."""
    config = BertConfig(
        vocab_size=len(keep),
        hidden_size=base.width,
        num_hidden_layers=len(layers),
        num_attention_heads=base.heads,
        intermediate_size=base.inner,
        max_position_embeddings=POSITIONS,
        type_vocab_size=2,
        layer_norm_eps=1e-12,
        pad_token_id=1,
    )
    model = BertModel(config, add_pooling_layer=False)
    tensors = {name: torch.tensor(value) for name, value in base.tensors.items()}
    state = {
        "embeddings.word_embeddings.weight": tensors["emb.word"][torch.tensor(keep)],
        "embeddings.position_embeddings.weight": tensors["emb.pos"].reshape(-1, base.width)[:POSITIONS],
        "embeddings.token_type_embeddings.weight": tensors["emb.type"].reshape(2, base.width),
        "embeddings.LayerNorm.weight": tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": tensors["emb.ln.b"],
    }
    for number, layer in enumerate(layers):
        for short, name in _NAMES.items():
            for kind, end in (("weight", "w"), ("bias", "b")):
                state[f"encoder.layer.{number}.{name}.{kind}"] = tensors[f"l{layer}.{short}.{end}"]
    unexpected = model.load_state_dict(state, strict=False).unexpected_keys
    if unexpected:
        raise ValueError(f"The decoded model has tensors that a BertModel has not: {unexpected}.")
    return model


def embed(model: BertModel, rows: list[list[int]]) -> torch.Tensor:
    """Unit vectors (rows, width) of token ids: the mean over the tokens, scaled to length 1."""
    longest = max(map(len, rows))
    ids = torch.ones(len(rows), longest, dtype=torch.long)
    mask = torch.zeros(len(rows), longest, dtype=torch.long)
    for row, values in enumerate(rows):
        ids[row, : len(values)] = torch.tensor(values)
        mask[row, : len(values)] = 1
    device = next(model.parameters()).device
    mask = mask.to(device)
    states = model(input_ids=ids.to(device), attention_mask=mask).last_hidden_state.float()
    return torch.nn.functional.normalize((states * mask[..., None]).sum(1), dim=-1)


@torch.no_grad()
def encode(model: BertModel, tokenizer: Tokenizer, texts: list[str], limit: int = 128) -> NDArray[np.float32]:
    """Unit vectors (texts, width), in the order of ``texts``; no gradient."""
    tokenizer.enable_truncation(limit)
    rows = [encoding.ids for encoding in tokenizer.encode_batch_fast(texts)]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    vectors = np.zeros((len(rows), model.config.hidden_size), np.float32)
    device = next(model.parameters()).device.type
    with torch.autocast(device, torch.bfloat16):
        for start in range(0, len(order), 32):
            part = order[start : start + 32]
            vectors[part] = embed(model, [rows[i] for i in part]).float().cpu().numpy()
    return vectors


def write_model(model: BertModel, tokenizer: Tokenizer, folder: Path) -> None:
    """Write a sentence-transformers folder in float16 on an int8 grid, and the ONNX graph over it."""
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {}
    for name, value in model.state_dict().items():
        if name.endswith("position_ids"):
            continue
        array = value.detach().float().cpu().numpy()
        if name.startswith("encoder") and name.endswith("weight") and array.ndim == 2:
            step = graph.steps(array)[:, None]
            array = np.round(array / step) * step
        tensors[name] = np.ascontiguousarray(array.astype(np.float16))
    save_file(tensors, folder / graph.WEIGHTS, metadata={"format": "pt"})
    (folder / graph.WEIGHTS).chmod(0o644)
    config = model.config
    graph.build(folder, config.num_attention_heads, config.num_hidden_layers)
    tokenizer.no_truncation()
    write_tokenizer(tokenizer, folder, POSITIONS)
    _write_json(
        folder / "config.json",
        {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "dtype": "float32",
            "hidden_act": "gelu",
            "hidden_size": config.hidden_size,
            "intermediate_size": config.intermediate_size,
            "layer_norm_eps": 1e-12,
            "max_position_embeddings": POSITIONS,
            "num_attention_heads": config.num_attention_heads,
            "num_hidden_layers": config.num_hidden_layers,
            "pad_token_id": 1,
            "type_vocab_size": 2,
            "vocab_size": config.vocab_size,
        },
    )
    modules = ("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")
    listed = [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for i, (path, kind) in enumerate(modules)
    ]
    _write_json(folder / "modules.json", listed)
    _write_json(folder / "sentence_bert_config.json", {"max_seq_length": POSITIONS, "do_lower_case": False})
    _write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": {}, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )
    (folder / "1_Pooling").mkdir(exist_ok=True)
    pooling = {"word_embedding_dimension": config.hidden_size, "pooling_mode_mean_tokens": True}
    _write_json(folder / "1_Pooling/config.json", pooling)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
