import {
  AnswerPipeline,
  GlimpseError,
  isAbortError,
  type AnswerEvent,
  type AnswerRequest,
  type DescribeImage,
  type Reasoner,
  type Registry,
  type VisionEncoder,
} from '@glimpse/core';
import type { Metrics } from './metrics.ts';

/** A pipeline whose answers are counted, however they end. */
export class MeteredPipeline extends AnswerPipeline {
  readonly #metrics: Metrics;

  constructor(encoders: Registry<VisionEncoder>, reasoners: Registry<Reasoner>, metrics: Metrics) {
    super(encoders, reasoners);
    this.#metrics = metrics;
  }

  override async *stream(
    request: AnswerRequest,
    describe?: DescribeImage,
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    let end = 'left';
    try {
      for await (const event of super.stream(request, describe)) {
        if (event.type === 'done') {
          end = 'done';
          if (!event.answer.cached) this.#metrics.tokensUsed(event.answer.usage);
        }
        yield event;
      }
    } catch (error) {
      if (!isAbortError(error)) end = GlimpseError.from(error).code;
      throw error;
    } finally {
      this.#metrics.answerEnded(end);
    }
  }
}
