const base = {
  testEnvironment: '<rootDir>/tools/jest/environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['glimpse-source', 'node', 'node-addons'] },
  setupFilesAfterEnv: ['<rootDir>/tools/jest/fail-on-console.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
};

const project = (displayName, testRegex) => ({ ...base, displayName, testRegex });

/** unit: no model; contract: the shared suites against every plugin; model: the committed mini pack, for real. */
export default {
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    project('unit', '/[^/.]+\\.test\\.ts$'),
    project('contract', '\\.contract\\.test\\.ts$'),
    project('model', '\\.model\\.test\\.ts$'),
  ],
};
