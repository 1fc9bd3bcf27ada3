export interface NativePackage {
  readonly name: string;
  /** The packages that lead to it from the server, for each folder sees only its own dependencies. */
  readonly via: readonly string[];
  /** JavaScript that loads its native part, run in a process of its own; what it prints is told. */
  readonly probe: string;
}

/** What of the built-in plugins and of the server is compiled code. */
export const NATIVE_PACKAGES: readonly NativePackage[] = [
  { name: 'sharp', via: [], probe: "await import('sharp')" },
  {
    name: 'onnxruntime-node',
    via: ['@glimpse/vision-blip2', '@glimpse/onnx'],
    probe: "await import('onnxruntime-node')",
  },
  {
    name: 'tesseract.js',
    via: ['@glimpse/vision-ocr'],
    // WebAssembly, in a thread; without a language it reads no file.
    probe:
      "const { createWorker } = await import('tesseract.js'); await (await createWorker([], 1, { cacheMethod: 'none' })).terminate()",
  },
  {
    name: 'node-llama-cpp',
    via: ['@glimpse/llm-deepseek'],
    // It tries its binary in a fork, which must not inherit the flags of this script.
    probe: `
      process.execArgv = [];
      const { getLlama } = await import('node-llama-cpp');
      const llama = await getLlama({ gpu: false, build: 'never' });
      const withOpenMp = /OPENMP = 1/.test(llama.systemInfo);
      console.log(withOpenMp ? 'with OpenMP' : "without OpenMP, hence slow beside other programs: see 'npm run build:llama'");
      await llama.dispose();`,
  },
];
