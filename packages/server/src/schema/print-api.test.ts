import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { printApi } from './print-api.ts';

it('prints what schema.graphql has; `npm run schema` renews it', () => {
  expect(printApi()).toBe(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
});
