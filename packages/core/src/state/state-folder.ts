const SHA256 = /^[0-9a-f]{64}$/;
const SEPARATOR = '+';
/** 128 bits of each hash, so that the name of several is no longer than file systems allow. */
const DIGITS = 32;
const MAXIMUM_SUBJECTS = 7;

const shortOf = (subject: string): string => subject.slice(0, DIGITS);

/**
 * Name of the folder for what is derived from these pictures, given by their SHA-256; undefined where there are none
 * that could be removed, or too many for a name.
 */
export function stateFolderOf(subjects: readonly string[]): string | undefined {
  const names = [...new Set(subjects)].sort();
  if (names.length === 0 || names.length > MAXIMUM_SUBJECTS) return undefined;
  return names.every((name) => SHA256.test(name)) ? names.map(shortOf).join(SEPARATOR) : undefined;
}

/** Whether the folder of this name goes with the picture. */
export const isStateFolderOf = (name: string, subject: string): boolean =>
  name.split(SEPARATOR).includes(shortOf(subject));
