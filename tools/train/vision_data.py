"""Reads what `src/eyes/dataset.ts` wrote."""

import json
from pathlib import Path

import numpy as np
import torch

# Side of the square that BLIP-2 and CLIP see at first, in pixels, as in `src/eyes/vision-inputs.ts`.
CAPTIONER_SIZE = 144


def read_pictures(folder: Path, model: str, split: str) -> np.ndarray:
    """The pixels of a split as uint8 [pictures, side, side, 3], mapped from disk."""
    side = json.loads((folder / "sizes.json").read_text())[model]
    return np.memmap(folder / f"{model}-{split}.u8", np.uint8, "c").reshape(-1, side, side, 3)


def read_rows(folder: Path, split: str) -> list[dict]:
    """What is said of the pictures of a split: caption, type, label, attributes, phrases, questions."""
    return [json.loads(line) for line in (folder / f"{split}.jsonl").read_text().splitlines()]


def to_unit_range(pixels: np.ndarray) -> torch.Tensor:
    """uint8 [n, height, width, 3] as float32 [n, 3, height, width] from 0 to 1."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)


def relit(pixels: torch.Tensor, numbers: np.random.Generator, amount: float = 0.06) -> torch.Tensor:
    """Pixels from 0 to 1 under slightly other light: each channel scaled and every picture shifted, in place."""
    count = len(pixels)
    gains = numbers.uniform(1 - amount, 1 + amount, (count, 3, 1, 1)).astype(np.float32)
    shifts = numbers.uniform(-amount / 2, amount / 2, (count, 1, 1, 1)).astype(np.float32)
    return pixels.mul_(torch.from_numpy(gains)).add_(torch.from_numpy(shifts)).clamp_(0, 1)


def moved(pictures: np.ndarray, numbers: np.random.Generator, share: float = 1 / 28) -> np.ndarray:
    """uint8 [n, side, side, 3], each picture shifted by up to that share of its side; its edges are repeated."""
    side = pictures.shape[1]
    most = int(side * share)
    rows, columns = np.clip(
        np.arange(side) + numbers.integers(-most, most + 1, (2, len(pictures), 1)), 0, side - 1
    )
    pairs = zip(pictures, rows, columns, strict=True)
    return np.stack([picture[down][:, across] for picture, down, across in pairs])
