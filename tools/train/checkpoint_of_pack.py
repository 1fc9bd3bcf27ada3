# /// script
# requires-python = ">=3.10"
# dependencies = ["gguf", "numpy", "onnx", "onnxruntime", "pillow", "safetensors", "tokenizers", "torch>=2.9", "transformers>=5"]
#
# [[tool.uv.index]]
# name = "pytorch-cpu"
# url = "https://download.pytorch.org/whl/cpu"
#
# [tool.uv.sources]
# torch = { index = "pytorch-cpu" }
# ///
"""Makes a checkpoint folder of a model of a pack, for trainings that go on from it with `--start`.

Of a vision model, a twin with random weights is exported as the model was; where its weights ended up in the graphs tells which weights of
the pack are which. Batch normalizations, which a graph has folded into convolutions, become new ones that change
nothing: give `--data`, so that they know what pictures look like. A reasoner is read from its GGUF file in Q8_0."""

import argparse
import contextlib
import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from transformers import AutoConfig, Blip2ForConditionalGeneration, CLIPModel, MobileViTForImageClassification

sys.path.append(str(Path(__file__).parents[1] / "export"))

import export_blip2
import export_clip
import export_mobilevit
from llama_of_gguf import read_llama
from train_mobilevit import pixels_of
from vision_data import read_pictures

MODELS = {
    "blip-2": (Blip2ForConditionalGeneration, export_blip2),
    "clip": (CLIPModel, export_clip),
    "mobilevit": (MobileViTForImageClassification, export_mobilevit),
}
CALIBRATION_PICTURES = 2000
CALIBRATION_BATCH = 250


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path, help="the model's folder in the pack, such as models/mini/blip2")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint folder to write")
    parser.add_argument("--data", type=Path, help="what src/eyes/dataset.ts wrote; for mobilevit")
    return parser.parse_args()


def graph_weights(folder: Path) -> Iterator[tuple[tuple[str, str], np.ndarray]]:
    """The weights of every graph of a folder, by file and name."""
    for path in sorted(folder.glob("*.onnx")):
        for weight in onnx.load(path).graph.initializer:
            yield (path.name, weight.name), numpy_helper.to_array(weight)


def batch_normalizations(model: nn.Module) -> list[nn.BatchNorm2d]:
    return [module for module in model.modules() if isinstance(module, nn.BatchNorm2d)]


def neutral(norm: nn.BatchNorm2d) -> None:
    """Such that only the bias does anything."""
    norm.running_mean.zero_()
    norm.running_var.fill_(1 - norm.eps)
    nn.init.ones_(norm.weight)


def randomize(model: nn.Module) -> None:
    for parameter in model.parameters():
        nn.init.normal_(parameter, std=0.05)
    for norm in batch_normalizations(model):
        neutral(norm)


def take(parameters: dict[str, torch.Tensor], twin: np.ndarray, real: np.ndarray) -> str | None:
    """Writes `real` into the parameter that `twin` shows, which may lie transposed in the graph."""
    for name, parameter in parameters.items():
        if parameter.numel() != twin.size:
            continue
        for shown in (parameter, parameter.T) if parameter.ndim == 2 else (parameter,):
            if np.allclose(shown.numpy().reshape(twin.shape), twin, atol=1e-5):
                shown.copy_(torch.from_numpy(real.copy()).reshape(shown.shape))
                return name
    return None


def restore(model: nn.Module, twin_folder: Path, pack_folder: Path) -> None:
    """Raises SystemExit where a weight of the model is not found in the graphs."""
    twin = dict(graph_weights(twin_folder))
    open_ones = {name: value.data for name, value in model.named_parameters()}
    for key, real in graph_weights(pack_folder):
        name = take(open_ones, twin[key], real) if key in twin else None
        open_ones.pop(name, None)
    neutral_ones = {
        f"{name}.weight" for name, module in model.named_modules() if isinstance(module, nn.BatchNorm2d)
    }
    if missing := sorted(set(open_ones) - neutral_ones):
        raise SystemExit(f"Expected every weight in the graphs of {pack_folder}, did not find {', '.join(missing)}.")


def calibrate(model: nn.Module, pixels: Iterator[torch.Tensor]) -> None:
    """Gives batch normalizations the statistics of pictures, without changing what they do."""
    norms = batch_normalizations(model)
    sums = {norm: torch.zeros(3, norm.num_features, dtype=torch.float64) for norm in norms}

    def measure(norm: nn.BatchNorm2d, inputs: tuple[torch.Tensor]) -> None:
        values = inputs[0].double().transpose(0, 1).flatten(1)
        sums[norm] += torch.stack([values.sum(1), (values**2).sum(1), torch.full((len(values),), values.shape[1])])

    hooks = [norm.register_forward_pre_hook(measure) for norm in norms]
    for batch in pixels:
        model(pixel_values=batch)
    for hook in hooks:
        hook.remove()
    for norm, (total, squares, count) in sums.items():
        mean = total / count
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(squares / count - mean**2)
        norm.weight.copy_((norm.running_var + norm.eps).sqrt())
        norm.bias.add_(norm.running_mean)


@torch.no_grad()
def main() -> None:
    options = arguments()
    if (file := options.model / "model-q8_0.gguf").exists():
        for part in read_llama(file):
            part.save_pretrained(options.out)
        return
    config = AutoConfig.from_pretrained(options.model)
    if config.model_type not in MODELS:
        raise SystemExit(f"Expected a model of {', '.join(MODELS)}, received '{config.model_type}'.")
    kind, exporter = MODELS[config.model_type]
    torch.manual_seed(0)
    model = kind._from_config(config, attn_implementation="eager").float().eval()
    randomize(model)
    if batch_normalizations(model) and not options.data:
        raise SystemExit("Expected --data, the pictures that batch normalizations are calibrated with.")
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.model.glob("*.json"):
        shutil.copy(path, options.out)
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        model.save_pretrained(options.out)
        exporter.export(options.out, Path(folder), ["f32"])
        restore(model, Path(folder), options.model)
    if batch_normalizations(model):
        pictures = read_pictures(options.data, "classifier", "train")[:CALIBRATION_PICTURES]
        starts = range(0, len(pictures), CALIBRATION_BATCH)
        calibrate(model, (pixels_of(pictures[start : start + CALIBRATION_BATCH]) for start in starts))
    model.save_pretrained(options.out)


if __name__ == "__main__":
    main()
