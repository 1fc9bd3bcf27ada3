import type { TruthKind } from '@glimpse/world';
import type { QuestionKind } from './question-kind.ts';
import type { ChartSight, DocumentSight, ProductSight, Sight } from './sight.ts';
import type {
  ChartQuestionKind,
  DocumentQuestionKind,
  GeneralKind,
  ProductQuestionKind,
} from './question-kind.ts';

/** What the reasoner should think and say. */
export interface Reply {
  readonly thought: string;
  readonly answer: string;
}

export type RepliesTo<Kind extends QuestionKind, S extends Sight> = Readonly<
  Record<Kind, (sight: S) => Reply>
>;

/** All answers of one language. */
export interface Replies {
  readonly general: RepliesTo<GeneralKind, Sight>;
  readonly product: RepliesTo<ProductQuestionKind, ProductSight>;
  readonly chart: RepliesTo<ChartQuestionKind, ChartSight>;
  readonly document: RepliesTo<DocumentQuestionKind, DocumentSight>;
  /** Asked about another type of picture than there is. */
  readonly offTopic: (sight: Sight, asked: 'product' | 'chart' | 'document') => Reply;
  /** Asked for the color of a thing of the kind `named`. */
  readonly colorOf: (sight: Sight, named: TruthKind) => Reply;
}
