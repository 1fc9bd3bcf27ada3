import type { Step } from './step.ts';

/** Options that say how much a step does, and the least of it that still works: every kind of picture is to be there. */
const AMOUNTS = new Map([
  ['--captioner-train', 500],
  ['--classifier-train', 500],
  ['--test', 100],
  ['--count', 20],
  ['--steps', 2],
]);

/** The step with only a share, in (0, 1], of its pictures, texts or updates. */
export function shareOf(step: Step, share: number): Step {
  const args = step.args.map((argument, index) => {
    const least = AMOUNTS.get(step.args[index - 1] ?? '');
    const amount = Number(argument);
    return least === undefined
      ? argument
      : String(Math.max(Math.ceil(amount * share), Math.min(amount, least)));
  });
  return { ...step, args };
}
