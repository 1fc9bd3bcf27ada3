# /// script
# requires-python = ">=3.10"
# dependencies = ["safetensors", "torch>=2.9"]
#
# [[tool.uv.index]]
# name = "pytorch-cpu"
# url = "https://download.pytorch.org/whl/cpu"
#
# [tool.uv.sources]
# torch = { index = "pytorch-cpu" }
# ///
"""Averages the weights of checkpoints of one model that were trained one from the other (model soups, Wortsman et
al. 2022): the mean is often right where each of them is wrong elsewhere."""

import argparse
import shutil
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

WEIGHTS = "model.safetensors"


def mean_of(checkpoints: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """Of every weight by its name; shapes and types are those of the first checkpoint."""
    first, *others = checkpoints
    for other in others:
        if {name: weight.shape for name, weight in first.items()} != {
            name: weight.shape for name, weight in other.items()
        }:
            raise SystemExit("Expected checkpoints of one model, received weights of other names or shapes.")
    return {
        name: torch.stack([checkpoint[name].float() for checkpoint in checkpoints]).mean(0).to(weight.dtype)
        for name, weight in first.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="Hugging Face checkpoint folders")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write; the rest is the first's")
    options = parser.parse_args()
    mean = mean_of([load_file(folder / WEIGHTS) for folder in options.checkpoints])
    shutil.copytree(options.checkpoints[0], options.out, dirs_exist_ok=True)
    save_file(mean, options.out / WEIGHTS, metadata={"format": "pt"})


if __name__ == "__main__":
    main()
