import { GlimpseError, type PackModel } from '@glimpse/core';
import { z } from 'zod';

/** `f32` as trained; `q8` with weights in 8 bits: a quarter of the memory, and faster on a CPU. */
export const PRECISIONS = ['f32', 'q8'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const DEFAULT_PRECISION: Precision = 'f32';

/** A plugin's option: which of the model's graphs it uses. */
export const precisionOption = z.enum(PRECISIONS).default(DEFAULT_PRECISION);

const roleIn = (precision: Precision, graph: string): string =>
  precision === DEFAULT_PRECISION ? graph : `${graph}${precision.toUpperCase()}`;

/**
 * Roles of a model's graphs in this precision: `vision` in f32, `visionQ8` in q8. Throws `PACK_INVALID` when the pack
 * lacks one, with the precisions that it has.
 */
export function graphRoles<Graph extends string>(
  pack: PackModel,
  graphs: readonly Graph[],
  precision: Precision,
): Readonly<Record<Graph, string>> {
  const has = (candidate: Precision): boolean =>
    graphs.every((graph) => pack.roles.includes(roleIn(candidate, graph)));
  if (has(precision))
    return Object.fromEntries(graphs.map((graph) => [graph, roleIn(precision, graph)])) as Record<
      Graph,
      string
    >;
  const available = PRECISIONS.filter(has);
  const missing = graphs
    .map((graph) => roleIn(precision, graph))
    .filter((role) => !pack.roles.includes(role));
  throw new GlimpseError({
    code: 'PACK_INVALID',
    message: `The pack lacks ${missing.join(' and ')}, which precision '${precision}' needs; it has the precisions: ${available.join(', ') || 'none'}.`,
    details: { precision, missing, available },
  });
}
