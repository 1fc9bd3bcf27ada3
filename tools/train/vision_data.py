"""Reads what `src/dataset.ts` wrote."""

import json
from pathlib import Path

import numpy as np
import torch

IMAGE_SIZE = 96


def read_pictures(folder: Path, model: str, split: str) -> np.ndarray:
    """The pixels of a split as uint8 [pictures, 96, 96, 3], mapped from disk."""
    pixels = np.memmap(folder / f"{model}-{split}.u8", np.uint8, "c")
    return pixels.reshape(-1, IMAGE_SIZE, IMAGE_SIZE, 3)


def read_truths(folder: Path, split: str) -> tuple[list[str], list[dict]]:
    """The captions and the truths of a split."""
    rows = [json.loads(line) for line in (folder / f"{split}.jsonl").read_text().splitlines()]
    return [row["caption"] for row in rows], [row["truth"] for row in rows]


def to_unit_range(pixels: np.ndarray) -> torch.Tensor:
    """uint8 [n, height, width, 3] as float32 [n, 3, height, width] from 0 to 1."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
