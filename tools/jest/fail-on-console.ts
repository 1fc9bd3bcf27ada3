import { afterEach, beforeEach, jest } from '@jest/globals';
import { format } from 'node:util';

const METHODS = ['debug', 'info', 'log', 'warn', 'error'] as const;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of METHODS)
    jest.spyOn(console, method).mockImplementation((...values) => {
      printed.push(`console.${method}: ${format(...values)}`);
    });
});

afterEach(() => {
  jest.restoreAllMocks();
  if (printed.length > 0)
    throw new Error(`A test must print nothing, but it printed:\n${printed.join('\n')}`);
});
