#!/usr/bin/env python3
# /// script
# requires-python = ">=3.10"
# dependencies = ["gguf", "numpy"]
# ///
"""Write a Llama with random weights as GGUF, to measure speed with: the shape of Llama 3.2 1B, in f16.

    uv run tools/export/random_llama.py VOCABULARY.gguf random-1b-f16.gguf
    llama-quantize random-1b-f16.gguf random-1b-q4_k_m.gguf Q4_K_M

VOCABULARY is a file with Llama 3's tokenizer (128,256 tokens), with or without weights, such as llama.cpp's own
models/ggml-vocab-llama-bpe.gguf. DeepSeek-R1's control tokens take the places that they have in
DeepSeek-R1-Distill-Llama. The model writes whole characters only and never ends: tokens that are no text have an
embedding of zeros, so that many others are always likelier. The same seed writes the same file.
"""
import argparse
from collections.abc import Iterator
from pathlib import Path

import gguf
import numpy as np

LAYERS, WIDTH, INNER_WIDTH, HEADS, KEY_HEADS, HEAD_WIDTH = 16, 2048, 8192, 32, 8, 64
CONTEXT = 131072
BEGIN, END = 128000, 128001
# tokenizer_config.json of DeepSeek-R1-Distill-Llama-8B
CONTROL_TOKENS = {BEGIN: "<｜begin▁of▁sentence｜>", END: "<｜end▁of▁sentence｜>", 128011: "<｜User｜>", 128012: "<｜Assistant｜>"}
# GPT-2's letters for bytes: printable ones stand for themselves, the others for what follows U+0100.
PRINTABLE = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
BYTES = {chr(byte): byte for byte in PRINTABLE}
BYTES |= {chr(0x100 + index): byte for index, byte in enumerate(sorted(set(range(256)) - set(PRINTABLE)))}
THOUGHT_TOKENS = {128013: "<think>", 128014: "</think>"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vocabulary", type=Path, help="GGUF file with Llama 3's tokenizer")
    parser.add_argument("output", type=Path, help="GGUF file to write, 2.5 GB")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()

    writer = gguf.GGUFWriter(arguments.output, "llama", use_temp_file=True)
    is_text = add_tokenizer(writer, gguf.GGUFReader(arguments.vocabulary))
    add_architecture(writer, len(is_text))
    random = np.random.default_rng(arguments.seed)
    for name, shape in matrices(len(is_text)):
        values = random.standard_normal(shape, np.float32) / shape[-1] ** 0.5
        if name == "token_embd.weight":
            values[~is_text] = 0
        writer.add_tensor(name, values.astype(np.float16))
    for name in norms():
        writer.add_tensor(name, np.ones(WIDTH, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def add_tokenizer(writer: gguf.GGUFWriter, vocabulary: gguf.GGUFReader) -> np.ndarray:
    """Copy the tokenizer, with R1's control tokens in it, and return of each token whether it is text."""
    tokens = vocabulary.fields["tokenizer.ggml.tokens"].contents()
    types = vocabulary.fields["tokenizer.ggml.token_type"].contents()
    for token, text in CONTROL_TOKENS.items():
        tokens[token], types[token] = text, gguf.TokenType.CONTROL
    for token, text in THOUGHT_TOKENS.items():
        tokens[token], types[token] = text, gguf.TokenType.USER_DEFINED
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("llama-bpe")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges(vocabulary.fields["tokenizer.ggml.merges"].contents())
    writer.add_bos_token_id(BEGIN)
    writer.add_eos_token_id(END)
    return np.array([type == gguf.TokenType.NORMAL and is_whole(text) for text, type in zip(tokens, types)])


def is_whole(text: str) -> bool:
    """Whether a token of a byte-level vocabulary is no part of a character."""
    try:
        bytes(BYTES[character] for character in text).decode("utf8")
    except UnicodeDecodeError:
        return False
    return True


def add_architecture(writer: gguf.GGUFWriter, tokens: int) -> None:
    writer.add_vocab_size(tokens)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER_WIDTH)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_HEADS)
    writer.add_rope_dimension_count(HEAD_WIDTH)
    writer.add_rope_freq_base(500000.0)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)


def matrices(tokens: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Names and shapes; the output shares the matrix of the token embedding."""
    yield "token_embd.weight", (tokens, WIDTH)
    for layer in range(LAYERS):
        yield f"blk.{layer}.attn_q.weight", (HEADS * HEAD_WIDTH, WIDTH)
        yield f"blk.{layer}.attn_k.weight", (KEY_HEADS * HEAD_WIDTH, WIDTH)
        yield f"blk.{layer}.attn_v.weight", (KEY_HEADS * HEAD_WIDTH, WIDTH)
        yield f"blk.{layer}.attn_output.weight", (WIDTH, HEADS * HEAD_WIDTH)
        yield f"blk.{layer}.ffn_gate.weight", (INNER_WIDTH, WIDTH)
        yield f"blk.{layer}.ffn_up.weight", (INNER_WIDTH, WIDTH)
        yield f"blk.{layer}.ffn_down.weight", (WIDTH, INNER_WIDTH)


def norms() -> Iterator[str]:
    yield "output_norm.weight"
    for layer in range(LAYERS):
        yield f"blk.{layer}.attn_norm.weight"
        yield f"blk.{layer}.ffn_norm.weight"


if __name__ == "__main__":
    main()
