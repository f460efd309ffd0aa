"""The ONNX graph of the encoder: int8 matrix products over the weights that ``model.safetensors`` holds.

The graph has no second copy of the weights: its initialisers point into ``model.safetensors`` (ONNX external
data: a file, an offset, a length), so that the sentence-transformers model and the ONNX model cannot differ.
The float16 matrices were rounded to a grid of 255 steps a column before they were written; the graph
divides by the step, and onnxruntime folds that to int8 constants when it loads.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

WEIGHTS = "model.safetensors"
_TYPES = {"F16": TensorProto.FLOAT16, "F32": TensorProto.FLOAT}


class _Graph:
    """Collects nodes and initialisers; every ``add`` returns the name of the node's output."""

    def __init__(self, weights: Path) -> None:
        raw = weights.read_bytes()
        (size,) = struct.unpack_from("<Q", raw, 0)
        self._header: dict[str, Any] = json.loads(raw[8 : 8 + size])
        self._data = raw
        self._base = 8 + size
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: list[onnx.TensorProto] = []
        self._count = 0

    def add(self, kind: str, inputs: list[str], domain: str = "", outputs: int = 1, **attributes: Any) -> str:
        self._count += 1
        names = [f"{kind}_{self._count}" + (f"_{i}" if i else "") for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names[0]

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def stored(self, name: str) -> str:
        """The tensor ``name`` of the weights' file, as external data."""
        entry = self._header[name]
        if all(tensor.name != name for tensor in self.tensors):
            start, end = entry["data_offsets"]
            tensor = TensorProto(name=name, data_type=_TYPES[entry["dtype"]], dims=entry["shape"])
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (
                ("location", WEIGHTS),
                ("offset", self._base + start),
                ("length", end - start),
            ):
                tensor.external_data.add(key=key, value=str(value))
            self.tensors.append(tensor)
        return name

    def floats(self, name: str) -> str:
        return self.add("Cast", [self.stored(name)], to=TensorProto.FLOAT)

    def value(self, name: str) -> NDArray[np.float32]:
        entry = self._header[name]
        start, end = (self._base + offset for offset in entry["data_offsets"])
        kind = np.float16 if entry["dtype"] == "F16" else np.float32
        return np.frombuffer(self._data[start:end], kind).reshape(entry["shape"]).astype(np.float32)

    def over_largest(self, source: str) -> tuple[str, str]:
        """Each row (token) of ``source`` over its largest absolute value, and that value.

        onnxruntime quantises a whole batch with one step: with this, every token has the same range. A few
        tokens are far larger than the rest, and without it a sentence's vector would depend on the sentences
        beside it.
        """
        largest = self.add("ReduceMax", [self.add("Abs", [source])], axes=[-1], keepdims=1)
        return self.add("Div", [source, largest]), largest

    def linear(self, source: tuple[str, str], prefix: str) -> str:
        """``x @ W.T + b`` in int8 for x as :meth:`over_largest` gives it; W has a step for each output."""
        even, largest = source
        step = steps(self.value(f"{prefix}.weight"))
        scale = self.constant(f"{prefix}.step", step)
        weight = self.add("Transpose", [self.floats(f"{prefix}.weight")], perm=[1, 0])
        weight = self.add("Round", [self.add("Div", [weight, scale])])
        weight = self.add("Cast", [weight], to=TensorProto.INT8)
        zero = self.constant(f"{prefix}.zero", np.zeros(step.shape, np.int8))
        product = self.add("DynamicQuantizeMatMul", [even, weight, scale, zero], domain="com.microsoft")
        return self.add("Add", [self.add("Mul", [product, largest]), self.floats(f"{prefix}.bias")])


def steps(weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """The quantisation step of each output of ``weight`` (outputs, inputs): its largest value over 127."""
    return np.maximum(np.abs(weight).max(axis=1), 1e-8).astype(np.float32) / np.float32(127)


def build(folder: Path, heads: int, layers: int) -> None:
    """Write ``folder/encoder.onnx``: ``input_ids`` and ``attention_mask`` (batch, length) to unit vectors."""
    graph = _Graph(folder / WEIGHTS)
    states = _embeddings(graph)
    mask = graph.add("Cast", ["attention_mask"], to=TensorProto.INT32)
    for layer in range(layers):
        states = _layer(graph, states, mask, f"encoder.layer.{layer}", heads)
    _pool(graph, states)
    ids, attention = (
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask")
    )
    width = graph.value("embeddings.word_embeddings.weight").shape[1]
    output = helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", width])
    model = helper.make_model(
        helper.make_graph(graph.nodes, "docintel-encoder", [ids, attention], [output], graph.tensors),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=8,
    )
    (folder / "encoder.onnx").write_bytes(model.SerializeToString())


def _embeddings(graph: _Graph) -> str:
    words = graph.add("Gather", [graph.stored("embeddings.word_embeddings.weight"), "input_ids"])
    words = graph.add("Cast", [words], to=TensorProto.FLOAT)
    length = graph.add("Shape", ["input_ids"], start=1, end=2)
    zero = graph.constant("zero", np.array([0], np.int64))
    table = graph.stored("embeddings.position_embeddings.weight")
    places = graph.add("Slice", [table, zero, length, zero])
    places = graph.add("Cast", [places], to=TensorProto.FLOAT)
    kind = graph.constant("token_type", graph.value("embeddings.token_type_embeddings.weight")[0])
    total = graph.add("Add", [graph.add("Add", [words, places]), kind])
    norm = [graph.floats(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")]
    return graph.add("LayerNormalization", [total, *norm], epsilon=1e-12)


def _layer(graph: _Graph, states: str, mask: str, prefix: str, heads: int) -> str:
    even = graph.over_largest(states)
    parts = [graph.linear(even, f"{prefix}.attention.self.{part}") for part in ("query", "key", "value")]
    mixed = graph.add("MultiHeadAttention", [*parts, "", mask], domain="com.microsoft", num_heads=heads)
    mixed = graph.linear(graph.over_largest(mixed), f"{prefix}.attention.output.dense")
    states = _skip_norm(graph, mixed, states, f"{prefix}.attention.output.LayerNorm")
    inner = graph.linear(graph.over_largest(states), f"{prefix}.intermediate.dense")
    inner = graph.add("Gelu", [inner], domain="com.microsoft")
    inner = graph.linear(graph.over_largest(inner), f"{prefix}.output.dense")
    return _skip_norm(graph, inner, states, f"{prefix}.output.LayerNorm")


def _skip_norm(graph: _Graph, states: str, skip: str, prefix: str) -> str:
    norm = [graph.floats(f"{prefix}.{part}") for part in ("weight", "bias")]
    return graph.add("SkipLayerNormalization", [states, skip, *norm], domain="com.microsoft", epsilon=1e-12)


def _pool(graph: _Graph, states: str) -> None:
    axes = graph.constant("axis_1", np.array([1], np.int64))
    weights = graph.add("Cast", ["attention_mask"], to=TensorProto.FLOAT)
    weights = graph.add("Unsqueeze", [weights, graph.constant("axis_2", np.array([2], np.int64))])
    total = graph.add("ReduceSum", [graph.add("Mul", [states, weights]), axes], keepdims=0)
    # A mean and a sum have the same direction, and the vector is scaled to length 1.
    length = graph.add("ReduceL2", [total], axes=[1], keepdims=1)
    graph.nodes.append(helper.make_node("Div", [total, length], ["sentence_embedding"]))
