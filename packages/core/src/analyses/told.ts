/** Text that says something, without the white space around it; else null. */
export function told(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Those texts that say something. */
export const toldOf = (texts: readonly string[] | undefined): string[] =>
  (texts ?? []).flatMap((text) => told(text) ?? []);
