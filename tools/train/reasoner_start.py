"""Where a training of the reasoner begins: from scratch, from a checkpoint, or from one with other tokens."""

from pathlib import Path

import torch
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


def open_checkpoint(folder: Path) -> tuple[LlamaForCausalLM, PreTrainedTokenizerFast]:
    model = LlamaForCausalLM.from_pretrained(folder, attn_implementation="eager")
    return model, PreTrainedTokenizerFast.from_pretrained(folder)
