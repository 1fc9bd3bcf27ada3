"""BLIP-2 with an OPT language model as three graphs: what it sees, its token embedding, and its decoder."""
from collections.abc import Sequence
from pathlib import Path

import torch
from transformers import Blip2ForConditionalGeneration, BlipImageProcessorPil, DynamicCache

from model_files import write_model_files
from onnx_graph import Graph

ARCHITECTURE = "BLIP-2"
PRECISIONS = DEFAULT_PRECISIONS = ("f32",)


class Vision(torch.nn.Module):
    """Pixels to query features in the language model's embedding space."""

    def __init__(self, model: Blip2ForConditionalGeneration):
        super().__init__()
        self.model = model

    def forward(self, pixel_values: torch.Tensor) -> torch.Tensor:
        seen = self.model.vision_model(pixel_values).last_hidden_state
        queries = self.model.query_tokens.expand(pixel_values.shape[0], -1, -1)
        answered = self.model.qformer(query_embeds=queries, encoder_hidden_states=seen).last_hidden_state
        return self.model.language_projection(answered)


class Decoder(torch.nn.Module):
    """One step of the language model: embeddings and what came before, to the next token's logits.

    All sequences of a batch are equally long, so there is no padding and the only mask is the causal one.
    """

    def __init__(self, model: Blip2ForConditionalGeneration):
        super().__init__()
        self.language_model = model.language_model

    def forward(self, inputs_embeds: torch.Tensor, *past: torch.Tensor) -> tuple[torch.Tensor, ...]:
        cache = DynamicCache(config=self.language_model.config)
        for layer, key, value in zip(cache.layers, past[::2], past[1::2], strict=True):
            layer.lazy_initialization(key, value)
            layer.keys, layer.values = key, value
        before = past[0].shape[2]
        positions = torch.arange(before, before + inputs_embeds.shape[1])
        hidden = torch.arange(before + inputs_embeds.shape[1])[None, :] > positions[:, None]
        mask = hidden.to(inputs_embeds.dtype) * torch.finfo(inputs_embeds.dtype).min
        logits = self.language_model(
            inputs_embeds=inputs_embeds,
            attention_mask=mask[None, None],
            position_ids=positions[None],
            past_key_values=cache,
            use_cache=True,
            logits_to_keep=1,
        ).logits[:, 0]
        return logits, *(state for layer in cache.layers for state in (layer.keys, layer.values))


def export(checkpoint: Path, folder: Path, precisions: Sequence[str]) -> dict[str, str]:
    """Write the model's files into the folder and return their names by role."""
    model = Blip2ForConditionalGeneration.from_pretrained(
        checkpoint, dtype=torch.float32, attn_implementation="eager"
    ).eval()
    if model.config.text_config.model_type != "opt":
        raise ValueError(f"expected an OPT language model, got '{model.config.text_config.model_type}'")
    model.config.to_json_file(folder / "config.json", use_diff=False)
    graphs = [vision_graph(model), embedding_graph(model), decoder_graph(model)]
    return write_model_files(graphs, BlipImageProcessorPil, checkpoint, folder, precisions)


def vision_graph(model: Blip2ForConditionalGeneration) -> Graph:
    side = model.config.vision_config.image_size
    return Graph(
        role="vision",
        module=Vision(model).eval(),
        inputs=["pixel_values"],
        outputs=["query_features"],
        dynamic={"pixel_values": {0: "batch"}, "query_features": {0: "batch"}},
        examples=[(torch.randn(batch, 3, side, side),) for batch in (2, 1, 5)],
    )


def embedding_graph(model: Blip2ForConditionalGeneration) -> Graph:
    axes = {0: "batch", 1: "tokens"}
    vocabulary = model.config.text_config.vocab_size
    return Graph(
        role="embedding",
        module=model.get_input_embeddings(),
        inputs=["input_ids"],
        outputs=["inputs_embeds"],
        dynamic={"input_ids": axes, "inputs_embeds": axes},
        examples=[(torch.randint(vocabulary, shape),) for shape in ((2, 3), (1, 1), (5, 4))],
    )


def decoder_graph(model: Blip2ForConditionalGeneration) -> Graph:
    config = model.config.text_config
    head_size = config.hidden_size // config.num_attention_heads
    states = [f"{layer}.{part}" for layer in range(config.num_hidden_layers) for part in ("key", "value")]

    def example(batch: int, before: int, tokens: int) -> tuple[torch.Tensor, ...]:
        past = [torch.randn(batch, config.num_attention_heads, before, head_size) for _ in states]
        return torch.randn(batch, tokens, config.word_embed_proj_dim), *past

    return Graph(
        role="decoder",
        module=Decoder(model).eval(),
        inputs=["inputs_embeds", *(f"past.{state}" for state in states)],
        outputs=["logits", *(f"present.{state}" for state in states)],
        dynamic={
            "inputs_embeds": {0: "batch", 1: "tokens"},
            "logits": {0: "batch"},
            **{f"past.{state}": {0: "batch", 2: "before"} for state in states},
            **{f"present.{state}": {0: "batch", 2: "total"} for state in states},
        },
        examples=[example(2, 5, 3), example(1, 0, 9), example(5, 7, 1)],
    )
