"""A Llama with a Llama 3 tokenizer as GGUF files in three precisions, for llama.cpp.

Names, keys and the order of rotary rows are those of llama.cpp's convert_hf_to_gguf.py. The files carry
DeepSeek-R1's chat template. Q4_0 stands in for Q4_K_M, which only llama.cpp itself can write.
"""
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import gguf
import numpy as np
import torch
from gguf import GGMLQuantizationType as Precision
from safetensors import safe_open
from transformers import AutoConfig, LlamaConfig

ARCHITECTURE = "Llama"

CHAT_TEMPLATE = Path(__file__).with_name("deepseek-r1-distill-llama-8b.jinja")
FILE_TYPES = {
    "f16": (Precision.F16, gguf.LlamaFileType.MOSTLY_F16),
    "q8_0": (Precision.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
    "q4": (Precision.Q4_0, gguf.LlamaFileType.MOSTLY_Q4_0),
}
PRECISIONS = DEFAULT_PRECISIONS = tuple(FILE_TYPES)
# How llama.cpp's "llama-bpe" cuts text into words; a tokenizer that cuts otherwise would read other tokens.
LLAMA_3_WORDS = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def export(checkpoint: Path, folder: Path, precisions: Sequence[str]) -> dict[str, str]:
    """Write the model's files into the folder and return their names by role (the precision).

    Raises ValueError for a tokenizer or a rotary embedding that these files could not describe.
    """
    config = AutoConfig.from_pretrained(checkpoint)
    rope_type = config.rope_parameters.get("rope_type", "default")
    if rope_type != "default":
        raise ValueError(f"expected a rotary embedding of type 'default', got '{rope_type}'")
    tokenizer = json.loads((checkpoint / "tokenizer.json").read_text("utf8"))
    files = {}
    for role in precisions:
        precision, file_type = FILE_TYPES[role]
        files[role] = f"model-{precision.name.lower()}.gguf"
        writer = gguf.GGUFWriter(folder / files[role], "llama")
        add_architecture(writer, config)
        add_tokenizer(writer, tokenizer, config)
        writer.add_file_type(file_type)
        writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
        for name, tensor in tensors(checkpoint, config):
            add_tensor(writer, name, tensor, precision)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        print(f"{files[role]}: {(folder / files[role]).stat().st_size:,} bytes")
    return files


def add_architecture(writer: gguf.GGUFWriter, config: LlamaConfig) -> None:
    writer.add_vocab_size(config.vocab_size)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_key_length(config.head_dim)
    writer.add_value_length(config.head_dim)
    writer.add_rope_dimension_count(config.head_dim)
    writer.add_rope_freq_base(config.rope_parameters["rope_theta"])
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)


def add_tokenizer(writer: gguf.GGUFWriter, tokenizer: dict, config: LlamaConfig) -> None:
    splits = json.dumps(tokenizer["pre_tokenizer"])
    if tokenizer["model"]["type"] != "BPE" or json.dumps(LLAMA_3_WORDS) not in splits:
        raise ValueError(f"expected a BPE tokenizer with Llama 3's words, got {splits}")
    tokens = [f"[PAD{token}]" for token in range(config.vocab_size)]
    types = [gguf.TokenType.UNUSED] * config.vocab_size
    for text, token in tokenizer["model"]["vocab"].items():
        tokens[token], types[token] = text, gguf.TokenType.NORMAL
    for added in tokenizer["added_tokens"]:
        tokens[added["id"]] = added["content"]
        types[added["id"]] = gguf.TokenType.CONTROL if added["special"] else gguf.TokenType.USER_DEFINED
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in tokenizer["model"]["merges"]]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("llama-bpe")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges(merges)
    writer.add_bos_token_id(config.bos_token_id)
    writer.add_eos_token_id(config.eos_token_id)
    writer.add_add_bos_token(True)
    writer.add_chat_template(CHAT_TEMPLATE.read_text("utf8"))


def tensors(checkpoint: Path, config: LlamaConfig) -> Iterator[tuple[str, torch.Tensor]]:
    """The tensors by llama.cpp's names. Tied embeddings are written twice, so that output is a matrix of its own."""
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, config.num_hidden_layers)
    found = set()
    for path in sorted(checkpoint.glob("*.safetensors")):
        with safe_open(path, "pt") as file:
            for key in file.keys():
                name = names.get_name(key, try_suffixes=(".weight",))
                if name is None:
                    raise ValueError(f"expected the tensors of a Llama, got '{key}'")
                found.add(name)
                tensor = file.get_tensor(key).float()
                yield name, rotary_rows(key, tensor, config)
                if name == "token_embd.weight" and config.tie_word_embeddings:
                    yield "output.weight", tensor
    if "token_embd.weight" not in found:
        raise ValueError(f"expected the tensors of a Llama in {checkpoint}/*.safetensors, got {sorted(found)}")


def rotary_rows(key: str, tensor: torch.Tensor, config: LlamaConfig) -> torch.Tensor:
    """Queries and keys: from transformers' halves to llama.cpp's pairs."""
    heads = {"q_proj.weight": config.num_attention_heads, "k_proj.weight": config.num_key_value_heads}
    for suffix, count in heads.items():
        if key.endswith(suffix):
            halves = tensor.reshape(count, 2, tensor.shape[0] // count // 2, tensor.shape[1])
            return halves.swapaxes(1, 2).reshape(tensor.shape)
    return tensor


def add_tensor(writer: gguf.GGUFWriter, name: str, tensor: torch.Tensor, precision: Precision) -> None:
    values = tensor.numpy().astype(np.float32)
    if values.ndim == 1:
        writer.add_tensor(name, values)
        return
    # Token matrices suffer most from four bits; llama.cpp's own quantizer spares them too.
    spared = precision is Precision.Q4_0 and name in ("token_embd.weight", "output.weight")
    kept = Precision.Q8_0 if spared else precision
    writer.add_tensor(name, gguf.quants.quantize(values, kept), raw_dtype=kept)
