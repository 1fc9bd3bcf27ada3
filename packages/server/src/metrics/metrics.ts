import type { Usage } from '@glimpse/core';
import { Counter, Histogram, Registry } from 'prom-client';
import type { NamedHost } from '../container/named-host.ts';
import type { OperationEnd, Operations } from '../http/operations.ts';
import { addEventLoopGauge } from './add-event-loop-gauge.ts';
import { addHostGauges } from './add-host-gauges.ts';
import { addOperationGauge } from './add-operation-gauge.ts';

/** Seconds; from a field of the store to a long thought of a large model. */
const DURATION_BUCKETS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300];

/** What Prometheus may know of one server; names and units as its conventions have them. No label names a caller. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'glimpse_requests_total',
    help: 'Operations that ended',
    labelNames: ['type', 'outcome'],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'glimpse_request_duration_seconds',
    help: 'From the beginning of an operation to its last result',
    labelNames: ['type'],
    buckets: DURATION_BUCKETS,
    registers: [this.#registry],
  });
  readonly #answers = new Counter({
    name: 'glimpse_answers_total',
    help: 'Answers by their end',
    labelNames: ['end'],
    registers: [this.#registry],
  });
  readonly #tokens = new Counter({
    name: 'glimpse_tokens_total',
    help: 'Tokens of finished answers',
    labelNames: ['kind'],
    registers: [this.#registry],
  });

  constructor(hosts: readonly NamedHost[], operations: Pick<Operations, 'active'>) {
    addHostGauges(this.#registry, hosts);
    addOperationGauge(this.#registry, operations);
    addEventLoopGauge(this.#registry);
  }

  /** Goes with what {@link read} returns. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  operationEnded({ type, outcome, duration }: OperationEnd): void {
    this.#requests.inc({ type, outcome });
    this.#durations.observe({ type }, duration);
  }

  /** `end` is `done`, `left` where the reader went, or the code of a failure. */
  answerEnded(end: string): void {
    this.#answers.inc({ end });
  }

  tokensUsed({ promptTokens, thinkingTokens, answerTokens }: Usage): void {
    this.#tokens.inc({ kind: 'prompt' }, promptTokens);
    this.#tokens.inc({ kind: 'thinking' }, thinkingTokens);
    this.#tokens.inc({ kind: 'answer' }, answerTokens);
  }

  /** Everything, in Prometheus' text format. */
  read(): Promise<string> {
    return this.#registry.metrics();
  }
}
