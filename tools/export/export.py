#!/usr/bin/env python3
# /// script
# requires-python = ">=3.10"
# dependencies = ["gguf", "numpy", "onnx", "onnxruntime", "pillow", "safetensors", "torch>=2.6", "transformers>=5,<6"]
# ///
"""Export a Hugging Face checkpoint folder to a model pack.

    uv run tools/export/export.py CHECKPOINT --pack models/mini --name blip2 \\
        --summary "What it knows" --license MIT --source "Where it comes from"

The architecture is read from the checkpoint's config.json. Vision models become ONNX graphs that take and give
float32, have a dynamic batch, and are held against torch; a Llama becomes GGUF files. Then pack.json is updated.
"""
import argparse
import importlib
import json
import os
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # a checkpoint is a folder; nothing is fetched

import torch

from pack import register

EXPORTERS = {
    "blip-2": "export_blip2",
    "clip": "export_clip",
    "llama": "export_llama",
    "mobilevit": "export_mobilevit",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path, help="folder with config.json and model.safetensors")
    parser.add_argument("--pack", type=Path, required=True, help="folder of the pack; made where it is missing")
    parser.add_argument("--name", required=True, help="name of the model within the pack")
    parser.add_argument("--summary", required=True, help="what the model knows and where it stops")
    parser.add_argument("--license", required=True, help="SPDX identifier of the weights")
    parser.add_argument("--source", required=True, help="where the weights come from")
    parser.add_argument(
        "--precisions", nargs="+", metavar="PRECISION", help="clip: f32 (always), q8; llama: f16, q8_0, q4 (default: all)"
    )
    arguments = parser.parse_args()

    model_type = json.loads((arguments.checkpoint / "config.json").read_text("utf8"))["model_type"]
    if model_type not in EXPORTERS:
        parser.error(f"cannot export model_type '{model_type}'; can export: {', '.join(EXPORTERS)}")
    exporter = importlib.import_module(EXPORTERS[model_type])
    precisions = arguments.precisions or exporter.DEFAULT_PRECISIONS
    if unknown := sorted(set(precisions) - set(exporter.PRECISIONS)):
        known = ", ".join(exporter.PRECISIONS)
        parser.error(f"cannot write '{model_type}' in {', '.join(unknown)}; expected some of: {known}")
    folder = arguments.pack / arguments.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)  # the example inputs
    files = exporter.export(arguments.checkpoint, folder, precisions)
    register(
        arguments.pack,
        arguments.name,
        {
            "architecture": exporter.ARCHITECTURE,
            "summary": arguments.summary,
            "license": arguments.license,
            "source": arguments.source,
            "files": {role: f"{arguments.name}/{file}" for role, file in files.items()},
        },
    )


if __name__ == "__main__":
    main()
