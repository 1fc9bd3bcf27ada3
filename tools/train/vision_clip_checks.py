"""How often the right caption wins among eight of the same type of picture."""

import random
from collections import defaultdict

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from transformers import CLIPModel, CLIPTokenizer

from vision_blip2_examples import pixels_of
from vision_clip_model import encode

CHECK_BATCH = 250
CHOICES = 8


def image_vectors(model: CLIPModel, pixels: Tensor) -> Tensor:
    pooled = model.vision_model(pixel_values=pixels).pooler_output
    return functional.normalize(model.visual_projection(pooled).float(), dim=-1)


def text_vectors(model: CLIPModel, tokens: Tensor) -> Tensor:
    pooled = model.text_model(input_ids=tokens).pooler_output
    return functional.normalize(model.text_projection(pooled).float(), dim=-1)


@torch.no_grad()
def right_of_eight(
    model: CLIPModel, tokenizer: CLIPTokenizer, pictures: np.ndarray, rows: list[dict]
) -> dict[str, float]:
    """The share of pictures whose caption beats seven other ones of the same type, per type and of all."""
    model.eval()
    starts = range(0, len(pictures), CHECK_BATCH)
    images = torch.cat([image_vectors(model, pixels_of(pictures[at : at + CHECK_BATCH])) for at in starts])
    different = sorted({row["caption"] for row in rows})
    vectors = dict(zip(different, text_vectors(model, encode(tokenizer, different)), strict=True))
    model.train()
    of_type = defaultdict(set)
    for row in rows:
        of_type[row["type"]].add(row["caption"])
    choices = random.Random(3)
    results = defaultdict(list)
    for image, row in zip(images, rows, strict=False):
        others = choices.sample(sorted(of_type[row["type"]] - {row["caption"]}), CHOICES - 1)
        scores = torch.stack([vectors[text] for text in [row["caption"], *others]]) @ image
        results[row["type"]].append(int(scores.argmax()) == 0)
    results["all"] = [right for rights in list(results.values()) for right in rights]
    return {name: round(float(np.mean(rights)), 4) for name, rights in results.items()}
