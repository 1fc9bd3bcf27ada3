import type { JobPosition } from '../../jobs/job-store.ts';
import { builder } from '../builder.ts';
import { checkFirst, DEFAULT_FIRST, fromCursor, MAX_FIRST, toConnection, toCursor } from '../page.ts';
import { JobType } from './job-type.ts';

const PLACE = /^(\d+(?:\.\d+)?) ([0-9a-f-]{36})$/;

const placeOf = ({ createdAt, id }: JobPosition): string => `${createdAt} ${id}`;

function positionOf(cursor: string): JobPosition {
  const [createdAt = '', id = ''] = fromCursor(cursor, PLACE);
  return { createdAt: Number(createdAt), id };
}

const JobConnection = builder.connectionObject({ type: JobType, name: 'AnalysisJobConnection' });

builder.queryFields((t) => ({
  analysisJobs: t.field({
    type: JobConnection,
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? DEFAULT_FIRST }),
    description: 'The jobs that are kept, newest first.',
    args: {
      first: t.arg.int({ defaultValue: DEFAULT_FIRST, description: `At most ${MAX_FIRST}.` }),
      after: t.arg.string({ description: 'The cursor of the last job of the page before.' }),
    },
    resolve: async (_root, { first, after }, { jobs }) => {
      const position = after == null ? undefined : positionOf(after);
      const page = await jobs.list(checkFirst(first ?? DEFAULT_FIRST), position);
      const edges = page.entries.map((entry) => ({
        node: entry.job,
        cursor: toCursor(placeOf(entry.position)),
      }));
      return toConnection(edges, page);
    },
  }),
}));
