const plugins = '^packages/(vision-[^/]+|llm-[^/]+)/';

/** The walls of docs/architecture.md: server -> core <- plugins. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-no-package',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^packages/(?!core/)' },
    },
    {
      name: 'spec-and-errors-import-nothing-else',
      severity: 'error',
      from: { path: '^packages/core/src/(spec|errors)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/core/src/(?!spec/|errors/)' },
    },
    {
      name: 'plugins-know-core-and-onnx-only',
      severity: 'error',
      from: { path: plugins },
      to: { path: '^packages/(?!core/|onnx/)', pathNot: '^packages/$1/' },
    },
    {
      name: 'only-the-server-hosts',
      severity: 'error',
      from: { path: '^packages/(?!server/|host/)' },
      to: { path: '^packages/host/' },
    },
    {
      name: 'the-server-loads-plugins-by-name',
      severity: 'error',
      from: { path: '^packages/server/', pathNot: '\\.test\\.ts$' },
      to: { path: plugins },
    },
    {
      name: 'one-file-a-plugin-touches-the-heavy-library',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: [
          '^packages/onnx/src/(create-onnx-runtime|read-rgb-image)\\.ts$',
          '^packages/llm-deepseek/src/llama-runtime\\.ts$',
          '^packages/vision-ocr/src/tesseract-recognizer\\.ts$',
          '^packages/server/src/intake/sharp-',
          '\\.(test|fixture)\\.ts$',
        ],
      },
      to: { path: 'node_modules/(onnxruntime-node|node-llama-cpp|tesseract\\.js|sharp)/' },
    },
    {
      name: 'packages-do-not-import-tools',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(tools|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['glimpse-source', 'import', 'node', 'default'],
    },
  },
};
