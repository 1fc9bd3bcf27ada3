/** Where a template has its text. */
export const TEXT_SLOT = '{}';

/** Every text in every template: the templates of the first text, then those of the second. */
export const fillTemplates = (texts: readonly string[], templates: readonly string[]): string[] =>
  texts.flatMap((text) => templates.map((template) => template.replaceAll(TEXT_SLOT, () => text)));
