import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  // AssemblyScript is no TypeScript.
  {
    ignores: ['**/dist/', '**/node_modules/', 'artifacts/', 'models/', '**/*.cjs', 'packages/onnx/assembly/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A numeric separator style and arrow shorthands are the reader's comfort, not a fault.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // With noUncheckedIndexedAccess, an index inside its bounds has no other way to say so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name, like the file.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in main.ts alone.' },
      ],
    },
  },
  {
    files: ['**/main.ts', '**/child-environment.ts', '**/*.test.ts', '**/*.fixture.ts', 'bench/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Tests hand plain objects to matchers whose types are `any`, and fakes need not await.
    files: ['**/*.test.ts', '**/*.fixture.ts', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'URL', 'globalThis', 'console', 'fetch', 'FormData', 'Blob'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
