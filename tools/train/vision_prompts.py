"""How BLIP-2 is prompted, and what must follow."""

import random

LEADS = ["a photo of", "a picture of", "this is"]


def prompted_answer(row: dict, generator: random.Random) -> tuple[str, str]:
    """A prompt about a picture and what must follow it."""
    if generator.random() < 0.15:
        return generator.choice(LEADS), f" {row['caption']}"
    question, answer = generator.choice(row["questions"])
    return f"Question: {question} Answer:", f" {answer}"
