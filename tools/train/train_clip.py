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
"""Trains the mini CLIP on the synthetic world and writes a Hugging Face checkpoint folder."""

import argparse
import json
import platform
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import CLIPModel, CLIPTokenizer

from vision_clip_checks import image_vectors, right_of_eight, text_vectors
from vision_clip_examples import Examples
from vision_clip_model import PREPROCESSOR, build_model, encode, start_from_captioner, train_tokenizer
from vision_data import read_pictures, read_rows
from vision_optimizers import set_learning_rate
from vision_options import add_compile_option

TOKENIZER_EXAMPLES = 20_000
MAX_SCALE = 100


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path("artifacts/dataset"), help="what src/eyes/dataset.ts wrote"
    )
    parser.add_argument(
        "--captioner", type=Path, default=Path("artifacts/checkpoints/blip2"), help="whose eye it starts from"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("artifacts/checkpoints/clip"), help="the checkpoint folder"
    )
    parser.add_argument("--steps", type=int, default=1200, help="how many updates")
    parser.add_argument("--batch", type=int, default=128, help="pictures per update")
    parser.add_argument("--rate", type=float, default=3e-3, help="the highest learning rate")
    parser.add_argument("--warmup", type=int, default=80, help="updates until the highest learning rate")
    parser.add_argument(
        "--phrases", type=float, default=0.2, help="the share of captions replaced by a phrase"
    )
    add_compile_option(parser)
    parser.add_argument(
        "--check-every", type=int, default=200, help="updates between checks on unseen pictures"
    )
    parser.add_argument("--threads", type=int, default=1, help="threads of this one process")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def optimizers_of(model: CLIPModel, rate: float) -> list[torch.optim.Optimizer]:
    matrices = [p for name, p in model.named_parameters() if p.dim() == 2 and ".layers." in name]
    taken = {id(parameter) for parameter in matrices}
    rest = [parameter for parameter in model.parameters() if id(parameter) not in taken]
    return [
        torch.optim.AdamW(rest, lr=rate, weight_decay=0.02, betas=(0.9, 0.98)),
        torch.optim.Muon(matrices, lr=rate, weight_decay=0.05, adjust_lr_fn="match_rms_adamw"),
    ]


def loss_of(model: CLIPModel, images: Tensor, texts: Tensor, true: Tensor) -> Tensor:
    """CLIP's symmetric loss, with the target shared by all texts that are true of a picture and the reverse."""
    scores = model.logit_scale.exp().clamp(max=MAX_SCALE) * images @ texts.T
    return (shared_loss(scores, true) + shared_loss(scores.T, true.T)) / 2


def shared_loss(scores: Tensor, true: Tensor) -> Tensor:
    targets = true / true.sum(1, keepdim=True)
    return functional.cross_entropy(scores, targets)


def save(model: CLIPModel, tokenizer: CLIPTokenizer, folder: Path) -> None:
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    (folder / "preprocessor_config.json").write_text(json.dumps(PREPROCESSOR, indent=2) + "\n")


def train(options: argparse.Namespace) -> None:
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    examples = Examples(options)
    known = examples.rows[:TOKENIZER_EXAMPLES]
    phrases = [phrase for row in known for phrase, _ in row["phrases"]]
    tokenizer = train_tokenizer([*(row["caption"] for row in known), *phrases])
    model = build_model(tokenizer)
    start_from_captioner(model, options.captioner)
    optimizers = optimizers_of(model, options.rate)
    unseen = (read_pictures(options.data, "captioner", "test"), read_rows(options.data, "test"))
    log = {"options": {name: str(value) for name, value in vars(options).items()}, "checks": []}
    eye = torch.compile(image_vectors) if options.compile else image_vectors
    started = time.monotonic()
    for step in range(options.steps):
        set_learning_rate(optimizers, options.rate, step, options.steps, options.warmup)
        pixels, texts, true = examples.batch(step)
        with torch.autocast("cpu", torch.bfloat16):
            images = eye(model, pixels)
            vectors = text_vectors(model, encode(tokenizer, texts))
        loss = loss_of(model, images, vectors, true)
        for optimizer in optimizers:
            optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for group in optimizers[0].param_groups for p in group["params"]], 1.0)
        for optimizer in optimizers:
            optimizer.step()
        if (step + 1) % 50 == 0:
            print(f"step {step + 1} {time.monotonic() - started:.0f}s loss {loss.item():.3f}", flush=True)
        if (step + 1) % options.check_every == 0:
            right = right_of_eight(model, tokenizer, unseen[0][:500], unseen[1])
            log["checks"].append({"step": step + 1, "seconds": round(time.monotonic() - started), **right})
            print(json.dumps(log["checks"][-1]), flush=True)
            save(model, tokenizer, options.out)
    log["seconds"] = round(time.monotonic() - started)
    log["hardware"] = f"{platform.machine()}, {options.threads} threads"
    save(model, tokenizer, options.out)
    finish(options, log, unseen)


def finish(options: argparse.Namespace, log: dict, unseen: tuple) -> None:
    """Measures the saved checkpoint as anyone would open it, in float32, and writes the log beside it."""
    model = CLIPModel.from_pretrained(options.out, dtype=torch.float32)
    tokenizer = CLIPTokenizer.from_pretrained(options.out)
    log["parameters"] = sum(parameter.numel() for parameter in model.parameters())
    log["vocabulary"] = len(tokenizer)
    log["right_of_eight"] = right_of_eight(model, tokenizer, *unseen)
    (options.out / "training-log.json").write_text(json.dumps(log, indent=2) + "\n")
    print(json.dumps({name: log[name] for name in ("seconds", "parameters", "right_of_eight")}), flush=True)


if __name__ == "__main__":
    train(arguments())
