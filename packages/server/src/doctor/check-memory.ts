import { totalmem } from 'node:os';
import type { Config } from '../config/config-schema.ts';
import { formatBytes } from '../format-bytes.ts';
import type { CheckResult } from './check-result.ts';
import type { InspectedPlugin } from './inspect-plugins.ts';

/** What runtimes and contexts take on top of the weights, as a share of them; an estimate, for large models. */
const OVERHEAD = 1.2;

const name = 'memory';

/** Whether the weights of the default encoder and reasoner fit into the memory that is free now. */
export function checkMemory(
  plugins: readonly InspectedPlugin[],
  { encoder, reasoner }: Pick<Config, 'encoder' | 'reasoner'>,
  free = process.availableMemory(),
): CheckResult {
  const used = plugins.filter((plugin) => plugin.name === encoder || plugin.name === reasoner);
  const weights = used.reduce((sum, { card }) => sum + (card?.bytes ?? 0), 0);
  const found = `${formatBytes(free)} of ${formatBytes(totalmem())} free; weights of ${encoder} and ${reasoner}: ${formatBytes(weights)}`;
  if (weights * OVERHEAD <= free) return { name, status: 'ok', found };
  const remedy =
    "Close other programs, or use smaller weights (for 'deepseek': option precision q8_0 or q4).";
  return { name, status: 'warn', found, remedy };
}
