"""Reads a mini Llama back from its GGUF file, as far as its precision kept it."""

from pathlib import Path

import gguf
import torch
from gguf.quants import dequantize
from tokenizers import Tokenizer
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from reasoner_tokenizer import BEGIN, END, empty_tokenizer

NAMES = {
    "token_embd": "model.embed_tokens",
    "output_norm": "model.norm",
    "output": "lm_head",
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}


def read_llama(path: Path) -> tuple[LlamaForCausalLM, PreTrainedTokenizerFast]:
    reader = gguf.GGUFReader(path)
    value = {name: field.contents() for name, field in reader.fields.items()}
    config = LlamaConfig(
        vocab_size=len(value["tokenizer.ggml.tokens"]),
        hidden_size=value["llama.embedding_length"],
        intermediate_size=value["llama.feed_forward_length"],
        num_hidden_layers=value["llama.block_count"],
        num_attention_heads=value["llama.attention.head_count"],
        num_key_value_heads=value["llama.attention.head_count_kv"],
        head_dim=value["llama.attention.key_length"],
        max_position_embeddings=value["llama.context_length"],
        rope_theta=value["llama.rope.freq_base"],
        rms_norm_eps=value["llama.attention.layer_norm_rms_epsilon"],
        tie_word_embeddings=False,
        bos_token_id=0,
        eos_token_id=1,
    )
    heads = {"attn_q": config.num_attention_heads, "attn_k": config.num_key_value_heads}
    weights = {}
    for tensor in reader.tensors:
        parts = tensor.name.removesuffix(".weight").split(".")
        weight = torch.from_numpy(dequantize(tensor.data, tensor.tensor_type).copy()).float()
        if parts[-1] in heads:
            weight = unrotated(weight, heads[parts[-1]])
        layer = f"model.layers.{parts[1]}." if parts[0] == "blk" else ""
        weights[f"{layer}{NAMES[parts[-1]]}.weight"] = weight
    model = LlamaForCausalLM(config)
    model.load_state_dict(weights)
    return model, tokenizer_of(value)


def unrotated(weight: torch.Tensor, heads: int) -> torch.Tensor:
    """Rotary rows in the order of transformers; a GGUF file has the two halves of each head interleaved."""
    rows, columns = weight.shape
    return weight.view(heads, rows // heads // 2, 2, columns).transpose(1, 2).reshape(rows, columns)


def tokenizer_of(value: dict) -> PreTrainedTokenizerFast:
    tokens = value["tokenizer.ggml.tokens"]
    merges = [tuple(merge.split(" ")) for merge in value["tokenizer.ggml.merges"]]
    tokenizer: Tokenizer = empty_tokenizer({token: index for index, token in enumerate(tokens)}, merges)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token=BEGIN, eos_token=END)
