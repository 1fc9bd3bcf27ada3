import { encodeGlobalID } from '@pothos/plugin-relay';
import { jobNotFound } from '../../jobs/job-errors.ts';
import { jobOptionsSchema } from '../../jobs/job.ts';
import { imageNotFound } from '../../store/image-not-found.ts';
import type { StoredImage } from '../../store/stored-image.ts';
import { ANALYSIS_DEFAULTS } from '../analyses/analysis-fields.ts';
import { AnalysisKindType } from '../analyses/analysis-interface.ts';
import { toAnalysisOptions } from '../analyses/analysis-options.ts';
import { ToneType } from '../analyses/product-analysis-type.ts';
import { AnswerOptionsInput } from '../answer-options.ts';
import { builder } from '../builder.ts';
import type { GlimpseContext } from '../context.ts';
import { JOB_COST } from '../field-cost.ts';
import { decodeIdOf, IMAGE_TYPENAME, JOB_TYPENAME } from '../node-id.ts';
import { AnalysesRefusal, refusing } from '../refusal.ts';
import { JobType } from './job-type.ts';

const StartAnalysesInput = builder.inputType('StartAnalysesInput', {
  description: 'Pictures, and what each of them is to be analysed as.',
  fields: (t) => ({
    images: t.idList({
      required: true,
      description: 'Stored pictures; one that is named twice is analysed once.',
    }),
    kind: t.field({ type: AnalysisKindType, required: true }),
    tone: t.field({ type: ToneType, description: "Of a product's description. Default NEUTRAL." }),
    options: t.field({
      type: AnswerOptionsInput,
      description: `${ANALYSIS_DEFAULTS} The priority is always BATCH.`,
    }),
  }),
});

async function findImages(ids: readonly string[], { store }: GlimpseContext): Promise<StoredImage[]> {
  const hashes = ids.map((id) => decodeIdOf(IMAGE_TYPENAME, id));
  const found = await Promise.all(hashes.map((sha256) => store.find(sha256)));
  return found.map((image, index) => {
    if (!image) throw imageNotFound(hashes[index] ?? '');
    return image;
  });
}

builder.mutationFields((t) => ({
  startAnalyses: t.field({
    type: JobType,
    complexity: JOB_COST,
    description:
      'Begins a job, which analyses the pictures in the background, after whatever somebody waits for. `analysisProgress` tells how it gets on.',
    errors: {
      types: [AnalysesRefusal],
      result: { name: 'StartAnalysesSuccess' },
      union: { name: 'StartAnalysesResult' },
      dataField: { name: 'job' },
    },
    args: { input: t.arg({ type: StartAnalysesInput, required: true }) },
    resolve: (_root, { input: { images, kind, tone, options } }, context) =>
      refusing(AnalysesRefusal, async () => {
        const asked = jobOptionsSchema.parse({ ...toAnalysisOptions(options), tone: tone ?? undefined });
        // Names that nobody has would fail every picture.
        for (const name of asked.encoders ?? []) context.encoders.get(name);
        context.reasoners.get(asked.reasoner);
        return context.jobs.start({ kind, options: asked, images: await findImages(images, context) });
      }),
  }),
  cancelAnalyses: t.boolean({
    description:
      'Ends a job: pictures in work are dropped, results stay. False where it has ended, or is not kept.',
    args: { id: t.arg.id({ required: true, description: 'Of an `AnalysisJob`.' }) },
    resolve: (_root, { id }, { jobs }) => jobs.cancel(decodeIdOf(JOB_TYPENAME, id)),
  }),
  removeAnalyses: t.field({
    type: 'ID',
    description: 'Removes a job and its results, also while it runs, and leaves its pictures.',
    errors: {
      types: [AnalysesRefusal],
      result: { name: 'RemoveAnalysesSuccess' },
      union: { name: 'RemoveAnalysesResult' },
      dataField: { name: 'id' },
    },
    args: { id: t.arg.id({ required: true, description: 'Of an `AnalysisJob`.' }) },
    resolve: (_root, args, { jobs }) =>
      refusing(AnalysesRefusal, async () => {
        const id = decodeIdOf(JOB_TYPENAME, args.id);
        if (!(await jobs.remove(id))) throw jobNotFound(id);
        return encodeGlobalID(JOB_TYPENAME, id);
      }),
  }),
}));
