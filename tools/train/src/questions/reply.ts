import type { Mark } from './marks.ts';
import type {
  ChartQuestionKind,
  DocumentQuestionKind,
  GeneralKind,
  ProductQuestionKind,
  QuestionKind,
} from './question-kind.ts';
import type { ChartSight, DocumentSight, ProductSight, Sight } from './sight.ts';
import type { Subject, Thing } from './thing.ts';

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
  readonly offTopic: (sight: Sight, asked: Subject) => Reply;
  /** Asked for the number of marks that the chart does not have. */
  readonly otherMarks: (sight: ChartSight, asked: Mark) => Reply;
  /** Asked for the color of a thing, there or not. */
  readonly colorOf: (sight: Sight, thing: Thing) => Reply;
  /** Asked whether a thing is there. */
  readonly presence: (sight: Sight, thing: Thing) => Reply;
  /** Asked for what no picture tells. */
  readonly notShown: (sight: Sight) => Reply;
}
