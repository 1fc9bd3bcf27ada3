import { InvalidArgumentError } from 'commander';

/** A command's option that counts from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return Number(text);
}
