"""CLIP as two graphs that end in one space: what it sees and what it reads, each as vectors of unit length."""
import json
from collections.abc import Sequence
from pathlib import Path

import torch
from transformers import CLIPImageProcessorPil, CLIPModel

from model_files import write_model_files
from onnx_graph import Graph

ARCHITECTURE = "CLIP"
PRECISIONS = ("f32", "q8")
DEFAULT_PRECISIONS = ("f32",)


class Vision(torch.nn.Module):
    def __init__(self, model: CLIPModel):
        super().__init__()
        self.model = model

    def forward(self, pixel_values: torch.Tensor) -> torch.Tensor:
        pooled = self.model.vision_model(pixel_values=pixel_values).pooler_output
        return unit_length(self.model.visual_projection(pooled))


class Text(torch.nn.Module):
    """Takes no attention mask: it is causal and gives what stands at the end token, so padding changes nothing."""

    def __init__(self, model: CLIPModel):
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        pooled = self.model.text_model(input_ids=input_ids).pooler_output
        return unit_length(self.model.text_projection(pooled))


def unit_length(vectors: torch.Tensor) -> torch.Tensor:
    return vectors / vectors.norm(dim=-1, keepdim=True)


def export(checkpoint: Path, folder: Path, precisions: Sequence[str]) -> dict[str, str]:
    """Write the model's files into the folder and return their names by role."""
    model = CLIPModel.from_pretrained(
        checkpoint, dtype=torch.float32, attn_implementation="eager"
    ).eval()
    write_config(model, folder / "config.json")
    graphs = [vision_graph(model), text_graph(model)]
    return write_model_files(graphs, CLIPImageProcessorPil, checkpoint, folder, precisions)


def write_config(model: CLIPModel, path: Path) -> None:
    """The configuration with the one weight that is in neither graph: `logit_scale`, a logarithm as in the checkpoint."""
    config = {**json.loads(model.config.to_json_string(use_diff=False)), "logit_scale": model.logit_scale.item()}
    path.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")


def vision_graph(model: CLIPModel) -> Graph:
    side = model.config.vision_config.image_size
    return Graph(
        role="vision",
        module=Vision(model).eval(),
        inputs=["pixel_values"],
        outputs=["image_embeds"],
        dynamic={"pixel_values": {0: "batch"}, "image_embeds": {0: "batch"}},
        examples=[(torch.randn(batch, 3, side, side),) for batch in (2, 1, 5)],
    )


def text_graph(model: CLIPModel) -> Graph:
    config = model.config.text_config
    # The published configurations name 2, but the model takes the highest id for the end then.
    end = config.vocab_size - 1 if config.eos_token_id == 2 else config.eos_token_id

    def example(batch: int, tokens: int, padding: int) -> tuple[torch.Tensor]:
        words = torch.randint(end, (batch, tokens))
        return (torch.cat([words, torch.full((batch, 1 + padding), end)], 1),)

    return Graph(
        role="text",
        module=Text(model).eval(),
        inputs=["input_ids"],
        outputs=["text_embeds"],
        dynamic={"input_ids": {0: "batch", 1: "tokens"}, "text_embeds": {0: "batch"}},
        examples=[
            example(2, 6, 1), example(1, 2, 0), example(5, 9, 4),
            example(3, config.max_position_embeddings - 1, 0),
        ],
    )  # fmt: skip
