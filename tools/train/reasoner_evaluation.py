"""Counts greedy answers that are right to the letter."""
import collections

import torch
from transformers import LlamaForCausalLM

from reasoner_data import Encoder
from reasoner_tokenizer import END, THINK_END

BATCH = 50
LONGEST_REPLY = 500  # tokens


@torch.no_grad()
def evaluate(model: LlamaForCausalLM, encoder: Encoder, examples: list[dict], limit: int | None = None) -> dict:
    """The share of right answers in all, per language and per kind of question, and what was wrong."""
    asked = [(example, question) for example in examples for question in example["questions"]][:limit]
    asked.sort(key=lambda pair: len(pair[0]["prefix"]))
    counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    wrong = []
    model.eval()
    for start in range(0, len(asked), BATCH):
        part = asked[start : start + BATCH]
        prompts = [encoder.prefix(example["prefix"]) + encoder.question(each["question"]) for example, each in part]
        length = max(map(len, prompts))
        tokens = torch.tensor([[1] * (length - len(prompt)) + prompt for prompt in prompts])
        mask = torch.tensor([[0] * (length - len(prompt)) + [1] * len(prompt) for prompt in prompts])
        generated = model.generate(
            tokens, attention_mask=mask, max_new_tokens=LONGEST_REPLY, do_sample=False, eos_token_id=1, pad_token_id=1
        )[:, length:]
        for (example, each), text in zip(part, encoder.tokenizer.batch_decode(generated), strict=True):
            answer = text.split(THINK_END)[-1].split(END)[0].strip()
            language = example["language"] + ("" if each["askedIn"] == example["language"] else " (asked in the other)")
            for key in ("all", language, f"{example['language']} {each['kind']}"):
                counts[key][0] += answer == each["answer"]
                counts[key][1] += 1
            if answer != each["answer"]:
                wrong.append({"question": each["question"], "expected": each["answer"], "got": text.split(END)[0]})
    model.train()
    return {"accuracy": {key: round(right / total, 4) for key, (right, total) in sorted(counts.items())}, "wrong": wrong}
