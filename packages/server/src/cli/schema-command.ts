import { Command } from 'commander';
import { printApi } from '../schema/print-api.ts';
import type { Terminal } from './terminal.ts';

export const createSchemaCommand = (terminal: Terminal): Command =>
  new Command('schema').description('print the GraphQL schema, for code generators').action(() => {
    terminal.out(printApi());
  });
