import { abortable } from '../../http/abortable.ts';
import { jobNotFound } from '../../jobs/job-errors.ts';
import type { JobProgress } from '../../jobs/watch-job.ts';
import { builder } from '../builder.ts';
import { decodeIdOf, JOB_TYPENAME } from '../node-id.ts';
import { JobItemType, JobType } from './job-type.ts';

const JobProgressType = builder.objectRef<JobProgress>('AnalysisProgress').implement({
  description: 'A job as it stands, and what is new.',
  fields: (t) => ({
    job: t.field({ type: JobType, resolve: ({ job }) => ({ ...job }) }),
    changed: t.field({
      type: [JobItemType],
      description:
        'The pictures whose status is another than in the event before; those that are DONE have their analysis.',
      resolve: ({ changed }) => [...changed],
    }),
  }),
});

builder.subscriptionFields((t) => ({
  analysisProgress: t.field({
    type: JobProgressType,
    description:
      'Tells how a job stands, then each change; completes when it has ended or is removed, and when the server stops, which leaves it INTERRUPTED until the next start. Leaving it does not stop the job.',
    args: { id: t.arg.id({ required: true, description: 'Of an `AnalysisJob`.' }) },
    subscribe: async (_root, args, { jobs, signal }) => {
      const id = decodeIdOf(JOB_TYPENAME, args.id);
      if (!(await jobs.find(id))) throw jobNotFound(id);
      return abortable(signal, (either) => jobs.watch(id, either));
    },
    resolve: (progress) => progress,
  }),
}));
