# /// script
# requires-python = ">=3.10"
# dependencies = ["numpy", "safetensors", "tokenizers", "torch>=2.9", "transformers>=5"]
#
# [[tool.uv.index]]
# name = "pytorch-cpu"
# url = "https://download.pytorch.org/whl/cpu"
#
# [tool.uv.sources]
# torch = { index = "pytorch-cpu" }
# ///
"""Trains the mini BLIP-2 on the synthetic world and writes a Hugging Face checkpoint folder."""

import argparse
import json
import platform
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, distributed, nn
from torch.nn import functional
from transformers import Blip2ForConditionalGeneration, GenerationConfig, PreTrainedTokenizerFast

from data_parallel import add_process_options, average_gradients, join_processes
from vision_attributes import Attributes, error_shares
from vision_blip2_checks import captions_of, prompted_accuracy
from vision_blip2_examples import IGNORED, Examples
from vision_blip2_model import (
    BEGIN,
    PAD,
    PATCH_SIZE,
    QUERIES,
    AttributeHeads,
    build_model,
    newline_id,
    preprocessor,
    see_larger,
    train_tokenizer,
)
from vision_data import read_pictures, read_rows
from vision_optimizers import set_learning_rate
from vision_options import add_compile_option
from vision_prompts import prompted_answer

TOKENIZER_EXAMPLES = 40_000


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path("artifacts/dataset"), help="what src/eyes/dataset.ts wrote"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("artifacts/checkpoints/blip2"), help="the checkpoint folder"
    )
    parser.add_argument(
        "--start", type=Path, help="checkpoint folder to go on from; default: from scratch"
    )
    parser.add_argument("--steps", type=int, default=10_000, help="how many updates")
    parser.add_argument("--batch", type=int, default=64, help="pictures per process and update")
    parser.add_argument("--rate", type=float, default=4e-3, help="the highest learning rate")
    parser.add_argument("--warmup", type=int, default=150, help="updates until the highest learning rate")
    add_compile_option(parser)
    parser.add_argument(
        "--prompted", type=float, default=0.2, help="the share of pictures that come with a prompt"
    )
    parser.add_argument(
        "--check-every", type=int, default=500, help="updates between checks on unseen pictures"
    )
    parser.add_argument("--seed", type=int, default=1)
    add_process_options(parser)
    return parser.parse_args()


def see(model: Blip2ForConditionalGeneration, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """The vision tokens and the Q-Former's queries of a batch."""
    vision = model.vision_model(pixels).last_hidden_state
    queries = model.qformer(
        query_embeds=model.query_tokens.expand(len(pixels), -1, -1), encoder_hidden_states=vision
    )
    return vision, queries.last_hidden_state


def loss_of(
    model: Blip2ForConditionalGeneration, heads: AttributeHeads, eye: Callable, batch: tuple[Tensor, ...]
) -> tuple[Tensor, Tensor]:
    """The loss of the text and that of the attributes; `eye` is `see`, perhaps compiled."""
    pixels, tokens, labels, classes = batch
    vision, queries = eye(model, pixels)
    embedded = model.get_input_embeddings()(tokens)
    image = model.language_projection(queries).to(embedded.dtype)
    logits = model.language_model(inputs_embeds=torch.cat([image, embedded], 1)).logits[:, QUERIES:-1]
    text_loss = functional.cross_entropy(
        logits.flatten(0, 1).float(), labels[:, 1:].flatten(), ignore_index=IGNORED
    )
    return text_loss, heads(vision, queries, classes)


def optimizers_of(
    model: Blip2ForConditionalGeneration, heads: AttributeHeads, rate: float
) -> list[torch.optim.Optimizer]:
    inside = ("layers.", ".layer.", "language_projection")
    matrices = [
        p for name, p in model.named_parameters() if p.dim() == 2 and any(part in name for part in inside)
    ]
    taken = {id(parameter) for parameter in matrices}
    rest = [p for p in [*model.parameters(), *heads.parameters()] if id(p) not in taken]
    decayed = [
        {"params": [p for p in rest if p.dim() > 1], "weight_decay": 0.05},
        {"params": [p for p in rest if p.dim() < 2], "weight_decay": 0},
    ]
    return [
        torch.optim.AdamW(decayed, lr=rate, betas=(0.9, 0.98), fused=True),
        torch.optim.Muon(matrices, lr=rate, weight_decay=0.05, adjust_lr_fn="match_rms_adamw"),
    ]


def save(model: Blip2ForConditionalGeneration, tokenizer: PreTrainedTokenizerFast, folder: Path) -> None:
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor(model.config.vision_config.image_size), indent=2) + "\n")


def tokenizer_texts(rows: list[dict], seed: int) -> list[str]:
    """Enough captions, prompts and answers to have every word of the world."""
    choices = random.Random(seed)
    examples = rows[:TOKENIZER_EXAMPLES]
    prompted = ["".join(prompted_answer(row, choices)) for row in examples]
    return [*(f"{row['caption']}\n" for row in examples), *prompted]


def begun(
    options: argparse.Namespace, rows: list[dict], side: int
) -> tuple[PreTrainedTokenizerFast, Blip2ForConditionalGeneration]:
    """The tokenizer and the model to train, those of `--start` where it is given."""
    if side % PATCH_SIZE:
        raise SystemExit(f"Expected pictures whose side is a multiple of {PATCH_SIZE} pixels, received {side}.")
    if options.start:
        tokenizer = PreTrainedTokenizerFast.from_pretrained(options.start)
        # Eager as in `build_model`.
        model = Blip2ForConditionalGeneration.from_pretrained(options.start, attn_implementation="eager")
        if model.config.vision_config.image_size != side:
            see_larger(model, side)
        return tokenizer, model.float().train()
    tokenizer = train_tokenizer(tokenizer_texts(rows, options.seed))
    return tokenizer, build_model(tokenizer, side)


def run(rank: int, options: argparse.Namespace) -> None:
    join_processes(rank, options)
    torch.manual_seed(options.seed)
    rows, test_rows = (read_rows(options.data, split) for split in ("train", "test"))
    attributes = Attributes(rows)
    test_pictures = read_pictures(options.data, "captioner", "test")
    tokenizer, model = begun(options, rows, test_pictures.shape[1])
    heads = AttributeHeads(attributes.sizes)
    model.generation_config = GenerationConfig(
        bos_token_id=BEGIN, pad_token_id=PAD, eos_token_id=newline_id(tokenizer)
    )
    model.language_model.generation_config = model.generation_config
    parameters = [*model.parameters(), *heads.parameters()]
    optimizers = optimizers_of(model, heads, options.rate)
    examples = Examples(options, tokenizer, rows, attributes, rank)
    log = {
        "options": {name: str(value) for name, value in vars(options).items()},
        "vocabulary": len(tokenizer),
        "checks": [],
    }
    eye = torch.compile(see) if options.compile else see
    distributed.barrier()
    started = time.monotonic()
    for step in range(options.steps):
        set_learning_rate(optimizers, options.rate, step, options.steps, options.warmup)
        with torch.autocast("cpu", torch.bfloat16):
            text_loss, attribute_loss = loss_of(model, heads, eye, examples.batch())
        for optimizer in optimizers:
            optimizer.zero_grad()
        (text_loss + attribute_loss).backward()
        average_gradients(parameters, options.processes)
        nn.utils.clip_grad_norm_([p for group in optimizers[0].param_groups for p in group["params"]], 1.0)
        for optimizer in optimizers:
            optimizer.step()
        if rank == 0 and (step + 1) % 50 == 0:
            losses = f"text {text_loss.item():.3f} attributes {attribute_loss.item():.3f}"
            print(f"step {step + 1} {time.monotonic() - started:.0f}s {losses}", flush=True)
        if rank == 0 and (step + 1) % options.check_every == 0:
            found = captions_of(model, tokenizer, test_pictures[:500])
            exact = exact_share(found, test_rows[:500])
            check = {"step": step + 1, "seconds": round(time.monotonic() - started), "exact": exact}
            check["errors"] = error_shares(test_rows[:500], found)
            log["checks"].append(check)
            print(json.dumps(check), flush=True)
            save(model, tokenizer, options.out)
    distributed.barrier()
    if rank == 0:
        save(model, tokenizer, options.out)
        finish(options, log, started, test_pictures, test_rows)


def exact_share(found: list[str], rows: list[dict]) -> float:
    return float(np.mean([text == row["caption"] for text, row in zip(found, rows, strict=True)]))


def finish(
    options: argparse.Namespace,
    log: dict,
    started: float,
    pictures: np.ndarray,
    rows: list[dict],
) -> None:
    """Measures the saved checkpoint as anyone would open it, in float32, and writes the log beside it."""
    log["seconds"] = round(time.monotonic() - started)
    log["hardware"] = f"{platform.machine()}, {options.processes} processes of one thread"
    torch.set_num_threads(options.processes)
    model = Blip2ForConditionalGeneration.from_pretrained(options.out, dtype=torch.float32)
    tokenizer = PreTrainedTokenizerFast.from_pretrained(options.out)
    found = captions_of(model, tokenizer, pictures)
    log["parameters"] = sum(parameter.numel() for parameter in model.parameters())
    log["exact"] = exact_share(found, rows)
    log["errors"] = error_shares(rows, found)
    log["prompted_exact"] = prompted_accuracy(model, tokenizer, pictures[:500], rows[:500])
    (options.out / "training-log.json").write_text(json.dumps(log, indent=2) + "\n")
    print(
        json.dumps({name: log[name] for name in ("seconds", "exact", "errors", "prompted_exact")}), flush=True
    )


if __name__ == "__main__":
    chosen = arguments()
    torch.multiprocessing.spawn(run, (chosen,), nprocs=chosen.processes)
