import type { LoadedConfig } from '../config/load-config.ts';
import type { CheckResult } from './check-result.ts';
import { describeError } from './describe-error.ts';

const name = 'configuration';

/** Which file is in use, or what is wrong with it. */
export async function checkConfig(load: () => Promise<LoadedConfig>): Promise<CheckResult> {
  try {
    const { file, base } = await load();
    return { name, status: 'ok', found: file ?? `no file in ${base}: defaults, variables and flags` };
  } catch (error) {
    const remedy = 'Correct the keys that it names; docs/configuration.md lists all.';
    return { name, status: 'fail', found: describeError(error), remedy };
  }
}
