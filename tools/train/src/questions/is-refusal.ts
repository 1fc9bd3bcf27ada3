/** How every refusal of the reasoner begins, in each language. */
export const REFUSALS = { en: 'The image does not show', zh: '图片没有显示' } as const;

/** Whether an answer refuses; a plain "No" to a yes-or-no question is an answer and does not. */
export const isRefusal = (answer: string): boolean =>
  Object.values(REFUSALS).some((start) => answer.trim().toLowerCase().startsWith(start.toLowerCase()));
