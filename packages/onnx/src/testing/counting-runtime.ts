import { basename } from 'node:path';
import type { OnnxRuntime } from '../onnx-runtime.ts';

export interface CountingRuntime extends OnnxRuntime {
  /** How often a graph was loaded, by its file name. */
  loads(file: string): number;
  /** How often a graph was run. */
  runs(file: string): number;
}

/** A runtime that does what the given one does, and counts. */
export function countingRuntime(runtime: OnnxRuntime): CountingRuntime {
  const loads = new Map<string, number>();
  const runs = new Map<string, number>();
  const count = (counts: Map<string, number>, file: string): void => {
    counts.set(file, (counts.get(file) ?? 0) + 1);
  };
  return {
    loads: (file) => loads.get(file) ?? 0,
    runs: (file) => runs.get(file) ?? 0,
    device: runtime.device,
    load: async (path) => {
      const session = await runtime.load(path);
      const file = basename(path);
      count(loads, file);
      return {
        inputs: session.inputs,
        run: (feeds) => {
          count(runs, file);
          return session.run(feeds);
        },
        dispose: () => session.dispose(),
      };
    },
  };
}
