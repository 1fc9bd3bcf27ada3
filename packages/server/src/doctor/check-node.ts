import type { CheckResult } from './check-result.ts';

/** As `engines` of package.json has it. */
const MINIMUM = [20, 19] as const;

/** Whether this Node is new enough; `version` as `process.version` has it. */
export function checkNode(version = process.version): CheckResult {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isNewEnough = major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
  const found = `Node ${version} on ${process.platform} ${process.arch}`;
  if (isNewEnough) return { name: 'node', status: 'ok', found };
  const remedy = `Install Node ${MINIMUM.join('.')} or newer: https://nodejs.org.`;
  return { name: 'node', status: 'fail', found, remedy };
}
