# /// script
# requires-python = ">=3.10"
# dependencies = ["numpy", "safetensors", "torch>=2.9", "transformers>=5"]
#
# [[tool.uv.index]]
# name = "pytorch-cpu"
# url = "https://download.pytorch.org/whl/cpu"
#
# [tool.uv.sources]
# torch = { index = "pytorch-cpu" }
# ///
"""Trains the mini MobileViT on the synthetic world and writes a Hugging Face checkpoint folder."""

import argparse
import json
import platform
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import MobileViTConfig, MobileViTForImageClassification

from vision_data import moved, read_pictures, read_rows, relit, to_unit_range
from vision_optimizers import ConvolutionMuon, set_learning_rate

PREPROCESSOR = {
    "do_center_crop": True,
    "do_convert_rgb": True,
    "do_flip_channel_order": True,
    "do_rescale": True,
    "do_resize": True,
    "image_processor_type": "MobileViTImageProcessor",
    "resample": 2,
    "rescale_factor": 1 / 255,
}
CHECK_BATCH = 250


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path("artifacts/dataset"), help="what src/eyes/dataset.ts wrote"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("artifacts/checkpoints/mobilevit"), help="the checkpoint folder"
    )
    parser.add_argument(
        "--start", type=Path, help="checkpoint folder to go on from; default: from scratch"
    )
    parser.add_argument("--steps", type=int, default=8000, help="how many updates")
    parser.add_argument("--batch", type=int, default=64, help="pictures per update")
    parser.add_argument("--rate", type=float, default=4e-3, help="the highest learning rate")
    parser.add_argument("--warmup", type=int, default=50, help="updates until the highest learning rate")
    parser.add_argument(
        "--check-every", type=int, default=500, help="updates between checks on unseen pictures"
    )
    parser.add_argument("--threads", type=int, default=1, help="threads of this one process")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def build_model(labels: list[str], side: int) -> MobileViTForImageClassification:
    config = MobileViTConfig(
        image_size=side, hidden_sizes=[48, 64, 80], neck_hidden_sizes=[16, 16, 24, 48, 64, 80, 160],
        expand_ratio=2.0, hidden_dropout_prob=0.0, classifier_dropout_prob=0.0,
        id2label=dict(enumerate(labels)), label2id={label: index for index, label in enumerate(labels)},
    )  # fmt: skip
    return MobileViTForImageClassification(config).to(memory_format=torch.channels_last)


def begun(checkpoint: Path, labels: list[str], side: int) -> MobileViTForImageClassification:
    model = MobileViTForImageClassification.from_pretrained(checkpoint, dtype=torch.float32)
    known = list(model.config.id2label.values())
    if known != labels:
        raise SystemExit(f"Expected pictures of the kinds {known}, as {checkpoint} knows them, received {labels}.")
    model.config.image_size = side  # nothing in the model depends on it
    return model.to(memory_format=torch.channels_last).train()


def optimizers_of(model: MobileViTForImageClassification, rate: float) -> list[torch.optim.Optimizer]:
    """Muon for every inner weight that mixes channels; depthwise convolutions mix none."""
    mixing = [
        parameter
        for name, parameter in model.named_parameters()
        if parameter.dim() >= 2
        and parameter.shape[1] > 1
        and "classifier" not in name
        and "conv_stem" not in name
    ]
    taken = {id(parameter) for parameter in mixing}
    rest = [parameter for parameter in model.parameters() if id(parameter) not in taken]
    return [torch.optim.AdamW(rest, lr=rate, weight_decay=0.02), ConvolutionMuon(mixing, lr=rate)]


def pixels_of(pictures: np.ndarray, numbers: np.random.Generator | None = None) -> Tensor:
    """From 0 to 1, with the channels in the order blue, green, red, as the published model wants them; shifted and
    under other light where random numbers are given."""
    if numbers is None:
        return to_unit_range(pictures).flip(1)
    return relit(to_unit_range(moved(pictures, numbers)), numbers).flip(1)


def random_order(pictures: int, count: int, seed: int) -> np.ndarray:
    """`count` pictures, as often of every kind as the world draws it; each is seen before any is seen again."""
    numbers = np.random.default_rng(seed)
    rounds = [numbers.permutation(pictures) for _ in range(count // pictures + 1)]
    return np.concatenate(rounds)[:count]


@torch.no_grad()
def kinds_of(model: MobileViTForImageClassification, pictures: np.ndarray) -> np.ndarray:
    model.eval()
    batches = [pictures[start : start + CHECK_BATCH] for start in range(0, len(pictures), CHECK_BATCH)]
    found = torch.cat([model(pixels_of(batch)).logits.argmax(-1) for batch in batches])
    model.train()
    return found.numpy()


def save(model: MobileViTForImageClassification, folder: Path) -> None:
    model.save_pretrained(folder)
    side = model.config.image_size
    sizes = {"crop_size": {"height": side, "width": side}, "size": {"shortest_edge": side}}
    (folder / "preprocessor_config.json").write_text(json.dumps({**PREPROCESSOR, **sizes}, indent=2) + "\n")


def train(options: argparse.Namespace) -> None:
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pictures, test_pictures = (
        read_pictures(options.data, "classifier", split) for split in ("train", "test")
    )
    rows, test_rows = (read_rows(options.data, split) for split in ("train", "test"))
    labels = sorted({row["label"] for row in rows})
    kinds = np.array([labels.index(row["label"]) for row in rows[: len(pictures)]])
    wanted = np.array([labels.index(row["label"]) for row in test_rows])
    side = pictures.shape[1]
    model = begun(options.start, labels, side) if options.start else build_model(labels, side)
    optimizers = optimizers_of(model, options.rate)
    numbers = np.random.default_rng([options.seed, 1])
    order = random_order(len(pictures), options.steps * options.batch, options.seed)
    log = {"options": {name: str(value) for name, value in vars(options).items()}, "checks": []}
    started = time.monotonic()
    for step, start in enumerate(range(0, len(order), options.batch)):
        set_learning_rate(optimizers, options.rate, step, options.steps, options.warmup)
        chosen = np.sort(order[start : start + options.batch])
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(pixels_of(pictures[chosen], numbers)).logits
        loss = functional.cross_entropy(logits.float(), torch.from_numpy(kinds[chosen]))
        for optimizer in optimizers:
            optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
        if (step + 1) % options.check_every == 0:
            right = float((kinds_of(model, test_pictures[:500]) == wanted[:500]).mean())
            log["checks"].append(
                {"step": step + 1, "seconds": round(time.monotonic() - started), "right": right}
            )
            print(json.dumps(log["checks"][-1]), f"loss {loss.item():.3f}", flush=True)
            save(model, options.out)
    log["seconds"] = round(time.monotonic() - started)
    log["hardware"] = f"{platform.machine()}, {options.threads} threads"
    save(model, options.out)
    finish(options, log, labels, test_pictures, wanted)


def finish(
    options: argparse.Namespace, log: dict, labels: list[str], pictures: np.ndarray, wanted: np.ndarray
) -> None:
    """Measures the saved checkpoint in float32 and writes the log beside it."""
    model = MobileViTForImageClassification.from_pretrained(options.out, dtype=torch.float32)
    found = kinds_of(model, pictures)
    confused = Counter((labels[a], labels[b]) for a, b in zip(wanted, found, strict=True) if a != b)
    log["parameters"] = sum(parameter.numel() for parameter in model.parameters())
    log["right"] = float((found == wanted).mean())
    log["confused"] = [{"is": a, "taken_for": b, "times": count} for (a, b), count in confused.most_common()]
    (options.out / "training-log.json").write_text(json.dumps(log, indent=2) + "\n")
    print(json.dumps({name: log[name] for name in ("seconds", "right", "confused")}), flush=True)


if __name__ == "__main__":
    train(arguments())
