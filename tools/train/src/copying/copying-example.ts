import { Random } from '@glimpse/world';
import type { ReasonerExample } from '../reasoner-example.ts';
import { countingExercise } from './counting-exercise.ts';
import { lookUpExercise } from './look-up-exercise.ts';

const LAST_SEED = 2 ** 31 - 1;
const COUNTING_SHARE = 0.3;

/**
 * An exercise of what nothing foretells, so that only copying answers. Attention learns to look up and copy much sooner
 * from these than from whole analyses (Olsson et al. 2022, "In-context Learning and Induction Heads").
 */
export function copyingExample(seed: number): ReasonerExample {
  const random = new Random(LAST_SEED - 11 - seed);
  const language = random.choice(['en', 'zh'] as const);
  return random.chance(COUNTING_SHARE)
    ? countingExercise(random, language)
    : lookUpExercise(random, language);
}
