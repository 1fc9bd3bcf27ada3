"""A CLIP of the published architecture at toy scale, its tokenizer, and a start from the captioner's eye."""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import pre_tokenizers, trainers
from transformers import CLIPConfig, CLIPModel, CLIPTokenizer

from vision_blip2_model import (
    CLIP_MEAN,
    CLIP_STD,
    PATCH_SIZE,
    VISION_INNER_WIDTH,
    VISION_LAYERS,
    VISION_WIDTH,
    WIDTH,
    sine_cosine_positions,
)
from vision_data import CAPTIONER_SIZE

DIMENSIONS = 64
MAX_TOKENS = 32
MAX_VOCABULARY = 800
BEGIN, END = "<|startoftext|>", "<|endoftext|>"
END_OF_WORD = "</w>"
PREPROCESSOR = {
    "do_center_crop": False,
    "do_convert_rgb": True,
    "do_normalize": True,
    "do_rescale": True,
    "do_resize": True,
    "image_mean": CLIP_MEAN,
    "image_processor_type": "CLIPImageProcessor",
    "image_std": CLIP_STD,
    "resample": 3,
    "rescale_factor": 1 / 255,
    "size": {"height": CAPTIONER_SIZE, "width": CAPTIONER_SIZE},
}


def train_tokenizer(texts: list[str]) -> CLIPTokenizer:
    """CLIP's lower-cased byte-level BPE; as in the published one the last token ends a text and pads it."""
    backend = CLIPTokenizer(vocab={BEGIN: 0, END: 1}, merges=[]).backend_tokenizer
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    trainer = trainers.BpeTrainer(
        vocab_size=MAX_VOCABULARY,
        initial_alphabet=alphabet,
        end_of_word_suffix=END_OF_WORD,
        show_progress=False,
    )
    backend.train_from_iterator(texts, trainer)
    learned = backend.get_vocab(with_added_tokens=False)
    bytes_first = dict.fromkeys([*alphabet, *(f"{letter}{END_OF_WORD}" for letter in alphabet)])
    pieces = sorted(set(learned) - {BEGIN, END}, key=learned.__getitem__)
    tokens = [*dict.fromkeys([*bytes_first, *pieces]), BEGIN, END]
    merges = [tuple(pair) for pair in json.loads(backend.to_str())["model"]["merges"]]
    return CLIPTokenizer(
        vocab={token: number for number, token in enumerate(tokens)},
        merges=merges,
        model_max_length=MAX_TOKENS,
    )


def build_model(tokenizer: CLIPTokenizer) -> CLIPModel:
    shape = {"num_attention_heads": 4, "hidden_act": "gelu"}
    text = {
        **shape, "hidden_size": WIDTH, "num_hidden_layers": 3, "intermediate_size": 192, "vocab_size": len(tokenizer),
        "max_position_embeddings": MAX_TOKENS, "bos_token_id": tokenizer.bos_token_id, "eos_token_id": tokenizer.eos_token_id,
        "pad_token_id": tokenizer.pad_token_id,
    }  # fmt: skip
    vision = {
        **shape, "hidden_size": VISION_WIDTH, "num_hidden_layers": VISION_LAYERS, "intermediate_size": VISION_INNER_WIDTH,
        "image_size": CAPTIONER_SIZE, "patch_size": PATCH_SIZE,
    }  # fmt: skip
    config = CLIPConfig(text_config=text, vision_config=vision, projection_dim=DIMENSIONS)
    # Flash attention's backward pass on the CPU takes half of a step; eager attention doesn't.
    model = CLIPModel._from_config(config, attn_implementation="eager")
    positions = sine_cosine_positions(CAPTIONER_SIZE // PATCH_SIZE)[0]
    model.vision_model.embeddings.position_embedding.weight.data.copy_(positions)
    return model


def start_from_captioner(model: CLIPModel, checkpoint: Path) -> None:
    """Copies the vision layers of a BLIP-2 of the same shape; only CLIP's norm before them starts anew."""
    prefix = "vision_model."
    given = {
        name.removeprefix(prefix): tensor
        for name, tensor in load_file(checkpoint / "model.safetensors").items()
        if name.startswith(prefix)
    }
    positions = given.pop("embeddings.position_embedding")[0].clone()
    # CLIP's patches have no bias of their own, so every patch's position takes it over.
    positions[1:] += given.pop("embeddings.patch_embedding.bias")
    renamed = {
        "embeddings.position_embedding.weight": positions,
        "embeddings.class_embedding": given.pop("embeddings.class_embedding").flatten(),
    }
    for name, tensor in given.items():
        if ".qkv." in name:
            for letter, part in zip("qkv", tensor.chunk(3), strict=True):
                renamed[name.replace("qkv", f"{letter}_proj")] = part
        else:
            renamed[name.replace("self_attn.projection", "self_attn.out_proj")] = tensor
    missing, unexpected = model.vision_model.load_state_dict(renamed, strict=False)
    left = [name for name in missing if "pre_layrnorm" not in name and "position_ids" not in name]
    if left or unexpected:
        raise SystemExit(f"{checkpoint} has another shape: not given {left}, not wanted {unexpected}")


def encode(tokenizer: CLIPTokenizer, texts: list[str]) -> torch.Tensor:
    """The padded token ids [texts, tokens]."""
    return tokenizer(texts, padding=True, truncation=True, return_tensors="pt")["input_ids"]
