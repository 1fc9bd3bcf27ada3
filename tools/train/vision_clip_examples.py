"""Batches of pictures with captions or shorter phrases, and which text tells the truth about which picture."""

import argparse
import random

import numpy as np
import torch
from torch import Tensor

from vision_attributes import ABSENT, ATTRIBUTES, class_numbers
from vision_blip2_examples import pixels_of
from vision_data import read_pictures, read_truths
from vision_prompts import label_of

# How often a batch of one type of picture shows products, charts and documents.
TYPES = {"product": 0.45, "chart": 0.45, "document": 0.1}


class Examples:
    """Draws batches; every second one has pictures of one type only, which are harder to tell apart."""

    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.captions, self.truths = read_truths(options.data, "train")
        self.pictures = read_pictures(options.data, "captioner", "train")
        self.classes = np.array([class_numbers(truth) for truth in self.truths])
        self.numbers = np.random.default_rng(options.seed)
        self.choices = random.Random(options.seed)
        types = np.array([truth["type"] for truth in self.truths])
        self.of_type = {name: np.flatnonzero(types == name) for name in TYPES}

    def batch(self, step: int) -> tuple[Tensor, list[str], Tensor]:
        """Pixels, texts, and [pictures, texts] with 1 where the text is true of the picture."""
        pool = np.arange(len(self.captions))
        if step % 2:
            pool = self.of_type[self.numbers.choice(list(TYPES), p=list(TYPES.values()))]
        chosen = np.sort(self.numbers.choice(pool, self.options.batch, replace=False))
        texts, stated = zip(*(self.text(index) for index in chosen), strict=True)
        stated = np.array(stated)
        seen = self.classes[chosen]
        true = ((stated[None] == ABSENT) | (stated[None] == seen[:, None])).all(-1)
        return pixels_of(self.pictures[chosen]), list(texts), torch.from_numpy(true).float()

    def text(self, index: int) -> tuple[str, np.ndarray]:
        """The text of one picture, and the class numbers of the attributes that the text states."""
        if self.choices.random() >= self.options.phrases:
            return self.captions[index], self.classes[index]
        phrase, names = self.choices.choice(phrases_of(self.truths[index]))
        kept = np.isin(list(ATTRIBUTES), names)
        return phrase, np.where(kept, self.classes[index], ABSENT)


def phrases_of(truth: dict) -> list[tuple[str, list[str]]]:
    """What else one might say about a picture, each with the attributes that it states."""
    label = label_of(truth)
    phrases = [(with_article(label), ["kind"])]
    if truth.get("kind") == "pie":
        phrases.append((f"a pie chart, mostly {truth['largest']}", ["kind", "color"]))
    elif "color" in truth:
        phrases.append((with_article(f"{truth['color']} {label}"), ["kind", "color"]))
    if "background" in truth:
        phrases.append((f"{with_article(label)} on a {truth['background']} background", ["kind", "background"]))
    return phrases


def with_article(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
