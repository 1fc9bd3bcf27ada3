"""Batches of pictures with captions or prompted answers."""

import argparse
import random

import numpy as np
import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from vision_attributes import Attributes
from vision_blip2_model import BEGIN, CLIP_MEAN, CLIP_STD, PAD, newline_id
from vision_data import moved, read_pictures, relit, to_unit_range
from vision_prompts import prompted_answer

IGNORED = -100


class Examples:
    """Draws random batches of pixels, tokens, labels and attribute classes."""

    def __init__(
        self,
        options: argparse.Namespace,
        tokenizer: PreTrainedTokenizerFast,
        rows: list[dict],
        attributes: Attributes,
        rank: int,
    ):
        self.options, self.tokenizer = options, tokenizer
        self.pictures = read_pictures(options.data, "captioner", "train")
        self.rows = rows[: len(self.pictures)]
        self.classes = attributes.class_numbers(self.rows)
        self.newline = newline_id(tokenizer)
        self.numbers = np.random.default_rng([options.seed, rank])
        self.choices = random.Random(options.seed * 1000 + rank)
        self.order = np.empty(0, np.int64)

    def batch(self) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        size = self.options.batch
        if len(self.order) < size:
            self.order = self.numbers.permutation(len(self.rows))
        chosen, self.order = np.sort(self.order[:size]), self.order[size:]
        texts = [self.text(index) for index in chosen]
        length = max(len(tokens) for tokens, _ in texts)
        tokens = torch.tensor([tokens + [PAD] * (length - len(tokens)) for tokens, _ in texts])
        labels = torch.tensor([labels + [IGNORED] * (length - len(labels)) for _, labels in texts])
        pixels = relit(to_unit_range(moved(self.pictures[chosen], self.numbers)), self.numbers)
        return normalized(pixels), tokens, labels, torch.from_numpy(self.classes[chosen])

    def text(self, index: int) -> tuple[list[int], list[int]]:
        """The tokens of one example, and its labels: those of the caption or answer alone."""
        row = self.rows[index]
        prompt, answer = "", row["caption"]
        if self.choices.random() < self.options.prompted:
            prompt, answer = prompted_answer(row, self.choices)
        given = [BEGIN, *self.tokenizer.encode(prompt, add_special_tokens=False)]
        wanted = [*self.tokenizer.encode(answer, add_special_tokens=False), self.newline]
        return given + wanted, [IGNORED] * len(given) + wanted


def pixels_of(pictures: np.ndarray) -> Tensor:
    return normalized(to_unit_range(pictures))


def normalized(pixels: Tensor) -> Tensor:
    mean, deviation = (torch.tensor(values).view(1, 3, 1, 1) for values in (CLIP_MEAN, CLIP_STD))
    return (pixels - mean) / deviation
