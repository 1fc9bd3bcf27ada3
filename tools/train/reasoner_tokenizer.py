"""The mini reasoner's tokenizer: Llama 3's way of cutting text, with DeepSeek-R1's special tokens."""
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

BEGIN, END = "<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>"
USER, ASSISTANT = "<｜User｜>", "<｜Assistant｜>"
THINK, THINK_END = "<think>", "</think>"
# As in DeepSeek-R1-Distill-Llama's tokenizer.json, the tags of the dialog are not "special".
CONTROL = [BEGIN, END]
TAGS = [USER, ASSISTANT, THINK, THINK_END]
RESERVED = [f"<|reserved_special_token_{index}|>" for index in range(64)]
VOCABULARY = 3072
WORD_SEPARATOR = "\u001e"  # as in src/questions/cut-words.ts

# llama.cpp knows this expression as "llama-bpe".
LLAMA_3_WORDS = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def empty_tokenizer(vocabulary: dict[str, int] | None = None, merges: list[tuple[str, str]] | None = None) -> Tokenizer:
    """A byte-level BPE, untrained unless it is given its tokens."""
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges, ignore_merges=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(LLAMA_3_WORDS), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    if vocabulary:
        add_tags(tokenizer)
        tokenizer.add_special_tokens(CONTROL)
    return tokenizer


def add_tags(tokenizer: Tokenizer) -> None:
    for tag in TAGS:
        tokenizer.add_tokens([AddedToken(tag, special=False, normalized=False)])


def train_tokenizer(words: Path) -> PreTrainedTokenizerFast:
    """Every byte has a token, so that every text can be written."""
    tokenizer = empty_tokenizer()
    percents = "\n".join(str(percent) for percent in range(101)) + "\n"
    tokenizer.train_from_iterator(
        [*words.read_text("utf8").split(WORD_SEPARATOR), percents * 100],  # every score becomes one token
        trainers.BpeTrainer(
            vocab_size=VOCABULARY,
            special_tokens=CONTROL + TAGS + RESERVED,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    add_tags(tokenizer)
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token=BEGIN, eos_token=END)
