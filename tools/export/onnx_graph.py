"""Turns a torch module into an ONNX file and holds the file against the module."""
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

OPSET = 17
TOLERANCE = 1e-4
QUANTIZED_COSINE = 0.99


@dataclass(frozen=True)
class Graph:
    """A module and how its graph's inputs and outputs are called.

    `dynamic` names, per input and output, the axes that vary. `examples` are full sets of inputs: the first is
    traced, and the file must agree with torch on all; they should differ in every dynamic axis.
    """

    role: str
    module: torch.nn.Module
    inputs: Sequence[str]
    outputs: Sequence[str]
    dynamic: dict[str, dict[int, str]]
    examples: Sequence[tuple[torch.Tensor, ...]]


def write_graph(graph: Graph, folder: Path) -> str:
    """Write `<role>.onnx` into the folder and return that name. Raises ValueError if it disagrees with torch.

    The difference is absolute for outputs within [-1, 1] and relative to the largest output beyond that.
    """
    path = folder / f"{graph.role}.onnx"
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer warns of every shape that it records on purpose
        torch.onnx.export(
            graph.module,
            graph.examples[0],
            str(path),
            input_names=list(graph.inputs),
            output_names=list(graph.outputs),
            dynamic_axes=graph.dynamic,
            opset_version=OPSET,
            dynamo=False,
        )
    difference = largest_difference(graph, path)
    print(f"{path.name}: {path.stat().st_size:,} bytes, differs from torch by at most {difference:.2e}")
    if not difference <= TOLERANCE:
        raise ValueError(f"{path.name} differs from torch by {difference:.2e}; accepted is {TOLERANCE:.0e}")
    return path.name


def write_quantized_graph(graph: Graph, folder: Path) -> str:
    """Write `<role>.q8.onnx` beside the graph that `write_graph` wrote, and return that name.

    The weights of matrix products become 8-bit integers with a scale per column; activations are quantized while
    the graph runs. Raises ValueError if a row of the outputs points elsewhere than torch's.
    """
    path = folder / f"{graph.role}.q8.onnx"
    quantize_dynamic(
        folder / f"{graph.role}.onnx",
        path,
        op_types_to_quantize=["MatMul", "Gemm"],  # a quantized convolution is slower than a float one
        per_channel=True,
        weight_type=QuantType.QInt8,  # QUInt8 takes a quarter longer
    )
    cosine = smallest_cosine(graph, path)
    print(f"{path.name}: {path.stat().st_size:,} bytes, cosine with torch at least {cosine:.5f}")
    if not cosine >= QUANTIZED_COSINE:
        raise ValueError(f"{path.name} has a cosine of {cosine:.5f} with torch; accepted is {QUANTIZED_COSINE}")
    return path.name


def smallest_cosine(graph: Graph, path: Path) -> float:
    return float(
        min(
            (np.sum(got * want, -1) / (np.linalg.norm(got, axis=-1) * np.linalg.norm(want, axis=-1))).min()
            for got, want in outputs(graph, path)
        )
    )


def largest_difference(graph: Graph, path: Path) -> float:
    return float(
        max(np.abs(got - want).max() / max(1, np.abs(want).max()) for got, want in outputs(graph, path))
    )


def outputs(graph: Graph, path: Path) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """What the file and what torch make of every example, output by output."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    for example in graph.examples:
        feeds = dict(zip(graph.inputs, (tensor.numpy() for tensor in example), strict=True))
        with torch.no_grad():
            expected = graph.module(*example)
        expected = expected if isinstance(expected, tuple) else (expected,)
        received = session.run(list(graph.outputs), feeds)
        yield from zip(received, (tensor.numpy() for tensor in expected), strict=True)
