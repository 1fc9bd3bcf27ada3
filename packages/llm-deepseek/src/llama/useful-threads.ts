/**
 * Weights that a thread must have to itself to be worth its share of llama.cpp's barriers, well above
 * the 3.7 MB mini reasoner, which two threads on two cores make seven times slower than one.
 */
const BYTES_PER_THREAD = 64 * 1024 * 1024;

/** How many of the given threads a model of this size can use. */
export const usefulThreads = (threads: number, modelBytes: number): number =>
  Math.max(1, Math.min(threads, Math.floor(modelBytes / BYTES_PER_THREAD)));
