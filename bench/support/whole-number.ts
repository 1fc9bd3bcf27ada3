import { InvalidArgumentError } from 'commander';

/** Reads the value of an option: a whole number from 1. */
export function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1.');
}
