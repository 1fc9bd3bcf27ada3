#!/usr/bin/env python3
# /// script
# requires-python = ">=3.10"
# dependencies = ["torch>=2.9", "transformers>=5,<6", "tokenizers>=0.22"]
# ///
"""Train the mini reasoner from scratch: a toy Llama that answers from the server's own prompts, thought first.

    uv run tools/train/train_reasoner.py --corpus artifacts/reasoner --out artifacts/reasoner/checkpoint

The corpus folder holds train.jsonl, test.jsonl, held-out.jsonl (reasoner-corpus.ts) and words.txt
(reasoner-words.ts). Questions about one picture share the prefix of one sequence: each sees the prefix and
itself, at the positions that it has when it is asked alone.
"""
import argparse
import collections
import json
import math
import os
import random
import time
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import torch
from torch.nn import functional
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from reasoner_tokenizer import ASSISTANT, BEGIN, END, THINK, THINK_END, USER, train_tokenizer

IGNORED = -100
PREFIX, PADDING = 0, -1


def model_config(vocabulary: int) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=vocabulary,
        hidden_size=256,
        intermediate_size=512,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=64,
        max_position_embeddings=2048,
        rope_theta=500000.0,
        tie_word_embeddings=False,
        bos_token_id=0,
        eos_token_id=1,
    )


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


def batches(data: list[torch.Tensor], size: int, seed: int):
    """Endless batches of sequences of similar length."""
    shuffled = random.Random(seed)
    while True:
        order = shuffled.sample(range(len(data)), len(data))
        for start in range(0, len(order) - 32 * size + 1, 32 * size):
            near = sorted(order[start : start + 32 * size], key=lambda index: len(data[index]))
            groups = [near[at : at + size] for at in range(0, len(near), size)]
            for group in shuffled.sample(groups, len(groups)):
                yield [data[index] for index in group]


def loss_of(model: LlamaForCausalLM, batch: list[torch.Tensor]) -> torch.Tensor:
    length = max(len(rows) for rows in batch)
    padding = torch.tensor([0, 0, PADDING, IGNORED], dtype=torch.int16)
    rows = torch.stack([torch.cat([row, padding.expand(length - len(row), 4)]) for row in batch]).long()
    tokens, positions, branch, labels = rows.unbind(-1)
    earlier = torch.ones(length, length, dtype=torch.bool).tril()
    visible = (branch[:, None, :] == PREFIX) | (branch[:, None, :] == branch[:, :, None])
    mask = torch.where(visible & earlier, 0.0, torch.finfo(torch.bfloat16).min).to(torch.bfloat16)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.model(
            input_ids=tokens, attention_mask=mask[:, None], position_ids=positions, use_cache=False
        ).last_hidden_state
        answered = labels != IGNORED
        logits = model.lm_head(hidden[answered])
    return functional.cross_entropy(logits.float(), labels[answered])


def optimizers(model: LlamaForCausalLM, rate: float) -> list[torch.optim.Optimizer]:
    inner = [parameter for name, parameter in model.named_parameters() if parameter.ndim == 2 and "layers." in name]
    chosen = {id(parameter) for parameter in inner}
    outer = [parameter for parameter in model.parameters() if id(parameter) not in chosen]
    return [
        torch.optim.Muon(inner, lr=rate, weight_decay=0.02, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(outer, lr=rate, weight_decay=0.02, betas=(0.9, 0.98)),
    ]


@torch.no_grad()
def evaluate(model: LlamaForCausalLM, encoder: Encoder, examples: list[dict], limit: int) -> dict:
    """Greedy answers that are right to the letter: in all, and per kind and per language."""
    asked = [(example, question) for example in examples for question in example["questions"]][:limit]
    asked.sort(key=lambda pair: len(pair[0]["prefix"]))
    counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    wrong = []
    model.eval()
    for start in range(0, len(asked), 50):
        part = asked[start : start + 50]
        prompts = [encoder.prefix(example["prefix"]) + encoder.question(each["question"]) for example, each in part]
        length = max(map(len, prompts))
        tokens = torch.tensor([[1] * (length - len(prompt)) + prompt for prompt in prompts])
        mask = torch.tensor([[0] * (length - len(prompt)) + [1] * len(prompt) for prompt in prompts])
        generated = model.generate(
            tokens, attention_mask=mask, max_new_tokens=120, do_sample=False, eos_token_id=1, pad_token_id=1
        )[:, length:]
        for (example, each), text in zip(part, encoder.tokenizer.batch_decode(generated), strict=True):
            answer = text.split(THINK_END)[-1].split(END)[0].strip()
            language = example["language"] + ("" if each["askedIn"] == example["language"] else " (asked in the other)")
            for key in ("all", language, f"{example['language']} {each['kind']}"):
                counts[key][0] += answer == each["answer"]
                counts[key][1] += 1
            if answer != each["answer"]:
                wrong.append({"question": each["question"], "expected": each["answer"], "got": text})
    model.train()
    return {"accuracy": {key: round(right / total, 4) for key, (right, total) in sorted(counts.items())}, "wrong": wrong}


def read(path: Path) -> list[dict]:
    with path.open(encoding="utf8") as file:
        return [json.loads(line) for line in file]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of the corpus")
    parser.add_argument("--out", type=Path, required=True, help="folder of the checkpoint to write")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=8, help="pictures a step; each has its questions")
    parser.add_argument("--rate", type=float, default=3e-3, help="peak learning rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)

    tokenizer = train_tokenizer(arguments.corpus / "words.txt")
    encoder = Encoder(tokenizer)
    model = LlamaForCausalLM._from_config(model_config(len(tokenizer)), attn_implementation="eager")
    print(json.dumps({**vars(arguments), "parameters": model.num_parameters(), "vocabulary": len(tokenizer)}, default=str))
    examples = read(arguments.corpus / "train.jsonl")[: arguments.steps * arguments.batch + 32 * arguments.batch]
    data = [encode(example, encoder) for example in examples]
    del examples
    tests = {name: read(arguments.corpus / f"{name}.jsonl") for name in ("test", "held-out")}
    print(f"{len(data)} sequences of {sum(map(len, data)) / len(data):.0f} tokens", flush=True)

    optimizing = optimizers(model, arguments.rate)
    source = batches(data, arguments.batch, arguments.seed)
    started, average, tokens = time.time(), 0.0, 0
    model.train()
    for step in range(1, arguments.steps + 1):
        decay = 0.5 * (1 + math.cos(math.pi * step / arguments.steps))
        rate = arguments.rate * min(1, step / 60) * (0.98 * decay + 0.02)
        batch = next(source)
        loss = loss_of(model, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizing:
            for group in optimizer.param_groups:
                group["lr"] = rate
            optimizer.step()
            optimizer.zero_grad()
        average = loss.item() if step == 1 else 0.95 * average + 0.05 * loss.item()
        tokens += sum(map(len, batch))
        if step % 25 == 0:
            seconds = time.time() - started
            print(f"step {step} {seconds:.0f} s {tokens / seconds:.0f} tokens/s loss {average:.4f}", flush=True)
        if step % max(200, arguments.steps // 10) == 0 and step < arguments.steps:
            save(model, tokenizer, arguments.out)
            for name, test in tests.items():
                result = evaluate(model, encoder, test, 200)
                print(name, result["accuracy"]["all"], json.dumps(result["wrong"][:3], ensure_ascii=False), flush=True)
    print(f"trained for {time.time() - started:.0f} s", flush=True)
    save(model, tokenizer, arguments.out)
    for name, test in tests.items():
        print(name, json.dumps(evaluate(model, encoder, test, 2400), ensure_ascii=False), flush=True)


def save(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast, folder: Path) -> None:
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    main()
