"""MobileViT for image classification as one graph."""
from collections.abc import Sequence
from pathlib import Path

import torch
from transformers import MobileViTForImageClassification, MobileViTImageProcessorPil

from onnx_graph import Graph, write_graph

ARCHITECTURE = "MobileViT"
PRECISIONS = DEFAULT_PRECISIONS = ("f32",)


class Classifier(torch.nn.Module):
    def __init__(self, model: MobileViTForImageClassification):
        super().__init__()
        self.model = model

    def forward(self, pixel_values: torch.Tensor) -> torch.Tensor:
        return self.model(pixel_values=pixel_values).logits


def export(checkpoint: Path, folder: Path, _precisions: Sequence[str]) -> dict[str, str]:
    """Write the model's files into the folder and return their names by role; it has one precision."""
    model = MobileViTForImageClassification.from_pretrained(checkpoint, dtype=torch.float32).eval()
    processor = MobileViTImageProcessorPil.from_pretrained(checkpoint)
    height, width = processor.crop_size["height"], processor.crop_size["width"]
    classifier = Graph(
        role="classifier",
        module=Classifier(model).eval(),
        inputs=["pixel_values"],
        outputs=["logits"],
        dynamic={"pixel_values": {0: "batch"}, "logits": {0: "batch"}},
        examples=[(torch.rand(batch, 3, height, width),) for batch in (2, 1, 5)],
    )
    model.config.to_json_file(folder / "config.json", use_diff=False)
    processor.to_json_file(folder / "preprocessor_config.json")
    return {
        "classifier": write_graph(classifier, folder),
        "config": "config.json",
        "preprocessor": "preprocessor_config.json",
    }
