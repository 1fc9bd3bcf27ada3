import type { SerializedError } from '@glimpse/core';
import { ERROR_CODES } from '@glimpse/core';
import { JOB_ITEM_STATUSES, JOB_STATES, type Job, type JobItem } from '../../jobs/job.ts';
import { AnalysisInterface, AnalysisKindType } from '../analyses/analysis-interface.ts';
import { enumValues } from '../analyses/enum-values.ts';
import { showAnalysis } from '../analyses/shown-analysis.ts';
import { builder } from '../builder.ts';
import { ImageType } from '../image-type.ts';
import { JOB_TYPENAME } from '../node-id.ts';
import { checkFirst, DEFAULT_FIRST, fromCursor, MAX_FIRST, toConnection, toCursor } from '../page.ts';

const JobStateType = builder.enumType('AnalysisJobState', {
  description:
    'RUNNING until it is DONE, which is when each picture has a result, or CANCELLED; INTERRUPTED while no server works on it.',
  values: enumValues(JOB_STATES),
});

export const JobItemStatusType = builder.enumType('AnalysisItemStatus', {
  description: 'CANCELLED is a picture without a result whose job was.',
  values: enumValues(JOB_ITEM_STATUSES),
});

const AnalysisErrorType = builder.objectRef<SerializedError>('AnalysisError').implement({
  description: 'Why the analysis of a picture failed.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'One of the codes in `docs/errors.md`.' }),
    message: t.exposeString('message'),
    retryable: t.boolean({
      description:
        'Whether the same analysis may succeed later; the job has tried as often as its settings say.',
      resolve: ({ code }) => ERROR_CODES[code].retryable,
    }),
    details: t.expose('details', {
      type: 'JSON',
      description: 'What the message says, for programs: what was expected, what came, what is available.',
    }),
  }),
});

export const JobItemType = builder.objectRef<JobItem>('AnalysisItem').implement({
  description: 'A picture of a job.',
  fields: (t) => ({
    image: t.field({
      type: ImageType,
      nullable: true,
      description: 'Null where it is being removed.',
      resolve: ({ sha256 }, _args, { store }) => store.find(sha256),
    }),
    status: t.expose('status', { type: JobItemStatusType }),
    analysis: t.field({
      type: AnalysisInterface,
      nullable: true,
      description: 'Where the status is DONE: a `ProductAnalysis`, `ChartAnalysis` or `DocumentAnalysis`.',
      resolve: async ({ job, sha256, status }, _args, { jobStore }) => {
        const result = status === 'done' ? await jobStore.read(job, sha256) : undefined;
        return result?.status === 'done' ? showAnalysis(result.analysis) : undefined;
      },
    }),
    error: t.field({
      type: AnalysisErrorType,
      nullable: true,
      description: 'Where the status is FAILED.',
      resolve: async ({ job, sha256, status }, _args, { jobStore }) => {
        const result = status === 'failed' ? await jobStore.read(job, sha256) : undefined;
        return result?.status === 'failed' ? result.error : undefined;
      },
    }),
  }),
});

const JobItemConnection = builder.connectionObject({ type: JobItemType, name: 'AnalysisItemConnection' });

const PLACE = /^item (\d+)$/;
const positionOf = (cursor: string): number => Number(fromCursor(cursor, PLACE)[0]);

const count = ({ items }: Job, wanted: JobItem['status']): number =>
  items.filter(({ status }) => status === wanted).length;

export const JobType = builder.objectRef<Job>(JOB_TYPENAME);

builder.node(JobType, {
  description:
    'Analyses of many pictures, which go on in the background and after a restart of the server. A picture that is removed leaves it, with its result.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, { jobs }) => jobs.find(id),
  fields: (t) => ({
    state: t.expose('state', { type: JobStateType }),
    kind: t.expose('kind', { type: AnalysisKindType }),
    total: t.int({ description: 'Pictures.', resolve: ({ items }) => items.length }),
    done: t.int({ description: 'Of them, those with an analysis.', resolve: (job) => count(job, 'done') }),
    failed: t.int({
      description: 'Of them, those whose analysis failed.',
      resolve: (job) => count(job, 'failed'),
    }),
    createdAt: t.exposeString('createdAt', { description: 'ISO 8601, in UTC.' }),
    endedAt: t.exposeString('endedAt', {
      nullable: true,
      description: 'When it was done or cancelled. ISO 8601, in UTC.',
    }),
    items: t.field({
      type: JobItemConnection,
      complexity: ({ first }) => ({ field: 1, multiplier: first ?? DEFAULT_FIRST }),
      description: 'The pictures and what came of them so far, in the order in which they were named.',
      args: {
        first: t.arg.int({ defaultValue: DEFAULT_FIRST, description: `At most ${MAX_FIRST}.` }),
        after: t.arg.string({ description: 'The cursor of the last picture of the page before.' }),
        status: t.arg({ type: JobItemStatusType, description: 'Only those of this status.' }),
      },
      resolve: ({ items, images }, { first, after, status }) => {
        // Places among all pictures of the job, whatever their status becomes.
        const places = new Map(images.map(({ sha256 }, index) => [sha256, index]));
        const placeOf = ({ sha256 }: JobItem): number => places.get(sha256) ?? 0;
        const start = after == null ? -1 : positionOf(after);
        const wanted = items.filter((item) => status == null || item.status === status);
        const rest = wanted.filter((item) => placeOf(item) > start);
        const page = rest.slice(0, checkFirst(first ?? DEFAULT_FIRST));
        const edges = page.map((node) => ({ node, cursor: toCursor(`item ${placeOf(node)}`) }));
        return toConnection(edges, {
          hasNext: rest.length > page.length,
          hasPrevious: rest.length < wanted.length,
        });
      },
    }),
  }),
});
