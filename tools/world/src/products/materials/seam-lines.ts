import { stroke } from '../shapes/parts.ts';
import type { FinishInput } from './finish.ts';

/** The thin lines along which cloth is sewn. */
export const seamLines = ({ shape, look }: FinishInput): string =>
  shape.seams ? stroke(shape.seams, look.edge, 1, { 'stroke-opacity': 0.6 }) : '';
