import { Option } from 'commander';

/** Read with {@link LocalFlags}. */
export const localOption = (): Option =>
  new Option(
    '--local',
    'compute in this process, also where a server runs on the same data folder (default: let it compute, if its pack and plugins are the same)',
  );

export interface LocalFlags {
  readonly local?: boolean;
}
