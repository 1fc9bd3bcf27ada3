import { awaitAnswer, type Ask } from './answering.ts';

/**
 * Far from everything that the mini reasoner was trained on, it wanders until its budgets end it. Which of these
 * does that depends on the weights.
 */
const NONSENSE = ['Describe the image. ', 'a ', 'the largest slice is ', 'The caption says ', '图'].map(
  (text) => text.repeat(60),
);

/** Milliseconds; a shorter answer could end by itself before anybody stops it. */
const LONG = 250;

/** A question whose answer takes long enough to be stopped on the way. */
export async function findLongAnswer(ask: Omit<Ask, 'question'>): Promise<string> {
  // The first answer loads the model.
  await awaitAnswer({ ...ask, question: 'Describe the image.' });
  let longest = { question: '', duration: 0 };
  for (const question of NONSENSE) {
    const duration = await awaitAnswer({ ...ask, question });
    if (duration > longest.duration) longest = { question, duration };
  }
  if (longest.duration >= LONG) return longest.question;
  throw new Error(
    `Expected an answer of at least ${LONG} ms to stop, received ${longest.duration.toFixed(0)} ms.`,
  );
}
