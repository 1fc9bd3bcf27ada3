"""Where a training of the reasoner begins: from scratch, from a checkpoint, or from one with other tokens or more layers."""

import copy
import math
from pathlib import Path

import torch
from torch import nn
from transformers import LlamaForCausalLM, PreTrainedTokenizerFast


def with_tokens(
    model: LlamaForCausalLM, known: PreTrainedTokenizerFast, tokenizer: PreTrainedTokenizerFast
) -> LlamaForCausalLM:
    """The model with another vocabulary: a token that it knew stays what it was, a new one starts as the mean of those
    that it was written with. All else is kept."""
    ids = known.get_vocab()
    pieces = []
    for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1]):
        text = tokenizer.backend_tokenizer.decoder.decode([token])
        pieces.append([ids[token]] if token in ids else known.encode(text, add_special_tokens=False) or [0])
    with torch.no_grad():
        old = [model.get_input_embeddings().weight.clone(), model.get_output_embeddings().weight.clone()]
        model.resize_token_embeddings(len(tokenizer), mean_resizing=False)
        for matrix, before in zip((model.get_input_embeddings(), model.get_output_embeddings()), old, strict=True):
            matrix.weight.copy_(torch.stack([before[piece].mean(0) for piece in pieces]))
    return model


def with_layers(model: LlamaForCausalLM, count: int) -> LlamaForCausalLM:
    """The model with `count` layers, the new ones spread among the old: each is a copy of the layer before it whose outputs
    are zero, so that at first the model says what it said (block expansion, LLaMA Pro, Wu et al., 2024)."""
    old = list(model.model.layers)
    if count < len(old):
        raise SystemExit(f"Expected at least the {len(old)} layers that the checkpoint has, received {count}.")
    added_count = count - len(old)
    after = [math.ceil((number + 1) * len(old) / added_count) - 1 for number in range(added_count)]
    layers = []
    for index, layer in enumerate(old):
        layers.append(layer)
        for _ in range(after.count(index)):
            added = copy.deepcopy(layer)
            nn.init.zeros_(added.self_attn.o_proj.weight)
            nn.init.zeros_(added.mlp.down_proj.weight)
            layers.append(added)
    for index, layer in enumerate(layers):
        layer.self_attn.layer_idx = index
    model.model.layers = nn.ModuleList(layers)
    model.config.num_hidden_layers = count
    return model


def open_checkpoint(folder: Path) -> tuple[LlamaForCausalLM, PreTrainedTokenizerFast]:
    model = LlamaForCausalLM.from_pretrained(folder, attn_implementation="eager")
    return model, PreTrainedTokenizerFast.from_pretrained(folder)
