import { InvalidArgumentError, Option } from 'commander';

/** An option that takes a number; the range is checked where it is used. */
export const numberOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string) => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) throw new InvalidArgumentError('Expected a number.');
    return number;
  });
