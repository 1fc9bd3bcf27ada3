/** The languages that prompts are written in. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const HAN = /\p{Script=Han}/u;

/** Chinese as soon as a question holds a Han character, for brand names in Latin letters are common in Chinese. */
export const detectLanguage = (question: string): Language => (HAN.test(question) ? 'zh' : 'en');
