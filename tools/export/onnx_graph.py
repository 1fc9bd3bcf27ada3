"""Turns a torch module into an ONNX file and holds the file against the module."""
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch

OPSET = 17
TOLERANCE = 1e-4


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


def largest_difference(graph: Graph, path: Path) -> float:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    differences = []
    for example in graph.examples:
        feeds = dict(zip(graph.inputs, (tensor.numpy() for tensor in example), strict=True))
        with torch.no_grad():
            expected = graph.module(*example)
        expected = expected if isinstance(expected, tuple) else (expected,)
        received = session.run(list(graph.outputs), feeds)
        for got, want in zip(received, (tensor.numpy() for tensor in expected), strict=True):
            differences.append(np.abs(got - want).max() / max(1, np.abs(want).max()))
    return float(max(differences))
