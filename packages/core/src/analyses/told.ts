/** Text that says something, without the white space around it; else null. */
export function told(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
