import type { ErrorCode } from '@glimpse/core';
import { createTestGlimpse } from '../container/test-glimpse.fixture.ts';
import { jobsConfigSchema } from '../config/jobs-config.ts';
import { storeRedPixel } from '../http/served-glimpse.fixture.ts';
import type { Provocation } from './provoked-by-pictures.fixture.ts';

const START = `mutation($id: ID!) { startAnalyses(input: {images: [$id], kind: PRODUCT}) {
  __typename ... on AnalysesRefused { code } } }`;

/** Of analyses of many pictures. */
export const PROVOKED_BY_JOBS = {
  JOB_NOT_FOUND: ({ api }) =>
    api.query('mutation($id: ID!) { removeAnalyses(id: $id) { ... on AnalysesRefused { code } } }', {
      id: Buffer.from('AnalysisJob:0c1c4fd8-8ed7-4a3c-8b53-6f0f0f5b1f5e').toString('base64'),
    }),
  TOO_MANY_JOBS: async () => {
    const api = await createTestGlimpse(undefined, {}, { jobs: jobsConfigSchema.parse({ max: 1 }) });
    const id = await storeRedPixel(api.container);
    await api.query(START, { id });
    return api.query(START, { id }).finally(() => api.dispose());
  },
} as const satisfies Partial<Record<ErrorCode, Provocation>>;
