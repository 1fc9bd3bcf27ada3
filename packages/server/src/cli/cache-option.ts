import { Option } from 'commander';

export const cacheOption = (): Option =>
  new Option('--cache <mode>', 'what to do with what was computed before (default: use)').choices([
    'use',
    'refresh',
    'off',
  ]);
