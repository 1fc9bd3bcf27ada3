"""The files of a vision model that also reads or writes text."""
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from transformers import BaseImageProcessor

from onnx_graph import Graph, write_graph, write_quantized_graph

TOKENIZER_FILES = {"tokenizer": "tokenizer.json", "tokenizerConfig": "tokenizer_config.json"}


def write_model_files(
    graphs: Iterable[Graph], processor: type[BaseImageProcessor], checkpoint: Path, folder: Path, precisions: Sequence[str]
) -> dict[str, str]:
    """Write preprocessing, tokenizer and every graph in f32, and in q8 where it is among the precisions.

    Returns the names of the files by role, `config.json` included, which the caller writes.
    """
    processor.from_pretrained(checkpoint).to_json_file(folder / "preprocessor_config.json")
    for file in TOKENIZER_FILES.values():
        shutil.copyfile(checkpoint / file, folder / file)
    files = {}
    for graph in graphs:
        files[graph.role] = write_graph(graph, folder)
        if "q8" in precisions:
            files[f"{graph.role}Q8"] = write_quantized_graph(graph, folder)
    return {**files, "config": "config.json", "preprocessor": "preprocessor_config.json", **TOKENIZER_FILES}
