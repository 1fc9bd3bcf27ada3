import type { CallOptions } from './call-options.ts';
import type {
  AnswersEvidence,
  CaptionEvidence,
  EmbeddingEvidence,
  Evidence,
  FeaturesEvidence,
  LabelsEvidence,
  MatchesEvidence,
  TextEvidence,
} from './evidence.ts';
import type { ImageInput } from './image-input.ts';
import type { ModelCard } from './model-card.ts';

type Images = readonly ImageInput[];

export interface CaptionOptions extends CallOptions {
  /** Text that the caption continues, such as `Question: what is it? Answer:`. Default: none. */
  readonly prompt?: string | undefined;
}

export interface ClassifyOptions extends CallOptions {
  /** How many labels, best first. Default 5; at least 1. */
  readonly first?: number | undefined;
}

export interface MatchOptions extends CallOptions {
  readonly texts: readonly string[];
}

export interface VisualQuestionOptions extends CallOptions {
  readonly question: string;
}

/** Each ability is one method: it takes a list and answers one piece of evidence for each entry, in order. */
export interface VisionAbilities extends ImageAbilities, TextAbilities {}

/** What takes images. */
export interface ImageAbilities {
  /** Describes in a sentence. */
  caption(images: Images, options?: CaptionOptions): Promise<CaptionEvidence[]>;
  /** Scores the labels that the model was trained on. */
  classify(images: Images, options?: ClassifyOptions): Promise<LabelsEvidence[]>;
  /** Scores given texts against the image. */
  match(images: Images, options: MatchOptions): Promise<MatchesEvidence[]>;
  /** Places the image in a space shared with texts. */
  embed(images: Images, options?: CallOptions): Promise<EmbeddingEvidence[]>;
  /** Answers a question from a fixed set of answers. */
  answer(images: Images, options: VisualQuestionOptions): Promise<AnswersEvidence[]>;
  /** Reads printed text. */
  readText(images: Images, options?: CallOptions): Promise<TextEvidence[]>;
  /** Gives the features that a projector can turn into soft tokens. */
  features(images: Images, options?: CallOptions): Promise<FeaturesEvidence[]>;
}

/** What takes texts alone, such as the words of a search over pictures. */
export interface TextAbilities {
  /** Places texts in the space of `embed`, as they are: without any prompt template. */
  embedText(texts: readonly string[], options?: CallOptions): Promise<EmbeddingEvidence[]>;
}

export type VisionAbility = keyof VisionAbilities;

export const VISION_ABILITIES = [
  'caption',
  'classify',
  'match',
  'embed',
  'answer',
  'readText',
  'features',
  'embedText',
] as const satisfies readonly VisionAbility[];

/** What an encoder says of a picture in words, with the evidence behind it. */
export interface Description {
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * A vision model behind one contract. Construction loads nothing: the first call loads the model, once for
 * concurrent callers, and a failed load is tried again by the next call. An empty list gives an empty list.
 */
export interface VisionEncoder extends Partial<VisionAbilities> {
  /** The name under which it was configured. */
  readonly name: string;
  readonly card: ModelCard;
  /** Every encoder can be put into words. */
  describe(images: Images, options?: CallOptions): Promise<Description[]>;
  /** Loads the model ahead of the first call. */
  load?(options?: CallOptions): Promise<void>;
  /** Frees the model. Safe to call twice; any later call rejects with `DISPOSED`. */
  dispose(): Promise<void>;
}

/** An encoder that is known to have an ability. */
export type EncoderWith<A extends VisionAbility> = VisionEncoder & Pick<VisionAbilities, A>;

export const hasAbility = <A extends VisionAbility>(
  encoder: VisionEncoder,
  ability: A,
): encoder is EncoderWith<A> => typeof encoder[ability] === 'function';

export const abilitiesOf = (encoder: VisionEncoder): VisionAbility[] =>
  VISION_ABILITIES.filter((ability) => hasAbility(encoder, ability));
