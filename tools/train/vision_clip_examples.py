"""Batches of pictures with captions or shorter phrases, and which text tells the truth about which picture."""

import argparse
import random

import numpy as np
import torch
from torch import Tensor

from vision_attributes import ABSENT, Attributes
from vision_blip2_examples import normalized
from vision_data import moved, read_pictures, read_rows, relit, to_unit_range

# How often a batch of one type of picture shows products, charts and documents.
TYPES = {"product": 0.45, "chart": 0.45, "document": 0.1}


class Examples:
    """Draws batches; every second one has pictures of one type only, which are harder to tell apart."""

    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.pictures = read_pictures(options.data, "captioner", "train")
        self.rows = read_rows(options.data, "train")[: len(self.pictures)]
        attributes = Attributes(self.rows)
        self.names = attributes.names
        self.classes = attributes.class_numbers(self.rows)
        self.numbers = np.random.default_rng(options.seed)
        self.choices = random.Random(options.seed)
        types = np.array([row["type"] for row in self.rows])
        self.of_type = {name: np.flatnonzero(types == name) for name in TYPES}

    def batch(self, step: int) -> tuple[Tensor, list[str], Tensor]:
        """Pixels, texts, and [pictures, texts] with 1 where the text is true of the picture."""
        pool = np.arange(len(self.rows))
        if step % 2:
            pool = self.of_type[self.numbers.choice(list(TYPES), p=list(TYPES.values()))]
        chosen = np.sort(self.numbers.choice(pool, self.options.batch, replace=False))
        texts, stated = zip(*(self.text(index) for index in chosen), strict=True)
        stated = np.array(stated)
        seen = self.classes[chosen]
        true = ((stated[None] == ABSENT) | (stated[None] == seen[:, None])).all(-1)
        pixels = normalized(relit(to_unit_range(moved(self.pictures[chosen], self.numbers)), self.numbers))
        return pixels, list(texts), torch.from_numpy(true).float()

    def text(self, index: int) -> tuple[str, np.ndarray]:
        """The text of one picture, and the class numbers of the attributes that the text states."""
        row = self.rows[index]
        if self.choices.random() >= self.options.phrases:
            return row["caption"], self.classes[index]
        phrase, names = self.choices.choice(row["phrases"])
        return phrase, np.where(np.isin(self.names, names), self.classes[index], ABSENT)
