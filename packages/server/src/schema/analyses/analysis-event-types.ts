import type { AnalysisEvent } from '@glimpse/core';
import {
  AnswerFailedType,
  AnswerQueuedType,
  EvidenceReadyType,
  ThinkingDeltaType,
  type AnswerFailure,
} from '../answer-event-types.ts';
import { builder } from '../builder.ts';
import { LanguageType } from '../language-type.ts';
import { AnalysisInterface } from './analysis-interface.ts';
import { showAnalysis } from './shown-analysis.ts';

type EventOf<T extends AnalysisEvent['type']> = Extract<AnalysisEvent, { type: T }>;
type Started = EventOf<'started'> & { readonly id: string };

/** What a subscriber gets: the pipeline's events, the id of the analysis on the first, and failures as a last event. */
export type AnalysisStreamEvent = Started | Exclude<AnalysisEvent, { type: 'started' }> | AnswerFailure;

const AnalysisStartedType = builder.objectRef<Started>('AnalysisStarted').implement({
  description: 'The analysis was accepted.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Names this analysis to `finishThinking` and `cancelAnswer`, and in the logs.',
    }),
    language: t.expose('language', { type: LanguageType }),
    encoders: t.idList({ resolve: ({ encoders }) => [...encoders] }),
    reasoner: t.exposeID('reasoner'),
  }),
});

const AnalysisValueType = builder.objectRef<EventOf<'value'>>('AnalysisValue').implement({
  description:
    'The analysis as far as it is written: texts and lists may still grow, what is quoted is whole.',
  fields: (t) => ({
    analysis: t.field({ type: AnalysisInterface, resolve: ({ analysis }) => showAnalysis(analysis) }),
  }),
});

const AnalysisDoneType = builder.objectRef<EventOf<'done'>>('AnalysisDone').implement({
  description: 'The last event of an analysis. Of one that was cancelled, what it found is null or empty.',
  fields: (t) => ({
    analysis: t.field({ type: AnalysisInterface, resolve: ({ analysis }) => showAnalysis(analysis) }),
  }),
});

const TYPE_NAMES: Record<AnalysisStreamEvent['type'], string> = {
  started: 'AnalysisStarted',
  queued: 'AnswerQueued',
  evidence: 'EvidenceReady',
  thinking: 'ThinkingDelta',
  value: 'AnalysisValue',
  done: 'AnalysisDone',
  failed: 'AnswerFailed',
};

export const AnalysisEventType = builder.unionType('AnalysisEvent', {
  description:
    'The course of an analysis: AnalysisStarted first; exactly one AnalysisDone or AnswerFailed last.',
  types: [
    AnalysisStartedType,
    AnswerQueuedType,
    EvidenceReadyType,
    ThinkingDeltaType,
    AnalysisValueType,
    AnalysisDoneType,
    AnswerFailedType,
  ],
  resolveType: (event) => TYPE_NAMES[(event as AnalysisStreamEvent).type],
});
