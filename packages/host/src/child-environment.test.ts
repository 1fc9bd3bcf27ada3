import { afterEach, describe, expect, it } from '@jest/globals';
import { childEnvironment } from './child-environment.ts';

describe('childEnvironment', () => {
  afterEach(() => {
    delete process.env.GLIMPSE_TEST_SECRET;
  });

  it('hands down what programs need to run, and nothing else', () => {
    process.env.GLIMPSE_TEST_SECRET = 'token';
    const environment = childEnvironment();
    expect(environment.PATH).toBe(process.env.PATH);
    expect(environment).not.toHaveProperty('GLIMPSE_TEST_SECRET');
  });

  it("adds the plugin's own variables over those", () => {
    expect(childEnvironment({ PATH: '/own', OMP_WAIT_POLICY: 'passive' })).toMatchObject({
      PATH: '/own',
      OMP_WAIT_POLICY: 'passive',
    });
  });
});
