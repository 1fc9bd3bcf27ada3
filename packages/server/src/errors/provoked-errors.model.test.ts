import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '@glimpse/core';
import { PROVOKED_BY_CONVERSATIONS } from './provoked-by-conversations.fixture.ts';
import { PROVOKED_BY_JOBS } from './provoked-by-jobs.fixture.ts';
import { PROVOKED_BY_MODELS } from './provoked-by-models.fixture.ts';
import { PROVOKED_BY_PICTURES, type Provocation } from './provoked-by-pictures.fixture.ts';
import { PROVOKED_BY_REQUESTS } from './provoked-by-requests.fixture.ts';
import { PROVOKED_BY_SETTINGS } from './provoked-by-settings.fixture.ts';
import { createStage, type Stage } from './stage.fixture.ts';

/** How each code comes about in the life of a server or a command, with nothing injected. */
const PROVOCATIONS: Record<ErrorCode, Provocation> = {
  ...PROVOKED_BY_PICTURES,
  ...PROVOKED_BY_REQUESTS,
  ...PROVOKED_BY_SETTINGS,
  ...PROVOKED_BY_CONVERSATIONS,
  ...PROVOKED_BY_JOBS,
  ...PROVOKED_BY_MODELS,
};

/** Codes in whatever a caller got: an answer, a response, a stream, or a line on stderr. */
const codesIn = (told: unknown): string[] =>
  (JSON.stringify(told).match(/[A-Z]+(_[A-Z]+)*/g) ?? []).filter((word) => word in ERROR_CODES);

describe('every error code', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage();
  });
  afterAll(() => stage.dispose());

  it('has a provocation', () => {
    expect(Object.keys(PROVOCATIONS).sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  it.each(Object.entries(PROVOCATIONS))('%s reaches the one who provokes it', async (code, provoke) => {
    expect(new Set(codesIn(await provoke(stage)))).toEqual(new Set([code]));
  });
});
