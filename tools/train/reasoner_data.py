"""The corpus as token sequences: one per picture, its questions as branches behind the shared prefix."""
import json
import random
from collections.abc import Iterator
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerFast

from reasoner_tokenizer import ASSISTANT, BEGIN, END, THINK, THINK_END, USER

IGNORED = -100
PREFIX, PADDING = 0, -1


class Encoder:
    """Text to tokens, in the parts in which the server's reasoner tokenizes them."""

    def __init__(self, tokenizer: PreTrainedTokenizerFast):
        self.tokenizer = tokenizer
        self.id = tokenizer.convert_tokens_to_ids

    def text(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False)

    def prefix(self, text: str) -> list[int]:
        return [self.id(BEGIN), self.id(USER), *self.text(text)]

    def question(self, text: str) -> list[int]:
        return [*self.text(text), self.id(ASSISTANT), self.id(THINK), *self.text("\n")]

    def reply(self, thought: str, answer: str) -> list[int]:
        return [*self.text(thought + "\n"), self.id(THINK_END), *self.text("\n\n" + answer), self.id(END)]


def encode(example: dict, encoder: Encoder) -> torch.Tensor:
    """Rows of [token, position, branch, label]; branch 0 is the prefix."""
    prefix = encoder.prefix(example["prefix"])
    rows = [(token, position, PREFIX, IGNORED) for position, token in enumerate(prefix)]
    for branch, asked in enumerate(example["questions"], start=1):
        question = encoder.question(asked["question"])
        reply = encoder.reply(asked["thought"], asked["answer"])
        labels = [IGNORED] * (len(question) - 1) + reply + [IGNORED]
        for offset, (token, label) in enumerate(zip(question + reply, labels, strict=True)):
            rows.append((token, len(prefix) + offset, branch, label))
    return torch.tensor(rows, dtype=torch.int16)


def batches(data: list[torch.Tensor], size: int, seed: int) -> Iterator[list[torch.Tensor]]:
    """Endless batches of sequences of similar length."""
    shuffled = random.Random(seed)
    window = min(32 * size, len(data))
    while True:
        order = shuffled.sample(range(len(data)), len(data))
        for start in range(0, len(order) - window + 1, window):
            near = sorted(order[start : start + window], key=lambda index: len(data[index]))
            groups = [near[at : at + size] for at in range(0, len(near), size)]
            for group in shuffled.sample(groups, len(groups)):
                yield [data[index] for index in group]


def read(path: Path) -> list[dict]:
    with path.open(encoding="utf8") as file:
        return [json.loads(line) for line in file]
