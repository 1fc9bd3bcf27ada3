"""A BLIP-2 of the published architecture at toy scale, its tokenizer, and its heads for training."""

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from torch import Tensor, nn
from torch.nn import functional
from transformers import (
    Blip2Config,
    Blip2ForConditionalGeneration,
    Blip2QFormerConfig,
    Blip2VisionConfig,
    OPTConfig,
    PreTrainedTokenizerFast,
)

from vision_attributes import ABSENT
PATCH_SIZE = 16
# Of the vision tokens, and of the Q-Former and the language model.
VISION_WIDTH = 160
VISION_LAYERS = 4
VISION_INNER_WIDTH = 480
WIDTH = 128
QUERIES = 12
MAX_VOCABULARY = 1200
IMAGE_TOKEN = "<image>"
# As in the published tokenizer: OPT's special tokens, "</s>" begins every text, a line break ends it.
SPECIAL_TOKENS = ["<s>", "<pad>", "</s>", "<unk>"]
PAD, BEGIN = 1, 2
CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073]
CLIP_STD = [0.26862954, 0.26130258, 0.27577711]
_PREPROCESSOR = {
    "do_convert_rgb": True,
    "do_normalize": True,
    "do_rescale": True,
    "do_resize": True,
    "image_mean": CLIP_MEAN,
    "image_processor_type": "BlipImageProcessor",
    "image_std": CLIP_STD,
    "processor_class": "Blip2Processor",
    "resample": 3,
    "rescale_factor": 1 / 255,
}


def preprocessor(side: int) -> dict:
    """The preprocessor's settings for squares of so many pixels."""
    return {**_PREPROCESSOR, "size": {"height": side, "width": side}}


def train_tokenizer(texts: list[str]) -> PreTrainedTokenizerFast:
    """A byte-level BPE, as GPT-2's and OPT's, whose last token stands for a query of the image."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=MAX_VOCABULARY,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=alphabet,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_special_tokens([IMAGE_TOKEN])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="</s> $A", special_tokens=[("</s>", BEGIN)]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="</s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>"
    )


def newline_id(tokenizer: PreTrainedTokenizerFast) -> int:
    """The token that ends a caption."""
    (token,) = tokenizer.encode("\n", add_special_tokens=False)
    return token


def build_model(tokenizer: PreTrainedTokenizerFast, side: int) -> Blip2ForConditionalGeneration:
    vision = Blip2VisionConfig(
        hidden_size=VISION_WIDTH, intermediate_size=VISION_INNER_WIDTH, num_hidden_layers=VISION_LAYERS,
        num_attention_heads=4, image_size=side, patch_size=PATCH_SIZE,
    )  # fmt: skip
    qformer = Blip2QFormerConfig(
        vocab_size=8, hidden_size=WIDTH, num_hidden_layers=2, num_attention_heads=4, intermediate_size=256,
        encoder_hidden_size=VISION_WIDTH, cross_attention_frequency=1, hidden_dropout_prob=0, attention_probs_dropout_prob=0,
    )  # fmt: skip
    text = OPTConfig(
        vocab_size=len(tokenizer), hidden_size=WIDTH, num_hidden_layers=2, ffn_dim=384, num_attention_heads=4,
        word_embed_proj_dim=WIDTH, max_position_embeddings=128, dropout=0,
        bos_token_id=BEGIN, pad_token_id=PAD, eos_token_id=newline_id(tokenizer),
    )  # fmt: skip
    config = Blip2Config(
        vision_config=vision.to_dict(), qformer_config=qformer.to_dict(), text_config=text.to_dict(),
        num_query_tokens=QUERIES, image_token_index=tokenizer.convert_tokens_to_ids(IMAGE_TOKEN),
    )  # fmt: skip
    # Flash attention's backward pass on the CPU takes half of a step; eager attention doesn't.
    model = Blip2ForConditionalGeneration._from_config(config, attn_implementation="eager")
    for parameter in model.parameters():
        if parameter.dim() > 1 and parameter.std() < 1e-6:
            nn.init.normal_(parameter, std=0.02)
    nn.init.normal_(model.query_tokens, std=0.02)
    model.vision_model.embeddings.position_embedding.data.copy_(
        sine_cosine_positions(side // PATCH_SIZE)
    )
    return model


def see_larger(model: Blip2ForConditionalGeneration, side: int) -> None:
    """Lets the model see squares of `side` pixels: its position embedding is stretched over the new patches."""
    config, embeddings = model.config.vision_config, model.vision_model.embeddings
    grids = [size // PATCH_SIZE for size in (config.image_size, side)]
    first, rest = embeddings.position_embedding.data.split([1, grids[0] ** 2], 1)
    square = rest.unflatten(1, (grids[0], grids[0])).permute(0, 3, 1, 2)
    stretched = functional.interpolate(square, size=(grids[1], grids[1]), mode="bicubic")
    embeddings.position_embedding = nn.Parameter(torch.cat([first, stretched.flatten(2).transpose(1, 2)], 1))
    config.image_size = embeddings.image_size = side
    embeddings.num_patches = grids[1] ** 2
    embeddings.num_positions = grids[1] ** 2 + 1


def sine_cosine_positions(grid: int, scale: float = 0.3) -> Tensor:
    """A start for the position embedding: zeros for the class token, then sines and cosines, [1, 1 + grid^2, VISION_WIDTH]."""
    frequencies = 1 / 100 ** (torch.arange(VISION_WIDTH // 4) / (VISION_WIDTH // 4))
    rows, columns = torch.meshgrid(torch.arange(grid).float(), torch.arange(grid).float(), indexing="ij")
    angles = [positions.flatten()[:, None] * frequencies for positions in (columns, rows)]
    waves = torch.cat([wave(angle) for angle in angles for wave in (torch.sin, torch.cos)], 1)
    return scale * torch.cat([torch.zeros(1, VISION_WIDTH), waves])[None]


class AttributeHeads(nn.Module):
    """Reads the attributes from the Q-Former's queries and from the vision tokens; dropped after training."""

    def __init__(self, sizes: list[int]) -> None:
        super().__init__()
        self.sizes = sizes
        self.from_queries = nn.Linear(QUERIES * WIDTH, sum(self.sizes))
        self.norm = nn.LayerNorm(VISION_WIDTH)
        self.attention = nn.Linear(VISION_WIDTH, len(self.sizes))
        self.from_vision = nn.ModuleList(nn.Linear(VISION_WIDTH, size) for size in self.sizes)

    def forward(self, vision: Tensor, queries: Tensor, classes: Tensor) -> Tensor:
        """The loss of both readings; `classes` is [batch, attributes]."""
        tokens = self.norm(vision)
        weights = self.attention(tokens).float().softmax(1).to(tokens.dtype)
        pooled = torch.einsum("bna,bnh->bah", weights, tokens)
        readings = [head(pooled[:, index]) for index, head in enumerate(self.from_vision)]
        query_readings = self.from_queries(queries.flatten(1)).split(self.sizes, 1)
        return self.loss(query_readings, classes) + self.loss(readings, classes)

    @staticmethod
    def loss(readings: list[Tensor], classes: Tensor) -> Tensor:
        losses = [
            functional.cross_entropy(reading.float(), classes[:, index], ignore_index=ABSENT, reduction="sum")
            for index, reading in enumerate(readings)
        ]
        return 3 * sum(losses) / (classes != ABSENT).sum()
