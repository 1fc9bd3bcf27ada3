#!/usr/bin/env python3
# /// script
# requires-python = ">=3.10"
# dependencies = ["torch>=2.9", "transformers>=5,<6", "tokenizers>=0.22"]
# ///
"""Train the mini reasoner from scratch: a toy Llama that answers from the server's own prompts, thought first.

    uv run tools/train/train_reasoner.py

The corpus folder holds train.jsonl, test.jsonl, held-out.jsonl (reasoner-corpus.ts), analyses.jsonl,
analyses-test.jsonl (analysis-corpus.ts) and words.txt (reasoner-words.ts). Questions about one picture share the prefix of one sequence: each sees the prefix and
itself, at the positions that it has when it is asked alone.
"""
import argparse
import json
import math
import os
import platform
import time
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import torch
from torch import distributed
from torch.nn import functional
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from data_parallel import add_process_options, average_gradients, join_processes
from reasoner_data import IGNORED, PADDING, PREFIX, Encoder, batches, encode, read
from reasoner_evaluation import evaluate
from reasoner_start import open_checkpoint, with_layers, with_tokens
from reasoner_tokenizer import train_tokenizer

LAYERS = 6

# Questions of each test that a check on the way asks, and the last one; analyses are long.
CHECKED = {"test": 100, "held-out": 100, "analyses-test": 24}
FINALLY_CHECKED = {"test": 800, "held-out": 800, "analyses-test": 150}


def model_config(vocabulary: int, layers: int) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=vocabulary,
        hidden_size=256,
        intermediate_size=512,
        num_hidden_layers=layers,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=64,
        max_position_embeddings=2048,
        rope_theta=500000.0,
        tie_word_embeddings=False,
        bos_token_id=0,
        eos_token_id=1,
        attn_implementation="eager",  # on a CPU faster to train than fused attention
    )


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


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path("artifacts/reasoner"), help="folder of the corpus")
    parser.add_argument("--out", type=Path, default=Path("artifacts/reasoner/checkpoint"), help="folder to write")
    parser.add_argument("--start", type=Path, help="checkpoint folder to go on from; default: from scratch")
    parser.add_argument(
        "--new-tokens", action="store_true", help="give the checkpoint of --start the tokens of the corpus' words.txt"
    )
    parser.add_argument("--layers", type=int, help="layers of the model; those of --start are kept, others are added")
    parser.add_argument(
        "--train", nargs="+", default=["train", "analyses"], help="files of the corpus to learn, without .jsonl"
    )
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=8, help="pictures per process and step; each has its questions")
    parser.add_argument("--rate", type=float, default=3e-3, help="peak learning rate")
    parser.add_argument("--check-every", type=int, default=1000, help="steps between checks on unseen pictures")
    parser.add_argument("--seed", type=int, default=1)
    add_process_options(parser)
    return parser.parse_args()


def begun(options: argparse.Namespace) -> tuple[LlamaForCausalLM, PreTrainedTokenizerFast]:
    if not options.start:
        tokenizer = train_tokenizer(options.corpus / "words.txt")
        return LlamaForCausalLM(model_config(len(tokenizer), options.layers or LAYERS)), tokenizer
    model, known = open_checkpoint(options.start)
    if options.layers:
        model = with_layers(model, options.layers)
    if not options.new_tokens:
        return model, known
    tokenizer = train_tokenizer(options.corpus / "words.txt")
    return with_tokens(model, known, tokenizer), tokenizer


def run(rank: int, options: argparse.Namespace) -> None:
    join_processes(rank, options)
    torch.manual_seed(options.seed)
    model, tokenizer = begun(options)
    encoder = Encoder(tokenizer)
    files = [read(options.corpus / f"{name}.jsonl")[rank :: options.processes] for name in options.train]
    data = [encode(example, encoder) for file in files for example in file]
    del files
    tests = {name: read(options.corpus / f"{name}.jsonl") for name in ("test", "held-out", "analyses-test")}
    print(f"{len(data)} sequences of {sum(map(len, data)) / len(data):.0f} tokens", flush=True)

    optimizing = optimizers(model, options.rate)
    source = batches(data, options.batch, options.seed + rank)
    parameters = list(model.parameters())
    distributed.barrier()
    started, average, tokens = time.time(), 0.0, 0
    model.train()
    for step in range(1, options.steps + 1):
        decay = 0.5 * (1 + math.cos(math.pi * step / options.steps))
        rate = options.rate * min(1, step / 60) * (0.98 * decay + 0.02)
        batch = next(source)
        loss = loss_of(model, batch)
        loss.backward()
        average_gradients(parameters, options.processes)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        for optimizer in optimizing:
            for group in optimizer.param_groups:
                group["lr"] = rate
            optimizer.step()
            optimizer.zero_grad()
        average = loss.item() if step == 1 else 0.95 * average + 0.05 * loss.item()
        tokens += options.processes * sum(map(len, batch))
        if rank == 0 and step % 25 == 0:
            seconds = time.time() - started
            print(f"step {step} {seconds:.0f} s {tokens / seconds:.0f} tokens/s loss {average:.4f}", flush=True)
        if rank == 0 and step % options.check_every == 0 and step < options.steps:
            save(model, tokenizer, options.out)
            for name, test in tests.items():
                result = evaluate(model, encoder, test, CHECKED[name])
                print(name, result["accuracy"]["all"], json.dumps(result["wrong"][:3], ensure_ascii=False), flush=True)
    distributed.barrier()
    if rank > 0:
        return
    save(model, tokenizer, options.out)
    torch.set_num_threads(options.processes)
    log = {
        "options": {key: str(value) for key, value in vars(options).items()},
        "parameters": model.num_parameters(),
        "seconds": round(time.time() - started),
        "tokens": tokens,
        "hardware": f"{platform.processor() or platform.machine()}, {options.processes} processes of one thread",
        "loss": round(average, 5),
        "right": {name: evaluate(model, encoder, test, FINALLY_CHECKED[name]) for name, test in tests.items()},
        "before": logs_before(options.start),
    }
    (options.out / "training-log.json").write_text(json.dumps(log, indent=1, ensure_ascii=False) + "\n", "utf8")
    print(json.dumps({name: result["accuracy"]["all"] for name, result in log["right"].items()}))


def logs_before(start: Path | None) -> list[dict]:
    """Of the stages that led to the checkpoint, latest first, without what they answered wrongly."""
    path = start / "training-log.json" if start else None
    if not path or not path.exists():
        return []
    log = json.loads(path.read_text("utf8"))
    before = log.pop("before", [])
    for result in log["right"].values():
        result.pop("wrong", None)
    return [log, *before]


def save(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast, folder: Path) -> None:
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    chosen = arguments()
    torch.multiprocessing.spawn(run, (chosen,), nprocs=chosen.processes)
