"""What the captioner gets right on pictures it has not seen."""

import random

import numpy as np
import torch
from transformers import Blip2ForConditionalGeneration, PreTrainedTokenizerFast

from vision_blip2_examples import pixels_of
from vision_blip2_model import QUERIES
from vision_prompts import prompted_answer

LONGEST_CAPTION = 40
CHECK_BATCH = 250


@torch.no_grad()
def captions_of(
    model: Blip2ForConditionalGeneration, tokenizer: PreTrainedTokenizerFast, pictures: np.ndarray
) -> list[str]:
    """The model's own captions, without a prompt, by transformers' generation."""
    model.eval()
    captions = []
    for start in range(0, len(pictures), CHECK_BATCH):
        tokens = model.generate(
            pixels_of(pictures[start : start + CHECK_BATCH]), max_new_tokens=LONGEST_CAPTION, do_sample=False
        )
        captions += [text.strip() for text in tokenizer.batch_decode(tokens, skip_special_tokens=True)]
    model.train()
    return captions


@torch.no_grad()
def prompted_accuracy(
    model: Blip2ForConditionalGeneration,
    tokenizer: PreTrainedTokenizerFast,
    pictures: np.ndarray,
    rows: list[dict],
) -> float:
    """The share of unseen pictures whose answer to a random prompt is exactly right."""
    model.eval()
    choices, right = random.Random(0), 0
    for picture, row in zip(pictures, rows, strict=True):
        prompt, answer = prompted_answer(row, choices)
        tokens = [model.config.image_token_index] * QUERIES + tokenizer.encode(prompt)
        generated = model.generate(
            pixels_of(picture[None]), torch.tensor([tokens]), max_new_tokens=LONGEST_CAPTION, do_sample=False
        )
        right += (
            tokenizer.decode(generated[0, len(tokens) :], skip_special_tokens=True).strip() == answer.strip()
        )
    model.train()
    return right / len(rows)
